import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { lengthProblem } from '#contract/text.ts';
import { orpc } from '#renderer/app/client.ts';

/** The institution or company of a case: a partner of the office while it is typed, or any other name. */
export const PartnerField = ({
  limit,
  error,
  ...props
}: {
  label: string | undefined;
  /** The text in the contract. */
  limit: z.ZodType;
  value?: string;
  error?: ReactNode;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  'data-autofocus'?: boolean | undefined;
}) => {
  const { data: partners = [] } = useQuery(orpc.partner.list.queryOptions({ input: {} }));
  const names = partners.filter(({ isActive }) => isActive).map(({ name }) => name);
  return (
    <Autocomplete
      {...props}
      error={lengthProblem(limit, props.value ?? '') ?? error}
      data={[...new Set(names)]}
      limit={6}
      openOnFocus={false}
      // Enter takes a name that is marked; else the form is sent, as from every other line.
      onKeyDown={() => {}}
    />
  );
};
