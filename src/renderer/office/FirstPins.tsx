import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import styles from './firstPins.module.css';
import settings from './settings.module.css';

export type FirstPin = { uid: string; name: string; pin: string };

/** PINs as they are given to people: shown a last time, because only a hash of them is stored. */
export const FirstPins = ({
  pins,
  isNoted,
  error,
  onNoted,
}: {
  pins: readonly FirstPin[];
  isNoted: boolean;
  error?: string;
  onNoted: (isNoted: boolean) => void;
}) => (
  <>
    <p className="small dim">Sesudah ini PIN tidak dapat dilihat lagi, hanya dapat diganti.</p>
    <dl className={styles.pins}>
      {pins.map(({ uid, name, pin }) => (
        <div key={uid}>
          <dt>{name}</dt>
          <dd className="b">{pin}</dd>
        </div>
      ))}
    </dl>
    <Checkbox
      data-autofocus
      name="pins-noted"
      label="PIN sudah dicatat"
      checked={isNoted}
      error={error}
      onChange={(event) => onNoted(event.currentTarget.checked)}
    />
  </>
);

/** Left only when the PIN is written down: Space ticks, Enter closes. */
export const PinDialog = ({ pin, onClose }: { pin: FirstPin; onClose: () => void }) => {
  const [isNoted, setNoted] = useState(false);
  const [isAsked, setAsked] = useState(false);
  return (
    <Modal
      opened
      onClose={() => setAsked(true)}
      withCloseButton={false}
      closeOnClickOutside={false}
      size={440}
      title={<span className="h2">Catat PIN ini</span>}
    >
      <form
        className={settings.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNoted) onClose();
          else setAsked(true);
        }}
      >
        <FirstPins
          pins={[pin]}
          isNoted={isNoted}
          error={isAsked && !isNoted ? NOTE_FIRST : undefined}
          onNoted={setNoted}
        />
        <div className={`row ${settings.modalFoot}`}>
          <Button type="submit">Selesai</Button>
        </div>
      </form>
    </Modal>
  );
};

export const NOTE_FIRST = 'Catat dahulu PIN-nya, lalu centang di sini (Spasi).';
