import { batchColumns } from '#contract/consignmentList.ts';
import type { Batch, BatchPart } from '#contract/consignment.ts';
import { dateText, numberText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { type ListPaper, listSheet, printedTable } from '#core/platform/list/index.ts';
import { removedOwner } from '#core/platform/people/store.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { receivedPaper, returnedPaper, settlementPaper } from './paper.ts';
import { termOn } from './rules.ts';
import * as store from './store.ts';

const titles: Record<BatchPart, string> = {
  current: 'Titipan di galeri',
  due: 'Titipan yang perlu ditarik',
  all: 'Semua titipan galeri',
};

/** The owner, and the letterhead of the papers that they sign. */
const partiesOf = async (context: Context, businessUid: string) => {
  const row = await store.findBusiness(context.db, businessUid);
  if (!row) throw notFound(await removedOwner(context.db, 'business', businessUid));
  return { id: row.id, parties: store.partiesOf(row), head: await officePaper(context) };
};

const asked = async ({ db, now }: Context, input: Inputs['consignment']['listPdf']) => {
  const { officeId, localDate: today } = await now();
  const { text = '', part = 'current' } = input;
  return {
    today,
    title: titles[part],
    rows: await store.listBatches(db, { officeId, today }, { text, part }),
  };
};
const valueOf = (rows: readonly Batch[]) =>
  `${numberText(rows.reduce((all, { remaining }) => all + remaining, 0))} barang dari ${rows.length} titipan`;

export const consignmentFileHandlers = {
  receivedPdf: api.consignment.receivedPdf.handler(async ({ input, context }) => {
    const { id, parties, head } = await partiesOf(context, input.businessUid);
    const batches = await store.receivedOn(context.db, id, input.on);
    if (batches.length === 0) throw notFound();
    const signed = { day: input.on, staffName: context.caller.name };
    const term = termOn(await store.termsOf(context.db, id), input.on);
    const name = fileNameOf(['tanda terima titipan', parties.business.name, input.on], 'pdf');
    const data = receivedPaper(batches, term, head, parties, signed);
    return pdfFile(context, name, { template: 'consignmentNote', data, pictures: head.pictures });
  }),

  returnedPdf: api.consignment.returnedPdf.handler(async ({ input, context }) => {
    const { id, parties, head } = await partiesOf(context, input.businessUid);
    const rows = await store.takenOutOn(context.db, id, input.on);
    if (rows.length === 0) throw notFound();
    const signed = { day: input.on, staffName: context.caller.name };
    const name = fileNameOf(['tanda pengembalian titipan', parties.business.name, input.on], 'pdf');
    const data = returnedPaper(rows, head, parties, signed);
    return pdfFile(context, name, { template: 'consignmentNote', data, pictures: head.pictures });
  }),

  settlementPdf: api.consignment.settlementPdf.handler(async ({ input, context }) => {
    const row = await store.findSettlement(context.db, input.uid);
    const business = row?.cancelled_on === null && (await store.businessOfSettlement(context.db, row));
    if (!business) throw notFound(await removedOwner(context.db, 'consignment_settlement', input.uid));
    const head = await officePaper(context);
    const parties = store.partiesOf(business);
    const signed = { day: row.paid_on ?? row.settled_on, staffName: context.caller.name };
    const data = settlementPaper(store.contentOf(row), store.toSettlement(row), head, parties, signed);
    const name = fileNameOf(['pelunasan titipan', parties.business.name, row.ends_on], 'pdf');
    return pdfFile(context, name, { template: 'consignmentSettlement', data, pictures: head.pictures });
  }),

  listPdf: api.consignment.listPdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { today, title, rows } = await asked(context, input);
    const data: ListPaper = {
      org,
      kertas: office.paper,
      nama: title,
      judul: title,
      keterangan: valueOf(rows),
      tanggal: today,
      ...printedTable(
        [
          { ...batchColumns.due, width: { mm: 23 }, isCentred: true },
          { ...batchColumns.number, width: { mm: 20 }, isCentred: true },
          { ...batchColumns.product, width: { share: 1.2 }, as: 'text' },
          { ...batchColumns.business, width: { share: 1 }, as: 'name' },
          { ...batchColumns.person, width: { share: 1 }, as: 'name' },
          { ...batchColumns.receivedOn, width: { mm: 21 }, isCentred: true },
          { ...batchColumns.pieces, width: { mm: 16 }, as: 'number' },
          { ...batchColumns.remaining, width: { mm: 14 }, as: 'number' },
          { ...batchColumns.price, width: { mm: 21 }, as: 'number' },
          { ...batchColumns.value, width: { mm: 25 }, as: 'number' },
        ],
        rows,
      ),
    };
    return pdfFile(context, fileNameOf(['titipan galeri', today], 'pdf'), {
      template: 'list',
      data,
      pictures,
    });
  }),

  listXlsx: api.consignment.listXlsx.handler(async ({ input, context }) => {
    const { today, title, rows } = await asked(context, input);
    const lines = [title, `${valueOf(rows)}, keadaan ${dateText(today)}`];
    const sheet = listSheet('Titipan', lines, Object.values(batchColumns), rows);
    return xlsxFile(context, fileNameOf(['titipan galeri', today], 'xlsx'), { sheets: [sheet] });
  }),
};
