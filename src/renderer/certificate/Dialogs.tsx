import { Button, Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Certificate } from '#contract/certificate.ts';
import { daysText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { Dialog, FormDialog } from '#renderer/app/FormDialog.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { checkActivity, draftOf } from './draft.ts';
import { Facts } from './Facts.tsx';

export type OpenedDialog = { kind: 'facts' | 'void' | 'correct'; certificate: Certificate };
type Props = { certificate: Certificate; onClose: () => void };

const FactsDialog = ({ certificate, onClose }: Props) => (
  <Dialog title="Isi sertifikat" size={620} onClose={onClose}>
    <Facts certificate={certificate} />
  </Dialog>
);

const VoidDialog = ({ certificate, onClose }: Props) => (
  <ReasonDialog
    what="sertifikat"
    example="Tidak hadir pada hari kedua"
    save={(reason) => client.certificate.void({ uid: certificate.uid, reason })}
    onDone={onClose}
    onClose={onClose}
  >
    <p>
      <b className="b">{certificate.number}</b> atas nama {certificate.holder}. Nomornya tetap tercatat di
      register dan tidak dipakai lagi. Pembatalan tidak dapat diurungkan.
    </p>
  </ReasonDialog>
);

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
  const [corrected, setCorrected] = useState<Certificate | null>(null);
  const { form, line, dialog } = useContractForm(
    inputOf(contract.certificate.correct).pick({ holder: true, reason: true }),
    {
      newUid: newUid(),
      holder: certificate.holder,
      reason: '',
      changesActivity: false,
      typed: draftOf(certificate.activity),
    },
    {
      save: ({ changesActivity, typed, ...values }) => {
        const { activity } = checkActivity(typed);
        return client.certificate.correct({
          uid: certificate.uid,
          ...values,
          ...(changesActivity && activity && { activity, basedOn: { activity: certificate.activity } }),
        });
      },
      onSaved: setCorrected,
      labels: { holder: 'Nama yang benar', reason: 'Alasan' },
    },
  );
  const { holder, changesActivity, typed } = form.values;
  const { activity, problems } = checkActivity(typed);
  const isChanged = changesActivity ? activity !== null : holder.trim() !== certificate.holder;

  if (corrected)
    return (
      <Dialog title="Sertifikat diperbaiki" size={520} onClose={onClose}>
        <Corrected certificate={corrected} onClose={onClose} />
      </Dialog>
    );
  return (
    <FormDialog
      title="Perbaiki sertifikat"
      size={changesActivity ? 620 : 520}
      submit="Terbitkan pengganti"
      failed="Belum diperbaiki, sertifikat lama tetap berlaku"
      isReady={isChanged}
      onClose={onClose}
      {...dialog}
    >
      <p className="s13">
        Perbaikan menerbitkan sertifikat baru dengan nomor baru, yang menyebut{' '}
        <b className="b">{certificate.number}</b>. Yang lama menjadi batal.
      </p>
      <LineInput {...line('holder')} data-autofocus required />
      <Checkbox
        label="Perbaiki juga isi kegiatan"
        description={`${certificate.activity.title}, ${daysText(certificate.activity)}`}
        {...form.getInputProps('changesActivity', { type: 'checkbox' })}
      />
      {changesActivity && (
        <ActivityForm
          value={typed}
          problems={problems}
          showsAll
          onChange={(part) => form.setFieldValue('typed', (before) => ({ ...before, ...part }))}
        />
      )}
      <LineInput {...line('reason')} required placeholder="Salah ketik nama" />
    </FormDialog>
  );
};

const dialogs = { facts: FactsDialog, void: VoidDialog, correct: CorrectDialog };

/** What one does with one certificate of the register. */
export const CertificateDialog = ({ dialog, onClose }: { dialog: OpenedDialog; onClose: () => void }) => {
  const Chosen = dialogs[dialog.kind];
  return <Chosen key={dialog.certificate.uid} certificate={dialog.certificate} onClose={onClose} />;
};
