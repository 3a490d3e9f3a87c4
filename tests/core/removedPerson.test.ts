import { expect, it } from 'vitest';
import { openCase } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { openTestCore, registerVisitor } from './support.ts';

it('whoever is in the recycle bin keeps what happened, and is neither found, offered nor waited for', async () => {
  const core = await openTestCore();
  const { admin } = core;
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const client = await takeOn(core, rina, 'Siti Nurhaliza');
  await rina.mentoring.saveSession(sessionOf(core, client, [client]));
  const one = await openCase(core, rina, { personUid: client.personUid, businessUid: client.businessUid });
  const { uid: ticketUid, field } = await rina.queue.callNext({ uid: core.uid() });
  await rina.queue.arrived({ uid: core.uid(), ticketUid });
  const followUp = { followUp: 'Bawa NIB', followUpDue: '2026-11-23' };
  const done = { outcome: 'done' as const, deliveredServiceUids: [] };
  await rina.queue.finish({ uid: core.uid(), ticketUid, ...done, ...followUp });
  await registerVisitor(core, admin, 'Budi', 'A');
  expect(field.letter).toBe('A');

  const happened = async () => ({
    cases: (await rina.facilitation.list({ state: 'current', kind: null, staffUid: null })).cases.map(
      ({ uid }) => uid,
    ),
    clients: (await rina.mentoring.list({ whose: 'mine', year: 2026, status: 'active' })).mentees.map(
      ({ person }) => person.name,
    ),
    sessions: (await rina.mentoring.get({ uid: client.uid })).sessions.length,
    guests: (await admin.visit.day({})).visits.map(({ personName }) => personName),
    visits: (await admin.report.figures({ period: '2026-11' })).tables[0]!.total['total'],
  });
  const found = async () => ({
    person: (await admin.person.search({ text: 'siti nurhaliza' })).length,
    anywhere: (await admin.find.everything({ text: 'nurhaliza' })).flatMap(({ hits }) => hits).length,
    followUps: (await rina.followUp.list()).followUps.length,
  });
  const before = await happened();
  expect(before).toMatchObject({ cases: [one.uid], clients: ['Siti Nurhaliza'], sessions: 1, visits: 2 });
  expect(before.guests).toContain('Siti Nurhaliza');
  expect(Object.values(await found()).every((count) => count > 0)).toBe(true);

  await admin.person.remove({ uid: client.personUid, reason: 'Diminta pemiliknya' });
  expect(await happened()).toEqual(before);
  expect(await found()).toEqual({ person: 0, anywhere: 0, followUps: 0 });
});
