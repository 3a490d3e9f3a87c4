import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { errorText, orpc } from '#renderer/app/client.ts';
import { hitText } from '#renderer/app/hit.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { Marked } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

const LIMIT = 8;

/** Finds somebody as at the desk: name, NIK, NIB, phone or business. */
const Search = ({ takesFocus, onChoose }: { takesFocus: boolean; onChoose: (uid: string) => void }) => {
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim().slice(0, 64), 80);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data: hits } = useQuery({
    ...orpc.person.search.queryOptions({ input: { text: wanted, limit: LIMIT } }),
    enabled: wanted !== '',
  });
  useCommand({ label: 'Cari pelaku usaha', keys: 'F2', run: () => input.current?.focus() });
  useEffect(() => {
    if (takesFocus) input.current?.focus();
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
            const [only, ...others] = text.trim() === wanted ? (hits ?? []) : [];
            if (only && others.length === 0) onChoose(only.uid);
            else combobox.selectFirstOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === '' || hits === undefined}>
        <Combobox.Options aria-label="Orang yang cocok">
          {hits?.map((hit) => (
            <Combobox.Option key={hit.uid} value={hit.uid}>
              <div className="s13 b6">
                <Marked text={hit.name} marks={hit.nameMarks} />
              </div>
              <div className="small dim">{hitText(hit)}</div>
            </Combobox.Option>
          ))}
          {hits?.length === 0 && (
            <Combobox.Empty>Tidak ada orang yang cocok. Daftarkan dahulu di Loket.</Combobox.Empty>
          )}
        </Combobox.Options>
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
              {[data.businesses[0]?.name ?? 'Tanpa usaha', data.person.district].filter(Boolean).join(' · ')}
            </div>
          )}
        </div>
        {another}
      </div>
    </div>
  );
};
