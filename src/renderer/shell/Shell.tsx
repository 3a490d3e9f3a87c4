import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCircleCheck, IconDeviceTv, IconExclamationCircle, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { Role } from '#contract/base.ts';
import { localDateOf, numericDate, timeText, weekdayText } from '#contract/dates.ts';
import { roleWords } from '#contract/words.ts';
import { BackupState } from '#renderer/app/BackupState.tsx';
import { orpc, showError } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useConnection } from '#renderer/app/connection.ts';
import { machine } from '#renderer/app/machine.ts';
import { may } from '#renderer/app/may.ts';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { openPalette } from '#renderer/app/Palette.tsx';
import type { Reach, Screen } from '#renderer/app/screen.ts';
import { useNow, useSession, useStaff } from '#renderer/app/session.tsx';
import { useView } from '#renderer/app/view.ts';
import { Initials } from '#renderer/ui/Initials.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { screens } from './allScreens.ts';
import { Help } from './Help.tsx';
import { RestoreNotice } from './RestoreNotice.tsx';

/** The entries of the rail; each stands there for whoever may make the call that its page is opened for. */
export const places = screens.flatMap((screen) => ('place' in screen ? [screen.place] : []));

/** What the palette opens besides. */
export const reaches = screens.flatMap((screen): readonly Reach[] => ('reach' in screen ? screen.reach : []));

type RailPlace = (typeof places)[number] & NonNullable<Screen['place']>;

/** Where each role begins its day: no permission, a person's own start. */
export const homeOf = (role: Role): '/loket' | '/konsultasi' | '/laporan' =>
  role === 'consultant' ? '/konsultasi' : role === 'manager' ? '/laporan' : '/loket';

/** A page without an entry in the rail: it stands in the palette alone. */
const Reachable = ({ to, label, words }: Reach) => {
  const { history } = useRouter();
  useCommand({ label, words, isElsewhere: true, run: () => history.push(to) });
  return null;
};

const RailItem = ({ to, label, Icon, Count, words }: RailPlace) => {
  const navigate = useNavigate();
  useCommand({ label: `Buka ${label}`, words, run: () => void navigate({ to }) });
  return (
    <Link to={to} className="rail-item" activeProps={{ 'data-active': true }}>
      <Icon size={18} stroke={1.6} />
      {label}
      {Count && <Count />}
    </Link>
  );
};

const Me = () => {
  const staff = useStaff();
  const { desk } = useSession();
  const { data: desks = [] } = useQuery(orpc.office.desks.queryOptions());
  const takeDesk = useMutation(orpc.session.takeDesk.mutationOptions());
  const navigate = useNavigate();
  const signOut = useMutation(orpc.session.signOut.mutationOptions());
  const openMine = () => void navigate({ to: '/pengaturan/$part', params: { part: 'pin' } });
  useCommand({ label: 'Ganti PIN saya', words: 'kata sandi password', run: openMine });
  useCommand({
    label: 'Keluar, ganti petugas',
    words: 'logout selesai',
    run: () => signOut.mutate(undefined),
  });
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton className="rail-me">
          <Initials name={staff.name} size={30} />
          <span className="col">
            <span className="s13 b rail-name" title={staff.name}>
              {staff.name}
            </span>
            <span className="small dim clip">{desk?.name ?? roleWords[staff.role]}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Meja saya</Menu.Label>
        {desks
          .filter(({ isActive }) => isActive)
          .map(({ uid, name }) => (
            <Menu.Item
              key={uid}
              onClick={() => takeDesk.mutate({ deskUid: uid })}
              rightSection={uid === desk?.uid ? <IconCircleCheck size={16} /> : undefined}
            >
              {name}
            </Menu.Item>
          ))}
        <Menu.Item onClick={() => takeDesk.mutate({ deskUid: null })}>Tanpa meja</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={openMine}>PIN, printer, dan tampilan</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate(undefined)}>Keluar, ganti petugas</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const openDisplay = () => {
  machine.openDisplay().catch(showError);
};

const openKiosk = () => {
  machine.openKiosk().catch(showError);
};

const Status = () => {
  const { zone, version, isPractice } = useSession();
  const isUp = useConnection();
  const now = new Date(useNow(5)).toISOString();
  const { data: settings } = useQuery({
    queryKey: ['machine', 'settings'],
    queryFn: () => machine.settings(),
  });
  const [isHelpOpen, setHelpOpen] = useState(false);
  useCommand({
    label: 'Bantuan',
    keys: 'F1',
    words: 'tolong panduan help tombol pintas',
    run: () => setHelpOpen(true),
  });
  useCommand({ label: 'Buka layar antrean', words: 'tv televisi monitor ruang tunggu', run: openDisplay });
  useCommand({ label: 'Buka layar ambil nomor', words: 'kios anjungan tiket mandiri', run: openKiosk });
  const { toggleColorScheme } = useMantineColorScheme();
  useCommand({ label: 'Tampilan terang atau gelap', words: 'mode malam warna tema', run: toggleColorScheme });
  const { scale, setScale } = useView();
  useCommand({ label: 'Perbesar tampilan', keys: 'Ctrl+=', run: () => setScale(scale + 0.1) });
  useCommand({ label: 'Perkecil tampilan', keys: 'Ctrl+-', run: () => setScale(scale - 0.1) });
  return (
    <footer className="status">
      {isUp ? (
        <span className="ok">
          <IconCircleCheck size={15} stroke={1.8} />
          Semua data tersimpan
        </span>
      ) : (
        <span className="err" role="alert">
          <IconExclamationCircle size={15} />
          Sambungan terputus, mencoba lagi
        </span>
      )}
      <span className="status-printer">
        <IconPrinter size={15} stroke={1.6} />
        {settings?.printsTickets === false || settings?.ticketMedium === 'screen'
          ? 'Tiket tidak dicetak'
          : settings?.ticketPrinter
            ? 'Tiket dicetak langsung'
            : 'Tiket lewat dialog cetak'}
      </span>
      <UnstyledButton className="status-action" onClick={openDisplay}>
        <IconDeviceTv size={15} stroke={1.6} />
        Layar antrean
      </UnstyledButton>
      <BackupState />
      {isPractice && (
        <span className="late b" title="Bukan data kantor yang sebenarnya">
          Mode latihan
        </span>
      )}
      <span className="grow" />
      <UnstyledButton className="status-action" onClick={openPalette}>
        Perintah <Key keys="Ctrl+K" quiet />
      </UnstyledButton>
      <UnstyledButton className="status-action" onClick={() => setHelpOpen(true)}>
        Bantuan <Key keys="F1" quiet />
      </UnstyledButton>
      <span className="b">
        <span className="status-date">
          {weekdayText(localDateOf(now, zone))}, {numericDate(localDateOf(now, zone))} ·{' '}
        </span>
        {timeText(now, zone)} {zone}
      </span>
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} version={version} />
    </footer>
  );
};

/** The frame around every screen: rail, the screen, and the strip that says whether all is well. */
export const Shell = () => {
  const staff = useStaff();
  const { officeName } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className="shell">
      <nav className="rail" aria-label="Bagian">
        <div className="row rail-office">
          <OfficeMark />
          <div className="col">
            <span className="s13 b">Loket PLUT</span>
            <span className="small dim clip">{officeName}</span>
          </div>
        </div>
        {places
          .filter(({ call }) => may(staff, call))
          .map((place) => (
            <RailItem key={place.to} {...place} />
          ))}
        {reaches
          .filter(({ call }) => call === null || may(staff, call))
          .map((reach) => (
            <Reachable key={reach.to} {...reach} />
          ))}
        <Me />
      </nav>
      <RestoreNotice />
      <Suspense key={path} fallback={<main className="main" aria-busy />}>
        <Outlet />
      </Suspense>
      <Status />
    </div>
  );
};
