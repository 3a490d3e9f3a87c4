import { Button } from '@mantine/core';
import { IconCircleMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Participant } from '#contract/participant.ts';
import { client, orpc, showError } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type Draft, type DraftActivity, type DraftRecipient, dueRecipients, ofTraining } from './draft.ts';
import styles from './recipients.module.css';

/** Fills the draft from a training: what it was, and whoever is due. */
export const fillFrom = async (
  trainingUid: string,
  { role, signedOn, signatories }: DraftActivity,
): Promise<Pick<Draft, 'activity' | 'recipients' | 'trainingUid'>> => {
  const [training, participants] = await Promise.all([
    client.training.get({ uid: trainingUid }),
    client.training.participants({ trainingUid }),
  ]);
  return {
    trainingUid,
    activity: { ...ofTraining(training), role, signedOn, signatories },
    recipients: dueRecipients(participants, role),
  };
};

/** The training the address names is taken at once when nothing else is being prepared, else after a question. */
export const useAskedTraining = (
  asked: string | null,
  draft: Draft,
  take: (trainingUid: string) => Promise<void>,
) => {
  const isOther = asked !== null && asked !== draft.trainingUid;
  const isFree = draft.recipients.length === 0;
  const takeAsked = useEffectEvent((trainingUid: string | null) => {
    if (trainingUid && isOther && isFree) take(trainingUid).catch(showError);
  });
  useEffect(() => takeAsked(asked), [asked]);
  return isOther && !isFree ? asked : null;
};

/** Another list is being prepared: it is replaced only when somebody says so. */
export const ReplaceNotice = ({ draft, onReplace }: { draft: Draft; onReplace: () => void }) => (
  <Notice
    kind="warn"
    action={
      <Button size="xs" variant="default" onClick={onReplace}>
        Ganti daftarnya
      </Button>
    }
  >
    <b>Daftar lain sedang disiapkan</b>: {draft.activity.title || 'tanpa nama kegiatan'},{' '}
    {draft.recipients.length} nama. Terbitkan dahulu, atau ganti dengan peserta pelatihan yang dipilih.
  </Notice>
);

const isDue = (participant: Participant): boolean => participant.ineligibility.length === 0;

/** How the participants of the training stand, and why some get nothing yet. */
export const Eligibility = ({
  trainingUid,
  role,
  recipients,
  onChange,
}: {
  trainingUid: string;
  role: DraftActivity['role'];
  recipients: readonly DraftRecipient[];
  onChange: (recipients: DraftRecipient[]) => void;
}) => {
  const { data } = useQuery(orpc.training.participants.queryOptions({ input: { trainingUid } }));
  if (!data) return null;
  const ofRole = data.filter((each) => each.role === role && each.state !== 'withdrawn');
  const notDue = ofRole.filter((each) => !isDue(each));
  const listed = new Set(recipients.flatMap(({ participantUid }) => participantUid ?? []));
  const missing = ofRole.filter((each) => isDue(each) && !listed.has(each.uid));
  return (
    <div className={styles.standing} data-alone={recipients.length === 0 || undefined}>
      <div className="row s13">
        <span className="grow">
          <b className="b">{ofRole.length - notDue.length}</b> memenuhi, <b className="b">{notDue.length}</b>{' '}
          belum
        </span>
        {missing.length > 0 && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => onChange([...recipients, ...dueRecipients(missing, role)])}
          >
            Tambahkan {missing.length} yang memenuhi
          </Button>
        )}
      </div>
      {notDue.length > 0 && (
        <details open={notDue.length <= 4 || recipients.length === 0}>
          <summary className="s13">Belum memenuhi, alasannya</summary>
          <ul>
            {notDue.map((each) => (
              <li key={each.uid} className="s13">
                <IconCircleMinus size={15} stroke={1.6} aria-hidden />
                <span>{each.name}</span>
                <b className="b">{each.ineligibility.join('. ')}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

/** Why a name of the list is not due any more, by its place in the list: the attendance may have changed since. */
export const useIneligible = (draft: Draft): ReadonlyMap<number, string> => {
  const { data } = useQuery({
    ...orpc.training.participants.queryOptions({ input: { trainingUid: draft.trainingUid ?? '' } }),
    enabled: draft.trainingUid !== null,
  });
  const ineligible = new Map((data ?? []).map((each) => [each.uid, each.ineligibility.join('. ')]));
  return new Map(
    draft.recipients.flatMap(({ participantUid }, i) => {
      const reason = participantUid && ineligible.get(participantUid);
      return reason ? [[i, reason] as const] : [];
    }),
  );
};
