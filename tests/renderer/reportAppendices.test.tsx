// @vitest-environment jsdom
import Sqlite from 'better-sqlite3';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('says which appendix is too long for one print, and how to get it', async () => {
  const { user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nuraini', 'A');
    const file = new Sqlite(office.databasePath);
    const columns = file
      .prepare("SELECT group_concat(name) FROM pragma_table_info('visit') WHERE name NOT IN ('id', 'uid')")
      .pluck()
      .get() as string;
    file.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12001)
      INSERT INTO visit (uid, ${columns}) SELECT randomblob(16), ${columns} FROM n, (SELECT * FROM visit LIMIT 1)`);
    file.close();
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Cetak lampiran' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Lampiran yang tidak ikut dicetak' }, { timeout: 30_000 }),
  );
  expect(dialog.getByText('Daftar Kunjungan').parentElement?.textContent).toMatch(
    /^Daftar Kunjungan: 12\.\d{3} baris, terlalu panjang untuk sekali cetak\. Pilih masa yang lebih pendek/,
  );
  expect(dialog.queryByRole('button', { name: 'Cetak tersendiri' })).toBeNull();
}, 90_000);
