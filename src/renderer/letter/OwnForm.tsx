import {
  askedIn,
  casePlaceholders,
  isAboutPerson,
  personPlaceholders,
  wordsIn,
} from '#contract/letterKind.ts';
import { CaseField, type OfCase } from './CaseField.tsx';
import { type Draft, withoutCase } from './draft.ts';
import { HasNik } from './HasNik.tsx';
import styles from './letter.module.css';
import { PersonField } from './PersonField.tsx';
import { SignedOn } from './SignedOn.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { letterText } from '#contract/letter.ts';

const labelOf = (word: string) =>
  ['nik', 'nib'].includes(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
/** A word that asks for more than a line. */
const isLong = (word: string) => /^(uraian|alasan|isi|keterangan|catatan|pesan)\b/.test(word);

/** What the text of an own letter asks for, in the order of the text. */
export const OwnForm = ({
  body,
  draft,
  ofCase,
  onChange,
}: {
  body: string;
  draft: Draft;
  ofCase: OfCase | null;
  onChange: (part: Partial<Draft>) => void;
}) => {
  const answer = (word: string, value: string) => onChange({ answers: { ...draft.answers, [word]: value } });
  const known = ofCase?.data && Object.keys(ofCase.data.values);
  // Of a case that is not read yet nothing is asked: it may know the answer.
  const asked = ofCase && !known ? [] : askedIn(body, known);
  const whyAsked = (word: string) =>
    ofCase && [...personPlaceholders, ...casePlaceholders].some((each) => each === word)
      ? 'Belum didata; yang diisi di sini hanya untuk surat ini.'
      : undefined;
  return (
    <>
      {ofCase ? (
        <CaseField uid={draft.caseUid ?? ''} ofCase={ofCase} onLeave={() => onChange(withoutCase(body))} />
      ) : (
        isAboutPerson(body) && (
          <PersonField uid={draft.personUid} onChange={(personUid) => onChange({ personUid })} />
        )
      )}
      <div className={styles.row}>
        <SignedOn draft={draft} onChange={onChange} />
      </div>
      {asked.map((word) =>
        isLong(word) ? (
          <NoteInput
            key={word}
            label={labelOf(word)}
            description={whyAsked(word)}
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
            label={labelOf(word)}
            description={whyAsked(word)}
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
