import { useCallback, useRef, useState } from 'react';
import { client, errorText } from '#renderer/app/client.ts';
import { chime } from '#renderer/app/sound.ts';

export type Scan = {
  key: number;
  text: string;
  /** `failed`: not stored, and still to be tried again. */
  verdict: 'marked' | 'already' | 'waiting' | 'unknown' | 'failed';
  name: string;
  present: number;
  message: string;
};

const SHOWN = 6;

/**
 * What a scanner types, one after the other in the order it came, so that a burst loses nothing. What could not be
 * stored is kept to be tried again.
 */
export const useScanner = (sessionUid: string) => {
  const [done, setDone] = useState<readonly Scan[]>([]);
  const [failed, setFailed] = useState<readonly Scan[]>([]);
  const [left, setLeft] = useState(0);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);

  const send = useCallback(
    async (text: string) => {
      count.current += 1;
      const key = count.current;
      try {
        const answer = await client.training.scan({ sessionUid, text });
        chime(answer.verdict === 'marked' || answer.verdict === 'already');
        setDone((before) => [{ key, text, message: '', ...answer }, ...before].slice(0, SHOWN));
      } catch (error) {
        chime(false);
        const scan: Scan = {
          key,
          text,
          verdict: 'failed',
          name: '',
          present: 0,
          message: errorText(error),
        };
        setDone((before) => [scan, ...before].slice(0, SHOWN));
        setFailed((before) => [...before, scan]);
      }
      setLeft((before) => before - 1);
    },
    [sessionUid],
  );
  const take = useCallback(
    (text: string) => {
      const wanted = text.trim().slice(0, 200);
      if (wanted === '') return;
      setLeft((before) => before + 1);
      turn.current = turn.current.then(() => send(wanted));
    },
    [send],
  );
  return {
    /** Newest first. */
    done,
    failed,
    /** Typed and not yet answered. */
    left,
    take,
    again: () => {
      setFailed([]);
      for (const { text } of failed) take(text);
    },
    forget: () => setFailed([]),
  };
};
export type Scanner = ReturnType<typeof useScanner>;
