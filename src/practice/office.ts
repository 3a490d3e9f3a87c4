import type { Client } from '#contract/index.ts';
import type { OfficeDraft } from '#contract/office.ts';
import type { Role } from '#contract/base.ts';
import { emblem, logo } from './pictures.ts';

/** Everybody's PIN in the practice office: easy to say, and too easy for the calls of a real one. */
export const PRACTICE_PIN = '123456';
/** What the calls are given; everybody's PIN replaces it. */
const ACCEPTED_PIN = '730518';

/** An office that is nowhere; tests and measurements set up theirs from it too. */
export const exampleOffice: OfficeDraft = {
  name: 'UPT Pusat Layanan Usaha Terpadu KUMKM',
  shortName: 'PLUT Riau',
  government: 'Pemerintah Provinsi Riau',
  agency: 'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah',
  address: 'Jalan Contoh Raya Nomor 12',
  postalCode: '28121',
  phone: '(0761) 000-0000',
  email: 'plut@contoh.riau.go.id',
  website: '',
  city: 'Pekanbaru',
  regionCode: '14.71',
  zone: 'WIB',
  paper: 'a4',
  ticketWidth: 80,
  certificateNumbering: '{urut:3}/SERT/PLUT-RIAU/{bulan_romawi}/{tahun}',
  letterNumbering: '{urut:3}/SK/PLUT-RIAU/{bulan_romawi}/{tahun}',
  attendanceThreshold: 80,
  runningText:
    'Selamat datang di PLUT-KUMKM. Semua layanan gratis. Jam layanan 08.00–16.00 WIB. Siapkan KTP dan NIB bila ada.',
  head: {
    post: 'Kepala UPT PLUT-KUMKM',
    name: 'Raja Zulkarnain Effendi, S.E., M.Si.',
    rank: 'Pembina (IV/a)',
    nip: '198103302009011005',
  },
  superior: {
    post: 'Kepala Dinas',
    name: 'Drs. H. Contoh Wibawa, M.Si.',
    rank: 'Pembina Utama Muda (IV/c)',
    nip: '197001011995031001',
  },
};

const ADMIN = 'Fitriani';
/** One consultant for each field, in the order of the letters. */
const consultants = [
  'Rina Marlina',
  'Dedi Kurniawan',
  'Yulia Safitri',
  'Hendra Saputra',
  'Maya Anggraini',
  'Rizky Pratama',
  'Teguh Prasetyo',
];
const others: readonly (readonly [string, Role])[] = [
  ['Nur Aisyah', 'frontdesk'],
  ["Ma'ruf Hidayatullah", 'frontdesk'],
  ['Raja Zulkarnain Effendi', 'manager'],
];

const names = [ADMIN, ...consultants, ...others.map(([name]) => name)];
/** The staff as the office was made with, those who joined later behind them. */
export const inOrder = <T extends { name: string }>(staff: readonly T[]): T[] => {
  const place = ({ name }: T) => (names.includes(name) ? names.indexOf(name) : names.length);
  return staff.toSorted((a, b) => place(a) - place(b));
};

/** Makes the office through the same first start a real one has, then its desks and staff. */
export const setUpOffice = async (admin: Client, newUid: () => string): Promise<void> => {
  await admin.office.setUp({
    uid: newUid(),
    office: exampleOffice,
    admin: { uid: newUid(), name: ADMIN, pin: ACCEPTED_PIN },
  });
  const type = 'image/svg+xml';
  await admin.office.setImage({ kind: 'emblem', file: new File([emblem], 'lambang.svg', { type }) });
  await admin.office.setImage({ kind: 'logo', file: new File([logo], 'logo.svg', { type }) });
  const fields = await admin.office.fields();
  for (const [i, name] of consultants.entries()) {
    const fieldUid = fields[i]!.uid;
    const deskUid = newUid();
    await admin.office.saveDesk({
      uid: deskUid,
      name: `Meja ${i + 1}`,
      fieldUids: [fieldUid],
      isActive: true,
    });
    await admin.office.saveStaff({
      uid: newUid(),
      name,
      role: 'consultant',
      fieldUid,
      deskUid,
      isActive: true,
      pin: ACCEPTED_PIN,
    });
  }
  for (const [name, role] of others)
    await admin.office.saveStaff({
      uid: newUid(),
      name,
      role,
      fieldUid: null,
      deskUid: null,
      isActive: true,
      pin: ACCEPTED_PIN,
    });
};
