// Makes the recordings in resources/voice with espeak-ng and sox: `node scripts/buildVoice.ts`, when the list of
// clips changes. Neither program is needed to run or build the application. A recording by a person in the same
// name is kept: only what is missing is made, unless --all is given.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BELL, clipOf, clips, PAUSE, phrases } from '#contract/clips.ts';

const target = path.resolve(import.meta.dirname, '../resources/voice');
const RATE = 22_050;
const WORDS_A_MINUTE = 135;
/** Root mean square of the samples, of 1. */
const LOUDNESS = 0.13;
/** Seconds of silence left at the end, so that words joined without a gap are still words. */
const BREATH = 0.07;

/** The letters by their Indonesian names, and words whose e the voice takes for the wrong one, as phonemes. */
const phonemes: Record<string, string> = {
  'huruf a': "'a",
  'huruf b': "b'e",
  'huruf c': "tS'e",
  'huruf d': "d'e",
  'huruf e': "'e",
  'huruf f': "'Ef",
  'huruf g': "g'e",
  'huruf h': "h'a",
  'huruf i': "'i",
  'huruf j': "dZ'e",
  'huruf k': "k'a",
  'huruf l': "'El",
  'huruf m': "'Em",
  'huruf n': "'En",
  'huruf o': "'o",
  'huruf p': "p'e",
  'huruf q': "k'i",
  'huruf r': "'ER",
  'huruf s': "'Es",
  'huruf t': "t'e",
  'huruf u': "'u",
  'huruf v': "f'e",
  'huruf w': "w'e",
  'huruf x': "'Eks",
  'huruf y': "j'e",
  'huruf z': "z'Et",
  empat: "@mp'at",
  enam: "@n'am",
  belas: "b@l'as",
  sebelas: "s@b@l'as",
  loket: "l'okEt",
  kelembagaan: "k@l@mbag'a|an",
  pembiayaan: "p@mbiaj'a|an",
  'pengembangan teknologi informasi': "p@N@mb'aNan teknol'ogi ,infORm'asi",
};

const run = (program: string, ...input: string[]): string => {
  const { status, error, stderr } = spawnSync(program, input, { encoding: 'utf8' });
  if (error || status !== 0) throw new Error(`${program} ${input.join(' ')}: ${error?.message ?? stderr}`);
  return stderr;
};

const file = (clip: string): string => path.join(target, `${clip}.ogg`);

const encoded = ['-r', String(RATE), '-c', '1', '-C', '3'];

/** How much louder a sound must be to be as loud as the others. */
const gainOf = (sound: string): string => {
  const [, level] = /RMS\s+amplitude:\s+([\d.]+)/.exec(run('sox', sound, '-n', 'stat')) ?? [];
  return String(LOUDNESS / Number(level));
};

const speak = (phrase: string, folder: string): void => {
  const [raw, trimmed] = ['raw.wav', 'trimmed.wav'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  const text = phonemes[phrase] ? `[[${phonemes[phrase]}]]` : phrase;
  run('espeak-ng', '-v', 'id', '-s', String(WORDS_A_MINUTE), '-w', raw, text);
  const edge = ['silence', '1', '0.005', '-55d', 'reverse'];
  const clearer = ['highpass', '90', 'equalizer', '3000', '1q', '+3'];
  const evener = ['compand', '0.005,0.1', '6:-60,-40,-18', '-6', '-90', '0.05'];
  run('sox', raw, trimmed, ...clearer, ...edge, ...edge, ...evener);
  run('sox', trimmed, ...encoded, file(clipOf(phrase)), 'vol', gainOf(trimmed), 'pad', '0', String(BREATH));
};

/** A high and a low tone that ring out, E5 and C5. */
const ring = (): void => {
  const tone = (frequency: number) => [
    'synth',
    '1.6',
    'sine',
    String(frequency),
    'sine',
    String(frequency * 2),
  ];
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-bell-'));
  const tones = [659.26, 523.25].map((frequency, i) => {
    const name = path.join(folder, `${i}.wav`);
    run(
      'sox',
      '-n',
      '-r',
      String(RATE),
      '-c',
      '2',
      name,
      ...tone(frequency),
      'fade',
      'l',
      '0.004',
      '1.6',
      '1.55',
    );
    return name;
  });
  run('sox', '-m', tones[0]!, `|sox ${tones[1]} -p pad 0.55`, ...encoded, file(BELL), 'norm', '-5');
  rmSync(folder, { recursive: true });
};

const build = (): void => {
  for (const program of ['espeak-ng', 'sox'])
    if (spawnSync(program, ['--version']).status !== 0) {
      console.error(`${program} is missing: apt-get install espeak-ng sox libsox-fmt-all`);
      process.exit(1);
    }
  const isWanted = (clip: string) => process.argv.includes('--all') || !existsSync(file(clip));
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-voice-'));
  for (const phrase of phrases) if (isWanted(clipOf(phrase))) speak(phrase, folder);
  rmSync(folder, { recursive: true });
  if (isWanted(BELL)) ring();
  if (isWanted(PAUSE)) run('sox', '-n', ...encoded, file(PAUSE), 'trim', '0', '0.28');
  const bytes = clips.reduce((sum, clip) => sum + statSync(file(clip)).size, 0);
  console.log(`resources/voice: ${clips.length} clips, ${Math.round(bytes / 1024)} kB`);
};

build();
