import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { withoutGroups } from '#contract/digits.ts';
import type { Sex } from '#contract/person.ts';
import { orpc } from './client.ts';

/** What a NIK says about its owner; the century is not in it, so two birth dates may fit. */
export type NikFacts = {
  sex: Sex | null;
  birthDates: readonly string[];
  /** The district or regency of the first card; people move, so it is only a proposal. */
  region: { code: string; path: string } | null;
};

export type NikReading = {
  /** What the NIK says is on its way. */
  isReading: boolean;
  /** A sentence when what was typed can be no NIK, or when it contradicts the form. */
  error: string | null;
  /** "9 dari 16 digit" while it is being typed. */
  progress: string | null;
  /** Null until the NIK is whole and possible; the same object as long as the NIK is the same. */
  facts: NikFacts | null;
  /** Somebody else who is registered with this NIK. */
  known: { uid: string; name: string } | null;
};

const contradiction = (facts: NikFacts, form: { sex?: Sex | null; birthDate?: string | null }) => {
  if (form.sex && facts.sex && form.sex !== facts.sex) return 'NIK ini milik jenis kelamin yang lain.';
  if (form.birthDate && !facts.birthDates.includes(form.birthDate))
    return 'Tanggal lahir tidak sama dengan yang ada di NIK.';
  return null;
};

/**
 * Reads a NIK while it is typed: what it fills in, what is wrong with it, and who has it already.
 * `form` holds what is entered beside it; `ownUid` is the person being edited.
 */
export const useNik = (
  text: string,
  form: { sex?: Sex | null; birthDate?: string | null; ownUid?: string } = {},
): NikReading => {
  const nik = withoutGroups(text).slice(0, 40);
  const isTyping = /^\d{0,15}$/.test(nik);
  const { data, isLoading: isReading } = useQuery({
    ...orpc.person.inspectNik.queryOptions({ input: { nik } }),
    enabled: !isTyping,
    gcTime: 0, // a full NIK is personal data: not kept once the field has gone
  });
  const facts = useMemo(
    () =>
      data && data.problems.length === 0
        ? { sex: data.sex, birthDates: data.birthDates, region: data.region }
        : null,
    [data],
  );
  const progress = isTyping && nik !== '' ? `${nik.length} dari 16 digit` : null;
  if (isTyping || !data) return { isReading, error: null, progress, facts: null, known: null };
  return {
    isReading,
    error: data.problems[0] ?? (facts && contradiction(facts, form)),
    progress,
    facts,
    known: data.known && data.known.uid !== form.ownUid ? data.known : null,
  };
};
