// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('stands in rail, palette and Help, and books a room', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Suharti', 'A');
    await office.signIn('Petugas Ruang', 'frontdesk');
  });
  await user.click(await screen.findByRole('radio', { name: /Petugas Ruang/ }));
  await user.keyboard(STAFF_PIN);
  const rail = await screen.findByRole('navigation', { name: 'Bagian' });
  expect(within(rail).getByRole('link', { name: 'Ruang' })).toBeDefined();
  await user.keyboard('{F1}');
  const help = await screen.findByRole('dialog', { name: 'Bantuan' });
  expect(within(help).getByText('Peminjaman baru')).toBeDefined();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('buka ruang{Enter}');
  await screen.findByText('Belum ada peminjaman bulan ini');

  await user.keyboard('{F9}');
  const dialog = await screen.findByRole('dialog', { name: 'Peminjaman ruang' });
  await user.type(within(dialog).getByLabelText(/^Peminjam/), 'suharti');
  await user.click(await screen.findByRole('option', { name: /Suharti/, hidden: true }));
  await user.type(within(dialog).getByLabelText(/^Ruang/), 'Aula');
  await user.type(within(dialog).getByLabelText(/^Keperluan/), 'Rapat anggota');
  await user.click(within(dialog).getByRole('button', { name: /Simpan/ }));
  await screen.findByRole('cell', { name: 'Rapat anggota' });
  expect(await core.admin.booking.list({ month: '2026-11' })).toHaveLength(1);
});
