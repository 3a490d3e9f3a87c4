// What the rows of an old book are compared with: cards, days, what was imported before, services.
import type { PastLayout } from '#contract/pastImport.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Environment } from '#core/platform/environment.ts';
import { candidateOf } from '#core/platform/people/candidate.ts';
import { nameKey } from '#core/platform/people/names.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import { cardFactsOf } from '#core/platform/people/store.ts';
import { plain } from '#core/platform/sheet/index.ts';
import type { Card, Index, PlacedRow } from './judge.ts';
import type { PastSheetRow } from './rules.ts';
import * as store from './store.ts';

/** What of the cards may be meant by any of these rows. */
const askedBy = (rows: readonly PlacedRow[]) => ({
  niks: new Set(rows.flatMap(({ nik }) => nik || [])),
  phones: new Set(rows.flatMap(({ phone }) => normalisePhone(phone) ?? [])),
  names: new Set(rows.map(({ name }) => name)),
});

/** The card index as these rows are compared with it: what none of them can mean is not read. */
export const indexOf = async (
  environment: Environment,
  importId: number,
  officeId: number,
  rows: readonly PlacedRow[],
): Promise<Index> => {
  const db = environment.db();
  const byNik = new Map<string, Card>();
  const byPhone = new Map<string, Card[]>();
  const byName = new Map<string, Card[]>();
  const put = (map: Map<string, Card[]>, key: string, card: Card) => {
    const known = map.get(key);
    if (known) known.push(card);
    else map.set(key, [card]);
  };
  for (const row of await cardFactsOf(db, officeId, askedBy(rows))) {
    const card: Card = { ...candidateOf(row, false), id: row.id };
    if (row.nik) byNik.set(row.nik, card);
    if (row.phone) put(byPhone, row.phone, card);
    put(byName, nameKey(row.name), card);
  }
  return {
    ofNik: (nik) => byNik.get(nik),
    similar: (row) => {
      const phone = normalisePhone(row.phone);
      const called = (phone && byPhone.get(phone)) || [];
      const key = nameKey(row.name);
      const named = (key && byName.get(key)) || [];
      if (called.length === 0) return named;
      return [
        ...called.map((card) => ({ ...card, isSamePhone: true })),
        ...named.filter((card) => !called.includes(card)),
      ];
    },
    hasVisit: (personId, localDate) =>
      store.hasVisitOn(db, { officeId, personId, localDate, except: importId }),
    isImported: (print) => store.isImported(db, importId, Buffer.from(print, 'hex')),
    regionPath: (code) => environment.regions().find(code)?.path ?? '',
  };
};

type Named = { id: number; uid: Uint8Array; name: string; short_name: string };
/** What a visit was for: a service or a field that the row names, else what was chosen for the file. */
export const servingOf = (
  { services, fields }: Awaited<ReturnType<typeof store.servicesAndFields>>,
  { serviceUid, fieldUid }: PastLayout,
) => {
  const chosen = <T extends Named>(all: readonly T[], uid: string | null): T =>
    all.find((each) => uidText(each.uid) === uid) ?? all[0]!;
  const [service, field] = [chosen(services, serviceUid), chosen(fields, fieldUid)];
  const named = <T extends Named>(all: readonly T[], text: string): T | undefined =>
    text === ''
      ? undefined
      : all.find(({ name, short_name: short }) => plain(name) === text || plain(short) === text);
  const known = new Map<string, PlacedRow['serving']>();
  return ({ service: written }: PastSheetRow): PlacedRow['serving'] => {
    const text = plain(written);
    const found = known.get(text);
    if (found) return found;
    const [ownService, ownField] = [named(services, text) ?? service, named(fields, text) ?? field];
    const serving = {
      serviceId: ownService.id,
      fieldId: ownField.id,
      label: `${ownService.short_name}, ${ownField.short_name}`,
    };
    known.set(text, serving);
    return serving;
  };
};
