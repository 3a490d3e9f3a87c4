import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandButton } from './CommandButton.tsx';
import { useFile } from './files.ts';

/** What is made of a list, beside its search: the workbook, and the list on paper. */
export const ListFiles = ({
  print = 'Cetak daftar',
  xlsx,
  pdf,
  children,
}: {
  print?: string;
  xlsx: () => Promise<File>;
  pdf: () => Promise<File>;
  /** What else is printed of it, between the two. */
  children?: ReactNode;
}) => {
  const { order, isBusy } = useFile();
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        loading={isBusy('xlsx')}
        onClick={() => order({ name: 'xlsx', to: 'save', make: xlsx })}
      >
        Simpan XLSX
      </Button>
      {children}
      <CommandButton
        label={print}
        keys="Ctrl+P"
        variant="subtle"
        size="xs"
        loading={isBusy('pdf')}
        run={() => order({ name: 'pdf', to: 'print', make: pdf })}
      />
    </>
  );
};
