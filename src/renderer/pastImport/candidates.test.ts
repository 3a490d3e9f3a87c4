import { expect, it } from 'vitest';
import type { PastRow } from '#contract/pastImport.ts';
import { candidateWords } from './candidates.ts';

type Candidate = PastRow['candidates'][number];

const somebody = (uid: string, change: Partial<Candidate> = {}): Candidate => ({
  uid,
  name: 'Suparman Mubarak',
  birthDate: null,
  businessName: '',
  regionName: 'Sail, Pekanbaru',
  nikMasked: '',
  ...change,
});
const labels = (...all: Candidate[]) => candidateWords(all).map(({ label }) => label);

it('calls somebody by the name alone where nobody else is called so', () => {
  expect(labels(somebody('a'), somebody('b', { name: 'Dodi' }))).toEqual(['Suparman Mubarak', 'Dodi']);
});

it('tells people of one name apart by what only one of them has', () => {
  const born = { birthDate: '1980-02-01' };
  expect(
    labels(
      somebody('a', born),
      somebody('b', { ...born, businessName: 'Kopi' }),
      somebody('c', { regionName: 'Tapung' }),
    ),
  ).toEqual(['Suparman Mubarak', 'Suparman Mubarak, Kopi', 'Suparman Mubarak, Tapung']);
  expect(labels(somebody('a', born), somebody('b'))).toEqual([
    'Suparman Mubarak, lahir 01/02/1980',
    'Suparman Mubarak',
  ]);
});

it('keeps all that is known for whoever points at it', () => {
  expect(candidateWords([somebody('a', { birthDate: '1980-02-01' })])[0]!.note).toBe(
    'lahir 01/02/1980 · Sail, Pekanbaru',
  );
});
