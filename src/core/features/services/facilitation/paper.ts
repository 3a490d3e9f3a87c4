import { numericDate } from '#contract/dates.ts';
import type { Facilitation } from '#contract/facilitation.ts';
import type { Office } from '#contract/office.ts';
import type { Org, PaperName, SignatureBlock } from '#core/platform/typesetting/index.ts';

export type ReceiptPaper = {
  org: Org;
  kertas: PaperName;
  nomor: string;
  tanggal: string;
  isian: [label: string, value: string][];
  berkas: { nama: string; ada: boolean; diterima: string; ket: string }[];
  ttd: [SignatureBlock, SignatureBlock];
};

/** What was handed in and what is missing; lines that are not asked of this case are left out. */
export const receiptPaper = (
  one: Facilitation,
  office: Office,
  org: Org,
  { today, staffName }: { today: string; staffName: string },
): ReceiptPaper => ({
  org,
  kertas: 'a4',
  nomor: one.number,
  tanggal: today,
  isian: [
    ['Pemohon', one.person.name],
    ['Usaha atau koperasi', one.business?.name ?? '–'],
    ['Keperluan', [one.kind.name, one.subject.name, one.partner].filter(Boolean).join(' · ')],
    ['Konsultan', one.consultant.name],
  ],
  berkas: one.checklist
    .filter(({ state }) => state !== 'notAsked')
    .map(({ name, state, on, how }) => ({
      nama: name,
      ada: state === 'there',
      diterima: state === 'there' && on ? numericDate(on) : '',
      ket: how,
    })),
  ttd: [
    { jabatan: 'Yang menyerahkan', nama: one.person.name },
    { tempat: office.city, tanggal: today, jabatan: 'Petugas penerima', nama: staffName },
  ],
});
