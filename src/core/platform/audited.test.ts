import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { audited, trailOf } from './audited.ts';

const subject = sql`SELECT uid, name AS subject FROM desk`;

it('does not compile without a word for every column, or with one of a column that is not there', () => {
  const thing = { entity: 'desk', label: 'meja', subject, actions: { save: 'Menyimpan' } } as const;
  const columns = { name: 'nama', is_active: 'dipakai' };
  const { name: _, ...nameless } = columns;
  expect(audited({ ...thing, columns }).columns).toBe(columns);
  // @ts-expect-error: the name has no word
  expect(audited({ ...thing, columns: nameless }).columns).not.toHaveProperty('name');
  // @ts-expect-error: a desk has no title
  expect(audited({ ...thing, columns: { ...columns, title: 'judul' } }).columns).toHaveProperty('title');
});

it('tells of the actions that are named, and of no other', () => {
  const thing = { entity: 'desk', actions: { save: 'Menyimpan' } } as const;
  const stamp = { officeId: 1, at: '2026-11-23T02:00:00.000Z', staffId: 2 };
  const entry = trailOf(thing)(stamp, 'save', 'u');
  expect(entry).toEqual({ ...stamp, action: 'save', entity: 'desk', uid: 'u' });
  // @ts-expect-error: nothing is said of this action
  expect(trailOf(thing)(stamp, 'remove', 'u').action).toBe('remove');
});
