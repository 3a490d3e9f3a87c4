import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ProposedPaper, Proposal } from '#contract/approval.ts';
import { timeText } from '#contract/dates.ts';
import { client, orpc, showError } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './approval.module.css';

const kinds = { waiting: 'info', returned: 'warn', approved: 'done', withdrawn: 'info' } as const;

const Said = ({ title, state, decidedBy, decidedAt, reason }: Proposal) => {
  const zone = useZone();
  if (state === 'returned')
    return (
      <>
        <b>{title} dikembalikan</b> oleh {decidedBy}: {reason}
      </>
    );
  if (state === 'approved')
    return (
      <>
        <b>{title} terbit</b>, disetujui {decidedBy} pukul {timeText(decidedAt!, zone)}.
      </>
    );
  return (
    <>
      <b>{title}</b> menunggu persetujuan. Belum bernomor.
    </>
  );
};

/** What has become of the papers that whoever is signed in here prepared. */
export const OwnProposals = <K extends Proposal['kind']>({
  kind,
  onRepair,
}: {
  kind: K;
  /** Puts a paper that came back where it is typed. */
  onRepair: (paper: Extract<ProposedPaper, { kind: K }>) => void;
}) => {
  const { data } = useQuery(orpc.approval.list.queryOptions());
  const withdraw = useMutation(orpc.approval.withdraw.mutationOptions());
  const { order, isBusy } = useFile();
  const mine = (data?.mine ?? []).filter((each) => each.kind === kind);
  if (mine.length === 0) return null;
  const repair = async (uid: string) => {
    const { paper } = await client.approval.paper({ uid });
    onRepair(paper as Extract<ProposedPaper, { kind: K }>);
    await withdraw.mutateAsync({ uid });
  };
  const fileOf = (uid: string) =>
    kind === 'letter' ? client.letter.file({ uid }) : client.certificate.batchFile({ batchUid: uid });
  return (
    <div className={styles.own}>
      {mine.map((each) => (
        <Notice
          key={each.uid}
          kind={kinds[each.state]}
          action={
            each.state === 'approved' ? (
              <Button
                size="xs"
                variant="default"
                loading={isBusy(each.uid)}
                onClick={() => order({ name: each.uid, to: 'print', make: () => fileOf(each.uid) })}
              >
                Cetak
              </Button>
            ) : (
              <Button
                size="xs"
                variant="default"
                disabled={withdraw.isPending}
                onClick={() => void repair(each.uid).catch(showError)}
              >
                {each.state === 'returned' ? 'Perbaiki' : 'Tarik dan ubah'}
              </Button>
            )
          }
        >
          <Said {...each} />
        </Notice>
      ))}
    </div>
  );
};
