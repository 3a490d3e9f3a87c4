import { Button, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Gap, GapKind, Told } from '#contract/completion.ts';
import { numberText, numericDate } from '#contract/dates.ts';
import { scaleWords, sectorWords } from '#contract/business.ts';
import { client, errorText } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { SectorField } from '#renderer/app/SectorField.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './completion.module.css';
import { Known } from './Known.tsx';

export const kindWords: Record<GapKind, string> = { scale: 'Skala usaha', sector: 'Sektor usaha' };
const scales = [
  ['mikro', 'sampai 2 M'],
  ['kecil', '2–15 M'],
  ['menengah', '15–50 M'],
  ['besar', 'di atas 50 M'],
] as const;

type Filled = { gap: Gap; told: Told; visitUids: string[]; onCard: boolean };
/** null: nobody knows; it stays "Belum didata". */
export type Answers = ReadonlyMap<string, Filled | null>;

export const answerKey = (kind: GapKind, gap: Gap): string => `${kind} ${gap.businessUid}`;
const wordOf = (kind: GapKind, value: string): string =>
  kind === 'scale' ? scaleWords[value as keyof typeof scaleWords] : (sectorWords[value] ?? value);

const AnswerText = ({ kind, gap, answers }: { kind: GapKind; gap: Gap; answers: Answers }) => {
  const answer = answers.get(answerKey(kind, gap));
  if (answer === undefined) return <span className="small dim">Kosong</span>;
  return (
    <span className={`row ${styles.answer}`}>
      <IconCircleCheck size={16} className={styles.done} aria-hidden />
      {answer === null ? 'Tidak diketahui' : wordOf(kind, answer.told.value)}
    </span>
  );
};

/** The row that is filled in now: a digit, or a word of the trade. */
const Choices = ({
  kind,
  gap,
  onTell,
  onKeyDown,
}: {
  kind: GapKind;
  gap: Gap;
  onTell: (told: Told | null) => void;
  /** The keys of the line work here too. */
  onKeyDown: (event: KeyboardEvent) => void;
}) => (
  <div className={styles.choices} role="group" aria-label={`${kindWords[kind]} ${gap.businessName}`}>
    {kind === 'scale' &&
      scales.map(([value, sales], i) => (
        <UnstyledButton
          key={value}
          className={styles.choice}
          data-known={gap.known === value || undefined}
          onClick={() => onTell({ kind, value })}
          onKeyDown={onKeyDown}
        >
          <Key keys={String(i + 1)} quiet />
          <span>
            <b className="b6">{scaleWords[value]}</b>
            <span className="small dim">{gap.known === value ? 'di kartu sekarang' : sales}</span>
          </span>
        </UnstyledButton>
      ))}
    {kind === 'sector' && (
      <div className="grow">
        <SectorField
          label={`Sektor usaha ${gap.businessName}`}
          placeholder="Ketik barang atau jasanya: keripik, jahit, warung"
          value={gap.known ?? ''}
          onChange={(value) => value !== '' && onTell({ kind, value })}
        />
        {gap.known !== null && (
          <Button size="xs" variant="default" onClick={() => onTell({ kind, value: gap.known! })}>
            Pakai isi kartu: {wordOf(kind, gap.known)}
          </Button>
        )}
      </div>
    )}
    <UnstyledButton className={styles.choice} onClick={() => onTell(null)} onKeyDown={onKeyDown}>
      {kind === 'scale' && <Key keys="0" quiet />}
      <span>
        <b className="b6">Tidak tahu</b>
        <span className="small dim">tetap kosong</span>
      </span>
    </UnstyledButton>
  </div>
);

/** What the tables of the month cannot tell, one business a line: filled in by keys, as far as anybody knows. */
export const Lines = ({
  month,
  kind,
  gaps,
  answers,
  onAnswers,
}: {
  month: string;
  kind: GapKind;
  gaps: readonly Gap[];
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}) => {
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const isOpen = (gap: Gap) => !answers.has(answerKey(kind, gap));
  const [at, setAt] = useState(() => Math.max(0, gaps.findIndex(isOpen)));
  const [last, setLast] = useState<Filled[]>([]);
  const chosen = gaps[at];
  const go = (to: number) => setAt(Math.max(0, Math.min(gaps.length - 1, to)));
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${at}"]`);
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onward = (from: number, told: Answers) => {
    const next = gaps.findIndex((gap, i) => i > from && !told.has(answerKey(kind, gap)));
    go(next === -1 ? from : next);
  };
  const tell = useMutation({
    mutationFn: async ({ gap, told }: { gap: Gap; told: Told }) => ({
      gap,
      told,
      ...(await client.completion.tell({ businessUid: gap.businessUid, month, told })),
    }),
    onSuccess: (filled) => {
      const after = new Map(answers).set(answerKey(kind, filled.gap), filled);
      onAnswers(after);
      setLast((before) => [...before, filled]);
      onward(gaps.indexOf(filled.gap), after);
    },
  });
  const takeBack = useMutation({
    mutationFn: async ({ gap, ...filled }: Filled) => {
      await client.completion.takeBack({ businessUid: gap.businessUid, ...filled });
      return gap;
    },
    onSuccess: (gap) => {
      const after = new Map(answers);
      after.delete(answerKey(kind, gap));
      onAnswers(after);
      setLast((before) => before.slice(0, -1));
      go(gaps.indexOf(gap));
    },
  });
  const answer = (gap: Gap, told: Told | null) => {
    if (tell.isPending) return;
    if (told) return tell.mutate({ gap, told });
    const after = new Map(answers).set(answerKey(kind, gap), null);
    onAnswers(after);
    onward(gaps.indexOf(gap), after);
  };
  const undo = () => {
    const filled = last.at(-1);
    if (filled && !takeBack.isPending) takeBack.mutate(filled);
  };
  useCommand({ label: 'Urungkan isian terakhir', keys: 'Ctrl+Z', run: undo, isDisabled: last.length === 0 });
  const press = (event: KeyboardEvent) => {
    if (!chosen || event.ctrlKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const scale = scales[Number(event.key) - 1]?.[0];
    if (step) go(at + step);
    else if (kind === 'scale' && scale) answer(chosen, { kind, value: scale });
    else if (kind === 'scale' && event.key === '0') answer(chosen, null);
    else if (event.key === 'Enter' && (event.target as HTMLElement).dataset['line'] !== undefined)
      void navigate({ to: '/pelaku-usaha/$uid', params: { uid: chosen.personUid } });
    else return;
    event.preventDefault();
  };
  const error = tell.error ?? takeBack.error;
  const done = gaps.filter((gap) => !isOpen(gap)).length;
  return (
    <>
      <Card
        grows
        title={kindWords[kind]}
        note={kind === 'scale' ? 'menurut penjualan setahun' : 'menurut KBLI'}
        actions={
          gaps.length > 0 && (
            <span className="s13">
              <b className="b6">{numberText(done)}</b> dari {numberText(gaps.length)}
            </span>
          )
        }
      >
        {error && (
          <Notice kind="error">
            <b>Belum tersimpan.</b> {errorText(error)}
          </Notice>
        )}
        {gaps.length === 0 ? (
          <Empty Icon={IconListCheck} title="Tidak ada yang kosong" />
        ) : (
          <ul ref={list} className={`${styles.lines} scrolls`} aria-label={kindWords[kind]}>
            {gaps.map((gap, i) => (
              <li key={gap.businessUid} data-chosen={i === at || undefined} className={styles.line}>
                <UnstyledButton
                  className={styles.head}
                  data-line={i}
                  tabIndex={i === at ? 0 : -1}
                  aria-current={i === at || undefined}
                  onClick={() => setAt(i)}
                  onKeyDown={press}
                >
                  <span className="s13 dim">{numericDate(gap.localDate).slice(0, 5)}</span>
                  <TicketNumber number={gap.number} color={gap.color} />
                  <span className="grow clip" title={`${gap.businessName} ${gap.personName}`}>
                    <b className="b6">{gap.businessName}</b> {gap.personName}
                    {gap.visits > 1 && <span className="small dim"> · {gap.visits} kunjungan</span>}
                  </span>
                  <AnswerText kind={kind} gap={gap} answers={answers} />
                </UnstyledButton>
                {i === at && isOpen(gap) && (
                  <Choices kind={kind} gap={gap} onTell={(told) => answer(gap, told)} onKeyDown={press} />
                )}
              </li>
            ))}
          </ul>
        )}
        {gaps.length > 0 && (
          <footer className={`${styles.foot} small dim`}>
            <span className="row">
              Baris <Key keys="ArrowUp" quiet /> <Key keys="ArrowDown" quiet />
            </span>
            {kind === 'scale' && (
              <span className="row">
                Isi dan lanjut <Key keys="0–4" quiet />
              </span>
            )}
            <span className="row grow">
              Urungkan <Key keys="Ctrl+Z" quiet />
            </span>
            <span className="row">
              Buka kartu <Key keys="Enter" quiet />
            </span>
          </footer>
        )}
      </Card>
      {chosen ? <Known gap={chosen} /> : <span />}
    </>
  );
};
