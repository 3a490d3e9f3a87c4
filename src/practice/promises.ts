import type { Client } from '#contract/index.ts';
import type { Random } from './random.ts';

/** Whoever did not come back is asked by telephone: about half of what is overdue is settled each morning. */
export const settleOverdue = async (window: Client, random: Random): Promise<void> => {
  const { localDate, followUps } = await window.followUp.list();
  for (const { due, ticketUid, fieldUid } of followUps)
    if (due < localDate && random.chance(0.5))
      await window.consultation.closeFollowUp({ ticketUid, fieldUid, isDone: true });
};
