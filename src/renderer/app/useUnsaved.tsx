import { modals } from '@mantine/modals';
import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';

const TYPED = 'Bila Anda pergi sekarang, yang sudah diketik di halaman ini hilang.';

const askToLeave = (sentence: string): Promise<boolean> =>
  new Promise((resolve) => {
    modals.openConfirmModal({
      title: 'Isian ini belum disimpan',
      children: sentence,
      labels: { confirm: 'Buang isian', cancel: 'Lanjut mengisi' },
      cancelProps: { 'data-autofocus': true },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false), // also after the confirmation, when it changes nothing any more
    });
  });

/** While something is typed and not stored, leaving the page or closing the window asks first; not once it is released. */
export const useUnsaved = (isDirty: boolean, sentence = TYPED): { release: () => void } => {
  const asks = useRef(isDirty);
  asks.current = isDirty;
  useBlocker({
    shouldBlockFn: async () => asks.current && !(await askToLeave(sentence)),
    enableBeforeUnload: () => asks.current,
  });
  return {
    release: () => {
      asks.current = false;
    },
  };
};
