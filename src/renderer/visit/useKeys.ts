import { useEffect, useRef } from 'react';
import { isOwnedElsewhere } from '#renderer/app/commands.tsx';

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type));

const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role="option"]') !== null;

/** In a menu letters look for an entry. */
const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"]') !== null;

/**
 * Plain keys ("A", "1", "Enter") of what is on the screen. They are keys only while focus is not in a text field,
 * and Enter stays with a button that has the focus.
 */
export const useKeys = (onKey: (key: string) => boolean): void => {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyped(event.target) || isInMenu(event.target) || isOwnedElsewhere(event)) return;
      if (event.key === 'Enter' && (isPressed(event.target) || event.target instanceof HTMLInputElement))
        return;
      if (latest.current(event.key.length === 1 ? event.key.toUpperCase() : event.key))
        event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
