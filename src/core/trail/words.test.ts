import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { auditEntities, columnWords, summarise, untoldColumns } from './words.ts';

const said = (before: object, after: object) =>
  summarise(JSON.stringify(before), JSON.stringify(after), 'WIT');

describe('what the audit trail says', () => {
  it('has a word for every column, or keeps it to itself', () => {
    const sqlite = new Sqlite(':memory:');
    for (const sql of migrations) sqlite.exec(sql);
    const columns = auditEntities.flatMap((table) =>
      sqlite.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table),
    );
    sqlite.close();
    const silent = columns.filter(
      ({ name }) =>
        !(name in columnWords) && !untoldColumns.has(name) && name !== 'nik' && !name.startsWith('pin'),
    );
    expect([...new Set(silent.map(({ name }) => name))]).toEqual([]);
    expect(columns.length).toBeGreaterThan(150);
  });

  it.each([
    [{ phone: '' }, { phone: '+628121' }, 'telepon: kosong → +628121'],
    [{ outcome: null }, { outcome: 'mentoring' }, 'hasil: kosong → Menjadi dampingan'],
    [{ is_active: 1 }, { is_active: 0 }, 'aktif: ya → tidak'],
    [{ birth_date: '1980-02-03' }, { birth_date: '1980-03-02' }, 'tanggal lahir: 03/02/1980 → 02/03/1980'],
    // 23.30 UTC is the next morning in the east.
    [{ cancelled_at: null }, { cancelled_at: '2026-11-23T23:30:00.000Z' }, 'dibatalkan: kosong → 24/11/2026'],
    [{ desk_id: 1 }, { desk_id: 2 }, 'meja diubah'],
    [{ nik: '1471026302900003' }, { nik: '1471026302900004' }, 'NIK diubah'],
    [{ pin_hash: '…', pin_salt: '…' }, { pin_hash: '…', pin_salt: '…' }, 'PIN diubah'],
    [{}, { cadangan: 'loket-harian-2026-11-23.db' }, 'cadangan: kosong → loket-harian-2026-11-23.db'],
    [
      { attributes: '{"npwp":"unknown","halal":"yes"}' },
      { attributes: '{"npwp":"no","halal":"yes","qris":"yes"}' },
      'NPWP usaha: Belum didata → Tidak; QRIS: kosong → Ya',
    ],
    [
      { override_roles: '["manager"]' },
      { override_roles: '["manager","admin"]' },
      'boleh memanggil di luar giliran: Manajer → Manajer, Administrator',
    ],
    [
      { head: '{"post":"Kepala UPT","name":"Ani"}' },
      { head: '{"post":"Kepala UPT","name":"Budi"}' },
      'nama: Ani → Budi',
    ],
    [{ title: '{lama' }, { title: '[baru' }, 'nama kegiatan: {lama → [baru'],
    [{ saved_at: 'a', title: 'Lama' }, { saved_at: 'b', title: 'Baru' }, 'nama kegiatan: Lama → Baru'],
  ])('%j and %j: %s', (before, after, text) => {
    expect(said(before, after)).toBe(text);
  });
});
