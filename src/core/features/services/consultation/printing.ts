import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile } from '#core/platform/typesetting/index.ts';
import { listServiceFields, listServices, officePaper } from '#core/features/office/office/index.ts';
import { readCard } from '#core/features/people/person/index.ts';
import { findTicket } from '#core/features/desk/ticket/index.ts';
import { consultationPaper } from './paper.ts';
import { fieldKey, findSheet, ticketKeys } from './store.ts';

/** The sheet of one consultation, for the visitor to take home. */
export const consultationPrintHandlers = {
  consultationPdf: api.document.consultationPdf.handler(async ({ input, context }) => {
    const { ticketUid, fieldUid } = input;
    const { office, org, pictures } = await officePaper(context);
    const ticket = await findTicket(context.db, ticketUid);
    const keys = await ticketKeys(context.db, ticketUid);
    const fieldId = fieldUid ? await fieldKey(context.db, fieldUid) : keys?.field_id;
    if (!ticket || !keys || fieldId === undefined) throw notFound();
    const sheet = await findSheet(context.db, keys.id, fieldId);
    const card = ticket.person.uid ? await readCard(context, ticket.person.uid) : undefined;
    const field = (await listServiceFields(context.db)).find(({ uid }) => uid === sheet.fieldUid);
    const visitor = {
      name: ticket.person.name,
      nik: card?.person.nikMasked ?? '',
      phone: card?.person.phoneMasked ?? '',
      business: ticket.businessName ?? '',
      place: card?.person.regionPath ?? '',
    };
    const facts = { ticket, sheet, fieldName: field?.name ?? ticket.field.name };
    const data = consultationPaper(facts, visitor, await listServices(context.db), office, org);
    const name = fileNameOf(
      ['lembar konsultasi', ticket.number, ticket.person.name, ticket.localDate],
      'pdf',
    );
    return pdfFile(context, name, { template: 'consultation', data, pictures });
  }),
};
