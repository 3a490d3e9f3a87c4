import { useEffect, useEffectEvent } from 'react';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5000;

/**
 * Tells once nobody has touched this window for so many minutes; 0: never. It compares times instead of counting
 * them, so a computer that slept longer than that asks as soon as it wakes.
 */
export const useIdle = (minutes: number, onIdle: () => void): void => {
  const tell = useEffectEvent(onIdle);
  useEffect(() => {
    if (minutes === 0) return;
    let last = Date.now();
    const look = () => {
      if (Date.now() - last < minutes * 60_000) return;
      last = Date.now();
      tell();
    };
    const touch = () => {
      look(); // the first touch after a long sleep is not a sign that somebody was there
      last = Date.now();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);
};
