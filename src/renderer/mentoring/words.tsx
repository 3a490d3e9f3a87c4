import { daysBetween, numericDate } from '#contract/dates.ts';
import { type MenteeRow, type Program, UNMET } from '#contract/mentee.ts';
import { hoursText, type MentoringSession, sessionPlaceWords } from '#contract/mentoringSession.ts';
import styles from './mentoring.module.css';

type Meeting = Pick<MenteeRow, 'status' | 'lastMetOn' | 'unmetSince'>;

/** Days since the last session; of clients who are mentored now. */
export const unmetDays = ({ status, unmetSince }: Meeting, today: string): number | null =>
  status === 'active' && unmetSince !== null ? Math.max(0, daysBetween(unmetSince, today)) : null;

export const isToClose = (meeting: Meeting, today: string): boolean =>
  (unmetDays(meeting, today) ?? 0) > UNMET.close;

/** Why closing is proposed, as the reason reads: "Tidak ditemui 96 hari, terakhir 19/08/2026". */
export const unmetText = (meeting: Meeting, today: string): string =>
  [
    `Tidak ditemui ${unmetDays(meeting, today)} hari`,
    meeting.lastMetOn ? `terakhir ${numericDate(meeting.lastMetOn)}` : 'belum pernah sejak mulai',
  ].join(', ');

/** "19/08/2026 96 hari": bold amber after a while, an amber chip where closing is proposed. */
export const LastMet = ({ meeting, today }: { meeting: Meeting; today: string }) => {
  const days = unmetDays(meeting, today);
  const kind =
    days === null || days <= UNMET.late ? undefined : days > UNMET.close ? styles.tooLong : styles.long;
  return (
    <span className={styles.met}>
      <span className="dim">{meeting.lastMetOn ? numericDate(meeting.lastMetOn) : 'belum pernah'}</span>
      {days !== null && (days > 0 || meeting.lastMetOn) && (
        <span className={kind}>{days === 0 ? 'hari ini' : `${days} hari`}</span>
      )}
    </span>
  );
};

/** "2 dari 4 langkah"; nothing where the target is words alone. */
export const progressText = ({ goal, reached, unit }: Program): string =>
  goal === null ? '' : `${reached} dari ${goal} ${unit}`.trim();

/** "Tempat usaha · 2 jam · Rina Marlina · bersama 2 dampingan lain". */
export const sessionFacts = ({ place, minutes, consultant, clients }: MentoringSession): string =>
  [
    sessionPlaceWords[place],
    hoursText(minutes),
    consultant.name,
    clients.length > 1 && `bersama ${clients.length - 1} dampingan lain`,
  ]
    .filter(Boolean)
    .join(' · ');
