import type { Ticket } from '#contract/ticket.ts';
import { usePolicy } from '#renderer/app/policy.ts';
import { lengthText, minutesSince } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './consultation.module.css';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';

/** Each of my visitors who has waited longer than the office allows, at the desk that can do something about it. */
export const LateVisitors = ({ waiting, now }: { waiting: readonly Ticket[]; now: number }) => {
  const { veryLateMinutes } = usePolicy();
  const late = waiting.filter(({ issuedAt }) => minutesSince(issuedAt, now) > veryLateMinutes);
  if (late.length === 0) return null;
  return (
    <Notice kind="warn">
      <b>Menunggu lebih dari {veryLateMinutes} menit:</b>
      <Scrollable as="ul" className={styles.lateVisitors} aria-label="Menunggu terlalu lama">
        {late.map(({ uid, number, issuedAt }) => (
          <li key={uid}>
            {number} <b>{lengthText(minutesSince(issuedAt, now))}</b>
          </li>
        ))}
      </Scrollable>
    </Notice>
  );
};
