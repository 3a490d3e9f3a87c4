import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '#contract/policy.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { readPdfFile } from '../support/pdfText.ts';

const twoDesks = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const dewi = await core.signIn('Dewi Lestari', 'consultant', { name: 'Meja 2', letters: 'A' });
  return { core, rina, dewi };
};
const numbers = (tickets: { number: string }[]) => tickets.map(({ number }) => number).join(' ');
const call = (core: TestCore, ticketUid: string) => ({ uid: core.uid(), ticketUid });

describe('the policy of the office', () => {
  it('stops calling after so many calls, and says so', async () => {
    const { core, rina } = await twoDesks();
    await core.admin.policy.save({ ...defaultPolicy, maxCalls: 2 });
    await registerVisitor(core, core.admin, 'Nurhayati', 'A');
    const ticket = await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.recall(call(core, ticket.uid));
    await expect(rina.queue.recall(call(core, ticket.uid))).rejects.toMatchObject({ code: 'CALLED_OFTEN' });
    await rina.queue.skip(call(core, ticket.uid));
    expect(numbers((await rina.queue.mine()).missed)).toBe('A-001');
  });

  it('lets only some roles call out of turn, and only with a reason', async () => {
    const { core, rina } = await twoDesks();
    for (const name of ['Satu', 'Dua']) await registerVisitor(core, core.admin, name, 'A');
    const second = (await rina.queue.mine()).waiting[1]!;
    await expect(rina.queue.call({ ...call(core, second.uid), reason: '' })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    await core.admin.policy.save({ ...defaultPolicy, overrideRoles: ['manager'] });
    await expect(
      rina.queue.call({ ...call(core, second.uid), reason: 'Harus mengejar bus' }),
    ).rejects.toMatchObject({ code: 'OUT_OF_TURN' });
    const first = (await rina.queue.mine()).waiting[0]!;
    expect((await rina.queue.call({ ...call(core, first.uid), reason: '' })).status).toBe('called');
  });

  it('gives every third call to a priority visitor when told so', async () => {
    const { core, rina } = await twoDesks();
    await core.admin.policy.save({ ...defaultPolicy, priorityEvery: 3 });
    for (const name of ['a', 'b', 'c', 'd']) await registerVisitor(core, core.admin, name, 'A');
    for (const name of ['P', 'Q'])
      await registerVisitor(core, core.admin, name, 'A', { priority: 'elderly' });
    const called: string[] = [];
    for (let i = 0; i < 6; i++) {
      core.advance(1);
      const ticket = await rina.queue.callNext({ uid: core.uid() });
      called.push(ticket.person.name);
      await rina.queue.skip(call(core, ticket.uid));
    }
    expect(called.join('')).toBe('PabQcd');
  });

  it('refuses limits that contradict each other', async () => {
    const { core } = await twoDesks();
    await expect(
      core.admin.policy.save({ ...defaultPolicy, lateMinutes: 60, veryLateMinutes: 30 }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(await core.admin.policy.current()).toEqual(defaultPolicy);
  });
});

it('keeps a number that was transferred to a person for that person', async () => {
  const { core, rina, dewi } = await twoDesks();
  for (const name of ['Satu', 'Dua']) await registerVisitor(core, core.admin, name, 'A');
  const ticket = await rina.queue.callNext({ uid: core.uid() });
  const dewiUid = (await dewi.session.current()).staff!.uid;
  await dewi.queue.setDeskState({ uid: core.uid(), state: 'open' });
  await rina.queue.transfer({ ...call(core, ticket.uid), fieldUid: ticket.field.uid, staffUid: dewiUid });
  expect(numbers((await rina.queue.mine()).waiting)).toBe('A-002');
  expect(numbers((await dewi.queue.mine()).waiting)).toBe('A-001 A-002');
  expect((await rina.queue.callNext({ uid: core.uid() })).number).toBe('A-002');
  expect((await dewi.queue.callNext({ uid: core.uid() })).forStaff?.name).toBe('Dewi Lestari');
});

it('takes the need along to the other field, and back when the transfer is undone', async () => {
  const { core, rina } = await twoDesks();
  const maya = await core.signIn('Maya Anggraini', 'consultant', { name: 'Meja 5', letters: 'E' });
  await registerVisitor(core, core.admin, 'Satu', 'A');
  const ticket = await rina.queue.callNext({ uid: core.uid() });
  const field = await core.field('E');
  const move = () => rina.queue.transfer({ ...call(core, ticket.uid), fieldUid: field.uid });
  expect((await move()).needs[0]!.isDone).toBe(true);
  expect((await rina.queue.undo(call(core, ticket.uid))).needs[0]!.isDone).toBe(false);
  await move();
  await maya.queue.callNext({ uid: core.uid() });
  await maya.queue.arrived(call(core, ticket.uid));
  const end = { ...call(core, ticket.uid), outcome: 'done' as const, deliveredServiceUids: [] };
  expect((await maya.queue.finish(end)).status).toBe('done');
});

it('brings nobody back to a desk that has called somebody else since', async () => {
  const { core, rina, dewi } = await twoDesks();
  for (const name of ['Satu', 'Dua']) await registerVisitor(core, core.admin, name, 'A');
  const first = await rina.queue.callNext({ uid: core.uid() });
  await rina.queue.transfer({ ...call(core, first.uid), fieldUid: first.field.uid });
  const other = (await dewi.queue.mine()).waiting.find(({ uid }) => uid !== first.uid)!;
  await rina.queue.call({ ...call(core, other.uid), reason: 'Harus mengejar bus' });
  await expect(rina.queue.undo(call(core, first.uid))).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

it('puts nobody before the others when the clock is set back', async () => {
  const { core, rina } = await twoDesks();
  await registerVisitor(core, core.admin, 'Satu', 'A');
  core.advance(-50);
  await registerVisitor(core, core.admin, 'Dua', 'A');
  expect(numbers((await rina.queue.mine()).waiting)).toBe('A-001 A-002');
});

describe('a desk', () => {
  it('is closed in the morning, opens by a call, and can take a break', async () => {
    const { core, rina } = await twoDesks();
    const openDesks = async () => (await core.admin.queue.board()).fields[0]!.openDesks;
    expect(await openDesks()).toBe(0);
    await registerVisitor(core, core.admin, 'Nurhayati', 'A');
    await rina.queue.callNext({ uid: core.uid() });
    expect(await openDesks()).toBe(1);
    core.advance(60);
    await rina.queue.setDeskState({ uid: core.uid(), state: 'break' });
    expect(await openDesks()).toBe(0);
    expect((await core.admin.queue.board()).desks[0]).toMatchObject({ name: 'Meja 1', state: 'break' });
    core.setNow('2026-11-24T01:00:00.000Z');
    expect((await core.admin.queue.board()).desks[0]!.state).toBe('closed');
  });

  it('is not said to be open while nobody is signed in at it', async () => {
    const { core, rina, dewi } = await twoDesks();
    for (const window of [rina, dewi])
      await window.queue.setDeskState({ uid: core.uid(), state: window === rina ? 'open' : 'break' });
    const staff = await core.admin.office.staff();
    const read = async (window: typeof rina) => {
      const { desks, fields } = await window.queue.board();
      return [desks.map(({ isDeserted, staffName }) => [isDeserted, staffName]), fields[0]!.openDesks];
    };
    expect(await read(core.admin)).toEqual([
      [
        [false, 'Rina Marlina'],
        [false, 'Dewi Lestari'],
      ],
      1,
    ]);
    // A new PIN signs out; so does a restart, all of them.
    await core.admin.office.saveStaff({
      ...staff.find(({ name }) => name === 'Dewi Lestari')!,
      pin: '739164',
    });
    expect(await read(core.admin)).toEqual([
      [
        [false, 'Rina Marlina'],
        [true, 'Dewi Lestari'],
      ],
      1,
    ]);
    await core.restart();
    const window = core.client();
    await window.session.signIn({
      staffUid: staff.find(({ role }) => role === 'admin')!.uid,
      pin: ADMIN_PIN,
    });
    expect(await read(window)).toEqual([
      [
        [true, 'Rina Marlina'],
        [true, 'Dewi Lestari'],
      ],
      0,
    ]);
    expect((await window.queue.display()).waiting[0]!.openDesks).toBe(0);
    // Who signs in at it sits there, whoever opened it.
    const { uid } = staff.find(({ name }) => name === 'Rina Marlina')!;
    await core.client().session.signIn({ staffUid: uid, pin: STAFF_PIN });
    expect(await read(window)).toEqual([
      [
        [false, 'Rina Marlina'],
        [true, 'Dewi Lestari'],
      ],
      1,
    ]);
  });
});

describe('a number from the kiosk', () => {
  it('is given to a hall full of people, and not a thousand times in five seconds', async () => {
    const core = await openTestCore();
    const kiosk = core.client();
    const { uid: fieldUid } = await core.field('A');
    const draw = () => kiosk.kiosk.draw({ uid: core.uid(), fieldUid });
    // Three kiosks with a line before each: one number every two and a half seconds.
    for (let i = 0; i < 60; i++) {
      await draw();
      core.advance(2.5 / 60);
    }
    let given = 0;
    for (let i = 0; i < 100; i++) {
      const isGiven = await draw().then(
        () => true,
        (error: { code: string }) => (expect(error.code).toBe('TOO_MANY'), false),
      );
      given += Number(isGiven);
    }
    expect(given).toBeLessThan(30);
    core.advance(1);
    await draw();
  });

  it('waits, is called without a name, and is completed while it is being served', async () => {
    const { core, rina } = await twoDesks();
    const kiosk = core.client();
    const field = await core.field('A');
    const uid = core.uid();
    const drawn = await kiosk.kiosk.draw({ uid, fieldUid: field.uid });
    expect(await kiosk.kiosk.draw({ uid, fieldUid: field.uid })).toMatchObject({ number: 'A-001' });
    expect((await kiosk.kiosk.ticketPage({ ticketUid: drawn.ticketUid })).svg).toContain('<svg');
    expect(await rina.queue.unnamed()).toMatchObject([{ uid: drawn.ticketUid, number: 'A-001' }]);
    const ticket = await rina.queue.callNext({ uid: core.uid() });
    expect(ticket.person).toEqual({ uid: null, name: 'Belum didata' });
    await rina.queue.arrived(call(core, ticket.uid));
    await expect(
      rina.consultation.save({ ticketUid: ticket.uid, fieldUid: field.uid, problem: 'NIB' }),
    ).rejects.toMatchObject({ code: 'NO_VISITOR' });
    const service = await core.service(2);
    const complete = () =>
      rina.visit.register({
        uid: core.uid(),
        person: { new: newPerson(core, 'Nurhayati') },
        business: null,
        needs: [{ fieldUid: field.uid, serviceUid: service.uid }],
        ticketUid: ticket.uid,
      });
    const completed = (await complete()).ticket;
    expect(completed).toMatchObject({ number: 'A-001', status: 'serving' });
    expect(completed.service.uid).toBe(service.uid);
    await expect(complete()).rejects.toMatchObject({ code: 'NOT_FROM_KIOSK' });
    expect(await core.admin.visit.day({})).toMatchObject({ count: 1 });
    expect(await rina.queue.unnamed()).toEqual([]);
    await rina.queue.finish({
      ...call(core, ticket.uid),
      outcome: 'done',
      deliveredServiceUids: [service.uid],
    });
    expect((await core.admin.queue.board()).totals.done).toBe(1);
  });
});

describe('a page left open over midnight', () => {
  it('gives no number of yesterday to a visit of today, and none of today to one of yesterday', async () => {
    const { core } = await twoDesks();
    const [a, b] = [await core.field('A'), await core.field('B')];
    const { ticketUid } = await core.client().kiosk.draw({ uid: core.uid(), fieldUid: a.uid });
    const { uid, ticket } = await registerVisitor(core, core.admin, 'Semalam', 'A');
    core.advance(24 * 60);
    await expect(registerVisitor(core, core.admin, 'Pagi', 'A', { ticketUid })).rejects.toMatchObject({
      code: 'NOT_FROM_KIOSK',
    });
    const needs = [{ fieldUid: b.uid, serviceUid: ticket.service.uid }];
    await expect(core.admin.visit.edit({ uid, needs, purpose: '', priority: null })).rejects.toMatchObject({
      code: 'NOT_WAITING',
      message: expect.stringContaining('hari lain'),
    });
  });
});

describe('the day sheet', () => {
  it('prints numbers that are never drawn, and takes them back with their times marked as guessed', async () => {
    const { core, rina } = await twoDesks();
    const { text } = await readPdfFile(await core.admin.document.daySheetPdf());
    expect(text).toContain('A-901');
    const onPaper = { sequence: 901, at: '2026-11-23T00:40:00.000Z', wasServed: true };
    const visit = await registerVisitor(core, core.admin, 'Nurhayati', 'A', { onPaper });
    expect(visit).toMatchObject({ ticket: { number: 'A-901', status: 'done' }, registeredAt: onPaper.at });
    await expect(registerVisitor(core, core.admin, 'Lain', 'A', { onPaper })).rejects.toMatchObject({
      code: 'NUMBER_TAKEN',
    });
    const later = { ...onPaper, sequence: 903, at: '2026-11-23T10:00:00.000Z' };
    await expect(registerVisitor(core, core.admin, 'Nanti', 'A', { onPaper: later })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    const waiting = { ...onPaper, sequence: 902, wasServed: false };
    await registerVisitor(core, core.admin, 'Dua', 'A', { onPaper: waiting });
    expect((await registerVisitor(core, core.admin, 'Tiga', 'A')).ticket.number).toBe('A-001');
    expect(numbers((await rina.queue.mine()).waiting)).toBe('A-902 A-001');
    const { total } = await core.admin.statistic.range({ from: '2026-11-23', to: '2026-11-23' });
    expect(total).toMatchObject({ served: 1, inaccurate: 2, waiting: { median: null } });
  });
});

describe('what was written down of the day sheet', () => {
  it('is taken back like a registration at the desk, until a desk has called it', async () => {
    const { core, rina } = await twoDesks();
    const at = '2026-11-23T00:40:00.000Z';
    const write = (name: string, sequence: number, wasServed: boolean) =>
      registerVisitor(core, core.admin, name, 'A', { onPaper: { sequence, at, wasServed } });
    const served = await write('Nurhayati', 901, true);
    const called = await write('Dua', 902, false);
    const closed = await write('Tiga', 903, false);
    const total = async () => {
      const month = { from: '2026-11-23', to: '2026-11-23' };
      return (await core.admin.statistic.range(month)).total;
    };
    expect(await total()).toMatchObject({ served: 1 });

    expect(await core.admin.visit.undo({ uid: served.uid })).toMatchObject({
      isCancelled: true,
      ticket: { number: 'A-901', status: 'cancelled' },
    });
    expect(await total()).toMatchObject({ served: 0, cancelled: 1 });
    expect((await core.admin.visit.day({})).count).toBe(2);
    await expect(write('Nurhayati', 901, true)).rejects.toMatchObject({
      code: 'NUMBER_TAKEN',
      message: expect.stringContaining('misalnya 999'),
    });
    expect(await write('Nurhayati', 999, true)).toMatchObject({ isNew: true });

    await rina.queue.call({ uid: core.uid(), ticketUid: called.ticket.uid, reason: '' });
    await rina.queue.skip({ uid: core.uid(), ticketUid: called.ticket.uid });
    await core.admin.queue.closeDay({});
    await expect(core.admin.visit.undo({ uid: called.uid })).rejects.toMatchObject({ code: 'NOT_WAITING' });
    expect(await core.admin.visit.undo({ uid: closed.uid })).toMatchObject({ isCancelled: true });
    // Sent again, nothing more happens.
    expect(await core.admin.visit.undo({ uid: closed.uid })).toMatchObject({ isCancelled: true });
  });

  it('is not taken back once a sheet about it has been begun', async () => {
    const { core, rina } = await twoDesks();
    const onPaper = { sequence: 901, at: '2026-11-23T00:40:00.000Z', wasServed: true };
    const { uid, ticket } = await registerVisitor(core, core.admin, 'Nurhayati', 'A', { onPaper });
    const key = { ticketUid: ticket.uid, fieldUid: ticket.field.uid };
    await rina.consultation.save({ ...key, problem: 'Belum punya NIB' });
    await expect(core.admin.visit.undo({ uid })).rejects.toMatchObject({ code: 'NOT_WAITING' });
  });
});

describe('the statistics', () => {
  it('keep the minutes that were waited before the service was corrected', async () => {
    const { core, rina } = await twoDesks();
    const visit = await registerVisitor(core, core.admin, 'Siti', 'A');
    core.advance(50);
    const needs = [{ fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(4)).uid }];
    await core.admin.visit.edit({ uid: visit.uid, needs, purpose: '', priority: null });
    core.advance(5);
    await rina.queue.callNext({ uid: core.uid() });
    const { total } = await core.admin.statistic.range({ from: '2026-11-23', to: '2026-11-23' });
    expect(total.waiting.median).toBe(55);
  });
  it('count stays by field, hour and consultant, and feed screen, paper and workbook', async () => {
    const { core, rina, dewi } = await twoDesks();
    for (const [i, wait] of [10, 20, 30].entries()) {
      await registerVisitor(core, core.admin, `Orang ${i}`, 'A');
      core.advance(wait);
      const desk = i === 1 ? dewi : rina;
      const ticket = await desk.queue.callNext({ uid: core.uid() });
      core.advance(2);
      await desk.queue.arrived(call(core, ticket.uid));
      core.advance(15);
      await desk.queue.finish({ ...call(core, ticket.uid), outcome: 'done', deliveredServiceUids: [] });
    }
    const range = { from: '2026-11-23', to: '2026-11-23' };
    const stats = await core.admin.statistic.range(range);
    expect(stats.total).toMatchObject({
      served: 3,
      waiting: { median: 20, p90: 28 },
      walking: { median: 2 },
      serving: { median: 15 },
    });
    expect(stats.byField.map(({ label, served }) => [label, served])).toEqual([['A Kelembagaan', 3]]);
    expect(stats.byStaff.map(({ label, served }) => [label, served])).toEqual([
      ['Dewi Lestari', 1],
      ['Rina Marlina', 2],
    ]);
    expect(stats.byHour.map(({ label }) => label)).toEqual(['08.00–08.59', '09.00–09.59']);
    // Each was served in one field: as many numbers as services, and the bars of the chart sum to them.
    expect(stats.numbersDone).toBe(3);
    expect(stats.byHour.reduce((sum, { served }) => sum + served, 0)).toBe(stats.total.served);
    const { text } = await readPdfFile(await core.admin.statistic.pdf(range));
    expect(text).toContain('STATISTIK ANTREAN');
    expect(text).toContain('Rina Marlina');
    expect((await core.admin.statistic.xlsx(range)).name).toBe('statistik-antrean-2026-11-23.xlsx');
  });
});
