import { RPCHandler } from '@orpc/server/message-port';
import { type BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { Core } from '#core/index.ts';
import { isOwnPage } from './scheme.ts';

const CHANNEL = 'loket:call';
type Message = string | Uint8Array<ArrayBuffer>;

/** Only the top frame of our own page may call; an event from anywhere else is not answered. */
export const isTrusted = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);

/** Carries the contract between one window and the core; the window is a connection with its own sign-in. */
export const connectWindow = (window: BrowserWindow, core: Core): void => {
  const { webContents } = window;
  const receive = (listener: (event: { data: Message }) => void) => {
    const forward = (event: IpcMainEvent, data: Message) => {
      if (event.sender === webContents && isTrusted(event)) listener({ data });
    };
    ipcMain.on(CHANNEL, forward);
    window.once('closed', () => ipcMain.off(CHANNEL, forward));
  };
  new RPCHandler(core.router).upgrade(
    {
      postMessage: (message: unknown) => {
        if (!webContents.isDestroyed()) webContents.send(CHANNEL, message);
      },
      // `close` is the end of the window, never a message: taken for one, it would end every stream.
      on: (event: string, listener: (event?: { data: Message }) => void) => {
        if (event === 'message') receive(listener);
        else window.once('closed', () => listener());
      },
    },
    { context: core.context(core.connect()) },
  );
};
