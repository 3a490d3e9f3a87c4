import { describe, expect, it } from 'vitest';
import type { LetterKind } from '#contract/letterKind.ts';
import {
  builtInKinds,
  checkLetterKind,
  sameNumbers,
  sampleAnswers,
  samplePerson,
  seriesOf,
} from './rules.ts';

const office = '{urut:3}/{kode}/{tahun}';
const kind = (change: Partial<LetterKind> = {}): LetterKind => ({
  uid: 'a',
  name: 'Rekomendasi KUR',
  body: 'Dengan ini kami …',
  classification: '',
  numbering: '',
  hasOwnSeries: false,
  isActive: true,
  form: 'own',
  issued: 0,
  ...change,
});

it('draws its numbers from its own series, or from that of all letters', () => {
  expect(seriesOf(kind())).toBe('letter');
  expect(seriesOf(kind({ hasOwnSeries: true }))).toBe('letter:a');
});

describe('two kinds would get the same numbers', () => {
  const draft = kind({ hasOwnSeries: true });
  it.each([
    ['from two series, written alike', { uid: 'b' }, true],
    ['not from one series', { uid: 'b', hasOwnSeries: false }, true],
    ['not with codes that differ', { uid: 'b', classification: '518' }, false],
    ['not with formats that differ', { uid: 'b', numbering: '{urut}/X/{tahun}' }, false],
    ['not a kind and itself', { uid: 'a' }, false],
  ])('%s', (_, change, isSame) => {
    const other = kind({ name: 'Lain', ...change });
    expect(sameNumbers(draft, [other], office)).toBe(isSame ? 'Lain' : undefined);
  });
  it('not when both count together', () => {
    expect(sameNumbers(kind(), [kind({ uid: 'b' })], office)).toBeUndefined();
  });
  it('by the format of the office where a kind has none', () => {
    const other = kind({ uid: 'b', name: 'Lain', numbering: office });
    expect(sameNumbers(draft, [other], office)).toBe('Lain');
  });
});

describe('a kind of letter', () => {
  const check = (change: Partial<LetterKind>, others: LetterKind[] = [], form = kind().form) => {
    const { form: _, issued: __, ...draft } = kind(change);
    return checkLetterKind(draft, form, others, office);
  };
  it('is fine as it is, and among others', () => {
    expect(check({})).toEqual([]);
    expect(check({}, [kind({ name: 'rekomendasi kur' }), kind({ uid: 'b', name: 'Lain' })])).toEqual([]);
  });
  it('needs a text, when it is the office’s own', () => {
    expect(check({ body: ' \n ' })).toEqual([{ field: 'body', message: 'Isi surat wajib diisi.' }]);
    expect(check({ body: '' }, [], 'mentoring')).toEqual([]);
  });
  it('has a name of its own', () => {
    expect(check({}, [kind({ uid: 'b', name: 'REKOMENDASI kur' })])).toEqual([
      { field: 'name', message: 'Sudah ada jenis surat dengan nama itu.' },
    ]);
  });
  it('has a code without braces', () => {
    const message = 'Kode klasifikasi ditulis apa adanya, tanpa isian dalam kurung kurawal.';
    for (const classification of ['{kode', 'kode}'])
      expect(check({ classification })).toEqual([{ field: 'classification', message }]);
  });
  it('has numbers of its own', () => {
    const message =
      'Nomornya akan sama dengan nomor Lain. Pakai {kode} dalam format dan kode yang lain, atau format lain.';
    expect(check({ hasOwnSeries: true }, [kind({ uid: 'b', name: 'Lain' })])).toEqual([
      { field: 'classification', message },
    ]);
  });
});

it('comes in three kinds with the application', () => {
  expect(builtInKinds).toEqual([
    ['consultation', 'Keterangan konsultasi'],
    ['mentoring', 'Keterangan dampingan'],
    ['invitation', 'Undangan pelatihan'],
  ]);
});

it('is previewed with words that stand for themselves, and an invented person when it names one', () => {
  expect(sampleAnswers(['bank', 'jumlah'])).toEqual({ bank: '(bank)', jumlah: '(jumlah)' });
  expect(samplePerson('Kepada bank.')).toEqual({});
  expect(samplePerson('Kepada {nama}.')).toEqual({
    nama: 'Siti Contoh',
    nik: '147100••••••••••',
    alamat: 'Jalan Contoh 1, Sukajadi, Kota Pekanbaru',
    usaha: 'Keripik Contoh',
    nib: '0000000000000',
  });
});
