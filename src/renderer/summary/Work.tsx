import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { monthName, numberText, numericDate } from '#contract/dates.ts';
import type { MonthSummary } from '#contract/summary.ts';
import { useToDecide } from '#renderer/app/approval/ToDecide.tsx';
import { orpc } from '#renderer/app/client.ts';
import { fieldColor, Tile } from '#renderer/ui/Field.tsx';
import { Line, Nothing, Part, signed, useOpen } from './Part.tsx';
import styles from './summary.module.css';

/** "24/11" */
const dayText = (localDate: string): string => numericDate(localDate).slice(0, 5);
/** Of several things the first day: "24/11 dst." */
const firstDayText = (on: string, count: number): string => `${dayText(on)}${count > 1 ? ' dst.' : ''}`;

/** What others prepared, and nobody but who looks at it here issues. */
export const Approvals = () => {
  const { waiting, preparedText, review, dialog } = useToDecide();
  return (
    <Part
      query={{ data: waiting ?? undefined, error: null }}
      title="Menunggu persetujuan"
      actions={waiting && waiting.length > 0 && <span className="b s13">{waiting.length}</span>}
    >
      {(all) => (
        <>
          {all.length === 0 && <Nothing>Tidak ada yang menunggu persetujuan Anda.</Nothing>}
          <ul className={styles.list}>
            {all.map((each) => (
              <li key={each.uid} className={styles.proposal}>
                <span className="col grow">
                  <span className={`s13 b ${styles.words}`}>{each.title}</span>
                  <span className={`small dim ${styles.words}`}>{preparedText(each)}</span>
                </span>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`Periksa ${each.title}`}
                  onClick={() => review(each.uid)}
                >
                  Periksa
                </Button>
              </li>
            ))}
          </ul>
          {dialog}
        </>
      )}
    </Part>
  );
};

/** Visits by field, with a notch where the days before stood. */
export const Fields = ({
  month,
  query,
}: {
  month: string;
  query: { data: MonthSummary | undefined; error: Error | null };
}) => {
  const open = useOpen();
  const names = [query.data?.days.from, query.data?.before.from].map(
    (day) => day && monthName(Number(day.slice(5, 7))),
  );
  return (
    <Part
      query={query}
      title="Kunjungan per bidang"
      actions={
        <span className={`small dim ${styles.legend}`}>
          <i className={styles.legendBar} /> {names[0]} <i className={styles.legendNotch} /> {names[1]}
        </span>
      }
    >
      {({ fields }) => {
        const most = Math.max(1, ...fields.flatMap(({ visits: { now, before } }) => [now, before]));
        const share = (visits: number) => `${(visits / most) * 100}%`;
        return (
          <div className={styles.bars}>
            {fields.map(({ field, visits: { now, before } }) => (
              <UnstyledButton
                key={field.uid}
                className={styles.bar}
                aria-label={`${field.shortName}: ${now} kunjungan, sebelumnya ${before}`}
                onClick={() => open(`/laporan?bulan=${month}&tabel=B&baris=${field.uid}&kolom=total`)}
              >
                <Tile letter={field.letter} color={field.color} size={18} />
                <span className="s13 clip">{field.shortName}</span>
                <span className={styles.track}>
                  <i
                    className={styles.now}
                    style={{ width: share(now), background: fieldColor(field.color, true) }}
                  />
                  <i className={styles.before} style={{ left: share(before) }} />
                </span>
                <span className="b s13 num">{numberText(now)}</span>
                <span className="small dim num">{signed(now - before)}</span>
              </UnstyledButton>
            ))}
          </div>
        );
      }}
    </Part>
  );
};

/** What the features say is missing, and what is due: one call, two parts. */
export const Duties = () => {
  const query = useQuery(orpc.summary.duties.queryOptions());
  const of = (wanted: 'due' | 'missing') => query.data?.duties.filter(({ kind }) => kind === wanted) ?? [];
  const over = of('due').reduce((sum, { isOver, count }) => sum + (isOver ? count : 0), 0);
  const missing = of('missing');
  return (
    <>
      <Part query={query} title="Data belum lengkap" note="sampai hari ini">
        {() =>
          missing.length === 0 ? (
            <Nothing>Tidak ada yang belum lengkap.</Nothing>
          ) : (
            missing.map(({ title, count, to }) => (
              <Line key={title} to={to} title={title} value={numberText(count)} />
            ))
          )
        }
      </Part>
      <Part
        query={query}
        title="Perlu ditindaklanjuti"
        note={query.data && `sampai ${numericDate(query.data.until)}`}
        actions={
          over > 0 && (
            <span className="small dim">
              Lewat <b className="late">{numberText(over)}</b>
            </span>
          )
        }
      >
        {({ until }) =>
          of('due').length === 0 ? (
            <Nothing>Tidak ada yang lewat, dan tidak ada sampai {numericDate(until)}.</Nothing>
          ) : (
            of('due').map(({ title, count, on, isOver, to }) => (
              <Line
                key={`${title} ${isOver} ${to}`}
                to={to}
                when={isOver ? 'Lewat' : on ? firstDayText(on, count) : ''}
                isOver={isOver}
                title={title}
                value={numberText(count)}
              />
            ))
          )
        }
      </Part>
    </>
  );
};
