import { askedIn, isAboutPerson, wordsIn } from '#contract/letterKind.ts';
import type { Draft } from './draft.ts';
import { HasNik } from './HasNik.tsx';
import styles from './letter.module.css';
import { PersonField } from './PersonField.tsx';
import { SignedOn } from './SignedOn.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { letterText } from '#contract/letter.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** A word that asks for more than a line. */
const isLong = (word: string) => /^(uraian|alasan|isi|keterangan|catatan|pesan)\b/.test(word);

/** What the text of an own letter asks for, in the order of the text. */
export const OwnForm = ({
  body,
  draft,
  onChange,
}: {
  body: string;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) => {
  const answer = (word: string, value: string) => onChange({ answers: { ...draft.answers, [word]: value } });
  return (
    <>
      {isAboutPerson(body) && (
        <PersonField uid={draft.personUid} onChange={(personUid) => onChange({ personUid })} />
      )}
      <div className={styles.row}>
        <SignedOn draft={draft} onChange={onChange} />
      </div>
      {askedIn(body).map((word) =>
        isLong(word) ? (
          <NoteInput
            key={word}
            label={capital(word)}
            required
            autosize
            minRows={2}
            maxRows={6}
            limit={letterText.answer}
            value={draft.answers[word] ?? ''}
            onChange={(event) => answer(word, event.currentTarget.value.replaceAll('\n', ' '))}
          />
        ) : (
          <LineInput
            key={word}
            label={capital(word)}
            required
            limit={letterText.answer}
            value={draft.answers[word] ?? ''}
            onChange={(event) => answer(word, event.currentTarget.value)}
          />
        ),
      )}
      {wordsIn(body).includes('nik') && <HasNik draft={draft} onChange={onChange} />}
    </>
  );
};
