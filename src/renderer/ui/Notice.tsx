import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

const icons = {
  warn: IconAlertTriangle,
  error: IconExclamationCircle,
  done: IconCircleCheck,
  info: IconInfoCircle,
};

/** One sentence: first, in bold, what happened; then what is safe and what to do; its button at the right. */
export const Notice = ({
  kind,
  children,
  action,
}: {
  kind: keyof typeof icons;
  children: ReactNode;
  action?: ReactNode;
}) => {
  const Icon = icons[kind];
  return (
    <div
      className={styles.root}
      data-kind={kind}
      role={kind === 'done' || kind === 'info' ? 'status' : 'alert'}
    >
      <Icon size={18} stroke={1.8} />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
};
