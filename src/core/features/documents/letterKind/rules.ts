import type { LetterForm } from '#contract/letter.ts';
import { isAboutPerson, type LetterKind, type LetterKindDraft } from '#contract/letterKind.ts';
import { formatNumber } from '#contract/numbering.ts';

const isNamed = (one: { name: string }, other: { name: string }): boolean =>
  one.name.toLowerCase() === other.name.toLowerCase();

type Counted = Pick<LetterKind, 'uid' | 'name' | 'numbering' | 'classification' | 'hasOwnSeries'>;

/** All letters that are counted together. */
export const SHARED_SERIES = 'letter';

/** Which numbers a kind is drawn from. */
export const seriesOf = ({ uid, hasOwnSeries }: Pick<LetterKind, 'uid' | 'hasOwnSeries'>): string =>
  hasOwnSeries ? `${SHARED_SERIES}:${uid}` : SHARED_SERIES;

/** The kind that would get the same numbers from another series, by its name; undefined when there is none. */
export const sameNumbers = (
  draft: Counted,
  others: readonly Counted[],
  officeTemplate: string,
): string | undefined => {
  const sample = ({ numbering, classification }: Counted) =>
    formatNumber(numbering || officeTemplate, 1, '2026-01-02', classification);
  return others.find(
    (other) =>
      other.uid !== draft.uid && seriesOf(other) !== seriesOf(draft) && sample(other) === sample(draft),
  )?.name;
};

/** What of a draft is turned down, told per field. */
export const checkLetterKind = (
  draft: LetterKindDraft,
  form: LetterForm,
  others: readonly LetterKind[],
  officeTemplate: string,
): { field: string; message: string }[] => {
  const issues: { field: string; message: string }[] = [];
  if (form === 'own' && draft.body.trim() === '')
    issues.push({ field: 'body', message: 'Isi surat wajib diisi.' });
  if (others.some((other) => other.uid !== draft.uid && !isUntouched(other) && isNamed(other, draft)))
    issues.push({ field: 'name', message: 'Sudah ada jenis surat dengan nama itu.' });
  if (/[{}]/.test(draft.classification))
    issues.push({
      field: 'classification',
      message: 'Kode klasifikasi ditulis apa adanya, tanpa isian dalam kurung kurawal.',
    });
  const twin = sameNumbers(draft, others, officeTemplate);
  if (twin)
    issues.push({
      field: 'classification',
      message: `Nomornya akan sama dengan nomor ${twin}. Pakai {kode} dalam format dan kode yang lain, atau format lain.`,
    });
  return issues;
};

/** Kinds every office begins with. */
export const builtInKinds = [
  ['consultation', 'Keterangan konsultasi'],
  ['mentoring', 'Keterangan dampingan'],
  ['invitation', 'Undangan pelatihan'],
] as const satisfies readonly (readonly [LetterForm, string])[];

type LaterForm = Extract<LetterForm, 'agreement' | 'cover' | 'memo' | 'own'>;
const laterKind = <Form extends LaterForm>(
  uid: string,
  form: Form,
  name: string,
  body = '',
): LetterKind & { form: Form } => ({
  uid,
  form,
  name,
  body,
  classification: '',
  numbering: '',
  hasOwnSeries: false,
  isActive: true,
  issued: 0,
});

const client = `Nama : {nama}
Alamat : {alamat}
Nama usaha : {usaha}
NIB : {nib}`;

/** What a case of any kind is written to an institution with; an office changes the words as those of its own letters. */
const caseTexts = [
  laterKind(
    '019ad000-0000-7000-8000-000000000004',
    'own',
    'Surat rekomendasi',
    `Yang bertanda tangan di bawah ini:

Nama : {kepala}
Jabatan : {jabatan}

menerangkan dengan sebenarnya bahwa:

${client}

adalah pelaku usaha yang difasilitasi {kantor} di bidang {bidang} sejak {tanggal kasus}, tercatat dengan nomor kasus {kasus}.

Berdasarkan catatan kami, pelaku usaha tersebut kami rekomendasikan kepada {lembaga} untuk {permohonan}. Rekomendasi ini bukan jaminan; keputusan sepenuhnya ada pada {lembaga}.

Demikian surat rekomendasi ini dibuat agar dapat dipergunakan sebagaimana mestinya.`,
  ),
  laterKind(
    '019ad000-0000-7000-8000-000000000005',
    'own',
    'Surat pengantar',
    `Kepada Yth.
Pimpinan {lembaga}
di {tempat tujuan}

Dengan hormat,

bersama surat ini kami hadapkan pelaku usaha yang difasilitasi {kantor} dengan nomor kasus {kasus}:

${client}

untuk mengajukan {permohonan}, dengan berkas: {berkas}.

Kami mohon yang bersangkutan dapat dilayani sesuai dengan ketentuan yang berlaku. Konsultan yang mendampinginya adalah {konsultan}.

Atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.`,
  ),
] as const;

/**
 * Kinds that came when offices had theirs already. Each is known by its uid, and stored among the office's own from the
 * day it is changed or first goes out.
 */
export const laterKinds = [
  laterKind('019ad000-0000-7000-8000-000000000001', 'agreement', 'Kontrak pendampingan'),
  laterKind('019ad000-0000-7000-8000-000000000002', 'cover', 'Surat pengantar laporan'),
  laterKind('019ad000-0000-7000-8000-000000000003', 'memo', 'Nota dinas laporan'),
  ...caseTexts,
] as const;

/** A text that comes with the application, that nobody has changed or used yet. */
const isUntouched = (kind: LetterKind): boolean => caseTexts.some((each) => each === kind);

/** Such a text gives way to the office's own of the same name. */
export const withoutTwins = (kinds: readonly LetterKind[]): LetterKind[] =>
  kinds.filter((kind) => !isUntouched(kind) || !kinds.some((each) => each !== kind && isNamed(each, kind)));

/** What a letter is made from, of the column that holds it and its kind; and the other way. */
export const formOf = (stored: string, kindUid: string): LetterForm =>
  laterKinds.find(({ uid }) => uid === kindUid)?.form ?? (stored as LetterForm);
export const storedForm = (form: LetterForm): Exclude<LetterForm, LaterForm> | 'own' =>
  form === 'agreement' || form === 'cover' || form === 'memo' ? 'own' : form;

/** Invented answers for a preview: the words stand for themselves. */
export const sampleAnswers = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.map((word) => [word, `(${word})`]));

/** Invented data of a person, for a preview of a text that names one. */
export const samplePerson = (body: string): Record<string, string> =>
  isAboutPerson(body)
    ? {
        nama: 'Siti Contoh',
        nik: '147100••••••••••',
        alamat: 'Jalan Contoh 1, Sukajadi, Kota Pekanbaru',
        usaha: 'Keripik Contoh',
        nib: '0000000000000',
      }
    : {};
