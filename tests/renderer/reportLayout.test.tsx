// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

const dialogOf = async () => within(await screen.findByRole('dialog', { name: 'Susunan laporan' }));
const focused = () => document.activeElement as HTMLInputElement;
const nameOf = (element: Element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '';

it('leaves parts out and moves them by keys, the focus stays on the row, and takes it all back', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nuraini', 'A');
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Susunan laporan…' }));
  let dialog = await dialogOf();
  const partsIn = (group: string) =>
    within(dialog.getByRole('region', { name: group }))
      .getAllByRole('checkbox')
      .map(nameOf);
  await waitFor(() => expect(nameOf(focused())).toBe('Daftar isi'));

  // Down to table B, up above the other two, and out.
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(nameOf(focused())).toMatch(/^B\. /);
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  expect(nameOf(focused())).toMatch(/^B\. /);
  expect(partsIn('Isi laporan').map((title) => title.slice(0, 2))).toEqual([
    'B.',
    'A.',
    'A1',
    'A2',
    'A3',
    'C.',
    'D.',
    'E.',
    'F.',
    'G.',
    'H.',
    'I.',
    'J.',
    'K.',
    'L.',
    'M.',
  ]);
  expect(dialog.getByText(/^B\. .* sekarang ke-1 dari 16\.$/)).toBeDefined();
  // It leaves its group neither by key nor by button.
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(dialog.getByText(/^B\. .* sudah di atas\.$/)).toBeDefined();
  expect(nameOf(focused())).toMatch(/^B\. /);
  await user.keyboard(' ');
  expect(focused().checked).toBe(false);

  await user.click(dialog.getByRole('button', { name: 'Turunkan Arti Angka' }));
  expect(focused().getAttribute('aria-label')).toBe('Turunkan Arti Angka');
  await user.keyboard('{Enter}');
  // It leads no further: the focus goes to the box of its row.
  expect(nameOf(focused())).toBe('Arti Angka');
  expect(partsIn('Lampiran di belakang tanda tangan')).toEqual([
    'Pelatihan',
    'Sertifikat Terbit',
    'Arti Angka',
  ]);

  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const saved = (await core.admin.reportLayout.get()).parts;
  expect(saved.slice(0, 3).map(({ key, isIn }) => [key, isIn])).toEqual([
    ['contents', true],
    ['B', false],
    ['A', true],
  ]);
  // On the screen the table stays.
  expect(await screen.findByRole('radio', { name: 'B' })).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Susunan laporan…' }));
  dialog = await dialogOf();
  expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /^B\. / }).checked).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Kembalikan susunan bawaan' }));
  expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /^B\. / }).checked).toBe(true);
  await user.click(dialog.getByRole('button', { name: /^Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { parts, usual } = await core.admin.reportLayout.get();
  expect(parts).toEqual(usual);
});
