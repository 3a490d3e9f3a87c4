import { daysText, numberText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { columnOf, type Fact as ReportFact, type FactColumn } from '#core/platform/report/facts.ts';
import { isWithin, monthKey, type Span } from '#core/platform/report/months.ts';

export type Training = {
  uid: string;
  title: string;
  startDate: string;
  endDate: string;
  hours: number;
  fundSource: string;
  participants: { uid: string; name: string; sex: 'L' | 'P' | null; personUid: string | null }[];
};

/** A training, with its hours as the amount; or one who took part in it, `guest` where no card tells the sex. */
type What = 'training' | 'L' | 'P' | 'guest';
export type Fact = ReportFact<What> & { key: string; label: string; behind: RowsBehind['rows'][number] };

const held = (kind: FactColumn<What>['kind']) =>
  columnOf('training', 'pelatihan', { kind, group: 'Pelatihan' });
const took = (kind: FactColumn<What>['kind'], title?: string) => ({
  ...columnOf('guest', 'peserta', { kind, group: 'Peserta', ...(title && { title }) }),
  what: ['L', 'P', 'guest'] as const,
});
const ofSex = (what: 'L' | 'P', words: string) =>
  columnOf(what, words, { kind: 'part', group: 'Peserta', title: what });
const hours: FactColumn<What> = {
  ...columnOf('training', 'jam pelatihan', { kind: 'part', group: null, title: 'JP' }),
  key: 'hours',
  sum: 'amount',
};

export const columns: readonly FactColumn<What>[] = [
  ...[held('part'), held('previous'), held('yearToDate')].map((each) => ({ ...each, sum: 'facts' as const })),
  hours,
  ...[
    ofSex('L', 'peserta laki-laki'),
    ofSex('P', 'peserta perempuan'),
    took('sum', 'Jumlah'),
    took('previous'),
    took('yearToDate'),
  ].map((each) => ({ ...each, sum: 'facts' as const, noun: 'peserta' })),
];

export const EARLIER = 'earlier';
/** Each training of the month has a row of its own; those of the months before share one, so that the rows add up. */
const rowOf = ({ uid, title, fundSource, ...days }: Training, isOwn: boolean) =>
  isOwn
    ? { key: uid, label: `${title}, ${daysText(days)}, dana ${fundSource || 'belum didata'}` }
    : { key: EARLIER, label: 'Pelatihan bulan-bulan sebelumnya' };

/** A training counts in the month of its last day, and with it everybody who had a place. */
export const factsOf = (trainings: readonly Training[], own: Span): Fact[] =>
  trainings.flatMap((training) => {
    const month = monthKey(training.endDate.slice(0, 7));
    const row = { ...rowOf(training, isWithin(own, month)), month };
    const behind = (what: What, uid: string, participant: string, link: string) => ({
      uid,
      color: null,
      link,
      cells: {
        date: training.endDate,
        title: training.title,
        participant,
        sex: what === 'L' || what === 'P' ? what : '',
        hours: numberText(training.hours),
        fund: training.fundSource,
      },
    });
    const page = `/pelatihan/${training.uid}`;
    return [
      {
        ...row,
        what: 'training' as const,
        amount: training.hours,
        behind: behind('training', training.uid, '', page),
      },
      ...training.participants.map(({ uid, name, sex, personUid }) => {
        const what: What = sex ?? 'guest';
        const link = personUid ? `/pelaku-usaha/${personUid}` : page;
        return { ...row, what, amount: 1, behind: behind(what, uid, name, link) };
      }),
    ];
  });

/** Why L and P are less than the sum. */
export const guestsNote = (facts: readonly Fact[], own: Span): string | undefined => {
  const guests = facts.filter(({ what, month }) => what === 'guest' && isWithin(own, month)).length;
  return guests === 0
    ? undefined
    : `${numberText(guests)} peserta belum punya kartu pelaku usaha: jenis kelaminnya belum didata, jadi hanya dihitung pada Jumlah.`;
};
