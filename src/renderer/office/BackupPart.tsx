import { Button } from '@mantine/core';
import { IconCircleCheck, IconDatabase } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Backup } from '#contract/backup.ts';
import { localDateOf, numberText, numericDate, timeText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useMay } from '#renderer/app/may.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { BringModal } from './BringModal.tsx';
import { RestoreModal } from './RestoreModal.tsx';
import styles from './settings.module.css';
import { UnknownNumbers } from './UnknownNumbers.tsx';

const kindWords: Record<Backup['kind'], string> = {
  daily: 'Harian, otomatis',
  manual: 'Dibuat petugas',
  migration: 'Sebelum versi baru',
  replaced: 'Data sebelum pemulihan',
  rebuilt: 'Dibaca ulang dari berkas rusak',
  brought: 'Dari folder lain',
};

/** "12,3 MB" */
const sizeText = (bytes: number): string => {
  const tenths = Math.max(1, Math.round(bytes / 104_857.6));
  return `${numberText(Math.floor(tenths / 10))},${tenths % 10} MB`;
};

const Row = ({ backup, onRestore }: { backup: Backup; onRestore: (() => void) | null }) => {
  const zone = useZone();
  const { content } = backup;
  return (
    <tr>
      <td className="b6">
        {numericDate(localDateOf(backup.at, zone))} {timeText(backup.at, zone)}
      </td>
      <td>{kindWords[backup.kind]}</td>
      <td>
        {content ? (
          <>
            {numberText(content.people)} pelaku usaha, {numberText(content.visits)} kunjungan
            {content.lastVisit && `, terakhir ${numericDate(content.lastVisit)}`}
          </>
        ) : (
          <span className="dim">Diperiksa saat akan dipulihkan</span>
        )}
      </td>
      <td className="num" data-title="Ukuran">
        {sizeText(backup.bytes)}
      </td>
      <td title={backup.sha256 ? `SHA-256 ${backup.sha256}` : undefined}>
        {backup.verifiedAt ? (
          <span className="row">
            <IconCircleCheck size={15} className={styles.done} /> Teruji
          </span>
        ) : (
          <span className="dim">Belum diuji</span>
        )}
      </td>
      <td>
        {onRestore && (
          <Button variant="subtle" size="xs" onClick={onRestore} aria-label={`Pulihkan ${backup.name}`}>
            Pulihkan
          </Button>
        )}
      </td>
    </tr>
  );
};

/** How the last restore went; one that waits is told by the frame, in every window. */
const LastRestore = () => {
  const { data } = useSuspenseQuery(orpc.backup.list.queryOptions());
  const { pending, lastRestore } = data;
  return (
    lastRestore &&
    !pending && <Notice kind={lastRestore.isDone ? 'done' : 'error'}>{lastRestore.sentence}</Notice>
  );
};

/** Backups that were opened and checked, a new one on demand, and the way back to an old one. */
export const BackupPart = () => {
  const zone = useZone();
  const mayBring = useMay(contract.backup.bring);
  const mayRestore = useMay(contract.backup.restore);
  const { data } = useSuspenseQuery(orpc.backup.list.queryOptions());
  const { data: state } = useSuspenseQuery(orpc.backup.state.queryOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [isBringing, setIsBringing] = useState(false);
  const make = useMutation({ ...orpc.backup.make.mutationOptions(), meta: { quiet: true } });
  const newest = state.verifiedAt;
  const problem = make.isError ? errorText(make.error) : state.problem;
  return (
    <div className={styles.stack}>
      <LastRestore />
      <UnknownNumbers />
      {problem && !make.isPending && (
        <Notice kind="error">
          <b>Cadangan terakhir gagal.</b> {problem}
        </Notice>
      )}
      <Card
        title="Cadangan"
        note={
          newest
            ? `Terakhir teruji ${numericDate(localDateOf(newest, zone))} ${timeText(newest, zone)}`
            : undefined
        }
        actions={
          <>
            {mayBring && (
              <CommandButton
                label="Ambil dari folder lain"
                variant="default"
                run={() => setIsBringing(true)}
              />
            )}
            <CommandButton
              label="Buat cadangan sekarang"
              loading={make.isPending}
              run={() => make.mutate(undefined)}
            />
          </>
        }
      >
        {data.backups.length === 0 ? (
          <Empty Icon={IconDatabase} title="Belum ada cadangan">
            Cadangan pertama dibuat sendiri sebentar setelah pekerjaan hari ini dimulai.
          </Empty>
        ) : (
          <div className="scrolls">
            <table className={`grid-table ${styles.backups}`}>
              <thead>
                <tr>
                  <th>Waktu</th>
                  <th>Jenis</th>
                  <th>Isi</th>
                  <th className="num">Ukuran</th>
                  <th>Pemeriksaan</th>
                  <th>
                    <span className="visually-hidden">Tindakan</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.backups.map((backup) => (
                  <Row
                    key={backup.name}
                    backup={backup}
                    onRestore={mayRestore && !data.pending ? () => setChosen(backup) : null}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      <div className={`s13 dim ${styles.backupFacts}`}>
        <p>
          Cadangan dibuat sendiri setiap hari kerja, sesudah banyak pekerjaan, saat hari ditutup, dan saat
          keluar, tanpa mengganggu loket; baru dihitung setelah dibuka serta diperiksa. Yang disimpan: empat
          belas hari kerja terakhir, yang pertama dari 24 bulan, dan 20 terakhir yang dibuat petugas.
        </p>
        <p>
          Disimpan di <b className={styles.path}>{data.folder}</b>. Salin folder itu ke diska lepas secara
          berkala: cadangan di komputer yang sama ikut hilang bila komputernya rusak atau dicuri.
        </p>
        {!mayRestore && <p>Memulihkan cadangan dilakukan oleh administrator.</p>}
      </div>
      {isBringing && (
        <BringModal
          onClose={() => setIsBringing(false)}
          onBrought={(backup) => {
            setIsBringing(false);
            setChosen(backup);
          }}
        />
      )}
      {chosen && <RestoreModal backup={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
};
