import { useMutation } from '@tanstack/react-query';
import type { Letter, LetterDraft } from '#contract/letter.ts';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { IssueBar } from '#renderer/app/issuing/IssueBar.tsx';
import { IssuedPane } from '#renderer/app/issuing/IssuedPane.tsx';

/** The button, its question with the number, and the one transaction behind it. */
export const IssueLetter = ({
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
  const issue = useMutation({
    ...orpc.letter.issue.mutationOptions(),
    meta: { quiet: true },
    onSuccess: onIssued,
  });
  const verb = mayIssue ? 'Terbitkan' : 'Ajukan';
  return (
    <IssueBar
      what="Surat"
      label={`${verb} surat`}
      confirm={verb}
      kept="Isian Anda"
      mayIssue={mayIssue}
      number={number}
      blocked={blocked}
      isDisabled={blocked !== '' || number === null}
      uid={uid}
      paper={letter && { kind: 'letter', draft: letter }}
      issue={issue}
      onIssue={(done) => letter && issue.mutate({ uid, draft: letter }, { onSuccess: done })}
      onSubmitted={onSubmitted}
    >
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
        Surat yang sudah terbit tidak dapat diubah. Jika ada yang salah, batalkan surat itu lalu terbitkan
        yang baru dengan nomor baru.
      </p>
    </IssueBar>
  );
};

/** What was just issued. */
export type Issued = Pick<Letter, 'uid' | 'title' | 'number' | 'subject'>;

/** After the issue: the paper, and the way to the next letter. */
export const IssuedLetter = ({ issued, onNext }: { issued: Issued; onNext: () => void }) => (
  <IssuedPane
    title="Surat terbit"
    number={issued.number}
    about={`${issued.title}, ${issued.subject}`}
    print="Cetak surat"
    next="Surat berikutnya"
    file={useFile()}
    make={() => client.letter.file({ uid: issued.uid })}
    onNext={onNext}
  />
);
