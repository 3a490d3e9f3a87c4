import { Button, Modal } from '@mantine/core';
import { IconCircleCheck, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Letter, LetterDraft } from '#contract/letter.ts';
import { contract } from '#contract/index.ts';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { useSubmit } from '#renderer/app/approval/useSubmit.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** The button, its question with the number, and the one transaction behind it. */
export const IssueBar = ({
  uid,
  letter,
  title,
  number,
  blocked,
  onIssued,
  onSubmitted,
}: {
  uid: string;
  letter: LetterDraft | null;
  /** What its kind is called. */
  title: string;
  /** What it would get if issued now; null until it is known. */
  number: string | null;
  /** Why it cannot be issued yet; empty when it can. */
  blocked: string;
  onIssued: (letter: Letter) => void;
  /** It waits for whoever may issue it. */
  onSubmitted: () => void;
}) => {
  const mayIssue = useMay(contract.letter.issue);
  const [isAsking, setAsking] = useState(false);
  const issue = useMutation({
    ...orpc.letter.issue.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (issued) => {
      setAsking(false);
      onIssued(issued);
    },
  });
  const submit = useSubmit(() => {
    setAsking(false);
    onSubmitted();
  });
  const error = issue.error ?? submit.error;
  const isPending = issue.isPending || submit.isPending;
  const verb = mayIssue ? 'Terbitkan' : 'Ajukan';
  const send = (draft: LetterDraft) =>
    mayIssue ? issue.mutate({ uid, draft }) : submit.send({ uid, paper: { kind: 'letter', draft } });
  return (
    <div className="letter-foot">
      <span className="s13 dim grow">
        {blocked || (
          <>
            Nomor <b className="b">{number ?? '…'}</b>
            <br />
            {mayIssue ? 'diberikan saat diterbitkan' : 'atau sesudahnya, diberikan saat disetujui'}
          </>
        )}
      </span>
      <CommandButton
        size="md"
        label={`${verb} surat`}
        keys="Ctrl+Enter"
        disabled={blocked !== '' || number === null}
        run={() => {
          issue.reset();
          submit.reset();
          setAsking(true);
        }}
      />
      {letter && (
        <Modal
          opened={isAsking}
          onClose={() => setAsking(false)}
          closeOnEscape={!isPending}
          closeOnClickOutside={!isPending}
          withCloseButton={!isPending}
          title={`${verb} surat?`}
          size={480}
        >
          <div className="ask">
            <p>
              {title}
              {mayIssue ? (
                <>
                  , nomor <b className="b">{number}</b>
                </>
              ) : (
                '. Menunggu persetujuan, lalu terbit dengan nomor berikutnya.'
              )}
            </p>
            <p className="dim">
              Surat yang sudah terbit tidak dapat diubah. Jika ada yang salah, batalkan surat itu lalu
              terbitkan yang baru dengan nomor baru.
            </p>
            {error && (
              <Notice kind="error">
                <b>Surat belum {mayIssue ? 'diterbitkan' : 'diajukan'}.</b>{' '}
                {Object.values(fieldErrors(error)).join(' ') || errorText(error)} Isian Anda tetap tersimpan
                di sini.
              </Notice>
            )}
            <div className="row">
              <span className="grow" />
              <Button variant="default" disabled={isPending} onClick={() => setAsking(false)}>
                Periksa lagi
              </Button>
              <Button data-autofocus loading={isPending} onClick={() => send(letter)}>
                {submit.isAgain ? 'Ajukan juga' : verb}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
};

/** What was just issued. */
export type Issued = Pick<Letter, 'uid' | 'title' | 'number' | 'subject'>;

/** After the issue: the paper, and the way to the next letter. */
export const IssuedPane = ({ issued, onNext }: { issued: Issued; onNext: () => void }) => {
  const { order, isBusy } = useFile();
  const make = () => client.letter.file({ uid: issued.uid });
  return (
    <div className="letter-issued" role="status">
      <Empty Icon={IconCircleCheck} title="Surat terbit">
        <span>
          Nomor <b className="b">{issued.number}</b>
        </span>
        <span>
          {issued.title}, {issued.subject}
        </span>
        <div className="row wrap letter-issued-actions">
          <CommandButton
            size="md"
            label="Cetak surat"
            keys="Ctrl+P"
            leftSection={<IconPrinter size={18} />}
            loading={isBusy('print')}
            run={() => order({ name: 'print', to: 'print', make })}
          />
          <Button
            size="md"
            variant="default"
            leftSection={<IconFileTypePdf size={18} />}
            loading={isBusy('pdf')}
            onClick={() => order({ name: 'pdf', to: 'save', make })}
          >
            Simpan PDF
          </Button>
          <Button size="md" variant="default" onClick={onNext}>
            Surat berikutnya
          </Button>
        </div>
      </Empty>
    </div>
  );
};
