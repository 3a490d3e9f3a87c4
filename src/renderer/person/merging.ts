import type { Business } from '#contract/business.ts';
import { localDateOf, numericDate } from '#contract/dates.ts';
import type { MergeField } from '#contract/merge.ts';
import type { Zone } from '#contract/office.ts';
import { educationWords, type Person, sexWords } from '#contract/person.ts';

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'Ya' : 'Tidak');

/** What two cards are compared by: how it is called, and how each says it; empty where it is not recorded. */
export const compared: Readonly<
  Record<MergeField, { label: string; text: (person: Person, zone: Zone) => string }>
> = {
  name: { label: 'Nama', text: ({ name }) => name },
  nik: { label: 'NIK', text: ({ nikMasked }) => nikMasked ?? '' },
  sex: { label: 'Jenis kelamin', text: ({ sex }) => sexWords[sex] },
  birthPlace: { label: 'Tempat lahir', text: ({ birthPlace }) => birthPlace },
  birthDate: { label: 'Tanggal lahir', text: ({ birthDate }) => (birthDate ? numericDate(birthDate) : '') },
  education: {
    label: 'Pendidikan',
    text: ({ education }) => (education === '' ? '' : educationWords[education]),
  },
  hasDisability: { label: 'Penyandang disabilitas', text: ({ hasDisability }) => yesNo(hasDisability) },
  address: {
    label: 'Alamat',
    text: ({ address, regionPath }) => [address, regionPath].filter(Boolean).join(', '),
  },
  phone: { label: 'HP', text: ({ phone }) => phone },
  email: { label: 'Email', text: ({ email }) => email },
  consent: {
    label: 'Persetujuan data',
    text: ({ consent }, zone) => (consent ? `Disetujui ${numericDate(localDateOf(consent.at, zone))}` : ''),
  },
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Which businesses of two cards look like one and the same: by their NIB, else by their name. */
export const alikeBusinesses = (kept: readonly Business[], merged: readonly Business[]) => {
  const free = [...kept];
  return merged.flatMap((one) => {
    const isSame = (other: Business): boolean =>
      one.nib && other.nib ? one.nib === other.nib : plain(one.name) === plain(other.name);
    const at = free.findIndex(isSame);
    return at === -1 ? [] : [{ kept: free.splice(at, 1)[0]!.uid, merged: one.uid }];
  });
};
