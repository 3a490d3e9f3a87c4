// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';
import { STAFF_PIN } from '../core/pins.ts';

it('leaves nothing of one person for the next who signs in at the same window', async () => {
  const { user } = await openWindow(async (office) => {
    const desk = { name: 'Meja 1', letters: 'A' };
    const rina = await office.signIn('Rina Marlina', 'consultant', desk);
    await office.signIn('Dedi Kurniawan', 'consultant', { name: 'Meja 2', letters: 'B' });
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A');
    const { uid: ticketUid } = await rina.queue.callNext({ uid: office.uid() });
    await rina.queue.arrived({ uid: office.uid(), ticketUid });
  });
  const { client, queryClient, showError } = await import('#renderer/app/client.ts');
  const { newUid } = await import('#renderer/app/uid.ts');
  const known = () =>
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    );

  await user.click(await screen.findByRole('radio', { name: /Rina Marlina/ }));
  await user.keyboard(STAFF_PIN);
  expect((await screen.findAllByText(/Siti Nurhaliza/)).length).toBeGreaterThan(0);
  expect(known()).toContain('Siti Nurhaliza');
  showError(new Error('Lembar Siti Nurhaliza belum tersimpan.'));
  await screen.findByText(/belum tersimpan/);

  const { active } = await client.queue.mine();
  await client.queue.park({ uid: newUid(), ticketUid: active!.uid, reason: 'Mengambil berkas' });
  await client.session.signOut();
  await user.click(await screen.findByRole('radio', { name: /Dedi Kurniawan/ }));
  expect(known()).not.toContain('Siti Nurhaliza');
  await waitFor(() => expect(screen.queryByText(/Siti Nurhaliza/)).toBeNull());
  await user.keyboard(STAFF_PIN);
  await screen.findByRole('button', { name: /Dedi Kurniawan/ });
  expect(screen.queryByText(/Siti Nurhaliza/)).toBeNull();
});
