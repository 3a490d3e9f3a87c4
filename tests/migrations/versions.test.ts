import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/open.ts';
import { migrations } from '#core/migrations/index.ts';
import { openTestCore } from '../core/support.ts';

const now = new Date('2026-11-23T02:00:00.000Z');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A uid that differs in its last byte. */
const uid = (byte: string) => `X'01a205eabe80700080000000000000${byte}'`;
const LETTER = `${uid('71')}, 1, 'consultation', 2026, 1, '001/SK/PLUT/XI/2026', 'Nurhayati',  1, NULL, '{"statement":"Benar"}', 'p', 3,
  '2026-11-23T01:30:00.000Z', '2026-11-23', 1`;

type Row = Record<string, unknown>;
type Version = {
  /** What an office wrote with the version before, beyond what it had already. */
  written?: string;
  /** What the migration makes of a row; every other row of every other table stays as it is. */
  changes?: Record<string, (row: Row) => Row>;
  /** What it makes anew. */
  makes?: Record<string, Row[]>;
};

/**
 * By the version that the migration leads to; one that only adds empty tables has none. The file of version 1 is the
 * fixture; each one goes on with the last.
 */
const versions: Record<number, Version> = {
  2: {
    written: `
      INSERT INTO business (uid, office_id, person_id, name, legal_form, scale, scale_basis)
        VALUES (${uid('51')}, 1, 1, 'Keripik Nur', 'perorangan', 'mikro', 'sales');
      INSERT INTO business_year (business_id, year, uid, office_id, sales) VALUES (1, 2025, ${uid('52')}, 1, 96000000);
      INSERT INTO person_search (rowid, tokens) VALUES (1, 'nurhayati keripik nur');
      INSERT INTO document VALUES (1, ${uid('61')}, 1, 'certificates', 'sertifikat', '2026-11-23T01:20:00.000Z',
        zeroblob(32), X'255044462D312E37');
      INSERT INTO certificate (uid, office_id, batch_uid, year, sequence, number, holder, person_id, activity, code,
          document_id, first_page, page_count, issued_at, issued_on, staff_id, voided_at, voided_on, void_reason)
        VALUES (${uid('62')}, 1, ${uid('60')}, 2026, 1, '001/SERT/PLUT/XI/2026', 'Nurhayati', 1, '{}', 'ABCDEFGH', 1, 1,
          2, '2026-11-23T01:20:00.000Z', '2026-11-23', 1, '2026-11-23T01:25:00.000Z', '2026-11-23', 'Nama keliru'),
          (${uid('63')}, 1, ${uid('60')}, 2026, 2, '002/SERT/PLUT/XI/2026', 'Hj. Mariam', 3, '{}', 'ABCDEFGJ', 1, 3,
          2, '2026-11-23T01:20:00.000Z', '2026-11-23', 1, NULL, NULL, '');
      INSERT INTO consultation_service VALUES (1, 2);`,
    changes: {
      ticket: (row) => ({ ...row, for_staff_id: null }),
      ticket_event: (row) => ({ ...row, for_staff_id: null }),
    },
  },
  3: {
    written: `
      INSERT INTO queue_policy VALUES (1, 3, 2, 'ratio', 3, '["manager"]', 20, 40, 2, '{}');
      INSERT INTO desk_event VALUES (1, ${uid('53')}, 1, 1, 2, 'open', '2026-11-23T01:00:00.000Z', '2026-11-23');
      INSERT INTO ticket (uid, office_id, local_date, letter, sequence, issued_at, field_id, service_id, status, place)
        VALUES (${uid('54')}, 1, '2026-11-23', 'C', 1, '2026-11-23T01:30:00.000Z', 3, 2, 'waiting', 1.5);`,
    changes: {
      office: (row) => ({
        ...row,
        attendance_threshold: 80,
        letter_numbering: '{urut:3}/SK/PLUT/{bulan_romawi}/{tahun}',
      }),
      certificate: (row) => ({ ...row, training_id: null, participant_id: null, payload: '', design: '' }),
    },
  },
  4: {
    written: `
      INSERT INTO training (uid, office_id, title, status, start_date, end_date, hours, place, organiser, threshold,
        saved_at) VALUES (${uid('64')}, 1, 'Kemasan', 'done', '2026-11-20', '2026-11-21', 16, 'Aula', 'PLUT', 80,
        '2026-11-21T09:00:00.000Z');
      INSERT INTO training_field VALUES (1, 3);
      INSERT INTO training_material VALUES (1, 1, 'Bahan kemasan', 8, 'Rina');
      INSERT INTO training_session VALUES (1, ${uid('65')}, 1, '2026-11-20', '08:00', '15:00', 8, '');
      INSERT INTO participant_import VALUES (1, ${uid('66')}, 1, 1, 'peserta.xlsx', '2026-11-19T02:00:00.000Z', 1, NULL);
      INSERT INTO participant (uid, office_id, training_id, person_id, name, role, state, place, code, import_id,
        enrolled_at) VALUES (${uid('67')}, 1, 1, 3, 'Hj. Mariam', 'Peserta', 'enrolled', 1, 'KODEAAAA', 1,
        '2026-11-19T02:00:00.000Z');
      INSERT INTO attendance VALUES (1, 1, '2026-11-20T01:00:00.000Z', 'list', 1);
      INSERT INTO design_picture VALUES (1, 1, printf('%064d', 1), 'image/png', X'89504E47');
      INSERT INTO design VALUES (1, ${uid('68')}, 1, 'Bingkai emas', 0, '2026-11-18T02:00:00.000Z');
      INSERT INTO design_version VALUES (1, 1, '{}', '2026-11-18T02:00:00.000Z', 1);
      INSERT INTO office_key VALUES (1, 1, zeroblob(32), zeroblob(32), '2026-11-18T02:00:00.000Z');
      INSERT INTO document VALUES (2, ${uid('69')}, 1, 'certificates', 'sertifikat', '2026-11-21T09:00:00.000Z',
        zeroblob(32), X'255044462D312E37');
      INSERT INTO document VALUES (3, ${uid('70')}, 1, 'letter', 'surat', '2026-11-23T01:30:00.000Z', zeroblob(32),
        X'255044462D312E37');
      INSERT INTO certificate (uid, office_id, batch_uid, year, sequence, number, holder, person_id, activity, code,
          document_id, first_page, page_count, issued_at, issued_on, training_id, participant_id, payload, design,
          replaces_id)
        VALUES (${uid('6A')}, 1, ${uid('6B')}, 2026, 3, '003/SERT/PLUT/XI/2026', 'Hj. Mariam', 3, '{}', 'ABCDEFGK', 2, 1,
          2, '2026-11-21T09:00:00.000Z', '2026-11-21', 1, 1, 'PLUT1', 'Bingkai emas 1', 1);
      INSERT INTO letter (uid, office_id, kind, year, sequence, number, subject, person_id, training_id, facts, payload,
        document_id, issued_at, issued_on, staff_id) VALUES (${LETTER});
      INSERT INTO letter (uid, office_id, kind, year, sequence, number, subject, person_id, training_id, facts, payload,
          document_id, issued_at, issued_on, staff_id, voided_at, voided_on, void_reason, reprints)
        VALUES (${uid('72')}, 1, 'invitation', 2026, 2, '002/SK/PLUT/XI/2026', '1 peserta', NULL, 1, '{"statement":"Benar"}', 'p', 3,
          '2026-11-19T03:00:00.000Z', '2026-11-19', 1, '2026-11-19T04:00:00.000Z', '2026-11-19', 'Jam keliru', 2);`,
  },
  5: {
    written: `
      INSERT INTO series VALUES (1, 'certificate', '2026', 41), (1, 'letter', '2026', NULL),
        (1, 'ticket:A', '2026-11-23', 20);
      UPDATE person SET has_disability = 1 WHERE id = 3;
      UPDATE person SET removed_at = '2026-11-23T01:40:00.000Z' WHERE id = 2;`,
    changes: {
      person: (row) => ({ ...row, has_disability: row['has_disability'] === 1 ? 1 : null }),
      business: (row) => ({ ...row, legal_form: '' }),
    },
  },
  6: { changes: { office: (row) => ({ ...row, lock_minutes: 15 }) } },
  7: {
    written: 'UPDATE office SET lock_minutes = 0;',
    changes: { office: (row) => ({ ...row, checker_address: '' }) },
  },
  8: {
    written: "UPDATE office SET checker_address = 'https://plut.contoh.riau.go.id/periksa';",
    changes: {
      office: (row) => ({
        ...row,
        issuer_roles: '["manager","admin"]',
        voider_roles: '["manager","admin"]',
      }),
      letter: ({ kind, ...row }) => ({
        ...row,
        kind,
        kind_id: kind === 'consultation' ? 1 : 3,
        title: kind === 'consultation' ? 'Keterangan konsultasi' : 'Undangan pelatihan',
        series: 'letter',
      }),
    },
    makes: {
      letter_kind: ['Keterangan konsultasi', 'Keterangan dampingan', 'Undangan pelatihan'].map((name, i) => ({
        id: i + 1,
        uid: expect.any(Buffer) as Buffer,
        office_id: 1,
        form: ['consultation', 'mentoring', 'invitation'][i],
        name,
        body: '',
        classification: '',
        numbering: '',
        has_own_series: 0,
        is_active: 1,
      })),
    },
  },
  9: {
    written: `
      INSERT INTO letter_kind (uid, office_id, form, name, body, has_own_series)
        VALUES (${uid('73')}, 1, 'own', 'Surat pengantar', 'Bahwa {nama}', 1);
      INSERT INTO letter (uid, office_id, kind, year, sequence, number, subject, person_id, training_id, facts, payload,
          document_id, issued_at, issued_on, staff_id, kind_id, title, series)
        VALUES (${uid('74')}, 1, 'own', 2026, 1, '001/SP/PLUT/XI/2026', 'Nurhayati',  1, NULL, '{"statement":"Benar"}', 'p', 3,
          '2026-11-23T01:50:00.000Z', '2026-11-23', 1, 4, 'Surat pengantar', hex(${uid('73')}));
      INSERT INTO proposal (uid, office_id, content, title, state, prepared_at, prepared_by, decided_at, decided_by,
          reason)
        VALUES (${uid('75')}, 1, '{}', 'Sertifikat Kemasan', 'waiting', '2026-11-23T01:50:00.000Z', 2, NULL, NULL, ''),
          (${uid('76')}, 1, '{}', 'Sertifikat Batik', 'returned', '2026-11-22T01:50:00.000Z', 2,
          '2026-11-22T02:00:00.000Z', 1, 'Tanggal keliru');`,
  },
  10: {
    written: `
      INSERT INTO sheet_columns VALUES (1, 'participant', 'nama|nik', '{"name":0,"nik":1}');
      INSERT INTO audit (office_id, at, action, entity, entity_uid, before, after)
        SELECT 1, at, 'update', 'person', entity_uid, '{"nik":"1471026302900003"}', '{"nik":null}' FROM audit
         WHERE entity = 'person' LIMIT 1;`,
    changes: {
      audit: (row) => ({
        ...row,
        before: row['before'] === '{"nik":"1471026302900003"}' ? '{"nik":"147102••••••••••"}' : row['before'],
      }),
    },
  },
  11: {
    written: `UPDATE consultation SET follow_up_due = '2026-11-30';`,
    changes: {
      consultation: (row) => ({ ...row, follow_up_time: null }),
      visit: (row) => ({ ...row, answers_id: null }),
      queue_policy: (row) => ({ ...row, promised_behind: 2 }),
    },
  },
  13: { changes: { visit: (row) => ({ ...row, replaced_by_id: null }) } },
  15: {
    changes: {
      business_year: (row) => ({ ...row, meeting_on: null, members: null, surplus: null }),
    },
  },
  21: {
    written: `
      INSERT INTO office_list_row (uid, office_id, list, title, cells, created_at)
        VALUES (${uid('B0')}, 1, 'cluster', 'Songket', '{}', '2026-11-23T01:00:00.000Z');
      INSERT INTO facilitation (uid, office_id, kind, kind_name, letter, sequence, person_id, staff_id, field_id, subject,
          subject_name, partner, opened_on, step, step_name, step_on, created_at)
        VALUES (${uid('B1')}, 1, 'kemitraan', 'Kemitraan', 'K', 1, 1, 1, 1, 'offtaker', 'Offtaker', 'Swalayan Melur',
          '2026-10-05', 'dijajaki', 'Dijajaki', '2026-10-05', '2026-10-05T01:00:00.000Z');`,
    changes: { facilitation: (row) => ({ ...row, partner_id: null }) },
  },
  28: {
    changes: {
      business: (row) => ({ ...row, answered: '{}' }),
      consignment_settlement: (row) => ({ ...row, cancelled_on: null, cancel_reason: '' }),
    },
  },
  33: {
    changes: {
      office: (row) => ({ ...row, counts_past: 1 }),
      visit: (row) => ({ ...row, import_id: null }),
    },
  },
  34: {
    written: `
      INSERT INTO month_remark (uid, office_id, month, number, obstacles, plans)
        VALUES (${uid('91')}, 1, 202609, '9', 'Kursi kurang', ''), (${uid('92')}, 1, 202610, '', '', 'Beli kursi');`,
    changes: {
      month_remark: ({ month, ...row }) => ({ ...row, period: month === 202609 ? '2026-09' : '2026-10' }),
    },
  },
  35: {
    changes: {
      office: (row) => ({ ...row, report_layout: '[]' }),
    },
  },
  36: {
    changes: {
      letter: (row) => ({ ...row, facilitation_id: null }),
    },
  },
  37: {
    written: `
      INSERT INTO indicator (uid, office_id, year, field_id, service, objective, source, position, target, months, created_at)
        VALUES (${uid('C0')}, 1, 2026, 1, 'Konsultasi', 'Konsultasi bisnis', 'consultation', 1, 40, '{"3":7}',
          '2026-11-23T01:00:00.000Z');`,
    changes: { indicator: (row) => ({ ...row, subject: '' }) },
  },
};

const tablesOf = (sqlite: Sqlite.Database) =>
  sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
const contentOf = (sqlite: Sqlite.Database): Record<string, Row[]> =>
  Object.fromEntries(
    tablesOf(sqlite).map((table) => [
      table,
      sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Row[],
    ]),
  );

/** The file of an office that has worked with every version up to this one, and closed. */
const fileOf = (version: number): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-versions-'));
  folders.push(folder);
  const file = path.join(folder, 'loket.db');
  for (let each = 1; each <= version; each++) {
    const sqlite = openDatabase(file, migrations.slice(0, each), now);
    if (each === 1)
      sqlite.exec(readFileSync(path.join(import.meta.dirname, 'fixtures/version1.sql'), 'utf8'));
    sqlite.exec(versions[each + 1]?.written ?? '');
    sqlite.close();
  }
  return file;
};

const readContent = (file: string) => {
  const sqlite = new Sqlite(file, { readonly: true });
  const content = contentOf(sqlite);
  sqlite.close();
  return content;
};

/** What the migration must make of it. */
const expected = (before: Record<string, Row[]>, { changes = {}, makes = {} }: Version) => ({
  ...Object.fromEntries(
    Object.entries(before).map(([table, rows]) => [table, rows.map(changes[table] ?? ((row) => row))]),
  ),
  ...makes,
});

describe('a file of the version before', () => {
  const all = migrations.slice(1).map((_, i) => i + 2);

  it('has no case for a version that is not there', () => {
    expect(Object.keys(versions).filter((version) => !all.includes(Number(version)))).toEqual([]);
  });

  it.each(all.map((version) => [version, versions[version] ?? {}] as const))(
    'keeps every row of an office when it becomes version %i',
    (version, each) => {
      const file = fileOf(version - 1);
      const before = readContent(file);
      const sqlite = openDatabase(file, migrations.slice(0, version), now);
      const after = contentOf(sqlite);
      const made = Object.keys(after).filter((table) => !(table in before));
      expect(after).toEqual({
        ...Object.fromEntries(made.map((table) => [table, []])),
        ...expected(before, each),
      });
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(sqlite.pragma('foreign_key_check')).toEqual([]);
      expect(
        sqlite.prepare("SELECT rowid FROM person_search WHERE person_search MATCH 'keripik'").all(),
      ).toEqual([{ rowid: 1 }]);
      sqlite.close();
      const copies = path.join(path.dirname(file), 'cadangan');
      const copy = readdirSync(copies).find((name) => name.includes(`sebelum-versi-${version}-`));
      expect(readContent(path.join(copies, copy!))).toEqual(before);
    },
  );

  it('still refuses what no version takes', () => {
    const sqlite = openDatabase(fileOf(migrations.length), migrations, now);
    for (const table of ['letter', 'certificate']) {
      expect(() => sqlite.exec(`UPDATE ${table} SET number = 'x'`), table).toThrow('never changes');
      expect(() => sqlite.exec(`DELETE FROM ${table}`), table).toThrow('never deleted');
    }
    expect(() => sqlite.exec('UPDATE letter SET facilitation_id = 1')).toThrow('never changes');
    expect(() => sqlite.exec("UPDATE design_version SET spec = '[]'")).toThrow('never changes');
    expect(() => sqlite.exec("UPDATE consultation SET follow_up_time = '9.00'")).toThrow('CHECK');
    sqlite.exec(`INSERT INTO facilitation (uid, office_id, kind, kind_name, letter, sequence, person_id, staff_id,
        field_id, subject, subject_name, opened_on, step, step_name, step_on, asked_on, approved_on, approved_rp,
        created_at)
      VALUES (randomblob(16), 1, 'k', 'K', 'P', 1, 1, 1, 1, 's', 'S', '2026-10-05', 'x', 'X', '2026-11-09',
        '2026-10-14', '2026-11-09', 50, '2026-11-09T01:00:00.000Z')`);
    for (const wrong of [
      'paid_rp = 51',
      'approved_rp = NULL',
      'asked_on = NULL',
      "asked_on = '2026-10-01'",
      "issued_on = '2026-10-13'",
      "document_number = '1'",
      "ending = 'ditolak'",
      "remind_on = '2026-11-09'",
      "facts = '{'",
    ])
      expect(() => sqlite.exec(`UPDATE facilitation SET ${wrong}`), wrong).toThrow('CHECK');
    sqlite.close();
  });
});

it('goes on in the office: letters of every version are in one register', async () => {
  const core = await openTestCore({ databasePath: fileOf(migrations.length), at: now.toISOString() });
  const window = core.client();
  const [rina] = (await window.session.staffList()).filter(({ name }) => name === 'Rina Marlina');
  await window.session.signIn({ staffUid: rina!.uid, pin: '222222' });
  const { entries: letters } = await window.letter.register({ year: 2026 });
  expect(letters.map(({ number, title, status }) => [number, title, status])).toEqual([
    ['002/SK/PLUT/XI/2026', 'Undangan pelatihan', 'void'],
    ['001/SP/PLUT/XI/2026', 'Surat pengantar', 'issued'],
    ['001/SK/PLUT/XI/2026', 'Keterangan konsultasi', 'issued'],
  ]);
});
