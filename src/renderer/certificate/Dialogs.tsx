import { Button, Checkbox, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Certificate, recipient } from '#contract/certificate.ts';
import { daysText } from '#contract/dates.ts';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { checkActivity, draftOf } from './draft.ts';
import { Facts } from './Facts.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { reason as reasonText } from '#contract/text.ts';

export type Dialog = { kind: 'facts' | 'void' | 'correct'; certificate: Certificate };
type Props = { certificate: Certificate; onClose: () => void };

const FactsDialog = ({ certificate, onClose }: Props) => (
  <Modal opened onClose={onClose} title="Isi sertifikat" size={620}>
    <Facts certificate={certificate} />
  </Modal>
);

const VoidDialog = ({ certificate, onClose }: Props) => {
  const cancel = useMutation({
    ...orpc.certificate.void.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  return (
    <ReasonDialog
      what="sertifikat"
      example="Tidak hadir pada hari kedua"
      reasonError={fieldErrors(cancel.error)['reason']}
      error={cancel.error ? errorText(cancel.error) : undefined}
      isPending={cancel.isPending}
      onReason={(reason) => cancel.mutate({ uid: certificate.uid, reason })}
      onClose={onClose}
    >
      <p>
        <b className="b">{certificate.number}</b> atas nama {certificate.holder}. Nomornya tetap tercatat di
        register dan tidak dipakai lagi. Pembatalan tidak dapat diurungkan.
      </p>
    </ReasonDialog>
  );
};

const Corrected = ({ certificate, onClose }: Props) => {
  const { order, isBusy } = useFile();
  return (
    <div className="ask">
      <Notice kind="done">
        <b>Sertifikat {certificate.number} terbit</b> atas nama {certificate.holder}, menggantikan{' '}
        {certificate.replaces}, yang kini dibatalkan.
      </Notice>
      <div className="row">
        <span className="grow" />
        <Button variant="default" onClick={onClose}>
          Tutup
        </Button>
        <Button
          data-autofocus
          leftSection={<IconPrinter size={16} />}
          loading={isBusy('print')}
          onClick={() =>
            order({
              name: 'print',
              to: 'print',
              make: () => client.certificate.batchFile({ batchUid: certificate.batchUid }),
            })
          }
        >
          Cetak
        </Button>
      </div>
    </div>
  );
};

const CorrectDialog = ({ certificate, onClose }: Props) => {
  const [newCertificateUid] = useState(newUid);
  const [holder, setHolder] = useState(certificate.holder);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState(() => draftOf(certificate.activity));
  const [changesActivity, setChangesActivity] = useState(false);
  const correct = useMutation({ ...orpc.certificate.correct.mutationOptions(), meta: { quiet: true } });
  const { activity, problems } = checkActivity(typed);
  const errors = fieldErrors(correct.error);
  const isChanged = holder.trim() !== certificate.holder || changesActivity;
  const isReady =
    isChanged &&
    recipient.shape.name.safeParse(holder).success &&
    reasonText.safeParse(reason).success &&
    (!changesActivity || activity);

  if (correct.data)
    return (
      <Modal opened onClose={onClose} title="Sertifikat diperbaiki" size={520}>
        <Corrected certificate={correct.data} onClose={onClose} />
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} title="Perbaiki sertifikat" size={changesActivity ? 620 : 520}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          correct.mutate({
            uid: certificate.uid,
            newUid: newCertificateUid,
            holder,
            reason,
            ...(changesActivity && activity ? { activity } : {}),
          });
        }}
      >
        <p>
          Perbaikan menerbitkan sertifikat baru dengan nomor baru, yang menyebut{' '}
          <b className="b">{certificate.number}</b>. Yang lama menjadi batal.
        </p>
        <LineInput
          data-autofocus
          label="Nama yang benar"
          required
          limit={recipient.shape.name}
          value={holder}
          error={errors['holder']}
          onChange={(event) => setHolder(event.currentTarget.value)}
        />
        <Checkbox
          label="Perbaiki juga isi kegiatan"
          description={`${certificate.activity.title}, ${daysText(certificate.activity)}`}
          checked={changesActivity}
          onChange={(event) => setChangesActivity(event.currentTarget.checked)}
        />
        {changesActivity && (
          <ActivityForm
            value={typed}
            problems={problems}
            showsAll
            onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
          />
        )}
        <LineInput
          label="Alasan"
          required
          limit={reasonText}
          placeholder="Salah ketik nama"
          value={reason}
          error={errors['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {correct.error && (
          <Notice kind="error">
            <b>Belum diperbaiki.</b> {errorText(correct.error)} Sertifikat lama tetap berlaku.
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" loading={correct.isPending} disabled={!isReady}>
            Terbitkan pengganti
          </Button>
        </div>
      </form>
    </Modal>
  );
};

const dialogs = { facts: FactsDialog, void: VoidDialog, correct: CorrectDialog };

/** What one does with one certificate of the register. */
export const CertificateDialog = ({ dialog, onClose }: { dialog: Dialog; onClose: () => void }) => {
  const Chosen = dialogs[dialog.kind];
  return <Chosen key={dialog.certificate.uid} certificate={dialog.certificate} onClose={onClose} />;
};
