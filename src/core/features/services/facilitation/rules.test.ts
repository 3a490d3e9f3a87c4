import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FacilitationFacts, nextStep } from '#contract/facilitation.ts';
import { readFacilitationKinds } from './kinds.ts';
import {
  caseNumber,
  checkChange,
  checkFacts,
  checkMove,
  checkPayment,
  countedIn,
  paymentSteps,
  warningsOf,
} from './rules.ts';

const kinds = readFacilitationKinds(path.resolve(import.meta.dirname, '../../../../../resources'));
const kind = (code: string) => kinds.find((each) => each.code === code)!;
const money = kind('pembiayaan');
const legal = kind('legalitas');
const partnership = kind('kemitraan');
const today = '2026-11-23';
const noPaper = { validUntil: null, checkOn: null };

it('brings the five kinds in their order, each with a letter of its own', () => {
  expect(kinds.map(({ name, letter }) => `${letter} ${name}`)).toEqual([
    'P Pembiayaan',
    'L Legalitas',
    'M Pemasaran dan promosi',
    'T Teknologi informasi',
    'K Kemitraan',
  ]);
  expect([caseNumber('P', 7), caseNumber('P', 1234)]).toEqual(['P-007', 'P-1234']);
});

describe('the steps that payments reach, of 50 approved', () => {
  const on = (rupiah: number, day: string) => ({ rupiah, on: `2026-11-${day}` });
  it.each([
    ['nothing', [], []],
    ['a part', [on(20, '12')], ['cairSebagian 2026-11-12']],
    ['all at once', [on(50, '12')], ['cair 2026-11-12']],
    [
      'in two parts, written down the other way round',
      [on(30, '20'), on(20, '12')],
      ['cairSebagian 2026-11-12', 'cair 2026-11-20'],
    ],
  ])('%s', (_, paid, expected) =>
    expect(paymentSteps(money, 50, paid).map((step) => `${step.code} ${step.on}`)).toEqual(expected),
  );
  it('are taken by payment alone', () => {
    expect(nextStep(money, 'disetujui')).toBeUndefined();
    expect(nextStep(money, 'survei')?.code).toBe('disetujui');
    expect(nextStep(legal, 'terbit')).toBeUndefined();
  });
});

describe('a part of a payment', () => {
  const approval = { approvedRp: 50, approvedOn: '2026-11-09' };
  it.each([
    [
      'before anything was approved',
      { paidOn: '2026-11-12' },
      { approvedRp: null, approvedOn: null },
      [],
      'rupiah',
    ],
    ['without a day', {}, approval, [], 'paidOn'],
    ['before the approval', { paidOn: '2026-11-08' }, approval, [], 'paidOn'],
    ['planned before the approval', { plannedOn: '2026-11-08' }, approval, [], 'plannedOn'],
    [
      'planned before it and paid since',
      { plannedOn: '2026-11-08', paidOn: '2026-11-12' },
      approval,
      [],
      undefined,
    ],
    ['more than is left', { paidOn: '2026-11-12' }, approval, [{ rupiah: 31 }], 'rupiah'],
    ['planned beyond what is left', { plannedOn: '2026-12-12' }, approval, [{ rupiah: 31 }], 'rupiah'],
    ['what is left', { paidOn: '2026-11-09' }, approval, [{ rupiah: 30 }], undefined],
  ])('%s', (_, days, standing, others, field) =>
    expect(
      checkPayment({ rupiah: 20, plannedOn: null, paidOn: null, ...days }, standing, others)[0]?.field,
    ).toBe(field),
  );
});

describe('a step', () => {
  const step = (of: typeof money, code: string) => of.steps.find((each) => each.code === code)!;
  const standing = {
    subject: 'kur',
    opened_on: '2026-10-05',
    step_name: 'Berkas',
    step_on: '2026-10-05',
    asked_rp: null,
    facts: {},
  };
  const move = {
    uid: '',
    step: '',
    on: '2026-10-14',
    note: '',
    nextAction: '',
    dueOn: null,
    facts: {},
    askedRp: null,
    approvedRp: null,
    document: null,
    confirmed: false,
  };
  it.each([
    ['asked without an amount', money, 'diajukan', {}, {}, ['askedRp']],
    ['asked for what was typed before', money, 'diajukan', {}, { asked_rp: 5 }, []],
    ['before the one it follows', money, 'survei', { on: '2026-10-04' }, {}, ['on']],
    ['on the same day', money, 'survei', { on: '2026-10-05' }, {}, []],
    ['approved without an amount', money, 'disetujui', {}, {}, ['approvedRp']],
    [
      'with a field that is no number',
      money,
      'disetujui',
      { approvedRp: 1, facts: { tenor: 'x' } },
      {},
      ['facts.tenor'],
    ],
    [
      'issued and over before',
      legal,
      'terbit',
      { document: { number: '', validUntil: '2026-01-01', checkOn: null } },
      { subject: 'pirt' },
      ['document.validUntil'],
    ],
    [
      'issued and checked before',
      legal,
      'terbit',
      { document: { number: '', validUntil: null, checkOn: '2026-01-01' } },
      { subject: 'halal' },
      ['document.checkOn'],
    ],
    [
      'agreed from a day after its end',
      partnership,
      'disepakati',
      {
        facts: { mulai: '2027-01-02' },
        document: { number: '', validUntil: '2027-01-01', checkOn: null },
      },
      { subject: 'offtaker' },
      ['facts.mulai'],
    ],
    ['with what is to be done before it was opened', money, 'survei', { dueOn: '2026-10-04' }, {}, ['dueOn']],
    ['issued without a number', legal, 'terbit', {}, { subject: 'nib' }, []],
  ])('%s', (_, of, code, typed, before, fields) =>
    expect(
      checkMove(of, step(of, code), { ...standing, ...before }, { ...move, ...typed }, today).map(
        ({ field }) => field,
      ),
    ).toEqual(fields),
  );
});

describe('the fields of a kind', () => {
  const market = kind('pemasaran');
  it.each([
    ['a choice that is not among them', market, 'kurasi', { nilai: 'z' }, [], ['facts.nilai']],
    [
      'a grade without its reason, at the end',
      market,
      'kurasi',
      { nilai: 'a' },
      ['selesai'],
      ['facts.alasanNilai'],
    ],
    ['the same before the end', market, 'kurasi', { nilai: 'a' }, ['berlangsung'], []],
    ['one of another subject', market, 'pameran', { nilai: 'a' }, [], ['facts.nilai']],
    ['a day that is none', market, 'pameran', { mulai: '2026-02-30' }, [], ['facts.mulai']],
    ['a year that slipped', market, 'pameran', { mulai: '0012-03-04' }, [], ['facts.mulai']],
    ['a year far ahead', market, 'pameran', { selesai: '2926-03-04' }, [], ['facts.selesai']],
    ['a fair of next year', market, 'pameran', { mulai: '2027-03-04' }, [], []],
    [
      'a fair that ends before it begins',
      market,
      'pameran',
      { mulai: '2026-12-02', selesai: '2026-12-01' },
      [],
      ['facts.mulai'],
    ],
    ['a fair of one day', market, 'pameran', { mulai: '2026-12-01', selesai: '2026-12-01' }, [], []],
    ['less than nothing', market, 'pameran', { omzet: -1 }, [], ['facts.omzet']],
    ['empty ones', market, 'pameran', { omzet: null, tempat: '' }, ['selesai'], []],
  ])('%s', (_, of, subject, facts, reached, fields) =>
    expect(checkFacts(of, subject, facts, { today, reached }).map(({ field }) => field)).toEqual(fields),
  );

  it('keep a day that the case has already, and refuse another one as old', () => {
    const stored = { mulai: '2010-05-04' };
    const asked = (facts: FacilitationFacts) =>
      checkFacts(market, 'pameran', facts, { today, stored }).map(({ message }) => message);
    expect(asked({ ...stored, tempat: 'Dumai' })).toEqual([]);
    expect(asked({ mulai: '2010-05-05' })).toEqual([
      'Tanggal 5 Mei 2010 terlalu lama berlalu. Periksa tahunnya.',
    ]);
  });
});

describe('a change', () => {
  const row = { asked_on: '2026-10-14', approved_on: '2026-11-09', issued_on: null, paid_rp: 20 };
  const draft = { askedRp: 50, approvedRp: 40, documentNumber: '', ...noPaper };
  it.each([
    ['that keeps what was counted', row, {}, []],
    ['that empties what was asked', row, { askedRp: null }, ['askedRp']],
    ['that empties what was approved', row, { approvedRp: null }, ['approvedRp']],
    ['to less than was paid', row, { approvedRp: 19 }, ['approvedRp']],
    ['of an approval to come', { ...row, approved_on: null, paid_rp: 0 }, {}, ['approvedRp']],
    ['of a paper to come', row, { documentNumber: '1' }, ['documentNumber']],
    [
      'of a paper that was over before it was issued',
      { ...row, issued_on: '2026-11-10' },
      { validUntil: '2026-11-09' },
      ['validUntil'],
    ],
    [
      'of a paper that is checked before',
      { ...row, issued_on: '2026-11-10' },
      { checkOn: '2026-11-09' },
      ['checkOn'],
    ],
  ])('%s', (_, standing, typed, fields) =>
    expect(checkChange(money, standing, { ...draft, ...typed }).map(({ field }) => field)).toEqual(fields),
  );
});

describe('what somebody should look at', () => {
  it.each([
    ['one brand', { merek: 'Lado Bunda' }, 0],
    ['two', { merek: 'Lado Bunda; Kripik' }, 1],
    ['two with a sign between them', { merek: 'Lado & Kripik' }, 1],
    ['a letter of this year', { suratRekomendasi: '2026-01-02' }, 0],
    ['one of last year', { suratRekomendasi: '2025-12-30' }, 1],
  ])('%s', (_, facts, count) =>
    expect(warningsOf(legal, { subject: { code: 'merek', name: '' }, facts }, '2026', [])).toHaveLength(
      count,
    ),
  );
  it('is a letter that other cases name too', () => {
    const merek = { code: 'merek', name: '' };
    const facts = { suratRekomendasi: '2026-01-02' };
    const others = [
      { number: 'L-003', facts },
      { number: 'L-004', facts: { suratRekomendasi: '2026-01-03' } },
      { number: 'L-007', facts },
    ];
    expect(warningsOf(legal, { subject: merek, facts }, '2026', others)).toEqual([
      expect.stringContaining('sama dengan L-003, L-007.'),
    ]);
    expect(warningsOf(legal, { subject: merek, facts: { merek: 'Lado' } }, '2026', others)).toEqual([]);
  });
  it('is a brand that another case is about', () => {
    const about = { subject: { code: 'merek', name: '' }, facts: { merek: 'Lado Bunda' } };
    const others = [{ number: 'L-003', facts: { merek: ' lado bunda' } }];
    expect(warningsOf(legal, about, '2026', others)).toEqual([
      expect.stringContaining('Merek sama dengan L-003. Satu kasus untuk satu merek'),
    ]);
  });
  it('is a letter of another year, said for before and after it was asked for', () => {
    const about = { subject: { code: 'merek', name: '' }, facts: { suratRekomendasi: '2025-12-30' } };
    expect(warningsOf(legal, about, '2026', [])).toEqual([
      expect.stringMatching(/bila belum diajukan; bila sudah/),
    ]);
  });
});

describe('where a case counts', () => {
  const days = { askedOn: '2026-10-14', approvedOn: '2026-12-09', issuedOn: null };
  const part = (paidOn: string | null, cancelledOn: string | null = null) => ({
    uid: '',
    part: 1,
    rupiah: 20_000_000,
    plannedOn: null,
    paidOn,
    note: '',
    cancelledOn,
    cancelReason: '',
  });
  const of = (payments: ReturnType<typeof part>[]) =>
    countedIn('G', days, { askedRp: 50_000_000, approvedRp: 40_000_000, payments }).map(
      ({ month, text }) => `${month} ${text}`,
    );
  it('is the month of each day, newest first; planned and cancelled parts count nowhere', () => {
    expect(
      of([part('2026-12-20'), part('2026-12-21'), part(null), part('2027-02-01', '2027-02-02')]),
    ).toEqual(['2026-12 disetujui Rp40.000.000, cair Rp40.000.000', '2026-10 diajukan Rp50.000.000']);
    expect(of([part('2027-01-04')])[0]).toBe('2027-01 cair Rp20.000.000');
  });
  it('is no table where the kind has none', () => {
    expect(countedIn(null, days, { askedRp: 1, approvedRp: 1, payments: [] })).toEqual([]);
    const agreed = countedIn(
      'I',
      { ...days, issuedOn: '2026-11-09' },
      { askedRp: null, approvedRp: null, payments: [] },
    );
    expect(agreed).toEqual([{ month: '2026-11', table: 'I', text: 'disepakati' }]);
    const inAll = { askedRp: null, approvedRp: null, payments: [] };
    const traded = { ...days, issuedOn: '2026-11-09', tradedOn: '2026-11-20' };
    expect(countedIn('I', traded, inAll)).toEqual([
      { month: '2026-11', table: 'I', text: 'disepakati, terwujud' },
    ]);
    expect(countedIn('I', { ...traded, tradedOn: '2026-12-02' }, inAll)).toEqual([
      { month: '2026-12', table: 'I', text: 'terwujud' },
      { month: '2026-11', table: 'I', text: 'disepakati' },
    ]);
    const issued = { askedOn: '2026-11-02', approvedOn: null, issuedOn: '2026-11-20' };
    expect(countedIn('F', issued, { askedRp: null, approvedRp: null, payments: [] })).toEqual([
      { month: '2026-11', table: 'F', text: 'diajukan, terbit' },
    ]);
  });
});
