import { useEffect, useState, useSyncExternalStore } from 'react';
import { announcementOf, type Part } from '#contract/announcement.ts';
import { clips } from '#contract/clips.ts';
import type { Voice } from '#contract/policy.ts';
import type { Display } from '#contract/queue.ts';

type Call = Pick<Display['calls'][number], 'number' | 'deskName' | 'isRepeat' | 'field'>;

/** What this window has said: to its end, cut off because the call was taken back, or not at all. */
export type Spoken = { number: string; parts: readonly Part[]; outcome: 'whole' | 'cut' | 'silent' };

const REMEMBERED = 200;
/** Milliseconds after which sound that does not end is given up, as when the loudspeaker was pulled out. */
const PATIENCE = 3000;
/** All recordings are asked for at once, and an old computer that has just started may take its time. */
const LOADS_WITHIN = 15_000;
const LONGEST_SAYING = 10_000;
const WAKES_WITHIN = 500;

const spoken: Spoken[] = [];
// The newest last; for whoever checks from outside what the waiting room has heard.
Object.assign(window, { loketSpoken: spoken });

const note = (said: Spoken) => {
  spoken.push(said);
  if (spoken.length > REMEMBERED) spoken.shift();
};

let context: AudioContext | undefined;
const recordings = new Map<string, AudioBuffer>();
const listeners = new Set<() => void>();

/** One for the window, and none where the browser has no sound at all. */
const sound = (): AudioContext | undefined => {
  if (!context && typeof AudioContext !== 'undefined') {
    context = new AudioContext();
    context.addEventListener('statechange', () => {
      for (const listener of listeners) listener();
    });
  }
  return context;
};

const load = async (to: AudioContext, clip: string): Promise<void> => {
  const response = await fetch(`/suara/${clip}.ogg`, { signal: AbortSignal.timeout(LOADS_WITHIN) });
  if (response.ok) recordings.set(clip, await to.decodeAudioData(await response.arrayBuffer()));
};

/** Reads what is not there yet. What is missing or broken is passed over, and looked for again at the next call. */
const loadAll = async (): Promise<void> => {
  const to = sound();
  const missing = clips.filter((clip) => !recordings.has(clip));
  if (to) await Promise.allSettled(missing.map((clip) => load(to, clip)));
};

/** A voice of this computer; those of a browser's maker send the words away and need a network. */
const systemVoice = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && /^id\b/i.test(lang.replace('_', '-')));

/** Resolves when the sound has ended, was cut off, or has lasted longer than it can. */
const ending = (start: (end: () => void) => void, stop: () => void, most: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cut);
      resolve();
    };
    const cut = () => {
      stop();
      end();
    };
    const timer = setTimeout(cut, most);
    signal.addEventListener('abort', cut);
    start(end);
  });

/** Recordings are laid end to end in one piece of sound, so there is no gap between them to the sample. */
const join = (through: AudioContext, names: readonly string[]): AudioBuffer => {
  const pieces = names.flatMap((name) => recordings.get(name) ?? []);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const whole = through.createBuffer(1, Math.max(1, length), through.sampleRate);
  let at = 0;
  for (const piece of pieces) {
    whole.copyToChannel(piece.getChannelData(0), 0, at);
    at += piece.length;
  }
  return whole;
};

const play = (through: AudioContext, names: readonly string[], volume: number, signal: AbortSignal) => {
  const [source, gain] = [through.createBufferSource(), through.createGain()];
  source.buffer = join(through, names);
  gain.gain.value = volume / 100;
  source.connect(gain).connect(through.destination);
  const start = (end: () => void) => {
    source.onended = end;
    source.start();
  };
  return ending(start, () => source.stop(), source.buffer.duration * 1000 + PATIENCE, signal);
};

const say = (words: string, volume: number, signal: AbortSignal) => {
  const utterance = new SpeechSynthesisUtterance(words);
  Object.assign(utterance, { voice: systemVoice(), lang: 'id-ID', rate: 0.9, volume: volume / 100 });
  const start = (end: () => void) => {
    utterance.onend = utterance.onerror = end;
    window.speechSynthesis.speak(utterance);
  };
  return ending(start, () => window.speechSynthesis.cancel(), LONGEST_SAYING, signal);
};

/** Neighbouring recordings together, so that only the system's voice comes between. */
const runsOf = (parts: readonly Part[]): (string[] | string)[] => {
  const runs: (string[] | string)[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if ('say' in part) runs.push(part.say);
    else if (Array.isArray(last)) last.push(part.clip);
    else runs.push([part.clip]);
  }
  return runs;
};

/** A browser may never answer this: it waits for a touch. */
const wake = (through: AudioContext): Promise<unknown> =>
  Promise.race([through.resume(), new Promise((resolve) => setTimeout(resolve, WAKES_WITHIN))]);

const sayAll = async (call: Call, voice: Voice, signal: AbortSignal): Promise<Spoken> => {
  const silence: Spoken = { number: call.number, parts: [], outcome: 'silent' };
  if (signal.aborted) return { ...silence, outcome: 'cut' };
  await loadAll();
  const through = sound();
  const speaker = { has: (clip: string) => recordings.has(clip), canSay: systemVoice() !== undefined };
  const parts = announcementOf(call, voice, speaker);
  if (!through || parts.length === 0) return silence;
  if (through.state !== 'running') await wake(through);
  if (through.state !== 'running') return silence;
  for (const run of runsOf(parts)) {
    if (signal.aborted) break;
    await (Array.isArray(run) ? play(through, run, voice.volume, signal) : say(run, voice.volume, signal));
  }
  return { number: call.number, parts, outcome: signal.aborted ? 'cut' : 'whole' };
};

let turn: Promise<unknown> = Promise.resolve();

/**
 * Says one call, after whatever this window says already, and tells whether it was heard. Resolves in any case: a mute
 * computer holds nobody up.
 */
export const speak = (call: Call, voice: Voice, signal: AbortSignal): Promise<Spoken['outcome']> => {
  const saying = turn.then(async () => {
    const said = await sayAll(call, voice, signal).catch((): Spoken => ({
      number: call.number,
      parts: [],
      outcome: 'silent',
    }));
    note(said);
    return said.outcome;
  });
  turn = saying;
  return saying;
};

const example: Call = {
  number: 'A-012',
  deskName: 'Meja 1',
  isRepeat: false,
  field: { uid: '', letter: 'A', name: 'Kelembagaan', shortName: 'Kelembagaan', color: 'bidangA' },
};

/** Says an invented call once. */
export const testSound = (voice: Voice): Promise<Spoken['outcome']> =>
  speak(example, { ...voice, repeats: 1 }, new AbortController().signal);

const NOTE_SECONDS = 0.11;

const ring = async (isYes: boolean): Promise<void> => {
  const through = sound();
  if (through && through.state !== 'running') await wake(through);
  if (through?.state !== 'running') return;
  const [start, tones] = [through.currentTime, isYes ? [660, 990] : [330, 220]];
  tones.forEach((hertz, i) => {
    const [tone, gain] = [through.createOscillator(), through.createGain()];
    const at = start + i * NOTE_SECONDS;
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0.25, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS);
    tone.connect(gain).connect(through.destination);
    tone.start(at);
    tone.stop(at + NOTE_SECONDS);
  });
};

/**
 * Two short notes, rising for yes and falling for no: for whoever looks at people and not at the screen. A mute
 * computer holds nobody up.
 */
export const chime = (isYes: boolean): void => void ring(isYes).catch(() => {});

const VOICE = 'loket-suara';

/**
 * Whether this window is the one of this computer that speaks; another follows when it closes or dies. Two at once
 * could not be understood.
 */
export const useHasVoice = (): boolean => {
  const { locks } = navigator as { locks?: LockManager };
  const [has, setHas] = useState(locks === undefined);
  useEffect(() => {
    if (!locks) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const untilLeft = () =>
      new Promise<void>((resolve) => {
        setHas(true);
        signal.addEventListener('abort', () => resolve());
      });
    const wait = locks.request(VOICE, { signal }, untilLeft);
    wait.catch((error: unknown) => {
      if (!signal.aborted) throw error; // else it left before its turn came
    });
    return () => leaving.abort();
  }, [locks]);
  return has;
};

/** Whether a browser waits for a touch before it makes any sound. */
export const useIsSoundBlocked = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      void loadAll();
      return () => void listeners.delete(listener);
    },
    () => sound()?.state === 'suspended',
  );

/** After a touch: the browser may make sound from now on. */
export const allowSound = async (): Promise<void> => sound()?.resume();
