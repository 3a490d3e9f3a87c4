import { IconBuildingStore } from '@tabler/icons-react';
import { contract } from '#contract/index.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { page, screen } from '#renderer/app/screen.ts';

const AlikePage = lazyPage(async () => (await import('./AlikePage.tsx')).AlikePage);
const PersonPage = lazyPage(async () => (await import('./PersonPage.tsx')).PersonPage);

const one = page('/pelaku-usaha/$uid', function Person() {
  return <PersonPage uid={one.useParams().uid} />;
});

export const person = screen({
  rank: 100,
  place: {
    to: '/pelaku-usaha',
    label: 'Pelaku Usaha',
    Icon: IconBuildingStore,
    call: contract.person.search,
    group: 'data',
    words: 'umkm koperasi orang tamu pelanggan nik ktp cari data kartu',
  },
  reach: [
    {
      to: '/pelaku-usaha/ganda',
      label: 'Kartu yang mungkin ganda',
      words: 'duplikat dobel terdaftar dua kali gabungkan satukan mirip',
      call: contract.merge.suggestions,
    },
  ],
  routes: [
    page('/pelaku-usaha', () => <PersonPage uid={null} />),
    page('/pelaku-usaha/ganda', () => <AlikePage />),
    one,
  ],
  pages: [PersonPage, AlikePage],
  help: {
    title: 'Pelaku Usaha',
    keys: [
      ['F2', 'Cari pelaku usaha'],
      ['F9', 'Daftarkan kunjungan'],
      ['Ctrl+U', 'Ubah data'],
    ],
  },
});
