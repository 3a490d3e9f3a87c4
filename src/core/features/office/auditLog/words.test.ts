import { describe, expect, it } from 'vitest';
import { brought } from '#core/composition.ts';
import { actionText, entityText, storedAs, summarise, type Things, thingsOf } from './words.ts';

const things = thingsOf(brought.audited);

const said = (entity: string, before: object, after: object) =>
  summarise(things, { entity, before: JSON.stringify(before), after: JSON.stringify(after) }, 'WIT');

const sixty = 'Pelatihan pengemasan dan pelabelan untuk pelaku usaha Riau 1';
const long = `Pendampingan ${'sangat '.repeat(10)}`;

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
    ['business', { attributes: null }, { attributes: '{"npwp":"no"}' }, 'NPWP usaha: kosong → Tidak'],
    [
      'queue_policy',
      { override_roles: '[]' },
      { override_roles: '["manager"]' },
      'boleh memanggil di luar giliran: kosong → Manajer',
    ],
    [
      'office',
      { head: '{"post":null,"name":"Ani"}' },
      { head: '{"post":"Kepala UPT","name":""}' },
      'jabatan: kosong → Kepala UPT; nama: Ani → kosong',
    ],
    ['training', { title: '{lama' }, { title: '[baru' }, 'nama kegiatan: {lama → [baru'],
    ['training', { title: '12' }, { title: '13' }, 'nama kegiatan: 12 → 13'],
    ['office', { file_name: 'lama.xlsx' }, { file_name: 'orang.xlsx' }, 'berkas: orang.xlsx'],
    // Of a later version: no word is known for these.
    ['office', {}, { rooms: ['A', 'B'] }, 'rooms: kosong → ["A","B"]'],
    [
      'office',
      { rooms: '{"hall":{"name":"A","seats":40}}' },
      { rooms: '{"hall":{"name":"A","seats":60}}' },
      'hall: name A, seats 40 → name A, seats 60',
    ],
    [
      'training',
      { title: sixty },
      { title: `${sixty}2` },
      'nama kegiatan: Pelatihan pengemasan dan pelabelan untuk pelaku usaha Riau 1 → … pelaku usaha Riau 12',
    ],
    // Two long texts are told apart wherever they begin to differ.
    [
      'training',
      { title: `${long}lama, ${long}` },
      { title: `${long}baru, ${long}` },
      'nama kegiatan: …angat sangat sangat lama, Pendampingan sangat sangat sang… → …angat sangat sangat baru, Pendampingan sangat sangat sang…',
    ],
    [
      'training',
      { title: `A ${long}` },
      { title: `B ${long}` },
      'nama kegiatan: A Pendampingan sangat sangat sangat sangat sangat sangat … → B Pendampingan sangat sangat sangat sangat sangat sangat …',
    ],
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

describe('what happened and to what', () => {
  const own: Things = new Map([
    [
      'desk',
      {
        label: 'Meja',
        actions: { save: 'Menyimpan', sign_in: 'Masuk' },
        columns: { name: 'nama', secret: null, kind: { label: 'jenis', codes: { a: 'Alfa', b: 'Beta' } } },
      },
    ],
  ]);

  it.each([
    ['desk', 'save', 'Menyimpan', 'Meja'],
    ['desk', 'export', 'Mengambil berkas', 'Meja'],
    ['office', 'save', 'save', 'office'],
    ['office', 'export', 'export', ''],
    ['desk', 'sign_in', 'Masuk', ''],
    ['desk', 'change_pin', 'change_pin', ''],
  ])('%s %s', (entity, action, deed, thing) => {
    expect([actionText(own, entity, action), entityText(own, entity, action)]).toEqual([deed, thing]);
  });

  it('says nothing where nothing was before, or nothing is after', () => {
    const change = { entity: 'desk', before: null, after: '{"name":"Meja 1"}' };
    expect(summarise(own, change, 'WIB')).toBe('');
    expect(summarise(own, { ...change, before: change.after, after: null }, 'WIB')).toBe('');
  });

  const untold = ['id', 'uid', 'office_id', 'created_at', 'saved_at', 'secret'].map((name) => `desk ${name}`);
  const none = { deeds: [], columns: [], values: [], untold, day: null };
  it.each([
    ['meja', { deeds: ['save desk', 'export desk'] }],
    ['masuk', { deeds: ['sign_in desk'] }],
    ['menyimpan', { deeds: ['save desk'] }],
    ['berkas', { deeds: ['export desk'], columns: ['desk file_name'] }],
    ['jenis', { columns: ['desk kind'] }],
    ['alfa', { values: ['desk kind a'] }],
    ['23/11/2026', { day: '2026-11-23' }],
  ])('a search for %s', (word, found) => {
    expect(storedAs(own, word)).toEqual({ word, ...none, ...found });
  });
});
