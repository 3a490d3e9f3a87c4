import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { numericDate } from '#contract/dates.ts';
import type { HistoryEntry, PersonCard } from '#contract/person.ts';
import type { Ticket } from '#contract/ticket.ts';
import { outcomeWords } from '#contract/consultation.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Timeline, type TimelineEntry } from '#renderer/ui/Timeline.tsx';
import styles from './consultation.module.css';

type FollowUp = PersonCard['followUps'][number];

const outcomeText = ({ kind, kindName, outcome }: HistoryEntry): string | null =>
  kind === 'visit' ? ((outcome && (outcomeWords as Record<string, string>)[outcome]) ?? null) : kindName;

const pastEntry = (entry: HistoryEntry, i: number): TimelineEntry => ({
  key: `${entry.uid}-${i}`,
  localDate: entry.localDate,
  tile: entry.field,
  title: entry.title,
  detail: entry.detail,
  foot: [entry.staffName, outcomeText(entry)].filter(Boolean).join(' · '),
});

/** The visit on which a follow-up was agreed. */
const agreedOn = (followUp: FollowUp, history: readonly HistoryEntry[]): string | undefined =>
  history.find(
    (entry) =>
      entry.followUp?.isOpen && entry.followUp.text === followUp.text && entry.followUp.due === followUp.due,
  )?.localDate;

const Open = ({ followUp }: { followUp: FollowUp }) => {
  const close = useMutation(orpc.consultation.closeFollowUp.mutationOptions());
  const { ticketUid, fieldUid, staffName } = followUp;
  return (
    <span className="row">
      <span className="grow">{staffName}</span>
      <Button
        variant="subtle"
        size="xs"
        loading={close.isPending}
        onClick={() => close.mutate({ ticketUid, fieldUid, isDone: true })}
      >
        Sudah dikerjakan
      </Button>
    </span>
  );
};

const openEntry = (followUp: FollowUp, history: readonly HistoryEntry[], today: string): TimelineEntry => {
  const agreed = agreedOn(followUp, history);
  const promise = agreed && followUp.due ? ` (janji ${numericDate(agreed).slice(0, 5)})` : '';
  return {
    key: `${followUp.ticketUid}-${followUp.fieldUid}`,
    localDate: followUp.due ?? agreed ?? today,
    tile: followUp.field,
    title: 'Tindak lanjut belum selesai',
    detail: (followUp.text || 'Kembali berkunjung') + promise,
    foot: <Open followUp={followUp} />,
    isOpen: true,
  };
};

const entriesOf = ({ history, followUps }: PersonCard, ticket: Ticket): TimelineEntry[] => [
  ...followUps
    .filter((followUp) => followUp.ticketUid !== ticket.uid)
    .map((followUp) => openEntry(followUp, history, ticket.localDate)),
  // The sheet of this very visit is open beside it; what another field wrote today is shown.
  ...history
    .filter((entry) => entry.uid !== ticket.visitUid || entry.field?.letter !== ticket.field.letter)
    .map(pastEntry),
];

/** What happened with this visitor before: open follow-ups first, then newest first. */
export const History = ({ ticket }: { ticket: Ticket }) => {
  const uid = ticket.person.uid ?? '';
  const { data, error } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid } }),
    enabled: ticket.person.uid !== null,
  });
  const entries = data ? entriesOf(data, ticket) : [];
  return (
    <Card
      title="Riwayat"
      grows
      actions={
        <Button
          variant="subtle"
          size="xs"
          renderRoot={(props) => <Link {...props} to="/pelaku-usaha/$uid" params={{ uid }} />}
        >
          Kartu lengkap
        </Button>
      }
    >
      {error && !data && <Notice kind="error">{errorText(error)}</Notice>}
      {data && entries.length === 0 && (
        <p className={`${styles.queueEmpty} s13 dim`}>Kunjungan pertama. Belum ada riwayat di kantor ini.</p>
      )}
      <Timeline entries={entries} />
    </Card>
  );
};
