// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('tells the day of the office on which an old guest book was opened, and takes it back by its name', async () => {
  const { core, user } = await openWindow(async (office) => {
    office.setNow('2026-11-23T22:30:00.000Z'); // Tuesday 05.30 WIB
    const text = 'Tanggal;Nama;L/P;No HP\n09/01/2023;Ahmad Fauzi;L;081268000001\n';
    const { uid } = await office.admin.pastImport.open({
      uid: office.uid(),
      file: new File([text], 'buku.csv'),
    });
    await office.admin.pastImport.start({ uid });
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('combobox', { name: /Cari pengunjung/ }); // the first screen stands
  location.hash = '#/pengaturan/impor';
  const table = within(await screen.findByRole('table', { name: 'Impor' }));
  expect(await table.findByText('buku.csv')).toBeTruthy();
  expect(table.getByText('24/11/2026')).toBeTruthy();

  await user.click(table.getByText('buku.csv'));
  await screen.findByText('Semua baris yang dapat diimpor sudah masuk.');
  expect(screen.getByText('Isi berkas sudah dihapus dari aplikasi.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Urungkan impor' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Urungkan impor?' }));
  await user.type(dialog.getByLabelText(/Alasan/), 'Salah berkas');
  await user.click(dialog.getByRole('button', { name: 'Urungkan impor' }));
  await screen.findByText('Diurungkan. Yang sudah diubah orang sesudahnya tetap.');
  expect((await core.admin.pastImport.list()).imports).toMatchObject([
    { state: 'undone', outcome: { back: { people: 1, visits: 1 } } },
  ]);
});
