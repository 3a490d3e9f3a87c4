import type { Sheet } from '#contract/consultation.ts';
import type { Inputs } from '#contract/index.ts';

type Save = Inputs['consultation']['save'];
export type SheetKey = Pick<Save, 'ticketUid' | 'fieldUid'>;
export type SheetChange = Omit<Save, keyof SheetKey>;

export type Saving =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  /** What was typed is kept and sent again. */
  | { kind: 'failed'; error: unknown };

/** Milliseconds: after the last key, at the latest while typing goes on, and after a failure. */
const PAUSE = 700;
const AT_LATEST = 4000;
const AGAIN = 5000;

const isEmpty = (change: SheetChange) => Object.keys(change).length === 0;

/**
 * What is typed on one sheet, on its way to the host: saved after a pause, one call at a time, again after a
 * failure. `keep` holds what is not saved yet where a closed window cannot lose it.
 */
export const createDraft = (
  key: SheetKey,
  send: (save: Save) => Promise<Sheet>,
  keep: (unsaved: SheetChange | null) => void,
) => {
  let typed: SheetChange = {};
  let unsaved: SheetChange = {};
  let sent: SheetChange = {};
  let dirtySince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let state: { typed: SheetChange; saving: Saving } = { typed, saving: { kind: 'saved', at: null } };
  const listeners = new Set<() => void>();

  const publish = (saving: Saving) => {
    const all = { ...sent, ...unsaved };
    keep(isEmpty(all) ? null : all);
    state = { typed, saving };
    for (const listener of listeners) listener();
  };

  // A failure stays on the screen until a try succeeds: a notice that comes and goes moves what is clicked on.
  const whileSending = (): Saving => (state.saving.kind === 'failed' ? state.saving : { kind: 'saving' });

  const sendAll = async () => {
    while (!isEmpty(unsaved)) {
      sent = unsaved;
      unsaved = {};
      publish(whileSending());
      try {
        const { savedAt } = await send({ ...key, ...sent });
        sent = {};
        publish({ kind: 'saved', at: savedAt });
      } catch (error) {
        unsaved = { ...sent, ...unsaved };
        sent = {};
        publish({ kind: 'failed', error });
        later(AGAIN);
        return;
      }
    }
  };
  const run = () => {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };
  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  };

  return {
    key,
    current: () => state,
    isOpen: () => listeners.size > 0,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write: (change: SheetChange) => {
      if (isEmpty(unsaved)) dirtySince = Date.now();
      typed = { ...typed, ...change };
      unsaved = { ...unsaved, ...change };
      publish(whileSending());
      later(Math.max(0, Math.min(PAUSE, dirtySince + AT_LATEST - Date.now())));
    },
    /** Saves now whatever is not saved yet; fails as the last try did. */
    flush: async () => {
      await run();
      if (state.saving.kind === 'failed') throw state.saving.error;
    },
    /** Saves now; a failure is shown where the state is shown. */
    save: run,
  };
};
export type Draft = ReturnType<typeof createDraft>;
