// @vitest-environment jsdom
import Sqlite from 'better-sqlite3';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

it('loses no typed number without asking', async () => {
  const { user } = await openWindow(async (core) => {
    const sqlite = new Sqlite(core.databasePath);
    sqlite.exec("INSERT INTO series VALUES (1, 'certificate', '2026', NULL), (1, 'letter', '2026', NULL)");
    sqlite.close();
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pengaturan' }));
  await user.click(await screen.findByRole('link', { name: /[Cc]adangan/ }));
  const letters = () => screen.findByLabelText<HTMLInputElement>(/Nomor urut terakhir Surat/);
  await user.type(await letters(), '41');
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjut mengisi' }));
  expect((await letters()).value).toBe('41');
  await user.click(screen.getByRole('button', { name: 'Simpan nomor terakhir' }));
  await waitFor(() => expect(screen.queryByLabelText(/Nomor urut terakhir Surat/)).toBeNull());
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await screen.findByRole('heading', { name: 'Laporan bulanan' });

  // The number and hour of an emergency sheet are kept over a click in the menu.
  await user.click(screen.getByRole('link', { name: 'Loket' }));
  await user.click(await screen.findByRole('button', { name: /Catat dari lembar darurat/ }));
  const sheet = () => screen.findByLabelText<HTMLInputElement>('Angka pada lembar');
  await user.type(await sheet(), '907');
  await user.type(screen.getByLabelText('Jam datang'), '07.15');
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await screen.findByRole('heading', { name: 'Laporan bulanan' });
  await user.click(screen.getByRole('link', { name: 'Loket' }));
  expect((await sheet()).value).toBe('907');
  expect(screen.getByLabelText<HTMLInputElement>('Jam datang').value).toBe('07.15');

  // Nothing is cut off what is typed or pasted; what cannot be read stays and is said.
  await user.clear(await sheet());
  await user.type(await sheet(), 'A-905 lama');
  await user.tab();
  expect((await sheet()).value).toBe('A-905 lama');
  expect(screen.getByText('Angka 901 sampai 999.')).toBeTruthy();
  await user.clear(await sheet());
  await user.type(await sheet(), 'A-905');
  await user.tab();
  expect((await sheet()).value).toBe('A-905');
  expect(screen.queryByText('Angka 901 sampai 999.')).toBeNull();
  const arrival = screen.getByLabelText<HTMLInputElement>('Jam datang');
  await user.clear(arrival);
  await user.type(arrival, '7 pagi');
  await user.tab();
  expect(arrival.value).toBe('07.00');

  await user.click(screen.getByRole('link', { name: 'Pengaturan' }));
  await user.click(await screen.findByRole('link', { name: 'Aturan antrean' }));
  await user.click(await screen.findByRole('checkbox', { name: /Ada jam tenang/ }));
  const from = await screen.findByLabelText<HTMLInputElement>('Tenang dari');
  await user.clear(from);
  await user.type(from, 'jam 11 siang');
  await user.tab();
  expect(from.value).toBe('11.00');
  await user.clear(from);
  await user.type(from, 'sesudah azan');
  await user.tab();
  expect(from.value).toBe('sesudah azan');
  expect(screen.getByText(/Jamnya belum ada/)).toBeTruthy();
});
