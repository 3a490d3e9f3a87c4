import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MyQueue } from '#contract/queue.ts';
import { missedText, type Ticket } from '#contract/ticket.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { usePolicy } from '#renderer/app/policy.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { TicketNumber, WaitingTime } from '#renderer/ui/Field.tsx';
import styles from './consultation.module.css';
import type { Question } from './Questions.tsx';
import { PriorityMark } from './Priority.tsx';
import type { Steps } from './steps.ts';

type Ask = (question: Question) => void;

const furtherNeeds = (ticket: Ticket) =>
  ticket.needs.filter((need) => !need.isDone && need.field.uid !== ticket.field.uid);

const More = ({ ticket, ask }: { ticket: Ticket; ask: Ask }) => {
  const { role } = useStaff();
  const mayOverride = usePolicy().overrideRoles.includes(role);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={`Tindakan lain untuk ${ticket.number}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ticket.status === 'waiting' && (
          <Menu.Item disabled={!mayOverride} onClick={() => ask({ kind: 'call', ticket })}>
            {mayOverride ? 'Panggil mendahului' : 'Panggil mendahului: minta manajer'}
          </Menu.Item>
        )}
        {ticket.status !== 'missed' && (
          <Menu.Item onClick={() => ask({ kind: 'transfer', ticket })}>Alihkan</Menu.Item>
        )}
        {ticket.status === 'waiting' && (
          <Menu.Item onClick={() => ask({ kind: 'park', ticket })}>Tunda</Menu.Item>
        )}
        <Menu.Item onClick={() => ask({ kind: 'cancel', ticket })}>Batalkan nomor</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const ForWhom = ({ uid, name }: NonNullable<Ticket['forStaff']>) => {
  const isMine = uid === useStaff().uid;
  return <b className="b">{isMine ? 'Untuk Anda' : `Untuk ${name}, tidak di meja`} · </b>;
};

const Row = ({
  ticket,
  isNext,
  note,
  side,
  children,
}: {
  ticket: Ticket;
  isNext?: boolean;
  note: ReactNode;
  side: ReactNode;
  children?: ReactNode;
}) => (
  <li className={styles.queueRow} data-next={isNext || undefined}>
    <TicketNumber number={ticket.number} color={ticket.field.color} />
    <div className="col">
      <span className={`s13 ${styles.queueName}`}>{ticket.person.name}</span>
      <span className="small dim">
        {ticket.priority && (
          <>
            <PriorityMark priority={ticket.priority} />
            {' · '}
          </>
        )}
        {ticket.forStaff && <ForWhom {...ticket.forStaff} />}
        {note}
      </span>
      {ticket.transferred && (
        <span className={`small ${styles.queueName}`}>
          Dari {ticket.transferred.from}
          {ticket.transferred.reason && `: ${ticket.transferred.reason}`}
        </span>
      )}
    </div>
    <div className={styles.queueSide}>{side}</div>
    {children && <div className={`row ${styles.queueActions}`}>{children}</div>}
  </li>
);

const WaitingRow = ({
  ticket,
  isNext,
  now,
  ask,
}: {
  ticket: Ticket;
  isNext: boolean;
  now: number;
  ask: Ask;
}) => {
  const limits = usePolicy();
  const further = furtherNeeds(ticket).map((need) => need.field.shortName);
  return (
    <Row
      ticket={ticket}
      isNext={isNext}
      note={[ticket.service.shortName, further.length > 0 && `lalu ${further.join(', ')}`]
        .filter(Boolean)
        .join(', ')}
      side={
        <>
          <span className="s13">
            <WaitingTime since={ticket.issuedAt} now={now} limits={limits} />
          </span>
          <More ticket={ticket} ask={ask} />
        </>
      }
    />
  );
};

const AwayRow = ({
  ticket,
  steps,
  canCall,
  ask,
}: {
  ticket: Ticket;
  steps: Steps;
  canCall: boolean;
  ask: Ask;
}) => (
  <Row
    ticket={ticket}
    note={ticket.status === 'parked' ? ticket.reason : missedText(ticket)}
    side={<More ticket={ticket} ask={ask} />}
  >
    <Button
      variant="subtle"
      size="xs"
      disabled={!canCall || steps.isBusy}
      onClick={() => steps.call(ticket)}
      aria-label={`Panggil ${ticket.number}`}
    >
      Panggil
    </Button>
    <Button
      variant="subtle"
      size="xs"
      disabled={steps.isBusy}
      onClick={() => steps.rejoin(ticket)}
      aria-label={`${ticket.number} kembali antre`}
    >
      Kembali antre
    </Button>
  </Row>
);

const Away = ({
  title,
  hint,
  tickets,
  ...row
}: {
  title: string;
  hint: string;
  tickets: Ticket[];
  steps: Steps;
  canCall: boolean;
  ask: Ask;
}) =>
  tickets.length > 0 && (
    <section>
      <div className="card-head">
        <h2>{title}</h2>
        <span className="grow" />
        <span className="small dim">{tickets.length} nomor</span>
      </div>
      <p className={`small dim ${styles.queueHint}`}>{hint}</p>
      <ul className={styles.queueList}>
        {tickets.map((ticket) => (
          <AwayRow key={ticket.uid} ticket={ticket} {...row} />
        ))}
      </ul>
    </section>
  );

/** My queue in the order of calls, who was put off and who did not come, and how the day goes. */
export const QueueList = ({
  queue,
  steps,
  canCall,
  now,
  ask,
}: {
  queue: MyQueue;
  steps: Steps;
  canCall: boolean;
  now: number;
  ask: Ask;
}) => (
  <Card
    title="Antrean saya"
    actions={<span className="small dim">{queue.waiting.length} nomor menunggu</span>}
    grows
  >
    <div className="scrolls grow">
      {queue.waiting.length === 0 && (
        <p className={`${styles.queueEmpty} small dim`}>Tidak ada yang menunggu.</p>
      )}
      <ol className={styles.queueList}>
        {queue.waiting.map((ticket, i) => (
          <WaitingRow
            key={ticket.uid}
            ticket={ticket}
            isNext={i === 0 && queue.active === null}
            now={now}
            ask={ask}
          />
        ))}
      </ol>
      <Away
        title="Ditunda"
        hint="Sudah kembali? Panggil ke meja Anda, atau kembalikan ke antrean."
        tickets={queue.parked}
        steps={steps}
        canCall={canCall}
        ask={ask}
      />
      <Away
        title="Terlewat"
        hint="Melapor kemudian? Panggil, atau kembalikan ke antrean."
        tickets={queue.missed}
        steps={steps}
        canCall={canCall}
        ask={ask}
      />
    </div>
    <div className={`row small dim ${styles.queueFoot}`}>
      <span>
        Hari ini selesai <b className="b">{queue.doneToday}</b>
      </span>
      <span className="grow" />
      {queue.averageServingMinutes !== null && (
        <span>
          Rata-rata <b className="b">{Math.round(queue.averageServingMinutes)} mnt</b>
        </span>
      )}
    </div>
  </Card>
);
