import { localDateOf } from '#contract/dates.ts';
import { priorityWords, type Ticket } from '#contract/ticket.ts';
import { localTime } from '#core/kernel/clock.ts';
import type { Context } from '#core/platform/context.ts';
import type { Office, ServiceField, TicketPaper as TicketStock, Zone } from '#contract/office.ts';
import { PAPER_FROM } from '#contract/visit.ts';
import { outlook } from '#core/features/desk/line/index.ts';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
import type { PaperName, Org, QrText, Order } from '#core/platform/typesetting/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';

/** Numbers ready to hand out while the power is out; one page a field, row height in mm. */
export type DaySheetPaper = {
  org: Org;
  kertas: PaperName;
  tinggi: number;
  bidang: { huruf: string; nama: string; nomor: string[] }[];
};

export type TicketPaper = {
  org: Org;
  /** Width of the roll in mm, or a sheet. */
  kertas: TicketStock;
  bidang: string;
  layanan: string;
  nomor: string;
  prioritas: string | null;
  /** People who will be called first; null when the number no longer waits. */
  depan: number | null;
  /** Likely waiting time in minutes, from–to; null when too little is known. */
  estimasi: [number, number] | null;
  tanggal: string;
  jam: string;
  qr: QrText;
  ucapan: string;
  pesan: string;
  cetakUlang: boolean;
};

/** What the ticket of one visitor says at this moment. */
export const ticketPaper = async (
  context: Parameters<typeof outlook>[0],
  ticket: Ticket,
  org: Org,
  edition: { paper: TicketPaper['kertas']; isReprint: boolean; zone: Zone },
): Promise<TicketPaper> => {
  const waits = await outlook(context, ticket.uid);
  return {
    org,
    kertas: edition.paper,
    bidang: ticket.field.name,
    layanan: ticket.service.name,
    nomor: ticket.number,
    prioritas: ticket.priority && priorityWords[ticket.priority],
    depan: waits?.ahead ?? null,
    estimasi: waits?.estimate ?? null,
    tanggal: localDateOf(ticket.issuedAt, edition.zone),
    jam: localTime(ticket.issuedAt, edition.zone),
    qr: `PLUT1:T:${ticket.number}:${ticket.localDate}`,
    ucapan: 'Terima kasih. Silakan menunggu, nomor Anda akan dipanggil melalui layar.',
    pesan: 'Bila nomor terlewat, lapor ke loket.',
    cetakUlang: edition.isReprint,
  };
};

/** A roll and a sheet are laid out in their own ways. */
export const ticketTemplate = ({ kertas }: TicketPaper): 'ticket' | 'ticketSheet' =>
  typeof kertas === 'number' ? 'ticket' : 'ticketSheet';

const ROWS_PER_PAGE = { a4: 24, f4: 28 } as const;

/** One page of numbers for each field, from the first of the range that is kept for paper. */
export const daySheetPaper = (fields: readonly ServiceField[], office: Office, org: Org): DaySheetPaper => ({
  org,
  kertas: office.paper,
  tinggi: 10,
  bidang: fields.map((field) => ({
    huruf: field.letter,
    nama: field.name,
    nomor: Array.from({ length: ROWS_PER_PAGE[office.paper] }, (_, i) =>
      ticketNumber(field.letter, PAPER_FROM + i),
    ),
  })),
});

/** The ticket of one visitor, ready to be set on the office's roll or the paper asked for. */
export const ticketOrder = async (
  context: Context,
  ticket: Ticket,
  { paper, isReprint = false }: { paper?: TicketStock | undefined; isReprint?: boolean | undefined },
): Promise<Order> => {
  const { office, org, pictures } = await officePaper(context);
  const edition = { paper: paper ?? office.ticketWidth, isReprint, zone: office.zone };
  const data = await ticketPaper(context, ticket, org, edition);
  return { template: ticketTemplate(data), data, pictures };
};
