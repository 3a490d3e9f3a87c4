import type { TicketStatus } from '#contract/ticket.ts';

/** What happens to a number; the history of a ticket is these, in order. */
export type EventKind =
  | 'issued'
  | 'called'
  | 'recalled'
  | 'arrived'
  | 'parked'
  | 'skipped'
  | 'rejoined'
  | 'transferred'
  | 'finished'
  | 'cancelled'
  | 'closed'
  | 'undone';

export type TicketEvent = {
  kind: EventKind;
  at: string;
  staffId: number | null;
  deskId: number | null;
  /** The field and service the number moves to; null: it stays. */
  fieldId: number | null;
  serviceId: number | null;
  /** Where it waits among the others of the field: smaller is sooner. */
  place: number | null;
  /** The only consultant the number is for; null: any desk of the field. */
  forStaffId: number | null;
  reason: string;
};

/** Where a number stands after all its events; the columns of the ticket repeat it for the desks' queries. */
export type TicketState = {
  status: TicketStatus;
  fieldId: number;
  serviceId: number;
  place: number;
  deskId: number | null;
  staffId: number | null;
  forStaffId: number | null;
  calledAt: string | null;
  servedAt: string | null;
  finishedAt: string | null;
  calls: number;
  reason: string;
};

const open: readonly TicketStatus[] = ['waiting', 'called', 'serving', 'parked'];

/** From which status each step is possible. */
const possibleFrom: Record<EventKind, readonly TicketStatus[]> = {
  issued: [],
  called: ['waiting', 'parked', 'missed'],
  recalled: ['called'],
  arrived: ['called'],
  parked: ['waiting', 'called', 'serving'],
  skipped: ['called'],
  rejoined: ['parked', 'missed'],
  transferred: open,
  finished: ['serving'],
  cancelled: ['waiting', 'called', 'parked', 'missed'],
  closed: open,
  undone: [],
};

export const canHappen = (kind: EventKind, status: TicketStatus): boolean =>
  possibleFrom[kind].includes(status);

const nobody = { deskId: null, staffId: null, calledAt: null, servedAt: null, calls: 0 };

const waits = (state: TicketState, event: TicketEvent): TicketState => ({
  ...state,
  ...nobody,
  status: 'waiting',
  fieldId: event.fieldId ?? state.fieldId,
  serviceId: event.serviceId ?? state.serviceId,
  place: event.place ?? state.place,
  // Whoever rejoins is still for the same consultant; a move to a field is for anybody there unless it says so.
  forStaffId: event.kind === 'rejoined' ? state.forStaffId : event.forStaffId,
  finishedAt: null,
  reason: event.reason,
});

const step = (state: TicketState, event: TicketEvent): TicketState => {
  switch (event.kind) {
    case 'issued':
    case 'rejoined':
    case 'transferred':
      return waits(state, event);
    case 'called':
      return {
        ...state,
        status: 'called',
        deskId: event.deskId,
        staffId: event.staffId,
        calledAt: event.at,
        servedAt: null,
        calls: 1,
        reason: event.reason,
      };
    case 'recalled':
      return { ...state, calls: state.calls + 1 };
    case 'arrived':
      return { ...state, status: 'serving', servedAt: event.at };
    case 'parked':
      return { ...state, ...nobody, status: 'parked', reason: event.reason };
    case 'skipped':
      return { ...state, status: 'missed', deskId: null, staffId: null, reason: '' };
    case 'finished':
      // With a need left the number goes on waiting for it, in another field.
      return event.fieldId === null
        ? { ...state, status: 'done', finishedAt: event.at, reason: '' }
        : waits(state, event);
    case 'cancelled':
      return { ...state, ...nobody, status: 'cancelled', finishedAt: event.at, reason: event.reason };
    case 'closed':
      return {
        ...state,
        status: state.status === 'serving' ? 'done' : 'missed',
        finishedAt: event.at,
        reason: event.reason,
      };
    case 'undone':
      return state;
  }
};

/** The state after the events that still count, oldest first; the first is `issued` and names field and service. */
export const foldEvents = (events: readonly TicketEvent[]): TicketState => {
  const [issued] = events;
  if (issued?.kind !== 'issued') throw new Error('a ticket begins with being issued');
  const start: TicketState = {
    ...nobody,
    status: 'waiting',
    fieldId: issued.fieldId!,
    serviceId: issued.serviceId!,
    place: issued.place!,
    forStaffId: null,
    finishedAt: null,
    reason: '',
  };
  return events.reduce(step, start);
};

/**
 * When a desk sent this number here from that field; undefined: it came otherwise. Sent back there, it takes its need
 * along again, and what it came for here still waits. A correction by the front desk, which names a service, is no such move.
 */
export const sentHereAt = (events: readonly TicketEvent[], fromFieldId: number): string | undefined => {
  const placed = events.filter(({ fieldId }) => fieldId !== null);
  const moves = placed.slice(1).filter(({ fieldId }, i) => fieldId !== placed[i]!.fieldId);
  const last = moves.at(-1);
  if (last?.kind !== 'transferred' || last.serviceId !== null) return undefined;
  const before = moves.at(-2) ?? placed[0];
  return before?.fieldId === fromFieldId ? last.at : undefined;
};
