import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { PersonHit } from '#contract/person.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { useCommand } from './commands.tsx';
import { PersonOptions } from './PersonOptions.tsx';
import { usePersonSearch } from './usePersonSearch.ts';

/** A choice besides people: what it is told by, and what it says. */
type Other = { value: string; text: ReactNode };

type Props = Pick<TextInputProps, 'label' | 'aria-label' | 'required' | 'className' | 'leftSection'> & {
  'data-autofocus'?: boolean;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** What F2 is called in the command palette; it leads to the field. */
  command: string;
  field?: RefObject<HTMLInputElement | null>;
  /** What to do when nobody is found. */
  nobody: string;
  /** Why somebody cannot be chosen. */
  takenNote?: (hit: PersonHit) => string | null;
  other?: Other | false;
  /** A person's uid, or the value of the other choice. */
  onChoose: (value: string) => void;
};

/**
 * Finds somebody as at the desk: name, NIK, NIB, phone or business. Enter takes the only one who was typed, and of
 * several goes to the first; it never takes a guess.
 */
export const PersonPicker = ({
  text,
  onText,
  command,
  field,
  nobody,
  takenNote = () => null,
  other,
  onChoose,
  ...input
}: Props) => {
  const own = useRef<HTMLInputElement>(null);
  const ref = field ?? own;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePersonSearch(text);
  const choose = (value: string) => {
    combobox.closeDropdown();
    onChoose(value);
  };
  const enter = () => {
    ref.current?.focus();
    ref.current?.select();
  };
  useCommand({ label: command, keys: 'F2', run: enter });
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...input}
          ref={ref}
          rightSection={<Key keys="F2" quiet />}
          rightSectionWidth={38}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
            if (combobox.getSelectedOptionIndex() !== -1) return;
            event.preventDefault();
            search.whenAnswered((hits) => {
              const [first, ...others] = hits.filter((hit) => !hit.isGuess && takenNote(hit) === null);
              if (first && others.length === 0) choose(first.uid);
              else if (first) combobox.selectFirstOption();
            });
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search.hits.length === 0 && !search.isAnswered && !search.error}>
        <PersonOptions search={search} nobody={nobody} takenNote={takenNote}>
          {other && <Combobox.Option value={other.value}>{other.text}</Combobox.Option>}
        </PersonOptions>
      </Combobox.Dropdown>
    </Combobox>
  );
};
