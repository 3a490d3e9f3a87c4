import {
  type Design,
  designPapers,
  type DesignElement,
  type DesignSpec,
  type DesignWarning,
} from '#contract/design.ts';
import { textOf, unknownWords } from './text.ts';

/** Width and height of the paper as it lies, in mm. */
export const paperOf = ({ paper, orientation }: DesignSpec): { width: number; height: number } => {
  const [narrow, long] = designPapers[paper];
  return orientation === 'landscape' ? { width: long, height: narrow } : { width: narrow, height: long };
};

/** Hashes of the stored pictures a design shows, each once. */
export const picturesOf = ({ background, elements }: DesignSpec): string[] => [
  ...new Set([
    ...(background.picture ? [background.picture] : []),
    ...elements.flatMap((element) =>
      element.kind === 'picture' && element.source.length === 64 ? [element.source] : [],
    ),
  ]),
];

/** Why so many officials cannot sign in this design; null when they can. */
export const signersTooMany = ({ elements }: DesignSpec, signers: number): string | null => {
  const slots = new Set(elements.flatMap((element) => (element.kind === 'signature' ? [element.slot] : [])));
  const places = [1, 2, 3].filter((slot) => slots.has(slot as 1)).length;
  return [1, 2, 3].slice(0, signers).every((slot) => slots.has(slot as 1))
    ? null
    : `Desain ini punya tempat untuk ${places} penandatangan. Kurangi penandatangan atau pilih desain lain.`;
};

/** "Formal v1 3f0c9a…": what a certificate remembers of its design. */
export const designLabel = ({ name, version }: Pick<Design, 'name' | 'version'>, hash: string): string =>
  `${name} v${version} ${hash.slice(0, 12)}`;
export const readLabel = (label: string): { name: string; version: number } | undefined => {
  const [, name, version] = /^(.+) v(\d+) [0-9a-f]{12}$/.exec(label) ?? [];
  return name && version ? { name, version: Number(version) } : undefined;
};

/** Office printers leave so much blank. */
const EDGE_MM = 5;
/** A QR of a signed text has some 81 modules and 8 of quiet zone; below a third of a millimetre phones fail. */
const QR_MM = 26;

const words: Record<DesignElement['kind'], string> = {
  text: 'Teks',
  picture: 'Gambar',
  letterhead: 'Kop',
  signature: 'Tanda tangan',
  qr: 'QR',
  photo: 'Pasfoto',
  shape: 'Bentuk',
};
const nameOf = (element: DesignElement): string =>
  element.kind === 'text'
    ? `Teks “${element.text.replace(/[*\n]/g, ' ').slice(0, 32).trim()}”`
    : element.kind === 'signature'
      ? `Tanda tangan ${element.slot}`
      : words[element.kind];

const warning = (elementId: string | null, kind: DesignWarning['kind'], message: string): DesignWarning => ({
  elementId,
  kind,
  message,
});

const edgeWarnings = (spec: DesignSpec): DesignWarning[] => {
  const { width, height } = paperOf(spec);
  return spec.elements.flatMap((element) => {
    const left = element.x + spec.shift.x;
    const top = element.y + spec.shift.y;
    const gap = Math.min(left, top, width - left - element.w, height - top - element.h);
    if (gap < 0)
      return [
        warning(element.id, 'off_paper', `${nameOf(element)} melewati tepi kertas dan akan terpotong.`),
      ];
    if (gap < EDGE_MM)
      return [
        warning(
          element.id,
          'near_edge',
          `${nameOf(element)} kurang dari 5 mm dari tepi; banyak printer tidak mencetak sampai ke sana.`,
        ),
      ];
    return [];
  });
};

const wordWarnings = ({ elements }: DesignSpec): DesignWarning[] =>
  elements.flatMap((element) => {
    const said = textOf(element);
    if (!said) return [];
    const isPersonal = (word: string) => unknownWords(`{${word}}`).length === 0;
    return unknownWords(said.text, said.words).map((word) =>
      warning(
        element.id,
        'unknown_word',
        isPersonal(word)
          ? `Isian {${word}} hanya dapat dipakai di teks, tidak di tanda tangan; akan dicetak apa adanya.`
          : `Isian {${word}} tidak dikenal dan akan dicetak apa adanya.`,
      ),
    );
  });

const wholeWarnings = ({ elements }: DesignSpec): DesignWarning[] => {
  const texts = elements.flatMap((element) => (element.kind === 'text' ? [element.text] : []));
  const says = (word: string) => texts.some((text) => text.includes(word));
  const qr = elements.find((element) => element.kind === 'qr');
  const slots = elements.flatMap((element) => (element.kind === 'signature' ? [element.slot] : []));
  const found: DesignWarning[] = [];
  if (!says('{nama}')) found.push(warning(null, 'no_name', 'Belum ada isian {nama}: sertifikat tanpa nama.'));
  if (!says('{nomor}'))
    found.push(warning(null, 'no_number', 'Belum ada isian {nomor}: sertifikat tanpa nomor.'));
  if (!qr) found.push(warning(null, 'no_qr', 'Belum ada QR: keaslian sertifikat tidak dapat diperiksa.'));
  else if (Math.min(qr.w, qr.h - (qr.hasCaption ? 7 : 0)) < QR_MM)
    found.push(
      warning(qr.id, 'small_qr', `QR lebih kecil dari ${QR_MM} mm; ponsel lama mungkin gagal membacanya.`),
    );
  if (!slots.includes(1))
    found.push(warning(null, 'no_signature', 'Belum ada tempat tanda tangan untuk pejabat pertama.'));
  const twice = slots.find((slot, i) => slots.indexOf(slot) !== i);
  if (twice) found.push(warning(null, 'slot_twice', `Pejabat ${twice} menandatangani dua kali.`));
  return found;
};

const overlapWarnings = ({ elements }: DesignSpec): DesignWarning[] => {
  const solid = elements.filter(({ kind }) => kind !== 'shape' && kind !== 'picture');
  const overlap = (a: DesignElement, b: DesignElement) =>
    Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > 0.5 &&
    Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 0.5;
  return solid.flatMap((a, i) =>
    solid
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => warning(a.id, 'overlap', `${nameOf(a)} bertumpuk dengan ${nameOf(b)}.`)),
  );
};

/** What can be seen without setting the paper. */
export const geometryWarnings = (spec: DesignSpec): DesignWarning[] => [
  ...wholeWarnings(spec),
  ...edgeWarnings(spec),
  ...overlapWarnings(spec),
  ...wordWarnings(spec),
];

/** Texts whose box does not hold the longest sample. */
export const tooLongWarnings = (spec: DesignSpec, ids: readonly string[]): DesignWarning[] =>
  spec.elements
    .filter(({ id }) => ids.includes(id))
    .map((element) =>
      warning(element.id, 'too_long', `${nameOf(element)} tidak muat di kotaknya bila isinya panjang.`),
    );
