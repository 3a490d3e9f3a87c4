import { useEffect, useRef, useState } from 'react';
import styles from './display.module.css';

/** Widths of the screen per second: slow enough to read from the back row. */
const PACE = 0.07;

/** One line at the foot; it runs only when it does not fit. */
export const RunningText = ({ text }: { text: string }) => {
  const frame = useRef<HTMLElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const [run, setRun] = useState<{ seconds: number; start: number } | null>(null);
  useEffect(() => {
    const measure = () => {
      const [room, width] = [frame.current!.clientWidth, words.current!.offsetWidth];
      const seconds = (width + room) / (room * PACE);
      // It begins where it stands, not with an empty line.
      setRun(width > room ? { seconds, start: -seconds * (room / (width + room)) } : null);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current!);
    observer.observe(words.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <footer className={styles.running} ref={frame}>
      <span
        ref={words}
        data-runs={run !== null || undefined}
        style={run ? { animationDuration: `${run.seconds}s`, animationDelay: `${run.start}s` } : undefined}
      >
        {text}
      </span>
    </footer>
  );
};
