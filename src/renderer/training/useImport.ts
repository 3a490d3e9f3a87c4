import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportRow } from '#contract/participant.ts';
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
  if (row.verdict === 'new') return 'new';
  if (row.verdict === 'known') return row.candidates[0] ? { personUid: row.candidates[0].uid } : null;
  return row.verdict === 'doubtful' ? (decisions[row.row] ?? null) : null;
};

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

/** A sheet of participants: read, decided about row by row, and stored in one step. */
export const useImport = (trainingUid: string, { uid, file }: Upload, onImported: () => void) => {
  const { data: participants = [] } = useQuery(
    orpc.training.participants.queryOptions({ input: { trainingUid } }),
  );
  const [decisions, setDecisions] = useState<Decisions>({});
  const preview = useQuery({
    // Under the name of the call: read again when people or participants change.
    queryKey: [['training', 'readImport'], { trainingUid, uid }],
    queryFn: () => client.training.readImport({ trainingUid, file }),
  });
  const add = useMutation({
    ...orpc.training.import.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onImported,
  });
  const rows = preview.data?.rows ?? [];
  const doubtful = rows.filter(({ verdict }) => verdict === 'doubtful');
  const listed = listedPeople(participants);
  return {
    preview,
    add,
    listed,
    decisions,
    coming: countComing(rows, decisions, listed),
    undecided: doubtful.filter(({ row }) => decisions[row] === undefined).length,
    decide: (changed: Decisions) => {
      add.reset();
      setDecisions((before) => ({ ...before, ...changed }));
    },
    send: () =>
      add.mutate({
        uid,
        trainingUid,
        file,
        decisions: doubtful.flatMap(({ row }) => {
          const as = decisions[row];
          return as === undefined ? [] : [{ row, as }];
        }),
      }),
  };
};
export type Import = ReturnType<typeof useImport>;
