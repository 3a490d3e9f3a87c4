import { useSession } from '#renderer/app/session.tsx';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './settings.module.css';

const others: [what: string, whose: string][] = [
  [
    'Data wilayah',
    'idn-area-data 4.0.1 oleh Fityan dan kontributor, menurut Kepmendagri 300.2.2-2138 Tahun 2025; Open Database License (ODbL) 1.0.',
  ],
  ['Huruf dokumen', 'Arimo dan Tinos; SIL Open Font License 1.1.'],
  ['Huruf layar', 'Plus Jakarta Sans; SIL Open Font License 1.1.'],
  ['Ikon', 'Tabler Icons; MIT.'],
];

/** Version, licence and whose data is inside. */
export const AboutPart = () => {
  const { version, isPractice } = useSession();
  return (
    <div className={`${styles.narrow} ${styles.stack}`}>
      <Card label="Tentang Loket PLUT">
        <div className="card-body">
          <div className="row gap12">
            <OfficeMark size={40} />
            <div className="col">
              <span className={styles.titleLine}>Loket PLUT {version}</span>
              <span className="s13 dim">
                Pendaftaran, antrean, konsultasi, sertifikat, dan laporan PLUT-KUMKM, tanpa internet.
              </span>
            </div>
          </div>
          <p className="s13">
            Perangkat lunak bebas berlisensi MIT: boleh dipakai, disalin, dan diubah siapa pun, tanpa biaya
            dan tanpa jaminan.
          </p>
          <dl className={styles.facts}>
            {others.map(([what, whose]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{whose}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Card>
      <Card title="Mode latihan">
        <p className="card-body s13">
          {isPractice
            ? 'Anda sedang di Mode latihan. Data di sini hanya contoh, disimpan di berkas sendiri, dan tidak pernah bercampur dengan data kantor.'
            : 'Untuk belajar tanpa menyentuh data kantor, jalankan Loket PLUT dengan pilihan --latihan. Data latihan disimpan di berkas sendiri dan selalu ditandai.'}
        </p>
      </Card>
    </div>
  );
};
