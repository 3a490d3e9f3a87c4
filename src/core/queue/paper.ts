import { localDateOf } from '#contract/dates.ts';
import type { Ticket } from '#contract/ticket.ts';
import { priorityWords } from '#contract/words.ts';
import { type Org, qrSymbol, type TicketPaper, waitingEstimate } from '../document/index.ts';
import { localTime } from '../kernel/clock.ts';
import type { Db } from '../kernel/database.ts';
import type { Zone } from '#contract/office.ts';
import { callOrder } from './rules.ts';
import * as store from './store.ts';

/** How many will be called before this number; null when it does not wait any more. */
const peopleAhead = async (db: Db, ticket: Ticket): Promise<number | null> => {
  const row = await store.findRow(db, ticket.uid);
  if (row?.status !== 'waiting') return null;
  const line = await store.waitingLine(db, row.office_id, row.local_date, [row.field_id]);
  const wasPriorityLast = await store.wasPriorityLast(db, row.office_id, row.local_date, [row.field_id]);
  return callOrder(line, wasPriorityLast).findIndex((entry) => entry.id === row.id);
};

/** What the ticket of one visitor says at this moment. */
export const ticketPaper = async (
  db: Db,
  ticket: Ticket,
  org: Org,
  edition: { width: 58 | 80; isReprint: boolean; zone: Zone },
): Promise<TicketPaper> => {
  const ahead = await peopleAhead(db, ticket);
  const pace = await store.servingPace(db, ticket.field.uid, ticket.localDate);
  return {
    org,
    lebar: edition.width,
    bidang: ticket.field.name,
    layanan: ticket.service.name,
    nomor: ticket.number,
    prioritas: ticket.priority && priorityWords[ticket.priority],
    depan: ahead,
    estimasi: ahead === null ? null : waitingEstimate(ahead, pace.minutes, pace.desks),
    tanggal: localDateOf(ticket.issuedAt, edition.zone),
    jam: localTime(ticket.issuedAt, edition.zone),
    qr: qrSymbol(`PLUT1:T:${ticket.number}:${ticket.localDate}`),
    ucapan: 'Terima kasih. Silakan menunggu, nomor Anda akan dipanggil melalui layar.',
    pesan: 'Bila nomor terlewat, lapor ke loket.',
    cetakUlang: edition.isReprint,
  };
};
