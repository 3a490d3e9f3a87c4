import { expect, it } from 'vitest';
import { addDays } from '#contract/dates.ts';
import { openTestCore, registerVisitor } from './support.ts';

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
