import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import type { Expected } from '#contract/followUp.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { EXPECTED_ID } from './ExpectedToday.tsx';
import styles from './search.module.css';
import { type ExpectedList, expectedId } from './useExpected.ts';
import type { Search } from './useSearch.ts';

export const LIST_ID = 'pencarian-hasil';
export const optionId = (uid: string): string => `pencarian-${uid}`;

/** The large field everything begins in. */
export const SearchField = ({
  field,
  text,
  onText,
  search,
  expected,
  onCheckIn,
  isListed,
  onNew,
  onEnter,
  onReturn,
}: {
  field: Ref<HTMLInputElement>;
  text: string;
  onText: (text: string) => void;
  search: Search;
  /** Whom the arrow keys mark as long as nothing is typed. */
  expected: ExpectedList;
  onCheckIn: (guest: Expected) => void;
  /** Whether the list below is on the screen. */
  isListed: boolean;
  onNew: () => void;
  /** The field has got the focus. */
  onEnter: () => void;
  /** Back to the search from whatever is open. */
  onReturn: () => void;
}) => {
  const [hasFocus, setFocus] = useState(false);
  const marked = text.trim() === '' ? expected.active : null;
  const activeId =
    isListed && search.active ? optionId(search.active.uid) : marked ? expectedId(marked) : undefined;
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { move } = text.trim() === '' ? expected : search;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && event.shiftKey) onNew();
    else if (event.key === 'Enter' && marked && !event.repeat) onCheckIn(marked);
    else if (event.key === 'Enter' && !event.ctrlKey) search.open();
    else if (event.key === 'Escape' && marked) expected.mark(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.root} data-focus={hasFocus || undefined}>
      <IconSearch size={22} stroke={1.8} className="dim" aria-hidden />
      <input
        ref={field}
        className={styles.input}
        role="combobox"
        aria-label="Cari pengunjung: NIK, NIB, HP, nama, atau usaha"
        aria-expanded={isListed}
        aria-controls={isListed ? LIST_ID : EXPECTED_ID}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder="NIK, NIB, HP, nama, atau usaha"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={press}
        onFocus={() => {
          setFocus(true);
          onEnter();
        }}
        onBlur={() => setFocus(false)}
      />
      {hasFocus && text !== '' && (
        <CommandButton label="Kosongkan" keys="Escape" variant="subtle" run={() => onText('')} />
      )}
      {!hasFocus && <CommandButton label="Cari lagi" keys="F2" variant="subtle" run={onReturn} />}
    </div>
  );
};
