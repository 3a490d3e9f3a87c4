import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { priorityWords } from '#contract/ticket.ts';
import { type Visit, visitStatusText } from '#contract/visit.ts';
import { orpc } from '#renderer/app/client.ts';
import { EnrolAction } from '#renderer/app/EnrolAction.tsx';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import boardStyles from './board.module.css';
import formStyles from './visitForm.module.css';
import type { Printing } from './usePrinting.ts';
import { VisitActions } from './VisitActions.tsx';

/** How many wait in the same bidang; only from a board that was read after the registration. */
const useAhead = (visit: Visit): number | null => {
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const row = board?.fields.find(({ field }) => field.uid === visit.ticket.field.uid);
  return row && board && board.now >= visit.registeredAt ? Math.max(0, row.waiting - 1) : null;
};

/** The office names its services itself; the ministry's word for this one is fixed. */
const wantsTraining = ({ ticket }: Visit): boolean =>
  [ticket.service, ...ticket.needs.map(({ service }) => service)].some(({ name }) => /pelatihan/i.test(name));

/** What has just been registered: the number to say, large, where the form was. */
export const Receipt = ({
  registered,
  printing,
  onNext,
  onEdit,
}: {
  registered: Visit;
  printing: Printing;
  /** A next step leads to another page. */
  onNext: () => void;
  onEdit: (visit: Visit) => void;
}) => {
  const { data: visit = registered } = useQuery(
    orpc.visit.one.queryOptions({ input: { uid: registered.uid } }),
  );
  const ahead = useAhead(visit);
  const { ticket } = visit;
  return (
    <section
      className={`card ${boardStyles.receipt}`}
      aria-live="polite"
      data-off={visit.isCancelled || undefined}
      data-large={printing.isScreenOnly || undefined}
    >
      <div className={boardStyles.receiptBody}>
        <TicketNumber
          number={ticket.number}
          color={ticket.field.color}
          size={printing.isScreenOnly ? 96 : 40}
        />
        <div className="col grow">
          <span className={formStyles.name}>{visit.personName}</span>
          <span className="s13">
            {ticket.field.name} · {ticket.service.name}
            {ticket.needs.length > 1 && `, dan ${ticket.needs.length - 1} keperluan lagi`}
          </span>
          <span className="s13 dim">
            {[
              visit.isNew ? 'Baru' : `Lama, kunjungan ke-${visit.visitNumber}`,
              ticket.priority && `Prioritas ${priorityWords[ticket.priority].toLowerCase()}`,
              ticket.status === 'waiting' &&
                ahead !== null &&
                (ahead === 0 ? 'Giliran berikutnya' : `${ahead} nomor lain menunggu di bidang ini`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {!visit.isCancelled && (
            <span className={`row wrap ${boardStyles.receiptNext}`}>
              <NextSteps
                personUid={visit.personUid}
                businessName={ticket.businessName}
                before={onNext}
                size="xs"
                variant="subtle"
              />
              {wantsTraining(visit) && (
                <EnrolAction person={{ uid: visit.personUid, name: visit.personName }} />
              )}
            </span>
          )}
        </div>
      </div>
      <div className={boardStyles.receiptFoot}>
        <IconCircleCheck size={18} stroke={1.8} className={boardStyles.receiptDone} aria-hidden />
        <span className="s13 b6 grow">
          {visit.isCancelled
            ? `${visitStatusText(visit)}, nomor ini tidak dipakai lagi.`
            : 'Tersimpan. Siap untuk pengunjung berikutnya.'}
        </span>
        <VisitActions visit={visit} printing={printing} onEdit={onEdit} />
      </div>
    </section>
  );
};
