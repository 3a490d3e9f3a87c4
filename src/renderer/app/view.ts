import { useSyncExternalStore } from 'react';

const KEY = 'loket-scale';
const listeners = new Set<() => void>();
const clamp = (scale: number) => Math.round(Math.min(2, Math.max(0.8, scale)) * 10) / 10;
const read = () => clamp(Number(localStorage.getItem(KEY) ?? 1) || 1);

const apply = () => document.documentElement.style.setProperty('--view-scale', String(read()));
apply();

/** How large this window draws everything, from 0.8 to 2; on a large screen everything is a fifth larger by itself. */
export const useView = () => {
  const scale = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, read);
  return {
    scale,
    setScale: (next: number) => {
      localStorage.setItem(KEY, String(clamp(next)));
      apply();
      for (const listener of listeners) listener();
    },
  };
};
