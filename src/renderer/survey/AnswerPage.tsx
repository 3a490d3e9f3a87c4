import { IconArrowLeft, IconCheck, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { useConnection } from '#renderer/app/connection.ts';
import { TouchPage } from '#renderer/app/TouchPage.tsx';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import styles from './answer.module.css';
import type { Question } from './questions.ts';
import { useAnswering } from './useAnswering.ts';

/** Four mouths in one ink: the face says the answer, no colour leads to one. */
const mouths = [
  'M30 68c8-14 32-14 40 0',
  'M32 65c8-6 28-6 36 0',
  'M32 61c8 8 28 8 36 0',
  'M28 56c4 24 40 24 44 0z',
];
const Face = ({ answer }: { answer: number }) => (
  <svg viewBox="0 0 100 100" aria-hidden>
    <circle cx="50" cy="50" r="44" fill="none" stroke="currentColor" strokeWidth="4" />
    <circle cx="36" cy="41" r="5" fill="currentColor" />
    <circle cx="64" cy="41" r="5" fill="currentColor" />
    <path
      d={mouths[answer]}
      fill={answer === 3 ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

const Head = ({ at, count }: { at: number; count: number }) => {
  const { officeName } = useSession();
  const { data: images } = useQuery(orpc.office.images.queryOptions());
  return (
    <div>
      <header className={styles.head}>
        {images?.emblem ? <img src={images.emblem} alt="" /> : <OfficeMark />}
        <div>
          <b>Survei kepuasan</b>
          <p>{officeName}</p>
        </div>
        <strong>
          {at + 1} dari {count}
        </strong>
      </header>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label="Kemajuan survei"
        aria-valuenow={at + 1}
        aria-valuemin={1}
        aria-valuemax={count}
      >
        {Array.from({ length: count }, (_, i) => (
          <i key={i} data-on={i <= at || undefined} />
        ))}
      </div>
    </div>
  );
};

const Choices = ({
  question: { question, choices, hasFaces },
  chosen,
  answer,
}: {
  question: Question;
  chosen: string | null | undefined;
  answer: (value: string) => void;
}) => (
  <div className={styles.choices} data-faces={hasFaces || undefined} role="group" aria-label={question}>
    {choices.map(({ value, word }, i) => (
      <button
        type="button"
        key={value}
        aria-pressed={value === chosen}
        data-on={value === chosen || undefined}
        onClick={() => answer(value)}
      >
        {hasFaces && <Face answer={i} />}
        <span>{word}</span>
      </button>
    ))}
  </div>
);

const Message = ({ icon, title, children }: { icon?: ReactNode; title: string; children: ReactNode }) => (
  <div className={styles.message} aria-live="assertive">
    {icon}
    <h1>{title}</h1>
    <p>{children}</p>
  </div>
);

const UNLINKED = 'Jawaban Anda tidak terhubung dengan nama, nomor antrean, atau waktu kunjungan.';

const Survey = () => {
  useConnection();
  const { data: services, isError } = useQuery(
    orpc.survey.services.queryOptions({
      refetchInterval: ({ state }) => (state.error ? 5000 : false),
      refetchIntervalInBackground: true,
    }),
  );
  const { stage, questions, begin, answer, previous, back } = useAnswering(services ?? []);
  const question = stage.kind === 'asking' ? questions[stage.at] : undefined;

  /** Whoever cannot touch: digits answer, 0 is no answer, Backspace goes back. */
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Backspace') return previous();
    if (event.key === '0' && question) return answer(null);
    const choice = /^[1-9]$/.test(event.key) && question?.choices[Number(event.key) - 1];
    if (choice) answer(choice.value);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  if (!services && isError)
    return (
      <Message icon={<IconUserQuestion aria-hidden stroke={1.4} />} title="Silakan ke petugas">
        Layar ini sedang menyambung kembali. Lembar survei juga ada di loket.
      </Message>
    );
  if (!services) return null;
  if (stage.kind === 'start')
    return (
      <>
        <Message icon={<Face answer={3} />} title="Bagaimana pelayanan kami?">
          Satu menit, tanpa nama. {UNLINKED}
        </Message>
        <footer className={styles.foot} data-centred>
          <button type="button" data-main onClick={begin} ref={takeFocus}>
            Mulai
          </button>
        </footer>
      </>
    );
  if (stage.kind === 'asking' && question)
    return (
      <>
        <Head at={stage.at} count={questions.length} />
        <h1 className={styles.question}>{question.question}</h1>
        <Choices key={question.key} question={question} chosen={stage.given[question.key]} answer={answer} />
        <footer className={styles.foot}>
          <button type="button" onClick={previous}>
            <IconArrowLeft size={24} aria-hidden />
            Kembali
          </button>
          <button type="button" data-quiet onClick={() => answer(null)}>
            Tidak menjawab
          </button>
        </footer>
      </>
    );
  if (stage.kind === 'failed')
    return (
      <>
        <Message icon={<IconUserQuestion aria-hidden stroke={1.4} />} title="Jawaban belum tersimpan">
          Jawaban Anda masih ada di layar ini. Kirim lagi, atau beri tahu petugas.
        </Message>
        <footer className={styles.foot} data-centred>
          <button type="button" onClick={stage.again} ref={takeFocus}>
            Kirim lagi
          </button>
          <button type="button" data-quiet onClick={back}>
            Batalkan
          </button>
        </footer>
      </>
    );
  const isStored = stage.kind === 'thanks' && stage.isStored;
  if (stage.kind === 'sending') return <Message title="Sebentar…">Jawaban Anda sedang disimpan.</Message>;
  return (
    <>
      <Message
        icon={<IconCheck className={styles.done} aria-hidden stroke={2.5} />}
        title={isStored ? 'Terima kasih, jawaban Anda tersimpan' : 'Terima kasih'}
      >
        {isStored ? UNLINKED : 'Tidak ada pertanyaan pelayanan yang dijawab, jadi tidak ada yang disimpan.'}
      </Message>
      <footer className={styles.foot} data-centred>
        <button type="button" onClick={back} ref={takeFocus}>
          Selesai
        </button>
      </footer>
    </>
  );
};

/** The page on which visitors say how they were served: one touch a question, and no way out of it. */
export const AnswerPage = () => (
  <TouchPage view="survey" title="Survei kepuasan" className={styles.root}>
    <Survey />
  </TouchPage>
);
