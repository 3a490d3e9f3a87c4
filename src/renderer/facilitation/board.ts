import type { FacilitationKind, FacilitationRow } from '#contract/facilitation.ts';
import { lateDays } from './words.ts';

/** What a head counts: cases of one kind at one step, as the list's totals give them. */
export type Counted = {
  kind: { code: string };
  step: { code: string };
  cases: number;
  overdue: number;
  askedRp: number;
  approvedRp: number;
  paidRp: number;
};
type Place = Pick<Counted, 'kind' | 'step'>;

export type BoardColumn = {
  key: string;
  title: string;
  holds: (place: Place) => boolean;
  /** Of the column of what is paid: the step of what was paid in part so far. */
  partly?: string | undefined;
};

/**
 * The steps of a kind, or all kinds beside each other. What is paid in part is still waited for: it stands with what is
 * approved, and the last column is the result alone.
 */
export const boardColumns = (
  kind: FacilitationKind | null,
  kinds: readonly { code: string; name: string }[],
): BoardColumn[] => {
  if (!kind)
    return kinds.map(({ code, name }) => ({
      key: code,
      title: name,
      holds: (place) => place.kind.code === code,
    }));
  const shown = kind.steps.filter(({ counts }) => counts !== 'partlyPaid');
  return shown.map(({ code, name, counts }) => {
    const after = kind.steps[kind.steps.findIndex((step) => step.code === code) + 1];
    const own = [code, ...(after?.counts === 'partlyPaid' ? [after.code] : [])];
    const partly =
      counts === 'paid' ? kind.steps.find((step) => step.counts === 'partlyPaid')?.code : undefined;
    return { key: code, title: name, holds: ({ step }) => own.includes(step.code), partly };
  });
};

/** A case as the totals would count it. */
export const countedOf = (row: FacilitationRow, today: string): Counted => ({
  kind: row.kind,
  step: row.step,
  cases: 1,
  overdue: lateDays(row, today) > 0 ? 1 : 0,
  askedRp: row.askedRp ?? 0,
  approvedRp: row.approvedRp ?? 0,
  paidRp: row.paidRp,
});

const sumOf = (all: readonly Counted[], of: (one: Counted) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

/** What stands in the heads and at the foot. */
export const sumsOf = (all: readonly Counted[]) => ({
  cases: sumOf(all, ({ cases }) => cases),
  overdue: sumOf(all, ({ overdue }) => overdue),
  askedRp: sumOf(all, ({ askedRp }) => askedRp),
  approvedRp: sumOf(all, ({ approvedRp }) => approvedRp),
  paidRp: sumOf(all, ({ paidRp }) => paidRp),
  /** What the cases are about: approved, or asked for where nothing is approved yet. */
  amountRp: sumOf(all, ({ askedRp, approvedRp }) => approvedRp || askedRp),
});

/** The card that an arrow leads to from this one; columns without cards are passed over. */
export const neighbourOf = (
  columns: readonly (readonly string[])[],
  from: string,
  key: string,
): string | undefined => {
  const filled = columns.filter((column) => column.length > 0);
  const at = filled.findIndex((column) => column.includes(from));
  const own = filled[at];
  if (!own) return undefined;
  const row = own.indexOf(from);
  if (key === 'ArrowDown') return own[row + 1];
  if (key === 'ArrowUp') return own[row - 1];
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const beside = filled[at + (key === 'ArrowRight' ? 1 : -1)];
  return beside?.[Math.min(row, beside.length - 1)];
};
