// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('is read by a consultant, with nothing to type in', async () => {
  const { user } = await openWindow(async (office) => {
    await office.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await office.admin.indicator.save({
      uid: office.uid(),
      year: 2026,
      fieldUid: null,
      service: 'Kunjungan',
      objective: 'Kunjungan kantor',
      unit: '',
      source: 'visit',
      position: 1,
      isActive: true,
    });
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Rina Marlina'));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'IKU' }));
  const table = within(await screen.findByRole('table', { name: 'Indikator 2026' }));
  expect(table.getByText('Kunjungan kantor')).toBeDefined();
  expect(table.queryAllByRole('textbox')).toEqual([]);
  expect(table.queryAllByRole('button')).toEqual([]);
  expect(screen.queryByText('Tambah indikator')).toBeNull();
});
