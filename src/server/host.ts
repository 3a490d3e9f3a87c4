import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/node';
import type { Connection, Context, Core } from '#core/index.ts';
import { readAssets, securityHeaders } from './assets.ts';

/** Imported, `node:http` is asked for everything that it exports, and loads an HTTP client and WebSockets for it. */
const { createServer } = process.getBuiltinModule('node:http');

/** A thousand names to issue certificates to are the longest call without a file. */
const CALL_LIMIT = 512 * 1024;
/** A call that carries a file is multipart; the core limits pictures to 1 MB and sheets of participants to 5 MB. */
const FILE_LIMIT = 6 * 1024 * 1024;
/** Windows that one host remembers; the oldest is signed out when there are more. */
const WINDOW_LIMIT = 200;
/** A client that takes longer to send its request is cut off, milliseconds. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

const secret = () => randomBytes(24).toString('base64url');

const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const refuse = (response: ServerResponse, status: number, sentence: string) => {
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    // What else the client wants to send is not read.
    Connection: 'close',
  });
  response.end(sentence);
};

/** Judged before a byte is read: a call says how long it is, or it is not taken. */
const isTooLarge = ({ headers }: IncomingMessage): boolean => {
  const isFile = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return !(Number(headers['content-length']) <= (isFile ? FILE_LIMIT : CALL_LIMIT));
};

/** A page of another address, even one of this computer, has no business here; old browsers do not say. */
const isFromElsewhere = ({ headers }: IncomingMessage, origin: string): boolean =>
  (headers.origin !== undefined && headers.origin !== origin) ||
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);

/** Windows sets ports aside as well (EACCES): whatever is wrong with one, the next is tried. */
const listen = async (server: Server, ports: readonly number[]): Promise<void> => {
  for (const [i, port] of ports.entries())
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return;
    } catch (error) {
      if (i === ports.length - 1) throw error;
    }
};

export type HostOptions = {
  core: Core;
  rendererPath: string;
  /** Where the recordings of the queue's voice are. */
  voicePath: string;
  /** The first that is free. */
  ports?: readonly number[];
  log: Context['log'];
};
export type Host = {
  /** An address that lets one browser in, once. */
  newAddress(): string;
  origin: string;
  close(): Promise<void>;
};

/**
 * The same core and renderer for a browser on this machine. Loopback only; every request must name this host, and
 * carry the cookie that a one-time address gave. Each window of a browser is a connection with its own sign-in.
 * Rejects with EADDRINUSE when every port is taken.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const { core, rendererPath, voicePath, ports = [0], log } = options;
  const asset = readAssets(rendererPath, voicePath);
  const handler = new RPCHandler(core.router);
  const windows = new Map<string, Connection>();
  const keys = new Set<string>();
  const session = secret();
  let origin = '';
  let cookie = '';

  const connectionOf = (id: string): Connection => {
    const connection = windows.get(id) ?? core.connect();
    windows.delete(id);
    windows.set(id, connection);
    if (windows.size > WINDOW_LIMIT) {
      const [oldest, gone] = windows.entries().next().value!;
      windows.delete(oldest);
      core.disconnect(gone);
    }
    return connection;
  };

  const letIn = (response: ServerResponse, key: string) => {
    if (!keys.delete(key))
      return refuse(response, 403, 'Alamat ini sudah dipakai. Minta alamat baru dari jendela Loket PLUT.');
    response.writeHead(303, {
      ...securityHeaders,
      Location: '/',
      'Cache-Control': 'no-store',
      'Set-Cookie': `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    });
    return response.end();
  };

  const answerCall = async (request: IncomingMessage, response: ServerResponse) => {
    const window = request.headers['x-loket-window'];
    if (typeof window !== 'string' || !/^[\w-]{8,64}$/.test(window) || request.method !== 'POST')
      return refuse(response, 400, 'Panggilan tidak dikenal.');
    if (isTooLarge(request)) return refuse(response, 413, 'Kiriman terlalu besar.');
    const context = core.context(connectionOf(window));
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context });
    return matched || refuse(response, 404, 'Panggilan tidak dikenal.');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const url = URL.parse(request.url ?? '/', origin);
    if (`http://${request.headers.host}` !== origin || url?.origin !== origin)
      return refuse(response, 403, 'Alamat ini bukan milik Loket PLUT.');
    const key = url.searchParams.get('kunci');
    if (key !== null) return letIn(response, key);
    if (isFromElsewhere(request, origin)) return refuse(response, 403, 'Halaman lain tidak dilayani.');
    if (cookieOf(request, cookie) !== session)
      return refuse(response, 403, 'Buka Loket PLUT melalui alamat yang ditampilkan saat aplikasi dimulai.');
    if (url.pathname.startsWith('/rpc/')) return answerCall(request, response);

    const file = request.method === 'GET' ? asset(url.pathname) : undefined;
    if (!file) return refuse(response, 404, 'Halaman tidak ada.');
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': file.type,
      'Cache-Control': url.pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
    });
    return response.end(file.body);
  };

  const server = createServer(timeouts, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return; // the window has gone in the middle of an answer
      log('error', 'host', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Loket PLUT tidak dapat menjawab.');
    });
  });
  await listen(server, ports);
  const address = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${address.port}`;
  // Browsers share cookies between the ports of one address: the practice office must not sign the real one out.
  cookie = `loket-${address.port}`;

  return {
    origin,
    newAddress: () => {
      const key = secret();
      keys.add(key);
      return `${origin}/?kunci=${key}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
