import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../scripts/findBrowser.ts';

// Pages as pictures, drawn by the browser the other tests use, in sixteen greys.

const DOTS_PER_INCH = 90;
const DOTS_PER_MM = DOTS_PER_INCH / 25.4;
const PIXELS_PER_INCH = 96;

/** Rows of grey, 0 black to 15 white. */
export type GreyPicture = { width: number; height: number; grey: Uint8Array };

export const openDrawing = async () => {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  return {
    draw: (svg: string, dotsPerInch = DOTS_PER_INCH) => draw(page, svg, dotsPerInch),
    close: () => browser.close(),
  };
};

/** Runs in the browser, whose types the tests of the core do not know. */
const onCanvas = `async ({ source, scale }) => {
  const picture = new Image();
  picture.src = 'data:image/svg+xml;base64,' + source;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  const paint = canvas.getContext('2d');
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = paint.getImageData(0, 0, canvas.width, canvas.height);
  let grey = '';
  for (let i = 0; i < data.length; i += 4)
    grey += String.fromCharCode(Math.round((data[i] * 0.3 + data[i + 1] * 0.59 + data[i + 2] * 0.11) / 17));
  return { width: canvas.width, height: canvas.height, grey: btoa(grey) };
}`;

const draw = async (page: Page, svg: string, dotsPerInch: number): Promise<GreyPicture> => {
  const input = { source: Buffer.from(svg).toString('base64'), scale: dotsPerInch / PIXELS_PER_INCH };
  const { width, height, grey } = await page.evaluate<{ width: number; height: number; grey: string }>(
    `(${onCanvas})(${JSON.stringify(input)})`,
  );
  return { width, height, grey: new Uint8Array(Buffer.from(grey, 'base64')) };
};

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const chunk = (type: string, body: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
};

/** A PNG of four bits of grey, each row unfiltered: only what this file writes is read back. */
const toPng = ({ width, height, grey }: GreyPicture): Buffer => {
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  grey.forEach((level, i) => {
    const x = i % width;
    rows[Math.floor(i / width) * stride + 1 + (x >> 1)]! |= x % 2 === 0 ? level << 4 : level;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 4;
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const fromPng = (bytes: Buffer): GreyPicture => {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  const stride = 1 + Math.ceil(width / 2);
  const grey = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const pair = rows[Math.floor(i / width) * stride + 1 + (x >> 1)]!;
    return x % 2 === 0 ? pair >> 4 : pair & 15;
  });
  return { width, height, grey };
};

/** Share of the dots that differ by more than a third of the way from black to white, in per mille. */
const difference = (a: GreyPicture, b: GreyPicture): number => {
  if (a.width !== b.width || a.height !== b.height) return 1000;
  const different = a.grey.filter((level, i) => Math.abs(level - b.grey[i]!) > 5).length;
  return (1000 * different) / a.grey.length;
};

/**
 * How far a page is from its golden picture, per mille of its dots. With UPDATE_PICTURES=1 it becomes the golden
 * picture, to be looked at before it is kept.
 */
export const differenceFromGolden = (file: string, picture: GreyPicture): number => {
  if (process.env['UPDATE_PICTURES'] || !existsSync(file)) {
    if (!process.env['UPDATE_PICTURES']) throw new Error(`there is no picture ${file}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, toPng(picture));
  }
  return difference(fromPng(readFileSync(file)), picture);
};

/** The box around everything that is not white, in mm; undefined for an empty page. */
export const inkBox = ({ width, grey }: GreyPicture) => {
  let box: { left: number; top: number; right: number; bottom: number } | undefined;
  grey.forEach((level, i) => {
    if (level > 10) return;
    const x = (i % width) / DOTS_PER_MM;
    const y = Math.floor(i / width) / DOTS_PER_MM;
    box = {
      left: Math.min(box?.left ?? x, x),
      top: Math.min(box?.top ?? y, y),
      right: Math.max(box?.right ?? x, x),
      bottom: Math.max(box?.bottom ?? y, y),
    };
  });
  return box;
};
