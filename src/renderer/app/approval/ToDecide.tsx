import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Proposal } from '#contract/approval.ts';
import { localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useNow, useZone } from '#renderer/app/session.tsx';
import styles from './approval.module.css';
import { ReviewModal } from './ReviewModal.tsx';

/** "hari ini 10.24", "20/11/2026 10.24" */
const useWhen = () => {
  const zone = useZone();
  const today = localDateOf(new Date(useNow(60)).toISOString(), zone);
  return (at: string) => {
    const day = localDateOf(at, zone);
    return `${day === today ? 'hari ini' : numericDate(day)} ${timeText(at, zone)}`;
  };
};

/** What others prepared and whoever is signed in here answers for; null: not known yet. */
export const useToDecide = () => {
  const { data } = useQuery(orpc.approval.list.queryOptions());
  const [reviewed, setReviewed] = useState<string | null>(null);
  const when = useWhen();
  const waiting = data?.toDecide ?? [];
  const [first] = waiting;
  useCommand({
    label: 'Periksa yang menunggu persetujuan',
    run: () => setReviewed(first?.uid ?? null),
    isDisabled: !first,
  });
  const shown = waiting.find(({ uid }) => uid === reviewed);
  return {
    waiting: data ? waiting : null,
    preparedText: ({ preparedBy, preparedAt }: Proposal) => `disiapkan ${preparedBy}, ${when(preparedAt)}`,
    review: setReviewed,
    dialog: shown && <ReviewModal key={shown.uid} proposal={shown} onClose={() => setReviewed(null)} />,
  };
};

/** Above a screen; nothing when nothing waits. */
export const ToDecide = () => {
  const { waiting, preparedText, review, dialog } = useToDecide();
  if (!waiting || waiting.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby="approvals-title">
      <h2 id="approvals-title" className="s13 b">
        {waiting.length} pengajuan menunggu persetujuan Anda
      </h2>
      <ul className={styles.list}>
        {waiting.map((each) => (
          <li key={each.uid}>
            <span className="grow">
              <span className="s13 b6">{each.title}</span>
              <span className="small dim"> {preparedText(each)}</span>
            </span>
            <Button
              size="xs"
              variant="default"
              aria-label={`Periksa ${each.title}`}
              onClick={() => review(each.uid)}
            >
              Periksa
            </Button>
          </li>
        ))}
      </ul>
      {dialog}
    </section>
  );
};
