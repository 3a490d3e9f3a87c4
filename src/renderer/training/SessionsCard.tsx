import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { session as sessionText } from '#contract/training.ts';
import { AddRow } from '#renderer/ui/AddRow.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { isTime } from '#renderer/ui/time.ts';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { hoursIn } from './days.ts';
import {
  type Details,
  type DraftSession,
  inOrder,
  newSession,
  type Problems,
  sessionsOfDays,
  sumOfHours,
} from './draft.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './trainingDetails.module.css';

const LIMIT = 60;

/** JP that were counted from the times follow them; JP typed by hand stay. */
const withTimes = (session: DraftSession, part: { startTime?: string; endTime?: string }): DraftSession => {
  const next = { ...session, ...part };
  const follows = session.hours === '' || session.hours === hoursIn(session.startTime, session.endTime);
  return follows ? { ...next, hours: hoursIn(next.startTime, next.endTime) } : next;
};

const Row = ({
  session,
  number,
  error,
  onChange,
  onRemove,
}: {
  session: DraftSession;
  number: number;
  error: (field: string) => string | undefined;
  onChange: (session: DraftSession) => void;
  onRemove: () => void;
}) => (
  <tr>
    <td className="num small dim">{number}</td>
    <td className={styles.sessionsDay}>
      <DateField
        kind="activity"
        label={`Tanggal sesi ${number}`}
        value={session.localDate}
        error={error('localDate')}
        onChange={(localDate) => onChange({ ...session, localDate })}
      />
    </td>
    <td>
      <TimeField
        label={`Mulai sesi ${number}`}
        value={session.startTime}
        error={error('startTime')}
        onChange={(startTime) => onChange(withTimes(session, { startTime }))}
      />
    </td>
    <td>
      <TimeField
        label={`Selesai sesi ${number}`}
        value={session.endTime}
        error={error('endTime')}
        onChange={(endTime) => onChange(withTimes(session, { endTime }))}
      />
    </td>
    <td>
      <NumberField
        aria-label={`JP sesi ${number}`}
        value={session.hours}
        error={error('hours')}
        onChange={(hours) => onChange({ ...session, hours: hours ?? '' })}
      />
    </td>
    <td>
      <LineInput
        aria-label={`Nama sesi ${number}`}
        placeholder="Boleh kosong"
        limit={sessionText.shape.title}
        value={session.title}
        error={error('title')}
        onChange={(event) => onChange({ ...session, title: event.currentTarget.value })}
      />
    </td>
    <td>
      <ActionIcon aria-label={`Hapus sesi ${number}`} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </td>
  </tr>
);

/** A session for every day of the training at once. */
const EachDay = ({ typed, onAdd }: { typed: Details; onAdd: (sessions: DraftSession[]) => void }) => {
  const [startTime, setStartTime] = useState('08:00');
  const [endTime, setEndTime] = useState('16:00');
  const daysLeft = sessionsOfDays(typed, startTime, endTime);
  if (daysLeft.length === 0) return null;
  return (
    <div className={`row s13 ${styles.sessionsEach}`}>
      <span>Satu sesi setiap hari, dari</span>
      <TimeField label="Mulai setiap hari" value={startTime} onChange={setStartTime} />
      <span>sampai</span>
      <TimeField label="Selesai setiap hari" value={endTime} onChange={setEndTime} />
      <span className="grow" />
      <Button
        variant="default"
        disabled={!isTime(startTime) || !isTime(endTime) || endTime <= startTime}
        onClick={() => onAdd(sessionsOfDays(typed, startTime, endTime))}
      >
        Buat {daysLeft.length} sesi, {hoursIn(startTime, endTime)} JP sehari
      </Button>
    </div>
  );
};

/** When attendance is taken; each session weighs its JP. */
export const SessionsCard = ({
  typed,
  problems,
  onChange,
}: {
  typed: Details;
  /** Those that may be shown. */
  problems: Problems;
  onChange: (sessions: DraftSession[]) => void;
}) => {
  const { sessions } = typed;
  const sum = sumOfHours(sessions);
  const set = (next: DraftSession) => onChange(sessions.map((each) => (each.uid === next.uid ? next : each)));
  return (
    <Card
      title="Sesi"
      note="Kehadiran dicatat sekali setiap sesi, dan berbobot JP-nya."
      actions={
        <AddRow
          label="Tambah sesi"
          disabled={sessions.length >= LIMIT}
          onAdd={() =>
            onChange([...sessions, newSession({ localDate: sessions.at(-1)?.localDate ?? typed.startDate })])
          }
        />
      }
    >
      {typed.startDate && typed.endDate && typed.endDate >= typed.startDate && (
        <EachDay typed={typed} onAdd={(made) => onChange(inOrder([...sessions, ...made]))} />
      )}
      {sessions.length > 0 && (
        <table className={`${styles.rows} ${styles.sessionsRows}`} aria-label="Sesi">
          <thead>
            <tr>
              <th scope="col" className="num">
                No
              </th>
              <th scope="col">Tanggal</th>
              <th scope="col">Mulai</th>
              <th scope="col">Selesai</th>
              <th scope="col">JP</th>
              <th scope="col">Nama sesi</th>
              <th scope="col">
                <span className="visually-hidden">Hapus</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session, i) => (
              <Row
                key={session.uid}
                session={session}
                number={i + 1}
                error={(field) =>
                  problems[`sessions.${i}.${field}`] ??
                  (field === 'localDate' ? problems[`sessions.${i}`] : undefined)
                }
                onChange={set}
                onRemove={() => onChange(sessions.filter(({ uid }) => uid !== session.uid))}
              />
            ))}
          </tbody>
        </table>
      )}
      {sessions.length > 0 && (
        <div className={`row s13 ${styles.sum}`}>
          <output className="grow">
            Jumlah <b className="b">{sum} JP</b>
            <span className="dim">
              {typed.hours === '' || typed.hours === sum
                ? ` dalam ${sessions.length} sesi`
                : ` dalam ${sessions.length} sesi · JP pelatihan ${typed.hours}`}
            </span>
          </output>
        </div>
      )}
    </Card>
  );
};
