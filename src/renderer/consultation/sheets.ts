import { ORPCError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { written, type Written, writtenField } from '#contract/consultation.ts';
import type { Ticket } from '#contract/ticket.ts';
import { client, orpc, queryClient } from '#renderer/app/client.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { readStored } from '#renderer/app/stored.ts';
import type { Conclusion } from './steps.ts';
import { createDraft, type Draft, type Saving, type SheetChange, type SheetKey } from './draft.ts';

const PREFIX = 'loket-sheet:';
const persistedSheet = z.object({
  ticketUid: z.string(),
  fieldUid: z.string(),
  staffUid: z.string(),
  number: z.string(),
  change: written.partial(),
  basedOn: written.partial().optional(),
});
type PersistedSheet = z.infer<typeof persistedSheet>;
export type Failed = Extract<Saving, { kind: 'failed' }>;
type OpenDraft = Draft & { number: string; staffUid: string };

const drafts = new Map<string, OpenDraft>();
const listeners = new Set<() => void>();
let version = 0;
const changed = () => {
  version += 1;
  for (const listener of listeners) listener();
};

/** A sheet is typed by one person: another one at this window neither sees it nor sends it. */
const nameOf = ({ ticketUid, fieldUid }: SheetKey, staffUid: string) =>
  `${PREFIX}${staffUid}:${ticketUid}:${fieldUid}`;

/** Everything typed on it is saved and nobody looks at it: the stored sheet is the truth again. */
const isSettled = (draft: Draft) => {
  const { typed, saving } = draft.current();
  return !draft.isOpen() && saving.kind === 'saved' && Object.keys(typed).length > 0;
};

/** The host stores under the name of who is signed in: what one person typed waits while another is. */
const sendAs = async (staffUid: string, input: Parameters<typeof client.consultation.save>[0]) => {
  const session = queryClient.getQueryData(orpc.session.current.queryKey());
  if (session?.staff?.uid !== staffUid)
    throw new Error('Lembar ini disimpan begitu penulisnya masuk lagi. Yang sudah diketik tidak hilang.');
  return client.consultation.save(input);
};

/** The one draft of a sheet in this window, whatever component shows it. */
const draftOf = ({ ticketUid, fieldUid }: SheetKey, staffUid: string, number: string): OpenDraft => {
  const key = { ticketUid, fieldUid };
  const name = nameOf(key, staffUid);
  const known = drafts.get(name);
  if (known && !isSettled(known)) return known;
  const persist = (unsaved: Pick<PersistedSheet, 'change' | 'basedOn'> | null) => {
    if (unsaved) localStorage.setItem(name, JSON.stringify({ ...key, staffUid, number, ...unsaved }));
    else localStorage.removeItem(name);
    changed();
  };
  const draft = { ...createDraft(key, (input) => sendAs(staffUid, input), persist), number, staffUid };
  drafts.set(name, draft);
  return draft;
};

/** Sends what a closed window or a lost connection kept back, under the name of who typed it. */
const resume = (staffUid: string) => {
  for (const name of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
    const persisted = readStored(name, persistedSheet);
    if (persisted?.staffUid !== staffUid) continue;
    const draft = draftOf(persisted, staffUid, persisted.number);
    if (Object.keys(draft.current().typed).length > 0) continue; // typed in this window, which holds it itself
    draft.write(persisted.change, persisted.basedOn ?? {});
    void draft.save();
  }
};

/** A sheet of another office file (practice, restored copy) stays where it is and is none of today's worry. */
const isForeign = (error: unknown) => error instanceof ORPCError && error.code === 'NOT_FOUND';

/** Sheets that are no longer shown and could not be saved yet. */
export const useUnsavedSheets = (): {
  number: string;
  saving: Failed;
  save: Draft['save'];
  settle: Draft['settle'];
}[] => {
  const staff = useStaff();
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => version,
  );
  useEffect(() => resume(staff.uid), [staff.uid]);
  useEffect(() => {
    const saveAll = () => drafts.forEach((draft) => void draft.save());
    window.addEventListener('pagehide', saveAll);
    return () => window.removeEventListener('pagehide', saveAll);
  }, []);
  return [...drafts.values()].flatMap((draft) => {
    const { saving } = draft.current();
    if (draft.staffUid !== staff.uid || draft.isOpen() || saving.kind !== 'failed' || isForeign(saving.error))
      return [];
    return [{ number: draft.number, saving, save: draft.save, settle: draft.settle }];
  });
};

/** The services asked for in the field that serves now: the likely answer to "Layanan diberikan". */
const askedServices = (ticket: Ticket): string[] => {
  const asked = ticket.needs
    .filter((need) => need.field.uid === ticket.field.uid && !need.isDone)
    .map((need) => need.service.uid);
  // A number from the kiosk keeps the service it was drawn with; what its visitor asked for is in the needs.
  return asked.length > 0 ? [...new Set(asked)] : [ticket.service.uid];
};

const writtenIn = (sheet: Written): Written =>
  Object.fromEntries(writtenField.options.map((field) => [field, sheet[field]])) as Written;

/** The sheet of the visitor being served: as stored, and over it what is typed here. */
export const useSheet = (ticket: Ticket) => {
  const staff = useStaff();
  const key = { ticketUid: ticket.uid, fieldUid: ticket.field.uid };
  const [draft] = useState(() => draftOf(key, staff.uid, ticket.number));
  const { typed, saving } = useSyncExternalStore(draft.subscribe, draft.current);
  const { data, error } = useQuery(orpc.consultation.sheet.queryOptions({ input: key }));
  useEffect(() => () => void draft.save().then(changed), [draft]);
  if (!data) return { sheet: null, error } as const;

  const isUntouched = data.sheet.savedAt === null && typed.deliveredServiceUids === undefined;
  const asked = isUntouched ? { deliveredServiceUids: askedServices(ticket) } : {};
  return {
    sheet: { ...data.sheet, ...asked, ...typed },
    saving: saving.kind === 'saved' && saving.at === null ? { ...saving, at: data.sheet.savedAt } : saving,
    write: (change: SheetChange) => draft.write({ ...asked, ...change }, data.sheet),
    save: draft.save,
    settle: draft.settle,
    flush: draft.flush,
    /** Ends the service with what the sheet says, once everything typed on it is saved. */
    end: async (uid: string, conclusion: Conclusion) => {
      await draft.flush();
      const basedOn = writtenIn({ ...data.sheet, ...draft.base() });
      try {
        return await client.queue.finish({ uid, ticketUid: ticket.uid, ...conclusion, basedOn });
      } catch (problem) {
        draft.refused(conclusion, basedOn, problem);
        throw problem;
      }
    },
  } as const;
};
