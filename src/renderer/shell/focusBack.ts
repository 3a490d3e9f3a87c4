import { useEffect } from 'react';

const OVER = '[role="dialog"]';
/** A menu goes as soon as something in it was chosen: nobody comes back into it. */
const PASSING = '[role="menu"]';
/** How far back one looks for a place that is still there. */
const KEPT = 8;

/** Gives the focus to the first that takes it: what is gone or switched off does not. */
const focusFirst = (places: readonly HTMLElement[]): void => {
  for (const place of places) {
    place.focus({ preventScroll: true });
    if (document.activeElement === place) return;
  }
};

/**
 * When a dialog goes, the focus goes back to where it was. Mantine does so only for a dialog that stays mounted, and
 * not when the entry of a menu or of the palette opened it: that is gone by then, and what was before it is taken.
 */
export const useFocusBack = (): void =>
  useEffect(() => {
    /** What had the focus, the last first. */
    let trail: HTMLElement[] = [];
    const before = new Map<Element, HTMLElement[]>();
    /** Whether the last to have it was in a dialog or a menu, which may go at any time. */
    let wasOver = false;
    const follow = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      // The page that had it is gone, and nothing of the new one has had it yet: what is older is of other pages.
      if (!relatedTarget && !wasOver && trail[0]?.isConnected === false) trail = [];
      wasOver = target.closest(`${OVER}, ${PASSING}`) !== null;
      if (target.closest(PASSING)) return;
      const dialog = target.closest(OVER);
      if (dialog && !before.has(dialog)) before.set(dialog, trail);
      trail = [target, ...trail.filter((each) => each !== target && each.isConnected)].slice(0, KEPT);
    };
    /** Whoever clicks beside everything wants the focus nowhere; what is hidden or taken away loses it unasked. */
    const forget = () => {
      if (document.activeElement === document.body) trail = [];
    };
    const giveBack = () => {
      for (const [dialog, places] of before) {
        if (dialog.isConnected) continue;
        before.delete(dialog);
        if (document.activeElement === document.body) focusFirst(places);
      }
    };
    const observer = new MutationObserver(giveBack);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', follow);
    document.addEventListener('click', forget, { capture: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', follow);
      document.removeEventListener('click', forget, { capture: true });
    };
  }, []);
