import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { numberText } from '#contract/dates.ts';
import type { PastImport } from '#contract/pastImport.ts';
import { orpc } from '#renderer/app/client.ts';
import { Bar } from '#renderer/ui/Bar.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import styles from './pastImport.module.css';

const sentences: Record<PastImport['state'], string> = {
  draft: '',
  running: 'Loket tetap melayani. Bila listrik padam, impor dilanjutkan dari baris terakhir.',
  stopped: 'Dihentikan. Yang sudah masuk tetap; lanjutkan kapan saja, atau urungkan seluruhnya.',
  done: 'Semua baris yang dapat diimpor sudah masuk.',
  undoing:
    'Sedang diambil kembali. Loket tetap melayani; bila listrik padam, dilanjutkan dari baris terakhir.',
  undone: 'Diurungkan. Yang sudah diubah orang sesudahnya tetap.',
};

const Line = ({ label, value }: { label: string; value: string }) => (
  <li className={styles.line}>
    <IconCircleCheck size={17} stroke={1.7} />
    <span className="grow">{label}</span>
    <b className="b6">{value}</b>
  </li>
);

/** The rows that were not taken back, or failed, each with its reason. */
const Reasons = ({ uid, filter, title }: { uid: string; filter: 'kept' | 'failed'; title: string }) => {
  const { data } = useQuery(orpc.pastImport.notes.queryOptions({ input: { uid, filter } }));
  if (!data || data.length === 0) return null;
  return (
    <Card title={title} note={`${numberText(data.length)} baris`}>
      <ul className={`${styles.lines} ${styles.reasons} scrolls`} aria-label={title}>
        {data.map(({ row, note }) => (
          <li key={row} className={styles.line}>
            <span className="grow">{note}</span>
            <span className="small dim">baris {row}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** An import on its way, what it has stored, and what stayed out. */
export const Progress = ({
  data,
  onLeft,
  isLeftBusy,
  onCheck,
  onUndo,
  onClear,
}: {
  data: PastImport;
  onLeft: () => void;
  isLeftBusy: boolean;
  onCheck: () => void;
  onUndo: () => void;
  onClear: () => void;
}) => {
  const { uid, state, progress, outcome, counts } = data;
  const percent = progress.total === 0 ? 100 : Math.floor((progress.done / progress.total) * 100);
  const isBack = state === 'undoing' || state === 'undone';
  const left = counts.left + outcome.failed;
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <Card label="Jalannya impor">
          <div className={styles.pad}>
            <p className={styles.figure} role="status">
              <b>{numberText(progress.done)}</b> dari {numberText(progress.total)} baris
              <span className="grow" />
              <span>{percent} %</span>
            </p>
            <Bar of={Math.max(1, progress.total)} is={progress.done} />
            <p className="s13">{sentences[state]}</p>
          </div>
          <ul className={styles.lines}>
            {isBack ? (
              <>
                <Line label="Kunjungan diambil kembali" value={numberText(outcome.back.visits)} />
                <Line label="Orang baru diambil kembali" value={numberText(outcome.back.people)} />
                <Line
                  label="Tetap, karena sudah diubah atau dipakai"
                  value={`${numberText(outcome.kept)} baris`}
                />
                <Line label="Gagal diambil kembali" value={numberText(outcome.failed)} />
              </>
            ) : (
              <>
                <Line label="Orang baru" value={numberText(outcome.people)} />
                <Line label="Kunjungan ditambahkan" value={numberText(outcome.visits)} />
                <Line
                  label="Baru atau lama dihitung ulang"
                  value={`${numberText(outcome.recounted)} orang`}
                />
                <Line label="Dilewati, sudah ada" value={numberText(counts.present)} />
              </>
            )}
          </ul>
          {!isBack && (
            <CardFoot>
              <span className="small dim grow">
                Satu tombol mengurungkan seluruh impor, kecuali yang sudah diubah orang sesudahnya.
              </span>
              {state !== 'running' && (
                <Button variant="default" size="xs" onClick={onUndo}>
                  Urungkan impor
                </Button>
              )}
            </CardFoot>
          )}
        </Card>
        {isBack && <Reasons uid={uid} filter="kept" title="Tetap, tidak diambil kembali" />}
        <Reasons uid={uid} filter="failed" title={isBack ? 'Gagal diambil kembali' : 'Gagal disimpan'} />
      </div>
      {!isBack && (
        <Card title="Belum diimpor" note={numberText(left)}>
          <ul className={styles.lines}>
            <li className={styles.line}>
              <span className="grow">Salah</span>
              <b className="b6">{numberText(counts.wrong)}</b>
            </li>
            <li className={styles.line}>
              <span className="grow">Meragukan, belum dijawab</span>
              <b className="b6">{numberText(counts.left - counts.wrong)}</b>
            </li>
            <li className={styles.line}>
              <span className="grow">Gagal disimpan</span>
              <b className="b6">{numberText(outcome.failed)}</b>
            </li>
          </ul>
          {state === 'done' && (
            <CardFoot>
              {left > 0 ? (
                <>
                  <Button variant="subtle" size="xs" loading={isLeftBusy} onClick={onLeft}>
                    Simpan XLSX
                  </Button>
                  <Button variant="subtle" size="xs" onClick={onCheck}>
                    Lanjut memeriksa
                  </Button>
                  <span className="grow" />
                  <Button variant="subtle" size="xs" onClick={onClear}>
                    Tutup berkas
                  </Button>
                </>
              ) : (
                <span className="small dim grow">Isi berkas sudah dihapus dari aplikasi.</span>
              )}
            </CardFoot>
          )}
        </Card>
      )}
    </div>
  );
};
