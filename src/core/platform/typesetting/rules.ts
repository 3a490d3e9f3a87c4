import type { LetterheadDraft, Signatory } from '#contract/office.ts';
import type { Org, Picture, SignatureBlock } from './model.ts';

/** The file a picture of the office is put under for the templates. */
export const pictureFile = (kind: 'emblem' | 'logo', picture: Picture | null): string | null =>
  picture && `office/${kind}.${picture.type.replace('image/', '').replace('+xml', '')}`;

/** The lines of the letterhead, from the office as stored or as it is being typed. */
export const orgOf = ({
  office,
  emblem,
  logo,
}: {
  office: LetterheadDraft;
  emblem: Picture | null;
  logo: Picture | null;
}): Org => {
  const { address, city, postalCode } = office;
  const place = [address, address.toLowerCase().includes(city.toLowerCase()) ? '' : city]
    .filter(Boolean)
    .join(', ');
  const reach = [
    office.phone && `Telepon ${office.phone}`,
    office.email && `Email ${office.email}`,
    office.website && `Laman ${office.website}`,
  ];
  return {
    pemda: office.government,
    dinas: office.agency,
    unit: office.name,
    singkat: office.shortName,
    alamat: [`${place} ${postalCode}`.trim(), reach.filter(Boolean).join(' · ')].filter(Boolean),
    kota: office.city,
    zona: office.zone,
    lambang: pictureFile('emblem', emblem),
    logo: pictureFile('logo', logo),
  };
};

/** Left empty in the settings: dots to write on. */
const BLANK = '......................................................';

type Post = Pick<SignatureBlock, 'bentuk' | 'atasNama' | 'jabatan'>;

/** "Plt. Kepala UPT" is a form and a post; in "a.n. Kepala Dinas, Kepala UPT" the last comma parts the two posts. */
const readPost = (post: string): Post => {
  const [, onBehalfOf, own] = /^a\.?\s?n\.?\s+(.+),\s*([^,]+)$/i.exec(post) ?? [];
  if (onBehalfOf && own) return { bentuk: 'a.n.', atasNama: onBehalfOf, jabatan: own };
  const [, form, acting] = /^(plt|plh)\.?\s+(.*)$/i.exec(post) ?? [];
  if (form && acting) return { bentuk: /^plt/i.test(form) ? 'Plt.' : 'Plh.', jabatan: acting };
  return { jabatan: post || 'Kepala' };
};

/** The post of whoever signs, in a sentence: on behalf of whom is said only above the signature. */
export const postText = ({ post }: Signatory): string => {
  const { bentuk, jabatan } = readPost(post);
  return bentuk && bentuk !== 'a.n.' ? `${bentuk} ${jabatan}` : jabatan;
};

/** The block of a signatory; an unknown name becomes a line to write on. */
export const signatureOf = (
  signatory: Signatory,
  opening: Pick<SignatureBlock, 'tempat' | 'tanggal' | 'awalan'>,
): SignatureBlock => ({
  ...opening,
  ...readPost(signatory.post),
  nama: signatory.name || BLANK,
  ...(signatory.rank && { pangkat: signatory.rank }),
  ...(signatory.nip && { nip: signatory.nip }),
});

/** The head signs at the right; whoever stands above, when named, at the left under "Mengetahui". */
export const signaturesOf = (
  office: Pick<LetterheadDraft, 'city' | 'head' | 'superior'>,
  signedOn: string,
): SignatureBlock[] => {
  const head = signatureOf(office.head, { tempat: office.city, tanggal: signedOn });
  return office.superior.name || office.superior.post
    ? [signatureOf(office.superior, { awalan: 'Mengetahui,' }), head]
    : [head];
};

/** The families of every paper but a certificate, whose design chooses. */
export const OFFICIAL_FONTS = ['Arimo', 'Tinos'] as const;
