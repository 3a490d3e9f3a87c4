import { describe, expect, it } from 'vitest';
import { fieldsChanged, overStored } from './concurrency.ts';

const read = { name: 'Siti', phone: '1', tags: ['a', 'b'], place: { city: 'Pekanbaru', code: '14' } };

describe('fields that somebody else has written meanwhile', () => {
  it.each([
    ['none, when nothing was written', read, { name: 'Siti A' }, []],
    ['the one that both wrote', { ...read, name: 'Siti B' }, { name: 'Siti A', phone: '2' }, ['name']],
    ['not the one that is wanted as it stands', { ...read, name: 'Siti A' }, { name: 'Siti A' }, []],
    ['not what is left as it is', { ...read, name: 'Siti B' }, { name: undefined, phone: '2' }, []],
    ['not a list in another order', { ...read, tags: ['b', 'a'] }, { tags: ['c'] }, []],
    ['a list of other things', { ...read, tags: ['b'] }, { tags: ['c'] }, ['tags']],
    [
      'not a record in another order',
      { ...read, place: { code: '14', city: 'Pekanbaru' } },
      { place: { city: 'Dumai', code: '14' } },
      [],
    ],
    [
      'a record with other words',
      { ...read, place: null },
      { place: { city: 'Dumai', code: '14' } },
      ['place'],
    ],
  ])('%s', (_, stored, wanted, fields) => {
    expect(fieldsChanged(stored, wanted, read)).toEqual(fields);
  });
  it('are none that nobody had read, or that are not stored', () => {
    const { name: __, ...noName } = read;
    expect(fieldsChanged(read, { name: 'Siti A' }, noName)).toEqual([]);
    expect(fieldsChanged(noName, { name: 'Siti A' }, read)).toEqual([]);
  });
  it('are seen in lists whose order matters', () => {
    const steps = { steps: [{ at: 1 }, { at: 2 }] };
    expect(fieldsChanged({ steps: [{ at: 2 }, { at: 1 }] }, { steps: [] }, steps)).toEqual(['steps']);
    expect(fieldsChanged({ steps: [2, 1] }, { steps: [] }, { steps: [1, 2] })).toEqual(['steps']);
    expect(fieldsChanged({ mixed: ['b', 1] }, { mixed: [] }, { mixed: [1, 'b'] })).toEqual(['mixed']);
    expect(fieldsChanged({ mixed: ['b', 1] }, { mixed: [] }, { mixed: ['b', 1] })).toEqual([]);
  });
});

describe('a whole record on its way over the stored one', () => {
  const refuse = ({ data }: { data: object }) => Object.assign(new Error('changed elsewhere'), data);
  it('goes as it is when nobody says what was read', () => {
    const wanted = { name: 'Siti A' };
    expect(overStored(read, wanted, undefined, refuse)).toBe(wanted);
  });
  it('keeps what others wrote into fields that were not touched', () => {
    const stored = { ...read, phone: '2' };
    expect(overStored(stored, { ...read, name: 'Siti A' }, read, refuse)).toEqual({
      ...stored,
      name: 'Siti A',
    });
  });
  it('keeps fields that were not read or are not stored', () => {
    expect(overStored({}, { name: 'Siti' }, { name: 'Siti' }, refuse)).toEqual({ name: 'Siti' });
    expect(overStored({ name: 'Siti B' }, { name: undefined }, {}, refuse)).toEqual({ name: undefined });
  });
  it('is refused with what is stored in the fields that both wrote', () => {
    const stored = { ...read, name: 'Siti B', phone: '2' };
    expect(() => overStored(stored, { ...read, name: 'Siti A' }, read, refuse)).toThrow(
      expect.objectContaining({ stored: { name: 'Siti B' }, fields: ['name'] }) as Error,
    );
  });
});
