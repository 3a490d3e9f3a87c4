// The two letters that go with a report: to the agency that it is sent to, and to the head of the office who signs it.
import type { LetterDraft } from '#contract/letter.ts';
import type { Office } from '#contract/office.ts';
import { isMonth, periodName, reportName } from '#contract/period.ts';
import {
  type Org,
  type PaperName,
  type SignatureBlock,
  signatureOf,
} from '#core/platform/typesetting/index.ts';
import { titleOf } from './rules.ts';

/** What is known of the report of a period. */
export type ReportFacts = {
  /** Its own number; empty: it has none. */
  number: string;
  /** Of a month that is locked; a longer period is counted anew, whatever is locked of it. */
  lock: { number: number; fingerprint: string } | null;
};
type Draft<Kind> = Extract<LetterDraft, { kind: Kind }>;

/** A list of what is sent, with a box in which its receipt is signed. */
export type CoverPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  nomor: string;
  tanggal: string;
  kota: string;
  kepada: string[];
  naskah: { nama: string; banyak: string; ket: string }[];
  ttd: SignatureBlock[];
};

export type MemoPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  nomor: string;
  tanggal: string;
  kepada: string;
  dari: string;
  sifat: string;
  lampiran: string;
  hal: string;
  pembuka: string;
  butir: string[];
  penutup: string[];
  tembusan: string[];
  ttd: SignatureBlock[];
};

/** "Laporan Bulanan Oktober 2026, nomor 500.3/110/UPT-PLUT/2026, kunci nomor 10" */
const reportWords = (name: string, { number, lock }: ReportFacts): string =>
  [
    name,
    ...(number === '' ? [] : [`nomor ${number}`]),
    ...(lock === null ? [] : [`kunci nomor ${lock.number}`]),
  ].join(', ');

const fingerprintWords = ({ lock }: ReportFacts): string | null =>
  lock && `Sidik kunci nomor ${lock.number}: ${lock.fingerprint}`;

/** The lines of a typed text, without the marks of a list. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*–]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');

export const coverPaper = (
  { period, addressee, place, hasPackage, signedOn }: Draft<'cover'>,
  facts: ReportFacts,
  number: string,
  office: Office,
  org: Org,
): CoverPaper => ({
  org,
  kertas: office.paper,
  judul: titleOf({ form: 'cover', name: '' }),
  nomor: number,
  tanggal: signedOn,
  kota: office.city,
  kepada: [addressee, place].filter(Boolean),
  naskah: [
    {
      nama: reportWords(reportName(period), facts),
      banyak: '1 (satu) berkas',
      ket: 'Dikirim dengan hormat sebagai laporan',
    },
    ...(hasPackage
      ? [
          {
            nama: `Paket data ${periodName(period)}`,
            banyak: '1 (satu) berkas ZIP',
            ket: 'Data di balik angka laporan',
          },
        ]
      : []),
  ].map((row, i) => {
    const words = i === 0 ? fingerprintWords(facts) : null;
    return words === null ? row : { ...row, ket: `${row.ket}. ${words}` };
  }),
  ttd: [signatureOf(office.head, {})],
});

export const memoPaper = (
  { period, addressee, sender, points, copies, signedOn }: Draft<'memo'>,
  facts: ReportFacts,
  number: string,
  office: Office,
  org: Org,
): MemoPaper => {
  const isLocked = facts.lock !== null;
  const report = isLocked ? reportName(period) : `konsep ${reportName(period)}`;
  const told = linesOf(points);
  const asked = isLocked ? 'sebagai laporan' : 'untuk mendapat pemeriksaan dan tanda tangan';
  const after = isLocked
    ? `${fingerprintWords(facts)!}. Laporan siap dikirim ke dinas dengan surat pengantar.`
    : `Setelah disetujui, ${isMonth(period) ? `bulan ${periodName(period)} akan dikunci dan ` : ''}laporan dikirim ke dinas dengan surat pengantar.`;
  return {
    org,
    kertas: office.paper,
    judul: titleOf({ form: 'memo', name: '' }),
    nomor: number,
    tanggal: signedOn,
    kepada: addressee,
    dari: sender.post,
    sifat: 'Biasa',
    lampiran: '1 (satu) berkas',
    hal: `Penyampaian ${isLocked ? '' : 'Konsep '}${reportName(period)}`,
    pembuka: `Bersama ini disampaikan ${reportWords(report, facts)}, ${asked}.${told.length > 0 ? ' Pokok-pokoknya adalah sebagai berikut.' : ''}`,
    butir: told,
    penutup: [after, 'Demikian disampaikan, mohon arahan lebih lanjut.'],
    tembusan: linesOf(copies),
    ttd: [signatureOf(sender, {})],
  };
};
