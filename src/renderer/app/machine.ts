import { type Machine, machineSettings, type PrintResult, type TicketMedium } from '#contract/machine.ts';
import type { TicketPaper } from '#contract/office.ts';
import { readStored } from './stored.ts';

const SETTINGS = 'loket-machine';

/**
 * A frame that holds one document, prints it, and goes. It does not take the focus: the next visitor is being typed
 * already, and what is typed while the focus moves there and back is lost.
 */
const printFrame = (prepare: (frame: HTMLIFrameElement) => void): Promise<PrintResult> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;width:0;height:0;border:0;inset:auto 0 0 auto';
    frame.title = 'Cetak';
    frame.onload = () => {
      try {
        frame.contentWindow!.print();
        resolve({ ok: true });
      } catch {
        resolve({ ok: false, message: 'Peramban ini tidak dapat mencetak. Pakai Simpan PDF.' });
      }
      setTimeout(() => frame.remove(), 60_000);
    };
    prepare(frame);
    document.body.append(frame);
  });

const download = (name: string, bytes: Uint8Array) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** What a browser can do of what the desktop application can: its own print dialog and its own downloads. */
const browser: Machine = {
  kind: 'browser',
  printers: async () => [],
  settings: async () => readStored(SETTINGS, machineSettings) ?? machineSettings.parse({}),
  saveSettings: async (settings) => {
    localStorage.setItem(SETTINGS, JSON.stringify(settings));
    return settings;
  },
  printTicket: ({ svg, widthMm, heightMm }) =>
    printFrame((frame) => {
      frame.srcdoc = `<style>@page{size:${widthMm}mm ${heightMm}mm;margin:0}body{margin:0}svg{display:block;width:${widthMm}mm;height:${heightMm}mm}</style>${svg}`;
    }),
  printPdf: (_, pdf) =>
    printFrame((frame) => {
      frame.src = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }));
    }),
  saveFile: async (name, bytes) => {
    download(name, bytes);
    return name;
  },
  openDisplay: async () => {
    window.open('#/layar', 'loket-layar', 'popup');
    return { isOnSecondScreen: false };
  },
  openKiosk: async () => {
    window.open('#/ambil-nomor', 'loket-ambil-nomor', 'popup');
    return { isOnSecondScreen: false };
  },
  openSurvey: async () => {
    window.open('#/survei', 'loket-survei', 'popup');
    return { isOnSecondScreen: false };
  },
};

/** The sheet to ask the core for; undefined: the office's roll. */
export const sheetOf = (medium: TicketMedium): Extract<TicketPaper, string> | undefined =>
  medium === 'a5' || medium === 'a4' ? medium : undefined;

/** The computer in front of the user. */
export const machine: Machine = window.loket?.machine ?? browser;

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** Saves a file of the core where the user wants it; null when cancelled. */
export const saveFile = async (file: File): Promise<string | null> =>
  machine.saveFile(file.name, await bytesOf(file));

export const printPdf = async (file: File): Promise<PrintResult> =>
  machine.printPdf(file.name, await bytesOf(file));
