import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { designSpec, type DesignSpec, type SampleName } from '#contract/design.ts';
import { errorText, orpc } from '#renderer/app/client.ts';

const PAUSE_MS = 120;
const KEPT_MS = 20_000;

/** As many officials as the design has places for. */
const signatoriesOf = (spec: DesignSpec): 1 | 2 | 3 => {
  const slots = spec.elements.flatMap((element) => (element.kind === 'signature' ? [element.slot] : []));
  return slots.includes(3) ? 3 : slots.includes(2) ? 2 : 1;
};

/** Why the contract refuses the design, for the first thing that is wrong; null when it does not. */
const problemOf = (spec: DesignSpec): { elementId: string | null; message: string } | null => {
  const issue = designSpec.safeParse(spec).error?.issues[0];
  if (!issue) return null;
  const [part, index] = issue.path;
  const element = part === 'elements' ? spec.elements[Number(index)] : undefined;
  return { elementId: element?.id ?? null, message: issue.message };
};

/**
 * The pages of a design that is being drawn. One drawing is under way at a time and the next is always of the newest
 * state; until it is there, and when it cannot be made, the last good one stays.
 */
export const usePreview = (spec: DesignSpec, sample: SampleName) => {
  const [wanted, setWanted] = useState(spec);
  const [shown, setShown] = useState<string[]>([]);
  const problem = useMemo(() => problemOf(spec), [spec]);
  const { data, error, isFetching } = useQuery({
    ...orpc.design.preview.queryOptions({
      input: { design: { spec: wanted }, sample, signatories: signatoriesOf(wanted) },
    }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (isFetching || problem || wanted === spec) return;
    const timer = setTimeout(() => setWanted(spec), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isFetching, problem, wanted, spec]);
  if (data && data.pages !== shown) setShown(data.pages);
  return {
    pages: data?.pages ?? shown,
    isBehind: isFetching || wanted !== spec,
    problem: problem ?? (error && { elementId: null, message: errorText(error) }),
  };
};

/** What to look at before the design is used; asked when the hand rests. */
export const useWarnings = (spec: DesignSpec) => {
  const [settled] = useDebouncedValue(spec, 700);
  const { data } = useQuery({
    ...orpc.design.check.queryOptions({ input: { design: { spec: settled } } }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
  return data;
};
