import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { numericDate } from '#contract/dates.ts';
import { type PersonHit, sexWords } from '#contract/person.ts';
import { ticketTodayText } from '#contract/ticket.ts';
import { errorText } from '#renderer/app/client.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Marked } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { keptName, type NewVisitor } from './draft.ts';
import styles from './search.module.css';
import { LIST_ID, optionId } from './SearchField.tsx';
import type { Search } from './useSearch.ts';

/** When somebody was here last; a number of today comes first. */
const LastVisit = ({ hit: { today, lastVisit } }: { hit: PersonHit }) => {
  const zone = useZone();
  if (today) return <span className={`s13 b6 ${styles.hitToday}`}>{ticketTodayText(today, zone)}</span>;
  return (
    <>
      <span className={lastVisit ? 's13' : 's13 dim'}>
        {lastVisit ? numericDate(lastVisit.localDate) : 'Belum pernah'}
      </span>
      {lastVisit && <span className="small dim">{lastVisit.service}</span>}
    </>
  );
};

const Hit = ({ hit, isActive, onOpen }: { hit: PersonHit; isActive: boolean; onOpen: () => void }) => {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={row}
      id={optionId(hit.uid)}
      role="option"
      aria-selected={isActive}
      className={styles.hit}
      data-active={isActive || undefined}
      onMouseDown={(event) => event.preventDefault()}
      tabIndex={-1}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      <span className="col">
        <span className={styles.hitName}>
          <Marked text={hit.name} marks={hit.nameMarks} />
        </span>
        <span className="s13 dim">
          {hit.business === null ? 'Tanpa usaha' : <Marked text={hit.business} marks={hit.businessMarks} />}
        </span>
      </span>
      <span className="col">
        <span className={hit.birthDate ? 's13' : 's13 dim'}>
          {hit.birthDate ? numericDate(hit.birthDate) : 'Belum didata'}
        </span>
        <span className="small dim">{hit.matched ?? sexWords[hit.sex]}</span>
      </span>
      <span className="s13">{hit.district}</span>
      <span className="col">
        <LastVisit hit={hit} />
      </span>
    </div>
  );
};

/** The way to somebody new: what Enter does while nobody is marked. */
const NewRow = ({
  text,
  search,
  kept,
  onNew,
}: {
  text: string;
  search: Search;
  /** The form of this search that was left half typed: it is continued. */
  kept: NewVisitor | null;
  onNew: () => void;
}) => {
  const isNext = search.active === null;
  return (
    <div className={styles.newRow}>
      <IconUserPlus size={18} className="dim" aria-hidden />
      <span className="s13 grow">
        {search.hits.length === 0 ? 'Belum pernah datang?' : 'Tidak ada di daftar?'}
      </span>
      <Button
        variant={isNext ? 'filled' : 'subtle'}
        className={styles.newButton}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onNew}
        rightSection={<Key keys={isNext ? 'Enter' : 'Shift+Enter'} quiet={!isNext} />}
      >
        {kept
          ? `Lanjutkan isian ${keptName(kept)}`.trim()
          : `Daftarkan “${text.trim()}” sebagai pengunjung baru`}
      </Button>
    </div>
  );
};

/** Whom the text means or may mean, and the way to register somebody new with it. */
export const Results = ({
  search,
  text,
  kept,
  onOpen,
  onNew,
}: {
  search: Search;
  text: string;
  kept: NewVisitor | null;
  onOpen: (hit: PersonHit) => void;
  onNew: () => void;
}) => {
  const { sure, guesses } = search;
  const isNobody = sure.length === 0;
  if (search.error) return <Notice kind="error">{errorText(search.error)}</Notice>;
  const list = (hits: readonly PersonHit[]) =>
    hits.map((hit) => (
      <Hit key={hit.uid} hit={hit} isActive={hit === search.active} onOpen={() => onOpen(hit)} />
    ));
  const newRow = <NewRow text={text} search={search} kept={kept} onNew={onNew} />;
  return (
    <section className={`card ${styles.results}`} aria-label="Hasil pencarian">
      <div className={`${styles.hit} ${styles.hitHead}`} aria-live="polite">
        <span>{isNobody && !search.isAnswered ? 'Mencari' : search.countText}</span>
        {!isNobody && (
          <>
            <span>Tanggal lahir</span>
            <span>Kecamatan</span>
            <span>Kunjungan terakhir</span>
          </>
        )}
      </div>
      {isNobody && newRow}
      <div id={LIST_ID} role="listbox" aria-label="Orang yang cocok" className={`scrolls ${styles.hitList}`}>
        {list(sure)}
        {guesses.length > 0 && (
          <div role="group" aria-label="Mungkin maksud Anda">
            <div className={`${styles.hitGuesses} small dim`}>
              <span className="b6">Mungkin maksud Anda</span>
              <span className="row">
                Pilih dengan <Key keys="ArrowDown" quiet />
              </span>
            </div>
            {list(guesses)}
          </div>
        )}
      </div>
      {!isNobody && newRow}
    </section>
  );
};
