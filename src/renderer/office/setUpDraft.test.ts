import { expect, it } from 'vitest';
import { emptyDraft, peopleIssues } from './setUpDraft.ts';

it('a name that is too long is told at its own field', () => {
  const draft = emptyDraft();
  const [first, ...others] = draft.desks;
  const desks = [{ ...first!, name: 'M'.repeat(41) }, ...others];
  const frontDesk = [{ ...draft.frontDesk[0]!, name: 'N'.repeat(200) }];
  const issues = peopleIssues({ ...draft, desks, frontDesk });
  expect(issues['desks.0.name']).toContain('ini 41');
  expect(issues['frontDesk.0.name']).toContain('ini 200');
  expect(issues['desks.1.name']).toBeUndefined();
});
