/// <reference types="vite/types/importMeta.d.ts" />
import type { TestCore } from '../core/support.ts';
import { type Files, officeOf } from './wholeOffice.ts';

/** What each noun of the contract hands out, from `files/<noun>.ts`. */
const byNoun = import.meta.glob<Files>('./files/*.ts', { eager: true, import: 'files' });

export const files: Files = Object.assign({}, ...Object.values(byNoun)) as Files;

export type Made = { call: string; name: string; bytes: Uint8Array };

/** Every file that leaves the office, by an office with one of each thing. */
export const makeEveryFile = async (core: TestCore): Promise<Made[]> => {
  const office = await officeOf(core);
  const made: Made[] = [];
  for (const [call, [make]] of Object.entries(files)) {
    const file = await make(office);
    made.push({ call, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return made;
};
