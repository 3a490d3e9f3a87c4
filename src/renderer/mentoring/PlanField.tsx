import { NumberInput } from '@mantine/core';

/** How many sessions are planned for the year. */
export const PlanField = ({
  value,
  error,
  onChange,
}: {
  value?: number;
  error?: unknown;
  onChange: (sessions: number) => void;
}) => (
  <NumberInput
    label="Rencana sesi setahun"
    value={value ?? ''}
    error={error as string | undefined}
    onChange={(next) => onChange(Number(next))}
    allowNegative={false}
    allowDecimal={false}
    hideControls
    inputMode="numeric"
  />
);
