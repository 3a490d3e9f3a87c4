import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { isMonth } from '#contract/period.ts';
import { remark } from '#contract/remark.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useMay } from '#renderer/app/may.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';
import { RemarkDialog } from './RemarkDialog.tsx';
import styles from './report.module.css';

/** What makes a report whole before it is printed. */
export const Preparing = ({ period, isLocked }: { period: string; isLocked: boolean }) => {
  const navigate = useNavigate();
  const seesIndicators = useMay(contract.indicator.year);
  const mayWrite = useMay(contract.remark.save);
  const [isWriting, setWriting] = useState(false);
  const [draft, setDraft] = usePersistedDraft(`remark-${period}`, remark);
  return (
    <section className={styles.preparing} aria-label="Sebelum dicetak">
      {isMonth(period) && (
        <CommandButton
          variant="subtle"
          size="xs"
          label="Lengkapi data"
          words="kosong belum didata skala sektor"
          run={() => void navigate({ to: '/laporan/lengkapi', search: { bulan: period } })}
        />
      )}
      {mayWrite && !isLocked && (
        <CommandButton
          variant="subtle"
          size="xs"
          label="Kendala & rencana"
          words="nomor laporan catatan tindak lanjut bagian M"
          run={() => setWriting(true)}
        />
      )}
      {seesIndicators && (
        <CommandButton
          variant="subtle"
          size="xs"
          label="IKU"
          words="indikator kinerja utama progres capaian"
          run={() => void navigate({ to: '/laporan/iku' })}
        />
      )}
      <CommandButton
        variant="subtle"
        size="xs"
        label="Survei"
        words="skm ikm kepuasan masyarakat"
        run={() => void navigate({ to: '/laporan/survei' })}
      />
      {isWriting && (
        <RemarkDialog period={period} draft={draft} onDraft={setDraft} onClose={() => setWriting(false)} />
      )}
    </section>
  );
};
