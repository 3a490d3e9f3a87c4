import {
  type Batch,
  type MovementKind,
  movementKindWords,
  type Settled,
  type Term,
  unitOf,
} from '#contract/consignment.ts';
import { addDays, addMonths, dateText, lastOfMonth, numberText, numericDate } from '#contract/dates.ts';
import { termText } from '#contract/consignmentList.ts';

type Moved = { kind: MovementKind; pieces: number; on: string };
type Stocked = { receivedOn: string; pieces: number };
const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

/** What a movement does to the stock: only what a buyer brings back adds to it. */
export const changeOf = ({ kind, pieces }: Pick<Moved, 'kind' | 'pieces'>): number =>
  kind === 'refunded' ? pieces : -pieces;

/** At the end of a day. */
export const stockOn = ({ receivedOn, pieces }: Stocked, moved: readonly Moved[], day: string): number =>
  day < receivedOn ? 0 : pieces + sum(moved, (each) => (each.on <= day ? changeOf(each) : 0));

/** How many may leave on a day, so that neither then nor on any day after it less than nothing is there. */
export const freeOn = (batch: Stocked, moved: readonly Moved[], day: string): number =>
  Math.min(
    ...[day, ...moved.flatMap(({ on }) => (on > day ? [on] : []))].map((on) => stockOn(batch, moved, on)),
  );

/** How many of each batch, oldest first; null when there are not so many. */
export const takenFrom = <B extends { free: number }>(
  batches: readonly B[],
  pieces: number,
): { batch: B; pieces: number }[] | null => {
  let wanted = pieces;
  const taken = batches.flatMap((batch) => {
    const some = Math.min(batch.free, wanted);
    wanted -= some;
    return some > 0 ? [{ batch, pieces: some }] : [];
  });
  return wanted === 0 ? taken : null;
};

/** The terms that hold on a day. */
export const termOn = (terms: readonly Term[], day: string): Term | undefined =>
  terms.filter(({ since }) => since <= day).toSorted((a, b) => b.since.localeCompare(a.since))[0];

/**
 * The one rule of rounding: the fee of a piece, by the terms of the day it was sold, in whole rupiah, half a rupiah up.
 * Everything else is a multiple or a sum of it, so that what comes back takes exactly what its sale brought.
 */
export const feeOf = (price: number, term: Term | undefined): number =>
  term?.kind === 'percent' ? Math.floor((price * term.amount + 50) / 100) : 0;

/** Why these terms cannot hold from their day on, by field; null when they can. */
export const termProblem = (
  terms: readonly Term[],
  draft: Term,
  settledUntil: string | null,
): { field: 'since' | 'amount'; message: string } | null => {
  const { kind, amount, since } = draft;
  if (kind === 'percent' && amount > 100) return { field: 'amount', message: 'Paling banyak 100 %.' };
  if (settledUntil !== null && since <= settledUntil)
    return {
      field: 'since',
      message: `Masa sampai ${dateText(settledUntil)} sudah dilunasi. Pilih hari sesudahnya.`,
    };
  // A month is paid whole, so what is paid by month begins and ends with one.
  const others = terms.filter((each) => each.since !== since);
  const next = others
    .filter((each) => each.since > since)
    .toSorted((a, b) => a.since.localeCompare(b.since))[0];
  const isFirst = (one: Term | undefined) => one === undefined || one.since.endsWith('-01');
  const isByMonth = kind === 'monthly' || termOn(others, since)?.kind === 'monthly';
  return (isByMonth && !isFirst(draft)) || (kind === 'monthly' && !isFirst(next))
    ? { field: 'since', message: 'Imbalan bulanan berlaku sebulan penuh: mulai dan berakhir pada tanggal 1.' }
    : null;
};

/** "10 % dari penjualan; sejak 1 Juli 2026 15 % dari penjualan" */
const termsText = (terms: readonly Term[], from: string, until: string): string => {
  const first = termOn(terms, from);
  const later = terms
    .filter(({ since }) => since > from && since <= until)
    .toSorted((a, b) => a.since.localeCompare(b.since));
  const said = later.map((each) => `sejak ${dateText(each.since)} ${termText(each)}`);
  return [...(first ? [termText(first)] : later.length > 0 ? [] : ['tanpa imbalan']), ...said].join('; ');
};

/** A movement and whether a settlement before counted it, or took it back. */
export type CountedMovement = Moved & {
  price: number;
  isCounted: boolean;
  /** The sale that was brought back. */
  sale: { on: string; isCounted: boolean } | null;
  cancelled: { on: string; reason: string; isCounted: boolean } | null;
};
export type CountedBatch = Pick<Batch, 'number' | 'code' | 'product' | 'receivedOn' | 'pieces' | 'price'> & {
  isCounted: boolean;
  movements: readonly CountedMovement[];
};

const holds = ({ cancelled }: CountedMovement): boolean => cancelled === null;
const wasThere = (batch: CountedBatch, first: string, last: string): boolean => {
  const moved = batch.movements.filter(holds);
  return (
    batch.receivedOn <= last &&
    (batch.receivedOn >= first ||
      stockOn(batch, moved, addDays(first, -1)) > 0 ||
      moved.some(({ kind, on }) => kind === 'refunded' && on >= first && on <= last))
  );
};

/** A fee by month is due once for each calendar month, whole, by the settlement that first reaches into it. */
const monthsOf = (
  { from, until, settledUntil }: Span,
  terms: readonly Term[],
  batches: readonly CountedBatch[],
): Settled['months'] => {
  const months: Settled['months'] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= until; first = addMonths(first, 1)) {
    const term = termOn(terms, first);
    const last = lastOfMonth(first) < until ? lastOfMonth(first) : until;
    const isNew = settledUntil === null || settledUntil < first;
    if (isNew && term?.kind === 'monthly' && batches.some((batch) => wasThere(batch, first, last)))
      months.push({ month: first.slice(0, 7), rupiah: term.amount });
  }
  return months;
};

type Span = { from: string; until: string; settledUntil: string | null };

const termOf = (terms: readonly Term[], { sale, on }: CountedMovement) => termOn(terms, sale?.on ?? on);

/** What of a batch is counted now: in its own span, of a span that was settled before, or taken back. */
const partsOf = (batch: CountedBatch, { until, settledUntil }: Span) => {
  const isSettled = ({ on, isCounted }: { on: string; isCounted: boolean }) =>
    isCounted || (settledUntil !== null && on <= settledUntil);
  const known = batch.movements.filter(({ isCounted, cancelled }) => isCounted && !cancelled?.isCounted);
  const counted = batch.movements.filter((each) => !each.isCounted && holds(each) && each.on <= until);
  const isLate = (each: CountedMovement) => isSettled(each) || (each.sale !== null && isSettled(each.sale));
  return {
    known,
    plain: counted.filter((each) => !isLate(each)),
    late: counted.filter(isLate).map((each) => ({ ...each, isOfBefore: isSettled(each) })),
    undone: known.filter(({ cancelled }) => cancelled !== null && cancelled.on <= until),
    isLate: !batch.isCounted && isSettled({ on: batch.receivedOn, isCounted: false }),
  };
};
type Parts = ReturnType<typeof partsOf>;

const correctionsOf = (
  { product, number, receivedOn }: CountedBatch,
  { late, undone, isLate }: Parts,
  terms: readonly Term[],
): Settled['corrections'] => {
  const said = ({ kind, pieces, on }: Moved) =>
    `${movementKindWords[kind]} ${numberText(pieces)} ${unitOf(product)} ${product.name} (${number}) ${numericDate(on)}`;
  const netOf = (each: CountedMovement) =>
    -changeOf(each) * (each.price - feeOf(each.price, termOf(terms, each)));
  const written = 'dicatat sesudah pelunasan masa itu';
  return [
    ...late.map((each) => ({
      text: `${said(each)}, ${each.isOfBefore ? written : `terjual ${numericDate(each.sale!.on)} dan sudah dilunasi`}`,
      rupiah: netOf(each),
    })),
    ...undone.map((each) => ({
      text: `Dibatalkan: ${said(each)} (${each.cancelled!.reason})`,
      rupiah: -netOf(each),
    })),
    ...(isLate
      ? [{ text: `Titipan ${number} masuk ${numericDate(receivedOn)}, ${written}`, rupiah: 0 }]
      : []),
  ];
};

/** By price and by the terms of the day; what came back before it was settled is not among it. */
const soldOf = (
  plain: readonly CountedMovement[],
  terms: readonly Term[],
): Settled['rows'][number]['sold'] => {
  const traded = plain.filter(({ price }) => price > 0);
  const alike = Map.groupBy(traded, (each) => `${each.price} ${termOf(terms, each)?.since}`);
  return [...alike.values()].flatMap((all) => {
    const { price } = all[0]!;
    const term = termOf(terms, all[0]!);
    const pieces = -sum(all, changeOf);
    const percent = term?.kind === 'percent' ? term.amount : null;
    return pieces === 0
      ? []
      : [{ pieces, price, percent, sales: pieces * price, fee: pieces * feeOf(price, term) }];
  });
};

const rowOf = (
  batch: CountedBatch,
  { known, plain, late, undone }: Parts,
  terms: readonly Term[],
): Settled['rows'][number] => {
  const { number, code, product, receivedOn, price, pieces, isCounted } = batch;
  const opening = isCounted ? pieces + sum(known, changeOf) : 0;
  const received = isCounted ? 0 : pieces;
  const corrected = sum(late, changeOf) - sum(undone, changeOf);
  const piecesOf = (kind: MovementKind) => sum(plain, (each) => (each.kind === kind ? each.pieces : 0));
  return {
    number,
    code,
    product: product.name,
    receivedOn,
    price,
    opening,
    received,
    sold: soldOf(plain, terms),
    returned: piecesOf('returned'),
    spoiled: piecesOf('spoiled'),
    corrected,
    closing: opening + received + sum(plain, changeOf) + corrected,
  };
};

/**
 * What is settled with an owner up to a day. Whatever was not counted before is counted now; what belongs to a span that
 * was settled before, or takes back something of it, is a correction with a line of its own.
 */
export const settle = (
  span: Span & { carried: number },
  terms: readonly Term[],
  batches: readonly CountedBatch[],
): Settled => {
  const { from, until, carried } = span;
  const all = batches.flatMap((batch) => {
    const parts = partsOf(batch, span);
    const row = rowOf(batch, parts, terms);
    const isEmpty =
      row.opening + row.received === 0 && parts.plain.length + parts.late.length + parts.undone.length === 0;
    return batch.receivedOn > until || isEmpty
      ? []
      : [{ row, corrections: correctionsOf(batch, parts, terms) }];
  });
  const rows = all.map(({ row }) => row);
  const corrections = all.flatMap((each) => each.corrections);
  const months = monthsOf(span, terms, batches);
  const sold = rows.flatMap((row) => row.sold);
  const sales = sum(sold, (each) => each.sales);
  const fee = sum(sold, (each) => each.fee) + sum(months, ({ rupiah }) => rupiah);
  const total = sales - fee + sum(corrections, ({ rupiah }) => rupiah) + carried;
  return { rows, corrections, months, terms: termsText(terms, from, until), sales, fee, carried, total };
};
