import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCopy, IconTargetArrow } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import {
  cellKey,
  countText,
  type Indicator,
  type IndicatorYear,
  predicateWords,
  sentencesOf,
  textOfCount,
  TYPED,
} from '#contract/indicator.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useCommand } from '#renderer/app/commands.tsx';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { NoteInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import styles from './indicator.module.css';
import { cellWords, percentText, stateText } from './words.ts';

const noteSchema = inputOf(contract.indicator.enter).shape.note;

/** The months of a row that are typed: as far as they have begun. */
const typedMonths = ({ source, isActive }: Indicator, begun: number): number[] =>
  source === TYPED && isActive ? Array.from({ length: begun }, (_, i) => i + 1) : [];

/** Every cell that can be typed in, as it is stored, and what it is called. */
const cellsOf = ({ rows, begun }: IndicatorYear) => {
  const values: Record<string, string> = {};
  const labels: Record<string, string> = {};
  for (const row of rows) {
    const months = row.isActive ? [0, ...typedMonths(row, begun)] : [];
    for (const month of months) {
      const key = cellKey(row.uid, month);
      values[key] = textOfCount(month === 0 ? row.target : row.months[month - 1]!);
      labels[key] = cellWords(row, month);
    }
  }
  return { values, labels };
};

/** A form over the cells of the table and the note: while nothing is typed it follows what others save. */
const useYearForm = (found: IndicatorYear) => {
  const { values, labels } = useMemo(() => cellsOf(found), [found]);
  const stored: Record<string, string> = useMemo(() => ({ ...values, note: found.note }), [values, found]);
  const schema = useMemo(
    () =>
      z.object({
        ...Object.fromEntries(Object.keys(values).map((key) => [key, countText])),
        note: noteSchema,
      }),
    [values],
  );
  const {
    form,
    dialog,
    follow: show,
    reset,
  } = useContractForm(schema as z.ZodObject, stored, {
    save: ({ note = '', ...cells }, basedOn) =>
      client.indicator.enter({ year: found.year, note, cells, basedOn }),
    onSaved: () => {},
    labels: { ...labels, note: 'Keterangan' },
  });
  const follow = useEffectEvent(show);
  useEffect(() => follow(stored), [stored]);
  const problems = Object.entries(form.errors).filter(([key]) => key !== 'note');
  return {
    form,
    dialog,
    reset,
    problems: problems.map(([key, text]) => ({ key, label: labels[key] ?? 'Isian', text: text as string })),
  };
};

/** What the rows come to. */
const Outcome = ({
  found: { average, predicate, targeted },
  isDirty,
}: {
  found: IndicatorYear;
  isDirty: boolean;
}) => (
  <section className={styles.outcome} aria-label="Predikat">
    <span className={styles.average}>{average === null ? '–' : percentText(average)}</span>
    <span className="col">
      <span className="b6">{predicate ? predicateWords[predicate] : 'Belum ada predikat'}</span>
      <span className="small dim">
        {isDirty
          ? 'Dihitung lagi sesudah disimpan.'
          : `Rata-rata ${targeted} indikator bertarget; di atas 100 dihitung 100.`}
      </span>
    </span>
  </section>
);

export const YearForm = ({
  found,
  narrowedTo,
  mayChange,
  onYear,
  onOpen,
  onRows,
}: {
  found: IndicatorYear;
  /** The only field whose indicators are shown; the year may have others. */
  narrowedTo: string | null;
  mayChange: boolean;
  onYear: (year: number) => void;
  /** An indicator of the table; null: a new one. */
  onOpen: (row: Indicator | null) => void;
  /** What stands behind a month of a counted one, or behind its total. */
  onRows: (row: Indicator, month: number | null) => void;
}) => {
  const { year, rows, previous } = found;
  const notes = sentencesOf(found);
  const { form, dialog, reset, problems } = useYearForm(found);
  const { isDirty, isSaving, leaving } = dialog;
  const element = useRef<HTMLFormElement>(null);
  useCommand({
    label: 'Simpan isian tahun ini',
    keys: 'Ctrl+S',
    run: () => element.current?.requestSubmit(),
    isDisabled: !isDirty || isSaving,
  });
  const begin = useMutation({ ...orpc.indicator.begin.mutationOptions(), meta: { quiet: true } });
  const goTo = (next: number) => leaving.leave(() => onYear(next));
  return (
    <form ref={element} className={styles.root} onSubmit={dialog.onSubmit} noValidate>
      <Card
        title={
          <span className="row">
            <ActionIcon aria-label="Tahun sebelumnya" onClick={() => goTo(year - 1)}>
              <IconChevronLeft size={18} />
            </ActionIcon>
            {year}
            <ActionIcon aria-label="Tahun berikutnya" onClick={() => goTo(year + 1)}>
              <IconChevronRight size={18} />
            </ActionIcon>
          </span>
        }
        note={stateText(found)}
        actions={
          mayChange && (
            <CommandButton
              label="Tambah indikator"
              keys="F9"
              variant="default"
              size="xs"
              run={() => onOpen(null)}
            />
          )
        }
      >
        {rows.length > 0 ? (
          <IndicatorTable
            found={found}
            onOpen={mayChange ? onOpen : null}
            onRows={onRows}
            cell={(row, month) => {
              const key = cellKey(row.uid, month);
              if (!mayChange || !(key in form.values)) return null;
              return { ...form.getInputProps(key), label: cellWords(row, month) };
            }}
          />
        ) : (
          <Empty
            Icon={IconTargetArrow}
            title={
              narrowedTo
                ? `Belum ada indikator ${narrowedTo} tahun ${year}`
                : `Belum ada indikator tahun ${year}`
            }
          >
            <span>
              {mayChange
                ? 'Tambahkan dengan F9: yang dihitung dari catatan langsung terisi.'
                : 'Manajer atau administrator yang menyusunnya.'}
            </span>
            {mayChange && previous !== null && narrowedTo === null && (
              <Button
                variant="default"
                leftSection={<IconCopy size={16} />}
                loading={begin.isPending}
                onClick={() => begin.mutate({ year })}
              >
                Salin indikator {previous}
              </Button>
            )}
          </Empty>
        )}
        {notes.length > 0 && <p className={`small dim ${styles.about}`}>{notes.join(' ')}</p>}
        {begin.error && <Notice kind="error">{errorText(begin.error)}</Notice>}
        {rows.length > 0 && (
          <div className={styles.foot}>
            <Outcome found={found} isDirty={isDirty} />
            {mayChange ? (
              <NoteInput
                label="Keterangan"
                autosize
                minRows={1}
                maxRows={4}
                limit={noteSchema}
                {...form.getInputProps('note')}
              />
            ) : (
              found.note !== '' && (
                <p className={styles.note}>
                  <b>Keterangan</b> {found.note}
                </p>
              )
            )}
            {mayChange && (
              <div className="row">
                {isDirty && (
                  <Button variant="default" disabled={isSaving} onClick={reset}>
                    Batal
                  </Button>
                )}
                <Button
                  type="submit"
                  disabled={!isDirty}
                  loading={isSaving}
                  rightSection={<Key keys="Ctrl+S" />}
                >
                  Simpan
                </Button>
              </div>
            )}
            <div className={styles.trouble}>
              <FormTrouble leaving={leaving} problem={dialog.problem} failure={dialog.failure} />
              {problems.map(({ key, label, text }) => (
                <p key={key} className={styles.problem}>
                  <b>{label}</b>: {text}
                </p>
              ))}
            </div>
          </div>
        )}
      </Card>
    </form>
  );
};
