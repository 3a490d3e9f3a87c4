import type Sqlite from 'better-sqlite3';
import { numberText } from '#contract/dates.ts';
import { readPdf, squeezed } from '../tests/support/pdfText.ts';

type Expect = (isTrue: boolean, problem: string) => void;
type Read = (name: string) => Uint8Array;

/** Form 7e of a consultant: a page for each client, and on it every programme with its problem and target. */
export const checkProgrammes = async (
  sqlite: Sqlite.Database,
  { year, mentor }: { year: number; mentor: string },
  read: Read,
  expect: Expect,
): Promise<void> => {
  const { pages, text } = await readPdf(read('form-7e.pdf'));
  const rows = sqlite
    .prepare(
      `SELECT mentee.id, coalesce(b.name, person.name) AS client, program.problem, program.title, program.target
         FROM mentee JOIN person ON person.id = mentee.person_id LEFT JOIN business b ON b.id = mentee.business_id
         JOIN staff ON staff.id = mentee.staff_id AND staff.name = @mentor
         LEFT JOIN mentee_program program ON program.mentee_id = mentee.id
        WHERE year = @year AND started_on IS NOT NULL AND merged_into_id IS NULL`,
    )
    .all({ year, mentor }) as {
    id: number;
    client: string;
    problem: string | null;
    title: string | null;
    target: string | null;
  }[];
  const clients = new Set(rows.map(({ id }) => id)).size;
  const said = `${numberText(clients)} dampingan`;
  expect(squeezed(text).includes(squeezed(said)), `7e: bukan ${said}`);
  for (const { client, problem, title, target } of rows) {
    const name = squeezed(`NAMA KOPERASI DAN UMKM: ${client.replaceAll("'", '’')}`);
    const own = pages.map((page) => squeezed(page.text)).filter((page) => page.includes(name));
    const isThere = [problem, title, target].every((words) =>
      own.some((page) => page.includes(squeezed((words ?? '').replaceAll("'", '’')))),
    );
    expect(isThere, `7e: program ${title} dari ${client} tidak ada di kartunya`);
  }
};

/** What the growth of all clients comes to: the last row, its percentages, and how many they are of. */
export const checkGrowth = async (
  sqlite: Sqlite.Database,
  year: number,
  read: Read,
  expect: Expect,
): Promise<void> => {
  const text = squeezed((await readPdf(read('perkembangan-dampingan.pdf'))).text);
  const [base = 0, last = 0] = /Omzet(\d{4})ke(\d{4}):/.exec(text)?.slice(1).map(Number) ?? [];
  const [clients, compared, before, after] = sqlite
    .prepare(
      `SELECT count(*), count(later.sales), coalesce(sum(iif(later.sales IS NULL, 0, told.sales)), 0),
              coalesce(sum(later.sales), 0)
         FROM mentee m LEFT JOIN business b ON b.id = m.business_id
         LEFT JOIN business_year told ON told.business_id = b.id AND told.year = @base AND told.sales > 0
         LEFT JOIN business_year later ON later.business_id = told.business_id AND later.year = @last
        WHERE m.year = @year AND started_on IS NOT NULL AND merged_into_id IS NULL
          AND coalesce(b.started_year, 0) < @base`,
    )
    .raw()
    .get({ year, base, last }) as [number, number, number, number];
  if (compared === 0) return;
  const percent = Math.round(((after - before) / before) * 1000) / 10;
  const sign = percent > 0 ? '+' : '';
  const growth = `${sign}${String(percent).replace('.', ',')}`;
  for (const said of [
    `Jumlah yang terbanding${numberText(before)}${numberText(after)}`,
    `Omzet ${base} ke ${last}: ${growth} % dari jumlahnya`,
    `(${numberText(compared)} dari ${numberText(clients)} dampingan punya data kedua tahun`,
  ])
    expect(text.includes(squeezed(said)), `perkembangan: tidak memuat ${said}`);
};
