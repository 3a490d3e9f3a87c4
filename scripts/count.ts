import { existsSync, readFileSync } from 'node:fs';

export type Count = { passed: number; failed: number };

/** Of a runner's report. One that ends badly without naming a failed test has failed all the same. */
export const count = (status: number, file: string, read: (report: never) => Count): Count => {
  const counted = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')) as never)
    : { passed: 0, failed: 0 };
  return { ...counted, failed: Math.max(counted.failed, status === 0 ? 0 : 1) };
};

export const countVitest = (status: number, file: string): Count =>
  count(status, file, ({ numPassedTests, numFailedTests }: Record<string, number>) => ({
    passed: numPassedTests ?? 0,
    failed: numFailedTests ?? 0,
  }));
