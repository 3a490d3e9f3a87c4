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
import { CertificatePage } from '#renderer/certificate/CertificatePage.tsx';
import { ConsultationPage } from '#renderer/consultation/ConsultationPage.tsx';
import { DesignPage } from '#renderer/design/DesignPage.tsx';
import { GalleryPage } from '#renderer/design/GalleryPage.tsx';
import { FollowUpPage } from '#renderer/followUp/FollowUpPage.tsx';
import { LetterPage } from '#renderer/letter/LetterPage.tsx';
import { SettingsPage } from '#renderer/office/SettingsPage.tsx';
import { PersonPage } from '#renderer/person/PersonPage.tsx';
import { ReportPage } from '#renderer/report/ReportPage.tsx';
import { StatisticPage } from '#renderer/statistic/StatisticPage.tsx';
import { NewTrainingPage } from '#renderer/training/NewTrainingPage.tsx';
import { TrainingListPage } from '#renderer/training/TrainingListPage.tsx';
import { part, TrainingPage } from '#renderer/training/TrainingPage.tsx';
import { FrontDeskPage } from '#renderer/visit/FrontDeskPage.tsx';
import { homeOf, Shell } from './Shell.tsx';
import { useStaff } from './session.tsx';
import { Stopped } from './Stopped.tsx';

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
  }),
  component: function Letters() {
    const { pelaku, pelatihan } = letters.useSearch();
    return <LetterPage asked={{ personUid: pelaku ?? null, trainingUid: pelatihan ?? null }} />;
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
