import { NumberField } from '#renderer/ui/NumberField.tsx';

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
  <NumberField
    label="Rencana sesi setahun"
    value={value ?? null}
    error={error as string | undefined}
    onChange={(next) => onChange(next ?? 0)}
  />
);
