import type { z } from 'zod';
import type { Inputs } from '#contract/index.ts';

type Command<I> = (input: I) => Promise<unknown>;
type Step<I> = (input: I) => Promise<{ uid: string; status: string; field: { uid: string } }>;

/**
 * The part of the contract a working day uses. A client of the contract is one; so is a window of the books,
 * which writes a past day as rows.
 */
export type Window = {
  visit: {
    register(input: Inputs['visit']['register']): Promise<{ uid: string; ticket: { uid: string } }>;
    undo: Command<Inputs['visit']['undo']>;
  };
  queue: {
    callNext: Step<Inputs['queue']['callNext']>;
    recall: Command<Inputs['queue']['recall']>;
    arrived: Command<Inputs['queue']['arrived']>;
    park: Command<Inputs['queue']['park']>;
    skip: Command<Inputs['queue']['skip']>;
    rejoin: Command<Inputs['queue']['rejoin']>;
    transfer: Command<Inputs['queue']['transfer']>;
    finish: Step<Inputs['queue']['finish']>;
    cancel: Command<Inputs['queue']['cancel']>;
  };
  consultation: {
    save: Command<Inputs['consultation']['save']>;
    closeFollowUp: Command<Inputs['consultation']['closeFollowUp']>;
  };
  person: {
    saveBusiness: Command<Inputs['person']['saveBusiness']>;
    saveBusinessYear: Command<Inputs['person']['saveBusinessYear']>;
  };
};

/** The moving clock of a played day, in milliseconds. */
export type Hands = { now: number };

/** What the contract makes of an input: defaults filled in, text evened out; throws when it would be refused. */
export const parsed = <S extends z.ZodType>(
  procedure: { '~orpc': { inputSchema?: S } },
  input: unknown,
): z.output<S> => procedure['~orpc'].inputSchema!.parse(input);
