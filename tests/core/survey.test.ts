import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { noAnswers } from '#contract/surveyForm.ts';
import { heldPath } from '#core/platform/heldFile.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';
import { allOf, surveyForm, surveyForms, surveyPlan } from './surveySupport.ts';

const PERIOD = '2026-T4';
const dump = (databasePath: string) => {
  const sqlite = new Sqlite(databasePath, { readonly: true });
  const rows = (table: string) =>
    sqlite
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row));
  const found = {
    answers: rows('survey_answer'),
    profile: rows('survey_profile'),
    trail: sqlite.prepare('SELECT count(*) FROM audit').pluck().get(),
  };
  sqlite.close();
  return found;
};

/** Every file of the office but the one in which answers wait: the database, its log, its backups, its mark. */
const bytesOf = ({ databasePath }: TestCore): Buffer => {
  const folder = path.dirname(databasePath);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => file !== heldPath(databasePath));
  expect(files.some((file) => file.endsWith('-wal'))).toBe(true);
  return Buffer.concat(files.map((file) => readFileSync(file)));
};
const holds = (bytes: Buffer, uid: string) => {
  const plain = uid.replaceAll('-', '');
  return bytes.includes(Buffer.from(plain, 'hex')) || bytes.includes(uid) || bytes.includes(plain);
};

describe('an answer', () => {
  it('is nowhere in the office’s files until five are there: three answers after three visits tell nothing', async () => {
    const core = await openTestCore();
    const serviceUid = (await core.service(2)).uid;
    const before = dump(core.databasePath);
    const forms = [1, 2, 4].map((answer) => surveyForm(core, { serviceUid, answers: allOf(answer) }));
    for (const [i, form] of forms.entries()) {
      await registerVisitor(core, core.admin, `Tamu ${['Satu', 'Dua', 'Tiga'][i]}`, 'A');
      core.advance(20);
      await core.client().survey.answer(form);
      core.advance(10);
    }
    const isFound = () => forms.map(({ uid }) => holds(bytesOf(core), uid));
    expect(isFound()).toEqual([false, false, false]);
    await core.admin.backup.make();
    expect(isFound()).toEqual([false, false, false]);
    const after = dump(core.databasePath);
    expect(after.answers).toEqual([]);
    expect(after.profile).toEqual(before.profile);
    expect(core.logged).toEqual([]);
    // What waits is on disk, says no day and no order, and not when it was written.
    const held = readFileSync(heldPath(core.databasePath), 'utf8');
    expect(statSync(heldPath(core.databasePath)).mtimeMs).toBe(0);
    expect(held).not.toMatch(/2026-11-23|T0\d:/);
    const uids = [...held.matchAll(/"uid": "([^"]+)"/g)].map(([, uid]) => uid);
    expect(uids).toEqual(forms.map(({ uid }) => uid).toSorted());
    expect(await core.admin.survey.waiting()).toEqual([{ month: '2026-11', count: 3, isOver: false }]);
    expect(await core.admin.survey.result({ period: PERIOD })).toMatchObject({ n: 0, index: null });
  });

  it('leaves the same rows in the same place, in whatever order five came', async () => {
    const pages: Buffer[] = [];
    for (const isTurned of [false, true]) {
      const core = await openTestCore();
      const forms = [4, 3, 2, 1, 4].map((answer, i) =>
        surveyForm(core, {
          uid: `${i}0000000-0000-4000-8000-000000000000`,
          answers: allOf(answer),
          profile: { ...surveyForm(core).profile, work: i % 2 ? 'PNS' : 'wirausaha' },
        }),
      );
      for (const form of isTurned ? forms.toReversed() : forms) {
        core.advance(11);
        await core.client().survey.answer(form);
      }
      const found = dump(core.databasePath);
      expect(found.answers).toHaveLength(5);
      await core.close();
      const sqlite = new Sqlite(core.databasePath, { readonly: true });
      const root = sqlite
        .prepare("SELECT rootpage FROM sqlite_schema WHERE name IN ('survey_answer', 'survey_profile')")
        .pluck()
        .all() as number[];
      sqlite.close();
      const bytes = readFileSync(core.databasePath);
      pages.push(Buffer.concat(root.map((page) => bytes.subarray((page - 1) * 4096, page * 4096))));
    }
    expect(pages[0]!.equals(pages[1]!)).toBe(true);
  });

  it('leaves nothing in the trail', async () => {
    const core = await openTestCore();
    const before = dump(core.databasePath).trail;
    for (const form of surveyForms(core, 6)) await core.admin.survey.enter({ ...form, month: '2026-10' });
    await core.admin.survey.settle();
    expect(dump(core.databasePath).trail).toBe(before);
  });

  it('is counted once, sent twice or with the power gone after it was stored', async () => {
    const core = await openTestCore();
    const forms = surveyForms(core, 5);
    for (const form of [...forms.slice(0, 4), forms[0]!]) await core.admin.survey.answer(form);
    const waiting = readFileSync(heldPath(core.databasePath), 'utf8');
    expect(JSON.parse(waiting).answers).toHaveLength(4);
    await core.restart();
    expect(await core.client().survey.services()).not.toEqual([]);
    const window = core.client();
    await window.survey.answer(forms[4]!);
    await window.survey.answer(forms[4]!);
    expect(dump(core.databasePath).answers).toHaveLength(5);
    const { answers, profiles } = JSON.parse(waiting) as Record<string, object[]>;
    const last = { month: '2026-11', serviceUid: null, uid: forms[4]!.uid, given: forms[4]!.answers };
    const whole = { answers: [...answers!, last], profiles: [...profiles!, profiles![0]] };
    writeFileSync(heldPath(core.databasePath), JSON.stringify(whole));
    await core.restart();
    await core.client().survey.answer(surveyForm(core));
    expect(dump(core.databasePath).answers).toHaveLength(5);
    expect(JSON.parse(readFileSync(heldPath(core.databasePath), 'utf8')).answers).toHaveLength(1);
  });

  it('that waits is not written over while the system does not give it, nor when it was spoilt', async () => {
    const core = await openTestCore();
    const [first, second, ...more] = surveyForms(core, 7);
    await core.client().survey.answer(first!);
    const file = heldPath(core.databasePath);
    renameSync(file, `${file}.dipegang`);
    mkdirSync(file); // there, and nobody can read it
    await expect(core.client().survey.answer(second!)).rejects.toMatchObject({ code: 'UNEXPECTED' });
    rmSync(file, { recursive: true });
    renameSync(`${file}.dipegang`, file);
    await core.client().survey.answer(second!);
    expect(await core.admin.survey.waiting()).toMatchObject([{ count: 2 }]);

    writeFileSync(file, '{"answers":[{"uid"');
    for (const form of more) await core.client().survey.answer(form);
    expect(dump(core.databasePath).answers).toHaveLength(5);
    expect(readFileSync(`${file}.rusak`, 'utf8')).toBe('{"answers":[{"uid"');
  });

  it('that says nothing of any element is none', async () => {
    const core = await openTestCore();
    for (const form of surveyForms(core, 5, { answers: noAnswers })) await core.admin.survey.answer(form);
    expect(await core.admin.survey.waiting()).toEqual([]);
  });

  it.each([
    ['a uid that holds a time', (core: TestCore) => ({ uid: core.uid() })],
    ['an answer of 5', () => ({ answers: { ...allOf(3), U1: 5 } })],
    ['0 for no answer', () => ({ answers: { ...allOf(3), U1: 0 } })],
  ])('is refused with %s', async (_, change) => {
    const core = await openTestCore();
    await expect(core.client().survey.answer(surveyForm(core, change(core)))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('the result', () => {
  it('is of the answers of a period, by service and month, with nothing of fewer than five', async () => {
    const core = await openTestCore();
    const { admin } = core;
    const [a, b] = [(await core.service(1)).uid, (await core.service(2)).uid];
    const enter = async (month: string, count: number, answer: number, serviceUid: string | null) => {
      for (const form of surveyForms(core, count, { answers: allOf(answer), serviceUid }))
        await admin.survey.enter({ ...form, month });
    };
    await enter('2026-10', 20, 4, a);
    await enter('2026-11', 80, 3, b);
    await enter('2026-11', 4, 1, a); // waits
    const found = await admin.survey.result({ period: PERIOD });
    expect(found).toMatchObject({ n: 100, index: { ikm: 80, grade: 'B' }, withoutFees: { ikm: 80 } });
    expect(found.services.map(({ n, ikm }) => [n, ikm])).toEqual([
      [20, 100],
      [80, 75],
    ]);
    expect(found.profile.find(({ attribute }) => attribute === 'source')?.values).toEqual([
      { code: 'screen', count: 0 },
      { code: 'paper', count: 100 },
      { code: '', count: 0 },
    ]);
    const month = await admin.survey.result({ period: '2026-11' });
    expect(month.trend.map(({ period, n, ikm }) => [period, n, ikm])).toEqual([
      ['2026-10', 20, 100],
      ['2026-11', 80, 75],
    ]);

    core.setNow('2027-01-04T02:00:00.000Z');
    await admin.survey.settle();
    // Four are still too few: they go with the answers of January.
    expect(await admin.survey.waiting()).toEqual([{ month: '2027-01', count: 4, isOver: false }]);
    expect(await admin.survey.result({ period: PERIOD })).toMatchObject({ n: 100 });
  });

  it('waits where few answered an element, until five did or the month is over', async () => {
    const core = await openTestCore();
    const { admin } = core;
    const send = async (count: number, u8: number | null) => {
      for (const form of surveyForms(core, count, { answers: { ...allOf(3), U8: u8 } }))
        await admin.survey.answer(form);
    };
    const u8 = async () => (await admin.survey.result({ period: '2026-S2' })).elements[7];
    await send(3, null);
    await send(4, 1);
    // Seven are enough, but only four of them answered U8.
    expect(await admin.survey.result({ period: '2026-S2' })).toMatchObject({ n: 0, index: null });
    await send(1, 1);
    expect(await u8()).toMatchObject({ n: 5, sum: 5, nrr: 1, rank: 9 });
    expect(await admin.survey.result({ period: '2026-S2' })).toMatchObject({ n: 8, index: { ikm: 69.44 } });

    await send(6, 4);
    await send(4, null);
    await send(2, 4);
    core.setNow('2026-12-01T02:00:00.000Z');
    await admin.survey.settle();
    expect(await admin.survey.result({ period: '2026-S2' })).toMatchObject({ n: 20 });
    expect(await u8()).toMatchObject({ n: 10, sum: 25 });
    expect(await admin.survey.waiting()).toEqual([]);
  });

  it('tells of no few people by the difference of two periods', async () => {
    const core = await openTestCore();
    const { admin } = core;
    const enter = async (month: string, sex: 'L' | 'P' | null, count: number) => {
      const profile = { ...surveyForm(core).profile, sex };
      for (const form of surveyForms(core, count, { profile })) await admin.survey.enter({ ...form, month });
    };
    await enter('2026-03', 'P', 10);
    await enter('2026-08', 'P', 30);
    await enter('2026-08', 'L', 20);
    await enter('2026-08', null, 5);
    await enter('2026-11', 'P', 20);
    await enter('2026-11', 'L', 2);
    await enter('2026-11', null, 8);
    const sexes = async (period: string) =>
      (await admin.survey.result({ period })).profile
        .find(({ attribute }) => attribute === 'sex')
        ?.values.map(({ count }) => count);
    expect(await sexes('2026')).toEqual([22, 60, 13]);
    expect(await sexes('2026-S2')).toEqual([22, 50, 13]);
    // Two men of one quarter are not what the half year has more than the other quarter.
    expect(await sexes('2026-T4')).toEqual([null, 20, null]);
    expect(await sexes('2026-T3')).toEqual([null, 30, null]);
    expect((await admin.survey.result({ period: '2026-11' })).profile).toEqual([]);
  });

  it('is printed of a quarter and more, once five have answered', async () => {
    const core = await openTestCore();
    const poster = { period: PERIOD, paper: 'a4' as const };
    await expect(core.admin.survey.posterPdf(poster)).rejects.toMatchObject({ code: 'NOT_ENOUGH' });
    await expect(core.admin.survey.reportPdf({ period: '2026-11' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    for (const form of surveyForms(core, 5)) await core.admin.survey.answer(form);
    expect((await core.admin.survey.posterPdf(poster)).size).toBeGreaterThan(1000);
  });
});

describe('the plan of a survey', () => {
  it('is carried into the next report with its state', async () => {
    const core = await openTestCore();
    const { admin } = core;
    const sent = surveyPlan(core);
    await admin.surveyPlan.save(sent);
    await admin.surveyPlan.save(sent);
    const done = { ...sent, quarters: [2, 3], status: 'done' as const };
    await expect(admin.surveyPlan.save(done)).rejects.toMatchObject({
      data: { issues: [{ field: 'statusOn' }] },
    });
    await admin.surveyPlan.save({ ...done, statusOn: '2026-09-02', proof: 'Foto', basedOn: sent });
    const { plan: own, last } = await admin.surveyPlan.ofPeriod({ period: '2026-S2' });
    expect(own).toEqual([]);
    expect(last).toEqual({
      period: '2026-S1',
      plan: [{ ...done, statusOn: '2026-09-02', proof: 'Foto' }],
    });
    await admin.surveyPlan.remove({ uid: sent.uid, reason: 'Tercatat dua kali' });
    expect((await admin.surveyPlan.ofPeriod({ period: '2026-S2' })).last).toBeNull();
    await expect(admin.surveyPlan.save(sent)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes with publications and the words of the report', async () => {
    const core = await openTestCore();
    const { admin } = core;
    const { texts } = await admin.surveyPlan.ofPeriod({ period: '2026-S2' });
    const written = { ...texts, number: '231/SKM/2026', team: 'Ilham; Konsultan; Pengolahan' };
    await admin.surveyPlan.saveTexts({ period: '2026-S2', ...written, basedOn: texts });
    await admin.surveyPlan.saveTexts({ period: '2026-S2', ...written, place: 'Gedung', basedOn: written });
    const uid = core.uid();
    const poster = { uid, period: '2026-S2', medium: 'Poster', place: 'Lobi', publishedOn: '2026-11-20' };
    await admin.surveyPlan.savePublication(poster);
    const found = await admin.surveyPlan.ofPeriod({ period: '2026-S2' });
    expect(found.texts).toEqual({ ...written, place: 'Gedung' });
    expect(found.publications).toEqual([{ ...poster, hasPhoto: false }]);
    await admin.surveyPlan.removePublication({ uid, reason: 'Tidak jadi' });
    expect((await admin.surveyPlan.ofPeriod({ period: '2026-S2' })).publications).toEqual([]);
  });

  it('is for the manager', async () => {
    const core = await openTestCore();
    const siti = await core.signIn('Siti', 'frontdesk');
    await expect(siti.surveyPlan.save(surveyPlan(core))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(siti.survey.settle()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(core.client().survey.waiting()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
    expect(await siti.survey.result({ period: '2026' })).toMatchObject({ n: 0 });
  });
});
