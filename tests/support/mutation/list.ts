import type { MutationList } from '../../../scripts/mutation/list.ts';

export const list: MutationList = {
  files: ['tests/support/mutation/rules.ts'],
  tested: [],
  reached: {},
  excluded: {},
  equivalent: {
    'tests/support/mutation/rules.ts': { 'a line that was written anew | 1 → (1 + 1)': 'it was the same' },
  },
};
