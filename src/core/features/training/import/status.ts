import { certificateRole } from '#contract/certificate.ts';
import type { ImportRow, ImportedCell } from '#contract/participantImport.ts';
import { isSameName, nameKey } from '#core/platform/people/names.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import {
  type Candidate,
  cardTroubles,
  fix,
  isCertainName,
  isNear,
  nikTroubles,
  phoneNotes,
  type PlacedCells,
  placeTroubles,
  type Trouble as AnyTrouble,
} from '#core/platform/people/sheetTroubles.ts';
import type { SheetRow } from './rules.ts';

export type PlacedRow = SheetRow & Pick<PlacedCells, 'regionCode' | 'placeDoubt'>;
type Trouble = AnyTrouble<ImportedCell>;

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

/** What must be mended before anybody can be looked for or enrolled under this row. */
const wrongCells = (row: SheetRow, today: string): Trouble[] =>
  [
    ...(row.problems.name || row.name === ''
      ? [{ cell: 'name', reason: row.problems.name ?? 'Nama kosong.', fixes: [] } as const]
      : []),
    ...nikTroubles(row, today),
  ].map((trouble) => ({ ...trouble, fixes: [...trouble.fixes] }));

const doubt = (row: SheetRow, candidate: Candidate): string =>
  candidate.isSamePhone
    ? isSameName(row.name, candidate.name)
      ? `Nomor HP sama dengan ${candidate.name}. Orang yang sama?`
      : `Nomor HP sama dengan ${candidate.name}, namanya berbeda.`
    : row.nik
      ? `Ada ${candidate.name} yang NIK-nya belum didata.`
      : `Ada ${candidate.name} dengan nama yang sama.`;

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
