import { describe, expect, it } from 'vitest';
import { missedText } from '#contract/ticket.ts';
import { resultText } from '#contract/consultation.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';

const openDay = async () => {
  const core = await openTestCore();
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja Kelembagaan', letters: 'A' });
  return { core, dewi };
};
const arrive = async (core: TestCore, names: string[], letter = 'A') => {
  for (const name of names) {
    await registerVisitor(core, core.admin, name, letter);
    core.advance(1);
  }
};
const finished = { outcome: 'done' as const, deliveredServiceUids: [] };

describe('calling', () => {
  it('gives the desk at call time and shows it in the waiting room', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    const ticket = await dewi.queue.callNext({ uid: core.uid() });
    expect(ticket).toMatchObject({ number: 'A-001', status: 'called', desk: { name: 'Meja Kelembagaan' } });
    const display = await core.client().queue.display();
    expect(display.calls[0]).toMatchObject({
      number: 'A-001',
      deskName: 'Meja Kelembagaan',
      isRepeat: false,
    });
    expect(JSON.stringify(display)).not.toContain('Satu');
    await dewi.queue.recall({ uid: core.uid(), ticketUid: ticket.uid });
    const repeated = await core.client().queue.display();
    expect(repeated.calls[0]).toMatchObject({ number: 'A-001', isRepeat: true });
    expect(repeated.calls[0]!.callUid).not.toBe(display.calls[0]!.callUid);
  });

  it('never gives one visitor to two desks: the other hears that nobody waits', async () => {
    const { core, dewi } = await openDay();
    const budi = await core.signIn('Budi', 'consultant', { name: 'Meja 2', letters: 'A' });
    await arrive(core, ['Terakhir']);
    const results = await Promise.allSettled([
      dewi.queue.callNext({ uid: core.uid() }),
      budi.queue.callNext({ uid: core.uid() }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')!.reason).toMatchObject({
      code: 'QUEUE_EMPTY',
      message: 'Antrean kosong.',
    });
  });

  it('calls once however often the command arrives', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    const uid = core.uid();
    const [a, b] = await Promise.all([dewi.queue.callNext({ uid }), dewi.queue.callNext({ uid })]);
    expect(a.number).toBe('A-001');
    expect(b.number).toBe('A-001');
    expect((await dewi.queue.mine()).waiting.map((ticket) => ticket.number)).toEqual(['A-002']);
  });

  it('asks to end the visitor at the desk first, and needs a desk', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    await dewi.queue.callNext({ uid: core.uid() });
    await expect(dewi.queue.callNext({ uid: core.uid() })).rejects.toMatchObject({
      code: 'STILL_ACTIVE',
      data: { number: 'A-001' },
    });
    await expect(core.admin.queue.callNext({ uid: core.uid() })).rejects.toMatchObject({ code: 'NO_DESK' });
  });

  it('lets priority and the others take turns', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    await registerVisitor(core, core.admin, 'Lansia', 'A', { priority: 'elderly' });
    await registerVisitor(core, core.admin, 'Hamil', 'A', { priority: 'pregnant' });
    const order: string[] = [];
    for (let i = 0; i < 4; i++) {
      const ticket = await dewi.queue.callNext({ uid: core.uid() });
      order.push(ticket.number);
      core.advance(1);
      await dewi.queue.skip({ uid: core.uid(), ticketUid: ticket.uid });
    }
    expect(order).toEqual(['A-003', 'A-001', 'A-004', 'A-002']);
  });
});

describe('a service', () => {
  it('goes from call to outcome, and its times count', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu']);
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    core.advance(1);
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    await dewi.consultation.save({ ticketUid, fieldUid: field.uid, problem: 'Belum punya NIB' });
    core.advance(12);
    const service = await core.service(2);
    await dewi.queue.finish({
      uid: core.uid(),
      ticketUid,
      outcome: 'return',
      followUp: 'Bawa KTP',
      followUpDue: '2026-12-07',
      deliveredServiceUids: [service.uid],
    });
    expect(await dewi.queue.mine()).toMatchObject({ active: null, doneToday: 1 });
    expect((await dewi.queue.mine()).averageServingMinutes).toBeCloseTo(12);
    const { ticket, sheet } = await dewi.consultation.sheet({ ticketUid });
    expect(ticket.status).toBe('done');
    expect(sheet).toMatchObject({ problem: 'Belum punya NIB', outcome: 'return', followUpDue: '2026-12-07' });
    expect(sheet.deliveredServiceUids).toEqual([service.uid]);
    const card = await dewi.person.card({ uid: ticket.person.uid! });
    expect(card.followUps).toMatchObject([{ text: 'Bawa KTP', due: '2026-12-07' }]);
    await dewi.consultation.closeFollowUp({ ticketUid, fieldUid: field.uid, isDone: true });
    expect((await dewi.person.card({ uid: ticket.person.uid! })).followUps).toEqual([]);
  });

  it('moves on to the next need with the same number and a sheet of its own', async () => {
    const { core, dewi } = await openDay();
    const budi = await core.signIn('Budi', 'consultant', { name: 'Meja Pembiayaan', letters: 'D' });
    await arrive(core, ['Satu'], 'AD');
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    await dewi.consultation.save({ ticketUid, fieldUid: field.uid, problem: 'NIB' });
    const moved = await dewi.queue.finish({ uid: core.uid(), ticketUid, ...finished });
    expect(moved).toMatchObject({ number: 'A-001', status: 'waiting', field: { letter: 'D' } });
    const taken = await budi.queue.callNext({ uid: core.uid() });
    expect(taken.uid).toBe(ticketUid);
    await budi.queue.arrived({ uid: core.uid(), ticketUid });
    expect((await budi.consultation.sheet({ ticketUid })).sheet.problem).toBe('');
    const late = await dewi.consultation.save({ ticketUid, fieldUid: field.uid, advice: 'Lewat OSS' });
    expect(late).toMatchObject({ problem: 'NIB', advice: 'Lewat OSS' });
    expect((await budi.queue.finish({ uid: core.uid(), ticketUid, ...finished })).status).toBe('done');
  });

  it('keeps saying when the sheet was saved after the outcome is chosen, until the service ends', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu']);
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    const save = (problem: string) =>
      dewi.consultation.save({ ticketUid, fieldUid: field.uid, problem, outcome: 'done' });
    const first = await save('Belum punya NIB');
    core.advance(3);
    const second = await save('Belum punya NIB dan merek');
    expect(second.savedAt! > first.savedAt!).toBe(true);
    const { finishedAt } = await dewi.queue.finish({ uid: core.uid(), ticketUid, ...finished });
    core.advance(3);
    expect((await save('Belum punya NIB, merek, dan halal')).savedAt).toBe(finishedAt);
  });

  it('keeps the sheet of one window from being written over by another that read it earlier', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu']);
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    const key = { ticketUid, fieldUid: field.uid };
    const basedOn = { problem: '', advice: '' };
    await dewi.consultation.save({ ...key, problem: 'Belum punya NIB', basedOn });
    await expect(
      dewi.consultation.save({ ...key, problem: 'Merek ditolak', advice: 'DJKI', basedOn }),
    ).rejects.toMatchObject({
      code: 'SHEET_CHANGED',
      data: { stored: { problem: 'Belum punya NIB', advice: '' }, fields: ['problem'] },
    });
    const again = await dewi.consultation.save({
      ...key,
      problem: 'Belum punya NIB',
      advice: 'OSS',
      basedOn,
    });
    expect(again).toMatchObject({ problem: 'Belum punya NIB', advice: 'OSS' });
  });

  it('can be parked, taken up again, transferred and undone', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    const step = (ticketUid: string) => ({ uid: core.uid(), ticketUid });
    const { uid } = await dewi.queue.callNext({ uid: core.uid() });
    expect((await dewi.queue.park({ ...step(uid), reason: 'Fotokopi' })).status).toBe('parked');
    expect((await dewi.queue.call(step(uid))).status).toBe('called');
    expect((await dewi.queue.undo(step(uid))).status).toBe('parked');
    expect((await dewi.queue.undo(step(uid))).status).toBe('called');
    const moved = await dewi.queue.transfer({ ...step(uid), fieldUid: (await core.field('C')).uid });
    expect(moved).toMatchObject({ number: 'A-001', status: 'waiting', field: { letter: 'C' } });
    expect((await dewi.queue.undo(step(uid))).field.letter).toBe('A');
  });

  it('says to whoever receives it where it comes from and why, until it went on', async () => {
    const { core, dewi } = await openDay();
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja 4', letters: 'D' });
    await arrive(core, ['Satu'], 'AE');
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    const step = () => ({ uid: core.uid(), ticketUid });
    const fieldUid = (await core.field('D')).uid;
    const move = { fieldUid, reason: 'Perlu simulasi KUR' };
    expect((await dewi.queue.transfer({ ...step(), ...move })).transferred).not.toBeNull();
    expect((await dewi.queue.undo(step())).transferred).toBeNull();
    await dewi.queue.transfer({ ...step(), ...move });
    const [waiting] = (await maya.queue.mine()).waiting;
    const said = { from: field.shortName, staffName: 'Dewi', reason: 'Perlu simulasi KUR' };
    expect(waiting!.transferred).toMatchObject(said);
    // At the call and while it is served too, where the number's own reason is another.
    await maya.queue.callNext({ uid: core.uid() });
    await maya.queue.arrived(step());
    expect((await maya.queue.mine()).active!.transferred).toMatchObject(said);
    const { entries } = await core.admin.office.trail({ from: waiting!.localDate, to: waiting!.localDate });
    expect(JSON.stringify(entries)).toContain('Perlu simulasi KUR');
    const next = await maya.queue.finish({ ...step(), ...finished });
    expect(next).toMatchObject({ status: 'waiting', field: { letter: 'E' }, transferred: null });
  });

  it('is undone by whoever took the step, or by an administrator', async () => {
    const { core, dewi } = await openDay();
    const manager = await core.signIn('Bu Manajer', 'manager');
    await arrive(core, ['Satu']);
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    const undo = () => ({ uid: core.uid(), ticketUid });
    await expect(manager.queue.undo(undo())).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect((await core.admin.queue.undo(undo())).status).toBe('waiting');
  });

  it('takes a finish back: the outcome is open again', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu'], 'AD');
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    core.advance(5);
    await dewi.queue.finish({ uid: core.uid(), ticketUid, ...finished });
    const back = await dewi.queue.undo({ uid: core.uid(), ticketUid });
    expect(back).toMatchObject({ status: 'serving', field: { letter: 'A' } });
    expect(back.needs.map((need) => need.isDone)).toEqual([false, false]);
    expect((await dewi.consultation.sheet({ ticketUid, fieldUid: field.uid })).sheet.outcome).toBe(null);
  });

  it('that was sent on by mistake and sent back is followed by the need of the other field', async () => {
    const { core, dewi } = await openDay();
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja Maya', letters: 'B' });
    await arrive(core, ['Satu'], 'AB');
    const fieldUid = async (letter: string) => (await core.field(letter)).uid;
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    const step = () => ({ uid: core.uid(), ticketUid });
    await dewi.queue.transfer({ ...step(), fieldUid: await fieldUid('B') });
    core.advance(1);
    await maya.queue.callNext({ uid: core.uid() });
    const isDone = async () => (await maya.queue.mine()).active?.needs.map((need) => need.isDone);
    expect(await isDone()).toEqual([true, false]);
    const sendBack = async () =>
      maya.queue.transfer({ ...step(), fieldUid: await fieldUid('A'), reason: 'Salah kirim' });
    expect((await sendBack()).needs.map((need) => need.isDone)).toEqual([false, false]);
    await maya.queue.undo(step());
    expect(await isDone()).toEqual([true, false]);
    await sendBack();
    await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived(step());
    core.advance(5);
    expect(await dewi.queue.finish({ ...step(), ...finished })).toMatchObject({
      status: 'waiting',
      field: { letter: 'B' },
    });
  });

  it('is refused when another desk has changed the number meanwhile', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu']);
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    await expect(
      core.admin.queue.cancel({ uid: core.uid(), ticketUid, reason: 'Pulang' }),
    ).resolves.toMatchObject({ status: 'cancelled' });
    await expect(dewi.queue.arrived({ uid: core.uid(), ticketUid })).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
  });

  it('lets one who missed the call wait behind three', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima']);
    const { uid } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.skip({ uid: core.uid(), ticketUid: uid });
    expect((await dewi.queue.mine()).missed.map((ticket) => ticket.number)).toEqual(['A-001']);
    await dewi.queue.rejoin({ uid: core.uid(), ticketUid: uid });
    expect((await dewi.queue.mine()).waiting.map((ticket) => ticket.number)).toEqual([
      'A-002',
      'A-003',
      'A-004',
      'A-001',
      'A-005',
    ]);
  });
});

describe('coming back', () => {
  it('keeps the order in which people came back', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh']);
    const missed: string[] = [];
    for (let i = 0; i < 3; i++) {
      const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
      await dewi.queue.skip({ uid: core.uid(), ticketUid });
      missed.push(ticketUid);
    }
    const [first, second, third] = missed;
    for (const ticketUid of [second!, third!, first!])
      await dewi.queue.rejoin({ uid: core.uid(), ticketUid });
    const waiting = async () => (await dewi.queue.mine()).waiting.map(({ number }) => number);
    expect(await waiting()).toEqual(['A-004', 'A-005', 'A-006', 'A-002', 'A-003', 'A-001', 'A-007']);
    // Somebody who comes back later still, and whose number was drawn first, passes nobody of them either.
    await dewi.queue.undo({ uid: core.uid(), ticketUid: second! });
    await dewi.queue.rejoin({ uid: core.uid(), ticketUid: second! });
    expect(await waiting()).toEqual(['A-004', 'A-005', 'A-006', 'A-003', 'A-001', 'A-002', 'A-007']);
  });

  it('goes by its own order among priority visitors', async () => {
    const { core, dewi } = await openDay();
    for (const name of ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam']) {
      await registerVisitor(core, core.admin, name, 'A', { priority: 'elderly' });
      core.advance(1);
    }
    const missed: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
      await dewi.queue.skip({ uid: core.uid(), ticketUid });
      missed.push(ticketUid);
    }
    for (const ticketUid of missed) await dewi.queue.rejoin({ uid: core.uid(), ticketUid });
    expect((await dewi.queue.mine()).waiting.map(({ number }) => number)).toEqual([
      'A-003',
      'A-004',
      'A-005',
      'A-001',
      'A-002',
      'A-006',
    ]);
  });
});

describe('the end of the day', () => {
  it('tells on the board who is called from who is served', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    const told = async () => {
      const { fields, totals } = await core.admin.queue.board();
      return [fields[0]!.serving.map(({ status }) => status), totals];
    };
    const totals = { visitors: 2, waiting: 1, done: 0 };
    expect(await told()).toEqual([['called'], { ...totals, called: 1, serving: 0 }]);
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    expect(await told()).toEqual([['serving'], { ...totals, called: 0, serving: 1 }]);
  });

  it('chooses no outcome for who is still served: the sheet waits for its consultant', async () => {
    const { core, dewi } = await openDay();
    const budi = await core.signIn('Budi', 'consultant', { name: 'Meja Budi', letters: 'B' });
    await arrive(core, ['Satu']);
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    const key = { ticketUid, fieldUid: field.uid };
    await dewi.consultation.save({ ...key, problem: 'Belum punya NIB' });
    expect(await dewi.queue.withoutOutcome()).toEqual([]);
    await core.admin.queue.closeDay({});

    const { ticket, sheet } = await dewi.consultation.sheet(key);
    expect(sheet).toMatchObject({ problem: 'Belum punya NIB', outcome: null, staffName: 'Dewi' });
    expect(resultText(sheet.outcome, ticket)).toBe('Hasil belum diisi');
    core.setNow('2026-11-24T01:00:00.000Z');
    expect(await dewi.queue.withoutOutcome()).toMatchObject([{ uid: ticketUid }]);
    expect(await budi.queue.withoutOutcome()).toEqual([]);
    await dewi.consultation.save({ ...key, outcome: 'return', followUpDue: '2026-11-30' });
    expect(await dewi.queue.withoutOutcome()).toEqual([]);
    expect((await dewi.consultation.sheet(key)).sheet).toMatchObject({
      outcome: 'return',
      staffName: 'Dewi',
    });
  });

  it('closes what was forgotten and leaves its times out of the averages', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua']);
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    core.advance(600);
    expect(await core.admin.queue.closeDay({})).toEqual({ closed: ['A-001', 'A-002'] });
    expect(await core.admin.queue.closeDay({})).toEqual({ closed: [] });
    expect(await dewi.queue.mine()).toMatchObject({ active: null, averageServingMinutes: null });
    expect((await core.admin.queue.board()).totals).toMatchObject({ visitors: 2, waiting: 0, done: 1 });
  });
});

describe('a number for one consultant', () => {
  const transferred = async () => {
    const { core, dewi } = await openDay();
    const budi = await core.signIn('Budi', 'consultant', { name: 'Meja Budi', letters: 'A' });
    await arrive(core, ['Satu']);
    const staffUid = (await budi.session.current()).staff!.uid;
    await budi.queue.setDeskState({ uid: core.uid(), state: 'open' });
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    const fieldUid = (await core.admin.office.fields())[0]!.uid;
    await dewi.queue.transfer({ uid: core.uid(), ticketUid, fieldUid, staffUid });
    const seenBy = async (client: typeof dewi) =>
      (await client.queue.mine()).waiting.map(({ number }) => number);
    const back = async () => (await core.admin.queue.backInField()).map(({ number }) => number);
    return { core, dewi, budi, staffUid, seenBy, back };
  };

  it('is kept for this consultant at an open desk or on a break', async () => {
    const { core, dewi, budi, seenBy, back } = await transferred();
    expect([await seenBy(dewi), await seenBy(budi), await back()]).toEqual([[], ['A-001'], []]);
    await budi.queue.setDeskState({ uid: core.uid(), state: 'break' });
    expect([await seenBy(dewi), await back()]).toEqual([[], []]);
  });

  it('holds the desk open until it is ended, put off or passed over', async () => {
    const { core, budi } = await transferred();
    const { uid: ticketUid } = await budi.queue.callNext({ uid: core.uid() });
    const close = () => budi.queue.setDeskState({ uid: core.uid(), state: 'closed' });
    await expect(close()).rejects.toMatchObject({ code: 'STILL_ACTIVE', data: { number: 'A-001' } });
    expect((await budi.queue.mine()).deskState).toBe('open');
    await budi.queue.skip({ uid: core.uid(), ticketUid });
    expect(await close()).toEqual({ state: 'closed' });
  });

  it('goes back to the field when the desk closes, and everybody sees it', async () => {
    const { core, dewi, budi, seenBy, back } = await transferred();
    await budi.queue.setDeskState({ uid: core.uid(), state: 'closed' });
    expect([await seenBy(dewi), await back()]).toEqual([['A-001'], ['A-001']]);
    expect(await dewi.queue.callNext({ uid: core.uid() })).toMatchObject({ number: 'A-001' });
    expect(await back()).toEqual([]);
  });

  it('is offered first to who is at a desk now', async () => {
    const { core, budi } = await transferred();
    await core.signIn('Ani', 'consultant', { name: 'Meja Ani', letters: 'A' });
    const offered = async () => (await core.admin.queue.consultants()).map(({ name, desk }) => [name, desk]);
    expect(await offered()).toEqual([
      ['Budi', { name: 'Meja Budi', isOnBreak: false }],
      ['Dewi', { name: 'Meja Kelembagaan', isOnBreak: false }],
      ['Ani', null],
    ]);
    await budi.queue.setDeskState({ uid: core.uid(), state: 'break' });
    expect((await offered())[0]).toEqual(['Budi', { name: 'Meja Budi', isOnBreak: true }]);
    await budi.session.signOut();
    expect((await offered()).map(([name]) => name)).toEqual(['Dewi', 'Ani', 'Budi']);
  });

  it('goes back to the field when the consultant was signed out by a restart, until the next sign-in', async () => {
    const { core, staffUid } = await transferred();
    await core.restart();
    const window = async (name: string, pin: string) => {
      const client = core.client();
      const { uid } = (await client.session.staffList()).find((each) => each.name === name)!;
      await client.session.signIn({ staffUid: uid, pin });
      return client;
    };
    const dewi = await window('Dewi', STAFF_PIN);
    const seen = async () => [
      (await dewi.queue.mine()).waiting.map(({ number }) => number),
      (await dewi.queue.backInField()).map(({ number }) => number),
    ];
    expect(await seen()).toEqual([['A-001'], ['A-001']]);
    await window('Budi', STAFF_PIN);
    expect(await seen()).toEqual([[], []]);
    const admin = await window('Fitriani', ADMIN_PIN);
    const budi = (await admin.office.staff()).find(({ uid }) => uid === staffUid)!;
    await admin.office.saveStaff({ ...budi, pin: '739164' });
    expect(await seen()).toEqual([['A-001'], ['A-001']]);
    expect(await dewi.queue.callNext({ uid: core.uid() })).toMatchObject({ number: 'A-001' });
  });

  it('goes back to the field when the consultant signs out, which closes the desk', async () => {
    const { core, dewi, budi, seenBy, back } = await transferred();
    await budi.session.signOut();
    expect([await seenBy(dewi), await back()]).toEqual([['A-001'], ['A-001']]);
    expect((await core.admin.queue.board()).desks.find(({ name }) => name === 'Meja Budi')?.state).toBe(
      'closed',
    );
  });

  it('goes back to the field when the consultant moves to no desk, having called it', async () => {
    const { core, dewi, budi, seenBy } = await transferred();
    await budi.queue.callNext({ uid: core.uid() });
    await budi.session.takeDesk({ deskUid: null });
    expect(await seenBy(dewi)).toEqual(['A-001']);
    expect(await dewi.queue.callNext({ uid: core.uid() })).toMatchObject({ number: 'A-001' });
  });

  it('is not left behind while it is being served', async () => {
    const { core, budi } = await transferred();
    const { uid: ticketUid } = await budi.queue.callNext({ uid: core.uid() });
    await budi.queue.arrived({ uid: core.uid(), ticketUid });
    const stays = { code: 'SERVING', data: { number: 'A-001' } };
    await expect(budi.session.signOut()).rejects.toMatchObject(stays);
    await expect(budi.session.takeDesk({ deskUid: null })).rejects.toMatchObject(stays);
    await budi.queue.park({ uid: core.uid(), ticketUid, reason: 'Mengambil berkas' });
    expect((await budi.session.signOut()).staff).toBeNull();
  });

  it('goes back to the field when somebody else signs in at the locked window', async () => {
    const { dewi, budi, core, seenBy } = await transferred();
    await budi.session.lock();
    const [other] = (await budi.session.staffList()).filter(({ name }) => name === 'Dewi');
    await budi.session.signIn({ staffUid: other!.uid, pin: STAFF_PIN });
    expect(await seenBy(dewi)).toEqual(['A-001']);
    expect((await core.admin.queue.board()).desks.find(({ name }) => name === 'Meja Budi')?.state).toBe(
      'closed',
    );
  });

  it('goes back to the field when the consultant is deactivated', async () => {
    const { core, dewi, staffUid, seenBy, back } = await transferred();
    const member = (await core.admin.office.staff()).find(({ uid }) => uid === staffUid)!;
    await core.admin.office.saveStaff({
      uid: staffUid,
      name: member.name,
      role: member.role,
      fieldUid: null,
      deskUid: null,
      isActive: false,
    });
    expect([await seenBy(dewi), await back()]).toEqual([['A-001'], ['A-001']]);
  });
});

describe('a field that is given up in the middle of a day', () => {
  it('shows who still waits in it, to whoever serves all fields too, and takes nobody more', async () => {
    const { core } = await openDay();
    const manager = await core.signIn('Raja', 'manager');
    await arrive(core, ['Satu', 'Dua']);
    const field = await core.field('A');
    await core.admin.office.saveField({ ...field, isActive: false });
    const shown = async () =>
      (await core.admin.queue.board()).fields.filter((row) => row.field.uid === field.uid);
    expect(await shown()).toMatchObject([{ waiting: 2 }]);
    const { waiting } = await manager.queue.mine();
    expect(waiting.map(({ number }) => number)).toEqual(['A-001', 'A-002']);
    expect((await core.admin.kiosk.fields()).fields.map((row) => row.field.letter)).not.toContain('A');
    const move = (letter: 'A' | 'B') =>
      core
        .field(letter)
        .then(({ uid: fieldUid }) =>
          core.admin.queue.transfer({ uid: core.uid(), ticketUid: waiting[0]!.uid, fieldUid }),
        );
    await move('B');
    await expect(move('A')).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await core.admin.queue.closeDay({});
    expect(await shown()).toEqual([]);
  });
});

describe('closing the day', () => {
  it('is told to every desk and to the hall: when, by whom, and what came afterwards', async () => {
    const { core, dewi } = await openDay();
    const hall = core.client();
    await dewi.queue.setDeskState({ uid: core.uid(), state: 'open' });
    expect(await dewi.queue.closing()).toBe(null);
    expect((await hall.kiosk.fields()).isOver).toBe(false);

    core.advance(30);
    const at = core.now().toISOString();
    await core.admin.queue.closeDay({});
    expect(await dewi.queue.closing()).toEqual({ at, staffName: 'Fitriani', open: 0 });
    expect((await dewi.queue.mine()).deskState).toBe('closed');
    expect((await hall.kiosk.fields()).isOver).toBe(true);
    expect((await hall.queue.display()).isOver).toBe(true);
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' });
    expect(entries[0]).toMatchObject({ staffName: 'Fitriani', action: 'Menutup hari' });

    // Nothing is locked: who comes is registered, and a call opens the desk again.
    await arrive(core, ['Terlambat']);
    expect(await dewi.queue.closing()).toMatchObject({ at, open: 1 });
    expect((await hall.kiosk.fields()).isOver).toBe(true);
    await dewi.queue.callNext({ uid: core.uid() });
    expect((await hall.kiosk.fields()).isOver).toBe(false);
    expect((await hall.queue.display()).isOver).toBe(false);

    core.advance(20);
    expect(await core.admin.queue.closeDay({})).toEqual({ closed: ['A-001'] });
    expect(await dewi.queue.closing()).toMatchObject({ at: core.now().toISOString(), open: 0 });
    core.setNow('2026-11-24T01:00:00.000Z');
    expect(await dewi.queue.closing()).toBe(null);
    expect((await hall.kiosk.fields()).isOver).toBe(false);
  });

  it('ends exactly the numbers it has named, those of the kiosk too, and none that were missed', async () => {
    const { core, dewi } = await openDay();
    await arrive(core, ['Satu', 'Dua', 'Tiga']);
    const fieldUid = (await core.admin.office.fields())[0]!.uid;
    await core.admin.kiosk.draw({ uid: core.uid(), fieldUid });
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.skip({ uid: core.uid(), ticketUid });
    const named = (await core.admin.queue.toClose()).map(({ number }) => number);
    expect(named).toEqual(['A-002', 'A-003', 'A-004']);
    expect(await core.admin.queue.closeDay({})).toEqual({ closed: named });
    const { missed } = await dewi.queue.mine();
    expect(missed.map((ticket) => missedText(ticket))).toEqual([
      'Tidak datang saat dipanggil',
      ...named.map(() => 'Belum terlayani saat hari ditutup'),
    ]);
    const localDate = (await core.admin.queue.board()).localDate;
    const { total } = await core.admin.statistic.range({ from: localDate, to: localDate });
    expect(total).toMatchObject({ unserved: 3 });
  });
});

describe('live updates', () => {
  it('reach another window after a change', async () => {
    const { core, dewi } = await openDay();
    const changes = await core.client().live.changes();
    const first = changes.next();
    await registerVisitor(core, dewi, 'Satu', 'A');
    expect((await first).value).toEqual({ topics: ['visit', 'queue', 'person'] });
    await changes.return?.(undefined);
  });
});
