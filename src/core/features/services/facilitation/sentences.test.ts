import path from 'node:path';
import { expect, it } from 'vitest';
import type {
  FacilitationFacts,
  FacilitationField,
  FacilitationKind,
  FacilitationStep,
} from '#contract/facilitation.ts';
import { readFacilitationKinds } from './kinds.ts';
import { checkChange, checkDue, checkFacts, checkMove, checkPayment, choiceOf, recorded } from './rules.ts';

// What somebody reads when a case is not right, word for word.

const kinds = readFacilitationKinds(path.resolve(import.meta.dirname, '../../../../../resources'));
const kind = (code: string) => kinds.find((each) => each.code === code)!;
const money = kind('pembiayaan');
const legal = kind('legalitas');
const noPaper = { validUntil: null, checkOn: null };

const said = (issues: readonly { field: string; message: string }[]) =>
  issues.map(({ field, message }) => `${field}: ${message}`);
const field = (code: string, label: string, more: Partial<FacilitationField>): FacilitationField => ({
  code,
  label,
  type: 'text',
  isRequired: false,
  ...more,
});
const made: FacilitationKind = {
  ...legal,
  fields: [
    field('nama', 'Nama merek', { isRequired: true }),
    field('jumlah', 'Jumlah kelas', { type: 'number' }),
    field('biaya', 'Biaya', { type: 'money' }),
    field('mulai', 'Mulai', { type: 'date', notAfter: 'selesai' }),
    field('selesai', 'Selesai', { type: 'date' }),
    field('bayar', 'Perpanjangan', { type: 'date', notAfter: 'validUntil' }),
    field('golongan', 'Golongan', { type: 'choice', choices: [{ code: 'a', name: 'A' }] }),
  ],
};
const subject = legal.subject.choices[0]!.code;
it.each<[string, FacilitationFacts, string[]]>([
  ['nothing is wrong', { nama: 'X', jumlah: 0, biaya: 0, golongan: 'a' }, []],
  ['one that is missing', { nama: '' }, ['facts.nama: Nama merek wajib diisi.']],
  ['a number for a text', { nama: 5 }, ['facts.nama: Nama merek ditulis sebagai teks.']],
  [
    'a text for a number',
    { nama: 'X', jumlah: '5' },
    ['facts.jumlah: Jumlah kelas ditulis sebagai bilangan bulat.'],
  ],
  ['less than nothing', { nama: 'X', biaya: -1 }, ['facts.biaya: Biaya tidak kurang dari nol.']],
  [
    'a NIK for rupiah and for a number',
    { nama: 'X', biaya: 1_471_021_708_900_001, jumlah: 1_471_021_708_900_001 },
    [
      'facts.jumlah: Jumlah kelas terlalu besar. Periksa nolnya.',
      'facts.biaya: Biaya terlalu besar. Periksa nolnya.',
    ],
  ],
  ['as much as an amount may be', { nama: 'X', biaya: 10_000_000_000_000, jumlah: 1_000_000_000 }, []],
  [
    'a day that is none',
    { nama: 'X', selesai: '2026-02-30' },
    ['facts.selesai: Selesai bukan tanggal. Tulis hari, bulan, dan tahun.'],
  ],
  [
    'days of another age',
    { nama: 'X', mulai: '0012-03-04', selesai: '2926-03-04' },
    [
      'facts.mulai: Tanggal 4 Maret 0012 terlalu lama berlalu. Periksa tahunnya.',
      'facts.selesai: Tanggal 4 Maret 2926 terlalu jauh di depan. Periksa tahunnya.',
    ],
  ],
  ['none of the choices', { nama: 'X', golongan: 'z' }, ['facts.golongan: Pilih golongan dari daftarnya.']],
  [
    'one that is not known',
    { nama: 'X', warna: 'merah' },
    ['facts.warna: Isian ini bukan dari jenis kasusnya.'],
  ],
  [
    'two days out of order',
    { nama: 'X', mulai: '2026-12-02', selesai: '2026-12-01' },
    ['facts.mulai: Selesai 01/12/2026 lebih dulu daripada Mulai 02/12/2026. Periksa tanggalnya.'],
  ],
  ['a day without the one it may not pass', { nama: 'X', mulai: '2026-12-02' }, []],
  [
    'a day behind the end of the paper',
    { nama: 'X', bayar: '2027-01-02' },
    [
      'facts.bayar: Berlaku sampai 01/01/2027 lebih dulu daripada Perpanjangan 02/01/2027. Periksa tanggalnya.',
    ],
  ],
])('fields: %s', (_, facts, issues) =>
  expect(said(checkFacts(made, subject, facts, { today: '2026-11-23', validUntil: '2027-01-01' }))).toEqual(
    issues,
  ),
);

it('keeps of the fields those that say something', () => {
  expect(recorded({ a: '', b: null, c: 0, d: 'x' })).toEqual({ c: 0, d: 'x' });
});

it('finds what a case is about by its code', () => {
  const [first, second] = legal.subject.choices;
  expect([choiceOf(legal, first!.code), choiceOf(legal, second!.code)]).toEqual([first, second]);
  expect(choiceOf(legal, 'tidak ada')).toBeUndefined();
});

it('says that what is to be done lies before the case', () => {
  expect(said(checkDue('2026-10-04', '2026-10-05'))).toEqual([
    'dueOn: Tindak lanjut 04/10/2026 lebih dulu daripada kasus dibuka 05/10/2026. Periksa tanggalnya.',
  ]);
  expect([checkDue('2026-10-05', '2026-10-05'), checkDue(null, '2026-10-05')]).toEqual([[], []]);
});

const row = { asked_on: '2026-10-14', approved_on: '2026-11-09', issued_on: '2026-11-10', paid_rp: 20 };
const draft = { askedRp: 50, approvedRp: 40, documentNumber: '', ...noPaper };
const early = 'Tanggal ini sebelum dokumennya terbit. Periksa tanggalnya.';
it.each([
  ['what was asked', row, { askedRp: null }, ['askedRp: Jumlah yang diajukan wajib diisi.']],
  [
    'what was approved',
    { ...row, paid_rp: 0 },
    { approvedRp: null },
    ['approvedRp: Jumlah yang disetujui wajib diisi.'],
  ],
  [
    'an approval to come',
    { ...row, approved_on: null, paid_rp: 0 },
    {},
    ['approvedRp: Belum ada persetujuan. Majukan langkahnya lebih dahulu.'],
  ],
  [
    'less than was paid',
    row,
    { approvedRp: 19 },
    ['approvedRp: Sudah cair Rp20; yang disetujui tidak dapat di bawahnya.'],
  ],
  ['all that was paid', row, { approvedRp: 20 }, []],
  [
    'a paper to come',
    { ...row, issued_on: null },
    { documentNumber: '1' },
    ['documentNumber: Dokumennya belum terbit. Majukan langkahnya lebih dahulu.'],
  ],
  [
    'days before the paper',
    row,
    { validUntil: '2026-11-09', checkOn: '2026-11-09' },
    [`validUntil: ${early}`, `checkOn: ${early}`],
  ],
  ['days of the paper itself', row, { validUntil: '2026-11-10', checkOn: '2026-11-10' }, []],
])('a change: %s', (_, standing, typed, issues) =>
  expect(said(checkChange(money, standing, { ...draft, ...typed }))).toEqual(issues),
);

const approval = { approvedRp: 50, approvedOn: '2026-11-09' };
const payment = { rupiah: 20, plannedOn: null, paidOn: null };
it.each([
  [
    'before anything was approved',
    { paidOn: '2026-11-12' },
    { approvedRp: null, approvedOn: '2026-11-09' },
    'rupiah: Belum ada yang disetujui. Catat persetujuannya lebih dahulu.',
  ],
  ['without a day', {}, approval, 'paidOn: Isi tanggal cairnya, atau tanggal rencananya.'],
  [
    'paid before the approval',
    { paidOn: '2026-11-08' },
    approval,
    'paidOn: Pencairan 08/11/2026 lebih dulu daripada persetujuan 09/11/2026. Periksa tanggalnya.',
  ],
  [
    'planned before it',
    { plannedOn: '2026-11-08' },
    approval,
    'plannedOn: Rencana pencairan 08/11/2026 lebih dulu daripada persetujuan 09/11/2026. Periksa tanggalnya.',
  ],
  [
    'more than is left',
    { paidOn: '2026-11-12', rupiah: 51 },
    approval,
    'rupiah: Seluruh tahap menjadi Rp51, lebih dari yang disetujui Rp50.',
  ],
])('a payment: %s', (_, typed, approved, sentence) =>
  expect(said(checkPayment({ ...payment, ...typed }, approved, []))).toEqual([sentence]),
);

const step = { code: 'x', name: 'Terbit' } as const;
const standing = {
  subject,
  opened_on: '2026-10-05',
  step_name: 'Berkas',
  step_on: '2026-10-05',
  asked_rp: 5,
  facts: {},
};
const move = {
  uid: '',
  step: '',
  on: '2026-10-14',
  note: '',
  nextAction: '',
  dueOn: null,
  facts: { nama: 'X' },
  askedRp: null,
  approvedRp: null,
  document: null,
  confirmed: false,
};
const document = { number: '1', validUntil: null, checkOn: null };
it.each<[string, Partial<FacilitationStep>, object, string[]]>([
  ['in order', {}, {}, []],
  [
    'before the last one',
    {},
    { on: '2026-10-04' },
    ['on: Terbit 04/10/2026 lebih dulu daripada Berkas 05/10/2026. Periksa tanggalnya.'],
  ],
  [
    'approved without an amount',
    { counts: 'approved' },
    {},
    ['approvedRp: Jumlah yang disetujui wajib diisi.'],
  ],
  [
    'a paper that is over before it is issued',
    { counts: 'issued' },
    { document: { ...document, validUntil: '2026-10-13' } },
    ['document.validUntil: Masa berlaku berakhir sebelum dokumennya terbit. Periksa tanggalnya.'],
  ],
  [
    'a paper that is checked before it is issued',
    { counts: 'issued' },
    { document: { ...document, checkOn: '2026-10-13' } },
    ['document.checkOn: Hari pemeriksaan sebelum dokumennya terbit. Periksa tanggalnya.'],
  ],
  [
    'a paper of one day',
    { counts: 'issued' },
    { document: { ...document, validUntil: '2026-10-14', checkOn: '2026-10-14' } },
    [],
  ],
])('a step: %s', (_, change, typed, issues) =>
  expect(
    said(checkMove(made, { ...step, ...change }, standing, { ...move, ...typed }, '2026-11-23')),
  ).toEqual(issues),
);
it('a step: asked for nothing', () => {
  const asked = { ...step, counts: 'asked' } as const;
  const of = (asked_rp: number | null, askedRp: number | null) =>
    said(
      checkMove(
        { ...made, money: money.money },
        asked,
        { ...standing, asked_rp },
        { ...move, askedRp },
        '2026-11-23',
      ),
    );
  expect(of(null, null)).toEqual(['askedRp: Jumlah yang diajukan wajib diisi.']);
  expect([of(null, 5), of(5, null)]).toEqual([[], []]);
});
