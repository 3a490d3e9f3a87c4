import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type MachineSettings, machineSettings } from '#contract/machine.ts';

const schema = machineSettings.extend({
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), isMaximized: z.boolean() })
    .nullable()
    .default(null),
});
type Stored = z.infer<typeof schema>;

/** What this computer remembers, beside the data: printers and the place of the window. Damaged: the defaults. */
export const openSettings = (dataPath: string) => {
  const file = path.join(dataPath, 'komputer-ini.json');
  const read = (): Stored => {
    try {
      return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return schema.parse({});
    }
  };
  const change = (part: Partial<Stored>): Stored => {
    const next = { ...read(), ...part };
    writeFileSync(`${file}.baru`, JSON.stringify(next, null, 2));
    renameSync(`${file}.baru`, file);
    return next;
  };
  return {
    machine: (): MachineSettings => {
      const { window: _, ...settings } = read();
      return settings;
    },
    saveMachine: (settings: MachineSettings): MachineSettings => {
      const { window: _, ...saved } = change(settings);
      return saved;
    },
    window: () => read().window,
    saveWindow: (window: NonNullable<Stored['window']>) => void change({ window }),
  };
};
export type Settings = ReturnType<typeof openSettings>;
