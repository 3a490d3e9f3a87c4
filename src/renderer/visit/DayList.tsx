import { Button, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { dateText, timeText } from '#contract/dates.ts';
import type { Visit } from '#contract/visit.ts';
import { priorityWords, ticketStatusText } from '#contract/words.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useZone } from '#renderer/app/session.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import type { Printing } from './usePrinting.ts';
import { VisitActions } from './VisitActions.tsx';

const PAGE = 150;

const matches = (visit: Visit, words: readonly string[]): boolean => {
  const { ticket } = visit;
  const text = [ticket.number, visit.personName, ticket.businessName, ticket.field.name, ticket.service.name]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
};

const Row = ({
  visit,
  printing,
  onEdit,
}: {
  visit: Visit;
  printing: Printing;
  onEdit: (visit: Visit) => void;
}) => {
  const zone = useZone();
  const { ticket } = visit;
  return (
    <tr data-off={visit.isCancelled || undefined}>
      <td>
        <TicketNumber number={ticket.number} color={ticket.field.color} />
      </td>
      <td>{timeText(visit.registeredAt, zone)}</td>
      <td>
        <span className="b6">{visit.personName}</span>
        <br />
        <span className="small dim">{ticket.businessName ?? 'Tanpa usaha'}</span>
      </td>
      <td>
        {ticket.field.shortName}
        <br />
        <span className="small dim">{ticket.service.shortName}</span>
      </td>
      <td>
        {visit.isNew ? 'Baru' : 'Lama'}
        {ticket.priority && (
          <>
            <br />
            <span className="small">{priorityWords[ticket.priority]}</span>
          </>
        )}
      </td>
      <td>
        {visit.isCancelled ? 'Diurungkan' : ticketStatusText(ticket)}
        {printing.isUnprinted(ticket) && <span className="small late"> belum tercetak</span>}
      </td>
      <td className="num">
        <VisitActions visit={visit} printing={printing} onEdit={onEdit} />
      </td>
    </tr>
  );
};

/** Everybody who was registered today, searchable, with the same actions as the last five. */
export const DayList = ({
  onClose,
  printing,
  onEdit,
}: {
  onClose: () => void;
  printing: Printing;
  onEdit: (visit: Visit) => void;
}) => {
  const { data } = useQuery(orpc.visit.day.queryOptions({ input: {} }));
  const { order, isBusy } = useFile();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE);
  const words = useDeferredValue(text).toLowerCase().split(/\s+/).filter(Boolean);
  const visits = (data?.visits ?? []).filter((visit) => matches(visit, words));
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title={
        <span className="h2">
          Semua pendaftaran {data && dateText(data.localDate)}
          {data && <span className="dim hint"> · {data.count} kunjungan</span>}
        </span>
      }
    >
      <div className="row day-head">
        <TextInput
          className="grow"
          data-autofocus
          aria-label="Saring daftar"
          placeholder="Nomor, nama, usaha, bidang, atau layanan"
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <CommandButton
          label="Cetak lembar darurat"
          variant="default"
          loading={isBusy('sheet')}
          run={() => order({ name: 'sheet', to: 'print', make: () => client.document.daySheetPdf() })}
        />
      </div>
      <div className="day-list">
        <table className="grid-table">
          <thead>
            <tr>
              <th>Nomor</th>
              <th>Jam</th>
              <th>Nama dan usaha</th>
              <th>Bidang dan layanan</th>
              <th>Kunjungan</th>
              <th>Keadaan</th>
              <th className="num">Tindakan</th>
            </tr>
          </thead>
          <tbody>
            {visits.slice(0, shown).map((visit) => (
              <Row key={visit.uid} visit={visit} printing={printing} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
        {data && visits.length === 0 && (
          <p className="nothing-yet s13">
            {words.length > 0 ? 'Tidak ada pendaftaran dengan kata itu.' : 'Belum ada pendaftaran hari ini.'}
          </p>
        )}
        {visits.length > shown && (
          <Button variant="default" fullWidth onClick={() => setShown(shown + PAGE)}>
            Tampilkan {Math.min(PAGE, visits.length - shown)} lagi dari {visits.length - shown}
          </Button>
        )}
      </div>
    </Modal>
  );
};
