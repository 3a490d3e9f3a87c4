export type MutationList = {
  /** The files that are mutated, as patterns below the root; the folder of a file is its group. */
  files: string[];
  /** Tests beside a file run first. What they let pass goes on to these, by group, quickest first. */
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
    'desk/queue': ['tests/core/queueModel.test.ts', 'tests/core/queuePolicy.test.ts'],
  },
  equivalent: {},
};
