import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { monthName, numberText } from '#contract/dates.ts';
import { growthOfAll, isYoung } from '#contract/growth.ts';
import type { ConsultantLoad } from '#contract/summary.ts';
import { figureText, predicateWords } from '#contract/indicator.ts';
import { orpc } from '#renderer/app/client.ts';
import { Tile } from '#renderer/ui/Field.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Line, Nothing, Part, signed, useOpen } from './Part.tsx';
import styles from './summary.module.css';

const Row = ({ load: { name, field, served, sessions, planned, overdue } }: { load: ConsultantLoad }) => {
  const open = useOpen();
  const figure = (what: string, shown: string, to: string, isLate = false) => (
    <td className="num">
      <Button
        variant="subtle"
        size="xs"
        px={4}
        aria-label={`${name}, ${what}: ${shown}`}
        onClick={() => open(to)}
      >
        <span className={isLate ? 'late b6' : shown === '0' ? 'dim' : undefined}>{shown}</span>
      </Button>
    </td>
  );
  return (
    <tr>
      <td>
        <span className="row">
          {field && <Tile letter={field.letter} color={field.color} name={field.name} size={18} />}
          <span className={`b6 ${styles.words}`}>{name}</span>
        </span>
      </td>
      {figure('dilayani hari ini', numberText(served), '/antrean')}
      {figure('sesi', planned > 0 ? `${sessions}/${planned}` : String(sessions), '/pendampingan')}
      {figure('tindak lanjut lewat', numberText(overdue), '/tindak-lanjut', overdue > 0)}
    </tr>
  );
};

/** Who carries how much: today, this month against the plan, and what is over. */
export const Consultants = ({ month }: { month: string }) => {
  const query = useQuery(orpc.summary.consultants.queryOptions({ input: { month } }));
  return (
    <Part query={query} title="Konsultan" note={monthName(Number(month.slice(5)))}>
      {(loads) =>
        loads.length === 0 ? (
          <Nothing>Belum ada konsultan. Tambahkan di Pengaturan.</Nothing>
        ) : (
          <table className={`grid-table ${styles.loads}`} aria-label="Beban konsultan">
            <thead>
              <tr>
                <th scope="col">Nama</th>
                <th scope="col" className="num">
                  Hari ini
                </th>
                <th scope="col" className="num">
                  Sesi
                </th>
                <th scope="col" className="num">
                  Lewat
                </th>
              </tr>
            </thead>
            <tbody>
              {loads.map((load) => (
                <Row key={load.uid} load={load} />
              ))}
            </tbody>
          </table>
        )
      }
    </Part>
  );
};

/** How the clients of the year grew between the two years that are over. */
export const Growth = () => {
  const year = Number(useToday().slice(0, 4));
  const query = useQuery(orpc.mentoring.growth.queryOptions({ input: { whose: 'office', year } }));
  return (
    <Part
      query={query}
      title="Dampingan"
      note={query.data && `pertumbuhan ${query.data.compared.join(' ke ')}`}
    >
      {({ clients, compared }) => {
        if (clients.length === 0) return <Nothing>Belum ada dampingan {year}.</Nothing>;
        const grown = clients.filter(({ startedYear }) => !isYoung(startedYear, compared[0]));
        const sales = growthOfAll(grown.map((client) => client.sales));
        const workers = growthOfAll(grown.map((client) => client.workers));
        return (
          <>
            <Line
              to="/pendampingan/perkembangan"
              title="Omzet, dari jumlahnya"
              value={sales.ofTotal === null ? 'belum terbanding' : `${signed(sales.ofTotal)}\u00A0%`}
            />
            <Line
              to="/pendampingan/perkembangan"
              title="Tenaga kerja"
              value={
                workers.matched === 0 ? 'belum terbanding' : `${signed(workers.after - workers.before)} orang`
              }
            />
            <p className={`small dim ${styles.foot}`}>
              {numberText(sales.matched)} dari {numberText(grown.length)} dampingan punya omzet kedua tahun.
            </p>
          </>
        );
      }}
    </Part>
  );
};

const SHOWN = 4;

/** How far the indicators of the year have come, and which are behind what their targets come to by today. */
export const Targets = () => {
  const query = useQuery(orpc.summary.targets.queryOptions());
  return (
    <Part query={query} title="Capaian IKU" note={query.data?.year}>
      {({ year, targeted, average, predicate, expectedPercent, behind }) =>
        average === null || predicate === null ? (
          <Line to="/laporan/iku" title={`Belum ada target IKU ${year}`} value="" />
        ) : (
          <>
            <Line
              to="/laporan/iku"
              title={`Rata-rata ${numberText(targeted)} indikator`}
              value={`${numberText(average)}\u00A0%, ${predicateWords[predicate]}`}
            />
            {behind.slice(0, SHOWN).map(({ uid, objective, unit, total, expected }) => (
              <Line
                key={uid}
                to="/laporan/iku"
                title={objective}
                value={`${figureText(total)} dari ${numberText(expected)} ${unit}`.trim()}
              />
            ))}
            <p className={`small dim ${styles.foot}`}>
              {behind.length === 0
                ? 'Semua indikator mencapai targetnya sampai hari ini'
                : `${numberText(behind.length)} indikator di bawah targetnya sampai hari ini`}
              , {numberText(expectedPercent)}&nbsp;% dari target setahun.
            </p>
          </>
        )
      }
    </Part>
  );
};
