import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { Role } from '#contract/base.ts';
import { type QueuePolicy, queuePolicy, type Voice } from '#contract/policy.ts';
import { roleWords } from '#contract/roleWords.ts';
import { client, orpc } from '#renderer/app/client.ts';
import type { Typed } from '#renderer/app/useContractForm.ts';
import { useRecordForm } from './useRecordForm.ts';

const schema = queuePolicy.refine((policy) => policy.veryLateMinutes > policy.lateMinutes, {
  path: ['veryLateMinutes'],
  message: 'Harus lebih lama dari batas pertama.',
});

const labels = {
  maxCalls: 'Panggilan paling banyak',
  rejoinBehind: 'Kembali antre di belakang',
  promisedBehind: 'Yang berjanji datang hari ini',
  priorityRule: 'Prioritas',
  priorityEvery: 'Satu panggilan prioritas dari setiap',
  overrideRoles: 'Boleh memanggil di luar giliran',
  lateMinutes: 'Menunggu lama setelah',
  veryLateMinutes: 'Terlalu lama setelah',
  kioskServiceUid: 'Layanan nomor dari layar ambil nomor',
  voice: 'Suara panggilan',
};

const numbers = (count: number) => `${count} nomor`;
const minutes = (count: number) => `${count} menit`;
const voiceText = ({ isOn, volume, reading, repeats, quiet }: Voice): string =>
  [
    isOn ? `diucapkan ${repeats} kali` : 'tidak diucapkan',
    `volume ${volume}%`,
    reading === 'digits' ? 'angka demi angka' : 'sebagai bilangan',
    ...(quiet ? [`tenang ${quiet.from} sampai ${quiet.to}`] : []),
  ].join(', ');
const texts = {
  maxCalls: (count: number) => `${count} kali`,
  rejoinBehind: numbers,
  promisedBehind: (count: number | null) =>
    count === null ? 'Seperti yang lain' : `Didahulukan sesudah ${numbers(count)}`,
  priorityRule: (rule: QueuePolicy['priorityRule']) =>
    rule === 'ratio' ? 'Bergiliran dengan yang lain' : 'Selalu lebih dulu',
  priorityEvery: (count: number) => `${count} panggilan`,
  overrideRoles: (roles: Role[]) => roles.map((each) => roleWords[each]).join(', '),
  lateMinutes: minutes,
  veryLateMinutes: minutes,
  voice: voiceText,
};

/** The queue's rules while they are changed. */
export const usePolicyForm = (policy: QueuePolicy) => {
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  return useRecordForm(schema, policy, {
    save: (values, basedOn) => client.policy.save({ ...values, basedOn }),
    labels,
    textOf: {
      ...texts,
      kioskServiceUid: (of: string | null) =>
        services.find(({ uid }) => uid === of)?.name ?? 'Layanan pertama dalam daftar',
    },
  });
};
export type PolicyForm = UseFormReturnType<Typed<QueuePolicy>>;
