import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '#contract/index.ts';
import type { IssuedBatch, IssueStep } from '#contract/certificate.ts';
import { client, showError } from '#renderer/app/client.ts';

type Batch = Inputs['certificate']['issue'];

/** Issues a batch, says how far it is, and can stop it as long as no number is drawn. */
export const useIssue = (onIssued: (batch: IssuedBatch, sent: Batch) => void) => {
  const [step, setStep] = useState<IssueStep | null>(null);
  const [isStopping, setStopping] = useState(false);
  const issue = useMutation({
    mutationFn: async (batch: Batch) => {
      const ending = new AbortController();
      const follow = async () => {
        const steps = await client.certificate.steps({ batchUid: batch.uid }, { signal: ending.signal });
        for await (const news of steps) setStep(news.step);
      };
      follow().catch(() => setStep(null)); // the bar is a comfort: without it the batch is issued all the same
      try {
        return await client.certificate.issue(batch);
      } finally {
        ending.abort();
        setStep(null);
        setStopping(false);
      }
    },
    meta: { quiet: true },
    onSuccess: onIssued,
  });
  return {
    issue,
    step,
    isStopping,
    isStopped: issue.error instanceof ORPCError && issue.error.code === 'CANCELLED',
    stop: () => {
      if (!issue.variables) return;
      setStopping(true);
      client.certificate.cancel({ batchUid: issue.variables.uid }).catch(showError);
    },
  };
};
