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
import { admins, managers, role, type Role } from '#contract/base.ts';
import { useCommand } from '#renderer/app/commands.tsx';
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
  roles: readonly Role[];
  Content: ComponentType;
};
const everyone = role.options;
const desks = ['frontdesk', ...managers] as const;

const groups: [title: string, parts: Part[]][] = [
  [
    'Kantor',
    [
      {
        slug: 'kantor',
        label: 'Kantor & kop surat',
        Icon: IconBuilding,
        roles: managers,
        Content: LetterheadPart,
      },
      {
        slug: 'pejabat',
        label: 'Penandatangan',
        Icon: IconSignature,
        roles: managers,
        Content: SignatoryPart,
      },
      { slug: 'bidang', label: 'Bidang', Icon: IconLayoutGrid, roles: admins, Content: FieldsPart },
      { slug: 'layanan', label: 'Jenis layanan', Icon: IconTags, roles: admins, Content: ServicesPart },
      { slug: 'meja', label: 'Meja', Icon: IconListNumbers, roles: admins, Content: DesksPart },
      { slug: 'petugas', label: 'Petugas & peran', Icon: IconUsers, roles: admins, Content: StaffPart },
      {
        slug: 'sertifikat',
        label: 'Sertifikat & surat',
        Icon: IconHash,
        roles: managers,
        Content: NumberingPart,
      },
      { slug: 'surat', label: 'Jenis surat', Icon: IconMail, roles: managers, Content: LetterKindsPart },
      { slug: 'antrean', label: 'Aturan antrean', Icon: IconTicket, roles: everyone, Content: QueuePart },
      { slug: 'layar', label: 'Layar antrean', Icon: IconDeviceTv, roles: managers, Content: DisplayPart },
    ],
  ],
  [
    'Saya dan komputer ini',
    [
      { slug: 'pin', label: 'PIN saya', Icon: IconLock, roles: everyone, Content: PinPart },
      { slug: 'printer', label: 'Printer', Icon: IconPrinter, roles: everyone, Content: PrinterPart },
      { slug: 'tampilan', label: 'Tampilan', Icon: IconDeviceDesktop, roles: everyone, Content: ViewPart },
    ],
  ],
  [
    'Data',
    [
      {
        slug: 'cadangan',
        label: 'Cadangan & pulihkan',
        Icon: IconDatabase,
        roles: desks,
        Content: BackupPart,
      },
      { slug: 'jejak', label: 'Jejak perubahan', Icon: IconHistory, roles: managers, Content: TrailPart },
      {
        slug: 'data',
        label: 'Pelindungan data',
        Icon: IconShieldLock,
        roles: everyone,
        Content: PrivacyPart,
      },
      { slug: 'tentang', label: 'Tentang', Icon: IconInfoCircle, roles: everyone, Content: AboutPart },
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
  const mine = groups.map(
    ([title, parts]) => [title, parts.filter(({ roles }) => roles.includes(staff.role))] as const,
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
