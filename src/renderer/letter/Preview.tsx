import { ActionIcon, Loader, Modal, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { PaperDesk, PaperPage } from '#renderer/ui/Paper.tsx';

const Pager = ({ page, count, onPage }: { page: number; count: number; onPage: (page: number) => void }) => {
  const goTo = (next: number) => onPage(Math.min(Math.max(next, 0), count - 1));
  useCommand({ label: 'Halaman berikutnya', keys: 'PageDown', run: () => goTo(page + 1) });
  useCommand({ label: 'Halaman sebelumnya', keys: 'PageUp', run: () => goTo(page - 1) });
  return (
    <div className="letter-pager">
      <ActionIcon
        variant="default"
        aria-label="Halaman sebelumnya"
        disabled={page === 0}
        onClick={() => goTo(page - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span className="s13" aria-live="polite">
        Halaman <b className="b">{page + 1}</b> dari {count}
      </span>
      <ActionIcon
        variant="default"
        aria-label="Halaman berikutnya"
        disabled={page === count - 1}
        onClick={() => goTo(page + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      <Key keys="PageUp" quiet />
      <Key keys="PageDown" quiet />
    </div>
  );
};

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
  const [isLarge, setLarge] = useState(false);
  const page = Math.min(wanted, Math.max(0, pages.length - 1));
  const svg = pages[page];
  const label = `Surat, halaman ${page + 1}`;
  return (
    <div className="letter-preview">
      {pages.length > 1 && <Pager page={page} count={pages.length} onPage={setWanted} />}
      <PaperDesk className="letter-desk" aria-label="Pratinjau surat">
        {svg && (
          <UnstyledButton
            className="letter-paper"
            aria-label={`${label}, perbesar`}
            onClick={() => setLarge(true)}
          >
            <PaperPage svg={svg} label={label} />
          </UnstyledButton>
        )}
        {!svg && isLoading && (
          <output>
            <Loader size="sm" />
            <span className="visually-hidden">Membuat pratinjau</span>
          </output>
        )}
        {!svg && !isLoading && (
          <Empty Icon={IconMail} title="Pratinjau muncul di sini">
            <span>{missing}</span>
          </Empty>
        )}
      </PaperDesk>
      <Modal
        opened={isLarge && svg !== undefined}
        onClose={() => setLarge(false)}
        size="min(920px, 96vw)"
        title={label}
      >
        <div className="letter-large">{svg && <PaperPage svg={svg} label={label} />}</div>
      </Modal>
    </div>
  );
};
