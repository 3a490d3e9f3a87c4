// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('adds a row by keys, says what is missing, and changes it', async () => {
  const { core, user } = await openWindow(async () => undefined);
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = '#/daftar/cluster';
  await screen.findByText('Belum ada sentra');
  await user.keyboard('{F9}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Sentra KUMKM: sentra baru' }));
  await user.type(dialog.getByLabelText('Pegawai'), '9{Enter}');
  expect(await dialog.findByText('Nama sentra wajib diisi.')).toBeTruthy();
  await user.type(dialog.getByLabelText(/Nama sentra/), 'Tenun Limapuluh');
  await user.type(dialog.getByLabelText('Omzet per bulan (Rp)'), '45000000{Enter}');
  const table = within(await screen.findByRole('table', { name: 'Sentra KUMKM' }));
  expect(table.getByText('Tenun Limapuluh')).toBeTruthy();
  expect(table.getByText('45.000.000')).toBeTruthy();

  await user.click(table.getByText('Tenun Limapuluh'));
  const again = within(await screen.findByRole('dialog', { name: 'Sentra KUMKM: ubah sentra' }));
  await user.type(again.getByLabelText('Ketua'), 'Zahara{Enter}');
  expect(await table.findByText('Zahara')).toBeTruthy();
  expect(await core.admin.officeList.rows({ list: 'cluster', year: null })).toMatchObject([
    { values: { cluster: 'Tenun Limapuluh', turnover: 45_000_000, chair: 'Zahara', workers: 9 } },
  ]);
});
