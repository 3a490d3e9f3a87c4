import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { consentStatement } from '#contract/person.ts';
import { useMay } from '#renderer/app/may.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './settings.module.css';

const facts: [title: string, text: string][] = [
  [
    'NIK disamarkan',
    'Di layar dan daftar hanya enam angka depan, kode wilayah, yang tampak. Tombol Tampilkan NIK membuka satu NIK dan mencatat siapa yang membukanya dan kapan.',
  ],
  [
    'NIK tidak keluar',
    'NIK tidak pernah masuk ke nama berkas, kode QR, alamat, atau catatan teknis. Di sertifikat NIK tidak dicetak.',
  ],
  [
    'Siapa boleh apa',
    'Setiap orang masuk dengan PIN sendiri dan hanya melihat bagian menurut perannya. PIN salah lima kali dikunci sebentar.',
  ],
  [
    'Yang dicatat',
    'Setiap pendaftaran, perubahan, penghapusan, penerbitan, cetak ulang, pembukaan NIK, dan masuk dicatat di jejak perubahan.',
  ],
  [
    'Persetujuan',
    'Dicatat bersama waktu, versi pernyataan, dan petugasnya. Pelayanan tetap diberikan bila pengunjung tidak setuju.',
  ],
  [
    'Tempat data',
    'Semua data ada di komputer ini dan di cadangannya. Tidak ada yang dikirim ke internet. Berkas data dan cadangan tidak disandikan: jaga komputernya dan tempat menyimpan salinannya.',
  ],
];

/** What protects the people in the file: the statement read out at the desk, and what the application does. */
export const PrivacyPart = () => {
  const { officeName } = useSession();
  const mayOpenTrail = useMay(contract.office.trail);
  return (
    <div className={`${styles.narrow} ${styles.stack}`}>
      <Card title="Pernyataan yang dibacakan di loket">
        <div className="card-body">
          <blockquote className={styles.statement}>
            “{consentStatement(officeName ?? 'kantor ini')}”
          </blockquote>
          <p className="small dim">UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.</p>
        </div>
      </Card>
      <Card title="Yang dilakukan aplikasi ini">
        <dl className={`card-body ${styles.facts}`}>
          {facts.map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {mayOpenTrail && (
        <div>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/pengaturan/$part" params={{ part: 'jejak' }} />}
          >
            Buka jejak perubahan
          </Button>
        </div>
      )}
    </div>
  );
};
