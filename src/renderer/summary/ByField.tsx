import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { monthName, numberText } from '#contract/dates.ts';
import type { FieldSummary } from '#contract/summary.ts';
import { type Counted, CountedRows } from '#renderer/app/CountedRows.tsx';
import { orpc } from '#renderer/app/client.ts';
import { Tile } from '#renderer/ui/Field.tsx';
import { Part, useOpen } from './Part.tsx';
import styles from './summary.module.css';

/** In the order of the columns, by the code of the source that counts each. */
const counted = [
  ['consultation', 'Konsultasi', 'konsultasi'],
  ['session', 'Sesi dihitung', 'sesi pendampingan yang dihitung'],
  ['caseDone', 'Kasus', 'kasus fasilitasi selesai'],
] as const;

const Figure = ({
  label,
  shown,
  isNone,
  run,
}: {
  label: string;
  shown: string;
  isNone: boolean;
  run: () => void;
}) => (
  <td className="num">
    <Button variant="subtle" size="xs" px={4} aria-label={`${label}: ${shown}`} onClick={run}>
      <span className={isNone ? 'dim' : undefined}>{shown}</span>
    </Button>
  </td>
);

const Row = ({
  row: { field, counts, indicators },
  onRows,
}: {
  row: FieldSummary;
  onRows: (source: string) => void;
}) => {
  const open = useOpen();
  const { targeted, average } = indicators;
  return (
    <tr>
      <td>
        <span className="row">
          <Tile letter={field.letter} color={field.color} size={18} />
          <span className={styles.words}>{field.shortName}</span>
        </span>
      </td>
      {counted.map(([source, , what]) => (
        <Figure
          key={source}
          label={`${field.shortName}, ${what}`}
          shown={numberText(counts[source])}
          isNone={counts[source] === 0}
          run={() => onRows(source)}
        />
      ))}
      <Figure
        label={`${field.shortName}, capaian IKU dari ${targeted} indikator`}
        shown={average === null ? '–' : `${numberText(Math.round(average))}\u00A0%`}
        isNone={average === null}
        run={() => open(`/laporan/iku?bidang=${field.uid}`)}
      />
    </tr>
  );
};

/** What each field did in the month, and how far its indicators of the year have come. */
export const ByField = ({ month }: { month: string }) => {
  const query = useQuery(orpc.summary.fields.queryOptions({ input: { month } }));
  const [opened, setOpened] = useState<Counted | null>(null);
  return (
    <Part
      query={query}
      title="Kerja per bidang"
      note={`${monthName(Number(month.slice(5)))}, IKU ${month.slice(0, 4)}`}
    >
      {(rows) => (
        <>
          <table className={`grid-table ${styles.loads} ${styles.narrow}`} aria-label="Kerja per bidang">
            <thead>
              <tr>
                <th scope="col">Bidang</th>
                {counted.map(([source, title]) => (
                  <th key={source} scope="col" className="num">
                    {title}
                  </th>
                ))}
                <th scope="col" className="num">
                  IKU
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.field.uid}
                  row={row}
                  onRows={(source) =>
                    setOpened({ source, subject: '', fieldUid: row.field.uid, from: month, to: month })
                  }
                />
              ))}
            </tbody>
          </table>
          {opened && <CountedRows counted={opened} onClose={() => setOpened(null)} />}
        </>
      )}
    </Part>
  );
};
