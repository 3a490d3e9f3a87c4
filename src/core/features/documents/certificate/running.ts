import { EventPublisher } from '@orpc/server';
import type { IssueStep } from '#contract/certificate.ts';

/** One batch on its way to paper: says how far it is, and stops before its numbers are drawn when asked to. */
export type Run = { tell(step: IssueStep): void; isCancelled(): boolean };

type Running = Run & { cancel(): void; ended: Promise<void> };

// By the uid of the batch, which no two batches share; a batch that has ended leaves nothing behind.
const running = new Map<string, Running>();
const steps = new EventPublisher<Record<string, { step: IssueStep }>>();

/** Does the work of a batch once: who asks again while it runs waits for the first. */
export const runOnce = async (uid: string, work: (run: Run) => Promise<void>): Promise<void> => {
  const before = running.get(uid);
  if (before) return before.ended;
  let isCancelled = false;
  const run = {
    tell: (step: IssueStep) => steps.publish(uid, { step }),
    isCancelled: () => isCancelled,
    cancel: () => {
      isCancelled = true;
    },
  };
  const ended = work(run).finally(() => running.delete(uid));
  running.set(uid, { ...run, ended });
  return ended;
};

/** Asks a running batch to stop and waits until it has, or has been issued all the same. */
export const stop = async (uid: string): Promise<void> => {
  const run = running.get(uid);
  run?.cancel();
  await run?.ended.catch(() => undefined); // whoever issues is told why
};

export const stepsOf = (uid: string, signal?: AbortSignal) => steps.subscribe(uid, { signal });
