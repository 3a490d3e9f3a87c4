import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Design, DesignElement, DesignSpec } from '#contract/design.ts';
import { orpc } from '#renderer/app/client.ts';
import { newUid } from '#renderer/app/uid.ts';
import {
  added,
  centred,
  duplicated,
  find,
  neighbour,
  placed,
  reordered,
  replaced,
  without,
} from './edits.ts';
import { type Kind, newElement } from './elements.ts';
import type { Box } from './geometry.ts';
import { begin, record, redo, undo } from './history.ts';

/** A design while it is drawn: every change is a step that can be taken back; nothing is stored here. */
export const useEditor = (design: Design, draft: { name: string; spec: DesignSpec } | null) => {
  const [history, setHistory] = useState(() => {
    const saved = begin(design.spec);
    return draft ? record(saved, draft.spec, null, 0) : saved;
  });
  const [name, setName] = useState(draft?.name ?? design.name);
  const [selectedId, select] = useState<string | null>(null);
  /** What it would be if the mouse let go now. */
  const [dragged, setDragged] = useState<DesignSpec | null>(null);
  const spec = dragged ?? history.present;

  const edit = (change: (spec: DesignSpec) => DesignSpec, about: string | null = null) =>
    setHistory((before) => record(before, change(before.present), about, Date.now()));
  const onSelected = (act: (id: string) => void) => {
    if (find(history.present, selectedId)) act(selectedId!);
  };

  return {
    spec,
    name,
    setName,
    selected: find(spec, selectedId) ?? null,
    select,
    edit,
    replace: (element: DesignElement, about: string | null = null) =>
      edit((before) => replaced(before, element), about && `${element.id} ${about}`),
    place: (id: string, box: Box, about: string | null = null) =>
      edit((before) => placed(before, id, box), about && `${id} ${about}`),
    drag: (id: string, box: Box | null) => setDragged(box && placed(history.present, id, box)),
    drop: () => {
      if (dragged) edit(() => dragged);
      setDragged(null);
    },
    add: (kind: Kind) => {
      const element = newElement(history.present, kind);
      edit((before) => added(before, element));
      select(element.id);
    },
    remove: () =>
      onSelected((id) => {
        select(neighbour(history.present, id));
        edit((before) => without(before, id));
      }),
    duplicate: () =>
      onSelected((id) => {
        const next = duplicated(history.present, id);
        edit(() => next.spec);
        select(next.id);
      }),
    reorder: (by: 1 | -1) => onSelected((id) => edit((before) => reordered(before, id, by))),
    centre: (axis: 'x' | 'y') => onSelected((id) => edit((before) => centred(before, id, axis))),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
  };
};
export type Editor = ReturnType<typeof useEditor>;

/** Saves what is drawn as a new version, or as a design of its own; knows whether anything is unsaved. */
export const useSave = (design: Design, { spec, name }: Pick<Editor, 'spec' | 'name'>, basedOn: number) => {
  const [saved, setSaved] = useState({ version: basedOn, spec: design.spec, name: design.name });
  const [copyUid] = useState(newUid);
  const save = useMutation({
    ...orpc.design.save.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ version }, sent) => {
      if (sent.uid === design.uid) setSaved({ version, spec: sent.spec, name: sent.name });
    },
  });
  return {
    version: saved.version,
    isDirty: spec !== saved.spec || name !== saved.name,
    isSaving: save.isPending,
    error: save.error,
    save: ({ onDone, onFailed }: { onDone?: () => void; onFailed?: () => void } = {}) =>
      save.mutate(
        { uid: design.uid, name, spec, basedOn: saved.version },
        { onSuccess: onDone, onError: onFailed },
      ),
    /** As another design; the one it came from stays as it was. */
    saveCopy: (copyName: string, onDone: (uid: string) => void) =>
      save.mutate(
        { uid: copyUid, name: copyName, spec, basedOn: 0 },
        { onSuccess: ({ uid }) => onDone(uid) },
      ),
  };
};
