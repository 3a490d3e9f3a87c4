import { Button, Modal } from '@mantine/core';
import { IconCircleCheck, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Letter, LetterDraft } from '#contract/letter.ts';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { letterWords } from '#contract/words.ts';

/** The button, its question with the number, and the one transaction behind it. */
export const IssueBar = ({
  uid,
  letter,
  number,
  blocked,
  onIssued,
}: {
  uid: string;
  letter: LetterDraft | null;
  /** What it would get if issued now; null until it is known. */
  number: string | null;
  /** Why it cannot be issued yet; empty when it can. */
  blocked: string;
  onIssued: (letter: Letter) => void;
}) => {
  const [isAsking, setAsking] = useState(false);
  const issue = useMutation({
    ...orpc.letter.issue.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (issued) => {
      setAsking(false);
      onIssued(issued);
    },
  });
  return (
    <div className="letter-foot">
      <span className="s13 dim grow">
        {blocked || (
          <>
            Nomor <b className="b">{number ?? '…'}</b>
            <br />
            diberikan saat diterbitkan
          </>
        )}
      </span>
      <CommandButton
        size="md"
        label="Terbitkan surat"
        keys="Ctrl+Enter"
        disabled={blocked !== '' || number === null}
        run={() => {
          issue.reset();
          setAsking(true);
        }}
      />
      {letter && (
        <Modal
          opened={isAsking}
          onClose={() => setAsking(false)}
          closeOnEscape={!issue.isPending}
          closeOnClickOutside={!issue.isPending}
          withCloseButton={!issue.isPending}
          title="Terbitkan surat?"
          size={480}
        >
          <div className="ask">
            <p>
              {letterWords[letter.kind]}, nomor <b className="b">{number}</b>
            </p>
            <p className="dim">
              Surat yang sudah terbit tidak dapat diubah. Jika ada yang salah, batalkan surat itu lalu
              terbitkan yang baru dengan nomor baru.
            </p>
            {issue.error && (
              <Notice kind="error">
                <b>Surat belum diterbitkan.</b>{' '}
                {Object.values(fieldErrors(issue.error)).join(' ') || errorText(issue.error)} Isian Anda tetap
                tersimpan di sini.
              </Notice>
            )}
            <div className="row">
              <span className="grow" />
              <Button variant="default" disabled={issue.isPending} onClick={() => setAsking(false)}>
                Periksa lagi
              </Button>
              <Button
                data-autofocus
                loading={issue.isPending}
                onClick={() => issue.mutate({ uid, draft: letter })}
              >
                Terbitkan
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
};

/** What was just issued. */
export type Issued = Pick<Letter, 'uid' | 'kind' | 'number' | 'subject'>;

/** After the issue: the paper, and the way to the next letter. */
export const IssuedPane = ({ issued, onNext }: { issued: Issued; onNext: () => void }) => {
  const { order, isBusy } = useFile();
  const make = () => client.letter.file({ uid: issued.uid });
  return (
    <div className="letter-issued">
      <Empty Icon={IconCircleCheck} title="Surat terbit">
        <span>
          Nomor <b className="b">{issued.number}</b>
        </span>
        <span>
          {letterWords[issued.kind]}, {issued.subject}
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
