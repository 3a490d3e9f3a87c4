import type Sqlite from 'better-sqlite3';
import { numberText } from '#contract/dates.ts';
import { readPdf, squeezed } from '../tests/support/pdfText.ts';

/** What each source counts, said anew: rows of (day, amount, who). */
const facts: Record<string, string> = {
  consultation: `SELECT ticket.local_date AS day, 1 AS amount, 0 AS who, consultation.field_id AS field, '' AS subject
    FROM consultation JOIN ticket ON ticket.id = ticket_id JOIN visit ON visit.id = consultation.visit_id
   WHERE consultation.outcome IS NOT NULL AND cancelled_at IS NULL`,
  served: `SELECT local_date AS day, 1 AS amount, person_id AS who, field_id AS field, '' AS subject FROM visit
      WHERE cancelled_at IS NULL
    UNION ALL SELECT local_date, 1, person_id, field_id, '' FROM mentoring_session held
      JOIN mentoring_session_mentee there ON there.session_id = held.id JOIN mentee ON mentee.id = there.mentee_id
     WHERE voided_at IS NULL AND counts = 1
    UNION ALL SELECT end_date, 1, person_id, NULL, '' FROM participant JOIN training ON training.id = training_id
     WHERE status = 'done' AND role = 'Peserta' AND state = 'enrolled' AND person_id IS NOT NULL`,
  mentee: `SELECT max(started_on, year || '-01-01') AS day, 1 AS amount, 0 AS who, NULL AS field, '' AS subject FROM mentee
    WHERE started_on IS NOT NULL AND merged_into_id IS NULL`,
  session: `SELECT local_date AS day, 1 AS amount, 0 AS who, field_id AS field, '' AS subject FROM mentoring_session held
    WHERE voided_at IS NULL AND 1 IN (SELECT counts FROM mentoring_session_mentee WHERE session_id = held.id)`,
  paperIssued: `SELECT issued_on AS day, 1 AS amount, 0 AS who, field_id AS field, subject FROM facilitation
    WHERE kind = 'legalitas'`,
  training: `SELECT end_date AS day, 1 AS amount, 0 AS who, NULL AS field, '' AS subject FROM training
    WHERE status = 'done'`,
  participant: `SELECT end_date AS day, 1 AS amount, 0 AS who, NULL AS field, '' AS subject
    FROM participant JOIN training ON training.id = training_id
   WHERE status = 'done' AND role = 'Peserta' AND state = 'enrolled'`,
  creditReceiver: `SELECT paid_on AS day, 1 AS amount, person_id AS who, field_id AS field, subject
    FROM facilitation_payment part JOIN facilitation own ON own.id = facilitation_id WHERE part.cancelled_on IS NULL`,
  creditPaidRp: `SELECT paid_on AS day, rupiah / 1e6 AS amount, 0 AS who, field_id AS field, subject
    FROM facilitation_payment part JOIN facilitation own ON own.id = facilitation_id WHERE part.cancelled_on IS NULL`,
  caseDone: `SELECT ended_on AS day, 1 AS amount, 0 AS who, field_id AS field, kind AS subject FROM facilitation
    WHERE ending IS NULL`,
  exhibitor: `SELECT starts_on AS day, 1 AS amount, coalesce('B' || business_id, 'P' || person_id) AS who,
      (SELECT id FROM field WHERE field_letters LIKE '%' || letter || '%' AND letter = 'E') AS field, kind AS subject
    FROM activity_participant JOIN activity ON activity.id = activity_id
   WHERE is_present = 1 AND removed_at IS NULL AND cancelled_on IS NULL AND starts_on <= @today`,
  gallerySaleRp: `SELECT moved_on AS day, iif(kind = 'sold', 1, -1) * pieces * price / 1e3 AS amount, 0 AS who,
      @field AS field, '' AS subject FROM consignment_movement WHERE cancelled_on IS NULL AND price > 0`,
  agreement: `SELECT signed_on AS day, 1 AS amount, 0 AS who, @field AS field, '' AS subject FROM partner_agreement`,
  loan: `SELECT lent_on AS day, 1 AS amount, 0 AS who, @field AS field, '' AS subject FROM loan`,
};
const once = new Set(['served', 'creditReceiver', 'exhibitor']);

type Row = {
  objective: string;
  unit: string;
  source: string;
  subject: string;
  field: number | null;
  target: number | null;
  months: string;
};

/** One decimal where there is one: "12,5". */
const figureText = (count: number): string => (count === 0 ? '–' : numberText(Math.round(count * 10) / 10));

/** Every row of the printed IKU: its months, what they come to and the percentage, each by SQL of its own. */
export const checkIndicators = async (
  sqlite: Sqlite.Database,
  date: string,
  bytes: Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<number> => {
  const year = date.slice(0, 4);
  const text = squeezed((await readPdf(bytes)).text);
  const rows = sqlite
    .prepare(
      `SELECT objective, unit, source, subject, field_id AS field, target, months FROM indicator
        WHERE year = ? AND is_active = 1 ORDER BY position`,
    )
    .all(year) as Row[];
  const shares: number[] = [];
  for (const { objective, unit, source, subject, field, target, months } of rows) {
    const value = once.has(source) ? 'count(DISTINCT who)' : 'coalesce(sum(amount), 0)';
    const of = (period: string): number =>
      Number(
        sqlite
          .prepare(
            `SELECT ${value} FROM (${facts[source]}) WHERE day LIKE @period || '%' AND day <= @today
               AND (@field IS NULL OR field = @field) AND (@subject = '' OR subject = @subject)`,
          )
          .pluck()
          .get({ period, field, subject, today: date }),
      );
    const typed = JSON.parse(months) as Record<string, number>;
    const isTyped = source === 'typed';
    const counts = Array.from({ length: Number(date.slice(5, 7)) }, (_, i) =>
      isTyped ? (typed[i + 1] ?? null) : of(`${year}-${String(i + 1).padStart(2, '0')}`),
    );
    const total = isTyped ? counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) : of(year);
    if (target !== null) shares.push(Math.min(1, total / target));
    const line = [
      `${objective} (${unit})`,
      target === null ? '' : numberText(target),
      ...counts.map((count) => (count === null ? '' : figureText(count))),
      figureText(total) + (once.has(source) ? '¹⁾' : ''),
      target === null
        ? 'tanpa target'
        : ((total / target) * 100).toFixed(2).replace('.', ',') + (total > target ? '*)' : ''),
    ].join('');
    expect(text.includes(squeezed(line)), `IKU: tidak memuat ${line}`);
  }
  const average = (shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100;
  const said = `Rata-rata${average.toFixed(2).replace('.', ',')}`;
  expect(text.includes(squeezed(said)), `IKU: tidak memuat ${said}`);
  return rows.length;
};
