// What the rows of an old book are compared with: cards, days, what was imported before, services.
import type { PastLayout } from '#contract/pastImport.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Environment } from '#core/platform/environment.ts';
import { candidateOf } from '#core/platform/people/candidate.ts';
import { isSameName, nameKey } from '#core/platform/people/names.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import { cardFacts } from '#core/platform/people/store.ts';
import { plain } from '#core/platform/sheet/index.ts';
import type { Card, Index, PlacedRow } from './judge.ts';
import type { PastSheetRow } from './rules.ts';
import * as store from './store.ts';

/** The card index as one file is compared with it. */
export const indexOf = async (
  environment: Environment,
  importId: number,
  officeId: number,
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
  for (const row of await cardFacts(db, officeId).execute()) {
    const card: Card = { ...candidateOf(row, false), id: row.id };
    if (row.nik) byNik.set(row.nik, card);
    if (row.phone) put(byPhone, row.phone, card);
    put(byName, nameKey(row.name), card);
  }
  const days = store.visitDays(db, officeId, importId);
  const prints = store.importedPrints(db, importId);
  return {
    ofNik: (nik) => byNik.get(nik),
    similar: (row) => {
      const phone = normalisePhone(row.phone);
      const named = (byName.get(nameKey(row.name)) ?? []).filter((card) => isSameName(card.name, row.name));
      const called = (phone && byPhone.get(phone)) || [];
      return [...new Set([...called, ...named])].map((card) => ({
        ...card,
        isSamePhone: called.includes(card),
      }));
    },
    hasVisit: (personId, localDate) => days.has(`${personId} ${localDate}`),
    isImported: (print) => prints.has(print),
    regionPath: (code) => environment.regions().find(code)?.path ?? '',
  };
};

type Named = { id: number; uid: Uint8Array; name: string; short_name: string };
/** What a visit was for: a service or a field that the row names, else what was chosen for the file. */
export const servingOf = async (db: Db, { serviceUid, fieldUid }: PastLayout) => {
  const { services, fields } = await store.servicesAndFields(db);
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
