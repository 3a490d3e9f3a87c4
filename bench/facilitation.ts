import { openSqlite } from '#core/kernel/database.ts';
import type { BenchCore } from './core.ts';
import { inTurns, type Measure, p95 } from './measure.ts';

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

export const measureFacilitation = async (
  { client }: BenchCore,
  databasePath: string,
): Promise<Measure[]> => {
  const raw = openSqlite(databasePath, { readonly: false });
  raw.exec(`
    CREATE TEMP TABLE generate AS WITH RECURSIVE each (value) AS
      (SELECT 1 UNION ALL SELECT value + 1 FROM each WHERE value < ${RUNNING + ENDED}) SELECT value FROM each;
    BEGIN; ${fillCases} COMMIT;`);
  raw.close();
  const { cases } = await client.facilitation.list({ state: 'current', kind: null, staffUid: null });
  const staffUid = cases[0]!.consultant.uid;
  const { uid, person } = cases[0]!;
  const measure = async (name: string, ours: () => Promise<unknown>): Promise<Measure> => {
    await inTurns(4, ours, () => undefined);
    const times = await inTurns(TURNS, ours, () => undefined);
    return { name: `${name}, p95`, value: p95(times.ours), floor: null, limit: { most: MOST_MS } };
  };
  const list = { state: 'current', kind: null, staffUid: null } as const;
  return [
    await measure('cases, all that run', () => client.facilitation.list(list)),
    await measure('cases, board of a kind', () => client.facilitation.list({ ...list, kind: 'pembiayaan' })),
    await measure('cases, of a consultant', () => client.facilitation.list({ ...list, staffUid })),
    await measure('cases, late ones', () => client.facilitation.list({ ...list, isOverdue: true })),
    await measure('cases, ended ones', () => client.facilitation.list({ ...list, state: 'ended' })),
    await measure('cases, papers', () => client.facilitation.list({ ...list, state: 'papers' })),
    await measure('find by institution', () => client.find.everything({ text: 'bank siak' })),
    await measure('find by client', () => client.find.everything({ text: person.name })),
    await measure('find by number', () => client.find.everything({ text: 'P-01234' })),
    await measure('one case', () => client.facilitation.get({ uid })),
    await measure('the card of its person', () => client.person.card({ uid: person.uid })),
  ];
};
