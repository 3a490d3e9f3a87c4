import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Design, designSpec } from '#contract/design.ts';

/** The design of a certificate for which none was chosen. */
export const FORMAL_UID = '019ab3e0-7c00-7000-8000-000000000001';

/** The designs that come with the application, in the order of their uids. */
export const readReadyDesigns = (resourcesPath: string): readonly Design[] => {
  const folder = join(resourcesPath, 'designs');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const {
        uid,
        name: title,
        version,
        spec,
      } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Design;
      const read = designSpec.parse(spec);
      const { paper, orientation } = read;
      return {
        uid,
        name: title,
        version,
        isReady: true,
        isArchived: false,
        savedAt: null,
        paper,
        orientation,
        spec: read,
      };
    })
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));
};
