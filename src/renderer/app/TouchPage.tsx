import type { ComponentProps, SyntheticEvent } from 'react';
import { HallFrame } from './HallFrame.tsx';
import styles from './touchPage.module.css';

const prevent = (event: SyntheticEvent) => event.preventDefault();

/** A page in the hall that visitors touch by themselves, and no way out of it; `className` gives it its scale, --k. */
export const TouchPage = ({ className, children, ...frame }: ComponentProps<typeof HallFrame>) => (
  <HallFrame {...frame} className={styles.root}>
    {/* A long touch must not open the menu of the browser. */}
    <div className={`${styles.page} ${className}`} lang="id" onContextMenu={prevent} onDragStart={prevent}>
      {children}
    </div>
  </HallFrame>
);
