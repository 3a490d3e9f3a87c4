import { isDefinedError, ORPCError } from '@orpc/client';
import type { TicketToday } from '#contract/ticket.ts';
import { errorText, fieldErrors } from '#renderer/app/client.ts';

/** Why a registration was not stored. Everything typed is still on the screen. */
export type Refusal = {
  /** For the notice above the search; null when the form itself says it. */
  sentence: string | null;
  /** Nothing is wrong with what was typed: the same call may work in a moment. */
  isRetriable: boolean;
  /** Messages by the field of the new visitor. */
  fields: Record<string, string>;
  /** Who has the NIK already. */
  owner: { uid: string; name: string } | null;
  /** Whom another desk registered just now, and how it is asked. */
  twin: { uid: string; name: string; question: string } | null;
  /** The number this person has today already. */
  today: TicketToday | null;
};

const told = { sentence: null, isRetriable: false, fields: {}, owner: null, twin: null, today: null };

export const refusalOf = (error: unknown): Refusal | null => {
  if (!error) return null;
  if (error instanceof ORPCError && error.code === 'NIK_KNOWN' && isDefinedError(error))
    return { ...told, owner: error.data as Refusal['owner'] };
  if (error instanceof ORPCError && error.code === 'JUST_REGISTERED' && isDefinedError(error))
    return { ...told, twin: { ...(error.data as { uid: string; name: string }), question: error.message } };
  if (error instanceof ORPCError && error.code === 'HAS_NUMBER' && isDefinedError(error))
    return { ...told, today: error.data as Refusal['today'] };
  const fields = Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([path, message]) => [
      path === 'business.new.name' ? 'businessName' : path.replace(/^(person|business)\.new\./, ''),
      message,
    ]),
  );
  const isAboutFields = Object.keys(fields).length > 0;
  return { ...told, sentence: errorText(error), isRetriable: !isAboutFields, fields };
};
