import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closedOffice, copyOf, signedIn, visitorsIn } from './offices.ts';
import { startHost, tryToOpen } from './start.ts';

let office: Awaited<ReturnType<typeof closedOffice>>;
beforeAll(async () => {
  office = await closedOffice();
});
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));

let data: string;
beforeEach(() => void (data = copyOf(office.folder)));
afterEach(() => rmSync(data, { recursive: true, force: true }));
const inData = (...names: string[]) => path.join(data, ...names);

const expectOpen = async () => {
  expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
  expect(visitorsIn(data)).toEqual(['Siti', 'Budi']);
};

describe('the mark beside the file', () => {
  const spoil = (change: object) => {
    const mark = JSON.parse(readFileSync(inData('loket.db.tanda.json'), 'utf8')) as object;
    writeFileSync(inData('loket.db.tanda.json'), JSON.stringify({ ...mark, ...change }));
  };
  it.each([
    ['cut off', () => writeFileSync(inData('loket.db.tanda.json'), '{"format":1,"off')],
    ['of another form', () => spoil({ format: 2 })],
    ['changed by hand', () => spoil({ revision: 9999 })],
    ['gone', () => rmSync(inData('loket.db.tanda.json'))],
  ])('%s: the file itself counts, and opens', async (_, harm) => {
    harm();
    await expectOpen();
  });

  it('gone together with the content of the file: the backups say that it is a loss', async () => {
    rmSync(inData('loket.db.tanda.json'));
    writeFileSync(inData('loket.db'), '');
    const { isOpen, said } = await tryToOpen(data);
    expect(isOpen).toBe(false);
    expect(said).toContain('Berkas data kosong, padahal kantor ini sudah pernah disiapkan');
    expect(said).toContain(`- ${office.backup}: Pulihkan cadangan`);
    expect(await tryToOpen(data, { args: ['--pulihkan'] })).toMatchObject({ isOpen: true });
    expect(visitorsIn(data)).toEqual(['Siti']);
  });
});

describe('the folder of backups', () => {
  const backUpIn = async (run = {}) => {
    const host = startHost(data, run);
    const client = await signedIn(host);
    const made = await client.backup.make().then(
      ({ name }) => name,
      (error: Error) => error.message,
    );
    const { problem } = await client.backup.state();
    await host.stop();
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi']);
    return { made, problem };
  };
  const failed = (reason: string) =>
    `Cadangan tidak jadi dibuat karena ${reason}. Data kantor aman dan cadangan lama tetap ada; coba lagi setelah diperbaiki.`;

  it('that was removed is made again', async () => {
    rmSync(inData('cadangan'), { recursive: true });
    const { made, problem } = await backUpIn();
    expect(problem).toBeNull();
    expect(readdirSync(inData('cadangan'))).toContain(made);
  });

  it('with a file in its place: the office opens, and is told why there is no backup', async () => {
    rmSync(inData('cadangan'), { recursive: true });
    writeFileSync(inData('cadangan'), '');
    const sentence = failed('di folder data ada berkas bernama cadangan di tempat folder cadangan');
    expect(await backUpIn()).toEqual({ made: sentence, problem: sentence });
  });

  it('that cannot be written: the same', async () => {
    const nobody = { uid: 65534, gid: 65534 };
    const isRoot = process.getuid?.() === 0;
    if (isRoot)
      for (const name of ['', ...readdirSync(data)])
        if (name !== 'cadangan') chownSync(inData(name), nobody.uid, nobody.gid);
    chmodSync(inData('cadangan'), 0o555);
    const sentence = failed('folder data atau folder cadangan tidak dapat ditulis');
    const told = await backUpIn(isRoot ? { as: nobody } : {});
    chmodSync(inData('cadangan'), 0o755);
    expect(told).toEqual({ made: sentence, problem: sentence });
    expect(readdirSync(inData('cadangan')).filter((name) => name.endsWith('.db'))).toEqual([office.backup]);
  });

  it('with one dated ten years ahead: the one that had come further is offered first', async () => {
    const older = path.join(office.folder, 'cadangan', office.backup);
    await backUpIn();
    const ahead = inData('cadangan', 'loket-harian-2036-01-01');
    cpSync(older, `${ahead}.db`);
    const manifest = JSON.parse(readFileSync(older.replace('.db', '.json'), 'utf8')) as object;
    const at = '2036-01-01T01:00:00.000Z';
    writeFileSync(`${ahead}.json`, JSON.stringify({ ...manifest, at, verifiedAt: at }));
    writeFileSync(inData('loket.db'), '');
    expect(await tryToOpen(data, { args: ['--pulihkan'] })).toMatchObject({ isOpen: true });
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi']);
  });
});

describe('a lock of before', () => {
  it.each([
    ['a lock and a socket that a kill left behind', ''],
    ['a lock that something else was written into', 'x'.repeat(5000)],
  ])('%s keep nobody out', async (_, content) => {
    writeFileSync(inData('loket.db.kunci'), content);
    writeFileSync(inData('loket.db.sock'), '');
    await expectOpen();
  });
});

describe('a disk that takes no more', () => {
  // A limit of the process stands for the disk: below the first 32 KB not even the log's index has room.
  it.each([
    [1, 'Disk penuh. Data yang ada aman; kosongkan ruang disk, lalu buka lagi.'],
    [
      0,
      'Disk tidak dapat dibaca atau ditulis. Data yang ada tidak diubah; periksa disk dan kabelnya, lalu buka lagi.',
    ],
  ])(
    'at the start (%i blocks): one sentence, and nothing is offered in place of an intact file',
    async (fileBlocks, sentence) => {
      const before = readFileSync(inData('loket.db'));
      const { isOpen, said } = await tryToOpen(data, { fileBlocks });
      expect(isOpen).toBe(false);
      expect(said.trim()).toBe(sentence);
      expect(readFileSync(inData('loket.db')).equals(before)).toBe(true);
      await expectOpen();
    },
  );

  it('at a first start: one sentence, and the next start with room begins', async () => {
    rmSync(data, { recursive: true });
    mkdirSync(data);
    const { isOpen, said } = await tryToOpen(data, { fileBlocks: 200 });
    expect(isOpen).toBe(false);
    expect(said.trim()).toMatch(
      /^Disk (penuh|tidak dapat dibaca atau ditulis)\.[^.]*; [^.]*, lalu buka lagi\.$/,
    );
    expect(await tryToOpen(data)).toMatchObject({ isOpen: true });
  });

  it('during a backup: it is told, no half of it stays, and the office goes on', async () => {
    const host = startHost(data, { fileBlocks: 400 });
    const client = await signedIn(host);
    await expect(client.backup.make()).rejects.toMatchObject({
      message: expect.stringContaining('karena disk tidak dapat dibaca atau ditulis') as string,
    });
    await host.stop();
    expect(readdirSync(inData('cadangan')).filter((name) => name.endsWith('.db'))).toEqual([office.backup]);
    await expectOpen();
  });
});

describe('a clock that is ten years off', () => {
  it.each(['2016-11-23T01:00:00.000Z', '2036-11-23T01:00:00.000Z'])(
    '%s: it opens, asks before anything is written, and makes no backup of that day',
    async (at) => {
      const before = readdirSync(inData('cadangan'));
      const host = startHost(data, { at });
      await host.opened;
      const client = await host.enter();
      expect((await client.session.current()).clockDoubt?.kind).toBe(at < '2026' ? 'behind' : 'ahead');
      const [admin] = await client.session.staffList();
      await expect(client.session.signIn({ staffUid: admin!.uid, pin: '000000' })).rejects.toMatchObject({
        message: expect.stringContaining('Jam komputer menunjukkan') as string,
      });
      await host.stop();
      expect(readdirSync(inData('cadangan'))).toEqual(before);
      await expectOpen();
    },
  );
});
