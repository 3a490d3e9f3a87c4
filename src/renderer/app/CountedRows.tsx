import { Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { numberText } from '#contract/dates.ts';
import type { Inputs } from '#contract/index.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { useMayOpen } from '#renderer/app/may.ts';
import { briefColumns } from '#renderer/app/rowsBehind.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './countedRows.module.css';

/** A figure that was counted in the records: of what, and in which months. */
export type Counted = Inputs['indicator']['rows'];

/** What stands behind a counted figure, over the page that shows it; each row opens the thing itself. */
export const CountedRows = ({ counted, onClose }: { counted: Counted; onClose: () => void }) => {
  const { history } = useRouter();
  const mayOpen = useMayOpen();
  const { data, error } = useQuery(orpc.indicator.rows.queryOptions({ input: counted }));
  const columns = useMemo(() => (data ? briefColumns(data, (chars) => chars * 7) : []), [data]);
  return (
    <Modal opened onClose={onClose} title={data?.title ?? 'Barisnya'} size={760}>
      {error && <Notice kind="error">{errorText(error)}</Notice>}
      {!data && !error && (
        <output className="s13 dim row">
          <Loader size="sm" /> Mencari barisnya
        </output>
      )}
      {data && (
        <div className={styles.root}>
          <p className={`s13 ${styles.line}`}>{data.sentence}</p>
          <p className={`small dim ${styles.line}`}>{data.definition}</p>
          <div className={styles.rows}>
            <LongTable
              label={`Baris di balik angka ${data.title}`}
              rows={data.rows}
              columns={columns}
              rowKey={(row) => row.uid}
              onOpen={({ link }) => link && mayOpen(link) && history.push(link)}
            />
          </div>
          <output className="small dim">
            {numberText(data.rows.length)} {data.noun}
            {data.value !== data.rows.length && `, berjumlah ${numberText(data.value)}`}
          </output>
        </div>
      )}
    </Modal>
  );
};
