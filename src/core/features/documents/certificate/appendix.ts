import { type Certificate, certificateColumns as columns } from '#contract/certificate.ts';
import { daysText, numberText } from '#contract/dates.ts';
import { printedTable } from '#core/platform/list/index.ts';
import type { AppendixQuestion, AppendixSource } from '#core/platform/report/appendix.ts';
import { daysOf } from '#core/platform/report/months.ts';
import { type IssuedTogether, issuedTogether } from './rules.ts';
import { certificatePapers } from './store.ts';

const issuedIn = ({ db, officeId, own }: AppendixQuestion): Promise<Certificate[]> =>
  certificatePapers.issuedBetween(db, { officeId, ...daysOf(own) });

const NONE = 'Tidak ada sertifikat yang terbit pada masa ini.';

/** How many were issued for what, and under which numbers: no names, so that it may be locked with the month. */
const certificateAppendix: AppendixSource = {
  key: 'certificates',
  title: 'Sertifikat Terbit',
  place: 2,
  isPersonal: false,
  draw: async (question) => {
    const rows = issuedTogether(await issuedIn(question));
    const table = printedTable<IssuedTogether>(
      [
        {
          title: 'Kegiatan',
          value: ({ activity }) => `${activity.title}\n${daysText(activity)} · ${activity.role}`,
          width: { share: 1 },
          as: 'name',
          isBold: true,
        },
        {
          title: 'Nomor',
          value: ({ runs }) =>
            runs.map(({ first, last }) => (first === last ? first : `${first}\ns.d. ${last}`)).join('\n'),
          width: { mm: 52 },
          as: 'text',
        },
        { title: 'Terbit', value: ({ issued }) => issued, width: { mm: 14 }, as: 'count' },
        { title: 'Dibatalkan', value: ({ voided }) => voided, width: { mm: 19 }, as: 'count' },
      ],
      rows,
    );
    const sum = (of: (row: IssuedTogether) => number) =>
      numberText(rows.reduce((so, row) => so + of(row), 0));
    return {
      blocks: [
        {
          rupa: 'daftar',
          rapat: false,
          judul: null,
          kosong: NONE,
          ...table,
          jumlah: ['Jumlah', '', sum(({ issued }) => issued), sum(({ voided }) => voided)],
        },
      ],
    };
  },
};

/** Who got one. */
const holderAppendix: AppendixSource = {
  key: 'certificateHolders',
  title: 'Penerima Sertifikat',
  place: 13,
  isPersonal: true,
  isLandscape: true,
  draw: async (question) => {
    const rows = await issuedIn(question);
    const table = printedTable<Certificate>(
      [
        { ...columns.number, width: { mm: 46 }, as: 'text' },
        { ...columns.holder, width: { share: 0.9 }, as: 'name', isBold: true },
        { ...columns.role, width: { mm: 22 }, as: 'text' },
        { ...columns.activity, width: { share: 1.5 }, as: 'text' },
        { ...columns.days, width: { mm: 30 } },
        { ...columns.hours, width: { mm: 10 }, as: 'number' },
        { ...columns.issuedOn, width: { mm: 19 }, isCentred: true },
        { ...columns.remark, width: { mm: 34 }, as: 'text' },
      ],
      rows,
    );
    return { blocks: [{ rupa: 'daftar', rapat: true, judul: null, kosong: NONE, ...table, jumlah: null }] };
  },
};

export const certificateAppendices = [certificateAppendix, holderAppendix];
