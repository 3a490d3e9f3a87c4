import type { Inputs } from '#contract/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, onlyPage, type Org, pdfFile } from '#core/platform/typesetting/index.ts';
import { listServiceFields, officePaper } from '#core/features/office/office/index.ts';
import { findTicket } from '#core/features/desk/ticket/index.ts';
import { daySheetPaper, ticketOrder, type TicketPaper, ticketTemplate } from './paper.ts';

const ordered = async (context: Context, { ticketUid, ...edition }: Inputs['document']['ticketPdf']) => {
  const ticket = await findTicket(context.db, ticketUid);
  if (!ticket) throw notFound();
  return { ticket, order: await ticketOrder(context, ticket, edition) };
};

/** A ticket that is nobody's: to see that the printer takes the width and prints the QR clean. */
const sampleTicket = (org: Org, kertas: TicketPaper['kertas'], localDate: string): TicketPaper => ({
  org,
  kertas,
  bidang: 'Halaman uji printer',
  layanan: 'Tiket ini bukan nomor antrean',
  nomor: 'A-000',
  prioritas: null,
  depan: 0,
  estimasi: null,
  tanggal: localDate,
  jam: '08:00',
  qr: 'PLUT1:T:A-000',
  ucapan: 'Bila tepinya terpotong, pilih kertas yang lain di Pengaturan.',
  pesan: 'Uji cetak berhasil.',
  cetakUlang: false,
});

/** Tickets, and the sheet of numbers for when the power is out. */
export const ticketPrintHandlers = {
  ticketPdf: api.document.ticketPdf.handler(async ({ input, context }) => {
    const { ticket, order } = await ordered(context, input);
    return pdfFile(context, fileNameOf(['tiket', ticket.number, ticket.localDate], 'pdf'), order);
  }),

  ticketPage: api.document.ticketPage.handler(async ({ input, context }) =>
    onlyPage(context, (await ordered(context, input)).order),
  ),

  ticketSample: api.document.ticketSample.handler(async ({ input, context }) => {
    const { org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const data = sampleTicket(org, input.paper, localDate);
    return onlyPage(context, { template: ticketTemplate(data), data, pictures });
  }),

  daySheetPdf: api.document.daySheetPdf.handler(async ({ context }) => {
    const { office, org, pictures } = await officePaper(context);
    const fields = (await listServiceFields(context.db)).filter(({ isActive }) => isActive);
    const data = daySheetPaper(fields, office, org);
    return pdfFile(context, 'lembar-darurat.pdf', { template: 'daySheet', data, pictures });
  }),
};
