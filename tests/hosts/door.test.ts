import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knock, openDoor } from '../../src/server/door.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'loket-door-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the door of a database', () => {
  it('is nobody there, nobody answers', async () => {
    expect(await knock(path.join(folder, 'loket.db'))).toBeNull();
  });

  it('tells a second start the address of the first, until that ends', async () => {
    const database = path.join(folder, 'loket.db');
    const shut = await openDoor(database, () => 'http://127.0.0.1:1/?kunci=a');
    expect(await knock(database)).toBe('http://127.0.0.1:1/?kunci=a');
    expect(await knock(path.join(folder, 'latihan.db'))).toBeNull();
    shut();
    expect(await knock(database)).toBeNull();
  });

  it('opens again after a process that was killed', async () => {
    const database = path.join(folder, 'loket.db');
    const door = path.resolve(import.meta.dirname, '../../src/server/door.ts');
    const script = `import { openDoor } from ${JSON.stringify(door)};
      await openDoor(${JSON.stringify(database)}, () => ''); console.log('open'); setInterval(() => {}, 1e6);`;
    const first = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    expect(await knock(database)).toBe('');
    first.kill('SIGKILL');
    await new Promise((resolve) => first.once('exit', resolve));
    expect(await knock(database)).toBeNull();
    const shut = await openDoor(database, () => 'new');
    expect(await knock(database)).toBe('new');
    shut();
  });

  it('works in a folder whose name is too long for a socket', async () => {
    const database = path.join(folder, 'Dinas Koperasi '.repeat(10), 'loket.db');
    const shut = await openDoor(database, () => 'here');
    expect(await knock(database)).toBe('here');
    shut();
  });
});
