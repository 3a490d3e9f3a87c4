import { expect, it } from 'vitest';
import { commonErrors } from '#contract/base.ts';
import { openTestCore, registerVisitor } from './support.ts';

const refusal = (call: Promise<unknown>): Promise<{ code: string; message: string }> =>
  call.then(
    () => Promise.reject(new Error('it was allowed')),
    (error: unknown) => error as { code: string; message: string },
  );

it('what a call may be refused with is said in the words of the contract', async () => {
  const core = await openTestCore();
  const desk = await core.signIn('Nur Aisyah', 'frontdesk');
  const { ticket } = await registerVisitor(core, core.admin, 'Suharti', 'A');
  const { uid: fieldUid } = await core.field('A');
  await core.signIn('Rina', 'consultant');
  const rina = (await core.admin.office.staff()).find(({ name }) => name === 'Rina')!;
  await core.admin.office.saveStaff({ ...rina, isActive: false });
  const moved = { uid: core.uid(), ticketUid: ticket.uid, fieldUid, staffUid: rina.uid };
  const asked = {
    SIGNED_OUT: () => core.client().person.search({ text: 'siti' }),
    FORBIDDEN: () => desk.person.removed({}),
    NOT_FOUND: () => core.admin.person.card({ uid: core.uid() }),
  };
  for (const [code, call] of Object.entries(asked))
    expect(await refusal(call())).toMatchObject({
      code,
      message: commonErrors[code as keyof typeof asked].message,
    });
  expect((await refusal(core.admin.queue.transfer(moved))).message).toContain(
    'Petugas ini sudah tidak aktif.',
  );
});
