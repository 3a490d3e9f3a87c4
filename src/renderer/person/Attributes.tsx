import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type AttributeKey, type Business, businessDraft, type TriState } from '#contract/business.ts';
import { numericDate } from '#contract/dates.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { answeredText, attributeKeys, attributeName, attributeOf, valuesOf, triWords } from './business.ts';
import triStyles from './tri.module.css';
import personStyles from './person.module.css';

const states: readonly TriState[] = ['yes', 'no', 'unknown'];
const stateKeys: Record<string, TriState> = { y: 'yes', t: 'no', b: 'unknown' };

const Sign = ({ state }: { state: TriState }) => {
  if (state === 'yes') return <IconCheck size={15} stroke={2.5} className={triStyles.yes} aria-hidden />;
  if (state === 'no') return <IconX size={15} stroke={2} className="dim" aria-hidden />;
  return <IconMinus size={15} className="dim" aria-hidden />;
};

const Counts = ({ business, changes }: { business: Business; changes: Changes }) => (
  <span className={`row ${triStyles.counts} small`}>
    {states.map((state) => (
      <span key={state} className="row">
        <Sign state={state} />
        {triWords[state]}
        <b className="b">
          {attributeKeys.filter((key) => (changes[key] ?? attributeOf(business, key)) === state).length}
        </b>
      </span>
    ))}
  </span>
);

type Changes = Partial<Record<AttributeKey, TriState>>;

/** Three radio buttons; the letters Y, T and B answer as well and go on to the next question. */
const Question = ({
  id,
  value,
  onChange,
}: {
  id: AttributeKey;
  value: TriState;
  onChange: (value: TriState) => void;
}) => {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const state = stateKeys[event.key.toLowerCase()];
    if (!state || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(state);
    const next = event.currentTarget.closest('fieldset')?.nextElementSibling;
    next?.querySelector<HTMLElement>('input:checked')?.focus();
  };
  return (
    <fieldset className={triStyles.question}>
      <legend>{attributeName(id)}</legend>
      {states.map((state) => (
        <label key={state} data-on={state === value || undefined} title={triWords[state]}>
          <input
            type="radio"
            className="visually-hidden"
            name={`tri-${id}`}
            aria-label={triWords[state]}
            checked={state === value}
            onChange={() => onChange(state)}
            onKeyDown={press}
          />
          <Sign state={state} />
        </label>
      ))}
    </fieldset>
  );
};

const Editor = ({
  personUid,
  business,
  onClose,
}: {
  personUid: string;
  business: Business;
  onClose: () => void;
}) => {
  const { form, dialog } = useContractForm(businessDraft, valuesOf(business), {
    save: (values, basedOn) => client.person.saveBusiness({ personUid, business: values, basedOn }),
    onSaved: onClose,
    labels: Object.fromEntries(attributeKeys.map((key) => [`attributes.${key}`, attributeName(key)])),
    textOf: Object.fromEntries(
      attributeKeys.map((key) => [`attributes.${key}`, (state: TriState) => triWords[state]]),
    ),
    take: (theirs, { attributes }) => ({
      attributes: {
        ...attributes,
        ...Object.fromEntries(
          attributeKeys.flatMap((key) => {
            const state = theirs[`attributes.${key}`] as TriState | undefined;
            return state ? [[key, state] as const] : [];
          }),
        ),
      },
    }),
  });
  const changes = form.values.attributes;
  const { leaving } = dialog;
  const self = useRef<HTMLFormElement>(null);
  useEffect(() => self.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  return (
    <Card title="Kelengkapan usaha" actions={<Counts business={business} changes={changes} />}>
      <form onSubmit={dialog.onSubmit} ref={self}>
        <div className={`${triStyles.root} ${triStyles.asked}`}>
          {attributeKeys.map((key) => (
            <Question
              key={key}
              id={key}
              value={changes[key] ?? attributeOf(business, key)}
              onChange={(value) => form.setFieldValue('attributes', (all) => ({ ...all, [key]: value }))}
            />
          ))}
        </div>
        <FormTrouble leaving={leaving} problem={dialog.problem} failure={dialog.failure} />
        <div className={personStyles.rowFoot}>
          <span className={`small dim grow ${triStyles.keys}`}>
            <Key keys="Y" quiet /> ya <Key keys="T" quiet /> tidak <Key keys="B" quiet /> belum didata
          </span>
          <CommandButton label="Batal" keys="Escape" variant="default" run={() => leaving.leave(onClose)} />
          <Button type="submit" loading={dialog.isSaving} rightSection={<Key keys="Enter" />}>
            Simpan kelengkapan
          </Button>
        </div>
      </form>
    </Card>
  );
};

/** Fifteen questions about a business; "Belum didata" is not "Tidak". */
export const Attributes = ({ personUid, business }: { personUid: string; business: Business }) => {
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const note = answeredText(business);
  const close = () => {
    flushSync(() => setEditing(false));
    edit.current?.focus();
  };
  if (isEditing) return <Editor personUid={personUid} business={business} onClose={close} />;
  return (
    <Card
      title="Kelengkapan usaha"
      actions={
        <>
          <Counts business={business} changes={{}} />
          <Button size="xs" variant="subtle" ref={edit} onClick={() => setEditing(true)}>
            Ubah
          </Button>
        </>
      }
    >
      <ul className={triStyles.root}>
        {attributeKeys.map((key) => {
          const state = attributeOf(business, key);
          const told = business.answered[key];
          return (
            <li
              key={key}
              className={triStyles.answer}
              data-state={state}
              title={told && `${numericDate(told.on)} oleh ${told.by}`}
            >
              <Sign state={state} />
              <span>{attributeName(key)}</span>
              <span className="visually-hidden">: {triWords[state]}</span>
            </li>
          );
        })}
      </ul>
      {note && <p className={`${triStyles.answered} small dim`}>{note}</p>}
    </Card>
  );
};
