import { IconReceipt2 } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { uid } from '#contract/text.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const FacilitationPage = lazyPage(async () => (await import('./FacilitationPage.tsx')).FacilitationPage);
const MyCases = lazyPage(async () => (await import('./MyCases.tsx')).MyCases);
const CasePage = lazyPage(async () => (await import('./CasePage.tsx')).CasePage);

const optional = uid.optional().catch(undefined);

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/fasilitasi',
  /** For whom a case is to be opened: a person and their business, or the visitor of a consultation; or what is listed. */
  validateSearch: z.object({
    orang: optional,
    usaha: optional,
    nomor: optional,
    bidang: optional,
    saring: z.enum(['terlambat', 'dokumen']).optional().catch(undefined),
    jenis: z.string().max(30).optional().catch(undefined),
  }),
  component: function Facilitation() {
    const { orang, usaha, nomor, bidang, saring, jenis } = list.useSearch();
    const sheet = nomor && bidang ? { ticketUid: nomor, fieldUid: bidang } : null;
    return (
      <FacilitationPage
        key={orang ?? nomor ?? saring ?? jenis ?? ''}
        asked={saring || jenis ? { saring: saring ?? null, kind: jenis ?? null } : null}
        from={orang || sheet ? { personUid: orang ?? null, businessUid: usaha ?? null, sheet } : null}
      />
    );
  },
});
const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/fasilitasi/$uid',
  component: function Case() {
    return <CasePage uid={one.useParams().uid} />;
  },
});

export const facilitation = screen({
  rank: 46,
  place: {
    to: '/fasilitasi',
    label: 'Fasilitasi',
    Icon: IconReceipt2,
    call: contract.facilitation.list,
    group: 'service',
    everyday: ['consultant', 'manager', 'admin'],
    words: 'kasus pembiayaan kur kredit legalitas nib halal merek pirt pameran kurasi kemitraan papan',
  },
  today: [{ side: 'work', call: contract.facilitation.list, Section: MyCases }],
  routes: [list, one],
  pages: [FacilitationPage, CasePage, MyCases],
  help: {
    title: 'Fasilitasi',
    keys: [
      ['F2', 'Cari kasus; di formulirnya: cari pelaku usaha'],
      ['F9', 'Kasus baru'],
      ['M', 'Maju satu langkah, di papan'],
      ['F8', 'Catat langkah kasus, di halamannya; yang terbit: pada usaha, lalu pada produk'],
      ['Space', 'Berkas ada, di halaman kasus'],
      ['Ctrl+U', 'Ubah data kasus'],
    ],
  },
});
