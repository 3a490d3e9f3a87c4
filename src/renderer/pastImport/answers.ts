import { type PastDecision, type PastRow, TWIN } from '#contract/pastImport.ts';
import { candidateWords } from './candidates.ts';

export const isSame = (a: PastDecision, b: PastDecision | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

type Asked = Pick<PastRow, 'alike' | 'candidates' | 'decision' | 'earlier' | 'mayBeNew'>;
type Answer = {
  as: PastDecision;
  label: string;
  note: string;
  /** What the row reads once it is answered so. */
  decided: string;
  isForAll: boolean;
};

/** Left out together; a row that was left out or came again by its own answer is turned by itself. */
const twinAnswers = ({ decision }: Asked): Answer[] => {
  const isForAll = decision !== 'again';
  return [
    {
      as: 'skip',
      label: isForAll ? 'Lewati semua yang sama persis' : 'Lewati',
      note: '',
      decided: 'Dilewati',
      isForAll,
    },
    { as: 'again', label: 'Kunjungan lain', note: '', decided: 'Kunjungan lain', isForAll: false },
  ];
};

/** What may be said of a doubtful row. */
export const answersOf = (row: Asked): Answer[] => {
  const { alike, candidates, earlier, mayBeNew } = row;
  if (alike === TWIN) return twinAnswers(row);
  const isVisit = alike?.startsWith('visit ') ?? false;
  const person = (as: PastDecision, label: string, note: string): Answer => ({
    as,
    label,
    note,
    decided: isVisit ? 'Kunjungan lain' : `Orang yang sama: ${label}`,
    isForAll: true,
  });
  const other = candidates.length + earlier.length > 0 ? 'Orang lain' : 'Orang baru';
  return [
    ...candidateWords(candidates).map(({ label, note }, i) =>
      person({ personUid: candidates[i]!.uid }, label, note),
    ),
    ...earlier.map(({ row: at, name }) => person({ row: at }, `${name} di baris ${at}`, '')),
    ...(mayBeNew ? [{ as: 'new' as const, label: other, note: '', decided: other, isForAll: false }] : []),
  ];
};

/** What a doubtful row was answered with; null: nothing yet. */
export const decidedWords = (row: Asked & Pick<PastRow, 'status'>): string | null => {
  const { status, decision } = row;
  if (status !== 'doubtful' || decision === null) return null;
  return answersOf(row).find(({ as }) => isSame(as, decision))?.decided ?? 'Dijawab';
};
