import { Checkbox } from '@mantine/core';
import type { Draft } from './draft.ts';

/** Whether the NIK goes on the paper. */
export const HasNik = ({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) => (
  <Checkbox
    label="Cantumkan NIK"
    description="Hanya bila pemegang surat memintanya; di pratinjau NIK tetap disamarkan."
    checked={draft.hasNik}
    onChange={(event) => onChange({ hasNik: event.currentTarget.checked })}
  />
);
