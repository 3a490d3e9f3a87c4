import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { resultText, type Sheet } from '#contract/consultation.ts';
import { numericDate, timeText } from '#contract/dates.ts';
import type { Ticket } from '#contract/ticket.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { useZone } from '#renderer/app/session.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { timeShown } from '#renderer/ui/time.ts';
import { Dialog } from '#renderer/app/FormDialog.tsx';
import dialogStyles from '#renderer/app/formDialog.module.css';
import styles from './person.module.css';
import { Facts } from './PersonFacts.tsx';

const Passage = ({ title, text }: { title: string; text: string }) => (
  <section>
    <h3 className={styles.part}>{title}</h3>
    <p className={styles.passage}>{text || <span className="dim">Belum diisi</span>}</p>
  </section>
);

const outcomeText = ({ outcome, referral }: Sheet, ticket: Ticket) => {
  return `${resultText(outcome, ticket)}${outcome === 'referred' && referral ? ` ke ${referral}` : ''}`;
};

const SheetText = ({ ticket, sheet }: { ticket: Ticket; sheet: Sheet }) => {
  const zone = useZone();
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  const delivered = services.filter(({ uid }) => sheet.deliveredServiceUids.includes(uid));
  return (
    <>
      <div className="row wrap s13">
        <TicketNumber number={ticket.number} color={ticket.field.color} />
        <span>
          {numericDate(ticket.localDate)}, {timeText(ticket.issuedAt, zone)}
          {ticket.finishedAt && `–${timeText(ticket.finishedAt, zone)}`} · {ticket.service.name}
        </span>
      </div>
      <Facts
        facts={[
          ['Keperluan', ticket.purpose],
          ['Usaha', ticket.businessName],
          ['Konsultan', sheet.staffName ?? ticket.staff?.name],
          ['Hasil', outcomeText(sheet, ticket)],
          ['Layanan', delivered.map(({ name }) => name).join(', ')],
        ]}
      />
      <Passage title="Permasalahan" text={sheet.problem} />
      <Passage title="Saran tindakan" text={sheet.advice} />
      <Passage
        title={
          sheet.followUpDue
            ? `Tindak lanjut tanggal ${numericDate(sheet.followUpDue)}${sheet.followUpTime ? ` pukul ${timeShown(sheet.followUpTime)}` : ''}`
            : 'Tindak lanjut'
        }
        text={sheet.followUp}
      />
    </>
  );
};

/** A follow-up that was closed by mistake is opened again from its sheet. */
const FollowUpButton = ({ sheet, isOpen }: { sheet: Sheet; isOpen: boolean }) => {
  const close = useMutation(orpc.consultation.closeFollowUp.mutationOptions());
  const { ticketUid, fieldUid } = sheet;
  return (
    <Button
      variant="default"
      loading={close.isPending}
      onClick={() => close.mutate({ ticketUid, fieldUid, isDone: isOpen })}
    >
      {isOpen ? 'Tandai tindak lanjut selesai' : 'Buka lagi tindak lanjut'}
    </Button>
  );
};

/** The consultation sheet of one field, to read and to print. */
export const SheetDialog = ({
  ticketUid,
  fieldUid,
  fieldName,
  isFollowUpOpen,
  onClose,
}: {
  ticketUid: string;
  fieldUid: string;
  fieldName: string;
  isFollowUpOpen: boolean;
  onClose: () => void;
}) => {
  const { data, error } = useQuery(orpc.consultation.sheet.queryOptions({ input: { ticketUid, fieldUid } }));
  const { order, isBusy } = useFile();
  const make = () => client.document.consultationPdf({ ticketUid, fieldUid });
  return (
    <Dialog title={`Lembar konsultasi ${fieldName}`} size={620} onClose={onClose}>
      <div className={dialogStyles.form}>
        {error && <Notice kind="error">{errorText(error)}</Notice>}
        {data && <SheetText {...data} />}
        {data && (
          <div className={`${dialogStyles.foot} row`}>
            {(data.sheet.followUp || data.sheet.followUpDue) && (
              <FollowUpButton sheet={data.sheet} isOpen={isFollowUpOpen} />
            )}
            <span className="grow" />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.6} />}
              loading={isBusy('sheet')}
              onClick={() => order({ name: 'sheet', to: 'print', make })}
            >
              Cetak lembar
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
};
