import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { localDateOf } from '#contract/dates.ts';
import type { MyQueue } from '#contract/queue.ts';
import type { Ticket } from '#contract/ticket.ts';
import { DayClosed } from '#renderer/app/DayClosed.tsx';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { orpc } from '#renderer/app/client.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useNow, useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './consultation.module.css';
import { CompletedSheet, useCompleting, WithoutOutcome } from './Completing.tsx';
import { DeskState } from './DeskState.tsx';
import { History } from './History.tsx';
import { ChooseDesk, Idle } from './Idle.tsx';
import { type Question, Questions } from './Questions.tsx';
import { LateVisitors } from './LateVisitors.tsx';
import { QueueList } from './QueueList.tsx';
import { SheetCard } from './SheetCard.tsx';
import { LastStep, StepNotices } from './LastStep.tsx';
import { type Steps, useSteps } from './steps.ts';
import { Unnamed } from './Unnamed.tsx';
import { VisitorBar } from './VisitorBar.tsx';

/** The queue of this desk, read again when a new day begins although nobody changed anything. */
const useMyQueue = (now: number) => {
  const { zone } = useSession();
  const query = useSuspenseQuery(orpc.queue.mine.queryOptions());
  const dayOf = (time: number) => localDateOf(new Date(time).toISOString(), zone);
  const { refetch, dataUpdatedAt } = query;
  const isOld = dayOf(dataUpdatedAt) !== dayOf(now);
  useEffect(() => {
    if (isOld) void refetch();
  }, [isOld, refetch]);
  return query;
};

const headNote = (queue: MyQueue, deskName: string | undefined) => {
  const fields = queue.fields.length > 3 ? 'Semua bidang' : queue.fields.map((f) => f.shortName).join(', ');
  return [fields, deskName ?? 'belum memilih meja'].filter(Boolean).join(' · ');
};

const CallNext = ({ active, hasDesk, steps }: { active: Ticket | null; hasDesk: boolean; steps: Steps }) => (
  <CommandButton
    size="lg"
    fullWidth
    justify="space-between"
    variant={active ? 'light' : undefined}
    label="Panggil berikutnya"
    keys="F4"
    disabled={!hasDesk}
    run={steps.callNext}
  />
);

/** What is known of a visitor who is still walking to the desk. */
const Purpose = ({ ticket }: { ticket: Ticket }) => (
  <Card title="Keperluan">
    <div className="card-body s13">
      <ul className={styles.needs}>
        {ticket.needs.map(({ field, service, isDone, isServed }) => (
          <li key={`${field.uid}-${service.uid}`} className={isDone ? 'dim' : undefined}>
            <b className="b">{field.shortName}</b>: {service.name}
            {isDone && (isServed ? ', sudah dilayani' : ', dialihkan')}
          </li>
        ))}
      </ul>
      {ticket.purpose && <p className={styles.needsPurpose}>{ticket.purpose}</p>}
      {ticket.reason && <p className={`${styles.needsPurpose} dim`}>Catatan: {ticket.reason}</p>}
      <p className={`dim ${styles.needsPurpose}`}>Lembar konsultasi terbuka setelah pengunjung hadir.</p>
    </div>
  </Card>
);

const Visitor = ({
  ticket,
  steps,
  now,
  ask,
}: {
  ticket: Ticket;
  steps: Steps;
  now: number;
  ask: (q: Question) => void;
}) => (
  <>
    <VisitorBar ticket={ticket} steps={steps} now={now} ask={ask} />
    {ticket.person.uid === null ? (
      <Unnamed ticket={ticket} />
    ) : (
      <div className={styles.visitWork}>
        {ticket.status === 'serving' ? (
          <SheetCard key={`${ticket.uid}-${ticket.field.uid}`} ticket={ticket} steps={steps} />
        ) : (
          <div className="col">
            <Purpose ticket={ticket} />
          </div>
        )}
        <History ticket={ticket} />
      </div>
    )}
  </>
);

/** Calls once when the page was opened for it, from *Hari ini*; coming back to the page calls nobody. */
const useCallAtOnce = (isToCall: boolean, callNext: () => void) => {
  const navigate = useNavigate();
  const isCalled = useRef(false); // the address is put right a moment later
  useEffect(() => {
    if (!isToCall || isCalled.current) return;
    isCalled.current = true;
    void navigate({ to: '/konsultasi', search: {}, replace: true });
    callNext();
  });
};

/** A consultant's screen: my queue, who is at my desk, what was before, and the sheet. */
export const ConsultationPage = ({ isToCall }: { isToCall: boolean }) => {
  const { desk } = useSession();
  const now = useNow(5);
  const { data: queue, dataUpdatedAt } = useMyQueue(now);
  const steps = useSteps(dataUpdatedAt);
  const [question, ask] = useState<Question | null>(null);
  const { active } = queue;
  useCallAtOnce(isToCall, steps.callNext);
  const completing = useCompleting();
  const { open, setOpen } = completing;
  return (
    <Page
      title="Konsultasi"
      note={headNote(queue, desk?.name)}
      actions={
        <>
          <LastStep steps={steps} />
          {queue.deskState && <DeskState state={queue.deskState} />}
        </>
      }
    >
      <div className={styles.root}>
        <div className={styles.side}>
          <CallNext active={active} hasDesk={desk !== null} steps={steps} />
          <LateVisitors waiting={queue.waiting} now={now} />
          <QueueList
            queue={queue}
            steps={steps}
            canCall={desk !== null && active === null}
            now={now}
            ask={ask}
          />
        </div>
        <div className={styles.main}>
          <StepNotices steps={steps} />
          <DayClosed>Memanggil nomor membuka meja Anda lagi.</DayClosed>
          {!desk && <ChooseDesk />}
          {active ? (
            <Visitor ticket={active} steps={steps} now={now} ask={ask} />
          ) : open ? (
            <CompletedSheet
              key={open.uid}
              ticket={open}
              steps={steps}
              onLeave={() => completing.leave(open)}
              onClose={() => setOpen(null)}
            />
          ) : (
            <>
              <WithoutOutcome {...completing} />
              {desk && <Idle queue={queue} />}
            </>
          )}
        </div>
      </div>
      <Questions question={question} steps={steps} onClose={() => ask(null)} />
    </Page>
  );
};
