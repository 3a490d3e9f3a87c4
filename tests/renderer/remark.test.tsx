// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('writes number, obstacles and plans, beginning with those of the month before, and keeps a draft', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nuraini', 'A');
    await office.admin.remark.save({ period: '2026-10', number: '12', obstacles: 'Kursi kurang', plans: '' });
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  const dialogOf = async () =>
    within(await screen.findByRole('dialog', { name: 'Nomor, kendala, dan rencana November 2026' }));

  await user.click(await screen.findByRole('button', { name: 'Kendala & rencana' }));
  let dialog = await dialogOf();
  expect(dialog.getByText('Oktober 2026')).toBeDefined();
  expect(dialog.getByLabelText<HTMLTextAreaElement>('Kendala').value).toBe('Kursi kurang');
  expect(dialog.getByLabelText<HTMLInputElement>('Nomor laporan').value).toBe('');

  // Proposed from the figures, behind what is there; taken back, it is as it was.
  await user.click(dialog.getByRole('button', { name: 'Tulis saran dari angka' }));
  await dialog.findByText(/ditambahkan di belakang isian Anda/);
  const obstacles = dialog.getByLabelText<HTMLTextAreaElement>('Kendala');
  expect(obstacles.value).toMatch(
    /^Kursi kurang\n\n- Kunjungan sampai 23 November 2026 naik dari 0 menjadi 1 /,
  );
  await user.click(dialog.getByRole('button', { name: 'Tulis saran dari angka' }));
  await dialog.findByText(/Tidak ada saran/);
  await user.clear(obstacles);
  await user.type(obstacles, 'Kursi kurang');
  await user.click(dialog.getByRole('button', { name: 'Tulis saran dari angka' }));
  await user.click(await dialog.findByRole('button', { name: 'Urungkan' }));
  expect(obstacles.value).toBe('Kursi kurang');
  const plans = dialog.getByLabelText<HTMLTextAreaElement>(/^Rencana tindak lanjut/);
  expect(plans.value).toMatch(/^- Melengkapi skala usaha 1 kunjungan/);
  await user.clear(plans);
  await user.type(plans, 'Beli 20 kursi');
  const [kept] = Object.keys(localStorage).filter((name) => name.includes('remark-2026-11'));
  expect(JSON.parse(localStorage.getItem(kept!)!)).toMatchObject({ plans: 'Beli 20 kursi' });

  // Thrown away on purpose, it is gone.
  await user.click(dialog.getByRole('button', { name: /^Batal/ }));
  await user.click(dialog.getByRole('button', { name: 'Buang isian' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(localStorage.getItem(kept!)).toBeNull();

  // Left by a power cut, it is there again.
  localStorage.setItem(
    kept!,
    JSON.stringify({ number: '13', obstacles: 'Kursi kurang', plans: 'Sewa kursi' }),
  );
  const months = within(screen.getByRole('navigation', { name: 'Daftar masa laporan' }));
  await user.click(months.getByRole('button', { name: /^Oktober/ }));
  await user.click(months.getByRole('button', { name: /^November/ }));
  await user.click(await screen.findByRole('button', { name: 'Kendala & rencana' }));
  dialog = await dialogOf();
  await waitFor(() =>
    expect(dialog.getByLabelText<HTMLTextAreaElement>(/^Rencana tindak lanjut/).value).toBe('Sewa kursi'),
  );
  await user.click(dialog.getByRole('button', { name: /^Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await core.admin.report.figures({ period: '2026-11' })).remark).toEqual({
    number: '13',
    obstacles: 'Kursi kurang',
    plans: 'Sewa kursi',
  });
  expect(localStorage.getItem(kept!)).toBeNull();
});
