import { IconReceipt2 } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { clientSearch, formLink, fromOf } from '#renderer/app/formClient.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { type NextStep, rootRoute, screen } from '#renderer/app/screen.ts';

const FacilitationPage = lazyPage(async () => (await import('./FacilitationPage.tsx')).FacilitationPage);
const MyCases = lazyPage(async () => (await import('./MyCases.tsx')).MyCases);
const CasePage = lazyPage(async () => (await import('./CasePage.tsx')).CasePage);

const code = z.string().max(30).optional().catch(undefined);

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/fasilitasi',
  /** For whom a case is to be opened, of which kind and about what; or what is listed. */
  validateSearch: z.object({
    ...clientSearch,
    saring: z.enum(['terlambat', 'dokumen']).optional().catch(undefined),
    jenis: code,
    perihal: code,
  }),
  component: function Facilitation() {
    const search = list.useSearch();
    const { orang, nomor, saring, jenis, perihal } = search;
    const from = fromOf(search);
    return (
      <FacilitationPage
        key={[orang ?? nomor ?? saring, jenis, perihal].join()}
        asked={!from && (saring || jenis) ? { saring: saring ?? null, kind: jenis ?? null } : null}
        opens={from && { from, kind: jenis ?? null, subject: perihal ?? null }}
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

/** A new case of a kind and, where the step says it, about one thing; where such a case runs, that is opened. */
const caseStep = (
  label: string,
  words: string,
  { jenis, perihal }: { jenis: string; perihal?: string },
): NextStep => ({
  label,
  words,
  call: contract.facilitation.open,
  taken: ['facilitation', jenis, perihal].filter(Boolean).join('/'),
  link: (client) => formLink('/fasilitasi', client, { jenis, ...(perihal && { perihal }) }),
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
  steps: [
    caseStep('Ajukan pembiayaan', 'fasilitasi kur kredit modal bank pinjaman', { jenis: 'pembiayaan' }),
    {
      ...caseStep('Urus NIB', 'fasilitasi legalitas izin oss', { jenis: 'legalitas', perihal: 'nib' }),
      isFor: (business) => !business?.nib,
    },
    caseStep('Hubungkan mitra', 'fasilitasi kemitraan jejaring pembeli temu bisnis', { jenis: 'kemitraan' }),
    {
      label: 'Fasilitasi lain',
      words: 'kasus baru legalitas halal merek pirt pemasaran pameran kurasi teknologi website qris',
      call: contract.facilitation.open,
      link: (client) => formLink('/fasilitasi', client),
    },
  ],
  routes: [list, one],
  pages: [FacilitationPage, CasePage, MyCases],
  help: {
    title: 'Fasilitasi',
    keys: [
      ['F2', 'Cari kasus; di formulirnya: cari pelaku usaha'],
      ['F9', 'Kasus baru; di halaman kasus: buat surat'],
      ['M', 'Maju satu langkah, di papan'],
      ['F8', 'Catat langkah kasus, di halamannya; yang terbit: pada usaha, lalu pada produk'],
      ['Space', 'Berkas ada, di halaman kasus'],
      ['Ctrl+U', 'Ubah data kasus'],
    ],
  },
});
