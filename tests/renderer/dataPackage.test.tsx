// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('takes the package of the period shown, with masked NIKs unless the administrator says why not', async () => {
  const { core, user } = await openWindow(async (office) => {
    const person = { new: newPerson(office, 'Rosmaini', { nik: '1471025708900004' }) };
    await registerVisitor(office, office.admin, '', 'A', { person });
  });
  // A file does not reach a window of jsdom: the trail tells which was handed out.
  const taken = async () => {
    const day = { from: '2026-11-23', to: '2026-11-23' };
    const { entries } = await core.admin.office.trail({ ...day, text: 'mengambil berkas' });
    return entries.map(({ summary }) => summary);
  };
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Paket data' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Paket data November 2026' }));
  expect(dialog.queryByLabelText(/^Alasan/)).toBeNull();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 90_000 });
  const masked = 'berkas: paket-data-PLUT-Riau-2026-11.zip';
  expect(await taken()).toEqual([masked]);

  const periods = within(screen.getByRole('navigation', { name: 'Daftar masa laporan' }));
  await user.click(periods.getByRole('button', { name: /^Oktober/ }));
  await user.click(screen.getByRole('button', { name: 'Paket data' }));
  const again = within(await screen.findByRole('dialog', { name: 'Paket data Oktober 2026' }));
  await user.click(again.getByLabelText('Sertakan NIK utuh'));
  await again.findByText(/ikut keluar/);
  await user.click(again.getByRole('button', { name: /^Simpan paket/ }));
  await again.findByText('Alasan wajib diisi.');
  expect(await taken()).toEqual([masked]);
  await user.type(again.getByLabelText(/^Alasan/), 'Surat dinas 500.3/112{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 90_000 });
  expect(await taken()).toEqual([
    'berkas: paket-data-PLUT-Riau-2026-10-NIK-utuh.zip; NIK: disamarkan → utuh, 0 orang; alasan: kosong → Surat dinas 500.3/112',
    masked,
  ]);
});
