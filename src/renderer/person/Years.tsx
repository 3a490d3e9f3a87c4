import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type Business, type BusinessYear, emptyYear } from '#contract/business.ts';
import { numberText, numericDate } from '#contract/dates.ts';
import { salesTrend } from '#contract/growth.ts';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './person.module.css';
import { YearForm } from './YearForm.tsx';

const SHOWN = 4;
const money = (value: number | null) => (value === null ? '–' : numberText(value));
const people = (male: number | null, female: number | null) => {
  if (male === null && female === null) return '–';
  const parts = [male !== null && `${numberText(male)} L`, female !== null && `${numberText(female)} P`];
  return `${numberText((male ?? 0) + (female ?? 0))} (${parts.filter(Boolean).join(', ')})`;
};

type Row = readonly [word: string, unit: string, text: (year: BusinessYear) => string];
const ofCooperative: readonly Row[] = [
  ['SHU', 'Rp', ({ surplus }) => money(surplus)],
  ['Anggota', 'orang', ({ members }) => money(members)],
  ['RAT', 'tanggal', ({ meetingOn }) => (meetingOn === null ? '–' : numericDate(meetingOn))],
];
const rowsOf = (isCooperative: boolean): readonly Row[] => [
  [isCooperative ? 'Volume usaha' : 'Omzet', 'Rp', ({ sales }) => money(sales)],
  ['Aset', 'Rp', ({ assets }) => money(assets)],
  ['Modal sendiri', 'Rp', ({ ownCapital }) => money(ownCapital)],
  ['Modal luar', 'Rp', ({ outsideCapital }) => money(outsideCapital)],
  ['Pekerja tetap', 'orang', (year) => people(year.permanentMale, year.permanentFemale)],
  ['Tidak tetap', 'orang', (year) => people(year.temporaryMale, year.temporaryFemale)],
  ...(isCooperative ? ofCooperative : []),
];

const YearTable = ({
  isCooperative,
  years,
  onOpen,
}: {
  isCooperative: boolean;
  years: readonly BusinessYear[];
  onOpen: (year: BusinessYear) => void;
}) => (
  <div className={styles.yearScroll}>
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Ukuran</span>
          </th>
          {years.map((year) => (
            <th key={year.year} scope="col" className="num">
              <UnstyledButton
                className={styles.link}
                aria-label={`Ubah angka ${year.year}`}
                onClick={() => onOpen(year)}
              >
                {year.year}
              </UnstyledButton>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(isCooperative).map(([word, unit, text]) => (
          <tr key={word}>
            <th scope="row">
              {word} <span className="small dim">{unit}</span>
            </th>
            {years.map((year, i) => (
              <td key={year.year} className={i === years.length - 1 ? 'num b' : 'num'}>
                {text(year)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The state of one business year by year; a year is opened by its head. */
export const Years = ({
  business,
  years: all,
  thisYear,
}: {
  business: Business;
  years: readonly BusinessYear[];
  thisYear: number;
}) => {
  const [open, setOpen] = useState<BusinessYear | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const years = [...all].sort((a, b) => a.year - b.year);
  const trend = salesTrend(years, thisYear);
  let missing = thisYear;
  while (years.some(({ year }) => year === missing)) missing -= 1;
  return (
    <Card
      title="Keadaan per tahun"
      actions={
        <Button size="xs" variant="subtle" onClick={() => setOpen(emptyYear(business.uid, missing))}>
          Isi {missing}
        </Button>
      }
    >
      {years.length === 0 ? (
        <p className={`${styles.none} s13 dim`}>
          Belum ada angka. Isi omzet, aset, modal, dan tenaga kerja tiap tahun agar perkembangannya terlihat.
        </p>
      ) : (
        <>
          <YearTable
            isCooperative={business.legalForm === 'koperasi'}
            years={showsAll ? years : years.slice(-SHOWN)}
            onOpen={setOpen}
          />
          <div className={`${styles.rowFoot} small dim`}>
            <span className="grow">{trend} Tanda – berarti belum didata.</span>
            {years.length > SHOWN && (
              <Button size="xs" variant="subtle" onClick={() => setShowsAll(!showsAll)}>
                {showsAll ? `${SHOWN} tahun terakhir` : `Semua ${years.length} tahun`}
              </Button>
            )}
          </div>
        </>
      )}
      {open && (
        <YearForm
          business={business}
          start={open}
          years={years}
          isNew={!years.includes(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
};
