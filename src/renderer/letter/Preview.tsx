import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { Pager } from '#renderer/app/issuing/Pager.tsx';
import { PaperPreview } from '#renderer/app/issuing/PaperPreview.tsx';
import issuingStyles from '#renderer/app/issuing/issuing.module.css';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './letter.module.css';

/** The letter as it will print, a page at a time. */
export const Preview = ({
  pages,
  isLoading,
  missing,
}: {
  pages: readonly string[];
  isLoading: boolean;
  /** Why there is nothing to see, in words. */
  missing: string;
}) => {
  const [wanted, setWanted] = useState(0);
  const index = Math.min(wanted, Math.max(0, pages.length - 1));
  const svg = pages[index];
  return (
    <div className={issuingStyles.root}>
      {pages.length > 1 && (
        <div className={styles.pager}>
          <Pager what="Halaman" before="Halaman " index={index} count={pages.length} onIndex={setWanted} />
          <Key keys="PageUp" quiet />
          <Key keys="PageDown" quiet />
        </div>
      )}
      <PaperPreview
        what="surat"
        page={svg === undefined ? undefined : { svg, label: `Surat, halaman ${index + 1}` }}
        size="min(920px, 96vw)"
        isLoading={isLoading}
        Icon={IconMail}
        missing={missing}
      />
    </div>
  );
};
