import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { checkPrinted } from '../../scripts/demoCheck.ts';
import { printDay } from '../../scripts/demoPrint.ts';
import { readPdf } from '../support/pdfText.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'loket-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('prints a played day whose numbers SQL confirms, and notices when they do not', async () => {
  const { printed, problems, lines } = await printDay({
    folder,
    date: '2026-11-23',
    from: '2026-11-12',
    visitsADay: 25,
  });
  expect(problems).toEqual([]);
  expect(lines.join('\n')).toContain('30 lembar');

  const { pages } = await readPdf(new Uint8Array(readFileSync(path.join(folder, 'laporan-bulanan.pdf'))));
  expect(pages.length).toBeGreaterThan(2);
  const last = pages.length - 1;
  expect(pages.at(-1)!.text).toContain(`Halaman ${last} dari ${last}`);

  expect(printed.mentor).not.toBeNull();

  const sqlite = new Sqlite(path.join(folder, 'latihan.db'));
  sqlite.exec(
    `UPDATE mentoring_session SET voided_at = '2026-11-23T03:00:00.000Z', void_reason = 'x';
     UPDATE training SET hours = hours + 1 WHERE status = 'done';
     UPDATE business_year SET sales = sales * 2 WHERE year = 2025;
     UPDATE book_copy SET state = 'withdrawn', state_on = '2026-11-23' WHERE id = 1;
     UPDATE product SET price = price + 1 WHERE id = (SELECT min(id) FROM product WHERE price IS NOT NULL);
     UPDATE activity SET other_present = other_present - 1 WHERE kind = 'matching';
     UPDATE survey_answer SET u1 = 5 - u1, u2 = 1;
     UPDATE visit SET cancelled_at = '2026-11-23T03:00:00.000Z' WHERE id = (SELECT max(id) FROM visit WHERE cancelled_at IS NULL);
     UPDATE visit SET field_id = 5 WHERE id = (SELECT max(id) FROM visit WHERE cancelled_at IS NULL AND field_id <> 5)`,
  );
  sqlite.close();
  const noticed = (await checkPrinted(printed)).problems;
  expect(noticed.length).toBeGreaterThan(5);
  expect(noticed.filter((problem) => problem.startsWith('laporan-bulanan, tabel A'))).not.toEqual([]);
  expect(noticed.filter((problem) => problem.startsWith('laporan-tahunan, tabel A'))).not.toEqual([]);
  expect(noticed.filter((problem) => problem.startsWith('laporan-bidang, tabel A'))).not.toEqual([]);
  expect(noticed.filter((problem) => /^(form-7|rekap)/.test(problem))).toHaveLength(4);
  expect(noticed.filter((problem) => /^tabel [HK]/.test(problem))).toHaveLength(2);
  expect(noticed.filter((problem) => /^(katalog|label)/.test(problem))).toHaveLength(2);
  expect(noticed.filter((problem) => problem.startsWith('galeri'))).toHaveLength(1);
  expect(noticed.filter((problem) => problem.startsWith('kegiatan'))).toHaveLength(2);
  expect(noticed.filter((problem) => problem.startsWith('lampiran'))).toHaveLength(3); // visits, 7g, trainings
  expect(noticed.filter((problem) => problem.startsWith('paket data'))).toHaveLength(3); // visits, outcomes, sessions
  expect(noticed.filter((problem) => problem.startsWith('survei'))).not.toEqual([]);
  expect(noticed.filter((problem) => problem.startsWith('nota-dinas'))).not.toEqual([]);
});
