import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AttributeKey, Business, TriState } from '#contract/business.ts';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { attributeKeys, attributeName, attributeOf, valuesOf, triWords } from './business.ts';

const states: readonly TriState[] = ['yes', 'no', 'unknown'];
const stateKeys: Record<string, TriState> = { y: 'yes', t: 'no', b: 'unknown' };

const Sign = ({ state }: { state: TriState }) => {
  if (state === 'yes') return <IconCheck size={15} stroke={2.5} className="tri-yes" aria-hidden />;
  if (state === 'no') return <IconX size={15} stroke={2} className="dim" aria-hidden />;
  return <IconMinus size={15} className="dim" aria-hidden />;
};

const Counts = ({ business, changes }: { business: Business; changes: Changes }) => (
  <span className="row tri-counts small">
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
    <fieldset className="tri-question">
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
  const [opened] = useState(() => valuesOf(business));
  const [changes, setChanges] = useState<Changes>({});
  const record = useBasedOn(opened);
  const save = useMutation(
    orpc.person.saveBusiness.mutationOptions({ meta: { quiet: true }, onSuccess: onClose }),
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const send = (basedOn: Record<string, unknown>) => {
    const attributes = { ...opened.attributes, ...changes };
    save.mutate({ personUid, business: { ...opened, attributes }, basedOn });
  };
  const clash = record.noticeOf(save.error, {
    labels: Object.fromEntries(attributeKeys.map((key) => [`attributes.${key}`, attributeName(key)])),
    textOf: Object.fromEntries(
      attributeKeys.map((key) => [`attributes.${key}`, (state: TriState) => triWords[state]]),
    ),
    send,
    take: (stored) => {
      const theirs = attributeKeys.flatMap((key) => {
        const state = stored[`attributes.${key}`] as TriState | undefined;
        return state ? [[key, state] as const] : [];
      });
      setChanges((all) => ({ ...all, ...Object.fromEntries(theirs) }));
      save.reset();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(record.basedOn);
  };
  return (
    <Card title="Kelengkapan usaha" actions={<Counts business={business} changes={changes} />}>
      <form onSubmit={submit} ref={form}>
        <div className="tri asked">
          {attributeKeys.map((key) => (
            <Question
              key={key}
              id={key}
              value={changes[key] ?? attributeOf(business, key)}
              onChange={(value) => setChanges((all) => ({ ...all, [key]: value }))}
            />
          ))}
        </div>
        {clash ??
          (save.error && (
            <Notice kind="error">
              <b>Belum tersimpan.</b> {errorText(save.error)}
            </Notice>
          ))}
        <div className="person-row-foot">
          <span className="small dim grow tri-keys">
            <Key keys="Y" quiet /> ya <Key keys="T" quiet /> tidak <Key keys="B" quiet /> belum didata
          </span>
          <CommandButton label="Batal" keys="Escape" variant="default" run={onClose} />
          <Button type="submit" loading={save.isPending} rightSection={<Key keys="Enter" />}>
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
      <ul className="tri">
        {attributeKeys.map((key) => {
          const state = attributeOf(business, key);
          return (
            <li key={key} className="tri-answer" data-state={state}>
              <Sign state={state} />
              <span>{attributeName(key)}</span>
              <span className="visually-hidden">: {triWords[state]}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
