import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DesignSpec, designSpec } from '#contract/design.ts';
import { requiredLine } from '#contract/text.ts';
import { picturesOf } from './rules.ts';

// A design as one file for another office: ".desain.json".

const FORMAT = 'loket-plut.desain';

const transferred = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  name: requiredLine(80, 'Nama desain'),
  spec: designSpec,
  pictures: z.array(z.strictObject({ sha256: z.string(), data: z.base64() })).max(20),
});

export type Picture = { sha256: string; bytes: Uint8Array };

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const writeDesign = (name: string, spec: DesignSpec, pictures: readonly Picture[]): string =>
  JSON.stringify(
    {
      format: FORMAT,
      formatVersion: 1,
      name,
      spec,
      pictures: pictures.map(({ sha256, bytes }) => ({
        sha256,
        data: Buffer.from(bytes).toString('base64'),
      })),
    } satisfies z.input<typeof transferred>,
    null,
    1,
  );

/** What a file holds; undefined for anything that is not exactly a design with its pictures. */
export const readDesign = (
  text: string,
): { name: string; spec: DesignSpec; pictures: Picture[] } | undefined => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { success, data } = transferred.safeParse(json);
  if (!success) return undefined;
  const pictures = data.pictures.map(({ sha256, data: base64 }) => ({
    sha256,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  }));
  const isWhole =
    pictures.every(({ sha256, bytes }) => sha256Of(bytes) === sha256) &&
    picturesOf(data.spec).every((wanted) => pictures.some(({ sha256 }) => sha256 === wanted));
  return isWhole ? { name: data.name, spec: data.spec, pictures } : undefined;
};
