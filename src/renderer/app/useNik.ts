import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { withoutGroups } from '#contract/digits.ts';
import type { Outputs } from '#contract/index.ts';
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
  /** A sentence when what was typed can be no NIK, or when it contradicts the form. */
  error: string | null;
  /** "9 dari 16 digit" while it is being typed. */
  progress: string | null;
  /** Null until the NIK is whole and possible; the same object as long as the NIK is the same. */
  facts: NikFacts | null;
  /** Somebody else who is registered with this NIK. */
  known: { uid: string; name: string } | null;
  /** While what it says is on its way: waits for it. */
  read: (() => Promise<NikFacts | null>) | null;
};

const factsOf = ({ problems, sex, birthDates, region }: Outputs['person']['inspectNik']): NikFacts | null =>
  problems.length === 0 ? { sex, birthDates, region } : null;

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
  const inspection = {
    ...orpc.person.inspectNik.queryOptions({ input: { nik } }),
    gcTime: 0, // a full NIK is personal data: not kept once the field has gone
  };
  const queries = useQueryClient();
  const { data, isLoading } = useQuery({ ...inspection, enabled: !isTyping });
  const facts = useMemo(() => (data ? factsOf(data) : null), [data]);
  const read = isLoading ? async () => factsOf(await queries.ensureQueryData(inspection)) : null;
  const progress = isTyping && nik !== '' ? `${nik.length} dari 16 digit` : null;
  if (isTyping || !data) return { error: null, progress, facts: null, known: null, read };
  return {
    error: data.problems[0] ?? (facts && contradiction(facts, form)),
    progress,
    facts,
    known: data.known && data.known.uid !== form.ownUid ? data.known : null,
    read,
  };
};
