import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { procedure as start, type ProcedureMeta } from '#contract/base.ts';
import { contract } from '#contract/index.ts';
import { file } from '#contract/text.ts';

type Definition = {
  errorMap: Record<string, { status?: number; message?: string }>;
  inputSchema?: { shape?: object };
  outputSchema: unknown;
  meta: ProcedureMeta;
};

const errors = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls).flatMap(([name, procedure]) =>
    Object.entries((procedure['~orpc'] as unknown as Definition).errorMap).map(([code, error]) => ({
      path: `${feature}.${name} ${code}`,
      status: new ORPCError(code, error).status,
      message: error.message ?? '',
    })),
  ),
);

describe('the errors of the contract', () => {
  it('are sentences', () => {
    expect(errors.filter(({ message }) => !/^[A-Z“].*[.?]$/.test(message))).toEqual([]);
  });

  it('are told from a defect by their status', () => {
    const isDefect = ({ path }: { path: string }) => path.endsWith(' UNEXPECTED');
    expect(errors.filter((error) => (error.status === 500) !== isDefect(error))).toEqual([]);
  });
});

/** Calls that read and change nothing of the office's file, and what they are about. */
const besideTheFile = {
  'region.search': 'places of the country come with the application',
  'region.children': 'places of the country come with the application',
  'region.path': 'places of the country come with the application',
  'kiosk.ticketPage': 'a number just drawn, set once to print it',
  'certificate.steps': 'how far an issue has come, kept in memory',
  'certificate.cancel': 'an issue that runs, kept in memory',
  'document.ticketPage': 'a number just drawn, set once to print it',
  'document.ticketSample': 'a paper to try the printer with',
  'backup.inspect': 'a file that is not the office’s yet',
  'live.changes': 'tells what the others have changed',
};

/** What a procedure forgot to say of itself; null when it said all. */
const forgotten = (path: string, { access, reads, changes, exports }: ProcedureMeta): string | null => {
  if (Array.isArray(access) && access.length === 0) return `${path}: who may call it`;
  if (!reads && !changes && !exports && !(path in besideTheFile)) return `${path}: what it reads or changes`;
  return null;
};

describe('the meta of a call', () => {
  it('is written out by every procedure', () => {
    const calls = Object.entries(contract).flatMap(([feature, procedures]) =>
      Object.entries(procedures).map(
        ([name, call]) => [`${feature}.${name}`, (call['~orpc'] as unknown as Definition).meta] as const,
      ),
    );
    expect(calls.map(([path, meta]) => forgotten(path, meta)).filter(Boolean)).toEqual([]);
    const paths: string[] = calls.map(([path]) => path);
    expect(Object.keys(besideTheFile).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('is missed when it is forgotten', () => {
    const metaOf = (call: { '~orpc': { meta: ProcedureMeta } }) => call['~orpc'].meta;
    expect(forgotten('loan.list', metaOf(start))).toBe('loan.list: who may call it');
    expect(forgotten('loan.list', metaOf(start.meta({ access: 'staff' })))).toBe(
      'loan.list: what it reads or changes',
    );
  });
});

/** Topics that a query reads and no command changes, or the other way round. */
const loose = (metas: readonly ProcedureMeta[]): string[] => {
  const read = new Set<string>(metas.flatMap(({ reads = [] }) => (reads === 'everything' ? [] : reads)));
  const changed = new Set<string>(metas.flatMap(({ changes = [] }) => changes));
  return [...read, ...changed].filter((each) => !read.has(each) || !changed.has(each)).toSorted();
};

describe('the topics', () => {
  it('are read by a query and changed by a command, every one', () => {
    const metas = Object.values(contract).flatMap((calls) =>
      Object.values(calls).map((call) => (call['~orpc'] as unknown as Definition).meta),
    );
    expect(loose(metas)).toEqual([]);
    // @ts-expect-error: a topic that no noun adds does not compile.
    const misspelt = start.meta({ access: 'staff', changes: ['libary'] });
    expect(loose([...metas, misspelt['~orpc'].meta])).toEqual(['libary']);
  });
});

describe('a call that exports a file', () => {
  it('says whether names leave with it', () => {
    const isSilent = (procedure: Record<string, unknown>) => {
      const { outputSchema, meta } = procedure['~orpc'] as Definition;
      return outputSchema === file && meta.exports === undefined;
    };
    const silent = Object.entries(contract).flatMap(([feature, calls]) =>
      Object.entries(calls)
        .filter(([, procedure]) => isSilent(procedure as never))
        .map(([name]) => `${feature}.${name}`),
    );
    expect(silent, 'write `exports` in the meta of').toEqual([]);
  });
});

describe('a call that changes what is stored', () => {
  const changing = Object.entries(contract).flatMap(([feature, calls]) =>
    Object.entries(calls)
      .map(([name, call]) => [`${feature}.${name}`, call['~orpc'] as unknown as Definition] as const)
      .filter(([, { meta }]) => meta.changes),
  );
  const isBased = ({ inputSchema }: Definition) => 'basedOn' in (inputSchema?.shape ?? {});

  it('says what it was read as, so that no window writes over another, or why it need not', () => {
    expect(changing.length).toBeGreaterThan(60);
    const wrong = changing.filter(([, call]) => isBased(call) === (call.meta.blind !== undefined));
    expect(
      wrong.map(([path]) => path),
      'give these `basedOn: asRead` in the input or `blind` in the meta',
    ).toEqual([]);
  });
});
