import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, localDateOf, numericDate, timeText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { LongWords } from '#renderer/ui/LongWords.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './trail.module.css';

/** Who did what and when: the trail is only added to, nobody can change it. */
export const TrailPart = () => {
  const zone = useZone();
  const today = useToday();
  const [picked, setPicked] = useState<{ from?: string | null; to?: string | null }>({});
  const { from = addDays(today, -6), to = today } = picked;
  const isRange = isDay(from) && isDay(to) && from <= to;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.slice(0, 64), 200);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...orpc.office.trail.infiniteOptions({
      input: (before: number | undefined) => ({ from: from ?? today, to: to ?? today, text, before }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (page) => page.next,
    }),
    enabled: isRange,
    placeholderData: keepPreviousData,
  });
  const rows = data?.pages.flatMap(({ entries }) => entries) ?? [];
  return (
    <Card title="Jejak perubahan" note="Siapa melakukan apa dan kapan; tidak dapat diubah siapa pun">
      <div className={`row ${styles.filter} wrap`}>
        <DateField
          kind="range"
          label="Dari"
          value={from}
          maxDate={to ?? undefined}
          onChange={(day) => setPicked({ ...picked, from: day })}
        />
        <DateField
          kind="range"
          label="Sampai"
          value={to}
          minDate={from ?? undefined}
          onChange={(day) => setPicked({ ...picked, to: day })}
        />
        <TextInput
          className="grow"
          label="Saring"
          placeholder="Nama petugas, tindakan, atau isi"
          leftSection={<IconSearch size={16} stroke={1.6} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {error && (
        <Notice kind="error">
          <b>Jejak tidak terbaca.</b> {errorText(error)}
        </Notice>
      )}
      {data && rows.length === 0 ? (
        <Empty Icon={IconHistory} title="Tidak ada perubahan">
          Pilih hari lain atau kosongkan saringan.
        </Empty>
      ) : (
        <div className="scrolls">
          <table className={`grid-table ${styles.root}`}>
            <thead>
              <tr>
                <th>Waktu</th>
                <th>Petugas</th>
                <th>Tindakan</th>
                <th>Rincian</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {numericDate(localDateOf(row.at, zone))} {timeText(row.at, zone)}
                  </td>
                  <td>{row.staffName ?? 'Sistem'}</td>
                  <td>
                    {row.action} {row.entity}
                    {row.subject && row.subject !== row.staffName && <div className="b">{row.subject}</div>}
                  </td>
                  <td className={styles.detail} data-title="Rincian">
                    <LongWords text={row.summary} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {hasNextPage && (
            <div className={`row ${styles.more}`}>
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Tampilkan yang lebih lama
              </Button>
            </div>
          )}
        </div>
      )}
    </Card>
  );
};
