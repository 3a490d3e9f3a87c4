// Has LibreOffice make the guest book: `node tests/e2e/guestBook/make.ts` where soffice is installed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookLines, type Cell, HEAD, type Line, MONTHS } from './book.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (value: string) => `<text:p>${escaped(value)}</text:p>`;

const cellXml = (cell: Cell): string => {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === 'string')
    return `<table:table-cell office:value-type="string">${text(cell)}</table:table-cell>`;
  if ('day' in cell)
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"/>`;
  return `<table:table-cell table:formula="${escaped(cell.formula)}"/>`;
};
const visibility = { 'by hand': ' table:visibility="collapse"', 'by filter': ' table:visibility="filter"' };
const lineXml = (line: Line): string =>
  line.kind === 'merged'
    ? `<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="${HEAD.length}">${text(line.text)}</table:table-cell>${'<table:covered-table-cell/>'.repeat(HEAD.length - 1)}</table:table-row>`
    : `<table:table-row${line.isHidden ? visibility[line.isHidden] : ''}>${line.cells.map(cellXml).join('') || cellXml(null)}</table:table-row>`;
const sheetXml = (name: string, lines: readonly Line[], style = 'shown') =>
  `<table:table table:name="${name}" table:style-name="${style}">${lines.map(lineXml).join('')}</table:table>`;

const recap: Line[] = [
  { kind: 'cells', cells: ['Bulan', 'Jumlah tamu'] },
  ...MONTHS.map((month): Line => ({ kind: 'cells', cells: [month, 166] })),
];
const kept: Line[] = [
  { kind: 'cells', cells: HEAD },
  {
    kind: 'cells',
    cells: [1, '05/01/2022', 'Nama Lama', null, 'L', '081200000000', null, null, null, 'Arsip'],
  },
];
const lines = bookLines();

const document = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="d"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="d"/>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
${sheetXml('Rekap', recap)}
${sheetXml('Buku Tamu 2023', lines)}
${sheetXml('Arsip 2022', kept, 'hidden')}
<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__1" table:target-range-address="'Buku Tamu 2023'.A4:'Buku Tamu 2023'.J${lines.length}" table:display-filter-buttons="true"/></table:database-ranges>
</office:spreadsheet></office:body></office:document>`;

const folder = mkdtempSync(path.join(tmpdir(), 'loket-guestBook-'));
const source = path.join(folder, 'buku-tamu-2023.fods');
writeFileSync(source, document);
execFileSync(
  'soffice',
  [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    source,
  ],
  { stdio: 'inherit' },
);
copyFileSync(path.join(folder, 'buku-tamu-2023.xlsx'), path.join(import.meta.dirname, 'buku-tamu-2023.xlsx'));
rmSync(folder, { recursive: true });
