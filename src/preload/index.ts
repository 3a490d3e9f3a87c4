import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Machine } from '#contract/machine.ts';

const CALL = 'loket:call';
type Answer = { value: unknown } | { problem: string };

/** One call about this computer; what went wrong arrives as a sentence. */
const ask =
  (name: keyof Omit<Machine, 'kind'>) =>
  async (...input: unknown[]): Promise<never> => {
    const answer = (await ipcRenderer.invoke(`loket:${name}`, ...input)) as Answer;
    if ('problem' in answer) throw new Error(answer.problem);
    return answer.value as never;
  };

const bridge: Bridge = {
  machine: {
    kind: 'electron',
    printers: ask('printers'),
    settings: ask('settings'),
    saveSettings: ask('saveSettings'),
    printTicket: ask('printTicket'),
    printPdf: ask('printPdf'),
    saveFile: ask('saveFile'),
    openDisplay: ask('openDisplay'),
    openKiosk: ask('openKiosk'),
    openSurvey: ask('openSurvey'),
  },
  send: (message) => ipcRenderer.send(CALL, message),
  onMessage: (listener) => {
    ipcRenderer.on(CALL, (_, message: string | Uint8Array) => listener(message));
  },
};

contextBridge.exposeInMainWorld('loket', bridge);
