import type { FunctionComponent } from 'react';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { claimTab } from '#renderer/app/tab.ts';

// What the sign-in does without: it is fetched once the sign-in stands there, or when it is shown.

/** A page for a whole window, with what may stand over it. */
const wholePage = <P extends object>(load: () => Promise<FunctionComponent<P>>) =>
  lazyPage(async () => {
    const [{ Windows }, Page] = await Promise.all([import('./Windows.tsx'), load()]);
    return (props: P) => (
      <Windows>
        <Page {...props} />
      </Windows>
    );
  });

export const SetUp = wholePage(async () => (await import('#renderer/office/SetUp.tsx')).SetUp);
export const Display = wholePage(async () => (await import('#renderer/queue/Display.tsx')).Display);
export const KioskPage = wholePage(async () => (await import('#renderer/kiosk/KioskPage.tsx')).KioskPage);
export const AnswerPage = wholePage(async () => (await import('#renderer/survey/AnswerPage.tsx')).AnswerPage);
export const ClockQuestion = lazyPage(async () => (await import('./ClockQuestion.tsx')).ClockQuestion);

let desk: typeof import('./Frame.tsx') | undefined;
let tab: Promise<void> | undefined;

/** The desk keeps what is typed under this tab's name, so it waits until the tab has one. */
const fetchDesk = async () => {
  tab ??= claimTab();
  [desk] = await Promise.all([import('./Frame.tsx'), tab]);
  return desk;
};

export const Frame = lazyPage(async () => (await fetchDesk()).Frame);

/** Fetches the desk, then its screens one after the other, so that the first to open one does not wait for its code. */
export const preloadDesk = async (): Promise<void> => {
  await Frame.preload();
  await desk?.preloadPages();
};

/** Everyone begins at their own place, not on a page that the one before left open. */
export const goHome = (): void => {
  if (desk) void desk.router.navigate({ to: '/', replace: true });
  else history.replaceState(null, '', '#/');
};
