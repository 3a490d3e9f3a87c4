import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agreementName } from '#contract/partner.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './partner.module.css';
import { TermText } from './words.tsx';

/** Agreements that end soon, or are over and not renewed; nothing when there are none. */
export const EndingAgreements = () => {
  const { data = [] } = useQuery(orpc.partner.ending.queryOptions());
  if (data.length === 0) return null;
  return (
    <Card title="Perjanjian mitra" note={String(data.length)}>
      <ul className={styles.lines} aria-label="Perjanjian mitra">
        {data.map((each) => (
          <li key={each.uid} className={styles.line}>
            <Link to="/mitra" search={{ mitra: each.partnerUid }}>
              {each.partnerName}
            </Link>
            <span className="small dim">{agreementName(each)}</span>
            <TermText agreement={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
