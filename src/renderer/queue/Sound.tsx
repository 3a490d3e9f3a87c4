import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { Voice } from '#contract/policy.ts';
import { allowSound, testSound, useIsSoundBlocked } from '#renderer/app/sound.ts';
import styles from './display.module.css';

/**
 * A browser lets a page speak after one touch only; the test is there for whoever moves the pointer to the head, on
 * the display that speaks.
 */
export const Sound = ({ voice, hasVoice }: { voice: Voice; hasVoice: boolean }) => {
  const isBlocked = useIsSoundBlocked();
  if (!voice.isOn) return null;
  if (isBlocked)
    return (
      <button type="button" className={styles.sound} onClick={() => void allowSound()}>
        <IconVolumeOff aria-hidden />
        Hidupkan suara
      </button>
    );
  return hasVoice ? (
    <button
      type="button"
      className={`${styles.sound} ${styles.soundTest}`}
      onClick={() => void testSound(voice)}
    >
      <IconVolume aria-hidden />
      Uji suara
    </button>
  ) : (
    <span className={`${styles.sound} ${styles.soundTest}`}>
      <IconVolumeOff aria-hidden />
      Suara dari layar lain
    </span>
  );
};
