import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Machine } from '#contract/machine.ts';
import type { Core } from '#core/index.ts';
import { isTrusted } from './port.ts';
import { listPrinters, openPdf, printPage } from './printing.ts';
import type { Settings } from './settings.ts';
import { openDisplayWindow } from './windows.ts';

const page = z.object({ svg: z.string().max(5_000_000), widthMm: z.number(), heightMm: z.number() });
const fileName = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N} ._-]+$/u);
const settingsInput = z.object({ ticketPrinter: z.string().nullable(), printsTickets: z.boolean() });

const kinds: Record<string, string> = { '.pdf': 'PDF', '.xlsx': 'Excel' };

const writeSentence = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC') return 'Disk penuh, berkas belum tersimpan. Kosongkan ruang, lalu simpan lagi.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Folder itu tidak dapat ditulis, berkas belum tersimpan. Pilih folder lain.';
  if (code === 'EBUSY') return 'Berkas itu sedang dibuka program lain. Tutup dahulu, lalu simpan lagi.';
  return 'Berkas belum tersimpan. Pilih folder lain, lalu simpan lagi.';
};

const saveFile = async (window: BrowserWindow, name: string, bytes: Uint8Array): Promise<string | null> => {
  const extension = path.extname(name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: kinds[extension] ?? 'Berkas', extensions: [extension.slice(1)] }],
  });
  if (canceled || !filePath) return null;
  try {
    await writeFile(filePath, bytes);
  } catch (error) {
    throw new Error(writeSentence(error), { cause: error });
  }
  return filePath;
};

type Calls = { [K in keyof Omit<Machine, 'kind'>]: (window: BrowserWindow, ...input: unknown[]) => unknown };

/** The few calls that are about this computer and not about the office. */
export const serveMachine = (core: Core, settings: Settings): void => {
  const calls: Calls = {
    printers: (window) => listPrinters(window),
    settings: () => settings.machine(),
    saveSettings: (_, input) => settings.saveMachine(settingsInput.parse(input)),
    printTicket: (_, input) => printPage(page.parse(input), settings.machine().ticketPrinter),
    printPdf: (_, name, pdf) => openPdf(fileName.parse(name), z.instanceof(Uint8Array).parse(pdf)),
    saveFile: (window, name, bytes) =>
      saveFile(window, fileName.parse(name), z.instanceof(Uint8Array).parse(bytes)),
    openDisplay: () => openDisplayWindow(core),
  };
  for (const [name, call] of Object.entries(calls))
    ipcMain.handle(`loket:${name}`, async (event: IpcMainInvokeEvent, ...input: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (!window || !isTrusted(event)) throw new Error('not from our page');
      try {
        return { value: await call(window, ...input) };
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    });
};
