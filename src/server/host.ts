import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/node';
import type { Connection, Core } from '#core/index.ts';
import { readAssets, securityHeaders } from './assets.ts';

const COOKIE = 'loket';
const CALL_LIMIT = 64 * 1024;
/** A call that carries a file is multipart; pictures are limited to 1 MB by the core. */
const FILE_LIMIT = 2 * 1024 * 1024;
/** Windows that one host remembers; the oldest is signed out when there are more. */
const WINDOW_LIMIT = 200;

const secret = () => randomBytes(24).toString('base64url');

const cookieOf = (request: IncomingMessage): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

const refuse = (response: ServerResponse, status: number, sentence: string) => {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
};

/** Reads at most so many bytes before the call is looked at; a body without a length counts as it comes. */
const isTooLarge = (request: IncomingMessage): boolean => {
  const isFile = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  const limit = isFile ? FILE_LIMIT : CALL_LIMIT;
  const length = request.headers['content-length'];
  return length === undefined ? request.method !== 'GET' : Number(length) > limit;
};

export type HostOptions = { core: Core; rendererPath: string; port?: number };
export type Host = {
  /** An address that lets one browser in, once. */
  newAddress(): string;
  origin: string;
  close(): Promise<void>;
};

/**
 * The same core and renderer for a browser on this machine. Loopback only; every request must name this host, and
 * carry the cookie that a one-time address gave. Each window of a browser is a connection with its own sign-in.
 */
export const startHost = async ({ core, rendererPath, port = 0 }: HostOptions): Promise<Host> => {
  const asset = readAssets(rendererPath);
  const handler = new RPCHandler(core.router);
  const windows = new Map<string, Connection>();
  const keys = new Set<string>();
  const session = secret();
  let origin = '';

  const connectionOf = (id: string): Connection => {
    const connection = windows.get(id) ?? core.connect();
    windows.delete(id);
    windows.set(id, connection);
    if (windows.size > WINDOW_LIMIT) windows.delete(windows.keys().next().value!);
    return connection;
  };

  const letIn = (response: ServerResponse, key: string) => {
    if (!keys.delete(key))
      return refuse(response, 403, 'Alamat ini sudah dipakai. Minta alamat baru dari jendela Loket PLUT.');
    response.writeHead(303, {
      ...securityHeaders,
      Location: '/',
      'Set-Cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    });
    return response.end();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const own = request.headers.origin;
    if (`http://${request.headers.host}` !== origin || (own !== undefined && own !== origin))
      return refuse(response, 403, 'Alamat ini bukan milik Loket PLUT.');
    const url = new URL(request.url ?? '/', origin);
    const key = url.searchParams.get('kunci');
    if (key !== null) return letIn(response, key);
    if (cookieOf(request) !== session)
      return refuse(response, 403, 'Buka Loket PLUT melalui alamat yang ditampilkan saat aplikasi dimulai.');

    if (url.pathname.startsWith('/rpc/')) {
      const window = request.headers['x-loket-window'];
      if (typeof window !== 'string' || !/^[\w-]{8,64}$/.test(window) || request.method !== 'POST')
        return refuse(response, 400, 'Panggilan tidak dikenal.');
      if (isTooLarge(request)) return refuse(response, 413, 'Kiriman terlalu besar.');
      const context = core.context(connectionOf(window));
      const { matched } = await handler.handle(request, response, { prefix: '/rpc', context });
      return matched || refuse(response, 404, 'Panggilan tidak dikenal.');
    }
    const file = request.method === 'GET' ? asset(url.pathname) : undefined;
    if (!file) return refuse(response, 404, 'Halaman tidak ada.');
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': file.type,
      'Cache-Control': url.pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
    });
    return response.end(file.body);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'Loket PLUT tidak dapat menjawab.');
      else response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    newAddress: () => {
      const key = secret();
      keys.add(key);
      return `${origin}/?kunci=${key}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
