// What the computer in front of the user can do. Everything here may be missing or broken: the work goes on.
import { z } from 'zod';

/** One page drawn by the typesetter, with its paper size in mm. */
export type PrintPage = { svg: string; widthMm: number; heightMm: number };
/** `message` is what the user reads when it did not work. */
export type PrintResult = { ok: true } | { ok: false; message: string };
export type Printer = { name: string; label: string; isDefault: boolean };

/** What a ticket comes out on here: the office's roll, a sheet, or nothing, when the number is only shown. */
export const ticketMedium = z.enum(['roll', 'a5', 'a4', 'screen']);
export type TicketMedium = z.infer<typeof ticketMedium>;

/** Kept on this computer, not in the office's file: each desk has its own printers. */
export const machineSettings = z.object({
  /** Name of the printer that prints tickets without asking; null: through the system's dialog. */
  ticketPrinter: z.string().nullable().default(null),
  /** Whether a registration prints its ticket at once. */
  printsTickets: z.boolean().default(true),
  ticketMedium: ticketMedium.default('roll'),
});
export type MachineSettings = z.infer<typeof machineSettings>;

/** The machine calls of the preload; in a browser the renderer answers them itself. */
export type Machine = {
  kind: 'electron' | 'browser';
  printers(): Promise<Printer[]>;
  settings(): Promise<MachineSettings>;
  saveSettings(settings: MachineSettings): Promise<MachineSettings>;
  /** Silently when a ticket printer is set, else through the system's dialog. */
  printTicket(page: PrintPage): Promise<PrintResult>;
  /** Opens the PDF for printing with its own page size. */
  printPdf(name: string, pdf: Uint8Array): Promise<PrintResult>;
  /** Asks where to; resolves to the path, or null when the user cancels. Throws with a sentence when it fails. */
  saveFile(name: string, bytes: Uint8Array): Promise<string | null>;
  /** The waiting-room display, full screen on the second screen where there is one. */
  openDisplay(): Promise<{ isOnSecondScreen: boolean }>;
  /** The page where visitors draw a number: full screen on a screen that is neither the desk's nor the display's. */
  openKiosk(): Promise<{ isOnSecondScreen: boolean }>;
  /** The page on which visitors say how they were served, likewise. */
  openSurvey(): Promise<{ isOnSecondScreen: boolean }>;
};

/** The bridge of the preload: `window.loket`. The contract travels through `send` and `onMessage`. */
export type Bridge = {
  machine: Machine;
  send(message: string | Uint8Array): void;
  onMessage(listener: (message: string | Uint8Array) => void): void;
};
