import { SegmentedControl } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type Outcome, outcomeWords } from '#contract/consultation.ts';
import { numericDate } from '#contract/dates.ts';
import type { HistoryEntry, PersonCard } from '#contract/person.ts';
import { orpc } from '#renderer/app/client.ts';
import { useMayOpen } from '#renderer/app/may.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { CertificateDialog } from './CertificateDialog.tsx';
import { type FollowUp, FollowUps } from './FollowUps.tsx';
import styles from './person.module.css';
import { SheetDialog } from './SheetDialog.tsx';
import { sinceOf } from './since.ts';
import { Sections } from './Sections.tsx';

/** "all", or the kind of the entries shown. */
export type Kind = HistoryEntry['kind'];

// A visit that was served in two fields has an entry for each sheet.
const keyOf = ({ uid, field, title }: HistoryEntry) => [uid, field?.letter, title].join(' ');

const footOf = ({ outcome, staffName, followUp }: HistoryEntry) => (
  <>
    {[outcome && outcomeWords[outcome as Outcome], staffName].filter(Boolean).join(' · ')}
    {followUp && (
      <div className={followUp.isOpen ? 'late' : undefined}>
        {followUp.isOpen ? 'Tindak lanjut: ' : 'Tindak lanjut selesai: '}
        {followUp.text || 'kembali berkunjung'}
        {followUp.isOpen && followUp.due && `, ${numericDate(followUp.due)}`}
      </div>
    )}
  </>
);

/** The sheet of an entry: the ticket of its visit, and the field that served it. */
const VisitDialog = ({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) => {
  const { data: visit } = useQuery(orpc.visit.one.queryOptions({ input: { uid: entry.uid } }));
  const { data: fields } = useQuery(orpc.office.fields.queryOptions());
  if (!visit || !fields) return null;
  const field = fields.find(({ letter }) => letter === entry.field?.letter) ?? visit.ticket.field;
  return (
    <SheetDialog
      ticketUid={visit.ticket.uid}
      fieldUid={field.uid}
      fieldName={field.shortName}
      isFollowUpOpen={entry.followUp?.isOpen ?? false}
      onClose={onClose}
    />
  );
};

type Open = { entry: string } | { followUp: FollowUp } | null;

const Detail = ({ open, card, onClose }: { open: Open; card: PersonCard; onClose: () => void }) => {
  if (!open) return null;
  if ('followUp' in open) {
    const { ticketUid, fieldUid, field } = open.followUp;
    const isFollowUpOpen = card.followUps.some(
      (other) => other.ticketUid === ticketUid && other.fieldUid === fieldUid,
    );
    const sheet = { ticketUid, fieldUid, fieldName: field.name, isFollowUpOpen };
    return <SheetDialog {...sheet} onClose={onClose} />;
  }
  const entry = card.history.find((other) => keyOf(other) === open.entry);
  if (!entry) return null;
  return entry.kind === 'certificate' ? (
    <CertificateDialog entry={entry} onClose={onClose} />
  ) : (
    <VisitDialog entry={entry} onClose={onClose} />
  );
};

/** Everything that happened with a person, newest first, and what is still to be done. */
export const History = ({
  card,
  kind,
  onKind,
}: {
  card: PersonCard;
  kind: Kind;
  onKind: (kind: Kind) => void;
}) => {
  const [open, setOpen] = useState<Open>(null);
  const today = useToday();
  const router = useRouter();
  const mayOpen = useMayOpen();
  const { history, followUps } = card;
  const count = (wanted: Kind) => history.filter((entry) => wanted === 'all' || entry.kind === wanted).length;
  const names = new Map(history.map((entry) => [entry.kind, entry.kindName]));
  const kinds = [['all', 'Semua'] as const, ...names].map(([value, name]) => ({
    value,
    label: `${name} ${count(value)}`,
  }));
  const since = sinceOf(history, today);
  const entries = history
    .filter((entry) => kind === 'all' || entry.kind === kind)
    .map((entry) => ({
      key: keyOf(entry),
      localDate: entry.localDate,
      tile: entry.field,
      title: entry.title,
      detail: entry.detail,
      foot: footOf(entry),
      isOpen: entry.followUp?.isOpen,
      ...((entry.link === null || mayOpen(entry.link)) && {
        onOpen: () => (entry.link ? router.history.push(entry.link) : setOpen({ entry: keyOf(entry) })),
      }),
    }));
  return (
    <div className={`${styles.side} ${styles.past}`}>
      <FollowUps followUps={followUps} today={today} onOpen={(followUp) => setOpen({ followUp })} />
      <Sections sections={card.sections} person={card.person} />
      <Card grows title="Riwayat" note={since && `sejak ${numericDate(since)}`}>
        {kinds.length > 2 && (
          <div className={styles.kinds}>
            <SegmentedControl
              fullWidth
              withItemsBorders={false} // it takes two lines where there are many kinds
              size="xs"
              aria-label="Jenis riwayat"
              data={kinds}
              value={kind}
              onChange={onKind}
            />
          </div>
        )}
        {entries.length === 0 ? (
          <Empty Icon={IconHistory} title="Belum ada riwayat">
            Kunjungan, pelatihan, sertifikat dan surat muncul di sini setelah tercatat.
          </Empty>
        ) : (
          <Timeline entries={entries} />
        )}
      </Card>
      <Detail open={open} card={card} onClose={() => setOpen(null)} />
    </div>
  );
};
