import { numericDate } from '#contract/dates.ts';
import { type PastCell, type PastRow, TWIN } from '#contract/pastImport.ts';
import { sexWords } from '#contract/person.ts';
import { isSameName, nameKey } from '#core/platform/people/names.ts';
import { maskNik, readNik } from '#core/platform/people/nik.ts';
import { localPhone, normalisePhone } from '#core/platform/people/phone.ts';
import {
  type Candidate,
  cardTroubles,
  fix,
  type Fix,
  isCertainName,
  isNear,
  nikTroubles,
  phoneNotes,
  type PlacedCells,
  placeTroubles,
  type Trouble as AnyTrouble,
} from '#core/platform/people/sheetTroubles.ts';
import { AS_ABOVE, type PastSheetRow } from './rules.ts';

/** Somebody of the card index, with what a card and a row are compared by. */
export type Card = Candidate & { id: number };

/** A row with its place, and what it was for. */
export type PlacedRow = PastSheetRow &
  Pick<PlacedCells, 'regionCode' | 'placeDoubt'> & {
    serving: { serviceId: number; fieldId: number; label: string };
  };

/** What is asked of the card index and of what was imported before. */
export type Index = {
  ofNik(nik: string): Card | undefined;
  similar(row: PlacedRow): readonly Card[];
  hasVisit(personId: number, localDate: string): boolean;
  isImported(print: string): boolean;
  regionPath(code: string): string;
};

/** What will be stored of a row; its person as far as that is known. */
export type Taking = {
  personUid: string | null;
  name: string;
  nik: string;
  sex: 'L' | 'P' | null;
  birthDate: string | null;
  phone: string;
  businessName: string;
  address: string;
  regionCode: string;
  date: string | null;
  serviceId: number;
  fieldId: number;
  purpose: string;
};

type Shown = Omit<PastRow, 'row' | 'status' | 'alike' | 'decision' | 'state' | 'note'>;
export type Judged = {
  row: number;
  print: string;
  status: PastRow['status'];
  alike: string | null;
  shown: Shown;
  taking: Taking;
  /** The first row of the person who is made; null where it is somebody known, or nobody yet. */
  groupRow: number | null;
};

type Trouble = AnyTrouble<PastCell>;

const dateTroubles = ({ problems, written }: PlacedRow, above: string | null): Trouble[] => {
  if (!problems.date) return [];
  const isBlank = written.date === undefined;
  const fixes: Fix<PastCell>[] = [];
  if (isBlank && above)
    fixes.push({
      cell: 'date',
      label: `Seperti di atasnya: ${numericDate(above)}`,
      text: AS_ABOVE,
      alike: 'date above',
    });
  const meant = /mungkin tanggal (\d\d\/\d\d\/\d{4})/.exec(problems.date)?.[1];
  if (meant) fixes.push({ cell: 'date', label: meant, text: meant, alike: null });
  return [{ cell: 'date', reason: problems.date, fixes }];
};

/** What must be mended before anybody can be looked for under this row. */
const wrongCells = (row: PlacedRow, today: string, above: string | null): Trouble[] => [
  ...(row.problems.name || row.name === ''
    ? [{ cell: 'name' as const, reason: row.problems.name ?? 'Nama kosong.', fixes: [] }]
    : []),
  ...dateTroubles(row, above),
  ...nikTroubles(row, today),
];

/** A spreadsheet that rounds one number has rounded them all: one answer is for every such row. */
const shakyTroubles = (row: PlacedRow): Trouble[] =>
  row.isNikShaky
    ? [
        {
          cell: 'nik',
          reason: row.problems.nik!,
          fixes: [{ ...fix('nik', 'Kosongkan NIK'), alike: 'nik shaky' }],
        },
      ]
    : [];

type Verdict = Pick<Judged, 'status' | 'alike' | 'groupRow'> &
  Pick<Shown, 'reasons' | 'faults' | 'fixes' | 'candidates' | 'earlier' | 'mayBeNew'> & {
    personUid: string | null;
  };
const verdict = (
  status: Judged['status'],
  troubles: readonly Trouble[],
  more: Partial<Verdict> & { because?: readonly string[]; people?: readonly Card[] } = {},
): Verdict => {
  const { because = [], people = [], ...rest } = more;
  return {
    status,
    alike: null,
    groupRow: null,
    reasons: [...because, ...troubles.map(({ reason }) => reason)],
    faults: troubles.map(({ cell, reason }) => ({ cell, reason })),
    fixes: troubles.flatMap(({ fixes }) => fixes),
    candidates: people.map(({ id: _i, isSamePhone: _s, hasNik: _h, ...candidate }) => candidate),
    earlier: [],
    mayBeNew: false,
    personUid: null,
    ...rest,
  };
};

/** Certain: the same number or birthday, the same name, and nothing that speaks against it. */
const certainReason = (row: PlacedRow, card: Card): string | null => {
  const areBothBorn = row.birthDate !== null && card.birthDate !== null;
  // First, as a name may be that of thousands.
  if (areBothBorn ? row.birthDate !== card.birthDate : !card.isSamePhone) return null;
  if (!isCertainName(row.name, card.name)) return null;
  return areBothBorn ? 'nama dan tanggal lahir' : 'nama dan nomor HP';
};

const cardDoubt = (row: PlacedRow, card: Card): string =>
  card.isSamePhone && !isSameName(row.name, card.name)
    ? `Nomor HP sama dengan ${card.name}, namanya berbeda.`
    : row.nik
      ? `Ada ${card.name} yang NIK-nya belum didata.`
      : `Mirip ${card.name}.`;

/** The person of a row above who is to be made. */
type Group = Pick<PlacedRow, 'row' | 'name' | 'nik' | 'birthDate'> & { phone: string | undefined };

const speaksAgainst = (row: PlacedRow, phone: string | undefined, group: Group): boolean => {
  // Nothing does where the NIK is the same: it is one person, or one of the two numbers is wrong.
  if (row.nik !== '' && group.nik !== '') return row.nik !== group.nik;
  if (row.birthDate !== null) return group.birthDate !== null && row.birthDate !== group.birthDate;
  return phone !== undefined && group.phone !== undefined && phone !== group.phone;
};

const isCertainGroup = (row: PlacedRow, phone: string | undefined, group: Group): boolean =>
  (row.nik !== '' && row.nik === group.nik) ||
  (isCertainName(row.name, group.name) &&
    ((phone !== undefined && phone === group.phone) ||
      (row.birthDate !== null && row.birthDate === group.birthDate)));

/** Everybody who comes new with this file, by NIK and by name. */
const createGroups = () => {
  const byNik = new Map<string, Group>();
  const byName = new Map<string, Group[]>();
  return {
    of: (row: PlacedRow): Group[] => {
      const same = byNik.get(row.nik);
      const key = nameKey(row.name);
      const named = (key && byName.get(key)) || [];
      return same ? [same, ...named.filter((group) => group !== same)] : named;
    },
    add: (row: PlacedRow, phone: string | undefined) => {
      const group = { row: row.row, name: row.name, nik: row.nik, birthDate: row.birthDate, phone };
      if (row.nik && !byNik.has(row.nik)) byNik.set(row.nik, group);
      const key = nameKey(row.name);
      const named = byName.get(key);
      if (named) named.push(group);
      else byName.set(key, [group]);
    },
  };
};
type Groups = ReturnType<typeof createGroups>;

const judgeKnown = (
  row: PlacedRow,
  card: Card,
  because: string,
  troubles: readonly Trouble[],
  index: Index,
): Verdict => {
  const more = { people: [card], personUid: card.uid };
  if (row.date === null) return verdict('present', [], { ...more, because: ['Sudah ada di Pelaku Usaha.'] });
  if (index.hasVisit(card.id, row.date))
    return verdict('doubtful', troubles, {
      ...more,
      because: [`${card.name} sudah tercatat datang ${numericDate(row.date)}. Kunjungan lain pada hari itu?`],
      alike: `visit ${card.uid}`,
    });
  return verdict('known', troubles, { ...more, because: [`Kartu yang sama: ${because}.`] });
};

const judgeNew = (
  row: PlacedRow,
  phone: string | undefined,
  possible: readonly Card[],
  groups: Groups,
  today: string,
): Verdict => {
  const card = cardTroubles(row, today);
  const place = placeTroubles(row);
  const notes = [...shakyTroubles(row), ...phoneNotes(row)];
  const all: Trouble[] = [...card, ...place, ...notes];
  const mayBeNew = card.length + place.length === 0;
  const fits = groups.of(row).filter((group) => !speaksAgainst(row, phone, group));
  const certain = fits.find((group) => isCertainGroup(row, phone, group));
  if (certain && possible.length === 0)
    return isNear(row.name, certain.name)
      ? verdict('new', notes, {
          because: [`Orang yang sama dengan baris ${certain.row}.`],
          groupRow: certain.row,
        })
      : verdict('doubtful', all, {
          because: [`NIK-nya sama dengan ${certain.name} di baris ${certain.row}.`],
          earlier: [{ row: certain.row, name: certain.name }],
        });
  if (possible.length > 0 || fits.length > 0) {
    const earlier = fits.slice(0, 3).map(({ row: first, name }) => ({ row: first, name }));
    const offered = possible.slice(0, 5);
    return verdict('doubtful', all, {
      because: [
        ...new Set(offered.map((each) => cardDoubt(row, each))),
        ...(earlier[0] ? [`Mungkin orang yang sama dengan baris ${earlier[0].row}.`] : []),
      ],
      people: offered,
      earlier,
      mayBeNew,
      alike: possible[0] ? `card ${possible[0].uid} ${nameKey(row.name)}` : `row ${earlier[0]!.row}`,
    });
  }
  if (card.length > 0) return verdict('wrong', all);
  if (place.length > 0) return verdict('doubtful', all);
  // A number that is no key leaves somebody who may be known under it.
  if (row.isNikShaky) return verdict('doubtful', all, { mayBeNew: true, alike: 'shaky' });
  return verdict('new', notes, { groupRow: row.row });
};

/**
 * What stands there a second time is no second visit before somebody says so. It is of whoever the first row is of; one that
 * came with another file is asked about as any visit of a known day.
 */
const askedOfTwin = (row: PlacedRow, found: Verdict, present: ReadonlySet<number>): Verdict =>
  row.twin === null || present.has(row.twin) || found.status === 'wrong' || found.status === 'present'
    ? found
    : {
        ...found,
        status: 'doubtful',
        alike: TWIN,
        groupRow: row.twin,
        reasons: [`Sama persis dengan baris ${row.twin}.`, ...found.faults.map(({ reason }) => reason)],
        candidates: [],
        earlier: [],
        mayBeNew: false,
      };

const judgeRow = (
  row: PlacedRow,
  groups: Groups,
  index: Index,
  today: string,
  above: string | null,
): Verdict => {
  if (index.isImported(row.print)) return verdict('present', [], { because: ['Sudah diimpor.'] });
  const phone = normalisePhone(row.phone);
  const ofNik = row.nik && !row.isNikBroken ? index.ofNik(row.nik) : undefined;
  const wrong = wrongCells(row, today, above);
  if (wrong.length > 0) {
    const further = ofNik ? [] : cardTroubles({ ...row, nik: row.isNikBroken ? '' : row.nik }, today);
    return verdict('wrong', [...wrong, ...further]);
  }
  const notes = [...shakyTroubles(row), ...phoneNotes(row)];
  if (ofNik)
    return isNear(row.name, ofNik.name)
      ? judgeKnown(row, ofNik, 'NIK', notes, index)
      : verdict('doubtful', notes, {
          people: [ofNik],
          because: [`NIK ini terdaftar atas nama ${ofNik.name}. Orang yang sama, atau NIK-nya keliru?`],
        });
  // Whoever has another NIK is somebody else.
  const similar = index.similar(row);
  const possible = row.nik ? similar.filter(({ hasNik }) => !hasNik) : similar;
  const certain = possible.flatMap((card) => {
    const because = certainReason(row, card);
    return because ? [{ card, because }] : [];
  });
  if (certain.length === 1) return judgeKnown(row, certain[0]!.card, certain[0]!.because, notes, index);
  const judged = judgeNew(row, phone, possible, groups, today);
  const isFirst = row.twin === null && (judged.groupRow ?? row.row) === row.row;
  if (judged.status !== 'wrong' && isFirst) groups.add(row, phone);
  return judged;
};

/** What the preview shows of a row: above all what will be stored. */
const shownOf = (
  row: PlacedRow,
  found: Verdict,
  index: Index,
  today: string,
): { shown: Shown; taking: Taking } => {
  const facts = row.isNikBroken ? undefined : readNik(row.nik, today);
  const phone = normalisePhone(row.phone);
  const sex = row.problems.sex ? null : (row.sex ?? facts?.sex ?? null);
  const birthDate = row.problems.birthDate ? null : (row.birthDate ?? facts?.birthDates[0] ?? null);
  const isPlaced = row.regionCode !== '' && !row.placeDoubt;
  const nik = row.isNikBroken || found.faults.some(({ cell }) => cell === 'nik') ? '' : row.nik;
  const values: Shown['values'] = {
    date: row.date ? numericDate(row.date) : '',
    name: row.name,
    nik: nik && maskNik(nik),
    sex: sex ? sexWords[sex] : '',
    birthDate: birthDate ? numericDate(birthDate) : '',
    phone: phone === undefined ? '' : localPhone(phone),
    businessName: row.businessName,
    address: row.address,
    place: isPlaced ? index.regionPath(row.regionCode) : '',
    service: row.serving.label,
    purpose: row.purpose,
  };
  const { village, district, regency, ...written } = row.written;
  const place = [village, district, regency].filter(Boolean).join(', ');
  const isOther = ([cell, text]: [string, string | undefined]) =>
    cell === 'nik' ? nik === '' : values[cell as keyof typeof values] !== text;
  const { candidates, earlier, faults, fixes, mayBeNew, reasons } = found;
  return {
    shown: {
      values,
      written: { ...Object.fromEntries(Object.entries(written).filter(isOther)), ...(place && { place }) },
      candidates,
      earlier,
      faults,
      fixes,
      mayBeNew,
      reasons,
    },
    taking: {
      personUid: found.personUid,
      name: row.name,
      nik,
      sex,
      birthDate,
      phone: phone === undefined ? '' : row.phone,
      businessName: row.businessName,
      address: row.address,
      regionCode: isPlaced ? row.regionCode : '',
      date: row.date,
      serviceId: row.serving.serviceId,
      fieldId: row.serving.fieldId,
      purpose: row.purpose,
    },
  };
};

/**
 * Every row of the file with what it turned out to be; people who come new with it are found again further down. `only`:
 * of these rows, which hold everybody who may be one of them.
 */
export const judgeRows = (
  rows: readonly PlacedRow[],
  index: Index,
  today: string,
  only?: ReadonlySet<number>,
): Judged[] => {
  const groups = createGroups();
  const present = new Set<number>();
  let above: string | null = null;
  const judged: Judged[] = [];
  for (const row of rows) {
    if (!only || only.has(row.row)) {
      const found = askedOfTwin(row, judgeRow(row, groups, index, today, above), present);
      if (row.isNikEmptied) found.reasons.unshift('NIK dikosongkan.');
      const { status, alike, groupRow } = found;
      if (status === 'present') present.add(row.row);
      judged.push({
        row: row.row,
        print: row.print,
        status,
        alike,
        groupRow,
        ...shownOf(row, found, index, today),
      });
    }
    above = row.date ?? above;
  }
  return judged;
};
