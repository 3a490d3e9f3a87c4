import { createHash } from 'node:crypto';
import type { Activity } from '#contract/certificate.ts';
import type { DesignSpec } from '#contract/design.ts';
import type { Office } from '#contract/office.ts';
import { carriedBy } from '#contract/seal.ts';
import { linesOf, textOf } from './text.ts';
import { type Org, type SignatureBlock, type QrText, signatureOf } from '#core/platform/typesetting/index.ts';

/** A certificate as a design draws it; `desain` is the design itself, its texts read into runs. */
export type DesignPaper = {
  org: Org;
  desain: Omit<DesignSpec, 'elements'> & { elements: readonly object[] };
  /** Files of the stored pictures, by hash. */
  gambar: Readonly<Record<string, string>>;
  sebagai: string;
  kegiatan: string;
  mulai: string;
  selesai: string;
  jp: number;
  tempat: string;
  penyelenggara: string;
  terbit: string;
  materi: { materi: string; jp: number; narasumber: string }[];
  ttd: SignatureBlock[];
  halamanBelakang: boolean;
  /** Whether to mark the texts that their box does not hold. */
  periksa: boolean;
  peserta: {
    nama: string;
    nomor: string;
    kode: string;
    qr: QrText;
    menggantikan: string | null;
    usaha: string;
    tempatLahir: string;
    tanggalLahir: string | null;
  }[];
};

/** What the cards know of who bears a certificate; a design says it only where it names it. */
export type Bearer = { business: string; birthPlace: string; birthDate: string | null };

/** One certificate as it is printed; `payload` is what its QR says, without the address that carries it. */
export type PrintedCertificate = {
  holder: string;
  number: string;
  code: string;
  replaces: string | null;
  payload: string;
  bearer: Bearer;
};

export const specHash = (spec: DesignSpec): string =>
  createHash('sha256').update(JSON.stringify(spec)).digest('hex');

/** Texts read into runs, for the template. */
const drawn = (spec: DesignSpec): DesignPaper['desain'] => ({
  ...spec,
  elements: spec.elements.map((element) => {
    const said = textOf(element);
    if (!said) return element;
    const lines = said.text ? linesOf(said.text, said.words) : [];
    return element.kind === 'signature' ? { ...element, opening: lines } : { ...element, lines };
  }),
});

/** One document for all of a batch: a front for each name, and a back when the activity lists its materials. */
export const designPaper = (
  spec: DesignSpec,
  pictureFiles: Readonly<Record<string, string>>,
  activity: Activity,
  printed: readonly PrintedCertificate[],
  office: Office,
  org: Org,
  checkerAddress: string,
): DesignPaper => ({
  org,
  desain: drawn(spec),
  gambar: pictureFiles,
  sebagai: activity.role,
  kegiatan: activity.title,
  mulai: activity.startDate,
  selesai: activity.endDate,
  jp: activity.hours,
  tempat: activity.place,
  penyelenggara: activity.organiser,
  terbit: activity.signedOn,
  materi: activity.materials.map((m) => ({ materi: m.title, jp: m.hours, narasumber: m.speaker })),
  ttd: (activity.signatories.length > 0 ? activity.signatories : [office.head]).map((signatory) =>
    signatureOf(signatory, {}),
  ),
  halamanBelakang: spec.back.isPrinted && activity.materials.length > 0,
  periksa: false,
  peserta: printed.map((certificate) => ({
    nama: certificate.holder,
    nomor: certificate.number,
    kode: certificate.code,
    qr: carriedBy(checkerAddress, certificate.payload),
    menggantikan: certificate.replaces,
    usaha: certificate.bearer.business,
    tempatLahir: certificate.bearer.birthPlace,
    tanggalLahir: certificate.bearer.birthDate,
  })),
});

/** The families a design is lettered in. */
export const designFamilies = ({ elements, back }: DesignPaper['desain']): string[] => {
  const named = elements.flatMap((element) => ('font' in element ? [String(element.font)] : []));
  // Photo frames are lettered in Arimo.
  return [...new Set([...named, back.font, 'Arimo'])];
};
