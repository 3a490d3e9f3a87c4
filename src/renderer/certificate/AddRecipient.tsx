import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { hitText } from '#renderer/app/hit.ts';
import { Marked } from '#renderer/ui/Field.tsx';
import { type DraftRecipient, newRecipient } from './draft.ts';
import { namesIn } from './paste.ts';

/** One name typed, one person chosen from those known, or a whole list pasted. */
export const AddRecipient = ({ onAdd }: { onAdd: (recipients: DraftRecipient[]) => void }) => {
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 80);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data: hits = [] } = useQuery({
    ...orpc.person.search.queryOptions({ input: { text: wanted.slice(0, 64), limit: 6 } }),
    enabled: wanted.length >= 2,
  });
  const isListed = wanted.length >= 2 && text.trim() === wanted && hits.length > 0;
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
        const hit = hits.find((each) => each.uid === uid);
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
      <Combobox.Dropdown hidden={!isListed}>
        <Combobox.Options>
          {hits.map((hit) => (
            <Combobox.Option key={hit.uid} value={hit.uid}>
              <div className="s13">
                <Marked text={hit.name} marks={hit.nameMarks} />
              </div>
              <div className="small dim">{hitText(hit)}</div>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        <Combobox.Footer>
          <span className="small dim">
            Panah untuk memilih orang yang sudah terdaftar, Enter untuk nama yang diketik.
          </span>
        </Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  );
};
