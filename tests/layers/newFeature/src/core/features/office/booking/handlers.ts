import { bookingColumns } from '#contract/booking.ts';
import { lastOfMonth, monthText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { type ListPaper, listSheet, printedTable } from '#core/platform/list/index.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { bookingAudit } from './audit.ts';
import { checkHours, overlap } from './rules.ts';
import * as store from './store.ts';

const narrowed = async ({ db, now }: Context, { month, text = '' }: Inputs['booking']['list']) => {
  const { officeId } = await now();
  const all = await store.between(db, officeId, `${month}-01`, lastOfMonth(`${month}-01`));
  const wanted = text.toLowerCase();
  return all.filter(({ room, purpose, person }) =>
    [room, purpose, person.name].some((value) => value.toLowerCase().includes(wanted)),
  );
};

const titleOf = (month: string) => `Peminjaman ruang ${monthText(month)}`;

export const bookingHandlers = {
  list: api.booking.list.handler(({ input, context }) => narrowed(context, input)),

  book: api.booking.book.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findBooking(tx, input.uid);
      if (known) return known;
      const person = await findPerson(tx, input.personUid);
      if (!person) throw notFound();
      const issues = checkHours(input);
      if (issues.length > 0) throw fieldInvalid(issues);
      const sameDay = await store.between(tx, stamp.officeId, input.localDate, input.localDate);
      if (sameDay.some((other) => overlap(other, input))) throw errors.ROOM_TAKEN();
      await store.insertBooking(tx, stamp, person.id, input);
      await audit(tx, trailOf(bookingAudit)(stamp, 'book', input.uid));
      return (await store.findBooking(tx, input.uid))!;
    }),
  ),

  listPdf: api.booking.listPdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const bookings = await narrowed(context, input);
    const data: ListPaper = {
      org,
      kertas: office.paper,
      nama: titleOf(input.month),
      judul: titleOf(input.month),
      keterangan: `${bookings.length} peminjaman`,
      tanggal: (await context.now()).localDate,
      ...printedTable(
        [
          { ...bookingColumns.date, width: { mm: 24 }, isCentred: true },
          { ...bookingColumns.hours, width: { mm: 28 }, isCentred: true },
          { ...bookingColumns.room, width: { mm: 40 } },
          { ...bookingColumns.person, width: { share: 1 }, as: 'name', isBold: true },
          { ...bookingColumns.purpose, width: { share: 1.5 }, as: 'text' },
        ],
        bookings,
      ),
    };
    return pdfFile(context, `peminjaman-ruang-${input.month}.pdf`, { template: 'list', data, pictures });
  }),

  listXlsx: api.booking.listXlsx.handler(async ({ input, context }) => {
    const columns = Object.values(bookingColumns);
    const sheet = listSheet('Peminjaman', [titleOf(input.month)], columns, await narrowed(context, input));
    return xlsxFile(context, `peminjaman-ruang-${input.month}.xlsx`, { sheets: [sheet] });
  }),
};
