// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN, STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('names who is still served before the day is closed, and lets the consultant complete the sheet', async () => {
  const { core, user } = await openWindow(async (office) => {
    const dewi = await office.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(office, office.admin, 'Budi', 'A');
    const { uid: ticketUid } = await dewi.queue.callNext({ uid: office.uid() });
    await dewi.queue.arrived({ uid: office.uid(), ticketUid });
  });
  await user.click(await screen.findByRole('radio', { name: /Fitriani/ }));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('button', { name: /Tutup hari/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('1 konsultasi masih berjalan: Budi (A-001, Dewi).')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Tutup hari dan 1 nomor' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const { client } = await import('#renderer/app/client.ts');
  await client.session.signOut();
  await user.click(await screen.findByRole('radio', { name: /Dewi/ }));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('button', { name: '1 lembar tanpa hasil' }));
  await user.click(await screen.findByRole('button', { name: 'Lengkapi lembar' }));
  await user.type(await screen.findByLabelText('Permasalahan'), 'Belum punya NIB');
  await user.keyboard('{F8}');
  expect((await screen.findByText(/Pilih hasilnya\./)).textContent).toContain('Belum dapat diselesaikan');
  await user.click(screen.getByRole('radio', { name: 'Selesai' }));
  await user.keyboard('{F8}');
  await waitFor(() => expect(screen.queryByLabelText('Permasalahan')).toBeNull());
  expect(screen.queryByText('Lembar tanpa hasil')).toBeNull();
  const { history } = await core.admin.person.card({
    uid: (await core.admin.visit.day({})).visits[0]!.personUid,
  });
  expect(history).toMatchObject([{ outcome: 'done', detail: 'Belum punya NIB' }]);
});
