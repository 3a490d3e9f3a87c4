import { z } from 'zod';

export const surveyElement = z.enum(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']);
export type SurveyElement = z.infer<typeof surveyElement>;

const fit = ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'];

/** The questionnaire, the same on screen and paper: what is asked, and the answers from 1 to 4. */
export const surveyElements: Record<
  SurveyElement,
  { name: string; shortName: string; question: string; answers: readonly string[] }
> = {
  U1: {
    name: 'Persyaratan',
    shortName: 'Persyaratan',
    question: 'Bagaimana kesesuaian persyaratan dengan jenis pelayanannya?',
    answers: fit,
  },
  U2: {
    name: 'Sistem, Mekanisme, dan Prosedur',
    shortName: 'Prosedur',
    question: 'Bagaimana kemudahan prosedur pelayanan di sini?',
    answers: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
  },
  U3: {
    name: 'Waktu Penyelesaian',
    shortName: 'Waktu',
    question: 'Bagaimana kecepatan pelayanan yang Anda terima?',
    answers: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
  },
  U4: {
    name: 'Biaya/Tarif',
    shortName: 'Biaya/tarif',
    question: 'Bagaimana kewajaran biaya atau tarif pelayanan?',
    answers: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
  },
  U5: {
    name: 'Produk Spesifikasi Jenis Pelayanan',
    shortName: 'Produk layanan',
    question: 'Bagaimana kesesuaian hasil pelayanan dengan standarnya?',
    answers: fit,
  },
  U6: {
    name: 'Kompetensi Pelaksana',
    shortName: 'Kompetensi',
    question: 'Bagaimana kemampuan petugas dan konsultan kami?',
    answers: ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
  },
  U7: {
    name: 'Perilaku Pelaksana',
    shortName: 'Perilaku',
    question: 'Apakah petugas dan konsultan kami sopan dan ramah?',
    answers: ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
  },
  U8: {
    name: 'Penanganan Pengaduan, Saran, dan Masukan',
    shortName: 'Pengaduan',
    question: 'Bagaimana penanganan pengaduan, saran, dan masukan?',
    answers: ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
  },
  U9: {
    name: 'Sarana dan Prasarana',
    shortName: 'Sarana',
    question: 'Bagaimana kualitas sarana dan prasarana?',
    answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
  },
};
export const noAnswers = Object.fromEntries(
  surveyElement.options.map((element) => [element, null]),
) as Record<SurveyElement, number | null>;

/** What is asked of who answers, in groups so wide that nobody is known by them. */
export const surveyProfile = {
  sex: { title: 'Jenis kelamin', words: { L: 'Laki-laki', P: 'Perempuan' } },
  age: {
    title: 'Umur',
    words: {
      '0': 'Di bawah 20',
      '20': '20–29',
      '30': '30–39',
      '40': '40–49',
      '50': '50–59',
      '60': '60 ke atas',
    },
  },
  education: {
    title: 'Pendidikan terakhir',
    words: { SD: 'SD', SMP: 'SMP', SMA: 'SMA', S1: 'S1', S2: 'S2', S3: 'S3' },
  },
  work: {
    title: 'Pekerjaan',
    words: {
      PNS: 'PNS',
      TNI: 'TNI',
      POLRI: 'POLRI',
      swasta: 'Swasta',
      wirausaha: 'Wirausaha',
      lainnya: 'Lainnya',
    },
  },
  hours: { title: 'Jam', words: { morning: '08.00–12.00', afternoon: '13.00–17.00' } },
  source: { title: 'Dijawab', words: { screen: 'di layar', paper: 'di kertas' } },
} as const satisfies Record<string, { title: string; words: Record<string, string> }>;

export type SurveyAttribute = keyof typeof surveyProfile;
export const attributeNames = z.enum(Object.keys(surveyProfile) as [SurveyAttribute, ...SurveyAttribute[]]);

/** The codes of an attribute, in their order; a key that is a number comes first by itself. */
export const codesOf = (attribute: SurveyAttribute): string[] => Object.keys(surveyProfile[attribute].words);
/** Counted too, so that an attribute comes to all who answered. */
export const NOT_SAID = '';
export const wordOf = (attribute: SurveyAttribute, code: string): string =>
  (surveyProfile[attribute].words as Record<string, string>)[code] ?? 'Tidak menjawab';

const codeOf = (attribute: SurveyAttribute) => z.enum(codesOf(attribute) as [string, ...string[]]).nullable();

/** Null: not said. The rest is known by itself: from where and in which half of the day it came. */
export const profile = z.strictObject({
  sex: codeOf('sex'),
  age: codeOf('age'),
  education: codeOf('education'),
  work: codeOf('work'),
  hours: codeOf('hours'),
});
export type SurveyRespondent = z.infer<typeof profile>;
export const noProfile: SurveyRespondent = { sex: null, age: null, education: null, work: null, hours: null };
