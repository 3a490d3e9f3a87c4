import { expect, it } from 'vitest';
import { addDays } from '#contract/dates.ts';
import type { Client } from '#contract/index.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';

it('lists what is overdue and due within seven days, until it is done', async () => {
  const core = await openTestCore();
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja A', letters: 'A' });
  const { localDate } = await core.admin.queue.board();
  for (const [name, days] of [
    ['Nanti', 8],
    ['Pekan', 7],
    ['Kini', 0],
  ] as const) {
    await registerVisitor(core, core.admin, name, 'A');
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    await dewi.queue.finish({
      uid: core.uid(),
      ticketUid,
      outcome: 'return',
      followUp: 'Membawa berkas',
      followUpDue: addDays(localDate, days),
      deliveredServiceUids: [],
    });
  }
  const names = async (client: typeof dewi) =>
    (await client.followUp.list()).followUps.map(({ person }) => person.name);
  expect(await names(dewi)).toEqual(['Kini', 'Pekan']);
  core.advance(2 * 24 * 60);
  expect(await names(core.admin)).toEqual(['Kini', 'Pekan', 'Nanti']);
  const [first] = (await dewi.followUp.list()).followUps;
  expect(first).toMatchObject({ isMine: true, due: localDate, text: 'Membawa berkas' });
  expect((await core.admin.followUp.list()).followUps[0]).toMatchObject({ isMine: false });
  const { ticketUid, fieldUid } = first!;
  await dewi.consultation.closeFollowUp({ ticketUid, fieldUid, isDone: true });
  expect(await names(dewi)).toEqual(['Pekan', 'Nanti']);
});

/** Somebody who was served today in field A and promised to come again on a day, at an hour. */
const promise = async (
  core: TestCore,
  dewi: Client,
  name: string,
  followUpDue: string,
  followUpTime: string | null,
) => {
  const { personUid } = await registerVisitor(core, core.admin, name, 'A');
  const { uid: ticketUid } = await dewi.queue.callNext({ uid: core.uid() });
  await dewi.queue.arrived({ uid: core.uid(), ticketUid });
  await dewi.queue.finish({
    uid: core.uid(),
    ticketUid,
    outcome: 'return',
    followUp: 'Membawa berkas',
    followUpDue,
    followUpTime,
    deliveredServiceUids: [],
  });
  return personUid;
};

const openPromises = async () => {
  const core = await openTestCore();
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja A', letters: 'A' });
  const tomorrow = addDays((await core.admin.queue.board()).localDate, 1);
  const ani = await promise(core, dewi, 'Ani', tomorrow, null);
  const budi = await promise(core, dewi, 'Budi', tomorrow, '13:30');
  const cici = await promise(core, dewi, 'Cici', tomorrow, '09:00');
  await promise(core, dewi, 'Didi', addDays(tomorrow, 1), '08:00');
  core.advance(24 * 60);
  const comes = async (personUid: string, letter = 'A') => {
    core.advance(1);
    return registerVisitor(core, core.admin, '', letter, { person: { uid: personUid } });
  };
  const line = async () => (await dewi.queue.mine()).waiting.map(({ person }) => person.name);
  return { core, dewi, ani, budi, cici, comes, line };
};

it('says who is expected today by the hour, and where they stand when they have come', async () => {
  const { core, dewi, ani, cici, comes } = await openPromises();
  const expected = async () =>
    (await core.admin.followUp.expected()).expected.map((each) => [
      each.person.name,
      each.time,
      each.today?.number ?? null,
    ]);
  expect(await expected()).toEqual([
    ['Cici', '09:00', null],
    ['Budi', '13:30', null],
    ['Ani', null, null],
  ]);
  const [first] = (await core.admin.followUp.expected()).expected;
  expect(first).toMatchObject({ text: 'Membawa berkas', staffName: 'Dewi', field: { letter: 'A' } });
  const visit = await comes(cici);
  expect((await expected())[0]).toEqual(['Cici', '09:00', 'A-001']);
  // Taken back, Cici is expected again; what was settled without a visit is not.
  await core.admin.visit.undo({ uid: visit.uid });
  const last = (await core.admin.followUp.expected()).expected.at(-1)!;
  expect(last.person.uid).toBe(ani);
  await dewi.consultation.closeFollowUp({ ...pick(last), isDone: true });
  expect(await expected()).toEqual([
    ['Cici', '09:00', null],
    ['Budi', '13:30', null],
  ]);
});

it('takes no visit for the answer to a promise that it made itself', async () => {
  const core = await openTestCore();
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja A', letters: 'A' });
  const { localDate } = await core.admin.queue.board();
  const expected = async () =>
    (await core.admin.followUp.expected()).expected.map(({ person, today }) => [
      person.name,
      today?.number ?? null,
    ]);
  const { personUid } = await registerVisitor(core, core.admin, 'Ani', 'A');
  // A number for another need, drawn before the promise, answers nothing either.
  await registerVisitor(core, core.admin, '', 'D', { person: { uid: personUid }, isAgain: true });
  const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
  await dewi.queue.arrived({ uid: core.uid(), ticketUid });
  const due = { followUpDue: localDate, followUpTime: '23:30' };
  await dewi.consultation.save({ ticketUid, fieldUid: field.uid, ...due });
  expect(await expected()).toEqual([['Ani', 'A-001']]);
  await dewi.queue.finish({
    uid: core.uid(),
    ticketUid,
    outcome: 'return',
    ...due,
    deliveredServiceUids: [],
  });
  expect(await expected()).toEqual([['Ani', null]]);
});

it('checks in who was asked to come again on the same day', async () => {
  const core = await openTestCore();
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja A', letters: 'A' });
  const { localDate } = await core.admin.queue.board();
  const ani = await promise(core, dewi, 'Ani', localDate, '23:30');
  core.advance(1);
  const comes = () => registerVisitor(core, core.admin, '', 'A', { person: { uid: ani } });
  expect((await comes()).ticket.number).toBe('A-002');
  expect((await core.admin.followUp.expected()).expected).toMatchObject([{ today: { number: 'A-002' } }]);
  // The promise is answered: a second key press gives no third number.
  await expect(comes()).rejects.toMatchObject({ code: 'HAS_NUMBER' });
});

const pick = ({ ticketUid, fieldUid }: { ticketUid: string; fieldUid: string }) => ({ ticketUid, fieldUid });

it('gives who was promised the place that the policy says, each behind who came before', async () => {
  const { core, ani, budi, cici, comes, line } = await openPromises();
  for (const name of ['Satu', 'Dua', 'Tiga', 'Empat']) await registerVisitor(core, core.admin, name, 'A');
  await comes(cici);
  expect(await line()).toEqual(['Satu', 'Dua', 'Cici', 'Tiga', 'Empat']);
  await comes(budi);
  expect(await line()).toEqual(['Satu', 'Dua', 'Cici', 'Budi', 'Tiga', 'Empat']);
  await core.admin.policy.save({ ...(await core.admin.policy.current()), promisedBehind: null });
  await comes(ani);
  expect((await line()).at(-1)).toBe('Ani');
});

it('puts nobody forward for another field, twice, or on another day', async () => {
  const { core, cici, comes, line } = await openPromises();
  for (const name of ['Satu', 'Dua', 'Tiga']) await registerVisitor(core, core.admin, name, 'AB');
  await comes(cici, 'B');
  const { waiting } = (await core.admin.queue.board()).fields.find(({ field }) => field.letter === 'B')!;
  expect(waiting).toBe(1);
  const again = { person: { uid: cici }, isAgain: true } as const;
  await registerVisitor(core, core.admin, '', 'A', again);
  expect(await line()).toEqual(['Satu', 'Dua', 'Cici', 'Tiga']);
  await registerVisitor(core, core.admin, 'Empat', 'A');
  await registerVisitor(core, core.admin, '', 'A', again);
  expect(await line()).toEqual(['Satu', 'Dua', 'Cici', 'Tiga', 'Empat', 'Cici']);
});

it('keeps an hour only with its day', async () => {
  const core = await openTestCore();
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja A', letters: 'A' });
  const { localDate } = await core.admin.queue.board();
  await registerVisitor(core, core.admin, 'Ani', 'A');
  const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
  await dewi.queue.arrived({ uid: core.uid(), ticketUid });
  const key = { ticketUid, fieldUid: field.uid };
  const followUpDue = addDays(localDate, 1);
  expect(await dewi.consultation.save({ ...key, followUpDue, followUpTime: '10:00' })).toMatchObject({
    followUpDue,
    followUpTime: '10:00',
  });
  await expect(dewi.consultation.save({ ...key, followUpTime: '25:00' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  expect((await dewi.consultation.save({ ...key, followUpDue: null })).followUpTime).toBeNull();
});
