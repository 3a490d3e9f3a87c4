import { describe, expect, it } from 'vitest';
import { gapKind } from '#contract/completion.ts';
import { addDays } from '#contract/dates.ts';
import { growthOf } from '#contract/growth.ts';
import { cellKey } from '#contract/indicator.ts';
import type { Client } from '#contract/index.ts';
import { openStall } from './consignmentSupport.ts';
import { approvedCase, openCase } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { addPartner, agreementOf } from './partnerSupport.ts';
import { surveyPlan } from './surveySupport.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';
import { openCounting, paperCase } from './indicatorSupport.ts';
import { openTraining } from './trainingSupport.ts';

const serve = async (core: TestCore, consultant: Client, name: string) => {
  await registerVisitor(core, core.admin, name, 'A');
  const { uid: ticketUid, field } = await consultant.queue.callNext({ uid: core.uid() });
  await consultant.queue.arrived({ uid: core.uid(), ticketUid });
  return { ticketUid, fieldUid: field.uid };
};
const promise = async (core: TestCore, consultant: Client, name: string, followUpDue: string) => {
  const { ticketUid } = await serve(core, consultant, name);
  await consultant.queue.finish({
    uid: core.uid(),
    ticketUid,
    outcome: 'return',
    followUp: 'Membawa berkas',
    followUpDue,
    deliveredServiceUids: [],
  });
};

describe('the month', () => {
  it('stands beside the same days of the month before, up to its last where it is shorter', async () => {
    const core = await openTestCore({ at: '2026-11-29T02:00:00.000Z' });
    const { personUid } = await registerVisitor(core, core.admin, 'Rahma', 'A');
    core.setNow('2026-11-30T02:00:00.000Z');
    await registerVisitor(core, core.admin, '', 'B', { person: { uid: personUid } });
    const mistaken = await registerVisitor(core, core.admin, 'Keliru', 'B');
    await core.admin.visit.undo({ uid: mistaken.uid });
    const month = (of: string) => core.admin.summary.month({ month: of });
    // The first month of the office: nothing to compare with.
    expect(await month('2026-11')).toMatchObject({
      isRunning: true,
      days: { from: '2026-11-01', to: '2026-11-30' },
      visits: { now: 2, before: 0 },
      people: { now: 1, before: 0 },
      paidRp: { now: 0, before: 0 },
      sessions: 0,
      planned: 0,
    });
    expect(growthOf(0, 2)).toBeNull();

    core.setNow('2026-12-29T02:00:00.000Z');
    for (const name of ['Satu', 'Dua', 'Tiga']) await registerVisitor(core, core.admin, name, 'AB');
    expect(await month('2026-12')).toMatchObject({ visits: { now: 3, before: 1 } }); // 1–29 November
    core.setNow('2026-12-31T16:59:00.000Z'); // 23.59 WIB, still December: 31 days beside 30
    await registerVisitor(core, core.admin, '', 'B', { person: { uid: personUid } });
    const december = await month('2026-12');
    expect(december).toMatchObject({
      isRunning: true,
      before: { from: '2026-11-01', to: '2026-11-30' },
      visits: { now: 4, before: 2 },
      people: { now: 4, before: 1 },
    });
    const byField = (letter: string) => december.fields.find(({ field }) => field.letter === letter)!.visits;
    expect([byField('A'), byField('B'), byField('G')]).toEqual([
      { now: 3, before: 1 }, // by the first need
      { now: 1, before: 1 },
      { now: 0, before: 0 },
    ]);
    core.setNow('2026-12-31T17:00:00.000Z'); // midnight
    expect(await month('2027-01')).toMatchObject({
      days: { from: '2027-01-01', to: '2027-01-01' },
      visits: { now: 0, before: 0 }, // nobody on 1 December
    });
    expect(await month('2026-12')).toMatchObject({ isRunning: false, visits: { now: 4, before: 2 } });
    expect(await core.admin.summary.year({ month: '2026-12' })).toMatchObject({
      10: { month: '2026-11', now: 2, before: 0 },
      11: { month: '2026-12', now: 4, before: 0 },
      length: 12,
    });
    // A year later only the days that have come again are compared.
    core.setNow('2027-11-29T02:00:00.000Z');
    const november = (await core.admin.summary.year({ month: '2027-11' })).at(-1);
    expect(november).toEqual({ month: '2027-11', now: 0, before: 1 });
  });

  it('says what the report says of it', async () => {
    const core = await openTestCore({ at: '2026-10-12T02:00:00.000Z' });
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    core.setNow('2026-11-20T02:00:00.000Z');
    const { uid: caseUid } = await approvedCase(core, rina);
    const pay = (rupiah: number, paidOn: string) => {
      const uid = core.uid();
      return rina.facilitation.pay({ uid, caseUid, rupiah, paidOn, plannedOn: null, note: '' });
    };
    await pay(20_000_000, '2026-11-12');
    await registerVisitor(core, core.admin, 'Budi', 'C');
    const figures = async (month: string) => {
      const { visits, paidRp, fields } = await core.admin.summary.month({ month });
      const { tables } = await core.admin.report.figures({ period: month });
      const table = (code: string) => tables.find((each) => each.code === code)!;
      const rows = new Map(table('B').rows.map(({ key, counts }) => [key, counts['total']]));
      expect(fields.map(({ field, visits: of }) => [field.uid, of.now])).toEqual([...rows]);
      expect(visits.now).toBe(table('A').total['total']);
      expect(paidRp.now).toBe(table('G').total['paid']);
      return { visits, paidRp };
    };
    expect(await figures('2026-11')).toEqual({
      visits: { now: 2, before: 0 },
      paidRp: { now: 20_000_000, before: 0 },
    });
    core.setNow('2026-12-11T02:00:00.000Z');
    await core.answerForClock();
    await pay(30_000_000, '2026-12-11');
    // On 11 December the 20 million of 12 November are not beside it yet.
    expect((await figures('2026-12')).paidRp).toEqual({ now: 30_000_000, before: 0 });
    core.setNow('2026-12-12T02:00:00.000Z');
    expect((await figures('2026-12')).paidRp).toEqual({ now: 30_000_000, before: 20_000_000 });
    await figures('2026-10');
  });

  it('holds sessions against as much of the plan as the month has come, for the office and each consultant', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await core.signIn('Dedi', 'consultant');
    const client = await takeOn(core, rina, 'Siti', { plannedSessions: 120 }); // ten a month
    await rina.mentoring.saveSession(sessionOf(core, client, [client], { localDate: '2026-11-23' }));
    // One that counts for nobody is a meeting all the same, and counts nowhere.
    const told = { counts: false, reason: 'Hanya antar berkas' };
    const short = sessionOf(core, client, [client], { localDate: '2026-11-22' });
    await rina.mentoring.saveSession({
      ...short,
      clients: short.clients.map((each) => ({ ...each, ...told })),
    });
    expect(await core.admin.summary.month({ month: '2026-11' })).toMatchObject({ sessions: 1, planned: 8 });
    const asked = { source: 'session', subject: '', fieldUid: null, from: '2026-11', to: '2026-11' };
    expect((await core.admin.indicator.rows(asked)).rows).toHaveLength(1);
    expect(await rina.mentoring.month({ whose: 'mine', month: '2026-11' })).toMatchObject({
      sessions: 1,
      minutes: 120,
      clients: 1,
      places: { office: 0, business: 1, online: 0 },
    });
    await promise(core, rina, 'Ani', '2026-11-24');
    core.advance(2 * 24 * 60);
    const loads = () => core.admin.summary.consultants({ month: '2026-11' });
    await promise(core, rina, 'Budi', '2026-11-26');
    expect(await loads()).toMatchObject([
      { name: 'Dedi', field: null, served: 0, sessions: 0, planned: 0, overdue: 0 },
      { name: 'Rina', field: { letter: 'A' }, served: 1, sessions: 1, planned: 10, overdue: 1 },
    ]);
    core.setNow('2026-12-02T01:00:00.000Z');
    expect(await core.admin.summary.month({ month: '2026-11' })).toMatchObject({ sessions: 1, planned: 10 });
  });

  it('tells of each field what it did, as the rows behind say it, and how far its indicators have come', async () => {
    const office = await openCounting();
    const { core, rina, add } = office;
    const fieldC = (await core.field('C')).uid;
    const siti = await takeOn(core, rina, 'Siti');
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
    await paperCase(office, ['2026-10-05', '2026-11-04'], { fieldUid: fieldC });
    await paperCase(office, ['2026-10-05', '2026-10-20'], { fieldUid: fieldC });
    const indicator = await add({ source: 'paperIssued', fieldUid: fieldC });
    await add({ source: 'paperIssued', fieldUid: fieldC }); // without a target
    const cells = { [cellKey(indicator.uid, 0)]: '8' };
    await core.admin.indicator.enter({ year: 2026, note: '', cells });
    const fields = async (month: string) =>
      (await core.admin.summary.fields({ month })).map(({ field, counts, indicators }) => [
        field.letter,
        ...Object.values(counts),
        indicators.targeted,
        indicators.average,
      ]);
    const november = await fields('2026-11');
    expect(november).toHaveLength(7);
    // consultations, sessions, cases done; indicators with a target and their average
    expect(november[0]).toEqual(['A', 0, 1, 0, 0, null]);
    expect(november[2]).toEqual(['C', 0, 0, 1, 1, 25]);
    expect((await fields('2026-10'))[2]).toEqual(['C', 0, 0, 1, 1, 25]);
    expect((await fields('2026-09'))[2]).toEqual(['C', 0, 0, 0, 1, 25]);
    const behind = { subject: '', fieldUid: fieldC, from: '2026-11', to: '2026-11' };
    expect((await core.admin.indicator.rows({ source: 'caseDone', ...behind })).rows).toHaveLength(1);
    await expect(rina.summary.fields({ month: '2026-11' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells which indicators are behind what their targets come to by today', async () => {
    const core = await openTestCore();
    const targets = () => core.admin.summary.targets();
    expect(await targets()).toMatchObject({ year: 2026, targeted: 0, average: null, behind: [] });
    const uid = core.uid();
    const draft = { uid, year: 2026, fieldUid: null, service: '', unit: 'kunjungan', position: 1 };
    await core.admin.indicator.save({
      ...draft,
      service: 'Loket',
      objective: 'Kunjungan',
      source: 'visit',
      subject: '',
      isActive: true,
    });
    await core.admin.indicator.enter({ year: 2026, note: '', cells: { [cellKey(uid, 0)]: '2' } });
    await registerVisitor(core, core.admin, 'Satu', 'A');
    expect(await targets()).toMatchObject({
      targeted: 1,
      average: 50,
      predicate: 'poor',
      expectedPercent: 89.6, // day 327 of 365
      behind: [{ objective: 'Kunjungan', total: 1, expected: 2 }],
    });
    await registerVisitor(core, core.admin, 'Dua', 'A');
    expect(await targets()).toMatchObject({ average: 100, behind: [] });
  });
});

const dutiesOf = async (core: TestCore) => {
  const { duties } = await core.admin.summary.duties();
  return duties.map(({ title, count, on, isOver }) => [title, count, isOver ? 'over' : on]);
};

describe('what is due and what is missing', () => {
  it('is nothing in an office where nothing happened', async () => {
    const core = await openTestCore();
    expect(await core.admin.summary.duties()).toEqual({ until: '2026-12-07', duties: [] });
    expect(await core.admin.summary.consultants({ month: '2026-11' })).toEqual([]);
  });

  it('is what the features bring, what is over first', async () => {
    const core = await openTestCore({ at: '2026-08-24T02:00:00.000Z' }); // 91 days before 23 November
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await takeOn(core, rina, 'Lama');
    core.setNow('2026-08-25T02:00:00.000Z'); // 90 days are not more than 90
    await takeOn(core, rina, 'Batas');
    core.setNow('2026-11-02T02:00:00.000Z');
    await core.answerForClock();
    const copyUid = core.uid();
    const book = {
      uid: core.uid(),
      kind: 'book' as const,
      title: 'Kemasan',
      author: '',
      isbn: '',
      year: 2024,
    };
    await core.admin.book.save({
      ...book,
      shelf: '',
      file: '',
      copyUids: [copyUid],
      acquiredOn: '2026-11-02',
    });
    const { personUid } = await registerVisitor(core, core.admin, 'Siti', 'B');
    await core.admin.loan.lend({ uid: core.uid(), copyUid, personUid }); // due on 16 November
    const session = {
      uid: core.uid(),
      localDate: '2026-11-10',
      startTime: '08:00',
      endTime: '12:00',
      title: '',
    };
    await openTraining(core, {
      startDate: '2026-11-10',
      endDate: '2026-11-10',
      sessions: [{ ...session, hours: 4 }],
    });
    const { uid: partnerUid } = await addPartner(core, core.admin);
    await core.admin.partner.saveAgreement(agreementOf(core, partnerUid, { endsOn: '2026-12-05' }));
    await core.admin.surveyPlan.save(surveyPlan(core));
    const { receive } = await openStall(core);
    await receive({ pullOn: '2026-11-25' });
    await openCase(core, rina, { personUid, openedOn: '2026-11-02', dueOn: '2026-11-09' });
    await openCase(core, rina, { personUid, openedOn: '2026-11-02', dueOn: '2026-11-30' });
    for (const [name, due] of [
      ['Kemarin', '2026-11-22'],
      ['Kini', '2026-11-23'],
      ['Nanti', '2026-12-07'],
      ['Jauh', '2026-12-08'],
    ] as const)
      await promise(core, rina, name, due);
    await registerVisitor(core, core.admin, 'Berusaha', 'B', {
      business: { new: { uid: core.uid(), name: 'Kedai Kopi' } },
    });
    core.setNow('2026-11-22T02:00:00.000Z');
    const closed = await serve(core, rina, 'Ditutup');
    await core.admin.queue.closeDay({});
    core.setNow('2026-11-23T02:00:00.000Z');
    expect(await dutiesOf(core)).toEqual([
      ['Dampingan tidak ditemui lebih dari 90 hari', 1, 'over'],
      ['Pinjaman buku', 1, 'over'],
      ['Rencana tindak lanjut survei', 1, 'over'],
      ['Tindak lanjut fasilitasi', 1, 'over'],
      ['Tindak lanjut konsultasi', 1, 'over'],
      ['Bulan belum dikunci', 1, null],
      ['Kunjungan tanpa sektor usaha', 2, null],
      ['Kunjungan tanpa skala usaha', 2, null],
      ['Lembar tanpa hasil', 1, null],
      ['Pelatihan lewat, belum Selesai', 1, null],
      ['Tindak lanjut konsultasi', 2, '2026-11-23'],
      ['Titipan perlu ditarik', 1, '2026-11-25'],
      ['Perjanjian Swalayan Melur berakhir', 1, '2026-12-05'],
    ]);

    // Each opens what it counts.
    const { duties } = await core.admin.summary.duties();
    for (const kind of gapKind.options) {
      const { count } = duties.find(({ to }) => to === `/laporan/lengkapi?bulan=2026-11&isi=${kind}`)!;
      const gaps = (await core.admin.completion.gaps({ month: '2026-11' }))[kind];
      expect(gaps.reduce((sum, { visits }) => sum + visits, 0)).toBe(count);
    }
    expect(await core.admin.queue.allWithoutOutcome()).toMatchObject({
      count: 1,
      tickets: [{ uid: closed.ticketUid, person: { name: 'Ditutup' }, staff: { name: 'Rina' } }],
    });
    const { cases } = await core.admin.facilitation.list({
      state: 'current',
      kind: null,
      staffUid: null,
      isOverdue: true,
    });
    expect(cases).toHaveLength(1);

    // A scale that becomes known counts from the next visit on; a sheet that gets its outcome is complete at once.
    await rina.consultation.save({ ...closed, outcome: 'done' });
    expect((await dutiesOf(core)).map(([title]) => title)).not.toContain('Lembar tanpa hasil');
  });

  it('asks an office that is a day further no more of what was done', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const { localDate } = await core.admin.queue.board();
    await promise(core, rina, 'Ani', addDays(localDate, 1));
    core.advance(2 * 24 * 60);
    const [followUp] = (await rina.followUp.list()).followUps;
    expect((await dutiesOf(core))[0]).toEqual(['Tindak lanjut konsultasi', 1, 'over']);
    const { ticketUid, fieldUid } = followUp!;
    await rina.consultation.closeFollowUp({ ticketUid, fieldUid, isDone: true });
    expect((await dutiesOf(core)).map(([title]) => title)).not.toContain('Tindak lanjut konsultasi');
  });
});

it('is for whoever answers for the office', async () => {
  const core = await openTestCore();
  const manager = await core.signIn('Hj. Fitriani', 'manager');
  await expect(manager.summary.month({ month: '2026-11' })).resolves.toBeDefined();
  for (const role of ['frontdesk', 'consultant'] as const) {
    const window = await core.signIn(`Petugas ${role}`, role);
    await expect(window.summary.duties()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
