import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { monthText, numberText, shortMonth } from '#contract/dates.ts';
import { orpc } from '#renderer/app/client.ts';
import { Line, Nothing, Part, useOpen } from './Part.tsx';
import styles from './summary.module.css';

/** The year month by month, a line across each where the year before stood. */
export const Year = ({ month }: { month: string }) => {
  const open = useOpen();
  const year = Number(month.slice(0, 4));
  const query = useQuery(orpc.summary.year.queryOptions({ input: { month } }));
  return (
    <Part
      query={query}
      title="Kunjungan per bulan"
      note={`${year}; garis: bulan yang sama ${year - 1}, bulan berjalan sampai tanggal yang sama`}
    >
      {(months) => {
        const most = Math.max(1, ...months.flatMap(({ now, before }) => [now, before]));
        const share = (visits: number) => `${(visits / most) * 100}%`;
        return (
          <div className={styles.months}>
            {months.map(({ month: each, now, before }) => (
              <UnstyledButton
                key={each}
                className={styles.month}
                aria-label={`${monthText(each)}: ${now} kunjungan, setahun sebelumnya ${before}`}
                onClick={() => open(`/laporan?bulan=${each}&tabel=A&kolom=total`)}
              >
                <span className="small b">{numberText(now)}</span>
                <span className={styles.pillar}>
                  <i className={styles.monthNow} style={{ height: share(now) }} />
                  {before > 0 && <i className={styles.monthBefore} style={{ bottom: share(before) }} />}
                </span>
                <span className={`small ${each === month ? 'b' : 'dim'}`}>{shortMonth(each)}</span>
              </UnstyledButton>
            ))}
          </div>
        );
      }}
    </Part>
  );
};

/** Cases by kind, as their board counts them. */
export const Cases = () => {
  const query = useQuery(
    orpc.facilitation.list.queryOptions({
      input: { state: 'current', kind: null, staffUid: null, limit: 1 },
    }),
  );
  const kinds = [...Map.groupBy(query.data?.totals ?? [], ({ kind }) => kind.code).values()].map((rows) => ({
    ...rows[0]!.kind,
    cases: rows.reduce((sum, { cases }) => sum + cases, 0),
  }));
  return (
    <Part
      query={query}
      title="Fasilitasi"
      note="berjalan, dan yang berhasil bulan ini"
      actions={<span className="b s13">{numberText(kinds.reduce((sum, { cases }) => sum + cases, 0))}</span>}
    >
      {() =>
        kinds.length === 0 ? (
          <Nothing>Belum ada kasus yang berjalan.</Nothing>
        ) : (
          kinds
            .toSorted((a, b) => b.cases - a.cases)
            .map(({ code, name, cases }) => (
              <Line key={code} to={`/fasilitasi?jenis=${code}`} title={name} value={numberText(cases)} />
            ))
        )
      }
    </Part>
  );
};
