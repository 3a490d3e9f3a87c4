import { useQuery } from '@tanstack/react-query';
import { monthName } from '#contract/dates.ts';
import { hoursText } from '#contract/mentoringSession.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Bar } from '#renderer/ui/Bar.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './mentoring.module.css';

/** Sessions of this month that count, against what the plans come to. */
export const MonthCard = ({ whose, month }: { whose: 'mine' | 'office'; month: string }) => {
  const { data, error } = useQuery(orpc.mentoring.month.queryOptions({ input: { whose, month } }));
  return (
    <Card title={`Sesi ${monthName(Number(month.slice(5)))}`}>
      <div className="card-body">
        {error && <Notice kind="error">{errorText(error)}</Notice>}
        {data && (
          <>
            <div className="row">
              <span className={styles.count}>{data.sessions}</span>
              <span className="s13">
                {data.planned > 0 ? `dari ${data.planned} sesi menurut rencana` : 'sesi, belum ada rencana'}
              </span>
            </div>
            {data.planned > 0 && <Bar of={data.planned} is={data.sessions} />}
            <span className="small dim">
              {[
                hoursText(data.minutes),
                `kantor ${data.places.office}, tempat usaha ${data.places.business}, daring ${data.places.online}`,
                `${data.clients} dampingan ditemui`,
              ].join(' · ')}
            </span>
          </>
        )}
      </div>
    </Card>
  );
};
