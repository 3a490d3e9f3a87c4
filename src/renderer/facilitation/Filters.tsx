import { Button, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { numberText } from '#contract/dates.ts';
import { type FacilitationFilter, facilitationStateWords as words } from '#contract/facilitation.ts';
import { orpc } from '#renderer/app/client.ts';
import { type Counted, sumsOf } from './board.ts';
import styles from './facilitation.module.css';

const ALL = 'semua';

type Props = {
  filter: FacilitationFilter;
  kinds: readonly { code: string; name: string }[];
  totals: readonly Counted[];
  papers: { near: number; over: number };
  /** The table shows more than what runs. */
  hasStates: boolean;
  onChange: (change: Partial<FacilitationFilter>) => void;
};

/** Kinds with their counts, what is late, and whose cases. */
export const Filters = ({ filter, kinds, totals, papers, hasStates, onChange }: Props) => {
  const { data: consultants = [] } = useQuery(orpc.queue.consultants.queryOptions());
  const { state, kind, staffUid, isOverdue } = filter;
  const of = (code: string) => totals.filter((total) => code === ALL || total.kind.code === code);
  const { overdue } = sumsOf(of(kind ?? ALL));
  const isCurrent = state === 'current';
  return (
    <div className={styles.filters}>
      <SegmentedControl
        className={styles.kinds}
        aria-label="Jenis fasilitasi"
        value={kind ?? ALL}
        onChange={(next) => onChange({ kind: next === ALL ? null : next })}
        data={[{ code: ALL, name: 'Semua' }, ...kinds].map(({ code, name }) => ({
          value: code,
          label: isCurrent ? `${name} ${numberText(sumsOf(of(code)).cases)}` : name,
        }))}
      />
      {isCurrent && (overdue > 0 || isOverdue) && (
        <Button
          variant="default"
          aria-pressed={isOverdue}
          className={styles.overdue}
          onClick={() => onChange({ isOverdue: !isOverdue })}
        >
          {overdue} terlambat
        </Button>
      )}
      {hasStates && (
        <Select
          w={244}
          aria-label="Keadaan"
          value={state}
          onChange={(next) => onChange({ state: next ?? 'current', isOverdue: false })}
          data={[
            { value: 'current', label: words.current },
            { value: 'papers', label: `${words.papers} ${papers.near}` },
            { value: 'ended', label: words.ended },
          ]}
        />
      )}
      <Select
        w={160}
        aria-label="Konsultan"
        value={staffUid ?? ALL}
        onChange={(next) => onChange({ staffUid: next === ALL ? null : next })}
        data={[
          { value: ALL, label: 'Semua konsultan' },
          ...consultants.map(({ uid, name }) => ({ value: uid, label: name })),
        ]}
      />
    </div>
  );
};
