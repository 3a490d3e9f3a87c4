import { ORPCError } from '@orpc/client';
import type { Sheet, Written, WrittenField } from '#contract/consultation.ts';
import type { Inputs } from '#contract/index.ts';

type Save = Inputs['consultation']['save'];
export type SheetKey = Pick<Save, 'ticketUid' | 'fieldUid'>;
export type SheetChange = Omit<Save, keyof SheetKey | 'basedOn'>;
/** Fields as they were read before they were written over here. */
export type Base = Partial<Written>;
/** What another window has stored in the same fields. */
export type Clash = { stored: Sheet; fields: WrittenField[] };

export type Saving =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  /** What was typed is kept and sent again; after a clash, once somebody has chosen. */
  | { kind: 'failed'; error: unknown; clash: Clash | null };

/** Milliseconds: after the last key, at the latest while typing goes on, and after a failure. */
const PAUSE = 700;
const AT_LATEST = 4000;
const AGAIN = 5000;

const clashOf = (error: unknown): Clash | null =>
  error instanceof ORPCError && error.code === 'SHEET_CHANGED' ? (error.data as Clash) : null;

const pick = (sheet: Base, fields: readonly string[]): Base =>
  Object.fromEntries(Object.entries(sheet).filter(([field]) => fields.includes(field)));
const without = (change: SheetChange, fields: readonly string[]): SheetChange =>
  Object.fromEntries(Object.entries(change).filter(([field]) => !fields.includes(field)));

const isEmpty = (change: SheetChange) => Object.keys(change).length === 0;

/**
 * What is typed on one sheet, on its way to the host: saved after a pause, one call at a time, again after a
 * failure. `persist` holds what is not saved yet where a closed window cannot lose it. Each call says what the fields
 * held before, so that another window is not written over.
 */
export const createDraft = (
  key: SheetKey,
  send: (save: Save) => Promise<Sheet>,
  persist: (unsaved: { change: SheetChange; basedOn: Base } | null) => void,
) => {
  let typed: SheetChange = {};
  let unsaved: SheetChange = {};
  let sent: SheetChange = {};
  let base: Base = {};
  let dirtySince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let state: { typed: SheetChange; saving: Saving } = { typed, saving: { kind: 'saved', at: null } };
  const listeners = new Set<() => void>();

  const publish = (saving: Saving) => {
    const all = { ...sent, ...unsaved };
    persist(isEmpty(all) ? null : { change: all, basedOn: pick(base, Object.keys(all)) });
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
        const fields = Object.keys(sent);
        const stored = await send({ ...key, ...sent, basedOn: pick(base, fields) });
        base = { ...base, ...pick(stored, fields) };
        sent = {};
        publish({ kind: 'saved', at: stored.savedAt });
      } catch (error) {
        unsaved = { ...sent, ...unsaved };
        sent = {};
        const clash = clashOf(error);
        publish({ kind: 'failed', error, clash });
        if (!clash) later(AGAIN);
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
    /** `shown`: the stored sheet at the moment of writing. */
    write: (change: SheetChange, shown: Base) => {
      if (isEmpty(unsaved)) dirtySince = Date.now();
      base = { ...pick(shown, Object.keys(change)), ...base };
      typed = { ...typed, ...change };
      unsaved = { ...unsaved, ...change };
      publish(whileSending());
      later(Math.max(0, Math.min(PAUSE, dirtySince + AT_LATEST - Date.now())));
    },
    /** The answer to a clash: the words typed here, or those another window has stored. */
    settle: async (whose: 'mine' | 'stored') => {
      // The click that chooses leaves a field, and that saves: the call on its way is refused as the last one was.
      await running;
      if (state.saving.kind !== 'failed' || !state.saving.clash) return;
      const { stored, fields } = state.saving.clash;
      base = { ...base, ...pick(stored, fields) };
      if (whose === 'stored') {
        typed = { ...typed, ...pick(stored, fields) };
        unsaved = without(unsaved, fields);
      }
      publish({ kind: 'saved', at: stored.savedAt });
      await run();
    },
    /** Saves now whatever is not saved yet; fails as the last try did. */
    flush: async () => {
      await run();
      if (state.saving.kind === 'failed') throw state.saving.error;
    },
    /** These fields as they were before they were written here. */
    base: (): Base => base,
    /** Another call of these fields met another window: the same choice is asked as after a save. */
    refused: (change: SheetChange, shown: Base, error: unknown) => {
      const clash = clashOf(error);
      if (!clash) return;
      const mine = pick(change, clash.fields) as SheetChange;
      base = { ...pick(shown, clash.fields), ...base };
      typed = { ...typed, ...mine };
      unsaved = { ...unsaved, ...mine };
      publish({ kind: 'failed', error, clash });
    },
    /** Saves now; a failure is shown where the state is shown. */
    save: run,
  };
};
export type Draft = ReturnType<typeof createDraft>;
