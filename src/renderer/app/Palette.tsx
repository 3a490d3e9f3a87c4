import { useHotkeys } from '@mantine/hooks';
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { flushSync } from 'react-dom';

const FIELD = 'palette-field';

/** Its field has the focus before the next key can come: what is typed at once is never lost to another field. */
export const openPalette = () => {
  flushSync(() => spotlight.open());
  document.getElementById(FIELD)?.focus();
};

/**
 * First those whose name says what was typed, then those that are known by all of its words: of these the ones that
 * came last, so that the screen's own stand before the ways to other screens. Where a word only holds what was typed
 * inside of it, as "katalog" holds "log", it stands behind all those.
 */
export const matching = (
  query: string,
  here: readonly SpotlightActionData[],
  elsewhere: readonly SpotlightActionData[],
): SpotlightActionData[] => {
  const text = query.trim().toLowerCase();
  const words = text.split(/\s+/);
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
  return [0, 1, 2, 3].flatMap((rank) =>
    (rank % 2 === 0 ? inOrder : lastFirst).filter((action) => rankOf(action) === rank),
  );
};

/** Every command of what is on the screen, and once something is typed what lies elsewhere too. */
export const Palette = ({
  here,
  elsewhere,
}: {
  here: SpotlightActionData[];
  elsewhere: SpotlightActionData[];
}) => {
  useHotkeys([['mod + K', openPalette]], []);
  return (
    <Spotlight
      actions={here}
      filter={(query) => (query.trim() ? matching(query, here, elsewhere) : here)}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      highlightQuery
      scrollable
      maxHeight={420}
      scrollAreaProps={{
        viewportProps: { tabIndex: 0, role: 'group', 'aria-label': 'Perintah yang cocok' },
      }}
      nothingFound="Tidak ada perintah dengan kata itu."
      searchProps={{
        id: FIELD,
        placeholder: 'Ketik perintah',
        leftSection: <IconSearch size={18} stroke={1.6} />,
      }}
    />
  );
};
