import { MessageChannel } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import type { Machine, MachineSettings, PrintPage, PrintResult } from '#contract/machine.ts';
import { openTestCore, type TestCore } from '../core/support.ts';

// What a browser has and jsdom lacks.
window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query }) as never;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
Element.prototype.setPointerCapture = () => {};
window.scrollTo = () => {};
// Without a size everything counts as scrolled out of sight: an opened list would be hidden as soon as its place is known,
// and a test would find it or not by how busy the machine is.
const box = { x: 8, y: 8, left: 8, top: 8, right: 128, bottom: 32, width: 120, height: 24 };
Element.prototype.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
Object.defineProperties(document.documentElement, {
  clientWidth: { value: 1024 },
  clientHeight: { value: 768 },
});
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
configure({ asyncUtilTimeout: 90_000 });

/** A computer whose printer can be pulled out: what was sent to it is kept. */
const createMachine = () => {
  const printed: PrintPage[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];
  let settings: MachineSettings = { ticketPrinter: 'termal', printsTickets: true, ticketMedium: 'roll' };
  let answer: PrintResult = { ok: true };
  const machine: Machine = {
    kind: 'electron',
    printers: async () => [{ name: 'termal', label: 'Termal 80', isDefault: true }],
    settings: async () => settings,
    saveSettings: async (next) => (settings = next),
    printTicket: async (page) => {
      if (answer.ok) printed.push(page);
      return answer;
    },
    printPdf: async () => answer,
    saveFile: async (name, bytes) => {
      saved.push({ name, bytes });
      return name;
    },
    openDisplay: async () => ({ isOnSecondScreen: false }),
    openKiosk: async () => ({ isOnSecondScreen: false }),
    openSurvey: async () => ({ isOnSecondScreen: false }),
  };
  return {
    machine,
    printed,
    saved,
    breakPrinter: () => (answer = { ok: false, message: 'Printer tidak menjawab.' }),
  };
};

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
});

/**
 * The whole application of one window on a real core in this process; the calls travel through the same port as
 * between Electron's processes. One window for each test file: the renderer's client is made when it is loaded.
 */
export const openWindow = async (
  prepare: (core: TestCore) => Promise<void> = async () => {},
  options: Parameters<typeof openTestCore>[0] = {},
) => {
  const core = await openTestCore(options);
  await prepare(core);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(core.core.router).upgrade(port1, { context: core.core.context(core.core.connect()) });
  port1.start();
  const { machine, ...computer } = createMachine();
  window.loket = {
    machine,
    send: (message) => port2.postMessage(message),
    onMessage: (listener) => void port2.on('message', listener),
  };
  const { Root } = await import('#renderer/shell/Root.tsx');
  render(<Root />);
  return { core, user: userEvent.setup(), ...computer };
};
