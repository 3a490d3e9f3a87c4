import type { PersonHit } from '#contract/person.ts';
import { withoutGroups } from '#contract/digits.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Context } from '#core/platform/context.ts';
import { uidText } from '#core/kernel/ids.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { ticketsOfPeople } from '#core/features/desk/today/index.ts';
import { askNik, mayBeTold, writeWithNik } from './ask.ts';
import { readCard, toPerson, writtenOf } from './card.ts';
import { consentColumns, personColumns, removePerson } from './index.ts';
import { checkNik, nikProblemText, readNik } from '#core/platform/people/nik.ts';
import { askedNik } from '#core/platform/people/search.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { personAudit } from './audit.ts';
import { indexPerson } from '#core/platform/people/store.ts';

const trail = trailOf(personAudit);

/** As many as one search answers with. */
const MOST_HITS = 50;

const found = async (context: Context, uid: string): Promise<store.PersonRow> => {
  const row = await store.findByUid(context.db, uid);
  if (!row) throw notFound(await store.findRemoved(context.db, uid));
  return row;
};

/** The hits with the number that each of them has today. */
const withToday = async <H extends Omit<PersonHit, 'today'>>(
  context: Context,
  localDate: string,
  hits: H[],
) => {
  const uids = hits.map(({ uid }) => uid);
  const today = await ticketsOfPeople(context.db, localDate, uids);
  return hits.map((hit) => ({ ...hit, today: today.get(hit.uid) ?? null }));
};

/**
 * What a search finds, once whoever asks for a NIK may be answered: naming its owner is written down. Null: too many
 * alike were asked for today.
 */
const answered = async (context: Context, text: string, limit: number) => {
  const { officeId } = await context.now();
  const hits = await context.people.search(officeId, text, limit);
  return (await mayBeTold(context, text, hits)) ? hits : null;
};

export const personHandlers = {
  search: api.person.search.handler(async ({ input, context, errors }) => {
    const { localDate } = await context.now();
    const hits = await answered(context, input.text, input.limit);
    if (!hits) throw errors.NIK_GUESSED();
    return withToday(context, localDate, hits);
  }),

  count: api.person.count.handler(async ({ input, context, errors }) => {
    const { officeId } = await context.now();
    // How many have a NIK tells as much as who has it.
    if (askedNik(input.text) && !(await answered(context, input.text, MOST_HITS))) throw errors.NIK_GUESSED();
    return context.people.count(officeId, input.text);
  }),

  card: api.person.card.handler(async ({ input, context }) => {
    const card = await readCard(context, input.uid);
    if (!card) throw notFound(await store.findRemoved(context.db, input.uid));
    return card;
  }),

  inspectNik: api.person.inspectNik.handler(async ({ input, context }) => {
    const nik = withoutGroups(input.nik);
    const { localDate, officeId } = await context.now();
    const problems = nik === '' ? [] : checkNik(nik, { today: localDate });
    const facts = problems.length === 0 ? readNik(nik, localDate) : undefined;
    const region = facts && context.regions().nikRegion(facts.regionDigits);
    const owner = facts && (await store.findByNik(context.db, officeId, nik));
    const mayKnow = facts && (await askNik(context, nik, owner ? [owner.uid] : []));
    return {
      problems: problems.map((problem) => nikProblemText[problem]),
      sex: facts?.sex ?? null,
      birthDates: facts?.birthDates ?? [],
      region: region ? { code: region.code, path: region.path } : null,
      known: (mayKnow && owner) || null,
    };
  }),

  similar: api.person.similar.handler(async ({ input, context }) => {
    const { regionCode, ...wanted } = input;
    const district = regionCode ? (context.regions().path(regionCode)?.district ?? null) : null;
    const { localDate } = await context.now();
    const hits = await context.people.similar({ ...wanted, phone: wanted.phone || null, district });
    return withToday(context, localDate, hits);
  }),

  update: api.person.update.handler(async ({ input, context, errors }) => {
    const { uid, clearNik, basedOn, ...typed } = input;
    // Their own, typed once more, asks nothing.
    const isOwn = withoutGroups(typed.nik) === (await found(context, uid)).nik;
    await writeWithNik(context, { nik: isOwn ? '' : typed.nik, field: 'nik' }, async (tx, stamp) => {
      const before = await store.findByUid(tx, uid);
      if (!before) throw notFound();
      const keepsNik = typed.nik === '' && !clearNik;
      // The NIK is compared as it was shown: masked.
      const shownNik = keepsNik ? basedOn?.['nik'] : typed.nik;
      const wanted = { ...typed, nik: shownNik };
      const { consent, ...draft } = {
        ...overStored(writtenOf(before), wanted, basedOn, errors.RECORD_CHANGED),
        nik: typed.nik,
      };
      const columns = personColumns(
        { ...draft, uid, consent, nik: keepsNik ? (before.nik ?? '') : draft.nik },
        context.regions(),
        stamp.localDate,
      );
      const known = columns.nik && (await store.findByNik(tx, stamp.officeId, columns.nik));
      if (known && known.uid !== uid)
        throw errors.NIK_KNOWN({
          message: `NIK sudah terdaftar atas nama ${known.name}. Buka data tersebut?`,
          data: known,
        });
      const withdrawn = { consent_version: null, consent_at: null, consent_staff_id: null };
      const hadConsent = before.consent_at !== null;
      const after = {
        ...columns,
        ...(consent && !hadConsent && consentColumns(stamp)),
        ...(!consent && hadConsent && withdrawn),
      };
      await store.updatePerson(tx, before.id, after);
      await indexPerson(tx, before.id);
      await audit(tx, { ...trail(stamp, 'update', uid), before, after });
    });
    return toPerson(context, await found(context, uid));
  }),

  revealNik: api.person.revealNik.handler(async ({ input, context }) => {
    const { nik } = await found(context, input.uid);
    if (!nik) throw fieldInvalid([{ field: 'nik', message: 'NIK orang ini belum didata.' }]);
    await context.write((tx, stamp) => audit(tx, trail(stamp, 'reveal_nik', input.uid)));
    return { nik };
  }),

  remove: api.person.remove.handler(async ({ input, context }) => {
    await context.write(async (tx, stamp) => {
      const row = await store.findByUid(tx, input.uid);
      if (!row) throw notFound();
      await removePerson(tx, stamp, row, input.reason);
    });
    return {};
  }),

  restore: api.person.restore.handler(async ({ input, context, errors }) => {
    const removed = await store.findRemoved(context.db, input.uid);
    if (!removed) throw notFound();
    await writeWithNik(context, { nik: removed.nik ?? '', field: 'nik' }, async (tx, stamp) => {
      const row = await store.findRemoved(tx, input.uid);
      if (!row) throw notFound();
      const known = row.nik && (await store.findByNik(tx, stamp.officeId, row.nik));
      if (known)
        throw errors.NIK_KNOWN({
          message: `NIK-nya kini terdaftar atas nama ${known.name}, jadi tidak dapat dipulihkan.`,
          data: known,
        });
      await store.updatePerson(tx, row.id, { removed_at: null, removed_staff_id: null });
      await indexPerson(tx, row.id);
      await audit(tx, trail(stamp, 'restore', input.uid));
    });
    return {};
  }),

  removed: api.person.removed.handler(async ({ context }) =>
    (await store.removedPeople(context.db)).map((row) => ({
      uid: uidText(row.uid),
      name: row.name,
      removedAt: row.removed_at!,
      staffName: row.staff_name,
    })),
  ),
};
