import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Notice } from './Notice.tsx';
import { LineInput } from './LimitedText.tsx';
import { reason as reasonText } from '#contract/text.ts';

/** Takes something back for a reason that stays on record; what went wrong is told in place, the reason stays. */
export const ReasonDialog = ({
  what,
  example,
  reasonError,
  error,
  isPending,
  onReason,
  onClose,
  children,
}: {
  /** "sertifikat": in the title, and on the button that does it. */
  what: string;
  /** A reason as somebody would write it. */
  example: string;
  /** What is wrong with the reason itself. */
  reasonError?: string | undefined;
  /** Why it could not be done. */
  error?: string | undefined;
  isPending: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
  /** What is taken back, and what stays. */
  children: ReactNode;
}) => {
  const [reason, setReason] = useState('');
  const isReady = reasonText.safeParse(reason).success;
  return (
    <Modal opened onClose={onClose} title={`Batalkan ${what}?`} size={480}>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onReason(reason);
        }}
      >
        {children}
        <LineInput
          data-autofocus
          label="Alasan"
          required
          limit={reasonText}
          placeholder={example}
          value={reason}
          error={reasonError}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error && !reasonError && (
          <Notice kind="error">
            <b>Belum dibatalkan.</b> {error}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Kembali
          </Button>
          <Button type="submit" loading={isPending} disabled={!isReady}>
            Batalkan {what}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
