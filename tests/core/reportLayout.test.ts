import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor } from './support.ts';

const month = '2026-11';
const written = { number: '1', obstacles: 'Kursi kurang', plans: 'Beli kursi' };

const openOffice = async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti Nuraini', 'A');
  await core.admin.remark.save({ period: month, ...written });
  return core;
};
const pagesOf = async (admin: Client, paper: 'a4' | 'f4' = 'a4') =>
  (await readPdfFile(await admin.report.pdf({ period: month, paper }))).pages.map(({ text }) =>
    squeezed(text),
  );

/** "B. Kunjungan menurut …" of the lines of the contents, each with its page. */
const contents = (page: string): [heading: string, page: number][] =>
  [...page.matchAll(/(?<=\.{3,}\d*|DAFTARISI)([A-Z]\d?\.|Lampiran\d*\.)(.+?)\.{3,}(\d+)/g)].map(
    ([, code, title, at]) => [`${code}${title}`, Number(at)],
  );

/** Every part in: the order of these first, the ones in `without` out. */
const chosen = async (admin: Client, first: readonly string[], without: readonly string[] = []) => {
  const { parts } = await admin.reportLayout.get();
  const rest = parts.map(({ key }) => key).filter((key) => !first.includes(key));
  return [...first, ...rest].map((key) => ({ key, isIn: !without.includes(key) }));
};

describe("the office's own layout of the report", () => {
  it('is what is printed: what is out is not, the order is its own, letters and pages stay right', async () => {
    const { admin } = await openOffice();
    const before = await pagesOf(admin);
    expect(contents(before[1]!).map(([heading]) => heading.replace(/\..*/, ''))).toEqual(
      'A A1 A2 A3 B C D E F G H I J K L M'.split(' ').concat(['Lampiran1', 'Lampiran2', 'Lampiran3']),
    );

    const out = ['A1', 'A2', 'A3', 'C', 'D', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'trainings', 'certificates'];
    await admin.reportLayout.save({ parts: await chosen(admin, ['remark', 'E', 'B', 'A'], out) });
    for (const paper of ['a4', 'f4'] as const) {
      const pages = await pagesOf(admin, paper);
      const listed = contents(pages[1]!);
      expect(listed.map(([heading]) => heading.replace(/\..*/, ''))).toEqual([
        'M',
        'E',
        'B',
        'A',
        'Lampiran1',
      ]);
      for (const [heading, page] of listed) expect(pages[page]).toContain(heading);
      const text = pages.join('');
      expect(text.indexOf('Belikursi')).toBeLessThan(text.lastIndexOf('E.'));
      // The last one has the signatures with it.
      expect(text.indexOf('Demikian')).toBeGreaterThan(text.lastIndexOf('A.Kunjungan'));
      expect(text).not.toContain('F.');
      expect(text).toContain('Grafik1.');
    }
  });

  it('gives the screen the places of those numbers that are on paper, and XLSX and figures everything', async () => {
    const { admin } = await openOffice();
    await admin.reportLayout.save({ parts: await chosen(admin, ['B', 'A'], ['C']) });
    const { numbers } = await admin.report.pages({ period: month, paper: 'a4' });
    const tables = [...new Set(numbers.map(({ table }) => table))];
    expect(tables.slice(0, 3)).toEqual(['B', 'A', 'A1']);
    expect(tables).not.toContain('C');
    const figures = await admin.report.figures({ period: month });
    for (const { table, key, column, value } of numbers) {
      const of = figures.tables.find(({ code }) => code === table)!;
      const row = of.rows.find((each) => each.key === key);
      expect((row?.counts ?? of.total)[column] ?? 0, `${table} ${key} ${column}`).toBe(value);
    }
    expect(figures.tables.map(({ code }) => code).slice(0, 5)).toEqual(['A', 'A1', 'A2', 'A3', 'B']);
    const { sheets } = await readXlsx(
      new Uint8Array(await (await admin.report.xlsx({ period: month })).arrayBuffer()),
    );
    expect(sheets.map(({ name }) => name)).toContain('Tabel C');
  });

  it('is printed also without contents, tables and appendices', async () => {
    const { admin } = await openOffice();
    const { parts } = await admin.reportLayout.get();
    await admin.reportLayout.save({ parts: parts.map(({ key }) => ({ key, isIn: false })) });
    const text = (await pagesOf(admin)).join('');
    expect(text).not.toContain('DAFTARISI');
    expect(text).not.toContain('Lampiran');
    expect(text).toContain('Caramembaca');
    expect(text).toContain('Demikianlaporanini');
    const onlyM = parts.map(({ key }) => ({ key, isIn: key === 'remark' }));
    await admin.reportLayout.save({ parts: onlyM });
    expect((await pagesOf(admin)).join('')).toMatch(/Belikursi.*Demikian/);
  });

  it('is kept with its trail, by who may, and asks when another window has changed it', async () => {
    const core = await openOffice();
    const { admin } = core;
    const { parts, usual } = await admin.reportLayout.get();
    expect(parts).toEqual(usual);
    const opened = { parts: parts.map(({ key, isIn }) => ({ key, isIn })) };
    const without = await chosen(admin, [], ['definitions']);
    const saved = await admin.reportLayout.save({ parts: without, basedOn: opened });
    expect(saved.parts.filter(({ isIn }) => !isIn).map(({ key }) => key)).toEqual(['definitions']);
    expect(saved.usual).toEqual(usual);
    await expect(
      admin.reportLayout.save({ parts: await chosen(admin, ['B']), basedOn: opened }),
    ).rejects.toMatchObject({ code: 'RECORD_CHANGED' });
    expect(await admin.reportLayout.get()).toEqual(saved);

    const [entry] = (
      await admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'susunan laporan' })
    ).entries;
    expect(entry).toMatchObject({ action: 'Mengubah', entity: 'kantor' });
    expect(JSON.stringify(entry)).toContain('tanpa Arti Angka; urutan');

    await admin.reportLayout.save({ parts: opened.parts });
    expect(await admin.reportLayout.get()).toEqual({ parts: usual, usual });

    const desk = await core.signIn('Nur Aisyah', 'frontdesk');
    await expect(desk.reportLayout.get()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(desk.reportLayout.save(opened)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      admin.reportLayout.save({ parts: [...opened.parts, { key: 'A', isIn: true }] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
