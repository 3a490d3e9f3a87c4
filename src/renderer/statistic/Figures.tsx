import { numberText } from '#contract/dates.ts';
import type { QueueStats, StatsRow } from '#contract/statistic.ts';
import styles from './statistic.module.css';

/** "12,5" */
const minutesText = (minutes: number | null): string =>
  minutes === null ? '–' : String(minutes).replace('.', ',');

const spreadText = ({ median, p90 }: StatsRow['waiting']): string =>
  median === null ? '–' : `${minutesText(median)} / ${minutesText(p90)}`;

const Figure = ({ label, value, note }: { label: string; value: string; note?: string }) => (
  <div className={styles.figureTile}>
    <dt className="small dim">{label}</dt>
    <dd>
      <span className={styles.figureValue}>{value}</span>
      {note && <span className="small dim"> {note}</span>}
    </dd>
  </div>
);

const minuteFigure = (value: number | null) =>
  value === null ? { value: '–', note: 'belum diketahui' } : { value: minutesText(value), note: 'mnt' };

const Totals = ({ total, numbersDone }: Pick<QueueStats, 'total' | 'numbersDone'>) => (
  <dl className={styles.figureTiles}>
    <Figure
      label="Layanan selesai"
      value={numberText(total.served)}
      note={`· ${numberText(numbersDone)} nomor`}
    />
    <Figure label="Menunggu, biasanya" {...minuteFigure(total.waiting.median)} />
    <Figure label="Menunggu, 9 dari 10" {...minuteFigure(total.waiting.p90)} />
    <Figure label="Dilayani, biasanya" {...minuteFigure(total.serving.median)} />
    <Figure label="Tidak terlayani" value={numberText(total.missed + total.unserved + total.cancelled)} />
    {total.inaccurate > 0 && (
      <Figure
        label="Waktu tidak akurat"
        value={numberText(total.inaccurate)}
        note="· tidak ikut dalam menit"
      />
    )}
  </dl>
);

/** The services that ended, by the hour in which the number joined the line; the bars sum to *Layanan selesai*. */
const Hours = ({ rows }: { rows: readonly StatsRow[] }) => {
  const most = Math.max(1, ...rows.map((row) => row.served));
  return (
    <figure className={styles.hours}>
      <figcaption className="h2">Layanan selesai, menurut jam datang</figcaption>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="small b6">{row.served}</span>
            <span
              className={styles.hourBar}
              style={{ height: `${Math.round((row.served / most) * 72)}px` }}
            />
            <span className="small dim">{row.key}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
};

const StatsTable = ({ title, first, rows }: { title: string; first: string; rows: readonly StatsRow[] }) => (
  <section>
    <h2 className={`h2 ${styles.statsTitle}`}>{title}</h2>
    {rows.length === 0 ? (
      <p className={`s13 dim ${styles.statsNotice}`}>Belum ada data.</p>
    ) : (
      <div className="scrolls">
        <table className="grid-table" aria-label={title}>
          <thead>
            <tr>
              {[
                first,
                'Layanan selesai',
                'Menunggu (menit)',
                'Pelayanan (menit)',
                'Tidak datang',
                'Belum terlayani',
                'Dibatalkan',
                'Tidak akurat',
              ].map((head, i) => (
                <th key={head} scope="col" className={i > 0 ? 'num' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td className="num" data-title="Layanan selesai">
                  {numberText(row.served)}
                </td>
                <td className="num" data-title="Menunggu (menit)">
                  {spreadText(row.waiting)}
                </td>
                <td className="num" data-title="Pelayanan (menit)">
                  {spreadText(row.serving)}
                </td>
                <td className="num" data-title="Tidak datang">
                  {row.missed || <span className="dim">–</span>}
                </td>
                <td className="num" data-title="Belum terlayani">
                  {row.unserved || <span className="dim">–</span>}
                </td>
                <td className="num" data-title="Dibatalkan">
                  {row.cancelled || <span className="dim">–</span>}
                </td>
                <td className="num" data-title="Tidak akurat">
                  {row.inaccurate || <span className="dim">–</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);

/** The numbers of a day or month: the few that matter large, then by field, hour and consultant. */
export const Figures = ({ stats }: { stats: QueueStats }) => (
  <>
    <Totals {...stats} />
    <Hours rows={stats.byHour} />
    <p className={`small dim ${styles.statsNotice}`}>
      <b>Layanan selesai</b>: satu nomor yang dilayani di dua bidang terhitung dua layanan, satu nomor.{' '}
      <b>Tidak datang</b>: dipanggil, tetapi tidak datang. <b>Belum terlayani</b>: masih menunggu atau ditunda
      saat hari ditutup. <b>Tidak terlayani</b>: keduanya dan yang dibatalkan. Lama menunggu dan pelayanan
      dalam menit: biasanya (separuh tidak lebih lama) / sembilan dari sepuluh tidak lebih lama.{' '}
      <b>Waktu tidak akurat</b>: ditutup oleh tutup hari, dari lembar darurat, atau saat jam komputer
      dimundurkan; dihitung dalam jumlahnya, tidak dalam menitnya.
    </p>
    <StatsTable title="Per bidang" first="Bidang" rows={stats.byField} />
    <StatsTable title="Per jam datang" first="Jam" rows={stats.byHour} />
    <StatsTable title="Per konsultan" first="Konsultan" rows={stats.byStaff} />
  </>
);
