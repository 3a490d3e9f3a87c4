import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { MyQueue as Queue } from '#contract/queue.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { usePolicy } from '#renderer/app/policy.ts';
import { useNow, useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { lengthText, minutesSince, TicketNumber, WaitingTime } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './consultation.module.css';
import { PriorityMark } from './Priority.tsx';

/** Who is at my desk, else who comes next. */
const Nearest = ({ active, waiting: [next] }: Queue) => {
  const now = useNow(30);
  const shown = active ?? next;
  if (!shown) return <p className={`s13 dim ${styles.nobody}`}>Antrean kosong</p>;
  return (
    <div className={styles.nearest}>
      <TicketNumber number={shown.number} color={shown.field.color} />
      <span className="col">
        <span className="s13 b6">
          {active ? shown.person.name : `Berikutnya ${shown.number}, ${shown.person.name}`}
        </span>
        {active?.servedAt && (
          <span className="small dim">sedang dilayani, {lengthText(minutesSince(active.servedAt, now))}</span>
        )}
        {active && !active.servedAt && <span className="small dim">dipanggil</span>}
        {!active && shown.priority && <PriorityMark priority={shown.priority} />}
      </span>
    </div>
  );
};

/** My queue in short; one key goes on with who is at my desk, or calls the next. */
export const MyQueue = () => {
  const navigate = useNavigate();
  const { desk } = useSession();
  const now = useNow(30);
  const limits = usePolicy();
  const { data, error } = useQuery(orpc.queue.mine.queryOptions());
  const { data: unfinished = [] } = useQuery(orpc.queue.withoutOutcome.queryOptions());
  const open = (panggil?: true) => void navigate({ to: '/konsultasi', search: panggil ? { panggil } : {} });
  const { active, waiting = [], fields = [] } = data ?? {};
  const oldest = waiting.map(({ issuedAt }) => issuedAt).toSorted()[0];
  return (
    <Card
      title="Antrean saya"
      note={
        oldest && (
          <>
            Terlama <WaitingTime since={oldest} now={now} limits={limits} />
          </>
        )
      }
    >
      {error && <Notice kind="error">{errorText(error)}</Notice>}
      {data && (
        <>
          <div className={styles.inLine}>
            <span className={styles.lineCount}>{waiting.length}</span>
            <span className="s13">
              menunggu di{' '}
              {fields.length > 3 ? 'semua bidang' : fields.map((field) => field.shortName).join(', ')}
            </span>
          </div>
          <Nearest {...data} />
          {unfinished.length > 0 && (
            <Button variant="subtle" size="xs" m={4} onClick={() => open()}>
              {unfinished.length} lembar tanpa hasil
            </Button>
          )}
          <div className="card-foot">
            {active ? (
              <CommandButton label={`Lanjutkan ${active.number}`} keys="F4" fullWidth run={() => open()} />
            ) : desk && waiting.length > 0 ? (
              <CommandButton label="Panggil berikutnya" keys="F4" fullWidth run={() => open(true)} />
            ) : (
              <CommandButton
                label="Buka Konsultasi"
                keys="F4"
                variant="default"
                fullWidth
                run={() => open()}
              />
            )}
          </div>
        </>
      )}
    </Card>
  );
};
