import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, shell } from 'electron';
import type { Printer, PrintPage, PrintResult } from '#contract/machine.ts';

const MICRONS_PER_MM = 1000;

const failed = (reason: string): PrintResult => ({
  ok: false,
  message:
    reason === 'Print job canceled' || reason === 'cancelled'
      ? 'Pencetakan dibatalkan. Nomor sudah tersimpan; cetak lagi kapan saja.'
      : 'Printer tidak menjawab. Data sudah tersimpan; periksa kabel dan kertas, lalu cetak lagi.',
});

/** A hidden window without script, preload or network that shows exactly one page, without margins. */
const pageWindow = async ({ svg, widthMm, heightMm }: PrintPage): Promise<BrowserWindow> => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  const html = `<!doctype html><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src data:">
    <style>@page{size:${widthMm}mm ${heightMm}mm;margin:0}html,body{margin:0}
    svg{display:block;width:${widthMm}mm;height:${heightMm}mm}</style>${svg}`;
  try {
    await window.loadURL(`data:text/html;base64,${Buffer.from(html).toString('base64')}`);
    return window;
  } catch (error) {
    window.destroy();
    throw error;
  }
};

/** Prints one page with its exact paper size: silently on a named printer, else through the system's dialog. */
export const printPage = async (page: PrintPage, printer: string | null): Promise<PrintResult> => {
  const window = await pageWindow(page);
  try {
    return await new Promise((resolve) =>
      window.webContents.print(
        {
          silent: printer !== null,
          ...(printer !== null && { deviceName: printer }),
          printBackground: true,
          margins: { marginType: 'none' },
          pageSize: {
            width: Math.round(page.widthMm * MICRONS_PER_MM),
            height: Math.round(page.heightMm * MICRONS_PER_MM),
          },
        },
        (isPrinted, reason) => resolve(isPrinted ? { ok: true } : failed(reason)),
      ),
    );
  } finally {
    window.destroy();
  }
};

const folder = () => path.join(app.getPath('userData'), 'cetak');

/** Certificates and reports opened for printing are the reader's until we end; what it still holds goes next time. */
export const forgetPrintedFiles = (): void => {
  try {
    rmSync(folder(), { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
};

/** Hands the PDF to the system's reader, which knows the printer's trays and duplex better than we do. */
export const openPdf = async (name: string, pdf: Uint8Array): Promise<PrintResult> => {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const file = path.join(mkdtempSync(path.join(folder(), 'pdf-')), name);
  writeFileSync(file, pdf);
  const problem = await shell.openPath(file);
  return problem === ''
    ? { ok: true }
    : {
        ok: false,
        message: 'Komputer ini belum punya pembuka PDF. Pakai Simpan PDF, lalu cetak dari komputer lain.',
      };
};

export const listPrinters = async (window: BrowserWindow): Promise<Printer[]> =>
  (await window.webContents.getPrintersAsync()).map(({ name, displayName, options }) => ({
    name,
    label: displayName || name,
    isDefault: (options as Record<string, string> | undefined)?.['printer-is-default'] === 'true',
  }));
