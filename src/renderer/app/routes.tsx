import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { uid } from '#contract/text.ts';
import { part } from '#renderer/training/part.ts';
import { lazyPage } from './lazyPage.ts';
import { homeOf, Shell } from './Shell.tsx';
import { useStaff } from './session.tsx';
import { Stopped } from './Stopped.tsx';

const CertificatePage = lazyPage(
  async () => (await import('#renderer/certificate/CertificatePage.tsx')).CertificatePage,
);
const ConsultationPage = lazyPage(
  async () => (await import('#renderer/consultation/ConsultationPage.tsx')).ConsultationPage,
);
const DesignPage = lazyPage(async () => (await import('#renderer/design/DesignPage.tsx')).DesignPage);
const FollowUpPage = lazyPage(async () => (await import('#renderer/followUp/FollowUpPage.tsx')).FollowUpPage);
const FrontDeskPage = lazyPage(async () => (await import('#renderer/visit/FrontDeskPage.tsx')).FrontDeskPage);
const GalleryPage = lazyPage(async () => (await import('#renderer/design/GalleryPage.tsx')).GalleryPage);
const LetterPage = lazyPage(async () => (await import('#renderer/letter/LetterPage.tsx')).LetterPage);
const NewTrainingPage = lazyPage(
  async () => (await import('#renderer/training/NewTrainingPage.tsx')).NewTrainingPage,
);
const PersonPage = lazyPage(async () => (await import('#renderer/person/PersonPage.tsx')).PersonPage);
const ReportPage = lazyPage(async () => (await import('#renderer/report/ReportPage.tsx')).ReportPage);
const SettingsPage = lazyPage(async () => (await import('#renderer/office/SettingsPage.tsx')).SettingsPage);
const StatisticPage = lazyPage(
  async () => (await import('#renderer/statistic/StatisticPage.tsx')).StatisticPage,
);
const TrainingListPage = lazyPage(
  async () => (await import('#renderer/training/TrainingListPage.tsx')).TrainingListPage,
);
const TrainingPage = lazyPage(async () => (await import('#renderer/training/TrainingPage.tsx')).TrainingPage);

const pages = [
  CertificatePage,
  ConsultationPage,
  DesignPage,
  FollowUpPage,
  FrontDeskPage,
  GalleryPage,
  LetterPage,
  NewTrainingPage,
  PersonPage,
  ReportPage,
  SettingsPage,
  StatisticPage,
  TrainingListPage,
  TrainingPage,
];

/** Fetches every page one after the other, so that the first to open it does not wait for its code. */
export const preloadPages = async (): Promise<void> => {
  for (const { preload } of pages) await preload();
};

const Home = () => <Navigate to={homeOf(useStaff().role)} replace />;

const root = createRootRoute({ component: Shell, notFoundComponent: Home });
const page = <P extends string>(path: P, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const home = page('/', Home);
const people = createRoute({
  getParentRoute: () => root,
  path: '/pelaku-usaha',
  component: () => <PersonPage uid={null} />,
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/pelaku-usaha/$uid',
  component: function Person() {
    return <PersonPage uid={person.useParams().uid} />;
  },
});
const frontDesk = createRoute({
  getParentRoute: () => root,
  path: '/loket',
  validateSearch: z.object({
    orang: z.uuid().optional().catch(undefined),
    /** A kiosk number whose visitor is to be written down, and the screen to go back to. */
    tiket: z.uuid().optional().catch(undefined),
    dari: z.literal('konsultasi').optional().catch(undefined),
  }),
  component: function FrontDesk() {
    const { orang, tiket, dari } = frontDesk.useSearch();
    return (
      <FrontDeskPage
        key={tiket}
        personUid={orang ?? null}
        ticketUid={tiket ?? null}
        backTo={dari === 'konsultasi' ? '/konsultasi' : '/loket'}
      />
    );
  },
});
const training = createRoute({
  getParentRoute: () => root,
  path: '/pelatihan/$uid',
  validateSearch: z.object({ bagian: part.optional().catch(undefined) }),
  component: function Training() {
    return <TrainingPage uid={training.useParams().uid} part={training.useSearch().bagian ?? null} />;
  },
});
const certificates = createRoute({
  getParentRoute: () => root,
  path: '/sertifikat',
  /** The training whose participants are to get theirs. */
  validateSearch: z.object({ pelatihan: uid.optional().catch(undefined) }),
  component: function Certificates() {
    return <CertificatePage training={certificates.useSearch().pelatihan ?? null} />;
  },
});
const letters = createRoute({
  getParentRoute: () => root,
  path: '/sertifikat/surat',
  validateSearch: z.object({
    pelaku: uid.optional().catch(undefined),
    pelatihan: uid.optional().catch(undefined),
    /** A letter of the register, by its number. */
    cari: z.coerce.string().max(64).optional().catch(undefined),
    tahun: z.int().optional().catch(undefined),
  }),
  component: function Letters() {
    const { pelaku, pelatihan, cari, tahun } = letters.useSearch();
    return (
      <LetterPage
        asked={{ personUid: pelaku ?? null, trainingUid: pelatihan ?? null }}
        register={{ text: cari, year: tahun }}
      />
    );
  },
});
const design = createRoute({
  getParentRoute: () => root,
  path: '/sertifikat/desain/$uid',
  component: function Design() {
    return <DesignPage uid={design.useParams().uid} />;
  },
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan',
  beforeLoad: () => {
    throw redirect({ to: '/pengaturan/$part', params: { part: 'kantor' } });
  },
});
const settingsPart = createRoute({
  getParentRoute: () => root,
  path: '/pengaturan/$part',
  component: function Settings() {
    return <SettingsPage part={settingsPart.useParams().part} />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    frontDesk,
    page('/konsultasi', () => <ConsultationPage />),
    page('/antrean', () => <StatisticPage />),
    page('/tindak-lanjut', () => <FollowUpPage />),
    page('/pelatihan', () => <TrainingListPage />),
    page('/pelatihan/baru', () => <NewTrainingPage />),
    training,
    certificates,
    page('/sertifikat/desain', () => <GalleryPage />),
    design,
    letters,
    page('/laporan', () => <ReportPage />),
    people,
    person,
    settings,
    settingsPart,
  ]),
  history: createHashHistory(),
  // A screen that fails leaves the frame and the way to every other screen.
  defaultErrorComponent: Stopped,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
