import { expect, it } from 'vitest';
import { fileName, pdfName } from './fileNames.ts';

const isTaken = (name: string) => fileName.safeParse(name).success;

it('takes the names of what we make, and nothing that the system would run or put elsewhere', () => {
  for (const name of [
    'surat-001-SK-PLUT-RIAU-XI-2026.pdf',
    'laporan 2026-11.xlsx',
    'periksa-sertifikat.html',
    'kunci-publik.txt',
    'desain.json',
    'sertifikat.zip',
  ])
    expect(isTaken(name), name).toBe(true);
  for (const name of ['a.exe', 'a.html.cmd', 'a.html ', '../a.html', '.html', 'C:a.txt', 'a\\b.zip', 'ahtml'])
    expect(isTaken(name), name).toBe(false);
});

it('opens only PDFs by itself', () => {
  expect(pdfName.safeParse('surat.pdf').success).toBe(true);
  expect(pdfName.safeParse('periksa.html').success).toBe(false);
});
