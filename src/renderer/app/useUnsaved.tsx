import { modals } from '@mantine/modals';
import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';

const askToLeave = (): Promise<boolean> =>
  new Promise((resolve) => {
    modals.openConfirmModal({
      title: 'Isian ini belum disimpan',
      children: 'Bila Anda pergi sekarang, yang sudah diketik di halaman ini hilang.',
      labels: { confirm: 'Buang isian', cancel: 'Lanjut mengisi' },
      cancelProps: { 'data-autofocus': true },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false), // also after the confirmation, when it changes nothing any more
    });
  });

/** While something is typed and not stored, leaving the page or closing the window asks first; not once it is released. */
export const useUnsaved = (isDirty: boolean): { release: () => void } => {
  const asks = useRef(isDirty);
  asks.current = isDirty;
  useBlocker({
    shouldBlockFn: async () => asks.current && !(await askToLeave()),
    enableBeforeUnload: () => asks.current,
  });
  return {
    release: () => {
      asks.current = false;
    },
  };
};
