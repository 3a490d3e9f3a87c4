import { IconAward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { uid } from '#contract/text.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { RailCount } from '#renderer/ui/RailCount.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const CertificatePage = lazyPage(async () => (await import('./CertificatePage.tsx')).CertificatePage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sertifikat',
  /** The training whose participants are to get theirs. */
  validateSearch: z.object({
    pelatihan: uid.optional().catch(undefined),
    /** A certificate of the register, by its number. */
    cari: z.coerce.string().max(64).optional().catch(undefined),
    tahun: z.int().optional().catch(undefined),
  }),
  loader: readFirst(orpc.office.current.queryOptions()),
  component: function Certificates() {
    const { pelatihan, cari, tahun } = route.useSearch();
    return (
      <CertificatePage
        key={`${tahun} ${cari}`}
        training={pelatihan ?? null}
        register={{ text: cari, year: tahun }}
      />
    );
  },
});

/** How many papers wait for this person's approval; nothing when none does. */
const WaitingForMe = () => {
  const { data } = useQuery(orpc.approval.list.queryOptions());
  const count = data?.toDecide.length ?? 0;
  return <RailCount count={count} meaning="menunggu persetujuan Anda" />;
};

export const certificate = screen({
  rank: 60,
  place: {
    to: '/sertifikat',
    label: 'Sertifikat',
    Icon: IconAward,
    call: contract.approval.submit,
    group: 'document',
    words: 'piagam terbitkan penerima persetujuan periksa qr',
    Count: WaitingForMe,
  },
  routes: [route],
  pages: [CertificatePage],
  help: {
    title: 'Sertifikat',
    keys: [
      ['F2', 'Cari sertifikat'],
      ['F9', 'Periksa QR atau nomor'],
      ['Ctrl+Enter', 'Terbitkan atau ajukan'],
    ],
  },
});
