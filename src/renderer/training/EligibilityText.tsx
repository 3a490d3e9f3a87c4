import { IconCertificate, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import type { Participant } from '#contract/participant.ts';
import participantsStyles from './participants.module.css';
import trainingStyles from './training.module.css';
import { eligibilityOf } from './words.ts';

/** Whether a certificate is due, in words, and why not. */
export const EligibilityText = ({ participant }: { participant: Participant }) => {
  const eligibility = eligibilityOf(participant);
  if (eligibility === 'withdrawn') return <span className="dim">Mundur</span>;
  if (eligibility === 'waiting') return <b className="b6">Menunggu, urutan ke-{participant.turn}</b>;
  if (eligibility === 'issued')
    return (
      <span className={participantsStyles.standing}>
        <IconCertificate size={16} stroke={1.6} className="dim" />
        <span>Terbit, {participant.certificateNumber}</span>
      </span>
    );
  if (eligibility === 'due')
    return (
      <span className={participantsStyles.standing}>
        <IconCircleCheck size={16} stroke={1.6} className={trainingStyles.done} />
        Memenuhi{participant.attendedPercent !== null && `, ${participant.attendedPercent} %`}
      </span>
    );
  return (
    <span className={participantsStyles.standing}>
      <IconCircleMinus size={16} stroke={1.6} className="dim" />
      <b className="b6">{participant.ineligibility.join('; ')}</b>
    </span>
  );
};
