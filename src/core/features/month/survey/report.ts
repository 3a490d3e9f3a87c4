import { decimals, dateText, numberText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import { periodText } from '#contract/period.ts';
import { gradeWords, type SurveyResult } from '#contract/survey.ts';
import {
  type Org,
  type PaperName,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';
import { type KnownResult } from './paper.ts';
import type { SurveyPlan } from '#core/features/month/surveyPlan/index.ts';
import { analysis, findings } from './reportFindings.ts';
import { cellColumn, paragraphs, type Part, rowsOf, table, text } from './reportPieces.ts';
import { sampleOf } from './rules.ts';

export type SurveyReportPaper = {
  org: Org;
  kertas: PaperName;
  periode: string;
  tahun: string;
  nomor: string;
  bab: { judul: string; bagian: Part[] }[];
  /** Each answer by element, null where it was left out. */
  jawaban: (number | null)[][];
  ttd: SignatureBlock[];
};

const background: Part[] = [
  {
    judul: 'A. Latar Belakang',
    isi: [
      text(
        'Penyelenggara pelayanan publik wajib mendengar penilaian masyarakat yang dilayaninya secara berkala, sekurang-kurangnya satu kali setahun, dan memperbaiki pelayanannya menurut penilaian itu.',
      ),
    ],
  },
  {
    judul: 'B. Dasar Hukum',
    isi: [
      {
        butir: [
          'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
          'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
        ],
      },
    ],
  },
  {
    judul: 'C. Maksud dan Tujuan',
    isi: [
      text(
        'Mengetahui tingkat kepuasan penerima layanan atas sembilan unsur pelayanan, menemukan unsur yang perlu diperbaiki, dan menyusun rencana tindak lanjut yang dapat diperiksa hasilnya.',
      ),
    ],
  },
];

const METHOD =
  'Kuesioner sembilan unsur dijawab sendiri oleh penerima layanan di layar sesudah dilayani, atau di lembar kertas yang dimasukkan ke kotak survei. Jawaban tidak dihubungkan dengan nama, nomor antrean, atau waktu kedatangan.';

const collection = (result: SurveyResult, { texts }: SurveyPlan, office: Office): Part[] => {
  const population = texts.population ?? result.population;
  const sample = sampleOf(population);
  const isEnough = sample !== null && result.n >= sample;
  return [
    {
      judul: 'A. Pelaksana',
      isi: [
        text('Survei dilaksanakan sendiri oleh unit.'),
        table('Tim pelaksana', ['Nama', 'Jabatan', 'Tugas dalam tim'].map(cellColumn), rowsOf(texts.team)),
      ],
    },
    {
      judul: 'B. Metode dan Lokasi',
      isi: [
        ...paragraphs(texts.method || METHOD),
        text(`Survei bertempat di ${texts.place || office.name}.`),
      ],
    },
    {
      judul: 'C. Waktu Pelaksanaan',
      isi: [
        text(`Jawaban dikumpulkan pada masa ${periodText(result.period)}.`),
        table('Jadwal pelaksanaan', ['Kegiatan', 'Waktu'].map(cellColumn), rowsOf(texts.schedule)),
      ],
    },
    {
      judul: 'D. Populasi dan Sampel',
      isi: [
        text(
          `Penerima layanan pada masa ini ${numberText(population)} orang. Menurut tabel Krejcie dan Morgan (λ² = 3,841; P = Q = 0,5; d = 0,05) sampel paling sedikit ${numberText(sample ?? 0)} orang. Responden yang terkumpul ${numberText(result.n)} orang, sehingga jumlah sampel ${isEnough ? 'terpenuhi' : 'belum terpenuhi'}.`,
        ),
      ],
    },
  ];
};

const closing = ({ index, period }: KnownResult, { publications }: SurveyPlan): Part[] => [
  {
    judul: 'A. Simpulan',
    isi: [
      text(
        `Survei ${periodText(period)} menunjukkan nilai IKM ${decimals(index.ikm)} dengan mutu ${index.grade} (${gradeWords[index.grade].toLowerCase()}). Tindak lanjutnya dipantau tiap triwulan.`,
      ),
    ],
  },
  {
    judul: 'B. Publikasi Hasil',
    isi: [
      text(
        publications.length > 0
          ? 'Hasil survei diumumkan melalui media berikut.'
          : 'Hasil survei belum diumumkan saat laporan ini disusun.',
      ),
      table(
        'Publikasi hasil',
        [
          ['Media', ({ medium }) => medium, null],
          ['Tempat/alamat', ({ place }) => place, null],
          ['Tanggal', ({ publishedOn }) => dateText(publishedOn), 34],
          ['Foto', ({ hasPhoto }) => (hasPhoto ? 'ada' : '–'), 16],
        ],
        publications,
      ),
    ],
  },
];

/** The report as it is filed. */
export const reportPaper = (
  result: KnownResult,
  {
    answers,
    more,
    office,
    org,
    localDate,
  }: { answers: (number | null)[][]; more: SurveyPlan; office: Office; org: Org; localDate: string },
): SurveyReportPaper => ({
  org,
  kertas: office.paper,
  periode: periodText(result.period),
  tahun: result.period.slice(0, 4),
  nomor: more.texts.number,
  bab: [
    { judul: 'BAB I\nPENDAHULUAN', bagian: background },
    { judul: 'BAB II\nPENGUMPULAN DATA', bagian: collection(result, more, office) },
    { judul: 'BAB III\nHASIL PENGOLAHAN DATA', bagian: findings(result) },
    { judul: 'BAB IV\nANALISIS HASIL', bagian: analysis(result, more) },
    { judul: 'BAB V\nPENUTUP', bagian: closing(result, more) },
  ],
  jawaban: answers,
  ttd: signaturesOf(office, localDate),
});
