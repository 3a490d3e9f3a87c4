import { expect, it } from 'vitest';
import { readScan } from './rules.ts';

it.each([
  ['PLUT1:P:K7QX2M9P', { kind: 'code', code: 'K7QX2M9P' }],
  ['plut1:p:k7qx2m9p', { kind: 'code', code: 'K7QX2M9P' }],
  ['K7QX 2M9P', { kind: 'code', code: 'K7QX2M9P' }],
  ['KOQX2L9I', { kind: 'code', code: 'K0QX2191' }],
  ['12345678', { kind: 'code', code: '12345678' }],
  ['PLUT1:T:A-012:2026-11-23', { kind: 'ticket', number: 'A-012', localDate: '2026-11-23' }],
  ['PLUT1:T:A-1204:2026-11-23\r', { kind: 'ticket', number: 'A-1204', localDate: '2026-11-23' }],
  ['1471026302900003', { kind: 'nik', nik: '1471026302900003' }],
  ['1471 0263 0290 0003', { kind: 'nik', nik: '1471026302900003' }],
  ['PLUT1:S:012/SERT:K7QX2M9P', { kind: 'other' }],
  ['147102630290000', { kind: 'other' }],
  ['', { kind: 'other' }],
])('what was scanned at the door: %s', (text, scanned) => {
  expect(readScan(text)).toEqual(scanned);
});
