import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestCore } from '../core/support.ts';
import { files, makeEveryFile } from '../documents/everyFile.ts';
import { fontNames, readPdf } from '../support/pdfText.ts';

/** Here scripts/testWindows.ts, which runs this on Linux first, finds what Windows is compared with. */
const kept = path.resolve(import.meta.dirname, '../../node_modules/.cache/windows/files.json');
const isKeeping = process.platform !== 'win32';

/** Every office makes the keys of its seal and its locks by chance: what carries one is other bytes in each office. */
const isSealed = (call: string) =>
  /^(certificate\.(batch|reprint)|letter\.(file|reprint)|check\.|monthLock\.)/.test(call);
const fingerprints = /([\dA-F]{4} ){5}[\dA-F]{4}/g;

/** All of a file that two offices alike have in common; its bytes wherever that is all of them. */
const commonOf = async (call: string, name: string, bytes: Uint8Array): Promise<unknown> => {
  const end = path.extname(name);
  if (end === '.xlsx') {
    const { 'docProps/core.xml': when, ...parts } = unzipSync(bytes);
    return {
      parts: Object.entries(parts).map(([part, xml]) => [part, strFromU8(xml)]),
      isDated: when !== undefined,
    };
  }
  if (!isSealed(call)) return createHash('sha256').update(bytes).digest('hex');
  if (end === '.zip')
    return Promise.all(Object.entries(unzipSync(bytes)).map(([entry, pdf]) => commonOf(call, entry, pdf)));
  if (end === '.html') return strFromU8(bytes).replace(/"keys":\[.*?\]/, '"keys":[]');
  // Before the name stands what names the letters in use, those of the fingerprint among them.
  const fonts = fontNames(bytes).map((font) => font.replace(/^[A-Z]{6}\+/, ''));
  return { ...(await readPdf(bytes)), fonts };
};

let made: Record<string, unknown>;
let wanted: Record<string, unknown>;
beforeAll(async () => {
  const all = await makeEveryFile(await openTestCore());
  const common = all.map(async ({ call, name, bytes }) => [call, await commonOf(call, name, bytes)] as const);
  // As it is read back.
  const text = JSON.stringify(Object.fromEntries(await Promise.all(common)));
  made = JSON.parse(text.replace(fingerprints, '…')) as typeof made;
  if (isKeeping) {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(made));
  }
  wanted = JSON.parse(readFileSync(kept, 'utf8')) as typeof wanted;
});

describe('every file that leaves the office', () => {
  it.each(Object.keys(files))('%s is what it is on Linux', (call) => {
    expect(made[call]).toEqual(wanted[call]);
  });
});
