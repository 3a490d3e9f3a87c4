import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintPage } from '#contract/machine.ts';
import type { Letterhead } from '../office/index.ts';
import { readCharacters } from './characters.ts';
import type { Papers, Template } from './model.ts';
import { qrSymbol } from './qr.ts';
import { pictureFile } from './rules.ts';

type Pictures = Pick<Letterhead, 'emblem' | 'logo'>;

const MM_PER_POINT = 25.4 / 72;
const pageShape =
  /^ {4}<path[^\n]* d="M 0 0 L 0 [\d.]+ L ([\d.]+) ([\d.]+) L[^\n]*\n {4}<g[^\n]*>\n([\s\S]*?)^ {4}<\/g>$/gm;

/** One SVG file for each page of the one tall picture Typst draws, with only the glyphs the page needs. */
const splitPages = (svg: string): PrintPage[] => {
  const symbols = new Map<string, string>();
  for (const [text, id] of svg.matchAll(/<(?:symbol|clipPath) id="([^"]+)"[\s\S]*?<\/(?:symbol|clipPath)>/g))
    symbols.set(id!, text);
  return Array.from(svg.matchAll(pageShape), ([, width, height, body]) => {
    const used = new Set(Array.from(body!.matchAll(/#([0-9A-Za-z]+)/g), ([, id]) => id!));
    const defs = [...used].map((id) => symbols.get(id) ?? '').join('');
    return {
      svg:
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
        `viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">` +
        `<rect width="${width}" height="${height}" fill="#fff"/><g>${body}</g><defs>${defs}</defs></svg>`,
      widthMm: Number(width) * MM_PER_POINT,
      heightMm: Number(height) * MM_PER_POINT,
    };
  });
};

export type Pdf = { bytes: Uint8Array; pageCount: number };

export type Typesetter = {
  /** The same template, data and pictures give the same bytes. Throws when the template does not compile. */
  pdf<T extends Template>(template: T, data: Papers[T], pictures: Pictures): Pdf;
  pages<T extends Template>(template: T, data: Papers[T], pictures: Pictures): PrintPage[];
  /** Where the template says that things stand on its pages: the values it marks <letak>. */
  places<T extends Template>(template: T, data: Papers[T], pictures: Pictures): unknown[];
  missingCharacters(text: string): string[];
  /** Names the exact sources a document was made from: "certificate-1f0c…". */
  version(template: Template): string;
};

/** Typst over the bundled templates and fonts; nothing of the system is looked at. */
export const openTypesetter = (resourcesPath: string): Typesetter => {
  const workspace = join(resourcesPath, 'documents');
  const fonts = join(resourcesPath, 'fonts');
  // Loaded only where it is used: the library crashes a thread that ends without having set anything.
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof Typst;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
  const characters = readCharacters(fonts);

  const versions = new Map<Template, string>();

  /** As it is printed: texts without what the fonts lack, QR texts as symbols. */
  const toPrintable = (name: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    return name === 'qr' ? qrSymbol(value) : characters.printable(value);
  };

  const compile = (template: Template, data: unknown, pictures: Pictures): Typst.NodeTypstDocument => {
    compiler.resetShadow();
    for (const kind of ['emblem', 'logo'] as const) {
      const picture = pictures[kind];
      if (picture)
        compiler.mapShadow(join(workspace, pictureFile(kind, picture)!), Buffer.from(picture.bytes));
    }
    const compiled = compiler.compile({
      mainFilePath: join(workspace, `${template}.typ`),
      inputs: { data: JSON.stringify(data, toPrintable) },
    });
    // A warning is a font that was not found: the paper would not be what we promise.
    const trouble = compiled.takeDiagnostics() ?? compiled.takeWarnings();
    if (!compiled.result || trouble)
      throw new Error(
        `template ${template}: ${trouble ? JSON.stringify(compiler.fetchDiagnostics(trouble)) : 'no result'}`,
      );
    return compiled.result;
  };

  const typeset = <R>(
    template: Template,
    data: unknown,
    pictures: Pictures,
    render: (document: Typst.NodeTypstDocument) => R,
  ): R => {
    try {
      return render(compile(template, data, pictures));
    } finally {
      compiler.evictCache(2); // it grows by megabytes a document
    }
  };

  return {
    pdf: (template, data, pictures) =>
      typeset(template, data, pictures, (document) => ({
        bytes: new Uint8Array(compiler.pdf(document)),
        pageCount: document.numOfPages,
      })),
    pages: (template, data, pictures) =>
      typeset(template, data, pictures, (document) => splitPages(compiler.plainSvg(document))),
    places: (template, data, pictures) =>
      typeset(
        template,
        data,
        pictures,
        (document) => compiler.query(document, { selector: '<letak>', field: 'value' }) as unknown[],
      ),
    missingCharacters: characters.missing,
    version: (template) => {
      const known = versions.get(template);
      if (known) return known;
      const lib = join(workspace, 'lib');
      const hash = createHash('sha256').update(readFileSync(join(workspace, `${template}.typ`)));
      for (const name of readdirSync(lib).sort()) hash.update(readFileSync(join(lib, name)));
      const version = `${template}-${hash.digest('hex').slice(0, 12)}`;
      versions.set(template, version);
      return version;
    },
  };
};
