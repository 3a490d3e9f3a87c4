import { EventEmitter } from 'node:events';
import { RPCHandler } from '@orpc/server/message-port';
import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { Core } from '#core/index.ts';
import { isOwnPage } from './scheme.ts';

const CHANNEL = 'loket:call';

/** Only the top frame of our own page may call; an event from anywhere else is not answered. */
export const isTrusted = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);

/** Carries the contract between one window and the core; the window is a connection with its own sign-in. */
export const connectWindow = (window: BrowserWindow, core: Core): void => {
  const { webContents } = window;
  const handler = new RPCHandler(core.router);
  const connection = core.connect();
  let page = new EventEmitter();

  // Each page counts its calls from zero: an answer to the page before would be taken for one of its own.
  const openPort = () => {
    page.emit('close');
    const port = (page = new EventEmitter());
    handler.upgrade(
      {
        postMessage: (message: unknown) => {
          if (port === page && !webContents.isDestroyed()) webContents.send(CHANNEL, message);
        },
        on: (event: string, listener: (message?: { data: unknown }) => void) => void port.on(event, listener),
      },
      { context: core.context(connection) },
    );
  };

  webContents.on('did-navigate', openPort);
  webContents.ipc.on(CHANNEL, (event, data: unknown) => {
    if (isTrusted(event)) page.emit('message', { data });
  });
  window.once('closed', () => {
    page.emit('close');
    core.disconnect(connection);
  });
};
