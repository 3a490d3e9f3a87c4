import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PersonOptions } from '#renderer/app/PersonOptions.tsx';
import { usePersonSearch } from '#renderer/app/usePersonSearch.ts';
import { type DraftRecipient, newRecipient } from './draft.ts';
import { namesIn } from './paste.ts';

const SHOWN = 6;
const LEAST_LETTERS = 2;

/** One name typed, one person chosen from those known, or a whole list pasted. */
export const AddRecipient = ({ onAdd }: { onAdd: (recipients: DraftRecipient[]) => void }) => {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePersonSearch(text.trim().length >= LEAST_LETTERS ? text : '', SHOWN);
  const add = (recipients: DraftRecipient[]) => {
    if (recipients.length === 0) return;
    onAdd(recipients);
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(uid) => {
        const hit = search.hits.find((each) => each.uid === uid);
        if (hit) add([newRecipient(hit.name, hit.uid)]);
      }}
    >
      <Combobox.Target>
        <TextInput
          aria-label="Tambah nama"
          placeholder="Ketik nama, atau tempel banyak nama dari Excel"
          leftSection={<IconUserPlus size={16} stroke={1.6} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!/[\t\r\n]/.test(pasted.trim())) return;
            event.preventDefault();
            add(namesIn(pasted).map((name) => newRecipient(name)));
          }}
          onKeyDown={(event) => {
            const isChosen = combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1;
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || isChosen) return;
            event.preventDefault();
            add(namesIn(text).map((name) => newRecipient(name)));
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search.hits.length === 0 && !search.error}>
        <PersonOptions search={search} nobody="" />
        <Combobox.Footer>
          <span className="small dim">
            Panah untuk memilih orang yang sudah terdaftar, Enter untuk nama yang diketik.
          </span>
        </Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  );
};
