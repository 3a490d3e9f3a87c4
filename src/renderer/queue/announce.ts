import { useEffect, useRef, useState } from 'react';
import { isQuiet } from '#contract/announcement.ts';
import type { Voice } from '#contract/policy.ts';
import type { Display } from '#contract/queue.ts';
import { speak } from '#renderer/app/sound.ts';

export type Call = Display['calls'][number];
/**
 * How calls are spoken, undefined while it is not known; whether this window is the one that speaks; and the office's
 * time of day, "08.41".
 */
export type Speech = { voice: Voice | undefined; hasVoice: boolean; time: string };

/** Milliseconds a call keeps the panel before the next one may follow. */
const SHOWN_FOR = 5000;
/** Milliseconds after which a call is no news any more, as after a lost connection or a sleeping machine. */
const NEWS_FOR = 120_000;

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Announces one call to the waiting room and resolves when the next may follow. New calls come here in order,
 * each once. An aborted signal ends it early: the call was taken back.
 */
const announce = async (
  call: Call,
  { voice, hasVoice, time }: Speech,
  signal: AbortSignal,
): Promise<void> => {
  const isHeard = hasVoice && voice?.isOn && !isQuiet(voice, time);
  await Promise.all([pause(SHOWN_FOR, signal), isHeard && speak(call, voice, signal)]);
};

/** The calls nobody has been told of, oldest first. */
export const newCalls = (calls: readonly Call[], seen: ReadonlySet<string>, now: number): Call[] =>
  calls.filter((call) => !seen.has(call.callUid) && now - Date.parse(call.at) < NEWS_FOR).toReversed();

/** Whether a call is still to be told. One that is being spoken is not cut off by its own repeat. */
const stands = (calls: readonly Call[], { callUid, number }: Call, isBeingTold: boolean): boolean =>
  calls.some((call) => (isBeingTold ? call.number === number : call.callUid === callUid));

/** The calls still to be announced; the first of them is being announced now. */
export const useAnnouncements = (calls: readonly Call[], now: number, speech: Speech): Call[] => {
  // What was called before this screen was opened is shown, not announced.
  const seen = useRef<Set<string> | null>(null);
  const [line, setLine] = useState<Call[]>([]);
  const latest = useRef({ now, speech });
  latest.current = { now, speech };

  useEffect(() => {
    const fresh = seen.current ? newCalls(calls, seen.current, latest.current.now) : [];
    seen.current ??= new Set();
    for (const { callUid } of calls) seen.current.add(callUid);
    setLine((waiting) => [...waiting.filter((call, i) => stands(calls, call, i === 0)), ...fresh]);
  }, [calls]);

  const current = line[0];
  useEffect(() => {
    if (!current) return;
    const screen = new AbortController();
    const run = async () => {
      await announce(current, latest.current.speech, screen.signal);
      if (!screen.signal.aborted) setLine((waiting) => waiting.filter((call) => call !== current));
    };
    void run();
    return () => screen.abort();
  }, [current]);
  return line;
};
