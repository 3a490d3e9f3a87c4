// What the rows of an import are judged otherwise now than they are stored.
import type { PastCell } from '#contract/pastImport.ts';
import { inOneView } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Environment } from '#core/platform/environment.ts';
import type { Sheet } from '#core/platform/sheet/index.ts';
import { placerOf, readerOf, sheetsOf } from './book.ts';
import { indexOf } from './compared.ts';
import { dependents } from './dependents.ts';
import { type Judged, judgeRows, type PlacedRow, type Taking } from './judge.ts';
import { AS_ABOVE, isAnswerOf } from './rules.ts';
import * as store from './store.ts';

type JudgeInput = {
  uid: string;
  officeId: number;
  ownRegency: string | null;
  today: string;
  /** Of one judgement, which is handed over in pieces. */
  turn: string;
  /** Rows that were mended: only these and those whose answer depends on them are judged. */
  mended?: readonly number[];
};
type Changed = Judged & { isAnswered: boolean };
type Found = { changed: Changed[]; isMore: boolean };

/** So many rows are handed over at once. */
const PIECE = 1000;
const judged = new WeakMap<Environment, { turn: string; rows: Changed[] }>();

type Before = ReturnType<typeof store.judgedRows>[number];
const isAnswered = (
  before: Before | undefined,
  now: Judged,
  cardOfRow: ReadonlyMap<number, string>,
): boolean => {
  const decision = before && store.decisionOf(before);
  if (!decision || before.shown === null) return false;
  const shown = JSON.parse(before.shown) as Judged['shown'];
  return isAnswerOf(
    decision,
    { ...shown, alike: before.alike },
    { ...now.shown, alike: now.alike },
    cardOfRow,
  );
};

const isOtherwise = (before: Before | undefined, now: Judged): boolean =>
  !before ||
  before.status !== now.status ||
  before.alike !== now.alike ||
  before.group_row !== now.groupRow ||
  before.shown !== JSON.stringify(now.shown) ||
  before.taking !== JSON.stringify(now.taking);

type Typed = Partial<Record<PastCell, string>>;
type Standing = ReturnType<typeof store.standingRows>;

/** Which rows are to be judged; undefined: all of them. */
const askedOf = (
  placed: readonly PlacedRow[],
  standing: Standing,
  mended: readonly number[] | undefined,
  typed: ReadonlyMap<number, Typed>,
  takings: () => readonly Taking[],
): Set<number> | undefined => {
  // A row that is not stored, or is to be read anew, was cut off while the file was opened or arranged.
  if (!mended || placed.some(({ row }) => standing.get(row)?.is_unread !== 0)) return undefined;
  return dependents(placed, new Set(mended), takings(), (row) => typed.get(row)?.date === AS_ABOVE);
};

const judgeSheets = async (
  environment: Environment,
  { uid, officeId, ownRegency, today, mended }: JudgeInput,
  sheets: readonly Sheet[],
): Promise<Changed[]> => {
  const db = environment.db();
  const row = await store.findImport(db, uid);
  if (!row) return []; // discarded meanwhile
  const importId = row.id;
  const { layout } = store.lookOf(row);
  if (layout.columns.name === undefined) return [];
  const standing = store.standingRows(db, importId);
  const typed = new Map(
    [...standing.values()].flatMap((each) =>
      each.mended === '{}' ? [] : [[each.row, JSON.parse(each.mended) as Typed] as const],
    ),
  );
  const { rows } = readerOf(environment, uid, sheets, layout, today)(typed);
  const isOpen = (at: number) => ['waiting', 'failed', undefined].includes(standing.get(at)?.state);
  const place = await placerOf(environment, uid, layout, ownRegency);
  const placed = rows.filter((each) => isOpen(each.row)).map(place);
  const only = askedOf(placed, standing, mended, typed, () =>
    store
      .judgedRows(db, importId, mended)
      .flatMap(({ taking }) => (taking === null ? [] : [JSON.parse(taking) as Taking])),
  );
  const asked = only ? placed.filter((each) => only.has(each.row)) : placed;
  const index = await indexOf(environment, importId, officeId, asked);
  const before = new Map(store.judgedRows(db, importId, only && [...only]).map((each) => [each.row, each]));
  const cardOfRow = new Map(
    [...standing.values()].flatMap((each) =>
      each.person_uid ? [[each.row, uidText(each.person_uid)] as const] : [],
    ),
  );
  return judgeRows(placed, index, today, only)
    .filter((each) => isOtherwise(before.get(each.row), each))
    .map((each) => ({ ...each, isAnswered: isAnswered(before.get(each.row), each, cardOfRow) }));
};

const judgeAll = async (environment: Environment, input: JudgeInput): Promise<Changed[]> => {
  // Before the view: a large file takes seconds to read, and views wait for each other.
  const sheets = await sheetsOf(environment, input.uid);
  return sheets ? inOneView(environment.db(), () => judgeSheets(environment, input, sheets)) : [];
};

/**
 * The next of the rows that are judged otherwise than they are stored. Another judgement may come between two pieces: then
 * they are reckoned again, without those that are stored by then.
 */
export const judgePast = async (environment: Environment, input: JudgeInput): Promise<Found> => {
  const known = judged.get(environment);
  const left = known?.turn === input.turn ? known.rows : await judgeAll(environment, input);
  const changed = left.splice(0, PIECE);
  const isMore = left.length > 0;
  if (isMore) judged.set(environment, { turn: input.turn, rows: left });
  else if (known?.turn === input.turn) judged.delete(environment);
  return { changed, isMore };
};
