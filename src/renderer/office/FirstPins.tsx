import { Button, Checkbox, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, errorText } from '#renderer/app/client.ts';
import { machine, sheetOf } from '#renderer/app/machine.ts';
import styles from './firstPins.module.css';
import settings from './settings.module.css';

export type FirstPin = { uid: string; name: string; pin: string };

/** A slip for each: printed as tickets are, so that no file with a PIN is left behind. */
const PrintSlips = ({ pins }: { pins: readonly FirstPin[] }) => {
  const print = useMutation({
    mutationFn: async () => {
      const paper = sheetOf((await machine.settings()).ticketMedium);
      for (const { uid, pin } of pins) {
        const page = await client.document.pinSlipPage({ staffUid: uid, pin, paper });
        if (!(await machine.printTicket(page)).ok)
          throw new Error(
            'Printer tidak menjawab. Periksa kabel dan kertas, lalu cetak lagi atau catat PIN-nya.',
          );
      }
    },
    meta: { quiet: true },
  });
  return (
    <div className="row">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={16} />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        Cetak slip PIN
      </Button>
      <output className={print.isError ? 'small late grow' : 'small dim grow'}>
        {print.isError && errorText(print.error)}
        {print.isSuccess &&
          (pins.length === 1 ? 'Slip dikirim ke printer.' : `${pins.length} slip dikirim ke printer.`)}
      </output>
    </div>
  );
};

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
    <PrintSlips pins={pins} />
    <Checkbox
      my={8}
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
