import { Link, Navigate } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import { Page } from '#renderer/app/Page.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { AboutPart } from './AboutPart.tsx';
import { BackupPart } from './BackupPart.tsx';
import { DesksPart } from './DesksPart.tsx';
import { DisplayPart } from './DisplayPart.tsx';
import { FieldsPart } from './FieldsPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import { LetterheadPart } from './LetterheadPart.tsx';
import { LetterKindsPart } from './LetterKindsPart.tsx';
import { NumberingPart } from './NumberingPart.tsx';
import { type Part, partsFor, settingsParts } from './parts.ts';
import { PinPart } from './PinPart.tsx';
import { PrinterPart } from './PrinterPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { QueuePart } from './QueuePart.tsx';
import { ServicesPart } from './ServicesPart.tsx';
import styles from './settings.module.css';
import { SignatoryPart } from './SignatoryPart.tsx';
import { StaffPart } from './StaffPart.tsx';
import { TrailPart } from './TrailPart.tsx';
import { ViewPart } from './ViewPart.tsx';

const contents: Record<string, ComponentType> = {
  kantor: LetterheadPart,
  pejabat: SignatoryPart,
  bidang: FieldsPart,
  layanan: ServicesPart,
  meja: DesksPart,
  petugas: StaffPart,
  sertifikat: NumberingPart,
  surat: LetterKindsPart,
  antrean: QueuePart,
  layar: DisplayPart,
  pin: PinPart,
  printer: PrinterPart,
  tampilan: ViewPart,
  cadangan: BackupPart,
  impor: ImportPart,
  jejak: TrailPart,
  data: PrivacyPart,
  tentang: AboutPart,
};

const Item = ({ slug, label, Icon }: Part) => (
  <Link
    to="/pengaturan/$part"
    params={{ part: slug }}
    className="rail-item"
    activeProps={{ 'data-active': true }}
  >
    <Icon size={16} stroke={1.6} />
    {label}
  </Link>
);

/** Everything one can set, by part; what a role may not do is not listed. */
export const SettingsPage = ({ part }: { part: string }) => {
  const staff = useStaff();
  const allowed = partsFor(staff);
  const current = allowed.find(({ slug }) => slug === part);
  if (!current)
    return <Navigate to="/pengaturan/$part" params={{ part: allowed[0]?.slug ?? 'tentang' }} replace />;
  const Content = contents[current.slug]!;
  return (
    <Page title="Pengaturan" note={current.label} isFlush>
      <div className={styles.root}>
        <nav className={styles.nav} aria-label="Bagian pengaturan">
          {settingsParts
            .map(([title, parts]) => [title, parts.filter((each) => allowed.includes(each))] as const)
            .filter(([, parts]) => parts.length > 0)
            .map(([title, parts]) => (
              <div key={title}>
                <h2 className="small dim">{title}</h2>
                {parts.map((each) => (
                  <Item key={each.slug} {...each} />
                ))}
              </div>
            ))}
        </nav>
        <div className={styles.part}>
          <Suspense fallback={<div aria-busy />}>
            <Content key={current.slug} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
};
