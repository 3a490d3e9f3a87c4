import { IconSettings } from '@tabler/icons-react';
import { createRoute, redirect } from '@tanstack/react-router';
import { contract } from '#contract/index.ts';
import { orpc, queryClient } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { rootRoute, screen } from '#renderer/app/screen.ts';
import { partsFor, settingsReach } from './parts.ts';

const SettingsPage = lazyPage(async () => (await import('./SettingsPage.tsx')).SettingsPage);

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan',
  beforeLoad: () => {
    throw redirect({ to: '/pengaturan/$part', params: { part: 'kantor' } });
  },
});
/** Nothing of a part that one may not open: the page leads on to one that one may. */
const readPart = async (slug: string): Promise<void> => {
  const { staff } = await queryClient.ensureQueryData(orpc.session.current.queryOptions());
  const part = staff && partsFor(staff).find((each) => each.slug === slug);
  await readFirst(...(part?.reads ?? []))();
};
const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/$part',
  loader: ({ params }) => readPart(params.part),
  component: function Settings() {
    return <SettingsPage part={route.useParams().part} />;
  },
});

export const settings = screen({
  rank: 110,
  place: {
    to: '/pengaturan',
    label: 'Pengaturan',
    Icon: IconSettings,
    call: contract.office.update,
    group: 'data',
    words: 'setelan setting mengatur',
  },
  reach: settingsReach,
  routes: [first, route],
  pages: [SettingsPage],
  help: {
    title: 'Pengaturan',
    keys: [
      ['Ctrl+S', 'Simpan pengaturan'],
      ['F9', 'Tambah bidang, layanan, meja, petugas, atau surat; pilih berkas impor'],
    ],
  },
});
