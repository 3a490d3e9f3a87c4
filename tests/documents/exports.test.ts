import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#contract/index.ts';
import { file as fileSchema } from '#contract/text.ts';
import { openTestCore } from '../core/support.ts';
import { fontNames, readPdf } from '../support/pdfText.ts';
import { files, type Made, makeEveryFile } from './everyFile.ts';

// Every file that leaves the office, once: a telling name with a day or a number, named fonts, a paper size.

/** Calls whose file is a paper of its own size: a roll, a certificate, cards to cut. */
const ownSize: Record<string, readonly [number, number]> = {
  'document.ticketPdf': [80, 0],
  'facilitation.receipt': [210, 297],
  'certificate.batchFile': [297, 210],
  'certificate.reprintBatch': [297, 210],
  'certificate.reprint': [297, 210],
  'training.participantCardsPdf': [210, 297],
  'book.labelsPdf': [210, 297],
  'survey.posterPdf': [297, 420],
  'product.labelsPdf': [210, 297],
};

const ownFonts: Record<string, RegExp> = {
  'product.cataloguePdf': /^[A-Z]{6}\+(PlusJakartaSans|CormorantGaramond)/,
  'survey.posterPdf': /^[A-Z]{6}\+(PlusJakartaSans|Arimo)/,
};

let made: Made[];
/** What stands in the data package, beside the papers and workbooks that go out alone. */
let packed: Made[];
beforeAll(async () => {
  made = await makeEveryFile(await openTestCore());
  const { bytes } = made.find(({ call }) => call === 'dataPackage.file')!;
  packed = Object.entries(unzipSync(bytes)).map(([name, each]) => ({
    call: `paket: ${name}`,
    name,
    bytes: each,
  }));
});
const ending = (end: string) => made.filter(({ name }) => name.endsWith(end));

describe('every file that leaves the office', () => {
  it('is made here once', () => {
    const calls = Object.entries(contract).flatMap(([feature, procedures]) =>
      Object.entries(procedures)
        .filter(
          ([, each]) => (each['~orpc'] as unknown as { outputSchema: unknown }).outputSchema === fileSchema,
        )
        .map(([name]) => `${feature}.${name}`),
    );
    expect(Object.keys(files).sort()).toEqual(calls.sort());
  });

  it('is named for what it holds and its day, month, year or number', () => {
    const wanted = Object.entries(files).map(([call, [, name]]) => `${call} ${name}`);
    expect(made.map(({ call, name }) => `${call} ${name}`)).toEqual(wanted);
  });

  it('is titled, lettered in the bundled fonts, and as large as the paper of the office, as a PDF', async () => {
    const papers = [...ending('.pdf'), ...packed.filter(({ name }) => name.endsWith('.pdf'))];
    expect(papers.length).toBeGreaterThanOrEqual(40);
    for (const { call, bytes } of papers) {
      const { info, pages } = await readPdf(bytes);
      expect(String((info as { Title?: string }).Title), call).toMatch(/^\p{Lu}.+[\p{L}\d]$/u);
      expect(String((info as { Title?: string }).Title), call).not.toMatch(/\d{4}-\d\d-\d\d/);
      const families = ownFonts[call] ?? /^[A-Z]{6}\+(Arimo|Tinos)/;
      for (const font of fontNames(bytes)) expect(font, call).toMatch(families);
      const [width, height] = ownSize[call] ?? [215, 330];
      for (const page of pages)
        expect([`${width}x${height || page.heightMm}`, `${height}x${width}`], call).toContain(
          `${page.widthMm}x${page.heightMm}`,
        );
    }
  });

  it('names its fonts and its paper, says of what and when it is, and fits it, as a workbook', async () => {
    const books = [...ending('.xlsx'), ...packed.filter(({ name }) => name.endsWith('.xlsx'))];
    expect(books.length).toBeGreaterThanOrEqual(25);
    for (const { call, bytes } of books) {
      const parts = unzipSync(bytes);
      const sheets = Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'));
      for (const sheet of sheets)
        expect(strFromU8(parts[sheet]!), call).toMatch(
          /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
        );
      const fonts = strFromU8(parts['xl/styles.xml']!).match(/<font>.*?<\/font>/gs) ?? [];
      expect(fonts.length, call).toBeGreaterThan(1);
      for (const font of fonts) expect(font, call).toContain('<name ');
      const { rows } = (await readXlsx(bytes)).sheets[0]!;
      const head = rows
        .slice(0, 3)
        .map(([first]) => String(first ?? ''))
        .join(' ');
      // The sheet to be filled in is about no time.
      expect(call === 'training.importTemplate' || head.includes('2026'), call).toBe(true);
      expect(head, call).not.toMatch(/\d{4}-\d\d-\d\d/);
    }
  });

  it('keeps dates as dates and rupiah as numbers, and its heads in sight, on every sheet of the data package', async () => {
    const { bytes } = packed.find(({ name }) => name === 'data.xlsx')!;
    const parts = unzipSync(bytes);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Kunjungan',
      'Hasil konsultasi',
      'Pendampingan',
      'Fasilitasi',
      'Pelatihan',
      'Peserta pelatihan',
      'Sertifikat',
      'Kamus data',
    ]);
    for (const i of sheets.keys())
      expect(strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!)).toContain('<pane ySplit="5"');
    const [visit] = sheets[0]!.rows.slice(5);
    expect(visit![0]).toEqual(new Date('2026-11-23T00:00:00Z'));
    expect(sheets[6]!.rows[5]![5]).toBe(8);
  });

  it('holds a file for each certificate, named by number and holder and of its day, as an archive', () => {
    const [archive] = ending('.zip');
    expect(Object.keys(unzipSync(archive!.bytes))).toEqual([
      '001-SERT-PLUT-RIAU-XI-2026 Siti Nurhaliza.pdf',
      '002-SERT-PLUT-RIAU-XI-2026 Budi Santoso.pdf',
    ]);
    // The date of an entry stands in its local header, as DOS wrote it: 10 bytes in, time and date.
    const view = new DataView(archive!.bytes.buffer, archive!.bytes.byteOffset);
    const date = view.getUint16(12, true);
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 11, 23]);
  });
});
