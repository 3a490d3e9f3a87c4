import { Button } from '@mantine/core';
import { numericDate } from '#contract/dates.ts';
import type { MentoringSession, UnrecordedSheet } from '#contract/mentoringSession.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Timeline, type TimelineEntry } from '#renderer/ui/Timeline.tsx';
import { sessionFacts } from './words.tsx';

type Actions = {
  onOpen: (session: MentoringSession) => void;
  onRecord: (sheet: UnrecordedSheet) => void;
};

const toTile = ({ letter, color, shortName }: MentoringSession['field']) => ({
  letter,
  color,
  name: shortName,
});

const held = (session: MentoringSession, menteeUid: string, { onOpen }: Actions): TimelineEntry => {
  const own = session.clients.find((client) => client.menteeUid === menteeUid);
  return {
    key: session.uid,
    localDate: session.localDate,
    tile: toTile(session.field),
    title: own?.programTitle ?? 'Pelaksanaan',
    detail: session.material,
    foot: (
      <>
        {sessionFacts(session)}
        {own && !own.counts && <div className="b6">Tidak dihitung: {own.reason}</div>}
        {session.followUp && (
          <div>
            Tindak lanjut: {session.followUp}
            {session.followUpDue && `, ${numericDate(session.followUpDue)}`}
          </div>
        )}
      </>
    ),
    onOpen: () => onOpen(session),
  };
};

const waiting = (sheet: UnrecordedSheet, isFirst: boolean, { onRecord }: Actions): TimelineEntry => ({
  key: sheet.ticketUid + sheet.fieldUid,
  localDate: sheet.localDate,
  tile: toTile(sheet.field),
  title: 'Belum menjadi pelaksanaan',
  detail: `Konsultasi ${sheet.number}: ${sheet.advice || sheet.problem || 'lembarnya kosong'}`,
  foot: isFirst ? (
    <CommandButton
      variant="subtle"
      size="xs"
      label="Jadikan pelaksanaan"
      keys="F3"
      run={() => onRecord(sheet)}
    />
  ) : (
    <Button variant="subtle" size="xs" onClick={() => onRecord(sheet)}>
      Jadikan pelaksanaan
    </Button>
  ),
  isOpen: true,
});

/** Every session of the year; consultations with this client that are none yet stand at the top. */
export const Sessions = ({
  menteeUid,
  sessions,
  unrecorded,
  ...actions
}: Actions & {
  menteeUid: string;
  sessions: readonly MentoringSession[];
  unrecorded: readonly UnrecordedSheet[];
}) => (
  <Card grows title="Pelaksanaan" note={`${sessions.length} sesi tahun ini`}>
    {sessions.length + unrecorded.length === 0 ? (
      <p className="card-none s13 dim">
        Belum ada pelaksanaan. Catat dengan F2, atau F3 saat konsultasi dengan dampingan ini.
      </p>
    ) : (
      <Timeline
        entries={[
          ...unrecorded.map((sheet, i) => waiting(sheet, i === 0, actions)),
          ...sessions.map((session) => held(session, menteeUid, actions)),
        ]}
      />
    )}
  </Card>
);
