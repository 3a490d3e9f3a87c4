import { describe, expect, it } from 'vitest';
import { brought } from '#core/composition.ts';
import { storedAs, summarise, thingsOf } from './words.ts';

const things = thingsOf(brought.audited);

const said = (entity: string, before: object, after: object) =>
  summarise(things, { entity, before: JSON.stringify(before), after: JSON.stringify(after) }, 'WIT');

describe('what the audit trail says', () => {
  it('calls a column by the word of its own thing', () => {
    expect(said('training', { title: 'A' }, { title: 'B' })).toBe('nama kegiatan: A → B');
    expect(said('letter', { title: 'A' }, { title: 'B' })).toBe('judul: A → B');
    expect(said('training', { place: 'A' }, { place: 'B' })).toBe('tempat: A → B');
    expect(said('participant', { place: 1 }, { place: 2 })).toBe('');
  });

  it('finds a word in the columns and codes of every thing that has it', () => {
    expect(storedAs(things, 'nama kegiatan').columns).toEqual(['training title']);
    expect(storedAs(things, 'laki-laki').values).toContain('person sex L');
  });

  it.each([
    ['person', { phone: '' }, { phone: '+628121' }, 'telepon: kosong → +628121'],
    ['consultation', { outcome: null }, { outcome: 'mentoring' }, 'hasil: kosong → Menjadi dampingan'],
    ['field', { is_active: 1 }, { is_active: 0 }, 'aktif: ya → tidak'],
    [
      'person',
      { birth_date: '1980-02-03' },
      { birth_date: '1980-03-02' },
      'tanggal lahir: 03/02/1980 → 02/03/1980',
    ],
    // 23.30 UTC is the next morning in the east.
    [
      'visit',
      { cancelled_at: null },
      { cancelled_at: '2026-11-23T23:30:00.000Z' },
      'dibatalkan: kosong → 24/11/2026',
    ],
    ['staff', { desk_id: 1 }, { desk_id: 2 }, 'meja diubah'],
    ['person', { nik: '1471026302900003' }, { nik: '1471026302900004' }, 'NIK diubah'],
    ['staff', { pin_hash: '…', pin_salt: '…' }, { pin_hash: '…', pin_salt: '…' }, 'PIN diubah'],
    [
      'office',
      {},
      { cadangan: 'loket-harian-2026-11-23.db' },
      'cadangan: kosong → loket-harian-2026-11-23.db',
    ],
    [
      'business',
      { attributes: '{"npwp":"unknown","halal":"yes"}' },
      { attributes: '{"npwp":"no","halal":"yes","qris":"yes"}' },
      'NPWP usaha: Belum didata → Tidak; QRIS: kosong → Ya',
    ],
    [
      'queue_policy',
      { override_roles: '["manager"]' },
      { override_roles: '["manager","admin"]' },
      'boleh memanggil di luar giliran: Manajer → Manajer, Administrator',
    ],
    [
      'office',
      { head: '{"post":"Kepala UPT","name":"Ani"}' },
      { head: '{"post":"Kepala UPT","name":"Budi"}' },
      'nama: Ani → Budi',
    ],
    ['training', { title: '{lama' }, { title: '[baru' }, 'nama kegiatan: {lama → [baru'],
    [
      'training',
      { saved_at: 'a', title: 'Lama' },
      { saved_at: 'b', title: 'Baru' },
      'nama kegiatan: Lama → Baru',
    ],
  ])('%s: %j and %j: %s', (entity, before, after, text) => {
    expect(said(entity, before, after)).toBe(text);
  });
});
