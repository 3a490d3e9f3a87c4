import { Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconMinus, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { contract } from '#contract/index.ts';
import { type Facilitation, type FileState, fileStateWords } from '#contract/facilitation.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useFile } from '#renderer/app/files.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './facilitation.module.css';
import { dayText } from './words.ts';

type Line = Facilitation['checklist'][number];

const icons = { there: IconCircleCheck, missing: IconCircleDashed, notAsked: IconMinus };

const FileDialog = ({ uid, line, onClose }: { uid: string; line: Line; onClose: () => void }) => {
  const today = useToday();
  const isNew = line.state === 'missing';
  const {
    form,
    line: text,
    field,
    dialog,
  } = useContractForm(
    inputOf(contract.facilitation.file),
    // Who opens a missing one has it in hand.
    {
      uid,
      code: line.code,
      state: isNew ? 'there' : line.state,
      on: isNew ? today : line.on,
      how: line.how,
    },
    {
      save: (values) => client.facilitation.file(values),
      onSaved: onClose,
      labels: { how: 'Bagaimana diterima' },
    },
  );
  const { values } = form;
  const isThere = values.state === 'there';
  return (
    <FormDialog title={line.name} size={480} isReady={isNew || undefined} onClose={onClose} {...dialog}>
      <SegmentedControl
        aria-label="Keadaan berkas"
        value={values.state}
        onChange={(state) =>
          form.setValues({ state, ...(state === 'there' ? { on: line.on ?? today } : { on: null, how: '' }) })
        }
        data={(['there', 'missing', 'notAsked'] as const).map((value) => ({
          value,
          label: fileStateWords[value],
        }))}
      />
      {isThere && (
        <div className={styles.pair}>
          <DateField kind="facilitation" label="Diterima pada" {...field('on')} />
          <LineInput {...text('how')} data-autofocus placeholder="fotokopi, asli, dari kartu" />
        </div>
      )}
    </FormDialog>
  );
};

const countText = (lines: readonly Line[]): string => {
  const count = (wanted: FileState) => lines.filter(({ state }) => state === wanted).length;
  return [`${count('there')} ada`, count('missing') > 0 && `${count('missing')} belum`]
    .filter(Boolean)
    .join(', ');
};

/** The papers a case needs: what is there, since when and how it came. Space says that it is there. */
export const Checklist = ({ one }: { one: Facilitation }) => {
  const today = useToday();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<Line | null>(null);
  const { order, isBusy } = useFile();
  const mark = useMutation(orpc.facilitation.file.mutationOptions());
  const { uid, checklist, definition } = one;
  if (checklist.length === 0) return null;
  const first = checklist.find(({ state }) => state === 'missing') ?? checklist[0]!;
  const active = chosen ?? first.code;
  const focus = (code: string | undefined) =>
    code && list.current?.querySelector<HTMLElement>(`[data-file="${code}"]`)?.focus();
  /** It is there, and the next one that is missing is looked at. */
  const tick = ({ code }: Line) => {
    mark.mutate({ uid, code, state: 'there', on: today });
    const others = checklist.filter(({ state }) => state === 'missing').map((line) => line.code);
    focus(others[others.indexOf(code) + 1]);
  };
  const press = (event: KeyboardEvent, line: Line) => {
    const at = checklist.indexOf(line);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      focus(checklist[at + (event.key === 'ArrowDown' ? 1 : -1)]?.code);
    else if (event.key === ' ' && line.state === 'missing') tick(line);
    else return;
    event.preventDefault();
  };
  return (
    <Card
      title="Berkas"
      note={countText(checklist)}
      actions={
        <CommandButton
          variant="subtle"
          size="xs"
          label="Tanda terima"
          keys="Ctrl+P"
          leftSection={<IconPrinter size={14} />}
          loading={isBusy('receipt')}
          run={() =>
            order({ name: 'receipt', to: 'print', make: () => client.facilitation.receipt({ uid }) })
          }
        />
      }
    >
      <ul className={styles.files} ref={list}>
        {checklist.map((line) => {
          const Icon = icons[line.state];
          const isMissing = line.state === 'missing' && definition !== null;
          return (
            <li
              key={line.code}
              className={styles.file}
              data-state={line.state}
              data-active={line.code === active || undefined}
            >
              <UnstyledButton
                className={styles.fileLine}
                data-file={line.code}
                tabIndex={line.code === active ? 0 : -1}
                disabled={definition === null}
                onFocus={() => setChosen(line.code)}
                onKeyDown={(event) => press(event, line)}
                onClick={() => setOpen(line)}
              >
                <Icon size={18} aria-label={fileStateWords[line.state]} />
                <span className="col">
                  <span className={styles.fileName}>{line.name}</span>
                  {line.state !== 'missing' && (
                    <span className="small dim">
                      {line.state === 'notAsked'
                        ? fileStateWords.notAsked
                        : [line.on && dayText(line.on, today), line.how].filter(Boolean).join(', ')}
                    </span>
                  )}
                </span>
              </UnstyledButton>
              {isMissing && (
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={`${line.name} ada`}
                  tabIndex={line.code === active ? 0 : -1}
                  rightSection={
                    <span className={styles.whileFocused}>
                      <Key keys="Space" quiet />
                    </span>
                  }
                  onClick={() => tick(line)}
                >
                  Ada
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {open && <FileDialog uid={uid} line={open} onClose={() => setOpen(null)} />}
    </Card>
  );
};
