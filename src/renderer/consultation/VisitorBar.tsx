import { type Ticket, transferredText } from '#contract/ticket.ts';
import { timeText } from '#contract/dates.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { usePolicy } from '#renderer/app/policy.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import styles from './consultation.module.css';
import { PriorityMark } from './Priority.tsx';
import type { Question } from './Questions.tsx';
import type { Steps } from './steps.ts';

const durationText = (since: string, now: number): string => {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  return minutes < 1 ? 'kurang dari 1 menit' : `${minutes} menit`;
};

const Progress = ({ ticket, now }: { ticket: Ticket; now: number }) => {
  const zone = useZone();
  const { maxCalls } = usePolicy();
  if (ticket.status === 'serving' && ticket.servedAt)
    return (
      <>
        Dilayani <b className="b">{durationText(ticket.servedAt, now)}</b>, sejak{' '}
        {timeText(ticket.servedAt, zone)} · {ticket.service.name}
      </>
    );
  const calledAt = ticket.calledAt ?? ticket.issuedAt;
  return (
    <>
      <b className="b">Panggilan ke-{ticket.calls}</b> ke {ticket.desk?.name ?? 'meja Anda'},{' '}
      {timeText(calledAt, zone)}
      {ticket.calls >= maxCalls && (
        <span className="late b6"> · Sudah {ticket.calls} kali dipanggil: lewati bila tidak datang.</span>
      )}
    </>
  );
};

const Called = ({
  ticket,
  steps,
  ask,
}: {
  ticket: Ticket;
  steps: Steps;
  ask: (question: Question) => void;
}) => {
  const isBusy = steps.isBusy;
  const { maxCalls } = usePolicy();
  const isEnough = ticket.calls >= maxCalls;
  return (
    <div className={`row wrap ${styles.visitorActions}`}>
      <CommandButton
        size="md"
        variant={isEnough ? 'default' : undefined}
        label="Hadir"
        keys="F5"
        disabled={isBusy}
        run={() => steps.arrived(ticket)}
      />
      <CommandButton
        size="md"
        variant="default"
        label="Panggil ulang"
        keys="F6"
        disabled={isBusy || isEnough}
        run={() => steps.recall(ticket)}
      />
      <CommandButton
        size="md"
        variant={isEnough ? undefined : 'default'}
        label="Lewati"
        keys="F7"
        disabled={isBusy}
        run={() => steps.skip(ticket)}
      />
      <span className="grow" />
      <Later ticket={ticket} steps={steps} ask={ask} />
      <CommandButton
        variant="default"
        label="Batalkan"
        disabled={isBusy}
        run={() => ask({ kind: 'cancel', ticket })}
      />
    </div>
  );
};

const Later = ({
  ticket,
  steps,
  ask,
}: {
  ticket: Ticket;
  steps: Steps;
  ask: (question: Question) => void;
}) => (
  <>
    <CommandButton
      variant="default"
      label="Tunda"
      keys="F9"
      disabled={steps.isBusy}
      run={() => ask({ kind: 'park', ticket })}
    />
    <CommandButton
      variant="default"
      label="Alihkan"
      keys="F10"
      disabled={steps.isBusy}
      run={() => ask({ kind: 'transfer', ticket })}
    />
  </>
);

/** Who is at the desk or on the way to it, and what can be done now. */
export const VisitorBar = ({
  ticket,
  steps,
  now,
  ask,
}: {
  ticket: Ticket;
  steps: Steps;
  now: number;
  ask: (question: Question) => void;
}) => {
  const zone = useZone();
  const isCalled = ticket.status === 'called';
  return (
    <section className={`card ${styles.visitor}`} aria-label={`Pengunjung ${ticket.number}`}>
      <Tile {...ticket.field} size={44} />
      <span className={styles.visitorNumber}>{ticket.number}</span>
      <div className={`col grow ${styles.visitorWho}`}>
        <span>
          <span className={styles.visitorName}>{ticket.person.name}</span>{' '}
          {ticket.businessName && <span className="small dim">{ticket.businessName}</span>}{' '}
          {ticket.priority && <PriorityMark priority={ticket.priority} />}
        </span>
        <span className="s13 dim">
          <Progress ticket={ticket} now={now} />
        </span>
        {ticket.transferred && <span className="s13">{transferredText(ticket.transferred, zone)}</span>}
      </div>
      {isCalled ? (
        <Called ticket={ticket} steps={steps} ask={ask} />
      ) : (
        <div className="row">
          <Later ticket={ticket} steps={steps} ask={ask} />
        </div>
      )}
    </section>
  );
};
