import { useMutation } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Component, type ReactNode, Suspense, useEffect, useState } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { CommandProvider } from '#renderer/app/commands.tsx';
import { useConnection } from '#renderer/app/connection.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { StaffProvider, TodayProvider, useSession } from '#renderer/app/session.tsx';
import { useView } from '#renderer/app/view.ts';
import { useClearedScreen } from './clearScreen.ts';
import { ClockQuestion } from './ClockQuestion.tsx';
import { useIdle } from './idle.ts';
import styles from './lock.module.css';
import { preloadPages, router } from './routes.tsx';
import { SignIn } from './SignIn.tsx';
import { Stopped } from './Stopped.tsx';

const SetUp = lazyPage(async () => (await import('#renderer/office/SetUp.tsx')).SetUp);
const Display = lazyPage(async () => (await import('#renderer/queue/Display.tsx')).Display);
const KioskPage = lazyPage(async () => (await import('#renderer/kiosk/KioskPage.tsx')).KioskPage);

/** The last net, for what even the frame does not outlive. */
class Net extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    return <Stopped error={this.state.error} />;
  }
}

/** While nobody does anything, also before the sign-in, the screens are fetched that may be opened next. */
const usePreloadedPages = () => {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    // One that cannot be fetched now is fetched, or refused in words, when it is opened.
    const asked = requestIdleCallback(() => void preloadPages().catch(() => {}));
    return () => cancelIdleCallback(asked);
  }, []);
};

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
  const { staff, isLocked, lockMinutes } = session;
  const lock = useMutation(orpc.session.lock.mutationOptions()).mutate;
  useIdle(staff && !isLocked ? lockMinutes : 0, () => lock(undefined));
  /** Whose desk this page has shown: a lock covers it, so that nothing half typed is lost. */
  const [shownFor, setShownFor] = useState<string | null>(null);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-locked', isLocked);
  }, [isLocked]);
  if (staff && !isLocked && shownFor !== staff.uid) setShownFor(staff.uid);
  const isSignedOut = staff === null;
  usePreloadedPages();
  useEffect(() => {
    if (isSignedOut) goHome();
  }, [isSignedOut]);
  const isCleared = useClearedScreen(staff?.uid ?? null, goHome);
  if (!session.isSetUp || isSettingUp)
    return <SetUp onStore={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />;
  if (!isCleared) return null;
  if (!staff) return <SignIn />;
  return (
    <>
      {(!isLocked || shownFor === staff.uid) && (
        <div className={isLocked ? styles.behind : styles.frame}>
          <Net>
            <StaffProvider key={staff.uid} value={staff}>
              <CommandProvider>
                <RouterProvider router={router} />
              </CommandProvider>
            </StaffProvider>
          </Net>
        </div>
      )}
      {isLocked && (
        <div className={styles.root} role="dialog" aria-modal="true" aria-label="Layar dikunci">
          <SignIn />
        </div>
      )}
    </>
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
        <ClockQuestion />
      </TodayProvider>
    </Suspense>
  </Net>
);
