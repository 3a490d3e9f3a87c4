import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unitOf } from '#contract/consignment.ts';
import { numberText } from '#contract/dates.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './consignment.module.css';
import { DueText } from './columns.tsx';

/** What has to leave the gallery soon, or should have; nothing when there is none. */
export const DueBatches = () => {
  const today = useToday();
  const { data = [] } = useQuery(orpc.consignment.list.queryOptions({ input: { part: 'due' } }));
  if (data.length === 0) return null;
  return (
    <Card title="Titipan perlu ditarik" note={String(data.length)}>
      <ul className={styles.lines} aria-label="Titipan perlu ditarik">
        {data.map((batch) => (
          <li key={batch.uid} className={styles.line}>
            <Link to="/produk/titipan/$uid" params={{ uid: batch.uid }}>
              {numberText(batch.remaining)} {unitOf(batch.product)} {batch.product.name}
            </Link>
            <span className="small dim">{batch.business.name}</span>
            <DueText batch={batch} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
