import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { ProcedureMeta } from '#contract/base.ts';
import { contract } from '#contract/index.ts';
import { file } from '#contract/text.ts';

type Definition = {
  errorMap: Record<string, { status?: number; message?: string }>;
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

describe('a call that hands out a file', () => {
  it('says whether names leave with it', () => {
    const isSilent = (procedure: Record<string, unknown>) => {
      const { outputSchema, meta } = procedure['~orpc'] as Definition;
      return outputSchema === file && meta.hands === undefined;
    };
    const silent = Object.entries(contract).flatMap(([feature, calls]) =>
      Object.entries(calls)
        .filter(([, procedure]) => isSilent(procedure as never))
        .map(([name]) => `${feature}.${name}`),
    );
    expect(silent, 'write `hands` in the meta of').toEqual([]);
  });
});
