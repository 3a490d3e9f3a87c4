import { describe, expect, it } from 'vitest';
import { emptyYear, unrecorded } from '#contract/business.ts';
import type { Client, Inputs } from '#contract/index.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { newClient, takeOn } from './mentoringSupport.ts';
import { expectOnPaper, expectRowsBehind, tableOf } from './reportSupport.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const finish = async (admin: Client, uid: string) => {
  await admin.training.setStatus({ uid, status: 'running' });
  await admin.training.setStatus({ uid, status: 'done' });
};

describe('table H', () => {
  it('tells the trainings that ended in the month with days, hours, people and where the money came from', async () => {
    const core = await openTestCore({ at: '2026-12-04T02:00:00.000Z' });
    const { admin } = core;
    const people = ['L', 'P', 'P'] as const;
    const enrol = async (trainingUid: string, sexes: readonly ('L' | 'P' | null)[]) => {
      for (const [i, sex] of sexes.entries()) {
        const name = `Peserta ${sex} ${i}`;
        const personUid =
          sex &&
          (await registerVisitor(core, admin, '', 'A', { person: { new: newPerson(core, name, { sex }) } }))
            .personUid;
        const who = personUid ? { personUid } : { name };
        await admin.training.enrol({ uid: core.uid(), trainingUid, who });
      }
    };
    const november = await openTraining(core);
    await enrol(november.uid, [...people, null]);
    await finish(admin, november.uid);
    const days = { startDate: '2026-09-30', endDate: '2026-10-01', sessions: [] };
    const october = await openTraining(core, { ...days, title: 'Tata kemasan', fundSource: '' });
    await enrol(october.uid, ['L']);
    await finish(admin, october.uid);
    await openTraining(core, { title: 'Masih berjalan' });

    const table = await tableOf(admin, 'H', '2026-11');
    expect(table.rows.map(({ label, counts }) => [label, ...Object.values(counts)])).toEqual([
      ['Pemasaran digital untuk pemula, 23–24 November 2026, dana APBD', 1, 0, 1, 12, 1, 2, 4, 0, 4],
      ['Pelatihan bulan-bulan sebelumnya', 0, 1, 1, 0, 0, 0, 0, 1, 1],
    ]);
    expect(table.note).toMatch(/^1 peserta belum punya kartu/);
    expect((await tableOf(admin, 'H', '2026-10')).rows).toMatchObject([
      { label: 'Tata kemasan, 30 Sep 2026 – 1 Okt 2026, dana belum didata' },
    ]);
    // Those of a year stand as they were held.
    expect((await tableOf(admin, 'H', '2026')).rows.map(({ key }) => key)).toEqual([
      october.uid,
      november.uid,
    ]);
    await expectRowsBehind(admin, '2026-11', table);
    await expectOnPaper(admin, '2026-11', table);
    const cell = { period: '2026-11', table: 'H', key: november.uid, column: 'guest' };
    expect(await admin.report.rows(cell)).toMatchObject({
      noun: 'peserta',
      rows: [{ cells: { participant: 'Peserta L 0', sex: 'L', fund: 'APBD' } }, {}, {}, {}],
    });
  });
});

const stateOf = (
  core: TestCore,
  businessUid: string,
  year: number,
  sales: number | null,
  workers: number | null = null,
) => core.admin.person.saveBusinessYear({ ...emptyYear(businessUid, year), sales, permanentFemale: workers });
const saveBusiness = (
  { admin }: TestCore,
  { personUid, businessUid }: { personUid: string; businessUid: string },
  change: Partial<Inputs['person']['saveBusiness']['business']> & { name: string },
) => admin.person.saveBusiness({ personUid, business: { ...unrecorded(), uid: businessUid, ...change } });

describe('table J', () => {
  it('tells legal entities issued, cooperatives taken on for the first time, and annual meetings', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const tani = await takeOn(core, rina, 'Tani');
    const cooperative = {
      date: null,
      kind: 'produsen' as const,
      number: '',
      lastMeeting: null,
      members: 20,
      employees: 1,
    };
    await saveBusiness(core, tani, { name: 'Koperasi Tani', legalForm: 'koperasi', cooperative });
    const warga = await newClient(core, 'Warga');
    await saveBusiness(core, warga, { name: 'Koperasi Warga', legalForm: 'koperasi' });
    const company = await newClient(core, 'Perseroan');
    await saveBusiness(core, company, { name: 'PT Maju', legalForm: 'pt' });
    for (const client of [warga, company]) {
      const { uid } = await openCase(core, rina, {
        ...client,
        kind: 'legalitas',
        subject: 'badanHukum',
        partner: '',
      });
      await rina.facilitation.move(stepOf(uid, 'diajukan', '2026-10-14'));
      await rina.facilitation.move(stepOf(uid, 'diproses', '2026-10-20'));
      const document = { number: 'AHU-0001', validUntil: null, checkOn: null };
      await rina.facilitation.move(stepOf(uid, 'terbit', '2026-11-03', { document }));
    }
    const meeting = { ...emptyYear(tani.businessUid, 2025), meetingOn: '2026-03-12' };
    await core.admin.person.saveBusinessYear(meeting);

    const table = await tableOf(core.admin, 'J', '2026-11');
    //  founded, taken on, meetings: each of the month, the month before, the year
    expect(table.rows.map(({ label, counts }) => [label, ...Object.values(counts)])).toEqual([
      ['Produsen', 0, 0, 0, 1, 0, 1, 0, 0, 1],
      ['Jenis belum didata', 1, 0, 1, 0, 0, 0, 0, 0, 0],
    ]);
    expect((await tableOf(core.admin, 'J', '2026-03')).total).toMatchObject({ met: 1, metYear: 1, taken: 0 });
    await expectRowsBehind(core.admin, '2026-11', table);
    await expectOnPaper(core.admin, '2026-11', table);

    // Who goes on in another year is not taken on again.
    core.setNow('2027-01-05T02:00:00.000Z');
    await core.answerForClock();
    const next = await rina.mentoring.carryOver({ uid: core.uid(), menteeUid: tani.uid });
    await rina.mentoring.setStatus({ uid: next.uid, status: 'active' });
    expect((await tableOf(core.admin, 'J', '2027-01')).total).toMatchObject({ taken: 0, takenYear: 0 });
  });
});

describe('table K', () => {
  it('compares two known years of the clients of the year, and says who cannot be compared', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const of = async (
      name: string,
      before: number | null,
      after: number | null,
      workers: [number, number] | null = null,
    ) => {
      const client = await takeOn(core, rina, name);
      if (before !== null) await stateOf(core, client.businessUid, 2025, before, workers && workers[0]);
      if (after !== null) await stateOf(core, client.businessUid, 2026, after, workers && workers[1]);
      return client;
    };
    const first = await of('A', 100, 150, [2, 3]);
    await of('B', 0, 50);
    await of('C', null, 80);
    await of('D', 200, null);
    const young = await of('E', 1, 900, [1, 90]);
    await saveBusiness(core, young, { name: 'Usaha E', startedYear: 2025 });

    const month = '2026-12';
    const table = await tableOf(core.admin, 'K', month);
    //  clients: month, before, year; sales: before, after; workers: compared, before, after
    expect(table.rows.map(({ label, counts }) => [label, ...Object.values(counts)])).toEqual([
      ['Omzet kedua tahun diketahui', 0, 1, 1, 100, 150, 1, 2, 3],
      ['Omzet dari nol', 0, 1, 1, 0, 0, 0, 0, 0],
      ['Omzet tak terbanding', 0, 2, 2, 0, 0, 0, 0, 0],
      ['Usaha belum setahun di tahun dasar', 0, 1, 1, 0, 0, 0, 0, 0],
    ]);
    expect(table.note).toBe(
      'Omzet 2025 ke 2026: +50\u00A0% dari jumlahnya, +50\u00A0% rata-rata per dampingan (1 dari 4 dampingan punya data kedua tahun; 1 dari nol, 2 tak terbanding). ' +
        'Tenaga kerja 2025 ke 2026: +50\u00A0% dari jumlahnya, +50\u00A0% rata-rata per dampingan (1 dari 4 dampingan punya data kedua tahun; 3 tak terbanding). ' +
        '1 usaha belum setahun pada akhir 2025 dihitung tersendiri.',
    );
    await expectRowsBehind(core.admin, month, table);
    await expectOnPaper(core.admin, month, table);
    const cell = { period: month, table: 'K', key: 'unmatched', column: 'takenYear' };
    expect(
      (await core.admin.report.rows(cell)).rows.map(({ cells }) => [cells['client'], cells['sales']]),
    ).toEqual([
      ['Usaha C', 'tak terbanding'],
      ['Usaha D', 'tak terbanding'],
    ]);
    // While the year runs, its figures would always look like a fall: the two years before it are compared.
    const running = await tableOf(core.admin, 'K', '2026-11');
    expect(running.note).toMatch(/^Omzet 2024 ke 2025: belum terbanding/);
    // A corrected entry is the new figure.
    const { years } = await core.admin.person.card({ uid: first.personUid });
    const basedOn = years.find(({ year }) => year === 2026)!;
    await core.admin.person.saveBusinessYear({ ...basedOn, sales: 120, basedOn });
    const corrected = await tableOf(core.admin, 'K', month);
    expect(corrected.total).toMatchObject({ salesBefore: 100, salesAfter: 120 });
    expect(corrected.note).toMatch(/^Omzet 2025 ke 2026: \+20\u00A0%/);
  });
});

it('counts six services of one person in March and June, who is one person', async () => {
  const core = await openTestCore({ at: '2026-03-10T02:00:00.000Z' });
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'D' });
  const client = await newClient(core, 'Siti');
  const serve = async (month: string) => {
    const days = { startDate: `${month}-10`, endDate: `${month}-10`, sessions: [] };
    const { uid } = await openTraining(core, days);
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: uid,
      who: { personUid: client.personUid },
    });
    await finish(core.admin, uid);
    const { uid: caseUid } = await openCase(core, rina, { ...client, openedOn: `${month}-10`, dueOn: null });
    await rina.facilitation.move(stepOf(caseUid, 'diajukan', `${month}-10`, { askedRp: 5 }));
  };
  await serve('2026-03');
  core.setNow('2026-06-10T02:00:00.000Z');
  await registerVisitor(core, core.admin, '', 'A', { person: { uid: client.personUid } });
  await serve('2026-06');

  const behind = async (month: string) => {
    const cells = [
      { table: 'A', column: 'total', name: 'name' },
      { table: 'H', column: 'guest', name: 'participant' },
      { table: 'G', column: 'people', name: 'client' },
    ];
    const all = [];
    for (const { name, ...cell } of cells)
      all.push(
        ...(await core.admin.report.rows({ period: month, key: null, ...cell })).rows.map(
          ({ cells: of }) => of[name],
        ),
      );
    return all;
  };
  const services = [...(await behind('2026-03')), ...(await behind('2026-06'))];
  expect(services).toHaveLength(6);
  expect(new Set(services.map((name) => name!.replace('Usaha ', '')))).toEqual(new Set(['Siti']));
  expect((await tableOf(core.admin, 'A', '2026-06')).total).toMatchObject({ total: 1, yearToDate: 2 });
  expect((await tableOf(core.admin, 'H', '2026-06')).total).toMatchObject({ guest: 1, guestYear: 2 });
});
