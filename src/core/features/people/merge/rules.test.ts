import { expect, it } from 'vitest';
import { mergeField } from '#contract/merge.ts';
import { type Business, unrecorded } from '#contract/business.ts';
import { alikePairs, FIELD_COLUMNS, filledUp, type Known, pairKey } from './rules.ts';

let id = 0;
const person = (name: string, change: Partial<Known> = {}): Known => ({
  id: ++id,
  name,
  sex: 'P',
  nik: null,
  phone: null,
  birthDate: null,
  district: 'Sukajadi',
  ...change,
});
const siti = person('Siti Nurhaliza', { phone: '081268201188', birthDate: '1985-03-14' });

it.each<[string, Partial<Known> & { name?: string }, string | null]>([
  ['a telephone and nearly the name', { name: 'Siti Nurhalida', phone: '081268201188' }, 'Nomor HP sama'],
  [
    'the name and the birthday',
    { district: 'Kulim', birthDate: '1985-03-14' },
    'Nama dan tanggal lahir sama',
  ],
  [
    'nearly the name, and the birthday',
    { name: 'Siti Nurhalida', birthDate: '1985-03-14' },
    'Nama mirip, tanggal lahir sama',
  ],
  ['the name and the district', {}, 'Nama dan kecamatan sama'],
  ['a telephone of the family', { name: 'Dian Permata', phone: '081268201188' }, null],
  ['the name in another district', { district: 'Kulim' }, null],
  ['nearly the name in one district', { name: 'Siti Nurhalida' }, null],
  ['the name and another birthday', { birthDate: '1986-03-14' }, null],
  ['the name of a man', { sex: 'L' }, null],
])('suggests by %s', (_, { name = 'Siti Nurhaliza', ...change }, reason) => {
  const pairs = alikePairs([siti, person(name, change)], new Set());
  expect(pairs.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
});

it('takes two NIKs for one only where two digits at most differ', () => {
  const of = (nik: string) => person('Rosmawati', { birthDate: '1990-01-01', nik });
  const count = (one: string, other: string) => alikePairs([of(one), of(other)], new Set()).length;
  expect(count('1471024101900001', '1471024101900002')).toBe(1);
  expect(count('1471024101900001', '1471024101900010')).toBe(1);
  expect(count('1471024101900001', '1471024101900223')).toBe(0);
});

it('takes a name of one word in one district for one person only without two telephones', () => {
  const yenni = (phone: string | null) => person('Yenni', { phone });
  const count = (one: string | null, other: string | null) =>
    alikePairs([yenni(one), yenni(other)], new Set()).length;
  expect([count('0811', '0812'), count('0811', null), count(null, null)]).toEqual([0, 1, 1]);
});

it('tells each pair once, the likeliest first, and none that somebody told apart', () => {
  const twins = [person('Budi Santoso'), person('Budi Santoso'), { ...siti, id: ++id }];
  const pairs = alikePairs([...twins, siti], new Set());
  expect(pairs.map(({ one, other }) => pairKey(one, other))).toEqual([
    pairKey(siti.id, twins[2]!.id),
    pairKey(twins[0]!.id, twins[1]!.id),
  ]);
  const apart = new Set([pairKey(twins[1]!.id, twins[0]!.id)]);
  expect(alikePairs(twins, apart)).toEqual([]);
});

it('names a pair the same from both sides', () => {
  expect([pairKey(2, 10), pairKey(10, 2)]).toEqual(['2 10', '2 10']);
});

it('compares nobody by a telephone, a birthday or a district that is not known', () => {
  const unknown = { phone: '', birthDate: null, district: '' };
  const twice = [person('Ani', unknown), person('Ani', unknown)];
  expect(alikePairs(twice, new Set())).toEqual([]);
});

it('takes one name in a district for common when both have a telephone of their own', () => {
  const of = (name: string, phone: string) => person(name, { phone });
  const count = (name: string) =>
    alikePairs([of(name, '081200000001'), of(name, '081200000002')], new Set()).length;
  expect([count('Rosmawati'), count('Rosmawati Harahap')]).toEqual([0, 1]);
});

it('fills what a business does not know with what the other one knows, and keeps the rest', () => {
  const plain = {
    ...unrecorded(),
    name: '',
    scale: 'belum_didata' as const,
    scaleBasis: 'unknown' as const,
    answered: {},
  };
  const of = (change: Partial<Omit<Business, 'uid'>>): Omit<Business, 'uid'> => ({ ...plain, ...change });
  const kept = of({ name: 'Keripik Nur', nib: '', attributes: { npwp: 'no', halal: 'unknown' } as never });
  const merged = of({
    name: 'Kripik Nur',
    nib: '1234567890123',
    attributes: { npwp: 'yes', halal: 'yes', sni: 'unknown', qris: 'no' } as never,
  });
  const filled = filledUp(kept, merged);
  expect([filled.name, filled.nib]).toEqual(['Keripik Nur', '1234567890123']);
  expect(filled.attributes).toEqual({ npwp: 'no', halal: 'yes', qris: 'no' });
});

it('moves with every field all columns of it', () => {
  expect(Object.keys(FIELD_COLUMNS).sort()).toEqual([...mergeField.options].sort());
  expect(Object.values(FIELD_COLUMNS).flat()).toEqual([
    'name',
    'nik',
    'sex',
    'birth_place',
    'birth_date',
    'education',
    'has_disability',
    'address',
    'region_code',
    'district',
    'phone',
    'email',
    'consent_version',
    'consent_at',
    'consent_staff_id',
  ]);
});
