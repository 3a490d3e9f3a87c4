import { Button, Progress } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { isDefinedError, ORPCError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import type { Activity, IssuedBatch, IssueStep } from '#contract/certificate.ts';
import { useIssue } from './useIssue.ts';
import { daysText } from '#contract/dates.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { contract } from '#contract/index.ts';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { IssueBar, refusalText } from '#renderer/app/issuing/IssueBar.tsx';
import { IssuedPane } from '#renderer/app/issuing/IssuedPane.tsx';
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

const whyNot = (error: unknown): string => {
  if (error instanceof ORPCError && isDefinedError(error) && error.code === 'NOT_DUE') {
    const { reasons } = error.data as { reasons: { name: string; reason: string }[] };
    return `${errorText(error)} ${reasons.map(({ name, reason }) => `${name}: ${reason}.`).join(' ')}`;
  }
  return refusalText(error);
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
export const IssueCertificates = ({
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
  const { issue, step, isStopping, isStopped, stop } = useIssue((batch, sent) =>
    onIssued(issuedOf(batch, sent.activity.title)),
  );
  const mayIssue = useMay(contract.certificate.issue);
  const count = draft.recipients.length;
  const verb = mayIssue ? 'Terbitkan' : 'Ajukan';
  const recipients = draft.recipients.map(({ name, personUid, participantUid }) => ({
    name,
    personUid,
    participantUid,
  }));
  const batch = activity && { activity, recipients, designUid };
  return (
    <IssueBar
      what="Sertifikat"
      label={count > 0 ? `${verb} ${count} sertifikat` : verb}
      kept="Daftar Anda"
      mayIssue={mayIssue}
      number={numbers}
      blocked={blocked}
      uid={draft.uid}
      paper={batch && { kind: 'certificate', batch }}
      issue={isStopped ? { ...issue, error: null } : issue}
      refusal={whyNot}
      stop={
        issue.isPending && (
          <Button variant="default" loading={isStopping} disabled={step === 'storing'} onClick={stop}>
            Hentikan
          </Button>
        )
      }
      onIssue={(done) => batch && issue.mutate({ uid: draft.uid, ...batch }, { onSuccess: done })}
      onSubmitted={onSubmitted}
    >
      {activity && (
        <p>
          {activity.title}, {daysText(activity)}, sebagai {activity.role}.
        </p>
      )}
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
        Nama dan isi sertifikat yang sudah terbit tidak dapat diubah. Perbaikan menjadi sertifikat baru dengan
        nomor baru.
      </p>
      {issue.isPending && <Steps step={step} count={count} />}
      {isStopped && (
        <Notice kind="done">
          <b>Dihentikan.</b> Tidak ada nomor yang terpakai, daftar Anda tetap ada.
        </Notice>
      )}
    </IssueBar>
  );
};

/** After the issue: the paper of the whole batch, and the way to the next one. */
export const IssuedCertificates = ({ issued, onNext }: { issued: Issued; onNext: () => void }) => {
  const file = useFile();
  const { batchUid, count } = issued;
  const { data } = useQuery(orpc.certificate.batch.queryOptions({ input: { batchUid } }));
  const voided = data?.voided ?? 0;
  const valid = count - voided;
  return (
    <IssuedPane
      title={`${count} sertifikat terbit${voided > 0 ? `, ${voided} dibatalkan` : ''}`}
      number={issued.numbers}
      about={issued.title}
      print={count === 1 ? 'Cetak' : `Cetak ${valid} sertifikat`}
      isGone={valid === 0}
      next="Kegiatan berikutnya"
      file={file}
      make={() => client.certificate.batchFile({ batchUid })}
      onNext={onNext}
    >
      <Button
        size="md"
        variant="default"
        disabled={valid === 0}
        leftSection={<IconFileZip size={18} />}
        loading={file.isBusy('zip')}
        onClick={() =>
          file.order({ name: 'zip', to: 'save', make: () => client.certificate.batchZip({ batchUid }) })
        }
      >
        Simpan satu PDF per orang
      </Button>
    </IssuedPane>
  );
};
