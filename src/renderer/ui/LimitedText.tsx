import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { z } from 'zod';
import { lengthProblem } from '#contract/text.ts';

type Limited = {
  /** The text in the contract: its schema has the one limit. */
  limit: z.ZodType;
  value?: string;
};

const errorOf = ({ limit, value = '', error }: Limited & { error?: ReactNode }): ReactNode =>
  lengthProblem(limit, value) ?? error;

/** One line. Whatever is typed or pasted stays whole; too much of it is said under the field, not cut. */
export const LineInput = ({
  limit,
  ...props
}: TextInputProps & Limited & { ref?: Ref<HTMLInputElement> }) => (
  <TextInput {...props} error={errorOf({ limit, ...props })} />
);

/** The same for several lines. */
export const NoteInput = ({
  limit,
  ...props
}: TextareaProps & Limited & { ref?: Ref<HTMLTextAreaElement> }) => (
  <Textarea {...props} error={errorOf({ limit, ...props })} />
);
