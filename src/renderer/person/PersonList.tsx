import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { addDays, numericDate, timeText } from '#contract/dates.ts';
import type { PersonHit } from '#contract/person.ts';
import { takeFocus } from '#renderer/ui/takeFocus.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { identityText } from '#renderer/app/hit.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { type PersonSearch, usePersonSearch } from '#renderer/app/usePersonSearch.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Marked } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './person.module.css';

type Row = { uid: string; name: ReactNode; business: ReactNode; facts: (string | null)[] };
const DAYS_BACK = 14;
const LIMIT = 30;

// Opening a person is another page: the search and the place in its list stay as they were.
const last = { text: '', opened: null as string | null };

const hitRow = (hit: PersonHit): Row => ({
  uid: hit.uid,
  name: <Marked text={hit.name} marks={hit.nameMarks} />,
  business: (
    <>
      {hit.business && (
        <>
          <Marked text={hit.business} marks={hit.businessMarks} /> ·{' '}
        </>
      )}
      {hit.district}
    </>
  ),
  facts: [
    [identityText(hit), hit.matched, hit.lastVisit && `terakhir ${numericDate(hit.lastVisit.localDate)}`]
      .filter(Boolean)
      .join(' · '),
  ],
});

/** Links of people; the arrow keys walk them, Tab reaches one of them only. */
const Rows = ({
  rows,
  guessesFrom = rows.length,
  current,
  label,
}: {
  rows: readonly Row[];
  /** From which row on a mistyped name was guessed. */
  guessesFrom?: number;
  current: string | null;
  label: string;
}) => {
  const list = useRef<HTMLUListElement>(null);
  const first = rows.some(({ uid }) => uid === current) ? current : rows[0]?.uid;
  useEffect(() => {
    if (current && last.opened === current)
      list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [current]);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const links = [...list.current!.querySelectorAll<HTMLElement>('a')];
    const next = links.indexOf(document.activeElement as HTMLElement) + step;
    if (next < 0) document.querySelector<HTMLElement>('[data-search] input')?.focus();
    else links[next]?.focus();
  };
  return (
    <ul className={`${styles.list} scrolls`} ref={list} aria-label={label}>
      {rows.map(({ uid, name, business, facts }, i) => (
        <li key={uid}>
          {i === guessesFrom && <div className={`${styles.listHead} small dim`}>Mungkin maksud Anda</div>}
          <Link
            to="/pelaku-usaha/$uid"
            params={{ uid }}
            className={styles.hit}
            tabIndex={uid === first ? 0 : -1}
            activeProps={{ 'aria-current': 'page' }}
            onKeyDown={walk}
            onClick={() => {
              last.opened = uid;
            }}
          >
            <span className={styles.hitName}>{name}</span>
            {business && <span>{business}</span>}
            {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** Who came on the last day with visitors, so that the list is never empty without a reason. */
const Recent = ({
  localDate,
  current,
  daysLeft = DAYS_BACK,
}: {
  localDate?: string;
  current: string | null;
  daysLeft?: number;
}) => {
  const zone = useZone();
  const { data } = useQuery(orpc.visit.day.queryOptions({ input: { localDate, limit: LIMIT } }));
  if (!data) return null;
  const visits = data.visits.filter(({ isCancelled }) => !isCancelled);
  if (visits.length === 0 && daysLeft > 0)
    return <Recent localDate={addDays(data.localDate, -1)} current={current} daysLeft={daysLeft - 1} />;
  if (visits.length === 0)
    return (
      <Empty Icon={IconUserSearch} title="Belum ada pengunjung">
        Ketik nama, NIK, NIB, HP, atau nama usaha untuk mencari.
      </Empty>
    );
  const seen = new Map(visits.toReversed().map((visit) => [visit.personUid, visit]));
  const rows = [...seen.values()].toReversed().map((visit): Row => ({
    uid: visit.personUid,
    name: visit.personName,
    business: visit.ticket.businessName,
    facts: [
      `${timeText(visit.registeredAt, zone)} · ${visit.ticket.number} · ${visit.ticket.field.shortName}`,
    ],
  }));
  const when = localDate ? numericDate(data.localDate) : 'hari ini';
  return (
    <>
      <div className={`${styles.listHead} small dim`}>Pengunjung {when}</div>
      <Rows rows={rows} current={current} label={`Pengunjung ${when}`} />
    </>
  );
};

const Found = ({ search, current }: { search: PersonSearch; current: string | null }) => {
  const navigate = useNavigate();
  const { hits, sure, isAnswered, error, countText } = search;
  if (error) return <Notice kind="error">{errorText(error)}</Notice>;
  if (hits.length === 0 && !isAnswered) return null;
  if (hits.length === 0)
    return (
      <Empty Icon={IconUserSearch} title="Tidak ditemukan">
        <p>Periksa ejaannya, atau cari dengan NIK, NIB, HP, atau nama usaha.</p>
        <Button variant="default" onClick={() => void navigate({ to: '/loket' })}>
          Daftarkan di Loket
        </Button>
      </Empty>
    );
  return (
    <>
      <div className={`${styles.listHead} small dim`}>{countText}</div>
      <Rows rows={hits.map(hitRow)} guessesFrom={sure.length} current={current} label="Hasil pencarian" />
    </>
  );
};

/** The way to a person: the same search as at the desk, or whoever came last. */
export const PersonList = ({ current }: { current: string | null }) => {
  const [text, setText] = useState(last.text);
  const search = usePersonSearch(text, LIMIT);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const change = (next: string) => {
    last.text = next;
    last.opened = null;
    setText(next);
  };
  useCommand({
    label: 'Cari pelaku usaha',
    keys: 'F2',
    run: () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  useEffect(() => {
    if (!current) takeFocus(input.current);
  }, [current]);
  const press = (event: KeyboardEvent) => {
    const first = () => box.current?.querySelector<HTMLElement>('li > a');
    if (event.key === 'ArrowDown') first()?.focus();
    else if (event.key === 'Enter' && search.wanted === '') first()?.click();
    else if (event.key === 'Enter')
      search.whenAnswered(([best]) => best && !best.isGuess && first()?.click());
    else if (event.key === 'Escape' && text !== '') change('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.side} ref={box}>
      <Card grows label="Cari pelaku usaha">
        <div className={styles.search} data-search>
          <TextInput
            ref={input}
            aria-label="Cari pelaku usaha: NIK, NIB, HP, nama, atau usaha"
            placeholder="NIK, NIB, HP, nama, usaha"
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
            onKeyDown={press}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            rightSection={<Key keys={text === '' ? 'F2' : 'Escape'} quiet />}
            rightSectionWidth={text === '' ? 38 : 44}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        {search.wanted === '' ? <Recent current={current} /> : <Found search={search} current={current} />}
      </Card>
    </div>
  );
};
