import { useQuery } from '@tanstack/react-query';
import type { BusinessYear } from '#contract/business.ts';
import { numberText } from '#contract/dates.ts';
import type { Mentee } from '#contract/mentee.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { comparedYears, growthText, workersOf } from '#contract/growth.ts';

type Figure = readonly [word: string, of: (year: BusinessYear) => number | null, isMoney: boolean];

const figures: readonly Figure[] = [
  ['Omzet', ({ sales }) => sales, true],
  ['Aset', ({ assets }) => assets, true],
  ['Modal sendiri', ({ ownCapital }) => ownCapital, true],
  ['Modal luar', ({ outsideCapital }) => outsideCapital, true],
  ['Tenaga kerja', workersOf, false],
];

const SHOWN = 3;
const shortOf = (year: number) => String(year).slice(2);
const shownAs = (value: number | null, isMoney: boolean): string => {
  if (value === null) return '–';
  return numberText(isMoney ? Math.round(value / 1_000_000) : value);
};

/** What the business was, year by year, and how it grew between two known years. */
export const YearsCard = ({ mentee: { person, business } }: { mentee: Mentee }) => {
  const thisYear = Number(useToday().slice(0, 4));
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: person.uid } }));
  const years = (card?.years ?? [])
    .filter(({ businessUid }) => businessUid === business?.uid)
    .sort((a, b) => a.year - b.year)
    .slice(-SHOWN);
  const compared = comparedYears(years, thisYear);
  return (
    <Card title="Keadaan per tahun" note="uang dalam Rp juta">
      {years.length === 0 ? (
        <p className="card-none s13 dim">
          Belum ada angka. Isi keadaan tiap tahun di kartu pelaku usaha agar perkembangannya terlihat.
        </p>
      ) : (
        <>
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">Ukuran</span>
                </th>
                {years.map(({ year }) => (
                  <th key={year} scope="col" className="num">
                    {year}
                    {year >= thisYear && '*'}
                  </th>
                ))}
                <th scope="col" className="num">
                  {compared && `${shortOf(compared[0].year)} ke ${shortOf(compared[1].year)}`}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map(([word, of, isMoney]) => (
                <tr key={word}>
                  <th scope="row">{word}</th>
                  {years.map((year) => (
                    <td key={year.year} className="num">
                      {shownAs(of(year), isMoney)}
                    </td>
                  ))}
                  <td className="num b6">{compared && growthText(of(compared[0]), of(compared[1]))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="card-none small dim">
            {years.some(({ year }) => year >= thisYear) && '* sementara. '}
            {compared
              ? 'Tanda – berarti belum didata.'
              : 'Perkembangan terlihat setelah dua tahun berturut-turut didata.'}
          </p>
        </>
      )}
    </Card>
  );
};
