import { Button, Loader, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Backup } from '#contract/backup.ts';
import { dateText, localDateOf, numberText, timeText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { droppedText } from '#renderer/app/droppedText.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './settings.module.css';

/** Opens the copy, tells what it holds, and only then offers to put it in place of the present data. */
export const RestoreModal = ({ backup, onClose }: { backup: Backup; onClose: () => void }) => {
  const zone = useZone();
  const inspect = useQuery({
    ...orpc.backup.inspect.queryOptions({ input: { name: backup.name } }),
    gcTime: 0, // each time anew: the file may have changed
  });
  const restore = useMutation({
    ...orpc.backup.restore.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onClose,
  });
  const content = inspect.data;
  const dropped = content ? droppedText(content.dropped) : '';
  const error = inspect.error ?? restore.error;
  return (
    <Modal opened onClose={onClose} title={<span className="h2">Pulihkan cadangan</span>}>
      <div className={styles.stack}>
        <p className="s13">
          Cadangan {dateText(localDateOf(backup.at, zone))} pukul {timeText(backup.at, zone)}
        </p>
        {inspect.isPending && (
          <output className="row s13">
            <Loader size={16} /> Membuka dan memeriksa cadangan…
          </output>
        )}
        {content && (
          <dl className="kv">
            {content.office && (
              <>
                <dt>Kantor</dt>
                <dd className="b">{content.office.name}</dd>
              </>
            )}
            <dt>Kunjungan terakhir</dt>
            <dd className="b">{content.lastVisit ? dateText(content.lastVisit) : 'Belum ada'}</dd>
            <dt>Pelaku usaha</dt>
            <dd className="b">{numberText(content.people)}</dd>
            <dt>Usaha</dt>
            <dd className="b">{numberText(content.businesses)}</dd>
            <dt>Kunjungan</dt>
            <dd className="b">{numberText(content.visits)}</dd>
            <dt>Sertifikat</dt>
            <dd className="b">{numberText(content.certificates)}</dd>
          </dl>
        )}
        {content?.office && !content.office.isOurs && (
          <Notice kind="error">
            <b>Cadangan ini bukan dari kantor ini.</b> Isinya data {content.office.name}; seluruh data
            sekarang diganti dengannya.
          </Notice>
        )}
        {content && (
          <Notice kind="warn">
            <b>
              {dropped
                ? `${dropped} dicatat sesudahnya dan tidak ada di cadangan ini.`
                : 'Yang dicatat sesudah itu tidak ada di cadangan ini.'}
            </b>{' '}
            Data sekarang tidak dihapus: ia disimpan di daftar cadangan, sehingga pemulihan dapat dibatalkan.
            Nomor tiket, sertifikat, dan surat berlanjut di belakang nomor terakhir yang mungkin sudah di
            kertas; tidak ada nomor yang diberikan dua kali.
          </Notice>
        )}
        {error && (
          <Notice kind="error">
            <b>Tidak ada yang dipulihkan.</b> {errorText(error)}
          </Notice>
        )}
        <p className="small dim">
          Pemulihan dijalankan saat Loket PLUT dibuka lagi. Yang dicatat sampai saat itu ikut hilang dari
          layar; setiap jendela mengatakannya.
        </p>
        <div className={`row ${styles.modalFoot}`}>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={!content}
            loading={restore.isPending}
            onClick={() => restore.mutate({ name: backup.name })}
          >
            Pulihkan saat dibuka lagi
          </Button>
        </div>
      </div>
    </Modal>
  );
};
