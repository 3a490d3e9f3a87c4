// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('is read by a consultant, with nothing to type in', async () => {
  const { user } = await openWindow(async (office) => {
    await office.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(office, office.admin, 'Siti', 'A');
    await office.admin.indicator.save({
      uid: office.uid(),
      year: 2026,
      fieldUid: null,
      service: 'Kunjungan',
      objective: 'Kunjungan kantor',
      unit: '',
      source: 'visit',
      subject: '',
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
  // What was counted opens its rows.
  expect(table.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toContain(
    'Kunjungan kantor, total: 1, buka barisnya',
  );
  await user.click(table.getByRole('button', { name: 'Kunjungan kantor, November: 1, buka barisnya' }));
  const rows = within(await screen.findByRole('dialog', { name: 'Kunjungan' }));
  await rows.findByText('November 2026.');
  expect(rows.getByText('Siti')).toBeDefined();
  expect(rows.getByText('1 kunjungan')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Tambah indikator')).toBeNull();
});
