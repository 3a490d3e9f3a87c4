import {
  IconBuilding,
  IconDatabase,
  IconDeviceDesktop,
  IconDeviceTv,
  IconHash,
  IconHistory,
  IconInfoCircle,
  IconLayoutGrid,
  IconListNumbers,
  IconLock,
  IconMail,
  IconPrinter,
  IconShieldLock,
  IconSignature,
  IconTags,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import type { Call } from '#contract/base.ts';
import { contract } from '#contract/index.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { may } from '#renderer/app/may.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { AboutPart } from './AboutPart.tsx';
import { BackupPart } from './BackupPart.tsx';
import { DesksPart } from './DesksPart.tsx';
import { DisplayPart } from './DisplayPart.tsx';
import { FieldsPart } from './FieldsPart.tsx';
import { LetterheadPart } from './LetterheadPart.tsx';
import { LetterKindsPart } from './LetterKindsPart.tsx';
import { NumberingPart } from './NumberingPart.tsx';
import './office.css';
import { PinPart } from './PinPart.tsx';
import { PrinterPart } from './PrinterPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { QueuePart } from './QueuePart.tsx';
import { ServicesPart } from './ServicesPart.tsx';
import { SignatoryPart } from './SignatoryPart.tsx';
import { StaffPart } from './StaffPart.tsx';
import { TrailPart } from './TrailPart.tsx';
import { ViewPart } from './ViewPart.tsx';

type Part = {
  slug: string;
  label: string;
  Icon: typeof IconBuilding;
  /** The call the part is opened for; null where it needs none: what is read, or set on this computer alone. */
  call: Call | null;
  Content: ComponentType;
};

export const settingsParts: [title: string, parts: Part[]][] = [
  [
    'Kantor',
    [
      {
        slug: 'kantor',
        label: 'Kantor & kop surat',
        Icon: IconBuilding,
        call: contract.office.update,
        Content: LetterheadPart,
      },
      {
        slug: 'pejabat',
        label: 'Penandatangan',
        Icon: IconSignature,
        call: contract.office.update,
        Content: SignatoryPart,
      },
      {
        slug: 'bidang',
        label: 'Bidang',
        Icon: IconLayoutGrid,
        call: contract.office.saveField,
        Content: FieldsPart,
      },
      {
        slug: 'layanan',
        label: 'Jenis layanan',
        Icon: IconTags,
        call: contract.office.saveService,
        Content: ServicesPart,
      },
      {
        slug: 'meja',
        label: 'Meja',
        Icon: IconListNumbers,
        call: contract.office.saveDesk,
        Content: DesksPart,
      },
      {
        slug: 'petugas',
        label: 'Petugas & peran',
        Icon: IconUsers,
        call: contract.office.saveStaff,
        Content: StaffPart,
      },
      {
        slug: 'sertifikat',
        label: 'Sertifikat & surat',
        Icon: IconHash,
        call: contract.office.update,
        Content: NumberingPart,
      },
      {
        slug: 'surat',
        label: 'Jenis surat',
        Icon: IconMail,
        call: contract.letterKind.save,
        Content: LetterKindsPart,
      },
      {
        slug: 'antrean',
        label: 'Aturan antrean',
        Icon: IconTicket,
        call: contract.policy.current,
        Content: QueuePart,
      },
      {
        slug: 'layar',
        label: 'Layar antrean',
        Icon: IconDeviceTv,
        call: contract.office.update,
        Content: DisplayPart,
      },
    ],
  ],
  [
    'Saya dan komputer ini',
    [
      { slug: 'pin', label: 'PIN saya', Icon: IconLock, call: contract.session.changePin, Content: PinPart },
      { slug: 'printer', label: 'Printer', Icon: IconPrinter, call: null, Content: PrinterPart },
      { slug: 'tampilan', label: 'Tampilan', Icon: IconDeviceDesktop, call: null, Content: ViewPart },
    ],
  ],
  [
    'Data',
    [
      {
        slug: 'cadangan',
        label: 'Cadangan & pulihkan',
        Icon: IconDatabase,
        call: contract.backup.list,
        Content: BackupPart,
      },
      {
        slug: 'jejak',
        label: 'Jejak perubahan',
        Icon: IconHistory,
        call: contract.office.trail,
        Content: TrailPart,
      },
      { slug: 'data', label: 'Pelindungan data', Icon: IconShieldLock, call: null, Content: PrivacyPart },
      { slug: 'tentang', label: 'Tentang', Icon: IconInfoCircle, call: null, Content: AboutPart },
    ],
  ],
];

const Item = ({ slug, label, Icon }: Part) => {
  const navigate = useNavigate();
  useCommand({
    label: `Pengaturan: ${label}`,
    run: () => void navigate({ to: '/pengaturan/$part', params: { part: slug } }),
  });
  return (
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
};

/** Everything one can set, by part; what a role may not do is not listed. */
export const SettingsPage = ({ part }: { part: string }) => {
  const staff = useStaff();
  const mine = settingsParts.map(
    ([title, parts]) => [title, parts.filter(({ call }) => call === null || may(staff, call))] as const,
  );
  const allowed = mine.flatMap(([, parts]) => parts);
  const current = allowed.find(({ slug }) => slug === part);
  if (!current)
    return <Navigate to="/pengaturan/$part" params={{ part: allowed[0]?.slug ?? 'tentang' }} replace />;
  const { Content } = current;
  return (
    <Page title="Pengaturan" note={current.label} isFlush>
      <div className="settings">
        <nav className="settings-nav" aria-label="Bagian pengaturan">
          {mine
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
        <div className="settings-part">
          <Suspense fallback={<div aria-busy />}>
            <Content key={current.slug} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
};
