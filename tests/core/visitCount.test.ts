import { describe, expect, it } from 'vitest';
import { readPdfFile } from '../support/pdfText.ts';
import { visitStatusText } from '#contract/visit.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

type Registered = Awaited<ReturnType<typeof registerVisitor>>;

const giveUp = (core: TestCore, { ticket }: Registered) =>
  core.admin.queue.cancel({ uid: core.uid(), ticketUid: ticket.uid, reason: 'Salah bidang' });
const comesAgain = (core: TestCore, { personUid }: Registered, isAgain = true) =>
  registerVisitor(core, core.admin, '', 'B', { person: { uid: personUid }, isAgain });
const counted = async (core: TestCore, localDate = '2026-11-23') => {
  const { count, visits } = await core.admin.visit.day({ localDate });
  return {
    count,
    numbers: visits.filter(({ isCancelled }) => !isCancelled).map(({ ticket }) => ticket.number),
  };
};
const onPaper = async (core: TestCore, { personUid }: Registered, at: string, sequence: number) =>
  registerVisitor(core, core.admin, '', 'A', {
    person: { uid: personUid },
    onPaper: { sequence, at, wasServed: true },
    isAgain: true,
  });
const monthTotal = async (core: TestCore, month: string) =>
  (await core.admin.report.figures({ period: month })).tables[0]!.total;

describe('whoever gave up the number and is registered again', () => {
  it('is told so first, and is then one visit of the day', async () => {
    const core = await openTestCore();
    const first = await registerVisitor(core, core.admin, 'Siti', 'A');
    core.advance(10);
    await giveUp(core, first);
    core.advance(5);
    const today = { number: 'A-001', status: 'cancelled' };
    expect(await core.admin.person.search({ text: 'siti' })).toMatchObject([{ today }]);
    await expect(comesAgain(core, first, false)).rejects.toMatchObject({
      code: 'HAS_NUMBER',
      message: 'Siti nomornya dibatalkan pukul 08.10, A-001. Tidak ada nomor baru yang diambil.',
      data: today,
    });
    expect(await counted(core)).toEqual({ count: 1, numbers: ['A-001'] });
    expect(await comesAgain(core, first)).toMatchObject({ isNew: true, visitNumber: 1 });
    expect(await counted(core)).toEqual({ count: 1, numbers: ['B-001'] });
    const replaced = await core.admin.visit.one({ uid: first.uid });
    expect(visitStatusText(replaced)).toBe('Digantikan B-001');
    expect((await core.admin.person.card({ uid: first.personUid })).person.visitCount).toBe(1);
    expect(await core.admin.person.search({ text: 'siti' })).toMatchObject([{ today: { number: 'B-001' } }]);
    expect(await monthTotal(core, '2026-11')).toMatchObject({ total: 1, newP: 1, oldP: 0 });
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' });
    expect(entries.map(({ action }) => action)).toContain('Mengganti dengan pendaftaran baru');
  });

  it('counts with the number that was given up when the second registration is taken back', async () => {
    const core = await openTestCore();
    const first = await registerVisitor(core, core.admin, 'Siti', 'A');
    await giveUp(core, first);
    const second = await comesAgain(core, first);
    await core.admin.visit.undo({ uid: second.uid });
    expect(await counted(core)).toEqual({ count: 1, numbers: ['A-001'] });
    const [, taken] = (await core.admin.visit.day({})).visits.toReversed();
    expect(visitStatusText(taken!)).toBe('Diurungkan');
    const one = { isNew: true, visitNumber: 1, replacedBy: null };
    expect(await core.admin.visit.one({ uid: first.uid })).toMatchObject(one);
  });

  it('is two visits when somebody had sat down with the visitor before', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const first = await registerVisitor(core, core.admin, 'Siti', 'A');
    const { uid: ticketUid } = await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid });
    await rina.queue.park({ uid: core.uid(), ticketUid, reason: 'Mengambil berkas' });
    await giveUp(core, first);
    await comesAgain(core, first);
    expect((await counted(core)).count).toBe(2);
  });

  it('does not get the old number back', async () => {
    const core = await openTestCore();
    const first = await registerVisitor(core, core.admin, 'Siti', 'A');
    const undo = () => core.admin.queue.undo({ uid: core.uid(), ticketUid: first.ticket.uid });
    await giveUp(core, first);
    expect((await undo()).status).toBe('waiting');
    await giveUp(core, first);
    await comesAgain(core, first);
    await expect(undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    const other = await registerVisitor(core, core.admin, 'Ani', 'A');
    await core.admin.visit.undo({ uid: other.uid });
    const revive = core.admin.queue.undo({ uid: core.uid(), ticketUid: other.ticket.uid });
    await expect(revive).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });
});

it('is of the minute at which the number was drawn at the kiosk, also in the guest book', async () => {
  const core = await openTestCore();
  const { uid: fieldUid } = await core.field('A');
  const { ticketUid } = await core.client().kiosk.draw({ uid: core.uid(), fieldUid });
  core.advance(20);
  await registerVisitor(core, core.admin, 'Ani', 'A');
  core.advance(20);
  const visit = await registerVisitor(core, core.admin, 'Siti', 'A', { ticketUid });
  expect(visit.registeredAt).toBe('2026-11-23T01:00:00.000Z');
  const { text } = await readPdfFile(
    await core.admin.visit.guestBookPdf({ from: '2026-11-23', to: '2026-11-23' }),
  );
  expect(text.indexOf('Siti')).toBeLessThan(text.indexOf('Ani'));
  expect(text).toContain('08.00');
  expect(text).not.toContain('08.40');
});

describe('new and returning follow the days of the visits', () => {
  it('when the first one is taken back', async () => {
    const core = await openTestCore();
    const first = await registerVisitor(core, core.admin, 'Siti', 'A');
    const second = await comesAgain(core, first);
    const third = await comesAgain(core, first);
    await core.admin.visit.undo({ uid: first.uid });
    expect(await core.admin.visit.one({ uid: second.uid })).toMatchObject({ isNew: true, visitNumber: 1 });
    expect(await core.admin.visit.one({ uid: third.uid })).toMatchObject({ isNew: false, visitNumber: 2 });
    expect(await monthTotal(core, '2026-11')).toMatchObject({ newP: 1, oldP: 1 });
  });

  it('when an earlier day is written down later', async () => {
    const core = await openTestCore();
    const november = await registerVisitor(core, core.admin, 'Siti', 'A');
    expect(await onPaper(core, november, '2026-10-30T03:00:00.000Z', 901)).toMatchObject({
      isNew: true,
      visitNumber: 1,
    });
    expect(await core.admin.visit.one({ uid: november.uid })).toMatchObject({ isNew: false, visitNumber: 2 });
    expect(await monthTotal(core, '2026-10')).toMatchObject({ newP: 1, oldP: 0 });
    expect(await monthTotal(core, '2026-11')).toMatchObject({ newP: 0, oldP: 1 });
    // The last visit is the one of the latest day.
    const [hit] = await core.admin.person.search({ text: 'siti' });
    expect(hit!.lastVisit?.localDate).toBe('2026-11-23');
    core.advance(24 * 60);
    expect(await comesAgain(core, november)).toMatchObject({ isNew: false, visitNumber: 3 });
  });

  it('when the visitor is new and the sheet of an earlier hour comes after', async () => {
    const core = await openTestCore();
    const first = await registerVisitor(core, core.admin, '', 'A', {
      person: { new: newPerson(core, 'Ani') },
    });
    await onPaper(core, first, '2026-11-23T00:30:00.000Z', 902);
    expect(await core.admin.visit.one({ uid: first.uid })).toMatchObject({ isNew: false, visitNumber: 2 });
  });
});
