import type { TicketEvent } from './rules.ts';

// Waiting, walking, serving and parked times, read from what happened: a definition can be corrected later, for past
// months too.

/** One stay of a number in one field, from joining the line to leaving it; lengths in minutes, null: not known. */
export type Leg = {
  fieldId: number;
  staffId: number | null;
  /** When the number joined the line of the field. */
  joinedAt: string;
  waiting: number | null;
  walking: number | null;
  serving: number | null;
  parked: number;
  calls: number;
  /** Missed: called and did not come. Unserved: the day was closed before anybody called, or while parked. */
  end: 'finished' | 'transferred' | 'missed' | 'unserved' | 'cancelled' | 'open';
  /** A time was guessed or entered afterwards: averages leave the leg out. */
  isInaccurate: boolean;
};

export type TimedEvent = Pick<TicketEvent, 'kind' | 'at' | 'fieldId' | 'staffId'> & { isInaccurate: boolean };

const minutes = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

type State = { leg: Leg; waitsSince: string | null; calledAt: string | null; servedAt: string | null };

const begin = (event: TimedEvent, fieldId: number): State => ({
  leg: {
    fieldId,
    staffId: null,
    joinedAt: event.at,
    waiting: null,
    walking: null,
    serving: null,
    parked: 0,
    calls: 0,
    end: 'open',
    isInaccurate: event.isInaccurate,
  },
  waitsSince: event.at,
  calledAt: null,
  servedAt: null,
});

const endOfDay = (state: State | undefined): Leg['end'] => {
  if (state?.servedAt) return 'finished';
  return state?.calledAt ? 'missed' : 'unserved';
};

const add = (sum: number | null, more: number): number => (sum ?? 0) + more;

/**
 * The stays of one number, from the events that count, oldest first. Waiting ends at a call and goes on after a
 * rejoin, and through a move that leaves the number in the line of its field; walking is from the last call to the arrival; serving from the arrival to the end; parked time is apart.
 */
export const legsOf = (events: readonly TimedEvent[]): Leg[] => {
  const legs: Leg[] = [];
  let state: State | undefined;
  let parkedAt: string | null = null;
  const end = (how: Leg['end'], event: TimedEvent) => {
    if (!state) return;
    if (state.servedAt) state.leg.serving = add(state.leg.serving, minutes(state.servedAt, event.at));
    // A clock that was set back gives a length below zero: as good as guessed.
    const lengths = [state.leg.waiting, state.leg.walking, state.leg.serving, state.leg.parked];
    state.leg.isInaccurate ||= lengths.some((length) => length !== null && length < 0);
    legs.push({ ...state.leg, end: how });
    state = undefined;
  };
  for (const event of events) {
    if (state) {
      state.leg.isInaccurate ||= event.isInaccurate;
      if (parkedAt !== null && event.kind !== 'closed') {
        state.leg.parked += minutes(parkedAt, event.at);
        parkedAt = null;
      }
    }
    switch (event.kind) {
      case 'issued':
        state = begin(event, event.fieldId!);
        break;
      case 'called':
        if (!state) break;
        if (state.waitsSince) state.leg.waiting = add(state.leg.waiting, minutes(state.waitsSince, event.at));
        state.waitsSince = null;
        state.calledAt = event.at;
        state.leg.staffId = event.staffId;
        state.leg.calls++;
        break;
      case 'recalled':
        if (state) state.leg.calls++;
        break;
      case 'arrived':
        if (!state?.calledAt) break;
        state.leg.walking = minutes(state.calledAt, event.at);
        state.servedAt = event.at;
        break;
      case 'parked':
        if (!state) break;
        if (state.waitsSince) state.leg.waiting = add(state.leg.waiting, minutes(state.waitsSince, event.at));
        if (state.servedAt) state.leg.serving = add(state.leg.serving, minutes(state.servedAt, event.at));
        state.waitsSince = state.servedAt = state.calledAt = null;
        parkedAt = event.at;
        break;
      case 'skipped':
        if (state) state.calledAt = null;
        break;
      case 'rejoined':
        if (state) state.waitsSince = event.at;
        break;
      case 'transferred':
      case 'finished': {
        const fieldId = state?.leg.fieldId;
        // Another service, or one consultant of the field: who waits goes on waiting in the same line.
        const stays = (event.fieldId ?? fieldId) === fieldId && state?.waitsSince;
        if (event.kind === 'transferred' && stays) break;
        end(event.kind, event);
        const next = event.fieldId ?? (event.kind === 'transferred' ? fieldId : undefined);
        if (next !== undefined) state = begin(event, next);
        break;
      }
      case 'cancelled':
        end('cancelled', event);
        break;
      case 'closed':
        end(endOfDay(state), event);
        break;
      case 'undone':
        break;
    }
  }
  if (state) legs.push(state.leg);
  return legs;
};
