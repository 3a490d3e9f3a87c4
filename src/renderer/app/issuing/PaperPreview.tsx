import { Loader, Modal, UnstyledButton } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { errorText } from '#renderer/app/client.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperDesk, PaperPage } from '#renderer/ui/Paper.tsx';
import styles from './issuing.module.css';

type Page = ComponentProps<typeof PaperPage>;

/** A page as it will print, and larger on a click; else why there is none. */
export const PaperPreview = ({
  what,
  page,
  all = page ? [page] : [],
  size,
  fits = false,
  isLoading,
  error,
  Icon,
  missing,
}: {
  /** "surat" */
  what: string;
  page: Page | undefined;
  /** What the large one shows. */
  all?: readonly Page[];
  /** How wide that is. */
  size: string;
  /** Whether the whole page is seen at once: else it is wide enough to be read, and the desk scrolls. */
  fits?: boolean;
  isLoading: boolean;
  error?: Error | null;
  Icon: ComponentProps<typeof Empty>['Icon'];
  /** What is still missing, in words. */
  missing: string;
}) => {
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <PaperDesk className={styles.desk} data-fits={fits || undefined} aria-label={`Pratinjau ${what}`}>
        {page && (
          <UnstyledButton
            className={styles.paper}
            aria-label={`${page.label}, perbesar`}
            onClick={() => setLarge(true)}
          >
            <PaperPage {...page} />
          </UnstyledButton>
        )}
        {!page && error && (
          <Notice kind="error">
            <b>Pratinjau belum dapat dibuat.</b> {errorText(error)}
          </Notice>
        )}
        {!page && !error && isLoading && (
          <output>
            <Loader size="sm" />
            <span className="visually-hidden">Membuat pratinjau</span>
          </output>
        )}
        {!page && !error && !isLoading && (
          <Empty Icon={Icon} title="Pratinjau muncul di sini">
            <span>{missing}</span>
          </Empty>
        )}
      </PaperDesk>
      <Modal
        opened={isLarge && page !== undefined}
        onClose={() => setLarge(false)}
        size={size}
        title={page?.label}
      >
        <div className={styles.large}>
          {all.map((one) => (
            <PaperPage key={one.label} {...one} />
          ))}
        </div>
      </Modal>
    </>
  );
};
