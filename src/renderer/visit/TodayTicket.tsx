import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { timeText } from '#contract/dates.ts';
import { type TicketToday, ticketTodayText } from '#contract/ticket.ts';
import type { Visit } from '#contract/visit.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useCommand } from '#renderer/app/commands.tsx';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { CardFoot } from '#renderer/ui/Card.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import boardStyles from './board.module.css';
import formStyles from './visitForm.module.css';
import { useKeys } from './useKeys.ts';
import type { Printing } from './usePrinting.ts';
import { VisitActions } from './VisitActions.tsx';

/** Another need of today, or the visit whose number was given up once more. */
export const againLabel = ({ status }: TicketToday): string =>
  status === 'cancelled' ? 'Daftarkan lagi' : 'Keperluan lain';

const useTodayVisit = (today: TicketToday): Visit | undefined =>
  useQuery(orpc.visit.one.queryOptions({ input: { uid: today.visitUid } })).data;

const visitText = ({ ticket, registeredAt, staffName }: Visit, zone: ReturnType<typeof useZone>): string =>
  [
    `${ticket.field.name}, ${ticket.service.shortName}`,
    `datang pukul ${timeText(registeredAt, zone)}${staffName ? `, didaftarkan ${staffName}` : ''}`,
  ].join(' · ');

/** The number somebody holds, large, and where it stands. */
const Held = ({
  name,
  today,
  visit,
  children,
}: {
  name: string;
  today: TicketToday;
  visit: Visit | undefined;
  children?: ReactNode;
}) => {
  const zone = useZone();
  return (
    <div className={boardStyles.receiptBody}>
      <TicketNumber number={today.number} color={visit?.ticket.field.color ?? 'gray'} size={40} />
      <div className="col grow">
        <span className={formStyles.name}>
          {name} {ticketTodayText(today, zone)}
        </span>
        {visit && <span className="s13 dim">{visitText(visit, zone)}</span>}
        {children}
      </div>
    </div>
  );
};

/** Below the hits: the marked one has a number already, and Enter leads to it. */
export const TodayPreview = ({
  name,
  personUid,
  today,
  printing,
  isAnswered,
  onNext,
  onOpen,
  onAnother,
}: {
  name: string;
  personUid: string;
  today: TicketToday;
  printing: Printing;
  /** What stands here is of what stands in the field. */
  isAnswered: boolean;
  /** A next step leads to another page. */
  onNext: () => void;
  onOpen: () => void;
  onAnother: () => void;
}) => {
  const visit = useTodayVisit(today);
  const keepFocus = (event: React.MouseEvent) => event.preventDefault();
  return (
    <section className={`card ${boardStyles.todayTicket}`} aria-label={`Nomor ${today.number}`}>
      <Held name={name} today={today} visit={visit}>
        <span className={`row ${boardStyles.receiptNext}`}>
          <NextSteps
            personUid={personUid}
            businessName={visit?.ticket.businessName}
            before={onNext}
            isReady={isAnswered}
            size="xs"
            variant="subtle"
          />
        </span>
      </Held>
      <CardFoot>
        {!printing.isScreenOnly && (
          <CommandButton
            label="Cetak tiket"
            keys="Ctrl+P"
            variant="default"
            size="md"
            disabled={!visit}
            run={() => visit && void printing.reprint(visit.ticket)}
          />
        )}
        <Button variant="default" size="md" onMouseDown={keepFocus} onClick={onAnother}>
          {againLabel(today)}
        </Button>
        <span className="grow" />
        <Button size="md" onMouseDown={keepFocus} onClick={onOpen} rightSection={<Key keys="Enter" />}>
          Buka {today.number}
        </Button>
      </CardFoot>
    </section>
  );
};

/** The number of somebody who came again: what can be done with it; another visit is a choice of its own. */
export const TodayTicket = ({
  name,
  today,
  printing,
  onEdit,
  onAnother,
  onBack,
}: {
  name: string;
  today: TicketToday;
  printing: Printing;
  onEdit: (visit: Visit) => void;
  onAnother: () => void;
  onBack: () => void;
}) => {
  const visit = useTodayVisit(today);
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  useKeys((key) => {
    if (key !== 'N') return false;
    onAnother();
    return true;
  });
  useCommand({ label: againLabel(today), run: onAnother });
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={`card ${boardStyles.todayTicket}`}
      aria-label={`Nomor ${today.number} ${name}`}
    >
      <Held name={name} today={today} visit={visit} />
      <CardFoot>
        <Button variant="default" size="md" onClick={onAnother} rightSection={<Key keys="N" quiet />}>
          {againLabel(today)}
        </Button>
        {visit && <VisitActions visit={visit} printing={printing} onEdit={onEdit} />}
        <span className="grow" />
        <CommandButton label="Cari lagi" keys="Escape" variant="default" size="md" run={onBack} />
      </CardFoot>
    </section>
  );
};
