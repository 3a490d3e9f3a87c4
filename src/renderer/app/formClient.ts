import { useQuery } from '@tanstack/react-query';
import { useCanGoBack, useRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { uid } from '#contract/text.ts';
import { orpc } from './client.ts';
import type { StepClient } from './screen.ts';

// The address of a form that a next step opens, and what the form makes of it.

const optional = uid.optional().catch(undefined);
/** In an address: of none of their businesses. Without a business it is not known of which. */
const NO_BUSINESS = 'tanpa';
/** Of an address: a person and their business, or the visitor of a consultation. */
export const clientSearch = {
  orang: optional,
  usaha: z
    .union([uid, z.literal(NO_BUSINESS)])
    .optional()
    .catch(undefined),
  nomor: optional,
  bidang: optional,
};

/** Where a form comes from: a person, or a consultation. A business that is null is none, undefined is not known. */
export type From = {
  personUid: string | null;
  businessUid: string | null | undefined;
  sheet: StepClient['sheet'];
};

type Search = { [part in keyof typeof clientSearch]?: string | undefined };

export const fromOf = ({ orang, usaha, nomor, bidang }: Search): From | null => {
  const sheet = nomor && bidang ? { ticketUid: nomor, fieldUid: bidang } : null;
  const businessUid = usaha === NO_BUSINESS ? null : usaha;
  return orang || sheet ? { personUid: orang ?? null, businessUid, sheet } : null;
};

/** "/fasilitasi?orang=…&usaha=…&jenis=legalitas" */
export const formLink = (
  path: string,
  { personUid, businessUid, sheet }: StepClient,
  more: Record<string, string> = {},
): string => {
  const client: Record<string, string> = sheet
    ? { nomor: sheet.ticketUid, bidang: sheet.fieldUid }
    : { orang: personUid, usaha: businessUid ?? NO_BUSINESS };
  return `${path}?${new URLSearchParams({ ...client, ...more }).toString()}`;
};

/** Whose it is, and where that is known from. */
export type Given = { personUid: string; businessUid: string | null; note?: string };

/** Of a form that a next step opened: for whom, as soon as it is read. */
export const useGiven = (from: From | null) => {
  const { sheet = null, personUid = null, businessUid } = from ?? {};
  const visitor = useQuery({
    ...orpc.mentoring.ofVisitor.queryOptions({ input: sheet ?? { ticketUid: '', fieldUid: '' } }),
    enabled: sheet !== null,
    // What the desk read of the sheet may be older than its last words.
    refetchOnMount: 'always',
  });
  const card = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: personUid ?? '' } }),
    enabled: personUid !== null && sheet === null,
  });
  const known = visitor.isFetchedAfterMount ? visitor.data : undefined;
  const given: Given | undefined = known
    ? {
        personUid: known.person.uid,
        businessUid: known.business?.uid ?? null,
        note: `dari konsultasi ${known.sheet.number}`,
      }
    : // Most have one business, and come for it.
      card.data && {
        personUid: card.data.person.uid,
        businessUid: businessUid === undefined ? (card.data.businesses[0]?.uid ?? null) : businessUid,
      };
  return {
    given: given ?? null,
    visitor: known ?? null,
    isReading: from !== null && !given,
    // What was read once stays: a later answer that fails takes nothing that is typed.
    error: given ? null : (visitor.error ?? card.error),
  };
};

/** Back to the page that led here; `otherwise`: where nothing was shown before. */
export const useBack = () => {
  const { history } = useRouter();
  const can = useCanGoBack();
  return (otherwise: () => void) => (can ? history.back() : otherwise());
};
