import { Button, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { daysText, lastOfMonth, numberText, numericDate, timeText } from '#contract/dates.ts';
import { lengthProblem } from '#contract/text.ts';
import { guestBookSpan, span, type Span, standsIn, type Visit, visitStatusText } from '#contract/visit.ts';
import { priorityWords } from '#contract/ticket.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useZone } from '#renderer/app/session.tsx';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './board.module.css';
import type { Printing } from './usePrinting.ts';
import { VisitActions } from './VisitActions.tsx';

const PAGE = 150;

const searched = ({ ticket, personName }: Visit) => [
  ticket.number,
  personName,
  ticket.businessName,
  ticket.field.name,
  ticket.service.name,
];

const Row = ({
  visit,
  isToday,
  printing,
  onEdit,
}: {
  visit: Visit;
  isToday: boolean;
  printing: Printing;
  onEdit: (visit: Visit) => void;
}) => {
  const zone = useZone();
  const { ticket } = visit;
  return (
    <tr data-off={visit.isCancelled || undefined}>
      <td data-title="Nomor">
        <TicketNumber number={ticket.number} color={ticket.field.color} />
      </td>
      <td data-title="Jam">
        {timeText(visit.registeredAt, zone)}
        {!isToday && (
          <>
            <br />
            <span className="small dim">{numericDate(visit.localDate)}</span>
          </>
        )}
      </td>
      <td data-title="Nama dan usaha">
        <span className="b6">{visit.personName}</span>
        <br />
        <span className="small dim">{ticket.businessName ?? 'Tanpa usaha'}</span>
      </td>
      <td data-title="Bidang dan layanan">
        {ticket.field.shortName}
        <br />
        <span className="small dim">{ticket.service.shortName}</span>
      </td>
      <td data-title="Kunjungan">
        {visit.isNew ? 'Baru' : 'Lama'}
        {ticket.priority && (
          <>
            <br />
            <span className="small">{priorityWords[ticket.priority]}</span>
          </>
        )}
      </td>
      <td data-title="Keadaan">
        {visitStatusText(visit)}
        {isToday && printing.isUnprinted(ticket) && <span className="small late"> belum tercetak</span>}
      </td>
      <td className="actions">
        {isToday && <VisitActions visit={visit} printing={printing} onEdit={onEdit} />}
      </td>
    </tr>
  );
};

/** The list of the chosen days as paper and as a spreadsheet, and the sheet for a day without electricity. */
const BookFiles = ({ days, filter, isOff }: { days: Span; filter: string; isOff: boolean }) => {
  const { order, isBusy } = useFile();
  const book = { ...days, filter };
  return (
    <div className={`row ${styles.dayFiles}`}>
      <CommandButton
        label="Cetak"
        keys="Ctrl+P"
        disabled={isOff}
        loading={isBusy('print')}
        run={() => order({ name: 'print', to: 'print', make: () => client.visit.guestBookPdf(book) })}
      />
      <CommandButton
        label="Simpan PDF"
        variant="default"
        disabled={isOff}
        loading={isBusy('pdf')}
        run={() => order({ name: 'pdf', to: 'save', make: () => client.visit.guestBookPdf(book) })}
      />
      <CommandButton
        label="Simpan XLSX"
        variant="default"
        disabled={isOff}
        loading={isBusy('xlsx')}
        run={() => order({ name: 'xlsx', to: 'save', make: () => client.visit.guestBookXlsx(book) })}
      />
      <span className="grow" />
      <CommandButton
        label="Cetak lembar darurat"
        variant="subtle"
        loading={isBusy('sheet')}
        run={() => order({ name: 'sheet', to: 'print', make: () => client.document.daySheetPdf() })}
      />
    </div>
  );
};

/** What is wrong with the chosen days as one sentence; a half-typed day speaks for itself in its field. */
const spanProblem = ({ from, to }: Span): string | undefined =>
  isDay(from) && isDay(to) ? span.safeParse({ from, to }).error?.issues[0]?.message : undefined;

/** Everybody who was registered today or on chosen days: searchable, printed, with the actions of the last five. */
export const DayList = ({
  onClose,
  printing,
  onEdit,
}: {
  onClose: () => void;
  printing: Printing;
  onEdit: (visit: Visit) => void;
}) => {
  const today = useToday();
  const [picked, setPicked] = useState<Span | null>(null);
  const days = picked ?? { from: today, to: today };
  const problem = spanProblem(days);
  const isOff = problem !== undefined || !isDay(days.from) || !isDay(days.to);
  const { data, error } = useQuery({
    ...orpc.visit.between.queryOptions({ input: days }),
    enabled: !isOff,
    placeholderData: keepPreviousData,
  });
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE);
  const filter = text.trim();
  const listed = useDeferredValue(filter);
  const visits = (data?.visits ?? []).filter((visit) => standsIn(searched(visit), listed));
  return (
    <Modal
      opened
      onClose={onClose}
      size={1080}
      title={
        <span className="h2">
          Buku tamu {!isOff && daysText({ startDate: days.from, endDate: days.to })}
          {data && !isOff && (
            <span className="dim hint">
              {' · '}
              {filter && data.count === data.visits.length && `${numberText(visits.length)} dari `}
              {numberText(data.count)} kunjungan
            </span>
          )}
        </span>
      }
    >
      <div className={`row ${styles.dayHead}`}>
        <TextInput
          className="grow"
          data-autofocus
          label="Saring daftar"
          description={filter ? 'Cetakan, PDF, dan XLSX hanya memuat yang tersaring.' : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={lengthProblem(guestBookSpan.shape.filter, text)}
          placeholder="Nomor, nama, usaha, bidang, atau layanan"
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateField
          label="Dari"
          kind="visit"
          value={days.from}
          maxDate={today}
          onChange={(from) =>
            setPicked({ from: from ?? today, to: isDay(from) && from > days.to ? from : days.to })
          }
        />
        <DateField
          label="Sampai"
          kind="visitsUntil"
          value={days.to}
          maxDate={lastOfMonth(today)}
          onChange={(to) => setPicked({ ...days, to: to ?? today })}
        />
      </div>
      <BookFiles days={days} filter={filter} isOff={isOff} />
      {problem && <Notice kind="warn">{problem}</Notice>}
      {error && (
        <Notice kind="error">
          <b>Daftar belum dapat dibuka.</b> {errorText(error)}
        </Notice>
      )}
      <div className={styles.dayList}>
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
              <Row
                key={visit.uid}
                visit={visit}
                isToday={visit.localDate === today}
                printing={printing}
                onEdit={onEdit}
              />
            ))}
          </tbody>
        </table>
        {data && visits.length === 0 && (
          <p className={`${styles.nothingYet} s13`}>
            {listed ? 'Tidak ada pendaftaran dengan kata itu.' : 'Tidak ada pendaftaran.'}
          </p>
        )}
        {visits.length > shown && (
          <Button variant="default" fullWidth onClick={() => setShown(shown + PAGE)}>
            Tampilkan {Math.min(PAGE, visits.length - shown)} lagi dari {visits.length - shown}
          </Button>
        )}
        {data && data.count > data.visits.length && (
          <p className="s13 dim">
            Di layar hanya {numberText(data.visits.length)} terbaru. Cetakan dan XLSX memuat{' '}
            {listed ? 'semua yang memuat kata itu' : 'semuanya'}.
          </p>
        )}
      </div>
    </Modal>
  );
};
