import { certificateRole } from '#contract/certificate.ts';
import type { ImportRow, ImportedCell } from '#contract/participantImport.ts';
import { checkNik, nikProblemText, readNik } from '#core/platform/people/nik.ts';
import { foldName, isSameName, nameKey } from '#core/platform/people/names.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import type { SheetRow } from './rules.ts';

type Fix = ImportRow['fixes'][number];

/** A row with the place its words surely name, and what is doubtful about it. */
export type PlacedRow = SheetRow & {
  /** From the village up to the regency; empty when nothing names one. */
  regionCode: string;
  placeDoubt: { reason: string; fixes: Fix[] } | null;
};

/** Somebody of the card index whom a row may mean. */
export type Candidate = ImportRow['candidates'][number] & { isSamePhone: boolean; hasNik: boolean };

/** What is known about a row from the card index. */
export type Known = {
  /** Whoever has the NIK of the row. */
  ofNik: Candidate | null;
  /** People of the same name or the same phone. */
  similar: readonly Candidate[];
};

/** A row with what it turned out to be. */
export type Judged = PlacedRow &
  Pick<ImportRow, 'status' | 'reasons' | 'faults' | 'fixes' | 'candidates' | 'mayBeNew'>;

/** Two names that may be one: a word in common, however it is spelt. */
const isNear = (a: string, b: string): boolean => {
  const words = new Set(foldName(a));
  return isSameName(a, b) || foldName(b).some((word) => word.length > 1 && words.has(word));
};

/** The vowels as they sound: Dodi and Dudi, Joni and Juni differ in nothing else, Noerhaliza and Nurhaliza do not. */
const vowelsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/oe/g, 'u')
    .replace(/[^aiueo]+/g, '')
    .replace(/(.)\1+/g, '$1');

/** The same name for certain, not only one that sounds like it. */
const isCertainName = (a: string, b: string): boolean => isSameName(a, b) && vowelsOf(a) === vowelsOf(b);

/** What is wrong with one cell, and the answers that are one click away. */
type Trouble = { cell: ImportedCell; reason: string; fixes: Fix[] };
const fix = (cell: ImportedCell, label: string, text = ''): Fix => ({ cell, label, text, alike: null });

const nikTroubles = (row: SheetRow, today: string): Trouble[] => {
  const reasons = row.isNikBroken
    ? [row.problems.nik!]
    : row.nik === ''
      ? []
      : checkNik(row.nik, { today }).map((problem) => nikProblemText[problem]);
  return reasons.slice(0, 1).map((reason) => ({ cell: 'nik', reason, fixes: [fix('nik', 'Kosongkan NIK')] }));
};

/** What must be mended before anybody can be looked for or enrolled under this row. */
const wrongCells = (row: SheetRow, today: string): Trouble[] =>
  [
    ...(row.problems.name || row.name === ''
      ? [{ cell: 'name', reason: row.problems.name ?? 'Nama kosong.', fixes: [] } as const]
      : []),
    ...nikTroubles(row, today),
  ].map((trouble) => ({ ...trouble, fixes: [...trouble.fixes] }));

const sexFixes = [fix('sex', 'Laki-laki', 'L'), fix('sex', 'Perempuan', 'P')];

/** What the card of somebody new would lack or say wrongly. */
export const cardTroubles = (row: PlacedRow, today: string): Trouble[] => {
  const facts = readNik(row.nik, today);
  const troubles: Trouble[] = [];
  const problems = checkNik(row.nik, { sex: row.sex, birthDate: row.birthDate, today });
  if (row.problems.sex)
    troubles.push({
      cell: 'sex',
      reason: row.problems.sex,
      fixes: facts ? [fix('sex', 'Pakai dari NIK')] : sexFixes,
    });
  else if (!facts && !row.sex)
    troubles.push({ cell: 'sex', reason: 'Jenis kelamin tidak diketahui.', fixes: sexFixes });
  else if (problems.includes('SEX_MISMATCH'))
    troubles.push({
      cell: 'sex',
      reason: nikProblemText.SEX_MISMATCH,
      fixes: [fix('sex', 'Pakai dari NIK')],
    });
  if (row.problems.birthDate)
    troubles.push({
      cell: 'birthDate',
      reason: row.problems.birthDate,
      fixes: [fix('birthDate', facts ? 'Pakai dari NIK' : 'Tanpa tanggal lahir')],
    });
  else if (problems.includes('BIRTH_DATE_MISMATCH'))
    troubles.push({
      cell: 'birthDate',
      reason: nikProblemText.BIRTH_DATE_MISMATCH,
      fixes: [fix('birthDate', 'Pakai dari NIK')],
    });
  for (const cell of ['businessName', 'address'] as const)
    if (row.problems[cell]) troubles.push({ cell, reason: row.problems[cell], fixes: [] });
  if (!row.regionCode && !row.placeDoubt)
    troubles.push({ cell: 'place', reason: 'Wilayah tidak diketahui.', fixes: [] });
  return troubles;
};

const doubt = (row: SheetRow, candidate: Candidate): string =>
  candidate.isSamePhone
    ? isSameName(row.name, candidate.name)
      ? `Nomor HP sama dengan ${candidate.name}. Orang yang sama?`
      : `Nomor HP sama dengan ${candidate.name}, namanya berbeda.`
    : row.nik
      ? `Ada ${candidate.name} yang NIK-nya belum didata.`
      : `Ada ${candidate.name} dengan nama yang sama.`;

/** Said, not asked: a number that cannot be called is no reason to leave somebody out. */
const phoneNotes = (row: SheetRow): Trouble[] =>
  row.phone && !normalisePhone(row.phone)
    ? [
        {
          cell: 'phone',
          reason: `Nomor HP “${row.phone.slice(0, 40)}” tidak terbaca, jadi tidak disimpan.`,
          fixes: [],
        },
      ]
    : [];

const placeTroubles = ({ placeDoubt }: PlacedRow): Trouble[] =>
  placeDoubt ? [{ cell: 'place', ...placeDoubt }] : [];

const roles = certificateRole.options;

/** Who takes part as what is asked where the sheet says it in words that are not known. */
const withRole = (row: Judged): Judged => {
  const reason = row.problems.role;
  if (!reason) return row;
  const alike = `role ${(row.written.role ?? '').toLowerCase()}`;
  return {
    ...row,
    status: row.status === 'wrong' ? 'wrong' : 'doubtful',
    reasons: [...row.reasons, reason],
    faults: [...row.faults, { cell: 'role', reason }],
    fixes: [...row.fixes, ...roles.map((role) => ({ ...fix('role', role, role), alike }))],
    mayBeNew: row.status === 'doubtful' && row.mayBeNew,
  };
};

const withStatus = (
  row: PlacedRow,
  status: Judged['status'],
  troubles: readonly Trouble[],
  more: Partial<Pick<Judged, 'reasons' | 'mayBeNew'>> & { people?: readonly Candidate[] } = {},
): Judged => ({
  ...row,
  status,
  reasons: [...(more.reasons ?? []), ...troubles.map(({ reason }) => reason)],
  faults: troubles.map(({ cell, reason }) => ({ cell, reason })),
  fixes: troubles.flatMap(({ fixes }) => fixes),
  candidates: (more.people ?? []).map(({ isSamePhone: _p, hasNik: _n, ...candidate }) => candidate),
  mayBeNew: more.mayBeNew ?? status === 'new',
});

/** A row whose NIK may not be compared: nothing of what the card index says about it is left. */
export const withoutAnswer = (row: Judged): Judged =>
  withStatus(row, 'wrong', [
    {
      cell: 'nik',
      reason: 'Terlalu banyak NIK yang mirip hari ini, jadi tidak dicocokkan. Periksa, atau kosongkan.',
      fixes: [fix('nik', 'Kosongkan NIK')],
    },
  ]);

const isCertain = (row: SheetRow, one: Candidate): boolean =>
  one.isSamePhone &&
  isCertainName(row.name, one.name) &&
  (row.birthDate === null || one.birthDate === null || row.birthDate === one.birthDate);

/** All that is wrong beside what must be mended first. What a NIK will tell once it is right is not missing. */
const furtherTroubles = (row: PlacedRow, wrong: readonly Trouble[], today: string): Trouble[] => {
  const isNikWrong = wrong.some(({ cell }) => cell === 'nik');
  const card = cardTroubles(isNikWrong ? { ...row, nik: '' } : row, today);
  return [
    ...(isNikWrong ? card.filter(({ cell }) => cell in row.problems) : card),
    ...placeTroubles(row),
    ...phoneNotes(row),
  ].filter(({ cell }) => !wrong.some((each) => each.cell === cell));
};

const judgeAlone = (row: PlacedRow, { ofNik, similar }: Known, today: string): Judged => {
  const wrong = wrongCells(row, today);
  // The card of somebody known is not made from the row.
  if (wrong.length > 0)
    return withStatus(row, 'wrong', [...wrong, ...(ofNik ? [] : furtherTroubles(row, wrong, today))]);
  if (ofNik)
    return isNear(row.name, ofNik.name)
      ? withStatus(row, 'known', [], { people: [ofNik] })
      : withStatus(row, 'doubtful', [], {
          people: [ofNik],
          reasons: [`NIK ini terdaftar atas nama ${ofNik.name}. Orang yang sama, atau NIK-nya keliru?`],
        });
  // Whoever has another NIK is somebody else.
  const possible = row.nik ? similar.filter((candidate) => !candidate.hasNik) : similar;
  const certain = possible.filter((one) => isCertain(row, one));
  if (certain.length === 1) return withStatus(row, 'known', [], { people: certain });
  const card = cardTroubles(row, today);
  const place = placeTroubles(row);
  const notes = phoneNotes(row);
  if (possible.length > 0)
    return withStatus(row, 'doubtful', [...card, ...place, ...notes], {
      people: possible,
      reasons: [...new Set(possible.map((one) => doubt(row, one)))],
      mayBeNew: card.length + place.length === 0,
    });
  if (card.length > 0) return withStatus(row, 'wrong', [...card, ...place, ...notes]);
  if (place.length > 0) return withStatus(row, 'doubtful', [...place, ...notes]);
  return withStatus(row, 'new', notes);
};

/** Whether nothing in the two rows speaks against their being one person. */
const mayBeSame = (a: SheetRow, b: SheetRow): boolean => {
  if (a.nik && b.nik) return a.nik === b.nik;
  if (!isSameName(a.name, b.name)) return false;
  if (a.birthDate && b.birthDate && a.birthDate !== b.birthDate) return false;
  const [x, y] = [normalisePhone(a.phone), normalisePhone(b.phone)];
  return !x || !y || x === y;
};

const sameNik = (first: Judged) =>
  `NIK yang sama sudah ada di baris ${first.row}. Orang yang sama, atau NIK-nya keliru?`;

/** Somebody else has no equal NIK: the row is left out, or its NIK is emptied or mended; an equal name is only asked about. */
const twice = (row: Judged, first: Judged): Judged =>
  row.nik !== '' && row.nik === first.nik
    ? {
        ...row,
        status: 'doubtful',
        reasons: [sameNik(first), ...row.faults.map(({ reason }) => reason)],
        faults: [{ cell: 'nik', reason: sameNik(first) }, ...row.faults],
        fixes: [fix('nik', 'Orang lain, tanpa NIK'), ...row.fixes],
        candidates: [],
        mayBeNew: false,
      }
    : {
        ...row,
        status: 'doubtful',
        reasons: [`Mungkin orang yang sama dengan ${first.name} di baris ${first.row}.`, ...row.reasons],
        mayBeNew: row.status === 'doubtful' ? row.mayBeNew : true,
      };

/** Rows that may be one person share a NIK, a name or a card: only those are compared. */
const keysOf = (row: Judged): string[] => [
  ...(row.nik ? [`nik ${row.nik}`] : []),
  `name ${nameKey(row.name)}`,
  ...(row.status === 'known' ? [`card ${row.candidates[0]!.uid}`] : []),
];

const isTwice = (row: Judged, first: Judged): boolean =>
  (row.status === 'known' &&
    first.status === 'known' &&
    row.candidates[0]!.uid === first.candidates[0]!.uid) ||
  mayBeSame(row, first);

/** Every row of the sheet with its status; who may stand in it twice is asked about at the second row. */
export const judgeRows = (
  rows: readonly PlacedRow[],
  known: readonly Known[],
  enrolled: ReadonlySet<string>,
  today: string,
): Judged[] => {
  const seen = new Map<string, Judged[]>();
  return rows.map((raw, i) => {
    const row = judgeAlone(raw, known[i]!, today);
    if (row.status === 'wrong') return withRole(row);
    const keys = keysOf(row);
    const others = keys.flatMap((key) => seen.get(key) ?? []);
    const first =
      others.find((other) => row.nik && other.nik === row.nik) ?? others.find((other) => isTwice(row, other));
    const isEnrolled = row.status === 'known' && enrolled.has(row.candidates[0]!.uid);
    // Of an equal NIK the first row counts; whoever is only asked about counts as well.
    if (!first || row.nik === '' || first.nik !== row.nik)
      for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), row]);
    if (first) return withRole(twice(row, first));
    return isEnrolled
      ? { ...row, status: 'enrolled', reasons: ['Sudah ada di pelatihan ini.'] }
      : withRole(row);
  });
};
