import { numberText } from '#contract/dates.ts';
import { printedTable } from '#core/platform/list/index.ts';
import type { AppendixSource } from '#core/platform/report/appendix.ts';
import { daysOf } from '#core/platform/report/months.ts';
import { columnsOf } from './paper.ts';
import { type Guest, guestsBetween } from './store.ts';

/** The visits that tables A to E count, one a line; NIK and telephone never. */
export const visitAppendix: AppendixSource = {
  key: 'visits',
  title: 'Daftar Kunjungan',
  place: 10,
  isPersonal: true,
  isLandscape: true,
  draw: async ({ db, officeId, office, regions, own }) => {
    const guests = await guestsBetween(db, { officeId, ...daysOf(own), withPast: true });
    const columns = columnsOf(office.zone);
    const table = printedTable<Guest>(
      [
        { ...columns.localDate, width: { mm: 17 }, isCentred: true },
        { ...columns.number, width: { mm: 13 }, isCentred: true },
        { ...columns.name, width: { share: 1.2 }, as: 'name', isBold: true },
        { ...columns.sex, width: { mm: 9 }, isCentred: true },
        {
          ...columns.district,
          value: ({ districtCode, district }) => regions().path(districtCode)?.district ?? district,
          width: { mm: 30 },
          as: 'text',
        },
        { title: 'Layanan', value: ({ serviceName }) => serviceName, width: { share: 1.15 }, as: 'text' },
        { ...columns.field, width: { mm: 28 }, as: 'text' },
        { ...columns.staff, width: { share: 0.8 }, as: 'name' },
        { ...columns.result, width: { mm: 27 }, as: 'text' },
      ],
      guests,
    );
    const people = new Set(guests.map(({ personId }) => personId)).size;
    return {
      blocks: [
        {
          rupa: 'daftar',
          rapat: true,
          judul:
            guests.length === 0
              ? null
              : `${numberText(guests.length)} kunjungan, ${numberText(people)} orang yang berbeda`,
          kosong: 'Tidak ada kunjungan pada masa ini.',
          ...table,
          jumlah: null,
        },
      ],
    };
  },
};
