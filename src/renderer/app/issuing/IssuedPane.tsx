import { Button } from '@mantine/core';
import { IconCircleCheck, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import type { useFile } from '#renderer/app/files.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import styles from './issuing.module.css';

/** After the issue: the paper, and the way to the next one. */
export const IssuedPane = ({
  title,
  number,
  about,
  print,
  next,
  isGone = false,
  file: { order, isBusy },
  make,
  onNext,
  children,
}: {
  /** "Surat terbit" */
  title: string;
  number: string;
  about: string;
  /** "Cetak surat" */
  print: string;
  /** "Surat berikutnya" */
  next: string;
  /** All of it was taken back since: nothing is printed. */
  isGone?: boolean;
  file: ReturnType<typeof useFile>;
  make: () => Promise<File>;
  onNext: () => void;
  /** What else is made of it. */
  children?: ReactNode;
}) => (
  <div className={styles.done} role="status">
    <Empty Icon={IconCircleCheck} title={title}>
      <span>
        Nomor <b className="b">{number}</b>
      </span>
      <span>{about}</span>
      <div className={`row wrap ${styles.actions}`}>
        <CommandButton
          size="md"
          label={print}
          keys="Ctrl+P"
          leftSection={<IconPrinter size={18} />}
          disabled={isGone}
          loading={isBusy('print')}
          run={() => order({ name: 'print', to: 'print', make })}
        />
        <Button
          size="md"
          variant="default"
          disabled={isGone}
          leftSection={<IconFileTypePdf size={18} />}
          loading={isBusy('pdf')}
          onClick={() => order({ name: 'pdf', to: 'save', make })}
        >
          Simpan PDF
        </Button>
        {children}
        <Button size="md" variant="default" onClick={onNext}>
          {next}
        </Button>
      </div>
    </Empty>
  </div>
);
