import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile } from '#core/platform/typesetting/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { readCard } from './card.ts';
import { personCardPaper } from './paper.ts';
import { findRemoved } from './store.ts';

export const personPrintHandlers = {
  personCardPdf: api.document.personCardPdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const card = await readCard(context, input.uid);
    if (!card) throw notFound(await findRemoved(context.db, input.uid));
    const { localDate } = await context.now();
    const data = personCardPaper(card, office, org, localDate);
    const name = fileNameOf(['kartu', card.person.name, localDate], 'pdf');
    return pdfFile(context, name, { template: 'personCard', data, pictures });
  }),
};
