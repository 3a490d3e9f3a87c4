import { Button, Loader, SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { contract } from '#contract/index.ts';
import { localDateOf, numberText, numericDate, timeText } from '#contract/dates.ts';
import type { FigureChange, LockChange, MonthLock, RowChange } from '#contract/monthLock.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import { ExplainDialog } from './ExplainDialog.tsx';
import styles from './monthLock.module.css';

const kinds = { changed: '', new: 'Baru terhitung di bulan ini', gone: 'Tidak lagi terhitung di bulan ini' };

/** "Jenis kelamin: Perempuan menjadi Laki-laki" */
const Difference = ({ kind, cells }: RowChange) => (
  <>
    {kinds[kind] && <div className="s13">{kinds[kind]}</div>}
    {cells.map(({ title, before, after }) => (
      <div key={title} className="s13">
        {title}: {before || 'kosong'} menjadi {after || 'kosong'}
      </div>
    ))}
  </>
);

/** "Tabel A, B, C" */
const tablesText = (rows: readonly RowChange[]): string => {
  const tables = [...new Set(rows.flatMap((row) => row.tables))].sort();
  return tables.length > 0 ? `Tabel ${tables.join(', ')}` : 'tanpa mengubah angka';
};

const differenceOf = ({ kind, cells }: RowChange): string => JSON.stringify([kind, cells]);

/** What was done at once: one row, or many that are opened. */
const Change = ({ change, onExplain }: { change: LockChange; onExplain: (() => void) | null }) => {
  const zone = useZone();
  const { at, by, action, reason, rows } = change;
  const when = at && `${numericDate(localDateOf(at, zone)).slice(0, 5)} ${timeText(at, zone)}`;
  const [first] = rows;
  const isAlike = rows.every((row) => differenceOf(row) === differenceOf(first!));
  return (
    <li className={styles.change}>
      <div className="row small">
        <span className="dim grow">{[when, by].filter(Boolean).join(' · ') || 'Tidak disebut di jejak'}</span>
        {!reason && <span className="late b6">belum dijelaskan</span>}
      </div>
      {rows.length === 1 ? (
        <div className="s13 b6">{first!.subject}</div>
      ) : (
        <details>
          <summary className="s13 b6">
            {action ?? 'Perubahan'}, {numberText(rows.length)} baris
          </summary>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <li key={row.mark}>
                <div className="s13">{row.subject}</div>
                {!isAlike && <Difference {...row} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAlike && <Difference {...first!} />}
      {reason && <div className="s13 dim">Alasan: {reason}</div>}
      <div className="row small dim">
        <span className="grow">
          {[rows.length === 1 && action, tablesText(rows)].filter(Boolean).join(' · ')}
        </span>
        {onExplain && (
          <Button variant="subtle" size="compact-xs" className={styles.explain} onClick={onExplain}>
            {reason ? 'Ubah alasan' : 'Jelaskan'}
          </Button>
        )}
      </div>
    </li>
  );
};

const Figures = ({ figures }: { figures: readonly FigureChange[] }) => (
  <details className={styles.change}>
    <summary className="s13 b6">{numberText(figures.length)} angka berbeda bila dihitung hari ini</summary>
    <ul className={styles.rows}>
      {figures.map(({ table, label, words, before, after }) => (
        <li key={`${table} ${label} ${words}`} className="s13">
          Tabel {table}, {label}, {words}: {numberText(before)} menjadi {numberText(after)}
        </li>
      ))}
    </ul>
  </details>
);

const Changes = ({ month }: { month: string }) => {
  const { data, error } = useQuery(orpc.monthLock.changes.queryOptions({ input: { month } }));
  const mayExplain = useMay(contract.monthLock.explain);
  const [explained, setExplained] = useState<LockChange | null>(null);
  if (error)
    return (
      <div className={styles.said}>
        <Notice kind="warn">
          <b>Perubahan belum dapat dicari.</b> {errorText(error)}
        </Notice>
      </div>
    );
  if (!data)
    return (
      <output className={`${styles.said} row small dim`}>
        <Loader size="xs" /> Membandingkan dengan data hari ini
      </output>
    );
  const { changes, figures, isErased, isRedefined } = data;
  return (
    <>
      {isErased && (
        <p className={`${styles.said} s13`}>
          Baris di balik angkanya sudah dihapus atau tidak terbaca, jadi perubahannya tidak dapat disebut.
          Angka dan berkasnya tetap.
        </p>
      )}
      {isRedefined && (
        <p className={`${styles.said} s13`}>
          Cara menghitung beberapa tabel berubah sejak bulan ini dikunci. Laporan yang terkunci tetap seperti
          tercetak.
        </p>
      )}
      {changes.length === 0 && !isErased && (
        <p className={`${styles.said} s13 dim`}>Belum ada yang berubah. Data hari ini sama dengan laporan.</p>
      )}
      <ul className={styles.changes} aria-label="Perubahan sejak dikunci">
        {changes.map((change) => (
          <Change
            key={change.rows[0]!.mark}
            change={change}
            onExplain={mayExplain ? () => setExplained(change) : null}
          />
        ))}
      </ul>
      {figures.length > 0 && <Figures figures={figures} />}
      {explained && <ExplainDialog month={month} change={explained} onClose={() => setExplained(null)} />}
    </>
  );
};

/** The lock of a month beside its paper: what has changed since, or its numbers. */
export const LockPanel = ({
  lock,
  view,
  onView,
  children,
}: {
  lock: MonthLock;
  view: 'changes' | 'figures';
  onView: (view: 'changes' | 'figures') => void;
  /** The numbers. */
  children: ReactNode;
}) => {
  const zone = useZone();
  const { order, isBusy } = useFile();
  const [isChecking, setChecking] = useState(false);
  const { month, number, after, fingerprint, lockedAt, lockedBy, paper } = lock;
  const at = `${numericDate(localDateOf(lockedAt, zone))} ${timeText(lockedAt, zone)}`;
  return (
    <>
      <header className={styles.head}>
        <div className="row">
          <IconLock size={18} className={styles.icon} />
          <h2 className="h2 grow">Kunci nomor {number}</h2>
          <CommandButton
            variant="subtle"
            size="xs"
            label="Periksa kunci"
            words="rantai segel sidik kertas"
            run={() => setChecking(true)}
          />
        </div>
        <dl className={`kv ${styles.facts}`}>
          <dt>Dikunci</dt>
          <dd>
            {at}, {lockedBy}
          </dd>
          <dt>Sidik</dt>
          <dd className="b6">{fingerprint}</dd>
          <dt>Setelah</dt>
          <dd>{after === null ? 'kunci yang pertama' : `nomor ${after}`}</dd>
        </dl>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Di samping laporan"
          value={view}
          onChange={onView}
          data={[
            { value: 'changes', label: 'Perubahan sejak dikunci' },
            { value: 'figures', label: 'Angka' },
          ]}
        />
      </header>
      {view === 'figures' ? (
        children
      ) : (
        <>
          <div className="scrolls grow">
            <Changes month={month} />
          </div>
          <footer className={`row ${styles.foot}`}>
            <span className="grow" />
            <Button
              variant="default"
              loading={isBusy('sheet')}
              onClick={() =>
                order({
                  name: 'sheet',
                  to: 'print',
                  make: () => client.monthLock.changesPdf({ month, paper }),
                })
              }
            >
              Cetak lembar perbaikan
            </Button>
          </footer>
        </>
      )}
      {isChecking && <CheckDialog onClose={() => setChecking(false)} />}
    </>
  );
};
