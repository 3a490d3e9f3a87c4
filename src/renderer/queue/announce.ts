import { useEffect, useRef, useState } from 'react';
import type { Display } from '#contract/queue.ts';

export type Call = Display['calls'][number];

/** Milliseconds a call keeps the panel before the next one may follow. */
const SHOWN_FOR = 5000;
/** Milliseconds after which a call is no news any more, as after a lost connection or a sleeping machine. */
const NEWS_FOR = 120_000;

/**
 * Announces one call to the waiting room and resolves when the next may follow. New calls come here in order,
 * each once; whatever makes a sound belongs here. An aborted signal ends it early: the call was taken back.
 */
export const announce = (_call: Call, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, SHOWN_FOR);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The calls nobody has been told of, oldest first. */
export const newCalls = (calls: readonly Call[], seen: ReadonlySet<string>, now: number): Call[] =>
  calls.filter((call) => !seen.has(call.callUid) && now - Date.parse(call.at) < NEWS_FOR).toReversed();

/** The calls still to be announced; the first of them is being announced now. */
export const useAnnouncements = (calls: readonly Call[], now: number): Call[] => {
  // What was called before this screen was opened is shown, not announced.
  const seen = useRef<Set<string> | null>(null);
  const [line, setLine] = useState<Call[]>([]);
  const latest = useRef(now);
  latest.current = now;

  useEffect(() => {
    const fresh = seen.current ? newCalls(calls, seen.current, latest.current) : [];
    seen.current ??= new Set();
    for (const { callUid } of calls) seen.current.add(callUid);
    const stands = ({ callUid }: Call) => calls.some((call) => call.callUid === callUid);
    setLine((waiting) => [...waiting.filter(stands), ...fresh]);
  }, [calls]);

  const current = line[0];
  useEffect(() => {
    if (!current) return;
    const screen = new AbortController();
    const run = async () => {
      await announce(current, screen.signal);
      if (!screen.signal.aborted) setLine((waiting) => waiting.filter((call) => call !== current));
    };
    void run();
    return () => screen.abort();
  }, [current]);
  return line;
};
