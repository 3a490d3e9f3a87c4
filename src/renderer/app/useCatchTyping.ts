import { type RefObject, useEffect } from 'react';

/** Letters typed anywhere on the page come from a scanner: they go into its field. */
export const useCatchTyping = (input: RefObject<HTMLInputElement | null>) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && event.key !== ' ';
      if (!isText || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest('input:not([type="checkbox"], [type="radio"]), textarea');
      if (isElsewhere || document.querySelector('[aria-modal="true"], [role="menu"]')) return;
      input.current?.focus();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [input]);
};
