import type { AttributeKey, Business, Scale, TriState } from '#contract/business.ts';
import type { Program } from '#contract/mentee.ts';
import type { ServiceField, StaffMember } from '#contract/office.ts';
import { scaleOf } from '#core/features/people/business/index.ts';

/** A client as forms 7a to 7d tell it: what it is, and its state on the last day of the year before. Null: not recorded. */
export type ClientState = {
  personName: string;
  /** Null: a person who has no business yet. */
  businessName: string | null;
  address: string;
  regionCode: string;
  district: string;
  legalForm: Business['legalForm'];
  startedYear: number | null;
  sector: string;
  product: string;
  nib: string | null;
  attributes: Partial<Record<AttributeKey, TriState>>;
  cooperative: Business['cooperative'];
  ownCapital: number | null;
  outsideCapital: number | null;
  assets: number | null;
  sales: number | null;
  workers: number | null;
  meetingOn: string | null;
  members: number | null;
  surplus: number | null;
};

/** Somebody assisted, as the list of them tells: how to be reached, and the state of the year that follows too. */
export type AssistedState = ClientState & {
  nik: string | null;
  phone: string | null;
  email: string;
  assistedSince: number | null;
  laterAssets: number | null;
  laterSales: number | null;
  laterWorkers: number | null;
};

export type ScaleFacts = Pick<Business, 'legalForm' | 'capital' | 'scale' | 'scaleBasis'> & {
  /** On the card when the year of the list was over: typed, or of the latest state then. Not known then: of today. */
  salesOnCard: number | null;
  /** Of the latest state up to the year that is told. */
  salesKnown: number | null;
};

/** The scale in the year that is told, not today's: the list of an earlier year keeps its rows when a business grows. */
export const scaleTold = (facts: ScaleFacts): Scale => {
  const { legalForm, capital, scale, scaleBasis, salesOnCard, salesKnown } = facts;
  if (scaleBasis === 'override') return scale;
  return scaleOf({ legalForm, capital, sales: salesKnown ?? salesOnCard, scaleOverride: null }).scale;
};

/** A programme as it was planned for a client. */
export type PlannedProgram = {
  menteeId: number;
  clientName: string;
  field: Program['field'];
  consultant: string;
  problem: string;
  title: string;
  target: string;
  goal: number | null;
  unit: string;
};

/** A client at a session: of which programme, of whom, and whether it counts for them. */
export type Attended = {
  sessionId: number;
  staffId: number;
  consultant: string;
  menteeId: number;
  clientName: string;
  ownerName: string;
  programId: number | null;
  /** Of the programme, else of the session. */
  field: Program['field'];
  /** The field it was held in, which its consultant may have left since. */
  heldIn: string;
  title: string;
  problem: string;
  localDate: string;
  material: string;
  followUp: string;
  counts: boolean;
};

/** Neighbours with the same key, in the order they came. */
const groupsOf = <T>(rows: readonly T[], keyOf: (row: T) => string | number): T[][] => {
  const groups: T[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]!) === keyOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
};

/** The card of one client: fields in the office's order, each with its programmes (form 7e). */
export const planCards = (programs: readonly PlannedProgram[]) =>
  groupsOf(programs, ({ menteeId }) => menteeId).map((ofClient) => ({
    name: ofClient[0]!.clientName,
    fields: groupsOf(ofClient, ({ field }) => field.uid).map((ofField) => ({
      field: ofField[0]!.field,
      programs: ofField,
    })),
  }));
export type PlanCard = ReturnType<typeof planCards>[number];

/**
 * What consultants did for each client: for each programme its sessions in the order of their days, and what was agreed
 * last (forms 7f and 7g). A session that does not count for the client stands in neither, and is told as a number.
 */
export const workOf = (attended: readonly Attended[]) =>
  groupsOf(attended, ({ staffId }) => staffId).map((ofConsultant) => {
    const counted = ofConsultant.filter(({ counts }) => counts);
    return {
      consultant: ofConsultant[0]!.consultant,
      heldIn: [...new Set(ofConsultant.map(({ heldIn }) => heldIn))],
      uncounted: ofConsultant.length - counted.length,
      clients: groupsOf(counted, ({ menteeId }) => menteeId).map((ofClient) => ({
        name: ofClient[0]!.clientName,
        owner: ofClient[0]!.ownerName,
        programs: groupsOf(ofClient, ({ programId, field }) => programId ?? field.uid).map((sessions) => ({
          field: sessions[0]!.field.name,
          problem: sessions[0]!.problem,
          title: sessions[0]!.title,
          sessions: sessions.map(({ localDate, material }) => ({ localDate, material })),
          next: sessions.findLast(({ followUp }) => followUp !== '')?.followUp ?? '',
        })),
      })),
    };
  });
export const nothingDone = (consultant: string | null): ConsultantWork[] => [
  { consultant: consultant ?? '', heldIn: [], uncounted: 0, clients: [] },
];
export type ConsultantWork = ReturnType<typeof workOf>[number];

/** How much a consultant has on each of the forms. */
export type ProgressRow = { name: string; field: string } & Record<ProgressForm, number>;
export const progressForms = ['7A', '7B', '7C', '7D', '7E', '7F'] as const;
type ProgressForm = (typeof progressForms)[number];

export const progressTotal = (rows: readonly ProgressRow[]): ProgressRow => {
  const sum = (form: ProgressForm) => rows.reduce((so, row) => so + row[form], 0);
  return {
    name: 'Jumlah',
    field: '',
    '7A': sum('7A'),
    '7B': sum('7B'),
    '7C': sum('7C'),
    '7D': sum('7D'),
    '7E': sum('7E'),
    '7F': sum('7F'),
  };
};

export type Recap = { rows: RecapRow[]; sessions: number };
/** How many programmes are planned for a client in each field, and how many sessions it had for them. */
export type RecapRow = { name: string; planned: number[]; held: number[] };

/** By client and field, in the office's order. A group session counts once for each client; `sessions` counts it once. */
export const recapOf = (
  programs: readonly PlannedProgram[],
  attended: readonly Attended[],
  fields: readonly Pick<ServiceField, 'uid'>[],
): Recap => {
  const counted = attended.filter(({ counts }) => counts);
  const places = new Map(fields.map(({ uid }, i) => [uid, i]));
  const rows = new Map<number, RecapRow>();
  const rowOf = ({ menteeId, clientName }: Pick<PlannedProgram, 'menteeId' | 'clientName'>): RecapRow => {
    const known = rows.get(menteeId);
    if (known) return known;
    const zeros = () => fields.map(() => 0);
    const row = { name: clientName, planned: zeros(), held: zeros() };
    rows.set(menteeId, row);
    return row;
  };
  for (const each of programs) rowOf(each).planned[places.get(each.field.uid)!]! += 1;
  for (const each of counted) rowOf(each).held[places.get(each.field.uid)!]! += 1;
  return {
    rows: [...rows.values()].sort((a, b) => a.name.localeCompare(b.name, 'id')),
    sessions: new Set(counted.map(({ sessionId }) => sessionId)).size,
  };
};

/**
 * Who signs for each field, in the office's order: whoever is responsible there on this paper, else the only consultant of
 * the field. Of several nobody can tell which: then a line is left to write on.
 */
export const fieldSignatories = (
  fields: readonly ServiceField[],
  staff: readonly StaffMember[],
  responsible: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): { field: string; name: string }[] =>
  fields
    .filter(({ isActive }) => isActive)
    .map(({ uid, name }) => {
      const here = responsible.get(uid) ?? new Set();
      const ofField = staff.filter(
        ({ fieldUid, role, isActive }) => isActive && role === 'consultant' && fieldUid === uid,
      );
      const named = here.size > 0 ? [...here] : ofField.map((each) => each.name);
      return { field: name, name: named.length === 1 ? named[0]! : '' };
    });
