import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach } from 'vitest';
import type { Role } from '#contract/base.ts';
import type { Client, Outputs } from '#contract/index.ts';
import type { OfficeDraft } from '#contract/office.ts';
import { exampleOffice } from '#practice/office.ts';
import type { PersonDraft } from '#contract/person.ts';
import { uuidv7 } from '#contract/uid.ts';
import type { VisitDraft } from '#contract/visit.ts';
import { type Core, openCore } from '#core/index.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';
import { workerScript } from '../support/worker.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A small generator (mulberry32) so that every run sees the same "random" bytes. */
export const seededRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, bytes: () => Uint8Array.from({ length: 16 }, () => Math.floor(next() * 256)) };
};

export const officeDraft: OfficeDraft = {
  ...exampleOffice,
  website: 'plut.contoh.riau.go.id',
  runningText: 'Semua layanan PLUT-KUMKM gratis.',
  superior: { post: '', name: '', rank: '', nip: '' },
};

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

type Office = Outputs['office'];
export type TestCore = {
  folder: string;
  databasePath: string;
  logged: string[];
  admin: Client;
  client: () => Client;
  /** The window of `admin`: who is signed in there, and with which PIN. */
  adminConnection: ReturnType<Core['connect']>;
  /** Adds a member of staff and signs them in at a window of their own, at a desk for the given field letters. */
  signIn: (name: string, role: Role, desk?: { name: string; letters: string }) => Promise<Client>;
  uid: () => string;
  random: ReturnType<typeof seededRandom>;
  close: () => Promise<void>;
  readonly core: Core;
  /** Ends the process's hold on the file and opens it again, as after a restart; old clients are gone. */
  restart: () => Promise<void>;
  now: () => Date;
  /** A clock that was set far back or ahead is asked about once; the administrator answers for it. */
  answerForClock: () => Promise<void>;
  setNow: (at: string) => void;
  advance: (minutes: number) => void;
  field: (letter: string) => Promise<Office['fields'][number]>;
  service: (position: number) => Promise<Office['services'][number]>;
};

/** A real core on a file of its own, with a clock that only moves when told. */
export const openTestCore = async (
  options: {
    at?: string;
    databasePath?: string;
    /** The first backup of a day and the check of the file run by the machine's clock: here only when asked for. */
    backupAfterMs?: number;
    isSetUp?: boolean;
    isPractice?: boolean;
    /** What comes with the application; a copy with something more. */
    resourcesPath?: string;
    /** The script of the threads; one with something planted. */
    workerScript?: string;
  } = {},
): Promise<TestCore> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-test-'));
  const databasePath = options.databasePath ?? path.join(folder, 'loket.db');
  let now = new Date(options.at ?? '2026-11-23T01:00:00.000Z'); // Monday 08.00 WIB
  const random = seededRandom(20261123);
  const logged: string[] = [];
  let isClosed = false;
  const open = () =>
    openCore({
      databasePath,
      resourcesPath: options.resourcesPath ?? path.join(root, 'resources'),
      workerScript: options.workerScript ?? workerScript,
      version: '0.0.0-test',
      clock: () => now,
      random: random.bytes,
      backupAfterMs: options.backupAfterMs ?? 86_400_000,
      isPractice: options.isPractice,
      log: (level, message, error) => logged.push(`${level} ${message} ${String(error)}`),
    });
  let core: Core = open();
  const close = async () => {
    if (!isClosed) await core.close();
    isClosed = true;
  };
  cleanups.push(async () => {
    await close();
    // On Windows what is removed is there until the last one who reads it has closed it.
    await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  });

  const uid = () => uuidv7(now.getTime(), random.bytes());
  /** A client on a connection of its own: another window. */
  const client = (): Client => createRouterClient(core.router, { context: core.context(core.connect()) });
  const adminConnection = core.connect();
  const admin: Client = createRouterClient(core.router, { context: core.context(adminConnection) });
  if (options.isSetUp !== false && !(await admin.session.current()).isSetUp)
    await admin.office.setUp({
      uid: uid(),
      office: officeDraft,
      admin: { uid: uid(), name: 'Fitriani', pin: ADMIN_PIN },
    });

  const signIn: TestCore['signIn'] = async (name, role, desk) => {
    const fields = await admin.office.fields();
    const fieldUids = fields.filter((f) => desk?.letters.includes(f.letter)).map((f) => f.uid);
    const deskUid = desk ? uid() : null;
    if (desk && deskUid)
      await admin.office.saveDesk({ uid: deskUid, name: desk.name, fieldUids, isActive: true });
    const staffUid = uid();
    await admin.office.saveStaff({
      uid: staffUid,
      name,
      role,
      fieldUid: fieldUids[0] ?? null,
      deskUid,
      isActive: true,
      pin: STAFF_PIN,
    });
    const window = client();
    await window.session.signIn({ staffUid, pin: STAFF_PIN });
    return window;
  };

  return {
    folder,
    databasePath,
    logged,
    admin,
    adminConnection,
    client,
    signIn,
    uid,
    random,
    close,
    get core() {
      return core;
    },
    restart: async () => {
      await core.close();
      core = open();
    },
    now: () => now,
    answerForClock: async () => {
      if (!(await admin.session.current()).clockDoubt) return;
      const [first] = await admin.session.staffList();
      await admin.session.confirmClock({ staffUid: first!.uid, pin: ADMIN_PIN });
    },
    setNow: (at: string) => {
      now = new Date(at);
    },
    advance: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    field: async (letter: string) => (await admin.office.fields()).find((f) => f.letter === letter)!,
    service: async (position: number) =>
      (await admin.office.services()).find((s) => s.position === position)!,
  };
};
/** A new person of the desk's short form, born in Pekanbaru unless told otherwise. */
export const newPerson = (core: TestCore, name: string, change: Partial<PersonDraft> = {}): PersonDraft => ({
  uid: core.uid(),
  name,
  sex: 'P',
  regionCode: '14.71.02',
  ...change,
});

/** Registers a visitor for one field letter and returns the visit. */
export const registerVisitor = async (
  core: TestCore,
  desk: Client,
  name: string,
  letters: string,
  change: Partial<VisitDraft> = {},
) => {
  await core.answerForClock();
  const service = await core.service(2);
  const needs = await Promise.all(
    letters.split('').map(async (letter) => ({
      fieldUid: (await core.field(letter)).uid,
      serviceUid: service.uid,
    })),
  );
  return desk.visit.register({
    uid: core.uid(),
    person: { new: newPerson(core, name) },
    business: null,
    needs,
    ...change,
  });
};

/** A training of a day without materials, for certificates whose wording does not matter. */
export const plainActivity = {
  title: 'Pelatihan Kemasan',
  role: 'Peserta' as const,
  startDate: '2026-11-12',
  endDate: '2026-11-12',
  hours: 8,
  place: 'Aula',
  organiser: 'PLUT',
  signedOn: '2026-11-13',
  materials: [],
  signatories: [],
};
