import { Button } from '@mantine/core';
import { IconExclamationCircle } from '@tabler/icons-react';
import { RouterProvider } from '@tanstack/react-router';
import { Component, type ReactNode, Suspense, useEffect, useState } from 'react';
import { KioskPage } from '#renderer/kiosk/KioskPage.tsx';
import { SetUp } from '#renderer/office/SetUp.tsx';
import { SignIn } from '#renderer/office/SignIn.tsx';
import { Display } from '#renderer/queue/Display.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { useClearedScreen } from './clearScreen.ts';
import { errorText } from './client.ts';
import { CommandProvider } from './commands.tsx';
import { useConnection } from './connection.ts';
import { router } from './routes.tsx';
import { StaffProvider, TodayProvider, useSession } from './session.tsx';
import { useView } from './view.ts';

/** The last net: what was typed may be lost, what was saved is not, and the user is told so. */
class Net extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Empty Icon={IconExclamationCircle} title="Tampilan ini terhenti">
        <p>{errorText(this.state.error)}</p>
        <Button onClick={() => location.reload()}>Muat ulang</Button>
      </Empty>
    );
  }
}

/** Everyone begins at their own place, not on a page that the one before left open. */
const goHome = () => void router.navigate({ to: '/', replace: true });

const Desk = () => {
  const session = useSession();
  useConnection();
  useView();
  const [isSettingUp, setSettingUp] = useState(false);
  useEffect(() => {
    document.documentElement.dataset['view'] = 'desk';
  }, []);
  const isSignedOut = session.staff === null;
  useEffect(() => {
    if (isSignedOut) goHome();
  }, [isSignedOut]);
  const isCleared = useClearedScreen(session.staff?.uid ?? null, goHome);
  if (!session.isSetUp || isSettingUp)
    return <SetUp onStore={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />;
  if (!isCleared) return null;
  if (!session.staff) return <SignIn />;
  return (
    <StaffProvider key={session.staff.uid} value={session.staff}>
      <CommandProvider>
        <RouterProvider router={router} />
      </CommandProvider>
    </StaffProvider>
  );
};

const Page = () => {
  if (location.hash.startsWith('#/layar')) return <Display />;
  if (location.hash.startsWith('#/ambil-nomor')) return <KioskPage />;
  return <Desk />;
};

/** One page for all: the hall's display or its kiosk, the first start, the sign-in, or the desk. */
export const App = () => (
  <Net>
    <Suspense>
      <TodayProvider>
        <Page />
      </TodayProvider>
    </Suspense>
  </Net>
);
