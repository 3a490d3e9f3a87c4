import path from 'node:path';
import { expect, it } from 'vitest';
import type { PastCell } from '#contract/pastImport.ts';
import { judgePast } from '#core/features/desk/pastImport/judging.ts';
import { openReader } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import { openRegions } from '#core/platform/region/index.ts';
import { newPerson, officeDraft, openTestCore, registerVisitor } from './support.ts';

const names = [
  'Nur Aini',
  'Nuraini',
  'Dodi Saputra',
  'Dudi Saputra',
  'Sri Rahayu',
  'Marwan',
  'Rika Amelia',
  '#N/A',
  '',
];
const niks = ['', '', '', '1471124508790001', '1471121706840002', '1,47E+15', '0'];
const phones = ['', '081268201188', '+62 812-6820-1188', '081268201199', '12'];
const dates = ['09/01/2023', '10/01/2023', '10/01/2023', '', '31/11/2023'];
const texts: Partial<Record<PastCell, readonly string[]>> = {
  name: names,
  nik: niks,
  phone: phones,
  date: [...dates, '↑', '↑'],
  sex: ['L', 'P', '?'],
  district: ['Sukajadi', 'Tampan', 'Entah'],
};

it('judges after a cell what depends on it, and leaves nothing that would be judged otherwise', async () => {
  const core = await openTestCore();
  const pick = <T>(all: readonly T[]): T => all[Math.floor(core.random.next() * all.length)]!;
  for (const name of names.slice(0, 4))
    await registerVisitor(core, core.admin, '', 'A', {
      person: { new: newPerson(core, name, { phone: pick(phones.slice(1, 4)) }) },
    });
  const lines = Array.from({ length: 150 }, (_, i) =>
    [pick(dates), pick(names) || `Tamu ${i}`, pick(niks), 'P', pick(phones), 'Sukajadi'].join(';'),
  );
  const file = new File([['Tanggal;Nama;NIK;L/P;No HP;Kecamatan', ...lines].join('\n')], 'buku.csv');
  const { uid } = await core.admin.pastImport.open({ uid: core.uid(), file });
  const db = openReader(core.databasePath);
  const regions = openRegions(path.resolve('resources'));
  const environment = { db: () => db, regions: () => regions } as Environment;
  const whole = async () => {
    const asked = {
      uid,
      officeId: 1,
      ownRegency: officeDraft.regionCode,
      today: '2026-11-23',
      turn: core.uid(),
    };
    return (await judgePast(environment, asked)).changed;
  };
  expect(await whole()).toEqual([]);
  let others = 0;
  for (let i = 0; i < 120; i++) {
    const cell = pick(Object.keys(texts) as PastCell[]);
    const { rows } = await core.admin.pastImport.rows({ uid });
    const row = pick(rows);
    const alike = i % 10 === 0 ? (row.fixes[0]?.alike ?? null) : null;
    await core.admin.pastImport.mend({ uid, row: row.row, cell, text: pick(texts[cell]!), alike });
    expect(await whole(), `${cell} of row ${row.row}`).toEqual([]);
    const after = (await core.admin.pastImport.rows({ uid })).rows;
    others += after.filter(
      (each, at) => each.row !== row.row && JSON.stringify(each) !== JSON.stringify(rows[at]),
    ).length;
  }
  expect(others).toBeGreaterThan(30);
  await db.destroy();
}, 120_000);
