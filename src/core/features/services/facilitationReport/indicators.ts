import type { FacilitationKind } from '#contract/facilitationKind.ts';
import type { IndicatorChoice } from '#contract/indicator.ts';
import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { subjectChoices } from './rules.ts';
import { doneFor, happenedFor, kindsIn, subjectsIn } from './store.ts';

/** The kinds that the files offer, and those that were recorded and they do not know any more, under their own names. */
const kindChoices = (
  offered: readonly IndicatorChoice[],
  recorded: readonly IndicatorChoice[],
): readonly IndicatorChoice[] => [
  ...offered.map(({ code, name }) => ({ code, name })),
  ...recorded
    .filter(({ code }) => offered.every((each) => each.code !== code))
    .map(({ code, name }) => ({ code, name })),
];
const offeredIn = (kinds: readonly FacilitationKind[], table: 'F' | 'G') =>
  kinds
    .filter((kind) => kind.table === table)
    .flatMap(({ code: kind, name: kindName, subject }) =>
      subject.choices.map(({ code, name }) => ({ kind, kindName, code, name })),
    );

const subjects = (table: 'F' | 'G', label: string): NonNullable<IndicatorSource['choices']> => ({
  label,
  list: async ({ db, officeId, facilitationKinds }) =>
    subjectChoices(offeredIn(facilitationKinds(), table), await subjectsIn(db, officeId, table)),
});

const ofCases = {
  ofField: 'Hanya kasus yang dibuka pada bidang ini.',
  shown: ['Pelaku usaha', 'Perihal'],
} as const;
const papers = { ...ofCases, noun: 'kasus', sum: 'rows', choices: subjects('F', 'Legalitas') } as const;
const money = { ...ofCases, noun: 'kasus', sum: 'rows', choices: subjects('G', 'Skema') } as const;
const rupiah = { ...money, sum: 'amount', unit: 'Rp juta' } as const;

/** Of tables F and G the same figures as in the month's report. */
export const facilitationIndicators: readonly IndicatorSource[] = [
  {
    code: 'paperAsked',
    name: 'Legalitas diajukan',
    definition: 'Kasus legalitas pada hari diajukan, seperti di tabel F.',
    ...papers,
    rows: happenedFor('F', 'asked'),
  },
  {
    code: 'paperIssued',
    name: 'Legalitas terbit',
    definition: 'Kasus legalitas pada hari dokumennya terbit, seperti di tabel F.',
    ...papers,
    rows: happenedFor('F', 'issued'),
  },
  {
    code: 'creditAsked',
    name: 'Pembiayaan diajukan (kasus)',
    definition: 'Kasus pembiayaan pada hari diajukan.',
    ...money,
    rows: happenedFor('G', 'asked'),
  },
  {
    code: 'creditApproved',
    name: 'Pembiayaan disetujui (kasus)',
    definition: 'Kasus pembiayaan pada hari disetujui, kapan pun dicairkan.',
    ...money,
    rows: happenedFor('G', 'approved'),
  },
  {
    code: 'creditApprovedRp',
    name: 'Nilai pembiayaan disetujui',
    definition: 'Rupiah pembiayaan pada hari disetujui, seperti di tabel G, dalam juta rupiah.',
    ...rupiah,
    rows: happenedFor('G', 'approved'),
  },
  {
    code: 'creditPaidRp',
    name: 'Nilai pembiayaan cair',
    definition:
      'Rupiah pembiayaan pada hari dicairkan, seperti di tabel G, dalam juta rupiah; pencairan yang dibatalkan tidak dihitung lagi.',
    ...rupiah,
    noun: 'pencairan',
    rows: happenedFor('G', 'paid'),
  },
  {
    code: 'creditReceiver',
    name: 'Penerima pembiayaan',
    definition:
      'Pelaku usaha yang menerima pencairan, masing-masing satu kali dalam masanya; pencairan yang dibatalkan tidak dihitung lagi.',
    ...money,
    noun: 'pelaku usaha',
    sum: 'distinct',
    rows: happenedFor('G', 'paid'),
  },
  {
    code: 'caseDone',
    name: 'Kasus fasilitasi selesai',
    definition:
      'Kasus fasilitasi pada hari sampai ke hasilnya: terbit, cair seluruhnya, atau langkah terakhir jenisnya; yang berakhir tanpa hasil tidak dihitung.',
    ...ofCases,
    noun: 'kasus',
    sum: 'rows',
    choices: {
      label: 'Jenis fasilitasi',
      list: async ({ db, officeId, facilitationKinds }) =>
        kindChoices(facilitationKinds(), await kindsIn(db, officeId)),
    },
    rows: doneFor,
  },
];
