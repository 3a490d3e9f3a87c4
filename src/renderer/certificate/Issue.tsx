import { Button, Modal, Progress } from '@mantine/core';
import { IconCircleCheck, IconFileTypePdf, IconFileZip, IconPrinter } from '@tabler/icons-react';
import { isDefinedError, ORPCError } from '@orpc/client';
import { useState } from 'react';
import type { Activity, IssuedBatch, IssueStep } from '#contract/certificate.ts';
import { useIssue } from './useIssue.ts';
import { daysText } from '#contract/dates.ts';
import { client, errorText, fieldErrors } from '#renderer/app/client.ts';
import { contract } from '#contract/index.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { useSubmit } from '#renderer/app/approval/useSubmit.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Draft } from './draft.ts';
import { numberRange } from './words.ts';

/** A batch that was just issued. */
export type Issued = { batchUid: string; count: number; numbers: string; title: string };

const issuedOf = ({ batchUid, certificates }: IssuedBatch, title: string): Issued => ({
  batchUid,
  count: certificates.length,
  numbers: numberRange(certificates[0]!.number, certificates.at(-1)!.number),
  title,
});

const refusal = (error: unknown): string => {
  if (error instanceof ORPCError && isDefinedError(error) && error.code === 'NOT_DUE') {
    const { reasons } = error.data as { reasons: { name: string; reason: string }[] };
    return `${errorText(error)} ${reasons.map(({ name, reason }) => `${name}: ${reason}.`).join(' ')}`;
  }
  return Object.values(fieldErrors(error)).join(' ') || errorText(error);
};

const stepWords = {
  signing: 'Menandatangani kode QR',
  typesetting: 'Menyusun halaman',
  storing: 'Memberi nomor dan menyimpan',
} as const;
const stepNames = ['signing', 'typesetting', 'storing'] as const;

/** Where the batch is; nothing is numbered before the last step. */
const Steps = ({ step, count }: { step: IssueStep | null; count: number }) => {
  const place = step ? stepNames.indexOf(step) : 0;
  return (
    <div role="status">
      <Progress value={((place + 1) / stepNames.length) * 100} animated aria-label="Kemajuan penerbitan" />
      <p className="s13 dim">
        {stepWords[stepNames[place]!]}, {count} sertifikat
      </p>
    </div>
  );
};

/** The button, its question with the numbers, and the one transaction behind it. */
export const IssueBar = ({
  draft,
  designUid,
  activity,
  numbers,
  blocked,
  noted,
  onIssued,
  onSubmitted,
}: {
  draft: Draft;
  designUid: string | undefined;
  activity: Activity | null;
  /** What these would get if issued now. */
  numbers: string | null;
  /** Why it cannot be issued yet; empty when it can. */
  blocked: string;
  /** How many names have something to look at. */
  noted: number;
  onIssued: (issued: Issued) => void;
  /** It waits for whoever may issue it. */
  onSubmitted: () => void;
}) => {
  const [isAsking, setAsking] = useState(false);
  const { issue, step, isStopping, isStopped, stop } = useIssue((batch, sent) => {
    setAsking(false);
    onIssued(issuedOf(batch, sent.activity.title));
  });
  const mayIssue = useMay(contract.certificate.issue);
  const submit = useSubmit(() => {
    setAsking(false);
    onSubmitted();
  });
  const error = issue.error ?? submit.error;
  const count = draft.recipients.length;
  const verb = mayIssue ? 'Terbitkan' : 'Ajukan';
  const label = count > 0 ? `${verb} ${count} sertifikat` : verb;
  const send = () => {
    if (!activity) return;
    const recipients = draft.recipients.map(({ name, personUid, participantUid }) => ({
      name,
      personUid,
      participantUid,
    }));
    const batch = { activity, recipients, designUid };
    if (mayIssue) issue.mutate({ uid: draft.uid, ...batch });
    else submit.send({ uid: draft.uid, paper: { kind: 'certificate', batch } });
  };
  return (
    <div className="preview-foot">
      <span className="s13 dim grow">
        {blocked || (
          <>
            Nomor <b className="b">{numbers ?? '…'}</b>
            <br />
            {mayIssue ? 'diberikan saat diterbitkan' : 'atau sesudahnya, diberikan saat disetujui'}
          </>
        )}
      </span>
      <CommandButton
        size="md"
        label={label}
        keys="Ctrl+Enter"
        disabled={blocked !== ''}
        run={() => {
          issue.reset();
          submit.reset();
          setAsking(true);
        }}
      />
      {activity && (
        <Modal
          opened={isAsking}
          onClose={() => setAsking(false)}
          closeOnEscape={!issue.isPending}
          closeOnClickOutside={!issue.isPending}
          withCloseButton={!issue.isPending}
          title={`${label}?`}
          size={480}
        >
          <div className="ask">
            <p>
              {activity.title}, {daysText(activity)}, sebagai {activity.role}.
            </p>
            {mayIssue ? (
              <p>
                Nomor <b className="b">{numbers}</b>
              </p>
            ) : (
              <p>Menunggu persetujuan, lalu terbit dengan nomor berikutnya.</p>
            )}
            {noted > 0 && (
              <Notice kind="warn">
                <b>{noted} nama mempunyai catatan.</b> Pastikan sudah benar sebelum diterbitkan.
              </Notice>
            )}
            <p className="dim">
              Nama dan isi sertifikat yang sudah terbit tidak dapat diubah. Perbaikan menjadi sertifikat baru
              dengan nomor baru.
            </p>
            {issue.isPending && <Steps step={step} count={count} />}
            {isStopped && (
              <Notice kind="done">
                <b>Dihentikan.</b> Tidak ada nomor yang terpakai, daftar Anda tetap ada.
              </Notice>
            )}
            {error && !isStopped && (
              <Notice kind="error">
                <b>Sertifikat belum {mayIssue ? 'diterbitkan' : 'diajukan'}.</b> {refusal(error)} Daftar Anda
                tetap tersimpan di sini.
              </Notice>
            )}
            <div className="row">
              <span className="grow" />
              {issue.isPending ? (
                <Button variant="default" loading={isStopping} disabled={step === 'storing'} onClick={stop}>
                  Hentikan
                </Button>
              ) : (
                <Button variant="default" onClick={() => setAsking(false)}>
                  Periksa lagi
                </Button>
              )}
              <Button data-autofocus loading={issue.isPending || submit.isPending} onClick={send}>
                {submit.isAgain ? 'Ajukan juga' : label}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
};

/** After the issue: the paper of the whole batch, and the way to the next one. */
export const IssuedPane = ({ issued, onNext }: { issued: Issued; onNext: () => void }) => {
  const { order, isBusy } = useFile();
  const make = () => client.certificate.batchFile({ batchUid: issued.batchUid });
  return (
    <div className="issued" role="status">
      <Empty Icon={IconCircleCheck} title={`${issued.count} sertifikat terbit`}>
        <span>
          Nomor <b className="b">{issued.numbers}</b>
        </span>
        <span>{issued.title}</span>
        <div className="row wrap issued-actions">
          <CommandButton
            size="md"
            label={issued.count === 1 ? 'Cetak' : `Cetak ${issued.count} sertifikat`}
            keys="Ctrl+P"
            leftSection={<IconPrinter size={18} />}
            loading={isBusy('print')}
            run={() => order({ name: 'print', to: 'print', make })}
          />
          <Button
            size="md"
            variant="default"
            leftSection={<IconFileTypePdf size={18} />}
            loading={isBusy('pdf')}
            onClick={() => order({ name: 'pdf', to: 'save', make })}
          >
            Simpan PDF
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<IconFileZip size={18} />}
            loading={isBusy('zip')}
            onClick={() =>
              order({
                name: 'zip',
                to: 'save',
                make: () => client.certificate.batchZip({ batchUid: issued.batchUid }),
              })
            }
          >
            Simpan satu PDF per orang
          </Button>
          <Button size="md" variant="default" onClick={onNext}>
            Kegiatan berikutnya
          </Button>
        </div>
      </Empty>
    </div>
  );
};
