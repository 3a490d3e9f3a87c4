import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintPage } from '#contract/machine.ts';
import { readCharacters } from './characters.ts';
import type { Order } from './model.ts';
import { QR_SHEET, qrSheet, qrSymbol } from './qr.ts';
import { OFFICIAL_FONTS, pictureFile } from './rules.ts';

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
  /** The same order gives the same bytes. Throws when the template does not compile. */
  pdf(order: Order): Pdf;
  pages(order: Order): PrintPage[];
  /** Where the template says that things stand on its pages: the values it marks <letak>. */
  places(order: Order): unknown[];
  /** Characters that one of the families lacks; of the official papers' when none are named. */
  missingCharacters(text: string, families?: readonly string[]): string[];
  /**
   * Names the exact sources a document was made from: "certificate-1f0c…". `folders` of the resources hold what the
   * template uses besides the common library.
   */
  version(template: string, folders?: readonly string[]): string;
};

const loadTypst = () =>
  createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;

/**
 * A native library leaves the process with the last thread that has loaded it. Typst has threads of its own, which on
 * Windows then run on where nothing is, and the process dies: the main thread keeps it.
 */
export const keepTypst = (): void => void loadTypst();

/** Typst over the bundled templates and fonts; nothing of the system is looked at. */
export const openTypesetter = (resourcesPath: string): Typesetter => {
  const documents = join(resourcesPath, 'documents');
  const fonts = join(resourcesPath, 'fonts');
  // Loaded only where it is used: the library crashes a thread that ends without having set anything.
  const { NodeCompiler } = loadTypst();
  const compiler = NodeCompiler.create({ workspace: resourcesPath, fontArgs: [{ fontPaths: [fonts] }] });
  const characters = readCharacters(fonts);

  const versions = new Map<string, string>();

  /** As it is printed: texts without what the fonts lack, QR texts as symbols or, where many stand, as pictures. */
  const printable = ({ data, fonts: families = OFFICIAL_FONTS, qrAs = 'symbol' }: Order): string => {
    const toText = (qr: (text: string) => unknown) =>
      JSON.stringify(data, (name, value: unknown) => {
        if (typeof value !== 'string') return value;
        return name === 'qr' ? qr(value) : characters.printable(value, families);
      });
    if (qrAs === 'symbol') return toText(qrSymbol);
    const texts: string[] = [];
    toText((text) => texts.push(text));
    const { bytes, places } = qrSheet(texts);
    compiler.mapShadow(join(resourcesPath, QR_SHEET), bytes);
    return toText(() => places.shift());
  };

  const compile = (order: Order): Typst.NodeTypstDocument => {
    const { template, pictures, files = [] } = order;
    compiler.resetShadow();
    for (const { path, bytes } of files) compiler.mapShadow(join(resourcesPath, path), Buffer.from(bytes));
    for (const kind of ['emblem', 'logo'] as const) {
      const picture = pictures[kind];
      if (picture)
        compiler.mapShadow(join(resourcesPath, pictureFile(kind, picture)!), Buffer.from(picture.bytes));
    }
    const compiled = compiler.compile({
      mainFilePath: join(documents, `${template}.typ`),
      inputs: { data: printable(order) },
    });
    // A warning is a font that was not found: the paper would not be what we promise.
    const trouble = compiled.takeDiagnostics() ?? compiled.takeWarnings();
    if (!compiled.result || trouble)
      throw new Error(
        `template ${template}: ${trouble ? JSON.stringify(compiler.fetchDiagnostics(trouble)) : 'no result'}`,
      );
    return compiled.result;
  };

  const typeset = <R>(order: Order, render: (document: Typst.NodeTypstDocument) => R): R => {
    try {
      return render(compile(order));
    } finally {
      // It grows by megabytes a document; forgotten once the answer is on its way.
      setImmediate(() => compiler.evictCache(2));
    }
  };

  return {
    pdf: (order) =>
      typeset(order, (document) => ({
        bytes: new Uint8Array(compiler.pdf(document)),
        pageCount: document.numOfPages,
      })),
    pages: (order) => typeset(order, (document) => splitPages(compiler.plainSvg(document))),
    places: (order) =>
      typeset(
        order,
        (document) => compiler.query(document, { selector: '<letak>', field: 'value' }) as unknown[],
      ),
    missingCharacters: (text, families = OFFICIAL_FONTS) => characters.missing(text, families),
    version: (template, more = []) => {
      const known = versions.get(template);
      if (known) return known;
      const hash = createHash('sha256').update(readFileSync(join(documents, `${template}.typ`)));
      const folders = [join(documents, 'lib'), ...more.map((folder) => join(resourcesPath, folder))];
      for (const folder of folders)
        for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
      const version = `${template}-${hash.digest('hex').slice(0, 12)}`;
      versions.set(template, version);
      return version;
    },
  };
};
