import { useSuspenseQuery } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import type { QueuePolicy } from '#contract/policy.ts';
import { roleWords } from '#contract/roleWords.ts';
import { orpc } from '#renderer/app/client.ts';
import { useMay } from '#renderer/app/may.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { QueuePolicyForm } from './QueuePolicyForm.tsx';
import styles from './settings.module.css';

const priorityText = ({ priorityRule, priorityEvery }: QueuePolicy): string =>
  priorityRule === 'first'
    ? 'Pengunjung prioritas (lansia, hamil/menyusui, disabilitas, membawa balita) dipanggil lebih dulu dari yang lain.'
    : priorityEvery === 2
      ? 'Pengunjung prioritas (lansia, hamil/menyusui, disabilitas, membawa balita) dan pengunjung lain dipanggil bergantian, sehingga tidak ada yang menunggu terus.'
      : `Satu dari setiap ${priorityEvery} panggilan untuk pengunjung prioritas (lansia, hamil/menyusui, disabilitas, membawa balita).`;

const factsOf = (policy: QueuePolicy): [title: string, text: string][] => [
  [
    'Nomor',
    'Setiap bidang punya seri sendiri yang mulai dari 001 setiap hari: A-001, A-002. Nomor kemarin tetap tersimpan untuk laporan.',
  ],
  ['Urutan panggilan', `Yang datang lebih dulu dipanggil lebih dulu. ${priorityText(policy)}`],
  [
    'Di luar giliran',
    policy.overrideRoles.length === 0
      ? 'Tidak ada yang dapat memanggil di luar giliran.'
      : `Dapat dilakukan oleh: ${policy.overrideRoles.map((each) => roleWords[each]).join(', ')}.`,
  ],
  [
    'Tidak hadir',
    `Dipanggil paling banyak ${policy.maxCalls} kali, lalu Lewati. Nomor itu menjadi Terlewat dan tidak hilang.`,
  ],
  [
    'Kembali mengantre',
    `Pengunjung yang terlewat melapor ke loket dan dipanggil lagi setelah ${policy.rejoinBehind} nomor berikutnya.`,
  ],
  [
    'Menunggu lama',
    `Ditandai setelah ${policy.lateMinutes} menit, dan lebih tegas setelah ${policy.veryLateMinutes} menit.`,
  ],
  [
    'Dua meja, satu bidang',
    'Meja dicatat pada saat memanggil. Dua meja tidak pernah memanggil pengunjung yang sama.',
  ],
  [
    'Beberapa keperluan',
    'Sesudah keperluan pertama selesai, pengunjung dengan nomor yang sama mengantre di bidang berikutnya.',
  ],
  [
    'Akhir hari',
    'Nomor yang lupa diselesaikan ditutup dengan tanda “waktu tidak akurat” dan tidak ikut dihitung dalam rata-rata.',
  ],
];

/** The rules the queue follows: a form for who manages the office, and in words for everybody. */
export const QueuePart = () => {
  const { data: policy } = useSuspenseQuery(orpc.policy.current.queryOptions());
  const mayChange = useMay(contract.policy.save);
  return (
    <div className={`${styles.narrow} ${styles.stack}`}>
      {mayChange && <QueuePolicyForm policy={policy} />}
      <Card title={mayChange ? 'Yang berlaku sekarang' : 'Aturan antrean'}>
        <dl className={`card-body ${styles.facts}`}>
          {factsOf(policy).map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
};
