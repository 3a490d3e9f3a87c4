// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cellKey } from '#contract/indicator.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('adds an indicator, takes whole numbers from the keyboard, and asks where two windows wrote', async () => {
  const { core, user } = await openWindow();
  const add = (position: number, objective: string) =>
    core.admin.indicator.save({
      uid: core.uid(),
      year: 2026,
      fieldUid: null,
      service: 'Kelembagaan',
      objective,
      unit: 'dokumen',
      source: 'typed',
      subject: '',
      position,
      isActive: true,
    });
  const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'IKU' }));
  await screen.findByText('Belum ada indikator tahun 2026');

  await user.keyboard('{F9}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Indikator baru 2026' }));
  await user.type(dialog.getByLabelText(/^Layanan/), 'Kelembagaan');
  await user.type(dialog.getByLabelText(/^Sasaran/), 'NIB terbit');
  // A source of the records, and one of its kinds; then typed again.
  const source = dialog.getByRole('combobox', { name: 'Angka bulanan' });
  await user.click(source);
  await user.click(await screen.findByRole('option', { name: 'Dihitung: Legalitas terbit' }));
  expect(dialog.getByText(/^Kasus legalitas pada hari dokumennya terbit/)).toBeDefined();
  await user.click(dialog.getByRole('combobox', { name: 'Hanya legalitas' }));
  expect(await screen.findByRole('option', { name: 'P-IRT' })).toBeDefined();
  await user.click(screen.getByRole('option', { name: 'NIB' }));
  await user.click(source);
  await user.click(await screen.findByRole('option', { name: 'Diketik per bulan' }));
  await user.click(dialog.getByRole('button', { name: /^Simpan/ }));
  await screen.findByLabelText('NIB terbit, Januari');
  expect(screen.queryByLabelText('NIB terbit, Desember')).toBeNull(); // still to come
  const halal = await add(2, 'Halal terbit');
  await screen.findByLabelText('Halal terbit, Januari');

  // Enter and the arrows go from cell to cell.
  await user.click(input('NIB terbit, target'));
  await user.keyboard('40{Enter}50{ArrowUp}{ArrowRight}12,5');
  expect(input('NIB terbit, Januari').value).toBe('12,5');
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/Ditulis sebagai bilangan bulat/);
  expect(document.activeElement).toBe(input('NIB terbit, Januari'));
  expect((await core.admin.indicator.year({ year: 2026 })).rows.map(({ target }) => target)).toEqual([
    null,
    null,
  ]);
  await user.clear(input('NIB terbit, Januari'));
  await user.type(input('NIB terbit, Januari'), '48{Enter}25');
  await user.keyboard('{Control>}s{/Control}');
  const outcome = within(screen.getByRole('region', { name: 'Predikat' }));
  await outcome.findByText('75,00'); // 120 % counts as 100
  expect(outcome.getByText('Baik')).toBeDefined();

  // Another window writes in the same cell, and in one that is not touched here.
  await user.clear(input('Halal terbit, Januari'));
  await user.type(input('Halal terbit, Januari'), '30');
  const other = { [cellKey(halal.uid, 1)]: '26', [cellKey(halal.uid, 2)]: '5' };
  await core.admin.indicator.enter({ year: 2026, note: 'Dari meja lain', cells: other });
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Halal terbit, Januari di jendela lain');
  await user.click(screen.getByRole('button', { name: 'Pakai ketikan saya' }));
  await waitFor(async () => {
    const { rows, note } = await core.admin.indicator.year({ year: 2026 });
    expect(rows[1]!.months.slice(0, 2)).toEqual([30, 5]);
    expect(note).toBe('Dari meja lain');
  });
  await waitFor(() => expect(input('Halal terbit, Februari').value).toBe('5'));

  // What was typed is not lost by going to another year.
  await user.type(input('Halal terbit, Maret'), '9');
  await user.click(screen.getByRole('button', { name: 'Tahun berikutnya' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjut mengisi' }));
  expect(input('Halal terbit, Maret').value).toBe('9');
  await user.click(screen.getByRole('button', { name: 'Tahun berikutnya' }));
  await user.click(await screen.findByRole('button', { name: 'Buang isian' }));
  await user.click(await screen.findByRole('button', { name: 'Salin indikator 2026' }));
  await screen.findByLabelText('Halal terbit, target');
  expect(screen.queryByLabelText('Halal terbit, Januari')).toBeNull();
});
