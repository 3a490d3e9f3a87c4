import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Core, openCore } from '#core/index.ts';
import { clips } from '#contract/clips.ts';
import { uuidv7 } from '#contract/uid.ts';
import { officeDraft } from '../core/support.ts';
import { type Host, startHost } from '../../src/server/host.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { workerScript } from '../support/worker.ts';

const root = path.resolve(import.meta.dirname, '../..');
const voicePath = path.join(root, 'resources/voice');
const folder = mkdtempSync(path.join(tmpdir(), 'loket-host-'));
const logged: string[] = [];
let core: Core;
let host: Host;
let cookie: string;

beforeAll(async () => {
  const rendererPath = path.join(folder, 'renderer');
  mkdirSync(path.join(rendererPath, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererPath, 'index.html'), '<!doctype html><title>Loket</title>');
  writeFileSync(path.join(rendererPath, 'assets/app.js'), 'void 0');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  const log = (level: string, message: string, error?: unknown) =>
    void logged.push(`${level} ${message} ${String(error)}`);
  core = openCore({
    databasePath: path.join(folder, 'loket.db'),
    resourcesPath: path.join(root, 'resources'),
    workerScript,
    version: '0.0.0-test',
    log,
  });
  host = await startHost({ core, rendererPath, voicePath, log });
  cookie = await enter(host.newAddress());
});

afterAll(async () => {
  await host.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

type Reply = { status: number; body: string; headers: Record<string, string | string[] | undefined> };

/** A request as it is given: fetch would mend the path and set Host by itself. */
const send = (
  target: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: object; body?: string } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.origin);
    const request = httpRequest(
      { hostname, port, path: target, method, headers: { ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
        );
      },
    );
    request.on('error', reject).end(body);
  });

const enter = async (address: string): Promise<string> => {
  const { headers } = await send(address.slice(host.origin.length));
  return String(headers['set-cookie']?.[0]);
};

const window = 'a-window-of-a-test';
const call = (procedure: string, headers: object = {}, body = '{}') =>
  send(`/rpc/${procedure}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie,
      'x-loket-window': window,
      ...headers,
    },
  });

describe('who is let in', () => {
  it('lets a one-time address in once, with a cookie no script and no other site can use', async () => {
    const address = host.newAddress();
    expect(await enter(address)).toMatch(/^loket-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
    const again = await send(address.slice(host.origin.length));
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['no cookie', { cookie: '' }],
    ['a guessed cookie', { cookie: 'loket=x' }],
    ['the name of another host, as after DNS rebinding', { host: 'loket.example:80' }],
    ['localhost instead of the address', { host: 'localhost' }],
    ['a page of another site', { origin: 'https://example.com' }],
    [
      'a page on another port of this machine',
      { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
    ],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site request without an origin', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    expect((await call('session/current', headers)).status).toBe(403);
    expect((await send('/', { headers: { cookie, ...headers } })).status).toBe(403);
  });

  it('answers a page of its own', async () => {
    const reply = await call('session/current', { origin: host.origin, 'sec-fetch-site': 'same-origin' });
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('"isSetUp":false');
  });

  it('keeps the cookies of two hosts apart: browsers share them between ports', async () => {
    const rendererPath = path.join(folder, 'renderer');
    const second = await startHost({ core, rendererPath, voicePath, log: () => {} });
    const response = await fetch(second.newAddress(), { redirect: 'manual' });
    await second.close();
    const name = (text: string) => text.split('=')[0];
    expect(name(response.headers.get('set-cookie') ?? '')).not.toBe(name(cookie));
  });
});

describe('what is served', () => {
  it('serves the renderer with a policy that allows nothing from elsewhere', async () => {
    const { status, headers } = await send('/', { headers: { cookie } });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
  ])('finds nothing outside it: %s', async (target) => {
    const { status, body } = await send(target, { headers: { cookie } });
    expect([403, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('refuses an address that is none', async () => {
    expect((await send('http://[', { headers: { cookie } })).status).toBe(403);
  });
});

describe('calls', () => {
  it.each([
    ['no window', 'POST', ''],
    ['a window that is no name', 'POST', 'a b'],
    ['a GET, which a link could send', 'GET', window],
  ])('refuses %s', async (_, method, name) => {
    const { status } = await send('/rpc/session/current', {
      method,
      headers: { cookie, 'x-loket-window': name, 'content-length': 0 },
    });
    expect(status).toBe(400);
  });

  it('refuses a body that says it is large before reading it', async () => {
    const reply = await call('session/current', {}, JSON.stringify('x'.repeat(600_000)));
    expect(reply.status).toBe(413);
    expect(reply.headers.connection).toBe('close');
  });

  it('refuses a body that does not say how long it is', async () => {
    const { hostname, port } = new URL(host.origin);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `POST /rpc/session/current HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie.split(';')[0]}\r\n` +
            `X-Loket-Window: ${window}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`,
        ),
      );
      let text = '';
      socket.setEncoding('utf8').on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('gives each window of one browser a sign-in of its own', async () => {
    const uid = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const admin = { uid: uid(), name: 'Fitriani', pin: ADMIN_PIN };
    const input = JSON.stringify({ json: { uid: uid(), office: officeDraft, admin } });
    const first = { 'x-loket-window': 'window-one' };
    const second = { 'x-loket-window': 'window-two' };
    expect((await call('office/setUp', first, input)).status).toBe(200);
    expect((await call('session/current', first)).body).toContain('"name":"Fitriani"');
    expect((await call('session/current', second)).body).toContain('"staff":null');
    expect((await call('office/staff', second)).body).toContain('SIGNED_OUT');
    // A refusal is no defect of the host, and says that it is one of the contract's.
    expect((await call('office/staff', second)).status).toBe(401);
    const again = await call('office/setUp', first, input.replace('Fitriani', 'Lain'));
    expect(again.status).toBe(409);
    expect(JSON.parse(again.body)).toMatchObject({ json: { code: 'ALREADY_SET_UP', defined: true } });
    const wrong = await call('visit/one', first, JSON.stringify({ json: { uid: uid() } }));
    expect([wrong.status, JSON.parse(wrong.body).json.defined]).toEqual([404, true]);
  });

  it('says nothing about a defect but its reference', async () => {
    const reply = await call('session/signIn', {}, '{"json":{"staffUid":1}}');
    expect(reply.status).toBe(400);
    expect(reply.body).not.toMatch(/at \w+ \(|node_modules|\.ts:/);
  });
});

describe('the stream of changes', () => {
  const listen = () => {
    const abort = new AbortController();
    const reply = fetch(`${host.origin}/rpc/live/changes`, {
      method: 'POST',
      headers: { cookie: cookie.split(';')[0]!, 'x-loket-window': window, 'content-length': '0' },
      signal: abort.signal,
    });
    return { abort, reply };
  };
  const listeners = () => core.context(core.connect()).changes.size;

  it('ends when the window goes, and leaves nobody listening', async () => {
    const streams = Array.from({ length: 5 }, listen);
    for (const { reply } of streams) expect((await reply).status).toBe(200);
    await expect.poll(listeners).toBe(1);
    for (const { abort } of streams) abort.abort();
    await expect.poll(listeners).toBe(0);
  });
});

it('serves every recording that an announcement is made of, as sound', async () => {
  const replies = await Promise.all(
    clips.map((clip) => send(`/suara/${clip}.ogg`, { headers: { host: new URL(host.origin).host, cookie } })),
  );
  expect(clips.filter((_, i) => replies[i]!.status !== 200)).toEqual([]);
  expect(new Set(replies.map(({ headers }) => headers['content-type']))).toEqual(new Set(['audio/ogg']));
});
