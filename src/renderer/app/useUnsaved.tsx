import { modals } from '@mantine/modals';
import { useBlocker } from '@tanstack/react-router';

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

/** While something is typed and not stored, leaving the page or closing the window asks first. */
export const useUnsaved = (isDirty: boolean): void => {
  useBlocker({
    shouldBlockFn: async () => isDirty && !(await askToLeave()),
    enableBeforeUnload: isDirty,
  });
};
