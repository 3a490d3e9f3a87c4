// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('names the locked months that an old guest book reaches, and asks for one reason before it is imported', async () => {
  let uid = '';
  const { core, user } = await openWindow(async (office) => {
    office.setNow('2026-10-05T01:00:00.000Z');
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A');
    office.setNow('2026-11-02T01:00:00.000Z');
    await office.answerForClock();
    await office.admin.monthLock.lock({ uid: office.uid(), month: '2026-10', paper: 'a4' });
    const text = [
      'Tanggal;Nama;L/P;No HP',
      '01/10/2026;Ahmad Fauzi;L;081268000001',
      '02/09/2026;Rina;P;081268000002',
    ];
    ({ uid } = await office.admin.pastImport.open({
      uid: office.uid(),
      file: new File([text.join('\n')], 'buku.csv'),
    }));
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('combobox', { name: /Cari pengunjung/ }); // the first screen stands
  location.hash = `#/pengaturan/impor/${uid}`;
  expect(
    await screen.findByText('1 baris jatuh pada bulan yang sudah dikunci: Oktober 2026.', { selector: 'b' }),
  ).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /^Impor 2 baris/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Impor 2 baris?' }));
  expect((await core.admin.pastImport.get({ uid })).state).toBe('draft');
  await user.type(dialog.getByLabelText(/Alasan/), 'Buku tamu lama baru ditemukan');
  await user.click(dialog.getByRole('button', { name: 'Impor 2 baris' }));
  await screen.findByText('Semua baris yang dapat diimpor sudah masuk.');

  await user.click(screen.getByRole('button', { name: 'Urungkan impor' }));
  const undo = within(await screen.findByRole('dialog', { name: 'Urungkan impor?' }));
  expect(
    undo.getByText(/1 kunjungan di antaranya ada di bulan yang sudah dikunci: Oktober 2026\./),
  ).toBeTruthy();
  await user.type(undo.getByLabelText(/Alasan/), 'Salah berkas');
  await user.click(undo.getByRole('button', { name: 'Urungkan impor' }));
  await screen.findByText('Diurungkan. Yang sudah diubah orang sesudahnya tetap.');
});
