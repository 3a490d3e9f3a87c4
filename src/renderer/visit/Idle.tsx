import { IconTicket, IconUserPlus } from '@tabler/icons-react';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './board.module.css';

/** The desk before anything is typed: three steps, with their keys. */
export const Idle = ({
  isFirst,
  completing,
  submitLabel,
  onNew,
}: {
  isFirst: boolean;
  /** The number whose visitor is looked for: its field stays as it was drawn. */
  completing: string | null;
  /** What the last step is called: no ticket is printed for a number that is there already. */
  submitLabel: string;
  onNew: () => void;
}) => (
  <section className="card grows" aria-label="Langkah pendaftaran">
    <Empty
      Icon={IconTicket}
      title={
        completing
          ? `Siapa pemegang nomor ${completing}?`
          : isFirst
            ? 'Belum ada antrean hari ini'
            : 'Siap untuk pengunjung berikutnya'
      }
    >
      <span>
        {isFirst && !completing
          ? 'Nomor setiap bidang mulai dari 001. Pengunjung pertama cukup tiga langkah:'
          : 'Cukup tiga langkah, tanpa tetikus:'}
      </span>
      <ol className={styles.steps}>
        <li>
          <span className={styles.stepNumber}>1</span>
          <span className="grow">Ketik nama, NIK, HP, atau usaha, lalu pilih orangnya</span>
          <Key keys="Enter" quiet />
        </li>
        <li>
          <span className={styles.stepNumber}>2</span>
          <span className="grow">
            {completing ? 'Tekan angka layanan' : 'Tekan huruf bidang dan angka layanan'}
          </span>
          {!completing && <Key keys="A–G" quiet />}
          <Key keys="1–7" quiet />
        </li>
        <li>
          <span className={styles.stepNumber}>3</span>
          <span className="grow">{submitLabel}</span>
          <Key keys="Enter" quiet />
        </li>
      </ol>
      <CommandButton
        label="Pengunjung baru"
        keys="Shift+Enter"
        variant="default"
        leftSection={<IconUserPlus size={16} />}
        run={onNew}
      />
    </Empty>
  </section>
);
