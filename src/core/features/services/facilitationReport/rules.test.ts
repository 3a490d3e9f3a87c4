import { expect, it } from 'vitest';
import { countedFacts, figuresOf as figuresOfFacts } from '#core/platform/report/facts.ts';
import { askedOf, monthOf } from '#core/platform/report/months.ts';
import { type Fact, labelOf, moneyColumns, paperColumns, rowOf, subjectChoices } from './rules.ts';

const figuresOf = (table: 'F' | 'G', columns: typeof moneyColumns, facts: readonly Fact[], of: number) =>
  figuresOfFacts(columns, facts, askedOf(monthOf(of)), { keyOf: rowOf[table], labelOf: labelOf[table] });

const fact = (what: Fact['what'], day: string, change: Partial<Fact> = {}): Fact => ({
  uid: new Uint8Array(16),
  caseId: 1,
  personId: 1,
  what,
  day,
  month: Number(day.slice(0, 7).replace('-', '')),
  amount: 10,
  subject: 'kur',
  subjectName: 'KUR',
  partner: 'Bank Siak Raya',
  ...change,
});

it('puts an institution into one row however its name is capitalised, and people once into the total', () => {
  const facts = [
    fact('asked', '2026-11-02'),
    fact('asked', '2026-11-03', { partner: 'BANK SIAK RAYA', personId: 2, amount: 5 }),
    fact('paid', '2026-11-04', { partner: '', subject: 'csr', subjectName: 'CSR' }),
  ];
  const { rows, total } = figuresOf('G', moneyColumns, facts, 202611);
  expect(rows.map(({ label, counts }) => [label, counts['people'], counts['asked'], counts['paid']])).toEqual(
    [
      ['CSR · lembaga belum didata', 1, 0, 10],
      ['KUR · BANK SIAK RAYA', 2, 15, 0],
    ],
  );
  expect(total).toMatchObject({ people: 2, asked: 15, paid: 10 });
  const people = moneyColumns.find(({ key }) => key === 'people')!;
  expect(countedFacts(people, facts, askedOf('2026-11'))).toHaveLength(2);
});

it('compares January with December, and counts a year from its own January', () => {
  const paid = ['2026-12-30', '2027-01-04', '2027-02-01'].map((day) => fact('paid', day));
  expect(figuresOf('G', moneyColumns, paid, 202701).total).toMatchObject({
    people: 1,
    paid: 10,
    paidBefore: 10,
    paidYear: 10,
  });
  const issued = paid.map((each) => ({ ...each, what: 'issued' as const }));
  expect(figuresOf('F', paperColumns, issued, 202702).total).toEqual({
    asked: 0,
    askedBefore: 0,
    askedYear: 0,
    issued: 1,
    issuedBefore: 1,
    issuedYear: 2,
  });
});

it('has no row of which nothing is counted: asked for in spring, refused, and not a word of it in November', () => {
  const asked = [fact('asked', '2026-02-10'), fact('asked', '2026-11-10', { partner: 'BPR' })];
  const labels = figuresOf('G', moneyColumns, asked, 202611).rows.map(({ label }) => label);
  expect(labels).toEqual(['KUR · BPR']);
});

it('heads its columns as the two tables show them, and says in words what each counts', () => {
  const heads = (columns: typeof moneyColumns) =>
    columns.map(({ key, kind, group, title, words, sum, unit }) =>
      [key, kind, group, title, words, sum, unit ?? '-'].join(', '),
    );
  expect(heads(paperColumns)).toEqual([
    'asked, part, Diajukan, Bulan ini, diajukan, facts, -',
    'askedBefore, previous, Diajukan, Bulan lalu, diajukan bulan lalu, facts, -',
    'askedYear, yearToDate, Diajukan, Tahun ini, diajukan sejak Januari, facts, -',
    'issued, sum, Terbit, Bulan ini, terbit, facts, -',
    'issuedBefore, previous, Terbit, Bulan lalu, terbit bulan lalu, facts, -',
    'issuedYear, yearToDate, Terbit, Tahun ini, terbit sejak Januari, facts, -',
  ]);
  expect(heads(moneyColumns)).toEqual([
    'people, part, , Pelaku usaha, pelaku usaha, people, -',
    'asked, part, Bulan ini (Rp), Diajukan, diajukan, amount, rupiah',
    'approved, part, Bulan ini (Rp), Disetujui, disetujui, amount, rupiah',
    'paid, sum, Bulan ini (Rp), Cair, cair, amount, rupiah',
    'paidBefore, previous, Cair (Rp), Bulan lalu, cair bulan lalu, amount, rupiah',
    'paidYear, yearToDate, Cair (Rp), Tahun ini, cair sejak Januari, amount, rupiah',
  ]);
});

it('counts whoever was only promised money among the people too', () => {
  const approved = [fact('approved', '2026-11-09', { personId: 7 })];
  expect(figuresOf('G', moneyColumns, approved, 202611).total).toMatchObject({
    people: 1,
    asked: 0,
    approved: 10,
    paid: 0,
  });
});

it('offers a subject that two kinds have of both and of each, and keeps the code that indicators have', () => {
  const of = (kind: string, code: string, name: string) => ({
    kind,
    kindName: kind.toUpperCase(),
    code,
    name,
  });
  const offered = [of('legalitas', 'nib', 'NIB'), of('legalitas', 'halal', 'Halal')];
  expect(subjectChoices(offered, [of('legalitas', 'nib', 'NIB lama'), of('hibah', 'sni', 'SNI')])).toEqual([
    { code: 'nib', name: 'NIB' },
    { code: 'halal', name: 'Halal' },
    { code: 'sni', name: 'SNI' },
  ]);
  const choices = subjectChoices([...offered, of('hibah', 'halal', 'Hibah halal')], []);
  expect(choices).toEqual([
    { code: 'nib', name: 'NIB' },
    { code: 'halal', name: 'Halal, semua jenis' },
    { code: 'legalitas/halal', name: 'Halal (LEGALITAS)' },
    { code: 'hibah/halal', name: 'Hibah halal (HIBAH)' },
  ]);
});
