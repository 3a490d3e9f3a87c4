import type { z } from 'zod';

/** What this computer keeps under a name; undefined: nothing, or not whole, or in the shape of another version. */
export const readStored = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data;
  } catch {
    return undefined; // cut off by a power failure: there is nothing to go on with
  }
};
