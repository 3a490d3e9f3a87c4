import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { z } from 'zod';
import type { Training } from '#contract/training.ts';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { errorText, fieldErrors, orpc, queryClient } from '#renderer/app/client.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';
import { newUid } from '#renderer/app/uid.ts';
import { titles } from './words.ts';
import { checkDetails, type Details, details, detailsOf, partOf, realChanges, toStored } from './draft.ts';

/** `base`: what was stored in these fields when they were changed here. */
const schema = z.object({
  uid: z.string(),
  changes: details.partial(),
  base: details.partial().default({}),
});
type DetailsDraft = z.infer<typeof schema>;

const pick = (stored: Details, fields: readonly string[]): Partial<Details> =>
  Object.fromEntries(Object.entries(stored).filter(([field]) => fields.includes(field)));

const useDetailsDraft = (name: string, uid: string | null) => {
  const empty = (): DetailsDraft => ({ uid: uid ?? newUid(), changes: {}, base: {} });
  const [blank, setBlank] = useState(empty);
  const [draft, setDraft] = usePersistedDraft(`training-${name}`, schema);
  const change = (next: (before: DetailsDraft) => DetailsDraft) =>
    setDraft((before) => next(before ?? blank));
  const remove = () => {
    setBlank(empty());
    setDraft(null);
  };
  return [draft ?? blank, change, remove] as const;
};

/**
 * The details of a training being typed, kept on this computer until they are saved. Only what was changed here lies
 * over what is stored now, so that two people do not undo each other.
 */
const useForm = (name: string, uid: string | null, stored: Details, onSaved: (saved: Training) => void) => {
  const [value, setValue, remove] = useDetailsDraft(name, uid);
  const changes = realChanges(value.changes, stored);
  const typed = { ...stored, ...changes };
  const { draft, problems } = checkDetails(value.uid, typed);
  const [thrown, setThrown] = useState<DetailsDraft['changes'] | null>(null);
  const latest = useRef(value);
  latest.current = value;
  const sent = useRef<DetailsDraft | null>(null);
  const save = useMutation({
    ...orpc.training.save.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (saved) => {
      queryClient.setQueryData(orpc.training.get.queryKey({ input: { uid: saved.uid } }), saved);
      if (latest.current === sent.current) remove(); // else somebody typed on meanwhile
      onSaved(saved);
    },
  });
  const clash = useBasedOn({}).noticeOf(save.error, {
    labels: titles,
    send: (theirs) => {
      if (!draft) return;
      const base = { ...value.base, ...partOf(theirs) };
      const next = { ...value, base };
      sent.current = next;
      setValue(() => next);
      save.mutate({ ...draft, basedOn: { ...toStored({ ...stored, ...base }), ...theirs } });
    },
    take: (theirs) => {
      save.reset();
      setValue((before) => ({
        ...before,
        changes: { ...before.changes, ...partOf(theirs) },
        base: { ...before.base, ...partOf(theirs) },
      }));
    },
  });
  const refused = save.isError ? fieldErrors(save.error) : {};
  return {
    typed,
    draft,
    problems,
    refused,
    clash,
    error: save.isError ? Object.values(refused).join(' ') || errorText(save.error) : null,
    isChanged: Object.keys(changes).length > 0,
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    change: (part: Partial<Details>) => {
      save.reset();
      setThrown(null);
      setValue((before) => ({
        ...before,
        changes: { ...before.changes, ...part },
        base: { ...pick(stored, Object.keys(part)), ...before.base },
      }));
    },
    discard: () => {
      save.reset();
      setThrown(value.changes);
      remove();
    },
    /** Puts back what was discarded; null when there is nothing to put back. */
    undoDiscard:
      thrown &&
      (() => {
        setValue((before) => ({ ...before, changes: thrown }));
        setThrown(null);
      }),
    save: () => {
      if (!draft) return;
      sent.current = value;
      save.mutate({ ...draft, basedOn: toStored({ ...stored, ...value.base }) });
    },
  };
};
export type DetailsForm = ReturnType<typeof useForm>;

export const useDetails = (training: Training): DetailsForm =>
  useForm(training.uid, training.uid, detailsOf(training), () => {});

/** A training that does not exist yet: one at a time for each member of staff. */
export const useNewDetails = (empty: Details, onSaved: (saved: Training) => void): DetailsForm =>
  useForm('new', null, empty, onSaved);
