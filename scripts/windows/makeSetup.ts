import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './checkPayload.ts';
import { sidePicture } from './sidePicture.ts';

type Options = {
  setupCompiler: string;
  /** The folder that `layOut` made. */
  payload: string;
  output: string;
  version: string;
  /** For tests: not compressed, which takes most of the time. */
  isFast?: boolean;
  /** A command that signs the file whose path follows it. */
  sign?: string | undefined;
};

/** One file that installs the payload. */
export const makeSetup = ({ setupCompiler, payload, output, version, isFast, sign }: Options): void => {
  const bytes = filesIn(payload).reduce((sum, name) => sum + statSync(path.join(payload, name)).size, 0);
  const picture = `${output}.bmp`;
  const values = {
    VERSION: version,
    PAYLOAD: payload,
    OUTPUT: output,
    SOURCE: import.meta.dirname,
    PICTURE: picture,
    SIZE_KB: Math.round(bytes / 1024),
    ...(isFast ? { FAST: '' } : {}),
    ...(sign ? { SIGN: sign } : {}),
  };
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(picture, sidePicture(path.join(import.meta.dirname, 'loket.ico')));
  const defines = Object.entries(values).map(([name, value]) => `-D${name}=${value}`);
  const script = path.join(import.meta.dirname, 'setup.nsi');
  const { status } = spawnSync(setupCompiler, ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...defines, script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  rmSync(picture);
  if (status !== 0) throw new Error(`makensis ended with ${status}`);
};
