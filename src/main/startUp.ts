import { dialog } from 'electron';
import {
  bringRescue,
  type Core,
  type CoreOptions,
  findRescues,
  isReplaceable,
  OpenError,
  openCore,
  type Rescue,
} from '#core/index.ts';

/** So many ways are shown at a time. */
const SHOWN = 3;

type Choice = Rescue | 'older' | 'file' | null;

/** Nobody can sign in without the file, so whoever starts the application decides; Enter alone restores nothing. */
const choose = async ({ message }: OpenError, shown: Rescue[], hasMore: boolean): Promise<Choice> => {
  const [first] = shown;
  const choices: [label: string, choice: Choice][] = [
    ...shown.map((rescue): [string, Choice] => [rescue.label, rescue]),
    ...(hasMore ? [['Tampilkan yang lebih lama', 'older'] as [string, Choice]] : []),
    ['Pilih berkas lain…', 'file'],
    ['Tutup', null],
  ];
  const last = choices.length - 1;
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Loket PLUT tidak dapat dimulai',
    message,
    detail: first ? `${first.label}: ${first.sentence}` : 'Tidak ada cadangan yang utuh di folder data.',
    buttons: choices.map(([label]) => label),
    defaultId: last,
    cancelId: last,
    noLink: true,
  });
  return choices[response]?.[1] ?? null;
};

/** What any other than the first holds is told before it is put in place. */
const isConfirmed = async (rescue: Rescue): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Loket PLUT',
    message: `${rescue.label}?`,
    detail: rescue.sentence,
    buttons: [rescue.label, 'Kembali'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
};

const chooseFile = async (): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Pilih cadangan Loket PLUT',
    properties: ['openFile'],
    filters: [{ name: 'Data Loket PLUT', extensions: ['db'] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

/** Asks until somebody has chosen; false: the user declined. */
const rescued = async (options: CoreOptions, error: OpenError): Promise<boolean> => {
  const rescues = findRescues({ ...options, error });
  let next = await rescues.next();
  if (next.done && !isReplaceable(error)) throw error;
  let told = error;
  for (let shown: Rescue[] = []; ;) {
    while (shown.length < SHOWN && !next.done) {
      shown.push(next.value);
      next = await rescues.next();
    }
    const choice = await choose(told, shown, !next.done);
    if (choice === null) return false;
    if (choice === 'older') shown = [];
    else if (choice === 'file') {
      const file = await chooseFile();
      if (file === null) continue;
      try {
        const brought = await bringRescue({ ...options, error }, file);
        if (!(await isConfirmed(brought))) continue;
        brought.ask();
        return true;
      } catch (failure) {
        if (!(failure instanceof OpenError)) throw failure;
        told = failure;
      }
    } else if (choice === shown[0] || (await isConfirmed(choice))) {
      choice.ask();
      return true;
    }
  }
};

/**
 * Opens the office; offers the intact backups in place of a file that cannot be opened, the newest first. Null: the user
 * declined. Throws OpenError when there is nothing to offer.
 */
export const openOrRescue = async (options: CoreOptions): Promise<Core | null> => {
  for (;;)
    try {
      return openCore(options);
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      options.log('error', 'open', error);
      if (!(await rescued(options, error))) return null;
    }
};
