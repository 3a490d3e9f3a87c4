import type { ComponentType, ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing here yet: what is empty, and what to do first. */
export const Empty = ({
  Icon,
  title,
  children,
}: {
  Icon: ComponentType<{ size?: number; stroke?: number; className?: string }>;
  title: string;
  children?: ReactNode;
}) => (
  <div className={styles.root}>
    <Icon size={32} stroke={1.3} className="dim" />
    <span className={styles.title}>{title}</span>
    {children}
  </div>
);
