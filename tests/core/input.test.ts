import { createRouterClient, type ORPCError } from '@orpc/server';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '#contract/index.ts';
import { cleanLine } from '#contract/text.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor, type TestCore } from './support.ts';

type Call = (input: unknown) => Promise<unknown>;
type Definition = { inputSchema?: z.core.$ZodType };

/** Calls that set type or hash a PIN are slow: fewer of them. */
const slow = /^(document|certificate|report)\.|pin|signIn|setImage|setUp/i;

const procedures = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls).map(([name, procedure]) => ({
    path: `${feature}.${name}`,
    schema: (procedure['~orpc'] as Definition).inputSchema,
  })),
);

/** One call of an administrator at a window of their own: whatever the last call did, this one is signed in. */
const callAsAdmin = (core: TestCore, path: string): Call => {
  const { staffId, credential } = core.adminConnection;
  const connection = { ...core.core.connect(), staffId, credential };
  const client = createRouterClient(core.core.router, { context: core.core.context(connection) });
  const [feature, name] = path.split('.') as [keyof typeof client, string];
  return (client[feature] as unknown as Record<string, Call>)[name]!;
};

/** What a call ends in: an answer, or an error with a code and a sentence. Anything else is our mistake. */
const outcomeOf = async (core: TestCore, path: string, input: unknown): Promise<string> => {
  try {
    const answer = await callAsAdmin(core, path)(input);
    if (path.startsWith('live.')) await (answer as AsyncGenerator).return(undefined);
    return 'answered';
  } catch (error) {
    return (error as ORPCError<string, unknown>).code ?? String(error);
  }
};

const megabyte = 'x'.repeat(1_000_000);
const hostileTexts = [
  '',
  ' ',
  "<script>alert('x')</script>",
  '=1+1',
  '+62',
  '@SUM(A1)',
  '-1',
  `O'Brien "Bin" $x$ #let \\ { } [ ] * _ \``,
  "'; DROP TABLE visit; --",
  'Sari 😀 👩‍👩‍👧',
  'Nur\u0000hayati',
  'Nur\u202Ehayati',
  '\ud800',
  '%_*"^NEAR(a',
  '٣٤٥',
  'é'.normalize('NFD').repeat(60),
  '9'.repeat(64),
  '2026-02-31',
  '9999-12',
  '../../etc/passwd',
  megabyte,
];
const strangers = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  'x',
  megabyte,
  [],
  [[]],
  {},
  { a: 1 },
  new Date(0),
];

/** Uids that stand for something in this office, so that calls come past the front door. */
const knownUids = async (core: TestCore): Promise<string[]> => {
  const visit = await registerVisitor(core, core.admin, 'Nurhayati', 'AB', {
    business: { new: { uid: core.uid(), name: 'Kopi Nurhayati' } },
  });
  const card = await core.admin.person.card({ uid: visit.personUid });
  const { certificates, batchUid } = await core.admin.certificate.issue({
    uid: core.uid(),
    activity: {
      title: 'Pelatihan',
      role: 'Peserta',
      startDate: '2026-11-20',
      endDate: '2026-11-20',
      hours: 2,
      place: 'Pekanbaru',
      organiser: 'PLUT',
      signedOn: '2026-11-20',
      materials: [],
    },
    recipients: [{ name: 'Nurhayati' }],
  });
  const [field, service] = [await core.field('A'), await core.service(1)];
  const [admin] = await core.admin.session.staffList();
  return [
    visit.uid,
    visit.ticket.uid,
    visit.personUid,
    card.businesses[0]!.uid,
    certificates[0]!.uid,
    batchUid,
    field.uid,
    service.uid,
    admin!.uid,
    core.uid(),
  ];
};

/** Input of the right shape whose every leaf may be hostile; made from the contract's own schema. */
const shaped = (schema: z.core.$ZodType, uids: readonly string[]): fc.Arbitrary<unknown> => {
  const { def } = schema as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  const inner = (other: z.core.$ZodType) => shaped(other, uids);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, inner(value)])),
      );
    case 'string': {
      const format = 'format' in def ? def.format : undefined;
      if (format === 'uuid') return fc.constantFrom(...uids);
      if (format === 'date') return fc.constantFrom('2026-11-23', '1990-02-28', '0001-01-01', '2026-02-31');
      const usual = [
        '14.71.02',
        '2026-11',
        'A',
        '123456',
        'Kopi',
        '0812 3456 7890',
        '1471026302900003',
        'Siti',
      ];
      return fc.oneof(
        fc.constantFrom(...usual),
        fc.constantFrom(...hostileTexts),
        fc.string({ unit: 'binary' }),
      );
    }
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'nullable':
      return fc.option(inner(def.innerType), { freq: 3 });
    case 'optional':
    case 'default':
      return fc.option(inner(def.innerType), { nil: undefined, freq: 3 });
    case 'array':
      return fc.array(inner(def.element), { minLength: 0, maxLength: 4 });
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 });
    case 'pipe':
      return inner(def.in);
    case 'custom':
      return fc.constantFrom(
        new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="x()"></svg>'], 'a.svg'),
        new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])], '../a.png'),
        new File([megabyte, megabyte], 'a.png'),
      );
    default:
      return fc.constant(undefined);
  }
};

const isOurMistake = (code: string) => !/^[A-Z_]+$|^answered$/.test(code) || /UNEXPECTED|INTERNAL/.test(code);

describe('every call of the contract', () => {
  it('refuses what has the wrong type or an unknown field', { timeout: 300_000 }, async () => {
    const core = await openTestCore();
    for (const { path, schema } of procedures) {
      if (!schema) continue;
      for (const input of [
        ...strangers,
        { isAdmin: true },
        { uid: {} },
        { uid: core.uid(), text: [megabyte] },
      ]) {
        const isEmpty = typeof input === 'object' && input !== null && Object.keys(input).length === 0;
        if (isEmpty) continue; // some calls take an empty object
        expect([path, await outcomeOf(core, path, input)]).toEqual([path, 'BAD_REQUEST']);
      }
    }
  });

  it(
    'answers or refuses hostile input with a sentence, and the office stays whole',
    { timeout: 600_000 },
    async () => {
      const core = await openTestCore();
      const uids = await knownUids(core);
      for (const { path, schema } of procedures) {
        const inputs = schema ? shaped(schema, uids) : fc.constant(undefined);
        await fc.assert(
          fc.asyncProperty(inputs, async (input) => {
            const code = await outcomeOf(core, path, input);
            if (isOurMistake(code)) throw new Error(`${path}: ${code} ${core.logged.at(-1) ?? ''}`);
          }),
          { seed: 20261123, numRuns: !schema ? 1 : slow.test(path) ? 6 : 40 },
        );
      }
      expect(core.logged.filter((entry) => entry.startsWith('error'))).toEqual([]);
      const sqlite = new Sqlite(core.databasePath);
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(sqlite.pragma('foreign_key_check')).toEqual([]);
      sqlite.close();
    },
  );
});

describe('hostile text that is stored', () => {
  const names = [
    "<script>alert('x')</script>",
    '=1+1',
    '+1',
    '@SUM(A1)',
    `O'Brien "Bin" $x$ #let`,
    'Sari 😀',
  ];

  const textCells = async (file: Blob) => {
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    return sheets.flatMap((sheet) => sheet.rows.flat()).filter((value) => typeof value === 'string');
  };

  it.each([
    ['\u3164', ''],
    ['\u115f\u1160\uffa0\u034f\ufe0f', ''],
    ['Siti\u2800Aminah\u2800', 'Siti Aminah'],
    ['Sari\uffff\ufffe\ufdd0\u{1ffff}', 'Sari'], // XML knows none of these: a workbook with one is broken
    ['A\u{e0041}\u{e0100}ni', 'Ani'],
    ['Ｓｉｔｉ　Ａｍｉｎａｈ，Ｓ．Ｅ．', 'Siti Aminah,S.E.'],
    ['𝐒𝐢𝐭𝐢 𝘈𝘮𝘪𝘯𝘢𝘩', 'Siti Aminah'],
    ['Kopi ½ kg, 20 m²…', 'Kopi ½ kg, 20 m²…'],
  ])('holds usual letters and nothing that nobody sees: %j', (text, stored) => {
    expect(cleanLine(text)).toBe(stored);
  });

  it('comes back as it was typed: on the screen, in XLSX and on paper', async () => {
    const core = await openTestCore();
    for (const name of names) {
      const visit = await registerVisitor(core, core.admin, name, 'A', {
        business: { new: { uid: core.uid(), name } },
        purpose: name,
      });
      const card = await core.admin.person.card({ uid: visit.personUid });
      expect([visit.personName, visit.purpose, card.person.name, card.businesses[0]!.name]).toEqual(
        Array(4).fill(name),
      );
      const paper = await readPdfFile(await core.admin.document.personCardPdf({ uid: visit.personUid }));
      expect(squeezed(paper.text)).toContain(squeezed(name.replace('😀', '□')));
    }
    const cell = { period: '2026-11', table: 'A' as const, key: null, column: 'total' as const };
    expect(await textCells(await core.admin.report.rowsXlsx(cell))).toEqual(expect.arrayContaining(names));
  });

  it('is a name on a certificate and in its register', async () => {
    const core = await openTestCore();
    const activity = {
      title: '=HYPERLINK("http://x")',
      role: 'Peserta' as const,
      startDate: '2026-11-20',
      endDate: '2026-11-20',
      hours: 2,
      place: '#panic("x")',
      organiser: '$ x $',
      signedOn: '2026-11-20',
      materials: [],
    };
    const recipients = names.map((name) => ({ name }));
    const { batchUid } = await core.admin.certificate.issue({ uid: core.uid(), activity, recipients });
    const paper = await readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
    const words = squeezed(paper.text).replaceAll('’', "'"); // the certificate has typographic apostrophes
    for (const text of [...names, activity.place, activity.organiser])
      expect(words).toContain(squeezed(text.replace('😀', '□')));
    const cells = await textCells(await core.admin.certificate.registerXlsx({ year: 2026 }));
    expect(cells).toEqual(expect.arrayContaining([...names, activity.title]));
  });
});
