import type { LockChanges, LockState } from '#contract/monthLock.ts';
import type { Report } from '#contract/report.ts';
import { questionOf, type ReportInput, reportJobs } from '#core/features/month/report/index.ts';
import { inOneView } from '#core/kernel/database.ts';
import type { Brought } from '#core/platform/brought.ts';
import type { Environment } from '#core/platform/environment.ts';
import { monthKey, monthOf } from '#core/platform/report/months.ts';
import { documentBytes } from '#core/platform/typesetting/index.ts';
import { concealed, formats, markOf, nameOfKey, opened, revealed } from './chain.ts';
import { changesBetween, figuresBetween } from './differences.ts';
import * as rules from './rules.ts';
import * as store from './store.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Everything behind the numbers of the month itself, each thing with every number that counts it. */
const rowsBehind = async (
  environment: Environment,
  input: ReportInput,
  report: Report,
): Promise<rules.LockedRow[]> => {
  const question = questionOf(environment, input);
  // Most rows stand behind many numbers and come as the same object.
  const found = new Map<unknown, rules.LockedRow>();
  for (const { code, rows, columns } of report.tables) {
    const source = environment.brought.reportTables.find((each) => each.code === code)!;
    const own = rules.ownColumns(columns);
    for (const { key } of rows)
      for (const { key: column } of own) {
        const behind = await source.behind(question, { key, column });
        for (const row of behind?.rows ?? []) {
          const known = found.get(row);
          if (known) known.counted.push([code, key, column]);
          else found.set(row, rules.lockedRow(row, behind!.columns, [code, key, column]));
        }
      }
  }
  return rules.joined([...found.values()]);
};

const toldNow = (environment: Environment, input: ReportInput) =>
  inOneView(environment.db(), async () => {
    const report = await reportJobs.figures(environment, input);
    return { report, rows: await rowsBehind(environment, input, report) };
  });

/** What is locked: the report as it is printed, and the rows behind it as nobody can read them without their key. */
const monthToLock = (environment: Environment, input: ReportInput) =>
  inOneView(environment.db(), async () => {
    const printed = await reportJobs.printedReport(environment, input);
    return { printed, rows: concealed(await rowsBehind(environment, input, printed.report)) };
  });

type Written = string | number | null;
const parsed = (text: string | null): Record<string, Written> =>
  text === null ? {} : (JSON.parse(text) as Record<string, Written>);

const entryOf = (
  { audited }: Brought,
  { at, staffName, action, entity, about, before, after }: store.TrailRow,
): rules.Entry => {
  const thing = audited.find((each) => each.entity === entity);
  const [old, next] = [parsed(before), parsed(after)];
  // In a column of the thing, or as it was written for the reader.
  const given = Object.entries(next).find(([name, value]) => /(reason|alasan)$/.test(name) && value !== '');
  return {
    at,
    by: staffName,
    action: `${thing?.actions[action] ?? action} ${thing?.label ?? entity}`,
    about,
    movesRows: entity === 'person_merge' || entity === 'past_import',
    pairs: Object.keys(next).map((column) => [String(old[column] ?? ''), String(next[column] ?? '')]),
    reason: given ? String(given[1]) : null,
  };
};

/** The rows as they were locked; null where they were erased or cannot be read. */
const openedRows = async (environment: Environment, lockId: number) => {
  const stored = await store.storedRows(environment.db(), lockId);
  if (!stored) return null;
  try {
    return { key: stored.key, rows: revealed(stored.key, stored.bytes) as rules.LockedRow[] };
  } catch {
    return null; // the check says that they were changed
  }
};

/** Where the rows of a locked month are not what they were, with who did it and why. */
const monthLockChanges = async (environment: Environment, input: ReportInput): Promise<LockChanges> => {
  const db = environment.db();
  const lock = (await store.lockOfMonth(db, input.officeId, monthKey(input.period)))!;
  const content = JSON.parse(lock.content) as rules.LockContent;
  const now = await toldNow(environment, input);
  const before = await openedRows(environment, lock.id);
  const found = before ? changesBetween({ report: content.report, rows: before.rows }, now) : [];
  const trail = await store.trailOfChanges(db, input.officeId, content.lockedAt, {
    uids: [...new Set(found.flatMap(({ uid, links }) => [uid, ...links]))],
    pairs: [
      ...new Map(
        found.flatMap(({ cells }) =>
          cells.map((cell) => [`${cell.before}\n${cell.after}`, [cell.before, cell.after] as const] as const),
        ),
      ).values(),
    ],
  });
  const entries = trail.map((entry) => entryOf(environment.brought, entry));
  const seen = new Map<string, number>();
  const marked = rules.partedChanges(found, entries).map((change) => {
    const difference = JSON.stringify([change.kind, change.uid, change.cells]);
    const nth = seen.get(difference) ?? 0; // two parts of one thing may have gone
    seen.set(difference, nth + 1);
    return { change, mark: markOf(before!.key, `${difference} ${nth}`) };
  });
  return {
    changes: rules.groupedChanges(marked, entries, await store.reasonsOf(db, lock.id)),
    figures: figuresBetween(content.report, now.report),
    isRedefined: rules.definitionsText(content.report) !== rules.definitionsText(now.report),
    isErased: before === null,
  };
};

type Checked = { number: number; month: string; state: LockState; problem: string | null };

/** What the stored lock says, or why that cannot be asked or is not what was locked. */
const problemOf = async (
  environment: Environment,
  lock: store.LockRow,
  before: store.LockRow | undefined,
  keys: ReadonlyMap<string, Uint8Array>,
): Promise<[state: LockState, problem: string | null]> => {
  const db = environment.db();
  const rule = formats[lock.format];
  if (!rule) return ['unknown', 'Dibuat oleh versi aplikasi yang lebih baru.'];
  const named = keys.get(hex(lock.key_name));
  const key = named ?? [...keys.values()].find((each) => rule.mac(each, lock.content).equals(lock.mac));
  if (!key) return ['unknown', 'Kunci rahasianya tidak ada di data ini.'];
  if (!named) return ['broken', 'Nama kunci rahasianya bukan lagi yang dikunci.'];
  if (!rule.mac(key, lock.content).equals(lock.mac)) return ['broken', 'Isinya bukan lagi yang dikunci.'];
  const content = JSON.parse(lock.content) as rules.LockContent;
  const facts = Object.entries(store.factsOf(content));
  if (facts.some(([column, value]) => lock[column as keyof store.LockRow] !== value))
    return ['broken', 'Nomor, bulan, atau keterangannya bukan lagi yang dikunci.'];
  const { previous } = content;
  if (previous && before?.number !== previous.number)
    return ['broken', `Kunci nomor ${previous.number}, yang mendahuluinya, tidak ada.`];
  if (before && (previous?.mac !== hex(before.mac) || previous?.files !== hex(before.files_mac)))
    return ['broken', `Bukan lanjutan dari kunci nomor ${before.number} yang tersimpan.`];
  try {
    const [pdf, xlsx, pages] = [
      await documentBytes(db, lock.pdf_id),
      await documentBytes(db, lock.xlsx_id),
      await documentBytes(db, lock.pages_id),
    ];
    if (!rule.filesMac(key, lock.mac, { pdf, xlsx, pages }).equals(lock.files_mac)) throw new Error('other');
  } catch {
    return ['broken', 'PDF, XLSX, atau halamannya bukan lagi yang dikunci.'];
  }
  const rows = await store.storedRows(db, lock.id);
  if (rows && rule.rowsMac(key, rows.bytes) !== content.rows)
    return ['broken', 'Baris di balik angkanya bukan lagi yang dikunci.'];
  try {
    if (rows) opened(rows.key, rows.bytes);
  } catch {
    return ['broken', 'Baris di balik angkanya tidak terbuka lagi dengan kuncinya.'];
  }
  return ['intact', null];
};

/** Every lock by the rules of its time, each behind the one before it. */
const checkedLocks = async (
  environment: Environment,
  { officeId }: { officeId: number },
): Promise<Checked[]> => {
  const db = environment.db();
  const keys = new Map((await store.keysOf(db, officeId)).map((key) => [nameOfKey(key), key]));
  const checked: Checked[] = [];
  const locks = await store.listLocks(db, officeId);
  for (const [i, lock] of locks.entries()) {
    const [state, problem] = await problemOf(environment, lock, locks[i - 1], keys);
    checked.push({ number: lock.number, month: monthOf(lock.month), state, problem });
  }
  return checked;
};

export const monthLockJobs = { monthToLock, monthLockChanges, checkedLocks };
