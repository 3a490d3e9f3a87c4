import { describe, expect, it } from 'vitest';
import type { ProposedPaper } from '#contract/approval.ts';
import { isSameSubject, titleOf } from './rules.ts';

const batch = (...names: string[]) =>
  ({
    kind: 'certificate',
    batch: {
      activity: { title: 'Pelatihan Halal' },
      recipients: names.map((name) => ({ name, personUid: null, participantUid: null })),
    },
  }) as unknown as ProposedPaper;
const letter = (draft: { personUid?: string; trainingUid?: string }) =>
  ({ kind: 'letter', draft: { kind: 'consultation', ...draft } }) as unknown as ProposedPaper;

describe('two papers', () => {
  it.each([
    [letter({ personUid: 'a' }), letter({ personUid: 'a' }), true],
    [letter({ personUid: 'a' }), letter({ personUid: 'b' }), false],
    [letter({ trainingUid: 'a' }), letter({ trainingUid: 'a' }), true],
    [letter({ trainingUid: 'a' }), letter({ trainingUid: 'b' }), false],
    [letter({ personUid: 'a' }), letter({ trainingUid: 'a' }), false],
    [letter({}), letter({ personUid: 'a' }), false],
    [batch('Siti', 'Budi'), batch('Siti', 'Budi'), true],
    [batch('Siti', 'Budi'), batch('Siti'), false],
    [batch('Siti', 'Budi'), batch('SitiBudi'), false],
    [batch('[null,null]'), letter({}), false],
  ])('%# are about the same: whoever and whatever they name', (a, b, isSame) => {
    expect(isSameSubject(a, b)).toBe(isSame);
  });
});

describe('a paper is called', () => {
  it('by what it is and whom it is for', () => {
    expect(titleOf(letter({}), { title: 'Keterangan konsultasi', subject: 'Siti' })).toBe(
      'Keterangan konsultasi, Siti',
    );
    expect(titleOf(letter({}), null)).toBe('Surat');
    expect(titleOf(batch('Siti'), null)).toBe('Sertifikat Siti, Pelatihan Halal');
  });
  it('by how many it is', () => {
    expect(titleOf(batch('Siti', 'Budi'), null)).toBe('2 sertifikat Pelatihan Halal');
    expect(titleOf(batch(), null)).toBe('0 sertifikat Pelatihan Halal');
  });
});
