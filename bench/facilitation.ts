import { openSqlite } from '#core/kernel/database.ts';
import type { Inputs } from '#contract/index.ts';
import { type BenchCore, startOfBench } from './core.ts';
import { type Measure, measureCalls } from './measure.ts';

const RUNNING = 60_000;
const ENDED = 60_000;
const CONSULTANTS = 40;
const TURNS = 40;
const MOST_MS = 50;

/** Cases of five kinds over the people of the office: half of them run, every tenth of these is late. */
const fillCases = `
  INSERT INTO staff (uid, office_id, name, role, field_id, pin_hash, pin_salt)
    SELECT unhex('019AB000000070008001' || printf('%012X', value)), 1, 'Fasilitator ' || value, 'consultant', 1 + value % 7, pin_hash, pin_salt
      FROM staff, generate WHERE staff.id = 1 AND value <= ${CONSULTANTS};
  INSERT INTO facilitation (uid, office_id, kind, kind_name, letter, sequence, report_table, person_id, staff_id, field_id,
      subject, subject_name, partner, opened_on, step, step_name, step_on, asked_on, asked_rp, next_action, due_on,
      ended_on, created_at)
    SELECT unhex('019AB000000070008000' || printf('%012X', value)), 1, 'pembiayaan', 'Pembiayaan', 'P', value, 'G', 1 + value % (SELECT max(id) FROM person),
           1 + value % (SELECT max(id) FROM staff), 1 + value % 7, 'kur', 'KUR', 'Bank Siak Raya', '2026-10-05', 'diajukan', 'Diajukan', '2026-10-14',
           '2026-10-14', value * 1000, 'Tanyakan jadwal survei',
           CASE WHEN value > ${RUNNING} THEN NULL ELSE date('2026-11-20', (value % 40) || ' days') END,
           CASE WHEN value > ${RUNNING} THEN date('2026-11-20', -(value % 300) || ' days') END,
           '2026-10-05T01:00:00.000Z'
      FROM generate;
  UPDATE facilitation SET (kind, kind_name, step, step_name, letter) = (
    SELECT kind, name, step, step, letter FROM (
      SELECT 1 AS n, 'legalitas' AS kind, 'Legalitas' AS name, 'diproses' AS step, 'L' AS letter
      UNION ALL SELECT 2, 'pemasaran', 'Pemasaran dan promosi', 'diterima', 'M'
      UNION ALL SELECT 3, 'teknologi', 'Teknologi informasi', 'disiapkan', 'T'
      UNION ALL SELECT 4, 'kemitraan', 'Kemitraan', 'dirundingkan', 'K') WHERE n = facilitation.id % 5)
   WHERE id % 5 > 0;
  INSERT INTO facilitation_step (facilitation_id, position, code, name, reached_on, staff_id, created_at)
    SELECT id, value - 1, 'langkah' || value, 'Langkah', '2026-10-14', staff_id, created_at
      FROM facilitation, generate WHERE value <= 3;
  INSERT INTO facilitation_file (facilitation_id, code, name, state, local_date)
    SELECT id, code, code, 'there', '2026-10-06' FROM facilitation,
           (SELECT 'ktp' AS code UNION ALL SELECT 'nib' UNION ALL SELECT 'npwp');
  ANALYZE facilitation; ANALYZE facilitation_step; ANALYZE facilitation_file;`;

/** The rows of a list, as one statement gives them; `LIMIT` is the call's. */
const listSql = (where: string, order: string) => `
  SELECT facilitation.*, person.uid, person.name, business.uid, business.name, staff.uid, staff.name,
         field.uid, field.letter, field.name, field.short_name, field.color, next.uid, next.letter, next.sequence
    FROM facilitation JOIN person ON person.id = facilitation.person_id
    LEFT JOIN business ON business.id = facilitation.business_id
    JOIN staff ON staff.id = facilitation.staff_id JOIN field ON field.id = facilitation.field_id
    LEFT JOIN facilitation AS next ON next.id =
      (SELECT later.id FROM facilitation AS later WHERE later.replaces_id = facilitation.id AND later.ending IS NULL LIMIT 1)
   WHERE facilitation.office_id = 1 AND ${where} ORDER BY ${order} LIMIT 201`;
const due = "coalesce(facilitation.due_on, '9999')";
const end = `min(coalesce(facilitation.valid_until, facilitation.check_on),
  coalesce(facilitation.check_on, facilitation.valid_until))`;
const today = startOfBench.toISOString().slice(0, 10);
const isPaper = `facilitation.remind_on BETWEEN date('${today}', '-24 months') AND '${today}'
  AND ${end} >= date('${today}', '-12 months')
  AND (SELECT later.id FROM facilitation AS later WHERE later.replaces_id = facilitation.id AND later.ending IS NULL LIMIT 1) IS NULL`;

/** What stands around every list: the papers that are near their end, and what runs and was over this month. */
const aroundSql = (whose: string) => [
  `SELECT count(*), coalesce(sum(${end} < '${today}'), 0) FROM facilitation WHERE office_id = 1 AND ${whose} AND ${isPaper}`,
  `SELECT kind, step, count(*), sum(asked_rp), sum(approved_rp), sum(paid_rp), sum(due_on < '${today}')
     FROM facilitation WHERE office_id = 1 AND ${whose} AND ended_on IS NULL GROUP BY kind, step`,
  `SELECT kind, step, ending, ending_name, count(*), sum(asked_rp), sum(approved_rp), sum(paid_rp) FROM facilitation
    WHERE office_id = 1 AND ${whose} AND ended_on >= '${today.slice(0, 7)}-01' GROUP BY kind, step, ending`,
];
const filesSql = 'SELECT * FROM facilitation_file WHERE facilitation_id IN (SELECT value FROM json_each(?))';

export const measureFacilitation = async (
  { client }: BenchCore,
  databasePath: string,
): Promise<Measure[]> => {
  const raw = openSqlite(databasePath, { readonly: false });
  raw.exec(`
    CREATE TEMP TABLE generate AS WITH RECURSIVE each (value) AS
      (SELECT 1 UNION ALL SELECT value + 1 FROM each WHERE value < ${RUNNING + ENDED}) SELECT value FROM each;
    BEGIN; ${fillCases} COMMIT;`);
  const { alone: measure, toItsSql } = measureCalls(TURNS, MOST_MS);
  const { cases } = await client.facilitation.list({ state: 'current', kind: null, staffUid: null });
  const { uid, person, consultant } = cases[0]!;
  const list = { state: 'current', kind: null, staffUid: null } as const;
  const files = raw.prepare(filesSql);
  const measureList = (
    name: string,
    asked: Partial<Inputs['facilitation']['list']>,
    { where, order = due, whose = 'true' }: { where: string; order?: string; whose?: string },
  ) => {
    const rows = raw.prepare(listSql(`${where} AND ${whose}`, order));
    const around = aroundSql(whose).map((text) => raw.prepare(text));
    return toItsSql(
      name,
      () => client.facilitation.list({ ...list, ...asked }),
      () => {
        const found = rows.all() as { id: number }[];
        return [files.all(JSON.stringify(found.map(({ id }) => id))), ...around.map((each) => each.all())];
      },
    );
  };
  const runs = 'facilitation.ended_on IS NULL';
  const ofConsultant = `facilitation.staff_id = (SELECT id FROM staff WHERE uid = unhex('${consultant.uid}', '-'))`;
  const results = [
    ...(await measureList('cases, all that run', {}, { where: runs })),
    ...(await measureList(
      'cases, board of a kind',
      { kind: 'pembiayaan' },
      { where: `${runs} AND facilitation.kind = 'pembiayaan'` },
    )),
    ...(await measureList(
      'cases, of a consultant',
      { staffUid: consultant.uid },
      { where: runs, whose: ofConsultant },
    )),
    ...(await measureList(
      'cases, late ones',
      { isOverdue: true },
      { where: `${runs} AND ${due} < '${today}'` },
    )),
    ...(await measureList(
      'cases, ended ones',
      { state: 'ended' },
      {
        where: 'facilitation.ended_on IS NOT NULL',
        order: 'facilitation.ended_on DESC, facilitation.id DESC',
      },
    )),
    ...(await measureList('cases, papers', { state: 'papers' }, { where: isPaper, order: end })),
    await measure('find by institution', () => client.find.everything({ text: 'bank siak' })),
    await measure('find by client', () => client.find.everything({ text: person.name })),
    await measure('find by number', () => client.find.everything({ text: 'P-01234' })),
    await measure('find by a part of a number', () => client.find.everything({ text: 'P-01' })),
    await measure('find by a number alone', () => client.find.everything({ text: '0123' })),
    await measure('one case', () => client.facilitation.get({ uid })),
    await measure('the card of its person', () => client.person.card({ uid: person.uid })),
  ];
  raw.close();
  return results;
};
