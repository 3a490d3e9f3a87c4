import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { machine, printPdf, saveFile } from './machine.ts';

/** A document to be made by the core, and what to do with it. `name` tells the buttons apart. */
export type FileOrder = {
  name: string;
  to: 'print' | 'save';
  make: () => Promise<File>;
  /** Once it stands where the user wanted it. */
  onSaved?: () => void;
};

const sayWhere = (path: string) =>
  notifications.show({
    color: 'hijau',
    title: machine.kind === 'browser' ? 'Berkas diunduh' : 'Berkas disimpan',
    message: path,
    autoClose: 8000,
  });

/** Makes, then prints or saves; says where it was saved, and in one sentence when it did not work. */
export const useFile = () => {
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async ({ to, make, onSaved }: FileOrder) => {
      const file = await make();
      if (to === 'print') {
        const result = await printPdf(file);
        if (!result.ok) throw new Error(result.message);
        return;
      }
      const path = await saveFile(file);
      if (path === null) return;
      sayWhere(path);
      onSaved?.();
    },
  });
  return {
    order: (order: FileOrder) => mutate(order),
    isBusy: (name: string) => isPending && variables.name === name,
  };
};
