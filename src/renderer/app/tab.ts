import { newUid } from './uid.ts';

const KEY = 'loket-tab';

/** The desktop application has one window. */
const DESKTOP = 'desktop';

/** One id for this tab, kept over a reload. */
export const tabId = (): string => {
  if (window.loket) return DESKTOP;
  const kept = sessionStorage.getItem(KEY);
  if (kept) return kept;
  const made = newUid();
  sessionStorage.setItem(KEY, made);
  return made;
};

const lockOf = (tab: string) => `loket-tab:${tab}`;

/**
 * Says as long as this tab lives that its drafts are taken. A tab that was duplicated brings the id of the first along
 * and gets one of its own.
 */
export const claimTab = (): Promise<void> =>
  new Promise((resolve) => {
    if (tabId() === DESKTOP) return resolve();
    const claim = () =>
      navigator.locks.request(lockOf(tabId()), { ifAvailable: true }, async (lock) => {
        if (lock) {
          resolve();
          return new Promise<never>(() => {}); // held until the tab is closed or the power is gone
        }
        sessionStorage.setItem(KEY, newUid());
        void claim();
      });
    void claim();
  });

/** The tabs that are open now, this one among them. */
export const openTabs = async (): Promise<ReadonlySet<string>> => {
  const { held = [] } = await navigator.locks.query();
  return new Set([tabId(), ...held.flatMap(({ name }) => name?.split('loket-tab:')[1] ?? [])]);
};

/** One tab at a time: two that are opened together do not both take up the same draft. */
export const alone = (run: () => Promise<void>): Promise<void> =>
  navigator.locks.request('loket-drafts', run);
