import type { PaperSize } from '#contract/office.ts';
import type { Narrowing } from '#contract/report.ts';
import type { Cell } from './cell.ts';

/** Where the reader is; kept while they look at a person and come back. */
export type Place = {
  /** null: the running month. */
  period: string | null;
  /** The period beside it; null: the one before. */
  against: string | null;
  /** null: the whole unit. */
  only: Narrowing | null;
  paper: PaperSize | null;
  /** null: the first. */
  table: string | null;
  cell: Cell | null;
  isOpen: boolean;
};
export const start: Place = {
  period: null,
  against: null,
  only: null,
  paper: null,
  table: null,
  cell: null,
  isOpen: false,
};
export const PLACE = 'loket-report';

/** The report opens there when it is shown next, or goes there when it is shown already. */
export const openAt = (period: string | null, only: Narrowing | null, cell: Cell | null): void => {
  const place: Place = { ...start, period, only, cell, table: cell?.table ?? null, isOpen: cell !== null };
  const newValue = JSON.stringify(place);
  sessionStorage.setItem(PLACE, newValue);
  // The browser tells other windows only.
  window.dispatchEvent(new StorageEvent('storage', { storageArea: sessionStorage, key: PLACE, newValue }));
};
