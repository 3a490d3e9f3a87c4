import type { Office } from '#contract/office.ts';
import type { Narrowing, NarrowingKind, Report } from '#contract/report.ts';
import { districtRows, placeOf, placesOf } from '#core/features/desk/visitReport/index.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Span } from '#core/platform/report/months.ts';
import type { Narrowed, ReportSource } from '#core/platform/report/source.ts';
import type { Regions } from '#core/platform/region/index.ts';
import { leftOutWords, LOCKED_WORDS } from './rules.ts';
import * as store from './store.ts';

type Known = { db: Db; regions(): Regions; officeId: number; office: Office };

const placeRows = ({ office, regions }: Pick<Known, 'office' | 'regions'>, codes: readonly string[]) =>
  districtRows(codes, office.regionCode, (code) => regions().path(code));

/** A place as table C has it; undefined: it has no such row. */
const narrowedToPlace = (known: Known, key: string): Pick<Narrowed, 'id' | 'title'> | undefined => {
  const isPlace = /^\d\d\.\d\d(\.\d\d)?$/.test(key) && placeOf(key, known.office.regionCode) === key;
  const [place] = isPlace ? placeRows(known, [key]) : [];
  return place && { id: null, title: key.length > 5 ? `Kecamatan ${place.label}` : place.label };
};

const found: Record<
  NarrowingKind,
  (known: Known, key: string) => Promise<Pick<Narrowed, 'id' | 'title'> | undefined>
> = {
  field: async ({ db }, key) => {
    const field = await store.fieldOf(db, key);
    return field && { id: field.id, title: `Bidang ${field.name}` };
  },
  consultant: async ({ db }, key) => {
    const staff = await store.staffOf(db, key);
    return staff && { id: staff.id, title: `Konsultan ${staff.name}` };
  },
  district: async (known, key) => narrowedToPlace(known, key),
};

/** What a report is narrowed to; undefined when the office has no such part. */
export const narrowedTo = async (known: Known, { kind, key }: Narrowing): Promise<Narrowed | undefined> => {
  const part = await found[kind](known, key);
  return part && { kind, key, ...part };
};

/** What a report of these months can be narrowed to. */
export const narrowingsIn = async (
  known: Known,
  months: Span,
): Promise<(Narrowing & { label: string })[]> => {
  const { db, officeId } = known;
  const fields = await store.fields(db);
  const consultants = await store.consultants(db, officeId, months);
  const places = placeRows(known, await placesOf(db, known, months));
  return [
    ...fields.map(({ uid, letter, name }) => ({
      kind: 'field' as const,
      key: uid,
      label: `${letter} ${name}`,
    })),
    ...consultants.map(({ uid, name }) => ({ kind: 'consultant' as const, key: uid, label: name })),
    ...places.map(({ key, label }) => ({ kind: 'district' as const, key, label })),
  ];
};

/** Whether a table can be narrowed so. */
export const isNarrowedBy = ({ narrowed }: ReportSource, only: Narrowed | undefined): boolean =>
  only === undefined || narrowed?.[only.kind] !== undefined;

/** What a table counts, with what it counts of the part alone. */
export const definitionOf = ({ definition, narrowed }: ReportSource, only: Narrowed | undefined): string =>
  only ? `${definition} ${narrowed?.[only.kind]}` : definition;

/** What a narrowed report says of itself: what it is of, what it leaves out, and that no lock holds for it. */
export const toldOf = async (
  { db, officeId, own, only }: { db: Db; officeId: number; own: Span; only: Narrowed | undefined },
  sources: readonly ReportSource[],
): Promise<Report['only']> => {
  if (!only) return undefined;
  const { kind, key, title } = only;
  const leftOut = sources.filter((source) => !isNarrowedBy(source, only)).map(({ code }) => code);
  const notes = [
    ...(leftOut.length > 0 ? [leftOutWords(leftOut.sort(), kind)] : []),
    ...((await store.hasLocked(db, officeId, own)) ? [LOCKED_WORDS] : []),
  ];
  return { kind, key, title, notes };
};
