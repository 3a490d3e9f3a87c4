import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

// One word for one thing (docs/glossary.md): what else a thing was called stands on no screen, paper or page.

/** What is not said, and the word for it. */
const banned: readonly [RegExp, string][] = [
  [/belum dicatat\b/i, 'Belum didata'],
  [/jatuh tempo|tenggat|datang kembali/i, 'tanggal tindak lanjut'],
  [/langkah berikutnya/i, 'Tindak lanjut'],
  [/pos-?el\b|surel|e-mail/i, 'Email'],
  [/bidang usaha|kategori usaha|kategori kbli/i, 'sektor usaha'],
  [/\bp90\b|\bmedian\b|persentil/i, 'biasanya, sembilan dari sepuluh'],
];

/** Heads of official lists, which keep their words. */
const official = ['Bidang Usaha'];

const root = path.resolve(import.meta.dirname, '../..');

/** The strings of a source, and what stands between tags: the parts that somebody may read. */
const stringsOf = (file: string, source: string): string[] => {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== 'object') return;
    const { type, value } = node as { type?: string; value?: unknown };
    if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') found.push(value);
    if (type === 'TemplateElement') found.push((value as { cooked: string }).cooked);
    Object.values(node).forEach(walk);
  };
  const { program, errors } = parseSync(file, source);
  expect(errors, file).toEqual([]);
  walk(program);
  return found;
};

const textsOf = (file: string, source: string): string[] => {
  if (/\.tsx?$/.test(file)) return stringsOf(file, source);
  if (file.endsWith('.typ')) return [source.replace(/(^|\s)\/\/.*$/gm, '')];
  if (file.endsWith('.md')) return [source.replaceAll(/\s+/g, ' ')];
  return [source];
};

const faultsOf = (file: string, source: string): string[] =>
  textsOf(file, source).flatMap((text) =>
    banned.flatMap(([word, right]) => {
      const said = word.exec(text.replaceAll(/\s+/g, ' '))?.[0];
      if (official.includes(text)) return [];
      // The parts of a spread are keys of its data, never shown.
      return said && text !== 'median' && text !== 'p90' ? [`${file}: “${said}” is “${right}”`] : [];
    }),
  );

const files = globSync(
  [
    'src/{renderer,core,contract,checker,main,server}/**/*.{ts,tsx,html}',
    'resources/{documents,designs,facilitation}/**/*.{typ,json}',
    'docs/panduan/**/*.md',
  ],
  { cwd: root },
).filter((file) => !/\.test\.tsx?$/.test(file));

/** Where a text sends its reader: "Pengaturan → Printer", "Pengaturan, bagian Jenis surat". */
const settingsNamed = (text: string): string[] =>
  [...text.replaceAll(/\s+/g, ' ').matchAll(/Pengaturan(?: →|,)(?: bagian)? _?(\p{Lu}[^_.,;]*)/gu)].map(
    ([, name]) => name!.trim(),
  );

describe('a part of the settings', () => {
  it('is named as it stands in their list, on every screen and page of the guide', () => {
    const list = readFileSync(path.join(root, 'src/renderer/office/parts.ts'), 'utf8');
    const labels = [...list.matchAll(/label: '([^']+)'/g)].map(([, label]) => label);
    const named = files.flatMap((file) =>
      textsOf(file, readFileSync(path.join(root, file), 'utf8')).flatMap(settingsNamed),
    );
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !labels.includes(name))).toEqual([]);
  });
});

describe('one word for one thing', () => {
  it('on every screen, paper and page of the guide', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(files.flatMap((file) => faultsOf(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['x.ts', "const label = 'Jatuh tempo';"],
    ['x.ts', 'const label = `NIK belum dicatat ${x}`;'],
    ['x.tsx', 'const X = () => <p>Isi tanggal datang\n kembali.</p>;'],
    ['x.tsx', 'const X = () => <A label="Pos-el" />;'],
    ['x.typ', 'kepala: [Menunggu, P90]'],
    ['x.md', 'pilih bidang\nusahanya'],
  ])('is missed when another one is planted in %s: %s', (file, source) => {
    expect(faultsOf(file, source)).toHaveLength(1);
  });

  it('lets code and comments call it what they like', () => {
    expect(faultsOf('x.ts', '// bidang usaha\nexport const median = { p90: 1 }.p90;')).toEqual([]);
    expect(faultsOf('x.typ', '// jatuh tempo\n[Bidang layanan]')).toEqual([]);
  });
});
