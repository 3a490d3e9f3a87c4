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
 * came last, so that the screen's own stand before the ways to other screens.
 */
export const matching = (
  query: string,
  here: readonly SpotlightActionData[],
  elsewhere: readonly SpotlightActionData[],
): SpotlightActionData[] => {
  const text = query.trim().toLowerCase();
  const words = text.split(/\s+/);
  const says = ({ label = '' }: SpotlightActionData) => label.toLowerCase().includes(text);
  const isKnownBy = ({ label = '', keywords = '' }: SpotlightActionData) => {
    const known = `${label} ${String(keywords)}`.toLowerCase();
    return words.every((word) => known.includes(word));
  };
  return [
    ...[...here, ...elsewhere].filter(says),
    ...[...elsewhere, ...here].filter((action) => !says(action) && isKnownBy(action)).toReversed(),
  ];
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
