import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { type Machine, ticketMedium } from '#contract/machine.ts';
import type { Context, Core } from '#core/index.ts';
import { fileName, kinds, pdfName } from './fileNames.ts';
import { openPublicWindow } from './publicWindows.ts';
import { isTrusted } from './port.ts';
import { listPrinters, openPdf, printPage } from './printing.ts';
import type { Settings } from './settings.ts';

const millimetres = z.number().positive().max(1000);
const page = z.strictObject({ svg: z.string().max(1_000_000), widthMm: millimetres, heightMm: millimetres });
const bytes = z.instanceof(Uint8Array).refine(({ length }) => length <= 100_000_000);
const pdfBytes = bytes.refine((pdf) => Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-');
const settingsInput = z.strictObject({
  ticketPrinter: z.string().max(300).nullable(),
  printsTickets: z.boolean(),
  ticketMedium,
});

/** What went wrong with this computer, as the sentence that the user reads. */
class MachineProblem extends Error {}

const writeSentence = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC') return 'Disk penuh, berkas belum tersimpan. Kosongkan ruang, lalu simpan lagi.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Folder itu tidak dapat ditulis, berkas belum tersimpan. Pilih folder lain.';
  if (code === 'EBUSY') return 'Berkas itu sedang dibuka program lain. Tutup dahulu, lalu simpan lagi.';
  return 'Berkas belum tersimpan. Pilih folder lain, lalu simpan lagi.';
};

const saveFile = async (window: BrowserWindow, name: string, content: Uint8Array): Promise<string | null> => {
  const extension = path.extname(name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: kinds[extension] ?? 'Berkas', extensions: [extension.slice(1)] }],
  });
  if (canceled || !filePath) return null;
  const temporary = `${filePath}.baru`;
  try {
    // There whole or not at all: a disk that fills up must not leave half a document under its name.
    await writeFile(temporary, content);
    await rename(temporary, filePath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new MachineProblem(writeSentence(error), { cause: error });
  }
  return filePath;
};

const DEFECT =
  'Komputer ini tidak dapat melakukannya dan sebabnya dicatat. Data yang sudah tersimpan aman; coba lagi.';

type Calls = { [K in keyof Omit<Machine, 'kind'>]: (window: BrowserWindow, ...input: unknown[]) => unknown };

/** The few calls that are about this computer and not about the office. */
export const serveMachine = (core: Core, settings: Settings, log: Context['log']): void => {
  const calls: Calls = {
    printers: (window) => listPrinters(window),
    settings: () => settings.machine(),
    saveSettings: (_, input) => {
      try {
        return settings.saveMachine(settingsInput.parse(input));
      } catch (error) {
        throw new MachineProblem('Pilihan printer belum tersimpan. Periksa ruang disk, lalu coba lagi.', {
          cause: error,
        });
      }
    },
    printTicket: (_, input) => printPage(page.parse(input), settings.machine().ticketPrinter),
    printPdf: (_, name, pdf) => openPdf(pdfName.parse(name), pdfBytes.parse(pdf)),
    saveFile: (window, name, content) => saveFile(window, fileName.parse(name), bytes.parse(content)),
    openDisplay: () => openPublicWindow('layar', core, log),
    openKiosk: () => openPublicWindow('ambil-nomor', core, log),
    openSurvey: () => openPublicWindow('survei', core, log),
  };
  for (const [name, call] of Object.entries(calls))
    ipcMain.handle(`loket:${name}`, async (event: IpcMainInvokeEvent, ...input: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (!window || !isTrusted(event)) throw new Error('not from our page');
      try {
        return { value: await call(window, ...input) };
      } catch (error) {
        log('error', `machine.${name}`, error);
        return { problem: error instanceof MachineProblem ? error.message : DEFECT };
      }
    });
};
