import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const ImportPage = lazyPage(async () => (await import('./ImportPage.tsx')).ImportPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/impor/$uid',
  component: function PastImport() {
    const { uid } = route.useParams();
    return <ImportPage key={uid} uid={uid} />;
  },
});

export const pastImport = screen({
  rank: 112,
  routes: [route],
  pages: [ImportPage],
  help: {
    title: 'Impor buku tamu lama',
    keys: [
      ['F3', 'Baris berikut yang perlu dilihat'],
      ['Ctrl+Enter', 'Impor baris'],
      ['Escape', 'Kembali ke daftar impor'],
    ],
  },
});
