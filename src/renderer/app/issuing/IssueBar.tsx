import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ProposedPaper } from '#contract/approval.ts';
import { useSubmit } from '#renderer/app/approval/useSubmit.ts';
import { errorText, fieldErrors } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './issuing.module.css';

/** What keeps a paper from going out, in words. */
export const refusalText = (error: unknown): string =>
  Object.values(fieldErrors(error)).join(' ') || errorText(error);

/** The number a paper would get, the button that issues it or hands it in, and the question in between. */
export const IssueBar = ({
  what,
  label,
  confirm = label,
  kept,
  mayIssue,
  number,
  blocked,
  isDisabled = blocked !== '',
  uid,
  paper,
  issue,
  refusal = refusalText,
  stop,
  onIssue,
  onSubmitted,
  children,
}: {
  /** "Surat" */
  what: string;
  /** "Terbitkan surat"; and on the button of the question, where that is shorter. */
  label: string;
  confirm?: string;
  /** What stays when it is refused: "Isian Anda". */
  kept: string;
  /** Else it waits for whoever may. */
  mayIssue: boolean;
  /** What it would get if issued now; null until it is known. */
  number: string | null;
  /** Why it cannot be issued yet; empty when it can. */
  blocked: string;
  isDisabled?: boolean;
  /** Of the paper to be: sent again, it is issued once. */
  uid: string;
  /** null: not complete yet. */
  paper: ProposedPaper | null;
  issue: { error: unknown; isPending: boolean; reset: () => void };
  refusal?: (error: unknown) => string;
  /** Instead of the way back, while it is being issued. */
  stop?: ReactNode;
  onIssue: (done: () => void) => void;
  /** It waits for whoever may issue it. */
  onSubmitted: () => void;
  /** What is asked: which paper, with which number, and what to look at. */
  children: ReactNode;
}) => {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const submit = useSubmit(() => {
    close();
    onSubmitted();
  });
  const error = issue.error ?? submit.error;
  const isPending = issue.isPending || submit.isPending;
  const send = () => {
    if (mayIssue) onIssue(close);
    else if (paper) submit.send({ uid, paper });
  };
  const ask = () => {
    issue.reset();
    submit.reset();
    setAsking(true);
  };
  return (
    <div className={styles.foot}>
      <span className="s13 dim grow">
        {blocked || (
          <>
            Nomor <b className="b">{number ?? '…'}</b>
            <br />
            {mayIssue ? 'diberikan saat diterbitkan' : 'atau sesudahnya, diberikan saat disetujui'}
          </>
        )}
      </span>
      <CommandButton size="md" label={label} keys="Ctrl+Enter" disabled={isDisabled} run={ask} />
      <Modal
        opened={isAsking && paper !== null}
        onClose={close}
        closeOnEscape={!isPending}
        closeOnClickOutside={!isPending}
        withCloseButton={!isPending}
        title={`${label}?`}
        size={480}
      >
        <div className="ask">
          {children}
          {error !== null && (
            <Notice kind="error">
              <b>
                {what} belum {mayIssue ? 'diterbitkan' : 'diajukan'}.
              </b>{' '}
              {refusal(error)} {kept} tetap tersimpan di sini.
            </Notice>
          )}
          <div className="row">
            <span className="grow" />
            {stop || (
              <Button variant="default" disabled={isPending} onClick={close}>
                Periksa lagi
              </Button>
            )}
            <Button data-autofocus loading={isPending} onClick={send}>
              {submit.isAgain ? 'Ajukan juga' : confirm}
            </Button>
          </div>
        </div>
      </Modal>
    </div>
  );
};
