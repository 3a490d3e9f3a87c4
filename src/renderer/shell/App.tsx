import { useMutation } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense, useEffect, useState } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { useConnection } from '#renderer/app/connection.ts';
import { TodayProvider, useSession } from '#renderer/app/session.tsx';
import { useView } from '#renderer/app/view.ts';
import { useClearedScreen } from './clearScreen.ts';
import { useIdle } from './idle.ts';
import {
  AnswerPage,
  ClockQuestion,
  Display,
  Frame,
  goHome,
  KioskPage,
  preloadDesk,
  SetUp,
} from './later.tsx';
import styles from './lock.module.css';
import { SignIn } from './SignIn.tsx';
import { Stopped } from './Stopped.tsx';

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

/** While nobody does anything, also before the sign-in, what may be opened next is fetched. */
const usePreloadedDesk = () => {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    // One that cannot be fetched now is fetched, or refused in words, when it is opened.
    const asked = requestIdleCallback(() => void preloadDesk().catch(() => {}));
    return () => cancelIdleCallback(asked);
  }, []);
};

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
  usePreloadedDesk();
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
            <Frame staff={staff} />
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
  if (location.hash.startsWith('#/survei')) return <AnswerPage />;
  return <Desk />;
};

/** Stands over everything as long as the clock is doubted. */
const Clock = () => {
  const { clockDoubt } = useSession();
  return (
    clockDoubt && (
      <Suspense>
        <ClockQuestion doubt={clockDoubt} />
      </Suspense>
    )
  );
};

/** One page for all: the hall's display, its kiosk or its survey, the first start, the sign-in, or the desk. */
export const App = () => (
  <Net>
    <Suspense>
      <TodayProvider>
        <Page />
        <Clock />
      </TodayProvider>
    </Suspense>
  </Net>
);
