import { dialog } from 'electron';
import { type Core, type CoreOptions, findRescue, OpenError, openCore, type Rescue } from '#core/index.ts';

/** Nobody can sign in without the file, so whoever starts the application decides; Enter alone restores nothing. */
const isWanted = async ({ message }: OpenError, { when, sentence }: Rescue): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Loket PLUT tidak dapat dimulai',
    message,
    detail: sentence,
    buttons: [`Pulihkan cadangan ${when}`, 'Tutup'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
};

/**
 * Opens the office; offers the newest sound backup in place of a file that cannot be opened. Null: the user declined.
 * Throws OpenError when there is nothing to offer.
 */
export const openOrRescue = async (options: CoreOptions): Promise<Core | null> => {
  for (;;)
    try {
      return openCore(options);
    } catch (error) {
      const rescue = error instanceof OpenError ? await findRescue({ ...options, error }) : null;
      if (!rescue) throw error;
      options.log('error', 'open', error);
      if (!(await isWanted(error as OpenError, rescue))) return null;
      rescue.ask();
    }
};
