import { expect, it } from 'vitest';
import { openCase } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { openStall } from './consignmentSupport.ts';
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

it('the goods of whoever is in the recycle bin are in no list, and say who brings them back when opened', async () => {
  const core = await openTestCore({ at: '2026-06-01T01:00:00.000Z' });
  const stall = await openStall(core, 'Suharti');
  const other = await openStall(core, 'Budi', { name: 'Madu Kelulut' });
  const batch = await stall.receive({ pullOn: '2026-06-02' });
  await other.receive();
  const { uids } = await stall.sell(1, '2026-06-01');
  const [saleUid] = uids;
  const desk = await core.signIn('Nur Aisyah', 'frontdesk');
  const { personUid, businessUid, productUid } = stall;
  const lists = async () => ({
    products: (await desk.product.list({})).map(({ name }) => name),
    batches: (await desk.consignment.list({ part: 'all' })).map(({ product }) => product.name),
    due: (await desk.consignment.list({ part: 'due' })).map(({ product }) => product.name),
    sellers: (await desk.consignment.sellers()).map(({ person }) => person.name).toSorted(),
    found: (await desk.find.everything({ text: 'dodol' })).flatMap(({ hits }) => hits).length,
  });
  const before = await lists();
  expect(before).toMatchObject({ due: ['Dodol Nanas'], sellers: ['Budi', 'Suharti'], found: 1 });

  await core.admin.person.remove({ uid: personUid, reason: 'Diminta pemiliknya' });
  const rest = ['Madu Kelulut'];
  expect(await lists()).toEqual({ products: rest, batches: rest, due: [], sellers: ['Budi'], found: 0 });
  const opened = {
    person: desk.person.card({ uid: personUid }),
    product: desk.product.get({ uid: productUid }),
    business: desk.product.seller({ businessUid }),
    batch: desk.consignment.batch({ uid: batch.uid }),
    stall: desk.consignment.seller({ businessUid }),
    note: desk.consignment.receivedPdf({ businessUid, on: '2026-06-01' }),
    sale: stall.sell(1, '2026-06-01'),
    refund: stall.refund(saleUid!, 1, '2026-06-01'),
    settlement: stall.settle('2026-06-01'),
  };
  for (const call of Object.values(opened))
    await expect(call).rejects.toMatchObject({
      code: 'PERSON_REMOVED',
      message:
        'Suharti ada di daftar pelaku usaha yang dihapus; datanya aman, dan administrator dapat memulihkannya di menu Pelaku Usaha.',
    });
  await expect(desk.product.get({ uid: core.uid() })).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await core.admin.person.restore({ uid: personUid });
  expect(await lists()).toEqual(before);
  expect(await desk.consignment.batch({ uid: batch.uid })).toMatchObject({ remaining: 9 });
});
