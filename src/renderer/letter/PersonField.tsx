import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { takeFocus } from '#renderer/app/focusBack.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { identityText } from '#renderer/app/hit.ts';
import { PersonOptions } from '#renderer/app/PersonOptions.tsx';
import { usePersonSearch } from '#renderer/app/usePersonSearch.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Finds somebody as at the desk: name, NIK, NIB, phone or business. */
const Search = ({ takesFocus, onChoose }: { takesFocus: boolean; onChoose: (uid: string) => void }) => {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePersonSearch(text);
  useCommand({ label: 'Cari pelaku usaha', keys: 'F2', run: () => input.current?.focus() });
  useEffect(() => {
    if (takesFocus) takeFocus(input.current);
  }, [takesFocus]);
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.Target>
        <TextInput
          ref={input}
          label="Pelaku usaha"
          required
          placeholder="Cari nama, NIK, HP, atau usaha"
          leftSection={<IconSearch size={16} stroke={1.6} />}
          rightSection={<Key keys="F2" quiet />}
          rightSectionWidth={38}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
            if (combobox.getSelectedOptionIndex() !== -1) return;
            event.preventDefault();
            search.whenAnswered((hits) => {
              const [first, ...others] = hits.filter(({ isGuess }) => !isGuess);
              if (first && others.length === 0) onChoose(first.uid);
              else if (first) combobox.selectFirstOption();
            });
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search.hits.length === 0 && !search.isAnswered && !search.error}>
        <PersonOptions search={search} nobody="Daftarkan dahulu di Loket." />
      </Combobox.Dropdown>
    </Combobox>
  );
};

const Another = ({ takesFocus, onPress }: { takesFocus: boolean; onPress: () => void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <Button ref={button} variant="default" size="xs" onClick={onPress}>
      Ganti orang
    </Button>
  );
};

/** Whom the letter is about. */
export const PersonField = ({
  uid,
  onChange,
}: {
  uid: string | null;
  onChange: (uid: string | null) => void;
}) => {
  // The field that was used goes away: the focus moves on to what takes its place.
  const [takesFocus, setTakesFocus] = useState(false);
  const { data, error } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: uid ?? '' } }),
    enabled: uid !== null,
  });
  if (uid === null)
    return (
      <Search
        takesFocus={takesFocus}
        onChoose={(next) => {
          setTakesFocus(true);
          onChange(next);
        }}
      />
    );
  const another = (
    <Another
      takesFocus={takesFocus}
      onPress={() => {
        setTakesFocus(true);
        onChange(null);
      }}
    />
  );
  if (error)
    return (
      <Notice kind="error" action={another}>
        <b>Data orang ini belum dapat dibaca.</b> {errorText(error)}
      </Notice>
    );
  return (
    <div>
      <span className="label">Pelaku usaha</span>
      <div className="letter-person">
        <div className="grow">
          <div className="b">{data?.person.name ?? '…'}</div>
          {data && (
            <div className="small dim">
              {[data.businesses[0]?.name ?? 'Tanpa usaha', data.person.district, identityText(data.person)]
                .filter(Boolean)
                .join(' · ')}
            </div>
          )}
        </div>
        {another}
      </div>
    </div>
  );
};
