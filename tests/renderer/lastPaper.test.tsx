// @vitest-environment jsdom
import Sqlite from 'better-sqlite3';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('asks on the report page of a restored file for the last report on paper, until it is answered', async () => {
  const { user } = await openWindow(async (office) => {
    office.setNow('2026-10-05T01:00:00.000Z');
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A');
    office.setNow('2026-11-02T01:00:00.000Z');
    await office.answerForClock();
    await office.admin.monthLock.lock({ uid: office.uid(), month: '2026-10', paper: 'a4' });
    // As a restore leaves it whose replaced file had come as far as number 3.
    const file = new Sqlite(office.databasePath);
    file.exec(`INSERT INTO series (office_id, kind, period, last) VALUES (1, 'monthLock', '', 3)
        ON CONFLICT (office_id, kind, period) DO UPDATE SET last = 3;
      INSERT INTO audit (office_id, at, entity, entity_uid, action, before, after)
        SELECT id, '2026-11-02T01:00:01.000Z', 'office', uid, 'restore', '{}', '{}' FROM office`);
    file.close();
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('combobox', { name: /Cari pengunjung/ }); // the first screen stands
  location.hash = '#/laporan';
  await screen.findByText('Data ini dipulihkan dari cadangan.');
  await user.click(screen.getByRole('button', { name: 'Cocokkan' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Laporan terakhir yang dicetak' }));
  await user.type(dialog.getByLabelText(/Kunci nomor/), '3');
  await user.type(dialog.getByLabelText(/Sidik kunci/), '7f3a91c20b5ed48a66e12c97');
  await user.click(dialog.getByRole('button', { name: 'Cocokkan' }));
  expect(
    await dialog.findByText(
      'Data ini berakhir pada kunci nomor 1: kunci nomor 2 sampai 3, yang sudah dicetak, tidak ikut dipulihkan.',
    ),
  ).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Data ini dipulihkan dari cadangan.')).toBeNull();
});
