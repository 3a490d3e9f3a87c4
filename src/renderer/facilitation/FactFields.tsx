import { Select } from '@mantine/core';
import {
  FACT_DAY,
  facilitationDraft,
  type FacilitationFacts,
  type FacilitationField,
  type FacilitationKind,
  ofSubject,
} from '#contract/facilitation.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';

/** What the record says of these fields; null where it says nothing. */
export const factsOf = (fields: readonly FacilitationField[], facts: FacilitationFacts): FacilitationFacts =>
  Object.fromEntries(fields.map(({ code }) => [code, facts[code] ?? null]));

/** The kind's own fields for a subject: those asked at a step, or from the first day on. */
export const fieldsAt = (kind: FacilitationKind, subject: string, step?: string): FacilitationField[] =>
  ofSubject(kind.fields, subject).filter(({ atStep }) => atStep === step);

const limit = facilitationDraft.shape.facts.valueType;

const Field = ({
  field: { label, type, unit, choices, isRequired },
  value,
  error,
  onChange,
}: {
  field: FacilitationField;
  value: FacilitationFacts[string];
  error: string | undefined;
  onChange: (value: FacilitationFacts[string]) => void;
}) => {
  const common = { label: unit ? `${label}, ${unit}` : label, error, required: isRequired };
  if (type === 'number' || type === 'money')
    return (
      <NumberField
        {...common}
        kind={type === 'money' ? 'rupiah' : 'count'}
        value={value}
        onChange={onChange}
      />
    );
  const text = typeof value === 'string' ? value : null;
  if (type === 'date') return <DateField {...common} kind={FACT_DAY} value={text} onChange={onChange} />;
  if (type === 'choice')
    return (
      <Select
        {...common}
        clearable
        placeholder="Belum didata"
        data={choices?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        value={text}
        onChange={onChange}
      />
    );
  return (
    <LineInput
      {...common}
      limit={limit}
      value={text ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
};

/** The fields that the kind's file brings, drawn by their type. */
export const FactFields = ({
  fields,
  value: facts,
  errors,
  onChange,
}: {
  fields: readonly FacilitationField[];
  value: FacilitationFacts;
  errors: Record<string, unknown>;
  onChange: (facts: FacilitationFacts) => void;
}) =>
  fields.map((field) => (
    <Field
      key={field.code}
      field={field}
      value={facts[field.code] ?? null}
      error={errors[`facts.${field.code}`] as string | undefined}
      onChange={(value) => onChange({ ...facts, [field.code]: value })}
    />
  ));
