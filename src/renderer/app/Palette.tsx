import { useHotkeys } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Found, FoundGroup } from '#contract/find.ts';
import { errorText } from './client.ts';
import styles from './palette.module.css';
import { palette, paletteStore } from './paletteStore.ts';
import { useFind } from './useFind.ts';

const FIELD = 'palette-field';
const LIST = 'palette-list';

/** Its field has the focus before the next key can come: what is typed at once is never lost to another field. */
export const openPalette = () => {
  flushSync(() => palette.open());
  document.getElementById(FIELD)?.focus();
};

/**
 * First those whose name says what was typed, then those that are known by all of its words: of these the ones that
 * came last, so that the screen's own stand before the ways to other screens. Where a word only holds what was typed
 * inside of it, as "hari ini" holds "ari", it stands behind all those, and behind whoever is called so.
 */
export const matching = (
  query: string,
  here: readonly SpotlightActionData[],
  elsewhere: readonly SpotlightActionData[],
): { named: SpotlightActionData[]; holding: SpotlightActionData[] } => {
  const text = query.trim().toLowerCase();
  // Not every page has "Buka" in its name.
  const words = text.replace(/^buka\s+(?=\S)/, '').split(/\s+/);
  const rankOf = ({ label = '', keywords = '' }: SpotlightActionData): number => {
    const said = ` ${label}`.toLowerCase();
    const known = `${said} ${String(keywords)}`.toLowerCase();
    if (said.includes(` ${text}`)) return 0;
    if (words.every((word) => known.includes(` ${word}`))) return 1;
    if (said.includes(text)) return 2;
    return words.every((word) => known.includes(word)) ? 3 : 4;
  };
  const inOrder = [...here, ...elsewhere];
  const lastFirst = [...elsewhere, ...here].toReversed();
  const ofRank = (rank: number) =>
    (rank % 2 === 0 ? inOrder : lastFirst).filter((action) => rankOf(action) === rank);
  return { named: [...ofRank(0), ...ofRank(1)], holding: [...ofRank(2), ...ofRank(3)] };
};

/**
 * An answer that comes after what was typed puts its first in front of what was chosen before: that is what Enter means,
 * unless somebody has walked through the list meanwhile.
 */
const useFirstChosen = (groups: readonly FoundGroup[]) => {
  const shown = useRef(groups);
  const isWalking = useRef(false);
  useEffect(() => {
    const isNew = shown.current !== groups;
    shown.current = groups;
    const list = document.getElementById(LIST);
    const [first, chosen] = ['[data-action]', '[data-selected]'].map((each) => list?.querySelector(each));
    const stays = chosen && (!isNew || isWalking.current);
    if (!first || chosen === first || stays || paletteStore.getState().query === '') return;
    chosen?.removeAttribute('data-selected');
    first.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  });
  /** Told of every key in the field. */
  return (key: string) => {
    isWalking.current = key === 'ArrowDown' || key === 'ArrowUp';
  };
};

/** The list hands it on to its ScrollArea, which its type does not say. */
const scrolled = { viewportProps: { tabIndex: 0, role: 'group', 'aria-label': 'Yang cocok' } };

const Commands = ({ commands }: { commands: readonly SpotlightActionData[] }) =>
  commands.map(({ id, ...action }) => <Spotlight.Action key={id} {...action} highlightQuery />);

const Group = ({
  group: { title, hits, isMore },
  onOpen,
}: {
  group: FoundGroup;
  onOpen: (to: string) => void;
}) => (
  <Spotlight.ActionsGroup role="group" aria-label={title} label={title}>
    {hits.map((hit) => (
      <Spotlight.Action
        key={hit.uid}
        label={hit.title}
        description={hit.detail}
        highlightQuery
        onClick={() => onOpen(hit.to)}
      />
    ))}
    {isMore && <p className={`small dim ${styles.more}`}>Masih ada yang lain; ketik lebih lengkap.</p>}
  </Spotlight.ActionsGroup>
);

/** Why nothing is listed, or not everything. */
const Said = ({ text, error, isAnswered }: { text: string; error: Error | null; isAnswered: boolean }) => {
  if (error) return <p className={`small dim ${styles.more}`}>{errorText(error)}</p>;
  return (
    <Spotlight.Empty>
      {isAnswered ? `Tidak ada perintah atau data dengan “${text.trim()}”.` : 'Mencari …'}
    </Spotlight.Empty>
  );
};

/**
 * Every command of what is on the screen, and once something is typed what lies elsewhere too: other screens, and the
 * people, cases and other things of the office that are called so.
 */
export const Palette = ({
  here,
  elsewhere,
  onOpen,
}: {
  here: SpotlightActionData[];
  elsewhere: SpotlightActionData[];
  onOpen: (to: string) => void;
}) => {
  const [text, setText] = useState('');
  useHotkeys([['mod + K', openPalette]], []);
  const { groups, isAnswered, error, whenFound } = useFind(text);
  const isTyped = text.trim() !== '';
  const { named, holding } = isTyped ? matching(text, here, elsewhere) : { named: here, holding: [] };
  const isEmpty = named.length + holding.length + groups.length === 0;
  const noteKey = useFirstChosen(groups);
  const open = ({ to }: Pick<Found, 'to'>) => {
    palette.close();
    onOpen(to);
  };
  /** What is listed may still be of the words before. */
  const waitForAnswer = (event: KeyboardEvent) => {
    noteKey(event.key);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isAnswered || named.length > 0) return;
    event.preventDefault();
    event.stopPropagation(); // the list would take what stands in it now
    whenFound(open);
  };
  return (
    <Spotlight.Root
      store={paletteStore}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      scrollable
      centered={false} // its field stays where it is while the list below it grows and shrinks
      maxHeight={420}
    >
      <Spotlight.Search
        id={FIELD}
        placeholder="Ketik perintah, nama, atau nomor"
        leftSection={<IconSearch size={18} stroke={1.6} />}
        onKeyDownCapture={waitForAnswer}
      />
      {!isEmpty && (
        <Spotlight.ActionsList id={LIST} {...scrolled}>
          <Commands commands={named} />
          {groups.map((group) => (
            <Group key={group.title} group={group} onOpen={onOpen} />
          ))}
          <Commands commands={holding} />
        </Spotlight.ActionsList>
      )}
      {isTyped && (isEmpty || error) && <Said text={text} error={error} isAnswered={isAnswered} />}
    </Spotlight.Root>
  );
};
