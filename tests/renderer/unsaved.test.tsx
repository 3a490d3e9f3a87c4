// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

it('asks before a click in the menu throws away what was typed', async () => {
  const { user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pengaturan' }));
  await user.click(await screen.findByRole('link', { name: 'Penandatangan' }));
  const name = () => screen.findAllByLabelText<HTMLInputElement>(/^Nama/).then((all) => all[0]!);
  await user.type(await name(), ', M.M.');
  const typed = (await name()).value;
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjut mengisi' }));
  expect((await name()).value).toBe(typed);
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Buang isian' }));
  await screen.findByRole('heading', { name: 'Laporan bulanan' });

  // A small form below the others is asked about like them.
  await user.click(screen.getByRole('link', { name: 'Pengaturan' }));
  await user.click(await screen.findByRole('link', { name: 'Sertifikat & surat' }));
  const address = () => screen.findByLabelText<HTMLInputElement>('Alamat halaman pemeriksa');
  await user.type(await address(), 'https://plut.example/periksa');
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjut mengisi' }));
  expect((await address()).value).toBe('https://plut.example/periksa');

  // A place that was typed and not chosen is said below its field, and asked about as well.
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Buang isian' }));
  await user.click(screen.getByRole('link', { name: 'Pengaturan' }));
  await user.click(await screen.findByRole('link', { name: 'Kantor & kop surat' }));
  const place = await screen.findByRole('combobox', { name: 'Kota atau kabupaten' });
  await user.clear(place);
  await user.type(place, 'Bukit');
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjut mengisi' }));
  await screen.findByText('“Bukit” belum dipilih. Ketik lagi, lalu pilih dari daftarnya.');
});
