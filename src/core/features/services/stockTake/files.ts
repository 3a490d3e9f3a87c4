import { missingColumns } from '#contract/catalogue.ts';
import { numericDate } from '#contract/dates.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { listSheet, printedTable } from '#core/platform/list/index.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import * as store from './store.ts';

/** The counting that goes on or was the last, and what its list is called. */
const listed = async ({ db, now }: Context) => {
  const { officeId, localDate } = await now();
  const last = await store.lastCounting(db, officeId);
  if (!last) throw notFound();
  const { startedOn, finishedOn, seen, missing } = await store.readCounting(db, last);
  return {
    missing,
    localDate,
    file: `hitung-isi-rak-${finishedOn ?? localDate}`,
    title: finishedOn === null ? 'Eksemplar yang belum dipindai' : 'Eksemplar yang tidak ditemukan',
    note: [
      `Hitung isi rak mulai ${numericDate(startedOn)}`,
      finishedOn && `selesai ${numericDate(finishedOn)}`,
      `${seen} sudah dipindai`,
      `${missing.length} belum`,
    ]
      .filter(Boolean)
      .join(', '),
  };
};

export const countingFileHandlers = {
  missingPdf: api.book.missingPdf.handler(async ({ context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { missing, localDate, file, title, note } = await listed(context);
    const head = { org, kertas: office.paper, nama: title, judul: title, keterangan: note };
    const data = {
      ...head,
      tanggal: localDate,
      ...printedTable(
        [
          { ...missingColumns.shelf, width: { mm: 38 }, as: 'text' },
          { ...missingColumns.number, width: { mm: 24 }, isCentred: true },
          { ...missingColumns.title, width: { share: 1 }, as: 'text', isBold: true },
          { ...missingColumns.state, width: { mm: 36 }, as: 'text' },
        ],
        missing,
      ),
    };
    return pdfFile(context, `${file}.pdf`, { template: 'list', data, pictures });
  }),

  missingXlsx: api.book.missingXlsx.handler(async ({ context }) => {
    const { missing, file, title, note } = await listed(context);
    const sheet = listSheet('Hitung isi rak', [title, note], Object.values(missingColumns), missing);
    return xlsxFile(context, `${file}.xlsx`, { sheets: [sheet] });
  }),
};
