import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { pinProblem } from '#contract/pin.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './settings.module.css';

const empty = { current: '', next: '', again: '' };

/** One's own PIN: the old one, and the new one twice. */
export const PinPart = () => {
  const { name } = useStaff();
  const [pins, setPins] = useState(empty);
  const change = useMutation({
    ...orpc.session.changePin.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => setPins(empty),
  });
  const isWhole = Object.values(pins).every((pin) => pin.length === 6);
  const isSame = pins.next === pins.again;
  const problem = pins.next.length === 6 ? pinProblem(pins.next) : undefined;
  const input = (part: keyof typeof empty, label: string, error?: string | false) => (
    <PasswordInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={pins[part]}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan atau sembunyikan PIN' }}
      onChange={(event) =>
        setPins({ ...pins, [part]: event.currentTarget.value.replace(/\D/g, '').slice(0, 6) })
      }
    />
  );
  return (
    <div className={styles.narrow}>
      <Card title={`PIN ${name}`}>
        <form
          className="card-body"
          onSubmit={(event) => {
            event.preventDefault();
            if (isWhole && isSame && !problem) change.mutate({ current: pins.current, next: pins.next });
          }}
        >
          {input('current', 'PIN sekarang')}
          {input('next', 'PIN baru, 6 angka', problem)}
          {input('again', 'Ketik PIN baru sekali lagi', isWhole && !isSame && 'Belum sama dengan PIN baru.')}
          {change.isError && (
            <Notice kind="error">
              <b>PIN tidak diganti.</b> {errorText(change.error)}
            </Notice>
          )}
          {change.isSuccess && (
            <Notice kind="done">
              <b>PIN sudah diganti.</b> Pakai PIN baru saat masuk berikutnya.
            </Notice>
          )}
          <div className="row">
            <Button
              type="submit"
              disabled={!isWhole || !isSame || problem !== undefined}
              loading={change.isPending}
            >
              Ganti PIN
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
};
