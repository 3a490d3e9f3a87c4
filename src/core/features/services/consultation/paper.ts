import { dateText, dueText, timeText } from '#contract/dates.ts';
import { outcomeWords, type Sheet } from '#contract/consultation.ts';
import type { Office } from '#contract/office.ts';
import type { Ticket } from '#contract/ticket.ts';
import type { PaperName, Org, SignatureBlock } from '#core/platform/typesetting/index.ts';

export type ConsultationPaper = {
  org: Org;
  kertas: PaperName;
  nomor: string;
  tanggal: string;
  nama: string;
  identitas: [label: string, value: string][];
  permasalahan: string;
  saran: string;
  tindakLanjut: string;
  hasil: string;
  diberikan: string[];
  ttd: SignatureBlock[];
};

export type Visitor = { name: string; nik: string; phone: string; business: string; place: string };

const followUpText = (sheet: Sheet): string =>
  [
    sheet.followUp,
    sheet.followUpDue && `Kunjungan berikutnya: ${dueText(sheet.followUpDue, sheet.followUpTime)}.`,
  ]
    .filter(Boolean)
    .join('\n');

const outcomeText = (sheet: Sheet): string =>
  sheet.outcome === null
    ? '–'
    : sheet.referral
      ? `${outcomeWords[sheet.outcome]} ke ${sheet.referral}`
      : outcomeWords[sheet.outcome];

/** One sheet as it is filed: what was said, what follows, and who signs for it. */
export const consultationPaper = (
  { ticket, sheet, fieldName }: { ticket: Ticket; sheet: Sheet; fieldName: string },
  visitor: Visitor,
  services: readonly { uid: string; name: string }[],
  office: Office,
  org: Org,
): ConsultationPaper => ({
  org,
  kertas: office.paper,
  nomor: ticket.number,
  tanggal: ticket.localDate,
  nama: visitor.name,
  identitas: [
    ['Nama', visitor.name],
    ['Nomor antrean', ticket.number],
    ['NIK', visitor.nik || '–'],
    ['Tanggal', dateText(ticket.localDate)],
    ['Usaha', visitor.business || '–'],
    ['Dilayani', ticket.servedAt ? `pukul ${timeText(ticket.servedAt, office.zone)} ${office.zone}` : '–'],
    ['Alamat', visitor.place],
    ['Telepon', visitor.phone || '–'],
    ['Bidang layanan', fieldName],
    ['Konsultan', sheet.staffName ?? ticket.staff?.name ?? '–'],
    ['Keperluan', ticket.purpose || ticket.service.name],
    ['Jenis layanan', ticket.service.name],
  ],
  permasalahan: sheet.problem,
  saran: sheet.advice,
  tindakLanjut: followUpText(sheet),
  hasil: outcomeText(sheet),
  diberikan: services
    .filter((service) => sheet.deliveredServiceUids.includes(service.uid))
    .map((service) => service.name),
  ttd: [
    { jabatan: 'Pengunjung', nama: visitor.name },
    {
      tempat: office.city,
      tanggal: ticket.localDate,
      jabatan: `Konsultan Bidang ${fieldName}`,
      nama: sheet.staffName ?? ticket.staff?.name ?? '......................................',
    },
  ],
});
