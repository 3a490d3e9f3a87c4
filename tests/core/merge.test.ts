import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import type { Client } from '#contract/index.ts';
import { sessionDraftOf } from '#contract/mentoringSession.ts';
import { mergeField } from '#contract/merge.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { openCase } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { openTraining } from './trainingSupport.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

/** Every row of the office but what tells of the merges themselves. */
const dumpOf = ({ databasePath }: TestCore): Record<string, unknown[]> => {
  const file = new Sqlite(databasePath, { readonly: true });
  const tables = file
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'person_search%'
        AND name NOT IN ('audit', 'sqlite_sequence', 'person_merge', 'person_merge_change', 'person_vocabulary')`,
    )
    .all();
  const rows = Object.fromEntries(
    tables.map(({ name }) => [name, file.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]),
  );
  file.close();
  return rows;
};

type Joined = Partial<Parameters<Client['merge']['join']>[0]>;
const join = async (core: TestCore, keptUid: string, mergedUid: string, change: Joined = {}) => {
  const uid = core.uid();
  await core.admin.merge.join({
    uid,
    keptUid,
    mergedUid,
    takes: [],
    businesses: [],
    reason: 'Terdaftar dua kali',
    ...change,
  });
  return uid;
};
const split = (core: TestCore, uid: string) => core.admin.merge.split({ uid, reason: 'Ternyata dua orang' });

const office = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 2', letters: 'AB' });
  return { core, rina };
};

/** One client with five sessions, and the same person a second time with three, one of them held with both cards. */
const clientTwice = async () => {
  const { core, rina } = await office();
  const one = await takeOn(core, rina, 'Siti Nurhaliza');
  const two = await takeOn(core, rina, 'Siti Nurhalizah');
  const hold = async (clients: (typeof one)[], day: number) =>
    rina.mentoring.saveSession(sessionOf(core, one, clients, { localDate: `2026-11-${day}` }));
  for (const day of [2, 3, 4, 5, 6].map((each) => each + 8)) await hold([one], day);
  for (const day of [16, 17, 18]) await hold([two], day);
  const businesses = [{ kept: one.businessUid, merged: two.businessUid }];
  return { core, rina, one, two, businesses, hold };
};

describe('two cards of one person', () => {
  it('become one, with everything that stood on both', async () => {
    const { core, rina } = await office();
    const kept = await openCase(core, rina);
    const merged = await openCase(core, rina, { kind: 'legalitas', subject: 'nib' });
    await core.admin.person.update({
      ...newPerson(core, 'Nur Aini'),
      uid: merged.personUid,
      nik: '1471025403850003',
      phone: '081268201188',
    });
    const uid = await join(core, kept.personUid, merged.personUid, { takes: ['name', 'nik', 'phone'] });
    const card = await core.admin.person.card({ uid: kept.personUid });
    expect(card.person).toMatchObject({ name: 'Nur Aini', nikMasked: '147102••••••••••', visitCount: 2 });
    expect(card.businesses).toHaveLength(2);
    expect(card.sections.find(({ kind }) => kind === 'facilitation')?.lines).toHaveLength(2);
    expect(card.sections.find(({ kind }) => kind === 'merge')?.lines).toEqual([
      { text: 'Nur Aini', detail: '23/11/2026 · Fitriani · Terdaftar dua kali', link: null },
    ]);
    // The second visit of one person is no first one.
    const visits = new Sqlite(core.databasePath, { readonly: true });
    expect(visits.prepare('SELECT visit_number, is_new FROM visit ORDER BY id').raw().all()).toEqual([
      [1, 1],
      [2, 0],
    ]);
    visits.close();
    expect(await core.admin.person.removed()).toEqual([]);
    await expect(core.admin.person.card({ uid: merged.personUid })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(core.admin.person.restore({ uid: merged.personUid })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await core.admin.merge.ofPerson({ personUid: kept.personUid })).toMatchObject([{ uid }]);
    expect((await core.admin.person.search({ text: 'nur aini' })).map((hit) => hit.uid)).toEqual([
      kept.personUid,
    ]);
  });

  it('sent twice, are joined once', async () => {
    const { core, rina } = await office();
    const [kept, merged] = [await openCase(core, rina), await openCase(core, rina)];
    const uid = await join(core, kept.personUid, merged.personUid);
    await join(core, kept.personUid, merged.personUid, { uid });
    expect(await core.admin.merge.ofPerson({ personUid: kept.personUid })).toHaveLength(1);
  });

  it('were one client of the year: eight sessions under it', async () => {
    const { core, one, two, businesses } = await clientTwice();
    await join(core, one.personUid, two.personUid, { businesses });
    const { mentees } = await core.admin.mentoring.list({ year: 2026, status: 'active', whose: 'office' });
    expect(mentees).toMatchObject([{ uid: one.uid, sessions: 8, lastMetOn: '2026-11-18', programs: 2 }]);
    expect((await core.admin.person.card({ uid: one.personUid })).businesses).toHaveLength(1);
  });

  it('were both at one session: it counts once for the client', async () => {
    const { core, one, two, businesses, hold } = await clientTwice();
    await hold([one, two], 20);
    await join(core, one.personUid, two.personUid, { businesses });
    const { mentees } = await core.admin.mentoring.list({ year: 2026, status: 'active', whose: 'office' });
    expect(mentees.map(({ sessions }) => sessions)).toEqual([9]);
  });

  it('were both at one session: it is shown, counted and saved again with one client, and both come back', async () => {
    const { core, rina, one, two, businesses } = await clientTwice();
    const tri = await takeOn(core, rina, 'Tri');
    core.advance(24 * 60);
    const { uid: sessionUid } = await rina.mentoring.saveSession(
      sessionOf(core, one, [one, two, tri], { localDate: '2026-11-23' }),
    );
    const month = async () => (await rina.mentoring.month({ whose: 'mine', month: '2026-11' })).clients;
    const read = async (uid: string) =>
      (await rina.mentoring.get({ uid })).sessions.find((each) => each.uid === sessionUid)!;
    const late = () =>
      core.admin.report.rows({ period: '2026-11', table: 'A3', key: 'lateSession', column: 'gaps' });
    const onCard = async () =>
      (await core.admin.person.card({ uid: one.personUid })).history.filter(
        ({ uid, kind }) => kind === 'mentoring' && uid === sessionUid,
      );
    expect(await month()).toBe(3);
    const before = dumpOf(core);
    const merge = await join(core, one.personUid, two.personUid, { businesses });

    expect(await month()).toBe(2);
    const { clients } = await read(one.uid);
    expect(clients.map(({ menteeUid, counts }) => [menteeUid, counts])).toEqual([
      [one.uid, true],
      [tri.uid, true],
    ]);
    expect((await onCard()).map(({ link }) => link)).toEqual([`/pendampingan/${one.uid}`]);
    expect((await late()).rows).toContainEqual(
      expect.objectContaining({
        link: `/pendampingan/${one.uid}`,
        cells: expect.objectContaining({ name: 'Usaha Siti Nurhaliza, Usaha Tri' }) as object,
      }),
    );
    const { programs } = await rina.mentoring.get({ uid: one.uid });
    // The shared one was held for the programme under which it is shown.
    expect(programs.map(({ uid, sessions }) => [uid, sessions])).toEqual([
      [one.programUid, 6],
      [two.programUid, 3],
    ]);

    const basedOn = sessionDraftOf(await read(one.uid));
    await rina.mentoring.saveSession({ ...basedOn, minutes: 90, basedOn });
    expect(await read(tri.uid)).toMatchObject({ minutes: 90, clients });
    await rina.mentoring.saveSession({ ...basedOn, basedOn: { ...basedOn, minutes: 90 } });

    expect(await split(core, merge)).toEqual({ stayed: [] });
    expect(dumpOf(core)).toEqual(before);
    expect((await read(two.uid)).clients).toHaveLength(3);
  });

  it('were both at one session that counted for the card that goes: it counts', async () => {
    const { core, rina, one, two, businesses } = await clientTwice();
    const draft = sessionOf(core, one, [one, two]);
    const [own, other] = draft.clients;
    await rina.mentoring.saveSession({
      ...draft,
      clients: [{ ...own!, counts: false, reason: 'Hanya mengantar berkas' }, other!],
    });
    const before = dumpOf(core);
    const merge = await join(core, one.personUid, two.personUid, { businesses });
    const { mentee, sessions } = await rina.mentoring.get({ uid: one.uid });
    expect(mentee.sessions).toBe(9);
    expect(sessions[0]!.clients).toMatchObject([{ menteeUid: one.uid, counts: true, reason: '' }]);
    await split(core, merge);
    expect(dumpOf(core)).toEqual(before);
  });

  it('keep what one of them knew of a business, and no number twice', async () => {
    const { core, one, two, businesses } = await clientTwice();
    const saved = { uid: two.businessUid, name: 'Usaha Siti', nib: '1234567890123', sales: 120_000_000 };
    await core.admin.person.saveBusiness({
      personUid: two.personUid,
      business: { ...saved, attributes: { halal: 'yes' } },
    });
    await join(core, one.personUid, two.personUid, { businesses });
    const { businesses: known } = await core.admin.person.card({ uid: one.personUid });
    expect(known).toMatchObject([
      { uid: one.businessUid, name: 'Usaha Siti Nurhaliza', nib: '1234567890123', scale: 'mikro' },
    ]);
    expect(known[0]!.attributes).toEqual({ halal: 'yes' });
  });

  it('keep what one of them knew of a year, and both get their years back', async () => {
    const { core, one, two, businesses } = await clientTwice();
    const known = [
      { ...emptyYear(one.businessUid, 2026), sales: 100, temporaryMale: 0 },
      { ...emptyYear(two.businessUid, 2026), sales: 300, assets: 900, permanentFemale: 4, temporaryMale: 2 },
      { ...emptyYear(two.businessUid, 2025), sales: 250 },
    ];
    for (const year of known) await core.admin.person.saveBusinessYear(year);
    const yearsOf = async ({ personUid }: typeof one) =>
      (await core.admin.person.card({ uid: personUid })).years;
    const before = dumpOf(core);
    const merge = await join(core, one.personUid, two.personUid, { businesses });
    expect(await yearsOf(one)).toEqual([
      { ...known[0], assets: 900, permanentFemale: 4 },
      { ...known[2], businessUid: one.businessUid },
    ]);
    expect(await split(core, merge)).toEqual({ stayed: [] });
    expect(dumpOf(core)).toEqual(before);

    // What was written into a field since it was filled stays, and is told.
    const again = await join(core, one.personUid, two.personUid, { businesses });
    const [basedOn] = await yearsOf(one);
    await core.admin.person.saveBusinessYear({ ...basedOn!, assets: 950, basedOn: basedOn! });
    expect(await split(core, again)).toEqual({ stayed: ['keadaan usaha: aset'] });
    expect(await yearsOf(one)).toEqual([{ ...known[0], assets: 950 }]);
    expect(await yearsOf(two)).toEqual([known[1], known[2]]);
  });

  it('are not joined: one card twice, a business of the other one, one business for two', async () => {
    const { core, one, two, businesses } = await clientTwice();
    const before = dumpOf(core);
    const refused = (merged: string, change: Joined, code: string) =>
      expect(join(core, one.personUid, merged, change)).rejects.toMatchObject({ code });
    await refused(one.personUid, {}, 'FIELD_INVALID');
    await refused(
      two.personUid,
      { businesses: [{ kept: two.businessUid, merged: one.businessUid }] },
      'NOT_FOUND',
    );
    await refused(two.personUid, { businesses: [...businesses, ...businesses] }, 'FIELD_INVALID');
    expect(dumpOf(core)).toEqual(before);
  });

  it('in one training stand in its list once', async () => {
    const { core } = await office();
    const training = await openTraining(core);
    const [one, two] = [
      await registerVisitor(core, core.admin, 'Dewi', 'A'),
      await registerVisitor(core, core.admin, 'Dewi S', 'A'),
    ];
    for (const { personUid } of [one, two])
      await core.admin.training.enrol({
        uid: core.uid(),
        trainingUid: training.uid,
        who: { personUid },
        role: 'Peserta',
      });
    await join(core, one.personUid, two.personUid);
    const participants = await core.admin.training.participants({ trainingUid: training.uid });
    expect(participants.filter(({ state }) => state !== 'withdrawn')).toHaveLength(1);
  });
});

describe('parted again', () => {
  it('both cards are as they were', async () => {
    const { core, one, two, businesses, hold } = await clientTwice();
    await hold([one, two], 20);
    const before = dumpOf(core);
    const takes = [...mergeField.options];
    const uid = await join(core, one.personUid, two.personUid, { businesses, takes });
    expect(dumpOf(core)).not.toEqual(before);
    expect(await split(core, uid)).toEqual({ stayed: [] });
    expect(dumpOf(core)).toEqual(before);
    await expect(split(core, uid)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await core.admin.person.search({ text: 'siti nurhalizah' })).length).toBeGreaterThan(0);
  });

  it('what was changed since stays, and is told', async () => {
    const { core, one, two } = await clientTwice();
    const uid = await join(core, one.personUid, two.personUid, { takes: ['name', 'phone'] });
    await core.admin.person.update({
      ...newPerson(core, 'Siti Nurhaliza, S.E.'),
      uid: one.personUid,
    });
    expect(await split(core, uid)).toEqual({ stayed: ['pelaku usaha: nama'] });
    const { person } = await core.admin.person.card({ uid: one.personUid });
    expect(person.name).toBe('Siti Nurhaliza, S.E.');
    expect((await core.admin.person.card({ uid: two.personUid })).person.name).toBe('Siti Nurhalizah');
  });

  it('a visit since then stays on the card that stayed', async () => {
    const { core, one, two } = await clientTwice();
    const uid = await join(core, one.personUid, two.personUid);
    core.advance(24 * 60);
    await registerVisitor(core, core.admin, '', 'B', { person: { uid: one.personUid } });
    await split(core, uid);
    const count = async (personUid: string) =>
      (await core.admin.person.card({ uid: personUid })).person.visitCount;
    expect([await count(one.personUid), await count(two.personUid)]).toEqual([2, 1]);
  });

  it('the latest first: what is in the way is named', async () => {
    const { core, rina } = await office();
    const [a, b, c] = [
      await takeOn(core, rina, 'Ani'),
      await takeOn(core, rina, 'Beni'),
      await takeOn(core, rina, 'Cici'),
    ];
    const before = dumpOf(core);
    const first = await join(core, b.personUid, a.personUid);
    const second = await join(core, c.personUid, b.personUid);
    await expect(split(core, first)).rejects.toMatchObject({
      code: 'IN_THE_WAY',
      message: 'Pisahkan dahulu Beni, yang digabungkan ke Cici sesudahnya.',
    });
    await split(core, second);
    await split(core, first);
    expect(dumpOf(core)).toEqual(before);
  });

  it('is for managers and administrators', async () => {
    const { core, rina, one, two } = await clientTwice();
    const uid = core.uid();
    const cards = { keptUid: one.personUid, mergedUid: two.personUid, takes: [], businesses: [] };
    await expect(rina.merge.join({ uid, ...cards, reason: 'Sama' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

/** Six cards with visits, businesses and their years, cases, clients of two years, loans and places in a training. */
const busyOffice = async () => {
  const { core, rina } = await office();
  const training = await openTraining(core);
  const copyUids = [core.uid(), core.uid()];
  const book = await core.admin.book.save({
    uid: core.uid(),
    kind: 'module',
    title: 'Mengemas Produk',
    isbn: '',
    year: 2024,
    shelf: '',
    copyUids,
    acquiredOn: '2026-11-02',
  });
  const people: { personUid: string; businessUid: string }[] = [];
  const group: Awaited<ReturnType<typeof takeOn>>[] = [];
  for (const [i, name] of ['Ani', 'Beni', 'Cici', 'Dodi', 'Eka', 'Fani'].entries()) {
    const client = await takeOn(core, rina, name, { year: i % 2 === 0 ? 2026 : 2025 });
    people.push(client);
    if (i % 2 === 0) group.push(client);
    for (const year of [2026, 2026 - (i % 3)])
      await core.admin.person.saveBusinessYear({
        ...emptyYear(client.businessUid, year),
        [i % 2 === 0 ? 'sales' : 'assets']: 1_000_000 + i,
        permanentFemale: i < 3 ? i : null,
      });
    await openCase(core, rina, { personUid: client.personUid, businessUid: client.businessUid });
    await rina.mentoring.saveSession(
      sessionOf(core, client, [client], { localDate: `${i % 2 === 0 ? 2026 : 2025}-11-20` }),
    );
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: training.uid,
      who: { personUid: client.personUid },
      role: 'Peserta',
    });
    if (i < 2)
      await core.admin.loan.lend({ uid: core.uid(), copyUid: copyUids[i]!, personUid: client.personUid });
    else await core.admin.loan.reserve({ uid: core.uid(), bookUid: book.uid, personUid: client.personUid });
  }
  await rina.mentoring.saveSession(sessionOf(core, group[0]!, group, { localDate: '2026-11-21' }));
  return { core, people };
};

it('a thousand merges, one upon the other, leave nothing behind when they are parted', async () => {
  const { core, people } = await busyOffice();
  const { next } = core.random;
  const chosen = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const before = dumpOf(core);
  let merges = 0;
  while (merges < 1000) {
    const cards = [...people];
    const joined: string[] = [];
    for (let depth = 1 + Math.floor(next() * 4); depth > 0; depth--) {
      const merged = cards.splice(Math.floor(next() * cards.length), 1)[0]!;
      const kept = chosen(cards);
      const known = async ({ personUid }: typeof kept) =>
        (await core.admin.person.card({ uid: personUid })).businesses.map(({ uid }) => uid);
      const [ours, theirs] = [await known(kept), await known(merged)];
      const businesses =
        next() < 0.6 && ours.length > 0 && theirs.length > 0
          ? [{ kept: chosen(ours), merged: chosen(theirs) }]
          : [];
      const takes = mergeField.options.filter(() => next() < 0.5);
      joined.push(await join(core, kept.personUid, merged.personUid, { businesses, takes }));
      merges++;
    }
    for (const uid of joined.reverse()) expect(await split(core, uid)).toEqual({ stayed: [] });
    expect(dumpOf(core)).toEqual(before);
  }
});

it('what is edited between merges and their reversal stays, and nothing else is another', async () => {
  const { core, people } = await busyOffice();
  const { next } = core.random;
  const chosen = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const rowsOf = (table: string, dump: Record<string, unknown[]>) => dump[table] as Record<string, unknown>[];
  const idOf = (uid: string, dump: Record<string, unknown[]>) =>
    rowsOf('person', dump).find((row) => (row['uid'] as Buffer).equals(uidBytes(uid)))!['id'] as number;
  const expected = dumpOf(core);
  let edits = 0;
  for (let round = 0; round < 60; round++) {
    const cards = [...people];
    const joined: string[] = [];
    for (let depth = 1 + Math.floor(next() * 3); depth > 0; depth--) {
      const merged = cards.splice(Math.floor(next() * cards.length), 1)[0]!;
      const takes = mergeField.options.filter(() => next() < 0.5);
      joined.push(await join(core, chosen(cards).personUid, merged.personUid, { takes }));
    }
    const file = new Sqlite(core.databasePath);
    for (let i = 0; i < 5; i++) {
      const [table, column] = chosen([
        ['person', 'phone'],
        ['person', 'address'],
        ['visit', 'purpose'],
        ['facilitation', 'partner'],
        ['mentoring_session', 'material'],
      ] as const);
      // A card that has become part of another one is edited by nobody.
      const ids =
        table === 'person'
          ? cards.map(({ personUid }) => idOf(personUid, expected))
          : rowsOf(table, expected).map(({ id }) => id);
      const id = chosen(ids);
      const value = table === 'person' && column === 'phone' ? `+6281${1_000_000 + edits}` : `Isian ${edits}`;
      file.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(value, id);
      rowsOf(table, expected).find((row) => row['id'] === id)![column] = value;
      edits++;
    }
    file.close();
    for (const uid of joined.reverse()) await split(core, uid);
    expect(dumpOf(core), `round ${round}`).toEqual(expected);
  }
  expect(edits).toBe(300);
});

it('what may stand only once for a person or a business is settled, or stays behind on purpose', async () => {
  const core = await openTestCore();
  const file = new Sqlite(core.databasePath, { readonly: true });
  const once = file
    .prepare(
      `SELECT DISTINCT m.name || '.' || c.name FROM sqlite_schema AS m, pragma_index_list(m.name) AS i, pragma_index_info(i.name) AS c
        WHERE m.type = 'table' AND i."unique" AND c.name IN ('person_id', 'business_id') ORDER BY 1`,
    )
    .pluck()
    .all();
  file.close();
  // Words of the catalogue, fees of a day, milestones: those of the business that stays are right. Its years are filled.
  const staysBehind = [
    'business_year.business_id',
    'consignment_fee.business_id',
    'milestone.business_id',
    'product_seller.business_id',
  ];
  const isSettled = ['book_reservation.person_id', 'mentee.person_id', 'participant.person_id'];
  expect(once).toEqual([...staysBehind, ...isSettled].sort());
});

describe('cards of the whole office', () => {
  it('that look alike are suggested to managers, until they are one or somebody tells them apart', async () => {
    const { core, rina } = await office();
    const phone = '081268201188';
    const uidOf = async (name: string, change: object) =>
      (await registerVisitor(core, rina, name, 'A', { person: { new: newPerson(core, name, change) } }))
        .personUid;
    const siti = await uidOf('Siti Nurhaliza', { phone });
    const twin = await uidOf('Siti Nurhalizah', { phone, regionCode: '14.71.08' });
    const budi = await uidOf('Budi Santoso', { sex: 'L' });
    const namesake = await uidOf('Budi Santoso', { sex: 'L' });
    await uidOf('Dian Permata', { phone }); // of the same family
    const suggested = async () =>
      (await core.admin.merge.suggestions()).pairs.map(({ one, other, reason }) => [
        reason,
        [one.uid, other.uid].sort(),
      ]);
    expect(await suggested()).toEqual([
      ['Nomor HP sama', [siti, twin].sort()],
      ['Nama dan kecamatan sama', [budi, namesake].sort()],
    ]);
    await expect(rina.merge.suggestions()).rejects.toMatchObject({ code: 'FORBIDDEN' });

    const uid = core.uid();
    const apart = { uid, oneUid: namesake, otherUid: budi };
    await core.admin.merge.apart(apart);
    await core.admin.merge.apart(apart); // sent twice
    expect((await suggested()).map(([reason]) => reason)).toEqual(['Nomor HP sama']);
    await core.admin.merge.takeBackApart({ uid });
    expect(await suggested()).toHaveLength(2);

    // A card that went over takes what was said of it along: apart from one is apart from both.
    const third = await uidOf('Budi Santoso', { sex: 'L' });
    await core.admin.merge.apart({ uid: core.uid(), oneUid: third, otherUid: budi });
    expect((await suggested()).map(([reason]) => reason)).toHaveLength(3);
    const merge = await join(core, namesake, budi);
    expect(await suggested()).toEqual([['Nomor HP sama', [siti, twin].sort()]]);
    await split(core, merge);
    expect(await suggested()).toHaveLength(3);
    await join(core, siti, twin);
    expect((await suggested()).map(([reason]) => reason)).not.toContain('Nomor HP sama');
  });
});
