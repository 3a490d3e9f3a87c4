import { IconBabyCarriage, IconHeart, IconOld, IconWheelchair } from '@tabler/icons-react';
import { type Priority, priorityWords } from '#contract/ticket.ts';
import styles from './consultation.module.css';

const icons = { elderly: IconOld, pregnant: IconHeart, disabled: IconWheelchair, toddler: IconBabyCarriage };

/** Who goes first, as a sign and a word. */
export const PriorityMark = ({ priority }: { priority: Priority }) => {
  const Icon = icons[priority];
  return (
    <span className={styles.priority}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {priorityWords[priority]}
    </span>
  );
};
