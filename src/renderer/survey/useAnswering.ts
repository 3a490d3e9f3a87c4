import { useCallback, useEffect, useRef, useState } from 'react';
import { client, isUnanswered } from '#renderer/app/client.ts';
import { formOf, type Given, hasAnswers, newFormUid, type Offered, screenQuestions } from './questions.ts';

/** Milliseconds. A form that nobody goes on with is left, and nothing of it stays. */
const LEFT_AFTER = 60_000;
const THANKS_FOR = 8000;
const DEAF_FOR = 250;
const BETWEEN_TRIES = 1000;
const TRIES = 3;

/** One form is stored once, however often it is sent. */
const send = async (form: ReturnType<typeof formOf>): Promise<void> => {
  for (let left = TRIES - 1; ; left--)
    try {
      await client.survey.answer(form);
      return;
    } catch (error) {
      if (left === 0 || !isUnanswered(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
};

export type Stage =
  | { kind: 'start' }
  | { kind: 'asking'; at: number; given: Given }
  | { kind: 'sending' }
  /** Of a form without an answer nothing was stored. */
  | { kind: 'thanks'; isStored: boolean }
  | { kind: 'failed'; again: () => void };

/** Asks one question after the other; a touch answers and goes on. */
export const useAnswering = (services: readonly Offered[]) => {
  const [stage, setStage] = useState<Stage>({ kind: 'start' });
  const questions = screenQuestions(services);
  // The second half of a double touch would answer the next question.
  const isDeaf = useRef(false);
  const go = useCallback((next: Stage) => {
    if (isDeaf.current) return;
    isDeaf.current = true;
    setTimeout(() => (isDeaf.current = false), DEAF_FOR);
    setStage(next);
  }, []);
  const back = useCallback(() => setStage({ kind: 'start' }), []);

  const submit = async (form: ReturnType<typeof formOf>) => {
    setStage({ kind: 'sending' });
    try {
      await send(form);
      setStage({ kind: 'thanks', isStored: true });
    } catch {
      setStage({ kind: 'failed', again: () => void submit(form) }); // said on the screen
    }
  };
  const answer = (value: string | null) => {
    if (stage.kind !== 'asking' || isDeaf.current) return;
    const given = { ...stage.given, [questions[stage.at]!.key]: value };
    if (stage.at + 1 < questions.length) go({ kind: 'asking', at: stage.at + 1, given });
    else if (hasAnswers(given)) void submit(formOf(newFormUid(), given));
    else go({ kind: 'thanks', isStored: false });
  };

  useEffect(() => {
    if (stage.kind === 'start') return undefined;
    const timer = setTimeout(back, stage.kind === 'thanks' ? THANKS_FOR : LEFT_AFTER);
    return () => clearTimeout(timer);
  }, [stage, back]);

  return {
    stage,
    questions,
    begin: () => go({ kind: 'asking', at: 0, given: {} }),
    answer,
    previous: () => {
      if (stage.kind !== 'asking') return;
      go(stage.at === 0 ? { kind: 'start' } : { ...stage, at: stage.at - 1 });
    },
    back,
  };
};
