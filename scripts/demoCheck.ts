import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { numberText } from '#contract/dates.ts';
import { halfYearOf, monthsOfPeriod, periodBefore } from '#contract/period.ts';
import { readPdf, squeezed } from '../tests/support/pdfText.ts';
import { checkIndicators } from './demoIndicators.ts';
import { checkGrowth, checkProgrammes } from './demoMentoring.ts';

export type Printed = {
  folder: string;
  date: string;
  ticketNumber: string;
  batchUid: string;
  certificates: number;
  /** Whose reports 7e to 7g are; null: nobody mentors yet. */
  mentor: string | null;
};
type Counts = readonly number[];

/** Whose report laporan-bidang is. */
export const PRINTED_FIELD = 'E';
/** Visits of one field of service, by its letter, or of any. */
const ofField = "(@letter = '' OR field_id = (SELECT id FROM field WHERE letter = @letter))";

/** What the tables count by; names and codes are found independently of the report's own code. */
const keys: Record<string, string> = {
  A: 'service_id',
  B: 'field_id',
  C: "CASE WHEN district_code LIKE '14.71.%' THEN district_code ELSE substr(district_code, 1, 5) END",
  D: 'sector',
  E: 'scale',
};

/** New L, new P, old L, old P, all, the period before; since January, but of a year: by plain SQL on the dates of the visits. */
const countsBy = (sqlite: Sqlite.Database, key: string, period: string, letter: string): Counts[] => {
  const { first, last } = monthsOfPeriod(period);
  const before = monthsOfPeriod(periodBefore(period));
  const isWholeYear = period.length === 4;
  return sqlite
    .prepare(
      `SELECT
         sum(own AND is_new = 1 AND sex = 'L'), sum(own AND is_new = 1 AND sex = 'P'),
         sum(own AND is_new = 0 AND sex = 'L'), sum(own AND is_new = 0 AND sex = 'P'),
         sum(own), sum(m BETWEEN @beforeFirst AND @beforeLast)
         ${isWholeYear ? '' : ', sum(m >= substr(@last, 1, 4) AND m <= @last)'}
       FROM (SELECT *, m BETWEEN @first AND @last AS own FROM
         (SELECT *, substr(local_date, 1, 7) AS m FROM visit WHERE cancelled_at IS NULL AND ${ofField}))
       GROUP BY ${key}`,
    )
    .raw()
    .all({ first, last, beforeFirst: before.first, beforeLast: before.last, letter }) as Counts[];
};

const isSomething = (counts: Counts) => counts.some((count) => count > 0);
const sorted = (rows: readonly Counts[]) => rows.map((counts) => counts.join(' ')).sort();
const onPaper = (count: number) => (count === 0 ? '–' : numberText(count));

/** The rows of a table of the workbook: [label, counts]; the last is the total. A note stands below an empty line. */
const readTable = (rows: readonly (readonly unknown[])[]): [string, Counts][] => {
  const table = rows.slice(rows.findIndex((row) => row[0] === 'No') + 1);
  const end = table.findIndex((row) => (row[2] ?? null) === null);
  return table.slice(0, end < 0 ? undefined : end).map((row) => [String(row[2]), row.slice(3).map(Number)]);
};

/** Tables A to E of a report, in the workbook and on paper; how many visits they count. */
const checkVisits = async (
  sqlite: Sqlite.Database,
  { period, name, letter = '' }: { period: string; name: string; letter?: string },
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<number> => {
  const { sheets } = await readXlsx(read(`${name}.xlsx`));
  const report = squeezed((await readPdf(read(`${name}.pdf`))).text);
  const { visits } = sqlite
    .prepare(
      `SELECT count(*) AS visits FROM visit
        WHERE cancelled_at IS NULL AND substr(local_date, 1, @length) = @period AND ${ofField}`,
    )
    .get({ length: period.length, period, letter }) as { visits: number };
  for (const [code, key] of Object.entries(keys)) {
    const where = `${name}, tabel ${code}`;
    const rows = readTable(sheets.find((sheet) => sheet.name === `Tabel ${code}`)?.rows ?? []);
    const total = rows.at(-1)?.[1] ?? [];
    const bySql = countsBy(sqlite, key, period, letter).filter(isSomething);
    const inBook = rows.slice(0, -1).map(([, counts]) => counts);
    expect(
      sorted(inBook.filter(isSomething)).join('|') === sorted(bySql).join('|'),
      `${where}: XLSX dan SQL berbeda`,
    );
    const sum = bySql.reduce<number[]>((all, counts) => counts.map((n, i) => n + (all[i] ?? 0)), []);
    expect(total.join(' ') === sum.join(' '), `${where}: jumlah ${total.join(' ')}, SQL ${sum.join(' ')}`);
    expect(total[4] === visits, `${where}: ${total[4]} kunjungan, SQL ${visits}`);
    for (const [label, counts] of rows)
      expect(
        report.includes(squeezed(label) + counts.map(onPaper).join('')),
        `${where}: baris ${label} ${counts.join(' ')} tidak ada di PDF`,
      );
  }
  return visits;
};

/** The appendices in the report and apart from it, against SQL of their own; no NIK stands in them. */
const checkAppendices = async (
  sqlite: Sqlite.Database,
  month: string,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ visits: number; photos: number }> => {
  const report = squeezed((await readPdf(read('laporan-bulanan.pdf'))).text);
  const apart = squeezed((await readPdf(read('lampiran-laporan.pdf'))).text);
  const row = (query: string) => sqlite.prepare(query).raw().get({ month }) as number[];
  const [visits = 0, people = 0] = row(
    `SELECT count(*), count(DISTINCT person_id) FROM visit
      WHERE cancelled_at IS NULL AND substr(local_date, 1, 7) = @month`,
  );
  const said = `${numberText(visits)} kunjungan, ${numberText(people)} orang yang berbeda`;
  expect(apart.includes(squeezed(said)), `lampiran: bukan ${said}`);
  const [consultants = 0] = row(
    `SELECT count(DISTINCT staff_id) FROM mentoring_session held
      WHERE voided_at IS NULL AND substr(local_date, 1, 7) = @month
        AND EXISTS (SELECT 1 FROM mentoring_session_mentee WHERE session_id = held.id)`,
  );
  const reports = apart.split('NAMAKONSULTANPENDAMPING').length - 1;
  expect(reports === consultants, `lampiran: 7g dari ${reports} konsultan, SQL ${consultants}`);
  const [photos = 0] = row(
    `SELECT count(*) FROM activity_photo p JOIN activity a ON a.id = activity_id
      WHERE allowed_on IS NOT NULL AND bytes IS NOT NULL AND cancelled_on IS NULL AND substr(starts_on, 1, 7) = @month`,
  );
  const shown = apart.match(/Foto\d+\./g)?.length ?? 0;
  expect(shown === photos, `lampiran: ${shown} foto, SQL ${photos}`);
  const numbers = sqlite
    .prepare('SELECT number FROM certificate WHERE substr(issued_on, 1, 7) = ?')
    .pluck()
    .all(month) as string[];
  for (const number of numbers)
    expect(apart.includes(squeezed(number)), `lampiran: sertifikat ${number} tidak ada`);
  expect(!/\d{16}/.test(apart), 'lampiran: memuat NIK');

  const totalOf = (heading: string) =>
    /Jumlah([\d.–]+)/.exec(report.slice(report.lastIndexOf(squeezed(heading))))?.[1] ?? '';
  const [voided = 0] = row(
    'SELECT count(*) FROM certificate WHERE voided_on IS NOT NULL AND substr(issued_on, 1, 7) = @month',
  );
  const issued = numberText(numbers.length) + numberText(voided);
  if (numbers.length > 0)
    expect(totalOf('Sertifikat Terbit').startsWith(issued), `lampiran: sertifikat bukan ${issued}`);
  const [held = 0, hours = 0, places = 0] = row(
    `WITH own AS (SELECT id, hours FROM training WHERE status = 'done' AND substr(end_date, 1, 7) = @month)
     SELECT count(*), coalesce(sum(hours), 0), (SELECT count(*) FROM participant JOIN own ON own.id = training_id
       WHERE role = 'Peserta' AND state = 'enrolled') FROM own`,
  );
  const sums = numberText(hours) + numberText(places);
  if (held > 0) expect(totalOf('. Pelatihan').startsWith(sums), `lampiran: pelatihan bukan ${sums}`);
  return { visits, photos };
};

/** The other tables of laporan-bidang, and those that it must not have. */
const checkField = async (
  sqlite: Sqlite.Database,
  month: string,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<void> => {
  const { sheets } = await readXlsx(read('laporan-bidang.xlsx'));
  const totalOf = (code: string) =>
    readTable(sheets.find(({ name }) => name === `Tabel ${code}`)?.rows ?? []).at(-1)?.[1] ?? [];
  const field = '(SELECT id FROM field WHERE letter = @letter)';
  const count = (query: string) =>
    Number(sqlite.prepare(query).pluck().get({ letter: PRINTED_FIELD, month }));
  const people = count(
    `SELECT count(*) FROM (
       SELECT person_id FROM visit
        WHERE cancelled_at IS NULL AND field_id = ${field} AND substr(local_date, 1, 7) = @month
       UNION SELECT person_id FROM mentoring_session held
         JOIN mentoring_session_mentee there ON there.session_id = held.id AND counts = 1
         JOIN mentee ON mentee.id = there.mentee_id
        WHERE voided_at IS NULL AND held.field_id = ${field} AND substr(local_date, 1, 7) = @month
       UNION SELECT person_id FROM participant JOIN training ON training.id = participant.training_id
         JOIN training_field part ON part.training_id = training.id AND part.field_id = ${field}
        WHERE status = 'done' AND substr(end_date, 1, 7) = @month AND role = 'Peserta' AND state = 'enrolled'
          AND person_id IS NOT NULL)`,
  );
  expect(totalOf('A1')[2] === people, `laporan-bidang: ${totalOf('A1')[2]} orang, SQL ${people}`);
  const held = count(
    `SELECT count(*) FROM training JOIN training_field part ON part.training_id = training.id
      WHERE part.field_id = ${field} AND status = 'done' AND substr(end_date, 1, 4) = substr(@month, 1, 4)
        AND substr(end_date, 1, 7) <= @month`,
  );
  // This month, the one before, this year
  expect((totalOf('H')[2] ?? 0) === held, `laporan-bidang: ${totalOf('H')[2]} pelatihan, SQL ${held}`);
  const asked = count(
    `SELECT count(*) FROM facilitation
      WHERE report_table = 'F' AND field_id = ${field} AND substr(asked_on, 1, 7) = @month`,
  );
  expect((totalOf('F')[0] ?? 0) === asked, `laporan-bidang: ${totalOf('F')[0]} kasus, SQL ${asked}`);
  const left = sheets.filter(({ name }) => /^Tabel [IJL]$/.test(name)).map(({ name }) => name);
  expect(left.length === 0, `laporan-bidang: memuat ${left.join(', ')}`);
  const { pages } = await readPdf(read('laporan-bidang.pdf'));
  const name = sqlite.prepare('SELECT name FROM field WHERE letter = ?').pluck().get(PRINTED_FIELD) as string;
  const cover = squeezed(pages[0]?.text ?? '');
  expect(cover.includes(squeezed(`BIDANG ${name.toUpperCase()}`)), 'laporan-bidang: sampul tanpa bidangnya');
};

/** What stands at the foot of the forms against SQL of its own: how many rows, clients and sessions. */
const checkForms = async (
  sqlite: Sqlite.Database,
  { date, mentor }: Printed,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ mentees: number; sessions: number }> => {
  const year = Number(date.slice(0, 4));
  const count = (query: string, ...values: unknown[]) =>
    sqlite
      .prepare(query)
      .raw()
      .get(...values) as number[];
  const says = async (form: string, sentence: string) => {
    const { text } = await readPdf(read(`${form}.pdf`));
    expect(squeezed(text).includes(squeezed(sentence)), `${form}: tidak memuat ${sentence}`);
  };
  const listed = `SELECT sum(kind), sum(NOT kind) FROM (SELECT coalesce(legal_form, '') = 'koperasi' AS kind`;
  const stated = `FROM business_year WHERE business_id = b.id AND sales IS NOT NULL AND year`;
  const sales = `coalesce((SELECT sales ${stated} < @year ORDER BY year DESC LIMIT 1),
    iif(EXISTS (SELECT 1 ${stated} >= @year), NULL, b.sales))`;
  const assisted = (scales: string, mostSales: number, mostCapital: number) =>
    count(
      `${listed} FROM business b JOIN person p ON p.id = person_id WHERE removed_at IS NULL
        AND (legal_form = 'koperasi' OR iif(scale_basis = 'override', scale IN (${scales}),
          coalesce(${sales} <= @mostSales, capital <= @mostCapital, 1)))
        AND (assisted_since <= @year OR EXISTS (SELECT 1 FROM mentee WHERE business_id = b.id AND started_on IS NOT NULL)))`,
      { year, mostSales, mostCapital },
    );
  const [cooperatives = 0, businesses = 0] = assisted(`'mikro', 'kecil', 'belum_didata'`, 15e9, 5e9);
  const [, umkm = 0] = assisted(`'mikro', 'kecil', 'menengah', 'belum_didata'`, 50e9, 10e9);
  const [chosen = 0, others = 0] = count(
    `${listed} FROM mentee LEFT JOIN business b ON b.id = business_id WHERE year = @year AND started_on IS NOT NULL)`,
    { year },
  );
  await says('form-7a', `· ${numberText(cooperatives)} koperasi ·`);
  await says('form-7b', `· ${numberText(businesses)} usaha ·`);
  await says('form-7c', `· ${numberText(chosen)} koperasi ·`);
  await says('form-7d', `· ${numberText(others)} usaha ·`);
  await says('daftar-binaan', `· ${numberText(umkm)} usaha ·`);
  const [planned = 0, held = 0, meetings = 0] = count(
    `SELECT (SELECT count(*) FROM mentee_program JOIN mentee ON mentee.id = mentee_id WHERE year = @year), count(*), count(DISTINCT held.id)
       FROM mentoring_session held JOIN mentoring_session_mentee there ON there.session_id = held.id AND counts = 1
      WHERE voided_at IS NULL AND substr(local_date, 1, 4) = @text`,
    { year, text: String(year) },
  );
  await checkGrowth(sqlite, year, read, expect);
  await says('rekap-bidang', `${numberText(planned)}${numberText(held)}7E=programkerja`);
  await says('rekap-bidang', `jumlah kegiatan yang berbeda: ${numberText(meetings)}.`);
  if (mentor === null) return { mentees: 0, sessions: 0 };
  const [clients = 0, attended = 0, sessions = 0] = count(
    `SELECT count(DISTINCT there.mentee_id), count(*), count(DISTINCT held.id)
       FROM mentoring_session held JOIN mentoring_session_mentee there ON there.session_id = held.id AND counts = 1
       JOIN staff ON staff.id = held.staff_id AND staff.name = @mentor
      WHERE voided_at IS NULL AND substr(local_date, 1, 4) = @year`,
    { mentor, year: String(year) },
  );
  await checkProgrammes(sqlite, { year, mentor }, read, expect);
  await says('form-7f', `${clients} koperasi/UMK · ${attended} kegiatan`);
  await says('form-7g', `${clients} koperasi/UMK · ${attended} kegiatan`);
  return { mentees: chosen + others, sessions };
};

/** The last row of tables H, J and K against SQL of its own. */
const checkClients = (
  sqlite: Sqlite.Database,
  month: string,
  totals: (code: string) => Counts,
  expect: (isTrue: boolean, problem: string) => void,
): { trainings: number; cooperatives: number; compared: number } => {
  const year = Number(month.slice(0, 4));
  const [base, last] = month.endsWith('-12') ? [year - 1, year] : [year - 2, year - 1];
  const row = (query: string) =>
    sqlite
      .prepare(query)
      .raw()
      .get({ month, year, base, last, january: `${year}-01` }) as number[];
  const is = (code: string, places: readonly number[], sql: readonly number[]) => {
    const told = places.map((place) => totals(code)[place] ?? 0);
    expect(told.join(' ') === sql.join(' '), `tabel ${code}: ${told.join(' ')}, SQL ${sql.join(' ')}`);
  };
  const trainings = row(
    `WITH held AS (SELECT *, substr(end_date, 1, 7) AS m FROM training WHERE status = 'done')
     SELECT coalesce(sum(m = @month), 0), coalesce(sum(m BETWEEN @january AND @month), 0), coalesce(sum(iif(m = @month, hours, 0)), 0),
            (SELECT count(*) FROM held JOIN participant p ON p.training_id = held.id
              WHERE m = @month AND role = 'Peserta' AND p.state = 'enrolled') FROM held`,
  );
  is('H', [0, 2, 3, 6], trainings); // trainings: month, year; hours; participants
  const cooperatives = row(
    `WITH own AS (SELECT * FROM business WHERE legal_form = 'koperasi')
     SELECT (SELECT count(*) FROM facilitation f JOIN own ON own.id = business_id
              WHERE subject = 'badanHukum' AND substr(issued_on, 1, 7) BETWEEN @january AND @month),
            (SELECT count(*) FROM own WHERE (SELECT substr(min(started_on), 1, 7) FROM mentee WHERE business_id = own.id)
              BETWEEN @january AND @month),
            (SELECT count(*) FROM business_year JOIN own ON own.id = business_id
              WHERE substr(meeting_on, 1, 7) BETWEEN @january AND @month)`,
  );
  is('J', [2, 5, 8], cooperatives); // since January: founded, taken on, meetings
  const grown =
    'iif(coalesce(b.started_year, 0) < @base AND told.sales > 0 AND later.sales IS NOT NULL, 1, 0)';
  const compared = row(
    `SELECT count(*), coalesce(sum(${grown} * told.sales), 0), coalesce(sum(${grown} * later.sales), 0)
       FROM mentee m LEFT JOIN business b ON b.id = m.business_id
       LEFT JOIN business_year told ON told.business_id = b.id AND told.year = @base
       LEFT JOIN business_year later ON later.business_id = b.id AND later.year = @last
      WHERE m.year = @year AND substr(started_on, 1, 7) <= @month AND merged_into_id IS NULL`,
  );
  is('K', [2, 3, 4], compared); // clients; sales before, after
  return { trainings: trainings[1]!, cooperatives: cooperatives[2]!, compared: compared[0]! };
};

/** The catalogue counts what SQL counts, and every copy that is still here has its label, on as many sheets as it takes. */
const checkLibrary = async (
  sqlite: Sqlite.Database,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ titles: number; copies: number }> => {
  const [titles, copies] = sqlite
    .prepare("SELECT (SELECT count(*) FROM book), count(*) FROM book_copy WHERE state <> 'withdrawn'")
    .raw()
    .get() as [number, number];
  const catalogue = squeezed((await readPdf(read('katalog-pustaka.pdf'))).text);
  const counts = `${titles} judul, ${copies} eksemplar`;
  expect(catalogue.includes(squeezed(counts)), `katalog: tidak memuat ${counts}`);
  const labels = await readPdf(read('label-buku.pdf'));
  const numbers = new Set(squeezed(labels.text).match(/B-\d{4}-\d/g));
  expect(numbers.size === copies, `label: ${numbers.size} nomor, SQL ${copies}`);
  const sheets = Math.ceil((copies + 3) / 14);
  expect(labels.pages.length === sheets, `label: ${labels.pages.length} lembar, bukan ${sheets}`);
  return { titles, copies };
};

/** The catalogue has every product that is shown with its price, the labels those with one; no licence that is over. */
const checkGallery = async (
  sqlite: Sqlite.Database,
  date: string,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ products: number; sellers: number }> => {
  const [products, sellers, priced, sum] = sqlite
    .prepare(
      `SELECT count(*), count(DISTINCT business_id), count(price), coalesce(sum(price), 0) FROM product
        JOIN business ON business.id = business_id JOIN person ON person.id = person_id
       WHERE is_shown = 1 AND removed_at IS NULL`,
    )
    .raw()
    .get() as [number, number, number, number];
  if (products === 0) return { products, sellers };
  const catalogue = squeezed((await readPdf(read('katalog-produk.pdf'))).text);
  const counts = `${numberText(sellers)} usaha · ${numberText(products)} produk`;
  expect(catalogue.includes(squeezed(counts)), `galeri: tidak memuat ${counts}`);
  const prices = Array.from(catalogue.matchAll(/Rp([\d.]+)/g), ([, digits]) =>
    Number(digits!.replaceAll('.', '')),
  );
  const printed = prices.reduce((all, price) => all + price, 0);
  expect(prices.length === priced && printed === sum, `galeri: harga ${printed}, SQL ${sum}`);
  const over = sqlite
    .prepare(
      "SELECT value ->> 'number' FROM product, json_each(licences) WHERE value ->> 'caseUid' IS NULL AND value ->> 'validUntil' < ?",
    )
    .pluck()
    .all(date) as string[];
  for (const number of over) expect(!catalogue.includes(squeezed(number)), `galeri: ${number} sudah lewat`);
  const labels = squeezed((await readPdf(read('label-harga.pdf'))).text);
  const labelled = new Set(labels.match(/PR-\d{4}/g)).size;
  expect(labelled === priced, `galeri: ${labelled} label, SQL ${priced}`);
  return { products, sellers };
};

/** The list of the year and the report of one against SQL of its own: how many activities, people, agreements and rupiah. */
const checkActivities = async (
  sqlite: Sqlite.Database,
  date: string,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ activities: number; people: number }> => {
  const ofAll = (columns: string, more = '') =>
    sqlite
      .prepare(
        `SELECT ${columns} FROM activity a WHERE cancelled_on IS NULL AND starts_on LIKE ? || '-%' ${more}`,
      )
      .raw()
      .get(date.slice(0, 4)) as number[];
  const people = `coalesce(sum(other_present + (SELECT count(*) FROM (SELECT DISTINCT person_id
    FROM activity_participant WHERE activity_id = a.id AND is_present = 1 AND removed_at IS NULL))), 0)`;
  const [activities = 0, present = 0] = ofAll(`count(*), ${people}`);
  const says = async (name: string, ...sentences: string[]) => {
    const text = squeezed((await readPdf(read(`${name}.pdf`))).text);
    for (const sentence of sentences)
      expect(text.includes(squeezed(sentence)), `kegiatan: ${name} tidak memuat ${sentence}`);
  };
  await says('laporan-kegiatan', `${activities} kegiatan`, `Jumlah${numberText(present)}`);
  const [attended = 0, agreed = 0, expected = 0, realised = 0] = ofAll(
    `${people}, (SELECT count(*) FROM activity_participant WHERE activity_id = a.id AND agreement <> ''),
     (SELECT coalesce(sum(expected_rp), 0) FROM activity_participant WHERE activity_id = a.id),
     (SELECT coalesce(sum(realised_rp), 0) FROM activity_participant WHERE activity_id = a.id)`,
    "AND kind = 'matching' GROUP BY a.id ORDER BY starts_on DESC LIMIT 1",
  );
  await says(
    'laporan-satu-kegiatan',
    `${numberText(attended)} hadir ${numberText(agreed)} kesepakatan`,
    `Rp${numberText(expected)} nilai disepakati Rp${numberText(realised)} terwujud`,
  );
  return { activities, people: present };
};

/** The poster and the report of the survey against SQL of its own: how many answered, and what it comes to. */
const checkSurvey = async (
  sqlite: Sqlite.Database,
  period: string,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ respondents: number; ikm: string }> => {
  const { first, last } = monthsOfPeriod(period);
  const means = Array.from({ length: 9 }, (_, i) => `avg(u${i + 1})`).join(' + ');
  const [respondents = 0, index = 0] = sqlite
    .prepare(
      `SELECT count(*), coalesce(round((${means}) / 9 * 25, 2), 0) FROM survey_answer WHERE month BETWEEN ? AND ?`,
    )
    .raw()
    .get(first, last) as number[];
  const ikm = index.toFixed(2).replace('.', ',');
  if (respondents === 0) return { respondents, ikm };
  for (const name of ['skm-poster', 'skm-laporan']) {
    const pdf = await readPdf(read(`${name}.pdf`));
    const text = squeezed(pdf.text);
    expect(name !== 'skm-poster' || pdf.pages.length === 1, 'survei: poster lebih dari satu halaman');
    expect(text.includes(ikm), `survei: ${name} tidak memuat ${ikm}`);
    expect(text.includes(numberText(respondents)), `survei: ${name} tidak memuat ${respondents} responden`);
  }
  return { respondents, ikm };
};

/** The letters that go with a report against SQL of its own: their numbers, those of report and lock, and what is missing. */
const checkReportLetters = async (
  sqlite: Sqlite.Database,
  month: string,
  read: (name: string) => Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ cover: string; memo: string }> => {
  const letter = sqlite.prepare<[string], { number: string; period: string }>(
    `SELECT number, facts ->> '$.draft.period' AS period FROM letter
      WHERE voided_at IS NULL AND facts ->> '$.draft.kind' = ? ORDER BY id DESC LIMIT 1`,
  );
  const says = async (name: string, words: readonly string[]) => {
    const { text, pages } = await readPdf(read(`${name}.pdf`));
    expect(pages.length === 1, `${name}: ${pages.length} halaman`);
    for (const each of words)
      expect(squeezed(text).includes(squeezed(each)), `${name}: tidak memuat ${each}`);
  };
  const cover = letter.get('cover')!;
  const reported = sqlite
    .prepare<[string], string>("SELECT number FROM month_remark WHERE period = ? AND number <> ''")
    .pluck()
    .all(cover.period);
  const locks = sqlite
    .prepare<[string], string>(
      `SELECT printf('kunci nomor %d', number) || '|' || substr(hex(mac), 1, 4)
        FROM month_lock WHERE printf('%d-%02d', month / 100, month % 100) = ?`,
    )
    .pluck()
    .all(cover.period);
  await says('surat-pengantar', [cover.number, ...reported, ...locks.flatMap((lock) => lock.split('|'))]);

  const memo = letter.get('memo')!;
  const [visits = 0, scale = 0, sector = 0] = sqlite
    .prepare(
      `SELECT count(*), sum(scale = 'belum_didata'), sum(sector = '') FROM visit
        WHERE cancelled_at IS NULL AND substr(local_date, 1, 7) = ?`,
    )
    .raw()
    .get(month) as number[];
  await says('nota-dinas', [
    memo.number,
    `Kunjungan ${numberText(visits)} sampai`, // the month is not over
    ...(scale > 0 ? [`${numberText(scale)} kunjungan tanpa skala usaha`] : []),
    ...(sector > 0 ? [`${numberText(sector)} kunjungan tanpa sektor usaha`] : []),
  ]);
  return { cover: cover.number, memo: memo.number };
};

/** The rows of the data package's sheets below their heads, against SQL of its own. */
const checkPackage = async (
  sqlite: Sqlite.Database,
  month: string,
  zip: Uint8Array,
  expect: (isTrue: boolean, problem: string) => void,
): Promise<{ visits: number; certificates: number }> => {
  const parts = unzipSync(zip);
  const { sheets } = await readXlsx(parts['data.xlsx']!);
  const count = (sql: string) => Number(sqlite.prepare(sql).pluck().get({ month }));
  const wanted: Record<string, number> = {
    Kunjungan: count(
      'SELECT count(*) FROM visit WHERE cancelled_at IS NULL AND substr(local_date, 1, 7) = @month',
    ),
    'Hasil konsultasi': count(
      `SELECT count(*) FROM consultation JOIN visit ON visit.id = visit_id
        WHERE outcome IS NOT NULL AND cancelled_at IS NULL AND substr(local_date, 1, 7) = @month`,
    ),
    Pendampingan: count(
      `SELECT count(*) FROM mentoring_session held JOIN mentoring_session_mentee there ON session_id = held.id
        WHERE voided_at IS NULL AND counts = 1 AND substr(local_date, 1, 7) = @month`,
    ),
    Sertifikat: count('SELECT count(*) FROM certificate WHERE substr(issued_on, 1, 7) = @month'),
  };
  for (const [name, rows] of Object.entries(wanted)) {
    const found = (sheets.find((sheet) => sheet.name === name)?.rows.length ?? 0) - ROWS_ABOVE;
    expect(found === rows, `paket data: ${name} ${found} baris, SQL ${rows}`);
  }
  const niks = sqlite.prepare('SELECT nik FROM person WHERE nik IS NOT NULL').pluck().all() as string[];
  const csv = strFromU8(parts['csv/kunjungan.csv']!);
  expect(!niks.some((nik) => csv.includes(nik)), 'paket data: memuat NIK utuh');
  const text = strFromU8(parts['BACA-SAYA.txt']!);
  for (const [name, bytes] of Object.entries(parts).slice(1))
    expect(
      text.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
      `paket data: SHA-256 ${name} tidak ada di BACA-SAYA.txt`,
    );
  return { visits: wanted['Kunjungan']!, certificates: wanted['Sertifikat']! };
};
/** Three lines that say what it is, an empty one, and the heads. */
const ROWS_ABOVE = 5;

/** Reads the printed files back and compares every number with SQL run on the database. */
export const checkPrinted = async (printed: Printed): Promise<{ lines: string[]; problems: string[] }> => {
  const { folder, date, ticketNumber, certificates } = printed;
  const month = date.slice(0, 7);
  const problems: string[] = [];
  const expect = (isTrue: boolean, problem: string) => {
    if (!isTrue) problems.push(problem);
  };
  const read = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
  const sqlite = new Sqlite(path.join(folder, 'latihan.db'), { fileMustExist: true });
  sqlite.pragma('query_only = ON'); // opened for writing, so that no -wal and -shm are left beside it
  const one = (sql: string, ...values: unknown[]) =>
    Number(
      sqlite
        .prepare(sql)
        .pluck()
        .get(...values),
    );

  const ticket = await readPdf(read('tiket.pdf'));
  const [letter, sequence] = ticketNumber.split('-') as [string, string];
  expect(ticket.pages.length === 1, `tiket: ${ticket.pages.length} halaman`);
  expect(squeezed(ticket.text).includes(ticketNumber), `tiket: nomor ${ticketNumber} tidak tercetak`);
  expect(
    one(
      'SELECT count(*) FROM ticket WHERE local_date = ? AND letter = ? AND sequence = ?',
      date,
      letter,
      Number(sequence),
    ) === 1,
    `tiket: ${ticketNumber} tidak ada di basis data`,
  );

  const issued = sqlite
    .prepare(
      'SELECT number, holder, first_page FROM certificate WHERE batch_uid = unhex(?) AND replaces_id IS NULL ORDER BY id',
    )
    .all(printed.batchUid.replaceAll('-', '')) as { number: string; holder: string; first_page: number }[];
  const { pages } = await readPdf(read('sertifikat-30.pdf'));
  expect(issued.length === certificates, `sertifikat: ${issued.length} di basis data`);
  for (const { number, holder, first_page: page } of issued) {
    const text = squeezed(pages[page]?.text ?? '');
    expect(text.includes(squeezed(number)), `sertifikat: ${number} tidak ada di halaman ${page + 1}`);
    expect(text.includes(squeezed(holder.replaceAll("'", '’'))), `sertifikat: nama ${holder} tidak tercetak`);
  }

  const { sheets } = await readXlsx(read('laporan-bulanan.xlsx'));
  const visits = await checkVisits(sqlite, { period: month, name: 'laporan-bulanan' }, read, expect);
  await checkVisits(sqlite, { period: month.slice(0, 4), name: 'laporan-tahunan' }, read, expect);
  const ofOneField = { period: month, name: 'laporan-bidang', letter: PRINTED_FIELD };
  const visitsOfField = await checkVisits(sqlite, ofOneField, read, expect);
  await checkField(sqlite, month, read, expect);

  const money = readTable(sheets.find(({ name }) => name === 'Tabel G')?.rows ?? []).at(-1)?.[1] ?? [];
  const paid = one(
    'SELECT coalesce(sum(rupiah), 0) FROM facilitation_payment WHERE cancelled_on IS NULL AND substr(paid_on, 1, 7) = ?',
    month,
  );
  // Pelaku usaha, diajukan, disetujui, cair
  expect((money[3] ?? 0) === paid, `tabel G: cair ${money[3]}, SQL ${paid}`);

  const totals = (code: string) =>
    readTable(sheets.find(({ name }) => name === `Tabel ${code}`)?.rows ?? []).at(-1)?.[1] ?? [];
  const checked = checkClients(sqlite, month, totals, expect);

  const listed = await checkAppendices(sqlite, month, read, expect);

  const packed = await checkPackage(sqlite, month, read('paket-dinas.zip'), expect);

  const letters = await checkReportLetters(sqlite, month, read, expect);

  const mentored = await checkForms(sqlite, printed, read, expect);

  const indicators = await checkIndicators(sqlite, date, read('iku.pdf'), expect);

  const library = await checkLibrary(sqlite, read, expect);

  const gallery = await checkGallery(sqlite, date, read, expect);

  const held = await checkActivities(sqlite, date, read, expect);

  const survey = await checkSurvey(sqlite, halfYearOf(date), read, expect);

  const today = one('SELECT count(*) FROM visit WHERE cancelled_at IS NULL AND local_date = ?', date);
  const done = one("SELECT count(*) FROM ticket WHERE local_date = ? AND status = 'done'", date);
  const days = one('SELECT count(DISTINCT local_date) FROM visit');
  const all = one('SELECT count(*) FROM visit WHERE cancelled_at IS NULL');
  const people = one('SELECT count(*) FROM person');
  expect(
    (sqlite.pragma('foreign_key_check') as unknown[]).length === 0,
    'basis data: ada rujukan yang putus',
  );
  sqlite.close();
  return {
    lines: [
      `Kantor latihan: ${numberText(people)} orang, ${numberText(all)} kunjungan dalam ${days} hari kerja.`,
      `${date}: ${today} kunjungan, ${done} selesai dilayani, tiket ${ticketNumber} dicetak.`,
      `Sertifikat: ${issued.length} lembar, ${issued[0]?.number} sampai ${issued.at(-1)?.number}.`,
      `Laporan ${month}: ${numberText(visits)} kunjungan di setiap tabel, sama di PDF, XLSX, dan SQL.`,
      `Lampiran ${month}: ${numberText(listed.visits)} kunjungan, 7g, ${listed.photos} foto, sertifikat, sama dengan SQL.`,
      `Laporan ${month} bidang ${PRINTED_FIELD}: ${numberText(visitsOfField)} kunjungan di setiap tabel, sama dengan SQL.`,
      `Paket data ${month}: ${numberText(packed.visits)} kunjungan, ${packed.certificates} sertifikat, NIK disamarkan, sama dengan SQL.`,
      `Surat pengantar ${letters.cover} dan nota dinas ${letters.memo}: nomor, kunci, dan angkanya sama dengan SQL.`,
      `Formulir 7a–7g: ${mentored.mentees} dampingan; 7g dengan ${mentored.sessions} pelaksanaan, sama dengan SQL.`,
      `Pelatihan, koperasi, dan perkembangan: ${checked.trainings} pelatihan, ${checked.cooperatives} RAT, ${checked.compared} dampingan, sama dengan SQL.`,
      `IKU ${date.slice(0, 4)}: ${indicators} indikator bulan demi bulan, totalnya, dan predikatnya, sama dengan SQL.`,
      `Pustaka: ${library.titles} judul, ${library.copies} eksemplar dengan labelnya, sama dengan SQL.`,
      `Galeri: ${gallery.products} produk dari ${gallery.sellers} usaha dengan harganya, sama dengan SQL.`,
      `Kegiatan: ${held.activities} dengan ${numberText(held.people)} yang hadir, dan yang disepakati, sama dengan SQL.`,
      `Survei ${halfYearOf(date)}: IKM ${survey.ikm} dari ${numberText(survey.respondents)} responden, sama dengan SQL.`,
      `Berkas: ${folder}`,
    ],
    problems,
  };
};
