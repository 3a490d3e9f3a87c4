import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useMemo } from 'react';
import type { Correction, ImportRow, ImportLayout } from '#contract/participantImport.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { newUid } from '#renderer/app/uid.ts';
import { listedPeople } from './words.ts';

/** One of the candidates, somebody new, or left out. */
export type Decision = { personUid: string } | 'new' | 'skip';
export type Decisions = Readonly<Record<number, Decision>>;

/** A file chosen, and the uid of the import that it will be. */
export type Upload = { uid: string; file: File };

/** The whole file as it is now: the spreadsheet program may change or lock it later. */
export const takeCopy = async (file: File): Promise<Upload> => {
  try {
    return { uid: newUid(), file: new File([await file.arrayBuffer()], file.name) };
  } catch {
    throw new Error('Berkas ini tidak dapat dibuka. Tutup dahulu di Excel, lalu pilih lagi.');
  }
};

/** Who a row will be; null: not decided, or nobody. */
const outcomeOf = (row: ImportRow, decisions: Decisions): Decision | null => {
  if (row.status === 'new') return 'new';
  if (row.status === 'known') return row.candidates[0] ? { personUid: row.candidates[0].uid } : null;
  if (row.status !== 'doubtful') return null;
  const decision = decisions[row.row] ?? null;
  return decision === 'new' && !row.mayBeNew ? null : decision;
};

/** Whether a row stays behind when the sheet is imported. */
const isLeft = (row: ImportRow, decisions: Decisions): boolean => {
  const outcome = outcomeOf(row, decisions);
  return outcome === null || outcome === 'skip';
};

/** Why a row is not on the list: what is wrong with it, or that it was left out. */
const whyLeft = ({ status, reasons }: ImportRow): string =>
  [status === 'doubtful' ? 'Dilewati.' : '', ...reasons].filter(Boolean).join(' ') || 'Belum ditambahkan.';

/** What became of a sheet: how many are on the list now, and how many of its rows are not. */
export type Outcome = { added: number; skipped: number; wrong: number };

/** How many participants come of it: nobody twice, and nobody who is on the list already. */
const countComing = (
  rows: readonly ImportRow[],
  decisions: Decisions,
  listed: ReadonlySet<string>,
): number => {
  const people = new Set<string>();
  let strangers = 0;
  for (const row of rows) {
    const outcome = outcomeOf(row, decisions);
    if (outcome === 'new') strangers += 1;
    else if (outcome !== null && outcome !== 'skip' && !listed.has(outcome.personUid))
      people.add(outcome.personUid);
  }
  return strangers + people.size;
};

const withCorrections = (before: readonly Correction[], added: readonly Correction[]): Correction[] => {
  const all = new Map([...before, ...added].map((each) => [`${each.row} ${each.cell}`, each]));
  return [...all.values()];
};

/** How far a sheet has come: kept by the page, whichever of its parts is shown. */
export type Progress = {
  upload: Upload;
  /** What was left out the first time is imported in its turn, under a uid of its own. */
  uid: string;
  layout: ImportLayout | null;
  corrections: readonly Correction[];
  decisions: Decisions;
  taken: ReadonlySet<number>;
  outcome: Outcome | null;
  /** What is not on the list was saved as it is now. */
  isLeftSaved: boolean;
};

export const startOf = (upload: Upload): Progress => ({
  upload,
  uid: upload.uid,
  layout: null,
  corrections: [],
  decisions: {},
  taken: new Set(),
  outcome: null,
  isLeftSaved: false,
});

/** What leaving the page would lose, in a sentence; undefined: nothing that somebody typed or was told. */
export const lostByLeaving = (progress: Progress | null): string | undefined => {
  if (!progress || progress.isLeftSaved) return undefined;
  const { outcome, corrections, decisions } = progress;
  if (outcome)
    return 'Bila Anda pergi sekarang, baris yang belum masuk beserta sebabnya hilang. Simpan dahulu sebagai XLSX.';
  return corrections.length > 0 || Object.keys(decisions).length > 0
    ? 'Bila Anda pergi sekarang, yang sudah dibetulkan dan dipilih dari berkas ini hilang.'
    : undefined;
};

/** A sheet of participants: read, its columns chosen, mended and decided row by row, stored in one step. */
export const useImport = (
  trainingUid: string,
  { upload, uid, layout, corrections, decisions, taken, outcome }: Progress,
  setProgress: Dispatch<SetStateAction<Progress | null>>,
  onAllTaken: () => void,
) => {
  const { file } = upload;
  const change = (next: (before: Progress) => Partial<Progress>) =>
    setProgress((before) => before && { ...before, isLeftSaved: false, ...next(before) });
  const { data: participants = [] } = useQuery(
    orpc.training.participants.queryOptions({ input: { trainingUid } }),
  );
  const reading = { trainingUid, file, layout, corrections: [...corrections] };
  const preview = useQuery({
    // Under the name of the call: read again when people or participants change.
    queryKey: [['training', 'readImport'], { trainingUid, uid: upload.uid, layout, corrections }],
    queryFn: () => client.training.readImport(reading),
    placeholderData: keepPreviousData,
  });
  const all = preview.data?.rows;
  const rows = useMemo(() => (all ?? []).filter(({ row }) => !taken.has(row)), [all, taken]);
  const add = useMutation({
    ...orpc.training.import.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ enrolled, waiting }) => {
      const left = rows.filter((row) => isLeft(row, decisions));
      if (left.length === 0) return onAllTaken();
      const wrong = left.filter(({ status }) => status === 'wrong').length;
      const stays = new Set(left.map(({ row }) => row));
      const gone = rows.flatMap(({ row }) => (stays.has(row) ? [] : [row]));
      change((before) => ({
        outcome: { added: enrolled + waiting, skipped: left.length - wrong, wrong },
        taken: new Set([...before.taken, ...gone]),
        uid: newUid(),
      }));
    },
  });
  const doubtful = rows.filter(({ status }) => status === 'doubtful');
  const listed = listedPeople(participants);
  const isOpen = (row: ImportRow) => row.status === 'doubtful' && outcomeOf(row, decisions) === null;
  return {
    preview,
    rows,
    add,
    outcome,
    listed,
    decisions,
    isOpen,
    coming: countComing(rows, decisions, listed),
    undecided: doubtful.filter(isOpen).length,
    decide: (changed: Decisions) => {
      add.reset();
      change((before) => ({ decisions: { ...before.decisions, ...changed } }));
    },
    /** Types over cells; the whole sheet is judged anew. */
    mend: (changed: readonly Correction[]) => {
      add.reset();
      change((before) => ({ corrections: withCorrections(before.corrections, changed) }));
    },
    chooseLayout: (chosen: ImportLayout) => {
      const isOtherTable =
        chosen.sheet !== preview.data?.layout.sheet || chosen.headingRow !== preview.data.layout.headingRow;
      add.reset();
      // Under the uid that was not sent yet: the sheet before may be stored under the first.
      change((before) => ({
        ...(isOtherTable && { ...startOf(before.upload), uid: before.uid }),
        layout: chosen,
      }));
    },
    /** A sheet of only the rows that are not on the list. */
    leftFile: () =>
      client.training.importLeft({
        ...reading,
        rows: rows.map((row) => ({ row: row.row, reason: whyLeft(row).slice(0, 2000) })),
      }),
    leftSaved: () => change(() => ({ isLeftSaved: true })),
    send: () =>
      add.mutate({
        uid,
        ...reading,
        decisions: [
          ...doubtful.flatMap(({ row }) => {
            const as = decisions[row];
            return as === undefined ? [] : [{ row, as }];
          }),
          ...[...taken].map((row) => ({ row, as: 'skip' as const })),
        ],
      }),
  };
};
export type Import = ReturnType<typeof useImport>;
