// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cellKey } from '#contract/indicator.ts';
import { paperCase } from '../core/indicatorSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('shows the manager what each field did; a figure opens its rows, and the IKU that of the field', async () => {
  const { user } = await openWindow(async (core) => {
    await core.signIn('Raja Zulkarnain', 'manager');
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await paperCase({ core, rina }, ['2026-10-05', '2026-11-04']);
    const draft = { year: 2026, service: 'Kelembagaan', unit: 'dokumen', subject: 'nib', isActive: true };
    for (const [i, letter] of ['A', 'D'].entries()) {
      const { uid } = await core.admin.indicator.save({
        ...draft,
        uid: core.uid(),
        fieldUid: (await core.field(letter)).uid,
        objective: `NIB terbit ${letter}`,
        source: 'paperIssued',
        position: i + 1,
      });
      await core.admin.indicator.enter({ year: 2026, note: '', cells: { [cellKey(uid, 0)]: '4' } });
    }
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Raja Zulkarnain'));
  await user.keyboard(STAFF_PIN);
  const table = within(await screen.findByRole('table', { name: 'Kerja per bidang' }));
  expect(table.getAllByRole('row')).toHaveLength(8);
  await user.click(table.getByRole('button', { name: 'Kelembagaan, kasus fasilitasi selesai: 1' }));
  const rows = within(await screen.findByRole('dialog', { name: 'Kasus fasilitasi selesai' }));
  await rows.findByText('November 2026, bidang Kelembagaan.');
  expect(rows.getByText('NIB')).toBeDefined();
  expect(rows.getByText('1 kasus')).toBeDefined();
  await user.keyboard('{Escape}');

  await user.click(table.getByRole('button', { name: /^Kelembagaan, capaian IKU dari 1 indikator: 25/ }));
  await screen.findByText('hanya Kelembagaan');
  await screen.findByText('NIB terbit A');
  expect(screen.queryByText('NIB terbit D')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tampilkan semua' }));
  await screen.findByText('NIB terbit D');
});
