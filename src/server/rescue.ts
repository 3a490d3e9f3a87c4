import {
  bringRescue,
  type Core,
  type CoreOptions,
  findRescues,
  isReplaceable,
  OpenError,
  openCore,
  type Rescue,
} from '#core/index.ts';

/** How a process ends whose file could not be opened and can be rescued: whoever started it may ask. */
export const RESCUE_OFFERED = 3;
/** How many ways the small window lists. */
const SHOWN = 3;

/** "--pulihkan", the best way to go on, or "--pulihkan=" and the name of a backup or the path of a file; undefined: none. */
const wanted = process.argv.map((arg) => /^--pulihkan(?:=(.+))?$/.exec(arg)).find((found) => found !== null);

const onConsole = [
  'Untuk memakai yang pertama, jalankan: npm start -- --pulihkan',
  'Untuk memakai yang lain: npm start -- --pulihkan=NAMA, atau alamat berkas di folder lain.',
];

const offer = (error: OpenError, rescues: Rescue[], isInstalled: boolean): never => {
  console.error(isInstalled ? `${error.message}\n` : error.message);
  for (const { name, label, sentence } of isInstalled ? rescues.slice(0, SHOWN) : rescues)
    console.error(`- ${name === null ? '' : `${name}: `}${label}. ${sentence}`);
  const question = [
    '',
    'Pakai yang pertama sekarang? Cara memakai yang lain ada di panduan, Memasang di Windows.',
  ];
  for (const line of isInstalled ? question : onConsole) console.error(line);
  process.exit(RESCUE_OFFERED);
};

const rescueWanted = async (
  options: CoreOptions,
  error: OpenError,
  isInstalled: boolean,
): Promise<Rescue> => {
  const rescues: Rescue[] = [];
  const name = wanted?.[1];
  for await (const rescue of findRescues({ ...options, error })) {
    if (wanted && (name === undefined || rescue.name === name)) return rescue;
    rescues.push(rescue);
  }
  if (name !== undefined && isReplaceable(error)) return bringRescue({ ...options, error }, name);
  if (rescues.length === 0) throw error;
  return offer(error, rescues, isInstalled);
};

/**
 * Opens the office. Where its file cannot be opened, `--pulihkan` puts an intact backup in its place: an option and not a
 * page, since nobody can sign in to say who they are. A file that opens is never replaced.
 */
export const openOffice = async (options: CoreOptions, isInstalled: boolean): Promise<Core> => {
  try {
    return openCore(options);
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    const rescue = await rescueWanted(options, error, isInstalled);
    rescue.ask();
    const core = openCore(options);
    console.log(
      rescue.name === null ? 'Berkas itu dilanjutkan.' : `Cadangan ${rescue.when} sudah dipulihkan.`,
    );
    return core;
  }
};
