import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { portsOf } from '../../src/server/ports.ts';
import { startHost } from '../crash/start.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'loket-ports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const originOf = async () => {
  const host = startHost(folder);
  await host.opened;
  return { host, origin: new URL(host.address()!).origin };
};

describe('the address of the browser host', () => {
  it('is the same after a kill: drafts and settings of the computer are kept for an address', async () => {
    const first = await originOf();
    await first.host.kill();
    const second = await originOf();
    await second.host.stop();
    expect(second.origin).toBe(first.origin);
  });

  it('is another one while a program holds its port, and the first again afterwards', async () => {
    const [port, next] = portsOf(path.join(folder, 'loket.db'));
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const beside = await originOf();
    await beside.host.stop();
    other.close();
    await once(other, 'close');
    const again = await originOf();
    await again.host.stop();
    expect(beside.origin).toBe(`http://127.0.0.1:${next}`);
    expect(again.origin).toBe(`http://127.0.0.1:${port}`);
  });

  it('differs for the practice office, whose drafts are its own', () => {
    expect(portsOf(path.join(folder, 'latihan.db'))[0]).not.toBe(portsOf(path.join(folder, 'loket.db'))[0]);
  });
});
