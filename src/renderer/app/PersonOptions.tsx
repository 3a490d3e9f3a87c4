import { Combobox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PersonHit } from '#contract/person.ts';
import { Marked } from '#renderer/ui/Field.tsx';
import { errorText } from './client.ts';
import { identityText } from './hit.ts';
import type { PersonSearch } from './usePersonSearch.ts';

const Option = ({ hit, note }: { hit: PersonHit; note: string | null }) => (
  <Combobox.Option value={hit.uid} disabled={note !== null}>
    <div className="s13 b6">
      <Marked text={hit.name} marks={hit.nameMarks} />
    </div>
    <div className="small dim">
      {note && `${note} · `}
      {hit.business === null ? 'Tanpa usaha' : <Marked text={hit.business} marks={hit.businessMarks} />}
      {[hit.district, identityText(hit), hit.matched].map((fact) => fact && ` · ${fact}`)}
    </div>
  </Combobox.Option>
);

/** The people a picker offers: how many match, those who do, and behind them whom a mistyped name may mean. */
export const PersonOptions = ({
  search,
  nobody,
  takenNote = () => null,
  children,
}: {
  search: PersonSearch;
  /** What to do when nobody is found. */
  nobody: string;
  /** Why somebody cannot be chosen. */
  takenNote?: (hit: PersonHit) => string | null;
  /** Choices besides people. */
  children?: ReactNode;
}) => {
  const { sure, guesses, hits, isAnswered, error } = search;
  const options = (people: readonly PersonHit[]) =>
    people.map((hit) => <Option key={hit.uid} hit={hit} note={takenNote(hit)} />);
  const isNobody = isAnswered && hits.length === 0;
  return (
    <>
      {hits.length > 0 && (
        <Combobox.Header className="small dim" aria-live="polite">
          {search.countText}
        </Combobox.Header>
      )}
      <Combobox.Options aria-label="Orang yang cocok" className="scrolls" mah={340}>
        {options(sure)}
        {guesses.length > 0 && (
          <Combobox.Group label="Mungkin maksud Anda, pilih dengan ↓">{options(guesses)}</Combobox.Group>
        )}
        {children}
        {error && <Combobox.Empty>{errorText(error)}</Combobox.Empty>}
        {isNobody && !children && <Combobox.Empty>Tidak ada orang yang cocok. {nobody}</Combobox.Empty>}
      </Combobox.Options>
    </>
  );
};
