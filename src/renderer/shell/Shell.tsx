import { UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCircleCheck, IconDeviceTv, IconExclamationCircle, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { localDateOf, numericDate, timeText, weekdayText } from '#contract/dates.ts';
import { BackupState } from '#renderer/app/BackupState.tsx';
import { showError } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useConnection } from '#renderer/app/connection.ts';
import { useBack } from '#renderer/app/formClient.ts';
import { machine } from '#renderer/app/machine.ts';
import { Places } from '#renderer/app/may.ts';
import { OfferedSteps } from '#renderer/app/NextSteps.tsx';
import { openPalette } from '#renderer/app/Palette.tsx';
import { useNow, useSession } from '#renderer/app/session.tsx';
import { useView } from '#renderer/app/view.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { Help } from './Help.tsx';
import { places, Rail, reaches, steps } from './Rail.tsx';
import { RestoreNotice } from './RestoreNotice.tsx';

const openDisplay = () => {
  machine.openDisplay().catch(showError);
};

const openKiosk = () => {
  machine.openKiosk().catch(showError);
};

const openSurvey = () => {
  machine.openSurvey().catch(showError);
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
  useCommand({ label: 'Buka layar survei', words: 'skm ikm kepuasan tablet', run: openSurvey });
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

/** Windows of Edge, Chrome and Electron may have no buttons of their own. */
const BackCommand = () => {
  const goBack = useBack();
  useCommand({
    label: 'Kembali ke layar sebelumnya',
    keys: 'Alt+ArrowLeft',
    isElsewhere: true,
    run: () => goBack(() => {}),
  });
  return null;
};

const leads = [...places, ...reaches];

/** The frame around every screen: rail, the screen, and the strip that says whether all is well. */
export const Shell = () => {
  // Of the page that stands there, not of the one whose code is still fetched: a new key begins a page anew.
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  return (
    <div className="shell" data-page={path}>
      <Rail />
      <BackCommand />
      <RestoreNotice />
      <Suspense key={path} fallback={<main className="main" aria-busy />}>
        <Places value={leads}>
          <OfferedSteps value={steps}>
            <Outlet />
          </OfferedSteps>
        </Places>
      </Suspense>
      <Status />
    </div>
  );
};
