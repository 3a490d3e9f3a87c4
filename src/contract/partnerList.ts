import { dayColumn, type ListColumn } from './list.ts';
import {
  type Agreement,
  agreementName,
  type AgreementState,
  type PartnerContact,
  partnerKindWords,
  type PartnerRow,
} from './partner.ts';

const agreementStateWords: Record<AgreementState, string> = {
  notYet: 'Belum berlaku',
  inForce: 'Berlaku',
  endsSoon: 'Segera berakhir',
  ended: 'Berakhir',
  cancelled: 'Dibatalkan',
  replaced: 'Digantikan',
};
type Told = Pick<Agreement, 'state' | 'replacedBy'>;
/** "Digantikan oleh 12/MoU/2026" */
export const agreementStateText = ({ state, replacedBy }: Told): string =>
  state === 'replaced' && replacedBy ? `Digantikan oleh ${replacedBy.name}` : agreementStateWords[state];
/** ", lalu 12/MoU/2026": what follows one that still holds. */
export const followedText = ({ state, replacedBy }: Told): string =>
  state !== 'replaced' && replacedBy ? `, lalu ${replacedBy.name}` : '';

const contactText = ({ name, post, phone, email }: PartnerContact): string =>
  [post ? `${name} (${post})` : name, phone, email].filter(Boolean).join(', ');

/** The columns of the table and of the workbook. */
export const partnerColumns = {
  name: { title: 'Nama', value: ({ name }) => name, chars: 30 },
  kind: { title: 'Jenis', value: ({ kind }) => partnerKindWords[kind], chars: 24 },
  isActive: {
    title: 'Keadaan mitra',
    value: ({ isActive }) => (isActive ? 'Aktif' : 'Nonaktif'),
    chars: 14,
  },
  fields: { title: 'Bidang', value: ({ fieldLetters }) => fieldLetters.split('').join(', '), chars: 9 },
  contacts: {
    title: 'Kontak',
    value: ({ contacts }) => contacts.map(contactText).join('; '),
    chars: 44,
  },
  address: { title: 'Alamat', value: ({ address }) => address, chars: 34 },
  phone: { title: 'Telepon', value: ({ phone }) => phone, chars: 16 },
  email: { title: 'Email', value: ({ email }) => email, chars: 26 },
  website: { title: 'Situs', value: ({ website }) => website, chars: 26 },
  agreement: {
    title: 'Perjanjian',
    value: ({ agreement }) => (agreement ? agreementName(agreement) : ''),
    chars: 28,
  },
  state: {
    title: 'Keadaan perjanjian',
    value: (row) => (row.agreement ? agreementStateText(row.agreement) + followedText(row.agreement) : ''),
    chars: 28,
  },
  endsOn: dayColumn('Sampai', (row) => row.agreement?.endsOn ?? null),
  note: { title: 'Catatan', value: (row) => row.note, chars: 40 },
} satisfies Record<string, ListColumn<PartnerRow>>;
