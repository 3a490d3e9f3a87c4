import { NumberField } from '#renderer/ui/NumberField.tsx';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';

/** How many sessions are planned for the year. */
export const PlanField = ({
  value,
  error,
  onChange,
}: {
  value?: TypedNumber;
  error?: unknown;
  onChange: (sessions: number | string) => void;
}) => (
  <NumberField
    label="Rencana sesi setahun"
    value={value ?? null}
    error={error as string | undefined}
    onChange={(next) => onChange(next ?? 0)}
  />
);
