import { numericDate, weekdayText } from '#contract/dates.ts';
import type { Participant } from '#contract/participant.ts';
import type { Session } from '#contract/training.ts';
import { timeShown } from '#renderer/ui/time.ts';
import styles from './attendance.module.css';

/** The sessions as radio buttons, each with how many were there. */
export const SessionList = ({
  sessions,
  participants,
  chosen,
  today,
  onChoose,
}: {
  sessions: readonly Session[];
  /** With a place. */
  participants: readonly Participant[];
  chosen: string;
  today: string;
  onChoose: (uid: string) => void;
}) => (
  <fieldset className={`${styles.sessionList} scrolls`}>
    <legend className="visually-hidden">Sesi</legend>
    {sessions.map((session, i) => {
      const present = participants.filter(({ attendedSessionUids }) =>
        attendedSessionUids.includes(session.uid),
      ).length;
      return (
        <label key={session.uid} className={styles.session} data-on={session.uid === chosen || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name="session"
            checked={session.uid === chosen}
            onChange={() => onChoose(session.uid)}
          />
          <span className={styles.sessionName}>
            {session.title || `Sesi ${i + 1}`}
            {session.localDate === today && <span className="chip">Hari ini</span>}
          </span>
          <span className="small dim">
            {weekdayText(session.localDate)}, {numericDate(session.localDate)} ·{' '}
            {timeShown(session.startTime)}–{timeShown(session.endTime)} · {session.hours} JP
          </span>
          <span className="small">
            <b className="b">{present}</b> dari {participants.length} peserta hadir
          </span>
        </label>
      );
    })}
  </fieldset>
);
