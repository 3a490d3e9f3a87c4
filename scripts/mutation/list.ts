export type MutationList = {
  /** The files that are mutated, as patterns below the root; the folder of a file is its group. */
  files: string[];
  /** The test beside a file runs first. What it lets pass goes on to these, by file. */
  reached: Record<string, string[]>;
  /** Mutants that no test can tell from the source, by file and name, with the reason. */
  equivalent: Record<string, Record<string, string>>;
};

export const list: MutationList = {
  files: [
    'src/core/features/*/*/{rules,times,verdict}.ts',
    'src/core/platform/*/rules.ts',
    'src/core/kernel/*.ts',
  ],
  reached: {
    'src/core/kernel/dialect.ts': ['src/core/kernel/database.test.ts'],
    'src/core/kernel/lazy.ts': ['src/core/kernel/ids.test.ts'],
    'src/core/kernel/prepared.ts': ['src/core/kernel/database.test.ts'],
    'src/core/kernel/rows.ts': ['src/core/kernel/database.test.ts'],
  },
  equivalent: {
    'src/core/features/desk/queue/rules.ts': {
      "status: 'waiting', | 'waiting' → '' (2)": 'being issued, the first event, says the same once more',
      "reason: '', | '' → 'mutant'": 'being issued, the first event, says the same once more',
      'const gaps = places.map((place, i) => (place + (places[i + 1] ?? place + 2)) / 2); | places[i + 1] ?? place + 2 → places[i + 1]':
        'the place behind all is what both callers take when no other is found',
      'const gaps = places.map((place, i) => (place + (places[i + 1] ?? place + 2)) / 2); | + → - (3)':
        'the place behind all is what both callers take when no other is found',
      'const soonest = places.length > 0 ? [places[0]! - 1] : []; | places.length > 0 → true':
        'before nobody is no number, and no number is beyond another',
      'const soonest = places.length > 0 ? [places[0]! - 1] : []; | > → >=':
        'before nobody is no number, and no number is beyond another',
      'const place = placesBehind(line, comer, sharing.rejoinBehind, sharing).find((each) => each > after); | > → >=':
        'a place between two is the place of neither',
      'const place = placesBehind(line, comer, behind, sharing).find((each) => each > after); | > → >=':
        'a place between two is the place of neither',
      'return place === undefined || place > lastPlace(line) ? undefined : place; | > → >=':
        'a place between two is the place of neither',
    },
    'src/core/features/desk/queue/times.ts': {
      'const add = (sum: number | null, more: number): number => (sum ?? 0) + more; | sum ?? 0 → sum':
        'null is added as 0',
      'break; | break; → ; (5)': 'a number that is put off is called by nobody already',
      'break; | break; → ; (9)': 'a number that was cancelled has no stay left to end',
      'break; | break; → ; (10)': 'the next case does nothing',
      "case 'undone': | 'undone' → ''": 'a kind without a case does nothing either',
      'break; | break; → ; (11)': 'nothing follows',
    },
  },
};
