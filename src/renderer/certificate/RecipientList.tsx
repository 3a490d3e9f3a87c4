import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { MOST_RECIPIENTS } from '#contract/certificate.ts';
import { numberText } from '#contract/dates.ts';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import { AddRecipient } from './AddRecipient.tsx';
import { type DraftRecipient, nameProblem, newRecipient } from './draft.ts';
import { namesIn } from './paste.ts';
import recipientsStyles from './recipients.module.css';
import certificateStyles from './certificate.module.css';
import { VisitorsModal } from './VisitorsModal.tsx';

type RowProps = {
  recipient: DraftRecipient;
  index: number;
  isSelected: boolean;
  /** Joined sentences; empty: nothing to look at. */
  notes: string;
  onName: (key: string, name: string) => void;
  onRemove: (key: string) => void;
  onSelect: (index: number) => void;
};

/** Arrow keys and Enter go from name to name. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step || event.ctrlKey) return;
  event.preventDefault();
  const next = Number(event.currentTarget.dataset['index']) + step;
  event.currentTarget.closest('ul')?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
};

const Row = memo(({ recipient, index, isSelected, notes, onName, onRemove, onSelect }: RowProps) => {
  const problem = nameProblem(recipient.name);
  return (
    <li className={recipientsStyles.row} data-on={isSelected || undefined}>
      <span className="small dim num">{index + 1}</span>
      <span className="col">
        <textarea
          rows={1}
          className={recipientsStyles.name}
          aria-label={`Nama ke-${index + 1}`}
          aria-invalid={problem !== null}
          value={recipient.name}
          data-index={index}
          onFocus={() => onSelect(index)}
          onKeyDown={walk}
          onChange={(event) => onName(recipient.key, event.currentTarget.value.replace(/\n/g, ' '))}
        />
        {problem && (
          <span className={`${recipientsStyles.note} ${recipientsStyles.error}`}>
            <IconAlertCircle size={14} /> {problem}
          </span>
        )}
        {!problem && notes && (
          <span className={recipientsStyles.note}>
            <IconInfoCircle size={14} /> {notes}
          </span>
        )}
      </span>
      <ActionIcon
        size={22}
        aria-label={`Hapus ${recipient.name || `nama ke-${index + 1}`}`}
        onClick={() => onRemove(recipient.key)}
      >
        <IconX size={15} />
      </ActionIcon>
    </li>
  );
});

const PasteBox = ({ onAdd }: { onAdd: (recipients: DraftRecipient[]) => void }) => {
  const [text, setText] = useState('');
  const names = namesIn(text);
  return (
    <div className={recipientsStyles.pasteBox}>
      <Textarea
        label="Tempel daftar nama"
        description="Satu nama satu baris. Dari Excel, kolom pertama yang dipakai; nomor urut dilewati."
        rows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={names.length === 0}
        onClick={() => onAdd(names.map((name) => newRecipient(name)))}
      >
        {names.length > 0 ? `Tambahkan ${names.length} nama` : 'Tambahkan'}
      </Button>
    </div>
  );
};

/** Who gets one: typed, pasted, chosen; every name can be corrected in place. */
export const RecipientList = ({
  recipients,
  notes,
  selected,
  day,
  eligibility,
  goesTo,
  onGoTo,
  onChange,
  onSelect,
}: {
  recipients: readonly DraftRecipient[];
  notes: ReadonlyMap<number, string>;
  selected: number;
  /** The first day of the activity: whose visitors are offered. */
  day: string;
  /** How the training stands whose participants these are. */
  eligibility: ReactNode;
  /** The name that takes the focus once it is drawn; without names, what adds one. */
  goesTo: { name: number; times: number };
  onGoTo: (name: number) => void;
  onChange: (recipients: DraftRecipient[]) => void;
  onSelect: (index: number) => void;
}) => {
  const [undo, setUndo] = useState<{ text: string; recipients: readonly DraftRecipient[] } | null>(null);
  const [isVisitorsOpen, setVisitorsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const latest = useRef(recipients);
  latest.current = recipients;

  useEffect(() => {
    if (goesTo.times === 0) return;
    const name = list.current?.querySelector<HTMLElement>(`[data-index="${goesTo.name}"]`);
    takeFocus(name ?? adding.current?.querySelector('input') ?? null);
  }, [goesTo]);
  useEffect(() => {
    list.current?.children[selected]?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  // The same functions on every render, so that one keystroke draws one row.
  const [actions] = useState(() => ({
    name: (key: string, name: string) =>
      onChange(
        latest.current.map((each) =>
          each.key === key ? { ...each, name, personUid: name.trim() ? each.personUid : null } : each,
        ),
      ),
    remove: (key: string) => {
      const before = latest.current;
      setUndo({ text: `${before.find((each) => each.key === key)?.name} dihapus.`, recipients: before });
      onChange(before.filter((each) => each.key !== key));
    },
  }));
  const add = (added: DraftRecipient[]) => {
    setUndo(null);
    onChange([...recipients, ...added]);
    onSelect(recipients.length);
  };
  return (
    <div className={recipientsStyles.root}>
      <div className={recipientsStyles.recipientsAdd} ref={adding}>
        <AddRecipient onAdd={add} />
        <Button variant="default" onClick={() => setVisitorsOpen(true)}>
          Dari kunjungan
        </Button>
      </div>
      {eligibility}
      {recipients.length === 0 && !eligibility && <PasteBox onAdd={add} />}
      <ul
        className={`scrolls ${recipientsStyles.recipientsList}`}
        ref={list}
        aria-label="Penerima sertifikat"
      >
        {recipients.map((recipient, i) => (
          <Row
            key={recipient.key}
            recipient={recipient}
            index={i}
            isSelected={i === selected}
            notes={notes.get(i) ?? ''}
            onName={actions.name}
            onRemove={actions.remove}
            onSelect={onSelect}
          />
        ))}
      </ul>
      <div className={`row s13 ${certificateStyles.partFoot}`}>
        {recipients.length > 0 && (
          <output>
            <b className="b">{recipients.length}</b> nama
            {notes.size > 0 && (
              <>
                , <b className="b">{notes.size}</b> dengan catatan
              </>
            )}
            {recipients.length > MOST_RECIPIENTS && (
              <span className="late b6">, paling banyak {numberText(MOST_RECIPIENTS)} sekali terbit</span>
            )}
          </output>
        )}
        <span className="grow" />
        {undo && (
          <span className="row">
            {undo.text}
            <Button
              variant="subtle"
              size="xs"
              onClick={() => {
                onChange([...undo.recipients]);
                setUndo(null);
              }}
            >
              Urungkan
            </Button>
          </span>
        )}
        {recipients.length > 0 && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              setUndo({ text: `${recipients.length} nama dihapus.`, recipients });
              onChange([]);
            }}
          >
            Kosongkan daftar
          </Button>
        )}
      </div>
      {isVisitorsOpen && (
        <VisitorsModal
          day={day}
          listed={new Set(recipients.flatMap(({ personUid }) => personUid ?? []))}
          onAdd={(added) => {
            add(added);
            onGoTo(recipients.length);
          }}
          onClose={() => setVisitorsOpen(false)}
        />
      )}
    </div>
  );
};
