import type { Inputs } from '#contract/index.ts';
import { consultationPaper, findSheet, fieldKey, ticketKeys } from '../consultation/index.ts';
import type { Context } from '../platform/context.ts';
import { api, notFound } from '../platform/procedures.ts';
import { type Image, imageType, listFields, listServices } from '../office/index.ts';
import { personCardPaper, readCard } from '../person/index.ts';
import { daySheetPaper, ticketPaper } from '../queue/index.ts';
import { findTicket } from '../ticket/index.ts';
import { fileNameOf, onlyPage, pdfFile, readLetterhead } from './index.ts';
import type { Order } from './jobs.ts';
import type { TicketPaper } from './model.ts';
import { orgOf, signaturesOf, ticketTemplate } from './rules.ts';
import { documentJobs } from './jobs.ts';

const officeOf = async (context: Context) => {
  const head = await readLetterhead(context.db);
  if (!head) throw notFound();
  const { emblem, logo, ...rest } = head;
  return { ...rest, pictures: { emblem, logo } };
};

/** A picture that is being tried out, or the stored one; undefined when it is none that can be drawn. */
const pictureOf = async (
  file: File | null | undefined,
  stored: Image | null | undefined,
): Promise<Image | null | undefined> => {
  if (file === undefined) return stored ?? null;
  if (file === null) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageType(bytes);
  return type ? { bytes, type } : undefined;
};

const ticketOrder = async (
  context: Context,
  { ticketUid, paper, isReprint = false }: Inputs['document']['ticketPdf'],
) => {
  const { office, org, pictures } = await officeOf(context);
  const ticket = await findTicket(context.db, ticketUid);
  if (!ticket) throw notFound();
  const edition = { paper: paper ?? office.ticketWidth, isReprint, zone: office.zone };
  const data = await ticketPaper(context.db, ticket, org, edition);
  return { ticket, order: { template: ticketTemplate(data), data, pictures } };
};

const consultationOrder = async (
  context: Context,
  { ticketUid, fieldUid }: Inputs['document']['consultationPdf'],
) => {
  const { office, org, pictures } = await officeOf(context);
  const ticket = await findTicket(context.db, ticketUid);
  const keys = await ticketKeys(context.db, ticketUid);
  const fieldId = fieldUid ? await fieldKey(context.db, fieldUid) : keys?.field_id;
  if (!ticket || !keys || fieldId === undefined) throw notFound();
  const sheet = await findSheet(context.db, keys.id, fieldId);
  const card = ticket.person.uid ? await readCard(context, ticket.person.uid) : undefined;
  const field = (await listFields(context.db)).find(({ uid }) => uid === sheet.fieldUid);
  const visitor = {
    name: ticket.person.name,
    nik: card?.person.nikMasked ?? '',
    phone: card?.person.phoneMasked ?? '',
    business: ticket.businessName ?? '',
    place: card?.person.regionPath ?? '',
  };
  const services = await listServices(context.db);
  const facts = { ticket, sheet, fieldName: field?.name ?? ticket.field.name };
  return {
    ticket,
    order: {
      template: 'consultation' as const,
      data: consultationPaper(facts, visitor, services, office, org),
      pictures,
    },
  };
};

/** A ticket that is nobody's: to see that the printer takes the width and prints the QR clean. */
const sampleTicket = (
  org: TicketPaper['org'],
  kertas: TicketPaper['kertas'],
  localDate: string,
): TicketPaper => ({
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

export const documentHandlers = {
  ticketPdf: api.document.ticketPdf.handler(async ({ input, context }) => {
    const { ticket, order } = await ticketOrder(context, input);
    return pdfFile(context, fileNameOf(['tiket', ticket.number, ticket.localDate], 'pdf'), order);
  }),

  ticketPage: api.document.ticketPage.handler(async ({ input, context }) =>
    onlyPage(context, (await ticketOrder(context, input)).order),
  ),

  consultationPdf: api.document.consultationPdf.handler(async ({ input, context }) => {
    const { ticket, order } = await consultationOrder(context, input);
    return pdfFile(
      context,
      fileNameOf(['lembar konsultasi', ticket.number, ticket.person.name, ticket.localDate], 'pdf'),
      order,
    );
  }),

  daySheetPdf: api.document.daySheetPdf.handler(async ({ context }) => {
    const { office, org, pictures } = await officeOf(context);
    const fields = (await listFields(context.db)).filter(({ isActive }) => isActive);
    const data = daySheetPaper(fields, office, org);
    return pdfFile(context, 'lembar-darurat.pdf', { template: 'daySheet', data, pictures });
  }),

  personCardPdf: api.document.personCardPdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officeOf(context);
    const card = await readCard(context, input.uid);
    if (!card) throw notFound();
    const { localDate } = await context.now();
    const name = fileNameOf(['kartu', card.person.name, localDate], 'pdf');
    return pdfFile(context, name, {
      template: 'personCard',
      data: personCardPaper(card, office, org, localDate),
      pictures,
    });
  }),

  letterheadPages: api.document.letterheadPages.handler(async ({ input, context, errors }) => {
    const stored = await readLetterhead(context.db);
    // Before the set-up nobody can sign in; after it, only a signed-in window may have us draw something of its own.
    if (stored && context.connection.staffId === null) throw errors.SIGNED_OUT();
    const office = input.draft ?? stored?.office;
    if (!office) throw notFound();
    const emblem = await pictureOf(input.emblem, stored?.emblem);
    const logo = await pictureOf(input.logo, stored?.logo);
    if (emblem === undefined || logo === undefined) throw errors.IMAGE_UNUSABLE();
    const pictures = { emblem, logo };
    const { localDate } = await context.now();
    const org = orgOf({ office, ...pictures });
    const order: Order = {
      template: 'letterhead',
      data: { org, kertas: input.paper, ttd: signaturesOf(office, localDate) },
      pictures,
    };
    const isNew = Boolean(input.emblem) || Boolean(input.logo);
    if (isNew && !(await context.typesetter.run(documentJobs.canDraw, order))) throw errors.IMAGE_UNUSABLE();
    const pages = await context.typesetter.run(documentJobs.pages, order);
    return { pages: pages.map((page) => page.svg) };
  }),

  ticketSample: api.document.ticketSample.handler(async ({ input, context }) => {
    const { org, pictures } = await officeOf(context);
    const { localDate } = await context.now();
    const data = sampleTicket(org, input.paper, localDate);
    return onlyPage(context, { template: ticketTemplate(data), data, pictures });
  }),
};
