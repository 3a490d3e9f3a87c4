import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { addMonths, monthText, numberText } from '#contract/dates.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { FormDialog, useLeave } from '#renderer/app/FormDialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { formOf, type Given, hasAnswers, newFormUid, paperQuestions, type Question } from './questions.ts';
import styles from './survey.module.css';

/** One answer by its digit: typed, it leads to the next. */
const Cell = ({
  question: { key, title, choices },
  value,
  onChange,
}: {
  question: Question;
  value: string | null;
  onChange: (value: string | null) => void;
}) => {
  const at = choices.findIndex((choice) => choice.value === value);
  const step = (input: HTMLInputElement, by: number) => {
    const all = [...input.form!.querySelectorAll<HTMLInputElement>('input[data-answer]')];
    all[all.indexOf(input) + by]?.focus();
  };
  const type = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (event.key === 'Backspace' && value === null) step(input, -1);
    if (event.key === 'ArrowUp') step(input, -1);
    if (event.key === 'ArrowDown') step(input, 1);
    if (event.key === 'Backspace' || event.key === 'Delete') return onChange(null);
    if (!/^[0-9 ]$/.test(event.key) || event.ctrlKey) return;
    event.preventDefault();
    const digit = Number(event.key); // a blank is 0: not answered
    if (digit > choices.length) return;
    onChange(choices[digit - 1]?.value ?? null);
    step(input, 1);
  };
  return (
    <div className={styles.cell}>
      <TextInput
        w={40}
        size="xs"
        id={`jawaban-${key}`}
        aria-label={title}
        inputMode="numeric"
        autoComplete="off"
        data-answer
        data-autofocus={key === 'hours' || undefined}
        value={at < 0 ? '' : String(at + 1)}
        onChange={() => {}} // by its keys
        onKeyDown={type}
      />
      <label htmlFor={`jawaban-${key}`}>
        <b className="b6">{title}</b> <span className="dim">{choices[at]?.word}</span>
      </label>
    </div>
  );
};

/** Types in forms from the box: a digit an answer, Enter for the next form. */
export const TypeDialog = ({ onClose }: { onClose: () => void }) => {
  const thisMonth = useToday().slice(0, 7);
  const { data: services = [] } = useQuery(orpc.survey.services.queryOptions());
  const [month, setMonth] = useState(thisMonth);
  const [uid, setUid] = useState(newFormUid);
  const [given, setGiven] = useState<Given>({});
  const [count, setCount] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const isDirty = Object.values(given).some((value) => value !== null);
  const leaving = useLeave(isDirty);
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.survey.enter({ ...formOf(uid, given), month }),
    onSuccess: () => {
      setUid(newFormUid());
      setGiven({});
      setCount(count + 1);
      fields.current?.querySelector<HTMLInputElement>('input[data-answer]')?.focus();
    },
  });
  const months = Array.from({ length: 12 }, (_, i) => addMonths(`${thisMonth}-01`, -i).slice(0, 7));
  return (
    <FormDialog
      title="Ketik formulir kertas"
      size={720}
      submit="Simpan"
      cancel="Selesai"
      isDirty={isDirty}
      isReady={hasAnswers(given)}
      isSaving={save.isPending}
      failure={save.error && errorText(save.error)}
      leaving={leaving}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasAnswers(given) && !save.isPending) save.mutate();
      }}
    >
      <div className="row">
        <Select
          flex="0 0 200px"
          label="Bulan formulir"
          allowDeselect={false}
          data={months.map((value) => ({ value, label: monthText(value) }))}
          value={month}
          onChange={(next) => setMonth(next ?? month)}
        />
        <p className="small dim">
          Angka 1–4 sesuai kotak yang disilang dan nomor pilihan di profil; 0 atau spasi bila kosong.
          Urutannya seperti di lembar; sesudah disimpan, lanjut ke formulir berikutnya.
        </p>
      </div>
      {count > 0 && <Notice kind="done">{numberText(count)} formulir tersimpan.</Notice>}
      <div className={styles.cells} ref={fields}>
        {paperQuestions(services).map((question) => (
          <Cell
            key={question.key}
            question={question}
            value={given[question.key] ?? null}
            onChange={(value) => setGiven((before) => ({ ...before, [question.key]: value }))}
          />
        ))}
      </div>
    </FormDialog>
  );
};
