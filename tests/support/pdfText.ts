import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pageText = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text.replaceAll('\u00a0', ' ');
};

/** What a reader of the PDF reads, page by page, with the size of each page in mm. */
export const readPdf = async (bytes: Uint8Array) => {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages = [];
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    pages.push({
      text: await pageText(page),
      widthMm: Math.round(((right - left) * 25.4) / 72),
      heightMm: Math.round(((top - bottom) * 25.4) / 72),
    });
  }
  const { info }: { info: object } = await document.getMetadata();
  await loading.destroy();
  return { info, pages, text: pages.map((page) => page.text).join('\n') };
};

/** Every piece of text of a PDF with its size in points, the sides and the middle of its box as parts of the page from the top left. */
export const piecesOf = async (bytes: Uint8Array) => {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pieces = [];
  for (let page = 0; page < document.numPages; page++) {
    const sheet = await document.getPage(page + 1);
    const [, , width, height] = sheet.view as [number, number, number, number];
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      pieces.push({
        page,
        text: item.str.trim(),
        size,
        left: x / width,
        right: (x + item.width) / width,
        x: (x + item.width / 2) / width,
        y: 1 - (y + size * 0.35) / height,
      });
    }
  }
  await loading.destroy();
  return pieces;
};

/** The same with all white space removed: where a line breaks is the paper's business. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

export const readPdfFile = async (file: Blob) => readPdf(new Uint8Array(await file.arrayBuffer()));

/** Names of the fonts a PDF embeds or asks for. */
export const fontNames = (bytes: Uint8Array): string[] => [
  ...new Set(
    Array.from(
      Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g),
      ([, name]) => name!,
    ),
  ),
];
