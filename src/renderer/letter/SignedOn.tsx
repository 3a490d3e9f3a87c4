import { DateField } from '#renderer/ui/DateField.tsx';
import type { Draft } from './draft.ts';

/** The day on the paper; its year is the year of the series. */
export const SignedOn = ({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) => (
  <DateField
    kind="document"
    label="Tanggal surat"
    required
    value={draft.signedOn}
    onChange={(signedOn) => onChange({ signedOn })}
  />
);
