import { numberText } from '#contract/dates.ts';
import type { ReportColumn, RowsBehind } from '#contract/report.ts';
import { sexWords } from '#contract/person.ts';
import { visitTotals } from '#core/features/desk/visitReport/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { countIn, marks, type Marks } from '#core/platform/report/marks.ts';
import { monthsRead, nameOfColumn } from '#core/platform/report/months.ts';
import type { ReportQuestion, ReportSource } from '#core/platform/report/source.ts';
import {
  type ByWay,
  businessColumns,
  everyWay,
  figuresOf,
  keysIn,
  marked,
  peopleColumns,
  sexOf,
  type Way,
  ways,
} from './rules.ts';
import * as store from './store.ts';

const sessions = (question: ReportQuestion) =>
  store.mentored(question.db, question.officeId, monthsRead(question), question.only);
const trained = (question: ReportQuestion) =>
  store.trained(question.db, question.officeId, monthsRead(question), question.only);

/** By what they can be narrowed: a session does not say where its clients live, a training neither that nor a consultant. */
const known = { session: ['field', 'consultant'], training: ['field'] } as const;
const knows = ({ only }: ReportQuestion, way: keyof typeof known): boolean =>
  !only || known[way].some((kind) => kind === only.kind);

const people = async (question: ReportQuestion): Promise<ByWay> => ({
  visit: (await question.once(visitTotals)).people,
  ...(knows(question, 'session') && {
    session: marked(await question.once(sessions), question, ({ personId }) => personId),
  }),
  ...(knows(question, 'training') && {
    training: marked(await trained(question), question, ({ personId }) => personId),
  }),
});

const businesses = async (question: ReportQuestion): Promise<ByWay> => ({
  visit: (await question.once(visitTotals)).businesses,
  ...(knows(question, 'session') && {
    session: marked(await question.once(sessions), question, ({ businessId }) => businessId),
  }),
});

type Head = Pick<ReportSource, 'code' | 'title' | 'definition' | 'noun' | 'narrowed' | 'recap'> & {
  columns: readonly ReportColumn[];
  byWay: (question: ReportQuestion) => Promise<ByWay>;
  note: (byWay: ByWay) => string | undefined;
  behindColumns: RowsBehind['columns'];
  /** Of these keys, as they are marked. */
  behindRows: (db: Db, keys: readonly number[], of: Marks) => Promise<RowsBehind['rows'][number][]>;
};

/** A table of those who were served, each once whatever for. */
const served = ({
  columns,
  byWay: byWayOf,
  note: noteOf,
  behindColumns,
  behindRows,
  ...head
}: Head): ReportSource => ({
  ...head,
  columns: [...columns],
  rows: async (question) => {
    const byWay = await question.once(byWayOf);
    const note = noteOf(byWay);
    return { ...figuresOf(columns, byWay), ...(note && { note }) };
  },
  behind: async (question, { key, column }) => {
    const of = columns.find((each) => each.key === column);
    const byWay = await question.once(byWayOf);
    const asked = key === null ? everyWay(byWay) : byWay[key as Way];
    if (!of || !asked) return undefined;
    const keys = keysIn(asked, column);
    const title = key === null ? 'Jumlah' : ways[key as Way];
    return {
      title,
      sentence: `${key === null ? 'Semua yang dilayani' : title}: ${of.words}, ${nameOfColumn(question, of.kind)}. Masing-masing dihitung satu kali.`,
      value: keys.length,
      columns: behindColumns,
      rows: await behindRows(question.db, keys, asked),
    };
  },
});

const peopleTable = served({
  code: 'A1',
  title: 'Orang yang Dilayani',
  definition:
    'Dihitung: orang yang berkunjung, yang ikut pelaksanaan pendampingan, dan yang mendapat tempat di pelatihan yang selesai, masing-masing satu kali dalam masanya. Satu orang dapat tercatat di beberapa baris; jumlah bulan-bulannya lebih besar daripada setahun.',
  noun: 'orang',
  recap: { total: 'Orang' },
  narrowed: {
    field:
      'Hanya yang berkunjung dengan keperluan pertama pada bidang ini, ikut pelaksanaan pendampingannya, atau ikut pelatihannya.',
    consultant:
      'Hanya yang lembar konsultasinya ditulis konsultan ini atau ikut pelaksanaan pendampingan olehnya; pelatihan tidak menyebut konsultan.',
    district: 'Hanya yang berkunjung dari wilayah ini; pendampingan dan pelatihan tidak menyebut kecamatan.',
  },
  columns: peopleColumns,
  byWay: people,
  note: ({ visit }) =>
    `Di antara yang berkunjung, ${numberText(countIn(visit!, marks.own | marks.newcomer))} orang datang untuk pertama kali. Satu orang dapat tercatat di beberapa baris.`,
  behindColumns: [
    { key: 'name', title: 'Nama', kind: 'text', chars: 40, isBrief: true },
    { key: 'sex', title: 'Jenis kelamin', kind: 'text', chars: 14, isBrief: true },
  ],
  behindRows: async (db, keys, of) =>
    (await store.people(db, keys)).map(({ id, uid, name, sex }) => ({
      uid,
      color: null,
      link: `/pelaku-usaha/${uid}`,
      cells: { name, sex: sexWords[sexOf(of, id) ?? (sex as 'L' | 'P')] },
    })),
});

const businessTable = served({
  code: 'A2',
  title: 'Usaha yang Dilayani',
  definition:
    'Dihitung: usaha dan koperasi yang dibawa berkunjung atau didampingi, masing-masing satu kali dalam masanya. Satu usaha dapat tercatat di dua baris.',
  noun: 'usaha',
  recap: { total: 'Usaha' },
  narrowed: {
    field:
      'Hanya yang dibawa berkunjung dengan keperluan pertama pada bidang ini atau ikut pelaksanaan pendampingannya.',
    consultant:
      'Hanya yang lembar konsultasinya ditulis konsultan ini atau ikut pelaksanaan pendampingan olehnya.',
    district:
      'Hanya yang dibawa berkunjung oleh pengunjung dari wilayah ini; pendampingan tidak menyebut kecamatan.',
  },
  columns: businessColumns,
  byWay: businesses,
  note: (byWay) => {
    const cooperatives = countIn(everyWay(byWay), marks.own | marks.cooperative);
    return cooperatives === 0 ? undefined : `Di antaranya ${numberText(cooperatives)} koperasi.`;
  },
  behindColumns: [
    { key: 'name', title: 'Usaha', kind: 'text', chars: 40, isBrief: true },
    { key: 'owner', title: 'Pemilik', kind: 'text', chars: 34, isBrief: true },
  ],
  behindRows: async (db, keys) =>
    (await store.businesses(db, keys)).map(({ uid, personUid, name, owner }) => ({
      uid,
      color: null,
      link: `/pelaku-usaha/${personUid}`,
      cells: { name, owner },
    })),
});

export const peopleServedTables: readonly ReportSource[] = [peopleTable, businessTable];
