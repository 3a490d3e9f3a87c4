import { z } from 'zod';
import { expect, it } from 'vitest';
import { dayProblem } from '#contract/dateKinds.ts';
import { contract } from '#contract/index.ts';
import { pastYear, problemOf } from '#contract/text.ts';

const first = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

it('says plainly what a limit is', () => {
  expect(first(z.int().max(2200), 2500)).toBe('Paling banyak 2.200.');
  expect(first(z.int().min(1), 0)).toBe('Paling sedikit 1.');
  expect(first(z.number().min(0.5), 0.1)).toBe('Paling sedikit 0,5.');
  expect(first(z.number().positive(), 0)).toBe('Harus lebih dari 0.');
  expect(first(z.number().lt(3), 3)).toBe('Harus kurang dari 3.');
  expect(first(z.int(), 1.5)).toBe('Tulis angka bulat.');
  expect(first(z.number(), 'x')).toBe('Tulis angka.');
  expect(first(z.number(), null)).toBe('Wajib diisi.');
  expect(first(z.string().min(1), '')).toBe('Wajib diisi.');
  expect(first(z.string().min(3), 'x')).toBe('Paling sedikit 3 huruf.');
  expect(problemOf(z.string().max(2), 'xxx')).toBe('Paling panjang 2 huruf.');
  expect(first(z.array(z.string()).min(1), [])).toBe('Pilih paling sedikit satu.');
  expect(first(z.array(z.string()).min(2), [])).toBe('Pilih paling sedikit 2.');
  expect(first(z.enum(['a', 'b']), 'c')).toBe('Pilih salah satu.');
  expect(first(pastYear, 22_000)).toBe('Tahun ditulis seperti 2026.');
});

it('names a year that has not come as a year', () => {
  expect(dayProblem('year', '2199-01-01', '2026-11-23')).toBe('Tahun 2199 belum tiba. Periksa tahunnya.');
});

it('lets no words of the validator through, whatever is sent in any field of any call', () => {
  const odd = [
    null,
    '',
    'x',
    'x'.repeat(100_000),
    -1e9,
    0.5,
    1e9,
    [],
    Array.from({ length: 30_000 }, () => null),
    {},
  ];
  const said = Object.values(contract).flatMap((calls) =>
    Object.values(calls).flatMap((call) => {
      const schema = (call['~orpc'] as unknown as { inputSchema?: z.ZodType }).inputSchema;
      if (!(schema instanceof z.ZodObject)) return [];
      return Object.values(schema.shape as Record<string, z.ZodType>).flatMap((field) =>
        odd.flatMap((value) => first(field, value) ?? []),
      );
    }),
  );
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter((text) => /diharapkan|Invalid|Too |expected|[<>]=?|tidak valid/.test(text))).toEqual([]);
});
