import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useCommand } from '#renderer/app/commands.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { type Choice, isComplete, MAX_NEEDS, withAnotherNeed } from './draft.ts';
import { useKeys } from './useKeys.ts';
import styles from './visitForm.module.css';

/** Puts the focus into the first of these fields of the form; a field is named by `data-field`. */
export const focusField = (form: HTMLElement | null, names: readonly string[]): void => {
  const [first] = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].filter((box) =>
    names.includes(box.dataset['field'] ?? ''),
  );
  first?.querySelector<HTMLElement>('input:checked, input')?.focus();
};

/**
 * The frame of every form at the desk. The form itself takes the focus, not a text field, so that letters and digits
 * choose at once; Enter does what the filled button says, from anywhere in the form.
 */
export const VisitForm = ({
  label,
  head,
  children,
  choice,
  onChoice,
  submitLabel,
  onSubmit,
  notice,
  second,
  isPending,
  takesFocus = true,
}: {
  label: string;
  head: ReactNode;
  children: ReactNode;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  submitLabel: string;
  onSubmit: (form: HTMLFormElement) => void;
  /** Why it is not stored: above the buttons, in view however far the fields are scrolled. */
  notice?: ReactNode;
  /** What Ctrl+Enter does. */
  second?: { label: string; run: (form: HTMLFormElement) => void };
  isPending: boolean;
  takesFocus?: boolean;
}) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.focus();
  }, [takesFocus]);

  const submit = () => form.current && !isPending && onSubmit(form.current);
  useKeys((key) => {
    if (key !== 'Enter') return false;
    submit();
    return true;
  });
  useCommand({ label: submitLabel, run: submit, isDisabled: isPending });
  const canAdd = choice.needs.length < MAX_NEEDS && choice.needs.every(isComplete);
  const add = () => {
    onChoice(withAnotherNeed(choice));
    form.current?.focus();
  };
  useCommand({ label: 'Tambah keperluan', run: add, isDisabled: !canAdd });

  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      className={`card ${styles.form}`}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {head}
      <div className={`card-body ${styles.body}`}>{children}</div>
      {notice}
      <div className="card-foot">
        <Button
          variant="subtle"
          size="md"
          px={8}
          leftSection={<IconPlus size={16} />}
          rightSection={canAdd ? <Key keys="T" quiet /> : undefined}
          disabled={!canAdd}
          onClick={add}
        >
          Tambah keperluan
        </Button>
        <span className="grow" />
        {second && (
          <CommandButton
            label={second.label}
            keys="Ctrl+Enter"
            variant="default"
            size="md"
            disabled={isPending}
            run={() => form.current && second.run(form.current)}
          />
        )}
        <Button type="submit" size="md" loading={isPending} rightSection={<Key keys="Enter" />}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
};
