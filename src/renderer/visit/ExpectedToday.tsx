import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { timeText } from '#contract/dates.ts';
import type { Expected } from '#contract/followUp.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { usePolicy } from '#renderer/app/policy.ts';
import { useNow, useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { timeShown } from '#renderer/ui/time.ts';
import styles from './expected.module.css';
import { type ExpectedList, expectedId, expectedKey } from './useExpected.ts';

export const EXPECTED_ID = 'diharapkan-hari-ini';

/** The one way to give the marked person a number, also from the palette. */
const CheckIn = ({ guest, isPending, run }: { guest: Expected; isPending: boolean; run: () => void }) => {
  useCommand({ label: `Hadir, beri nomor: ${guest.person.name}`, run, isDisabled: isPending });
  return (
    // Of the option it stands in: Enter in the search field does the same, so it takes no focus of its own.
    <Button
      component="span"
      loading={isPending}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        run();
      }}
      rightSection={<Key keys="Enter" />}
    >
      Hadir, beri nomor
    </Button>
  );
};

const Row = ({
  guest,
  isActive,
  isLate,
  isPending,
  onMark,
  onCheckIn,
}: {
  guest: Expected;
  isActive: boolean;
  isLate: boolean;
  isPending: boolean;
  onMark: () => void;
  onCheckIn: () => void;
}) => {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { person, businessName, field, text, time, staffName, today, isStillHere } = guest;
  return (
    <div
      ref={row}
      id={expectedId(guest)}
      role="option"
      aria-selected={isActive}
      aria-disabled={today !== null}
      className={styles.row}
      data-active={isActive || undefined}
      data-come={today !== null || undefined}
      onMouseDown={(event) => event.preventDefault()}
      tabIndex={-1}
      onClick={onMark}
      onKeyDown={(event) => event.key === 'Enter' && onMark()}
    >
      <span className={isLate ? 'late b6' : styles.time}>{time ? timeShown(time) : '–'}</span>
      <Tile {...field} size={24} />
      <span className="col">
        <span className="s13 b6">{person.name}</span>
        <span className="small dim">{businessName ?? 'Tanpa usaha'}</span>
      </span>
      <span className="col">
        <span className="s13">{text || 'Kembali berkunjung'}</span>
        {staffName && <span className="small dim">{staffName}</span>}
      </span>
      <span className={styles.state}>
        {today ? (
          <>
            <span className="small dim">{isStillHere ? 'masih di sini,' : 'datang,'}</span>
            <b className="s13 b">{today.number}</b>
          </>
        ) : isActive ? (
          <CheckIn guest={guest} isPending={isPending} run={onCheckIn} />
        ) : (
          <span className="small dim">belum datang</span>
        )}
      </span>
    </div>
  );
};

const placeText = (behind: number | null): string => {
  if (behind === null) return 'Nomornya mengikuti giliran seperti yang lain.';
  return behind === 0
    ? 'Yang sudah berjanji didahulukan.'
    : `Yang sudah berjanji didahulukan sesudah ${behind} nomor.`;
};

/** With whom this day was agreed: arrow keys mark somebody, Enter gives the number. It takes no room when empty. */
export const ExpectedToday = ({
  list,
  isPending,
  onCheckIn,
}: {
  list: ExpectedList;
  isPending: boolean;
  onCheckIn: (guest: Expected) => void;
}) => {
  const zone = useZone();
  const time = timeText(new Date(useNow(30)).toISOString(), zone);
  const { promisedBehind } = usePolicy();
  const { all, active } = list;
  if (all.length === 0) return null;
  const come = all.filter(({ today, isStillHere }) => today && !isStillHere).length;
  return (
    <Card
      title="Diharapkan hari ini"
      note={`${all.length} orang, ${come} sudah datang`}
      actions={
        <span className="row small dim">
          Pilih <Key keys="ArrowUp" quiet /> <Key keys="ArrowDown" quiet />
        </span>
      }
    >
      <div
        id={EXPECTED_ID}
        role="listbox"
        aria-label="Diharapkan hari ini"
        className={`scrolls ${styles.list}`}
      >
        {all.map((guest) => (
          <Row
            key={expectedKey(guest)}
            guest={guest}
            isActive={guest === active}
            isLate={guest.today === null && guest.time !== null && timeShown(guest.time) < time}
            isPending={isPending}
            onMark={() => list.mark(guest.today === null ? guest : null)}
            onCheckIn={() => onCheckIn(guest)}
          />
        ))}
      </div>
      <p className={`${styles.foot} small dim`}>
        {placeText(promisedBehind)} Mulai mengetik untuk mencari orang lain.
      </p>
    </Card>
  );
};
