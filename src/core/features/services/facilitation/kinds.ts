import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FacilitationKind, facilitationKind } from '#contract/facilitation.ts';

/**
 * The kinds that come with the application, in their order. Of a file with a mistake nothing is taken: half a kind would
 * lose what is written into it.
 */
export const readFacilitationKinds = (resourcesPath: string): readonly FacilitationKind[] => {
  const folder = join(resourcesPath, 'facilitation');
  const kinds = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const read = facilitationKind.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!read.success) throw new Error(`${name}: ${read.error.message}`);
      if (`${read.data.code}.json` !== name) throw new Error(`${name} holds the kind ${read.data.code}`);
      return read.data;
    })
    .sort((a, b) => a.rank - b.rank);
  const letters = kinds.map(({ letter }) => letter);
  if (new Set(letters).size < letters.length) throw new Error(`kinds share a letter: ${letters.join(' ')}`);
  return kinds;
};
