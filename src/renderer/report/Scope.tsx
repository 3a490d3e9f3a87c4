import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import type { Narrowing, NarrowingKind } from '#contract/report.ts';
import { orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { chooseWithEnter } from '#renderer/app/components.ts';
import styles from './report.module.css';

const groups: readonly { kind: NarrowingKind; group: string }[] = [
  { kind: 'field', group: 'Per bidang' },
  { kind: 'consultant', group: 'Per konsultan' },
  { kind: 'district', group: 'Per kecamatan' },
];
const valueOf = ({ kind, key }: Narrowing): string => `${kind} ${key}`;

/** Of which part of the unit the report is: found by typing, left by Escape. */
export const Scope = ({
  period,
  value,
  title,
  onChange,
}: {
  period: string;
  /** null: the whole unit. */
  value: Narrowing | null;
  /** What the report says that it is of. */
  title: string | undefined;
  onChange: (only: Narrowing | null) => void;
}) => {
  const field = useRef<HTMLInputElement>(null);
  useCommand({
    label: 'Cakupan laporan',
    words: 'per bidang konsultan kecamatan seluruh unit persempit rekap',
    run: () => field.current?.focus(),
  });
  const { data: listed = [] } = useQuery(orpc.report.narrowings.queryOptions({ input: { period } }));
  // What was chosen for another period may count nothing in this one.
  const isListed = value === null || listed.some((each) => valueOf(each) === valueOf(value));
  const all = isListed ? listed : [...listed, { ...value, label: title ?? '' }];
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    const isClosed = !event.currentTarget.hasAttribute('data-expanded');
    if (event.key !== 'Escape' || !isClosed || value === null) return chooseWithEnter(event);
    event.preventDefault(); // it closes nothing else
    onChange(null);
  };
  return (
    <Select
      ref={field}
      className={styles.unit}
      size="xs"
      aria-label="Cakupan laporan"
      placeholder="Seluruh unit"
      searchable
      clearable
      clearButtonProps={{ 'aria-hidden': false, 'aria-label': 'Seluruh unit', title: 'Seluruh unit (Esc)' }}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      maxDropdownHeight={360}
      nothingFoundMessage="Tidak ada bidang, konsultan, atau kecamatan dengan nama itu."
      data={groups.map(({ kind, group }) => ({
        group,
        items: all
          .filter((each) => each.kind === kind)
          .map((each) => ({ value: valueOf(each), label: each.label })),
      }))}
      value={value && valueOf(value)}
      onChange={(chosen) => {
        const found = all.find((each) => valueOf(each) === chosen);
        onChange(found ? { kind: found.kind, key: found.key } : null);
      }}
      // What is typed replaces what was chosen.
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={leave}
    />
  );
};
