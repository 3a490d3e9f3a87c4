const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;

/** The words by which Indonesian numbers up to 9999 are put together. */
const numberWords = ['sepuluh', 'sebelas', 'belas', 'puluh', 'seratus', 'ratus', 'seribu', 'ribu'];
const sentences = ['nomor antrean', 'panggilan ulang', 'silakan menuju ke', 'silakan lihat layar'];
/** Of the field names that every office begins with; another name is said by the system's voice, or left out. */
const fields = [
  'kelembagaan',
  'sumber daya manusia',
  'produksi',
  'pembiayaan',
  'pemasaran',
  'pengembangan teknologi informasi',
  'pengembangan jaringan kerjasama',
];
/** What desks are called besides a number or a letter. */
const places = [
  'meja',
  'loket',
  'ruang',
  'lantai',
  'bidang',
  'konsultasi',
  'konsultan',
  'layanan',
  'pelayanan',
  'pendaftaran',
  'informasi',
  'pertemuan',
  'pelatihan',
  'depan',
  'utama',
];
const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `huruf ${letter}`);

/** Everything there is a recording of, as it is said; "huruf a" is the letter's name alone. */
export const phrases: readonly string[] = [
  ...sentences,
  ...letters,
  ...digits,
  ...numberWords,
  ...fields,
  ...places,
];

/** The name of the recording without its ending: "nomor-antrean". */
export const clipOf = (phrase: string): string => phrase.replaceAll(' ', '-');

/** Two tones; and the short silence between two parts of a sentence. */
export const BELL = 'bel';
export const PAUSE = 'jeda';

/** The files of resources/voice. */
export const clips: readonly string[] = [BELL, PAUSE, ...phrases.map(clipOf)];

const digitWord = (digit: number): string => digits[digit]!;

const belowHundred = (n: number): string[] => {
  if (n < 10) return n === 0 ? [] : [digitWord(n)];
  if (n < 12) return [n === 10 ? 'sepuluh' : 'sebelas'];
  if (n < 20) return [digitWord(n - 10), 'belas'];
  return [digitWord(Math.floor(n / 10)), 'puluh', ...belowHundred(n % 10)];
};

const several = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : count === 1 ? [one] : [digitWord(count), many];

/** "dua belas" for 12; 0 to 9999. */
export const numberPhrases = (n: number): string[] =>
  n === 0
    ? ['nol']
    : [
        ...several(Math.floor(n / 1000), 'seribu', 'ribu'),
        ...several(Math.floor((n % 1000) / 100), 'seratus', 'ratus'),
        ...belowHundred(n % 100),
      ];

/** "nol satu dua" for "012". */
export const digitPhrases = (text: string): string[] => Array.from(text, (digit) => digitWord(Number(digit)));
