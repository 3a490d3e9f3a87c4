export type MutationList = {
  /** The files that are mutated, as patterns below the root; each needs a test. The folder of a file is its group. */
  files: string[];
  /** Tests whose file is mutated too, whatever it is called. */
  tested: string[];
  /** The test beside a file runs first. What it lets pass goes on to these, by file. */
  reached: Record<string, string[]>;
  /** Files that are not mutated, with the reason. */
  excluded: Record<string, string>;
  /** Mutants that no test can tell from the source, by file and name, with the reason. */
  equivalent: Record<string, Record<string, string>>;
};

export const list: MutationList = {
  files: ['src/core/{features/*,platform}/*/{rules,times,counting}.ts', 'src/core/kernel/*.ts'],
  tested: ['src/core/{features/*,platform}/*/*.test.ts'],
  reached: {
    'src/core/features/desk/visitReport/rules.ts': ['src/core/features/desk/visitReport/counting.test.ts'],
    'src/core/features/month/monthLock/differences.ts': ['src/core/features/month/monthLock/rules.test.ts'],
    'src/core/features/services/facilitation/rules.ts': [
      'src/core/features/services/facilitation/sentences.test.ts',
    ],
    'src/core/kernel/dialect.ts': ['src/core/kernel/database.test.ts'],
    'src/core/kernel/lazy.ts': ['src/core/kernel/ids.test.ts'],
    'src/core/kernel/prepared.ts': ['src/core/kernel/database.test.ts'],
    'src/core/kernel/rows.ts': ['src/core/kernel/database.test.ts'],
  },
  excluded: {
    'src/core/kernel/patience.ts': 'only Windows refuses a file for a moment',
    'src/core/kernel/schema.ts': 'written from the migrations',
    'src/core/kernel/stamp.ts': 'types alone',
    'src/core/kernel/tables.ts': 'types alone',
  },
  equivalent: {
    'src/core/features/desk/visitReport/counting.ts': {
      "ofScale: marksOfScale[profile.slice(profile.lastIndexOf(' ') + 1)] ?? 0, | marksOfScale[profile.slice(profile.lastIndexOf(' ') + 1)] ?? 0 → marksOfScale[profile.slice(profile.lastIndexOf(' ') + 1)]":
        'no marks and none at all are the same bits',
      "ofScale: marksOfScale[profile.slice(profile.lastIndexOf(' ') + 1)] ?? 0, | 0 → (0 + 1)":
        'the first mark is that of the own months, in which alone the scale is marked',
    },
    'src/core/features/desk/line/rules.ts': {
      'const gaps = places.map((place, i) => (place + (places[i + 1] ?? place + 2)) / 2); | places[i + 1] ?? place + 2 → places[i + 1]':
        'the place behind all is what both callers take when no other is found',
      'const gaps = places.map((place, i) => (place + (places[i + 1] ?? place + 2)) / 2); | + → - (3)':
        'the place behind all is what both callers take when no other is found',
      'const soonest = places.length > 0 ? [places[0]! - 1] : []; | places.length > 0 → true':
        'before nobody is no number, and no number is beyond another',
      'const soonest = places.length > 0 ? [places[0]! - 1] : []; | > → >=':
        'before nobody is no number, and no number is beyond another',
      'const place = placesBehind(line, comer, sharing.rejoinBehind, sharing).find((each) => each > after); | > → >=':
        'a place between two is the place of neither',
      'const place = placesBehind(line, comer, behind, sharing).find((each) => each > after); | > → >=':
        'a place between two is the place of neither',
      'return place === undefined || place > lastPlace(line) ? undefined : place; | > → >=':
        'a place between two is the place of neither',
    },
    'src/core/features/desk/pastImport/judge.ts': {
      "const further = ofNik ? [] : cardTroubles({ ...row, nik: row.isNikBroken ? '' : row.nik }, today); | '' → 'mutant'":
        'what is no NIK says no sex and no birthday either',
    },
    'src/core/features/desk/pastImport/rules.ts': {
      'cells[columns[field] ?? -1]; | columns[field] ?? -1 → columns[field]':
        'no cell stands at undefined either',
      'cells[columns[field] ?? -1]; | 1 → (1 + 1)': 'no cell stands there either',
      "const order = mended.date === undefined ? reading.order : 'dmy'; | 'dmy' → ''":
        'only the two other orders turn anything',
      "const first = cells.map(cellText).find((text) => /\\p{L}/u.test(text)) ?? ''; | cells.map(cellText).find((text) => /\\p{L}/u.test(text)) ?? '' → cells.map(cellText).find((text) => /\\p{L}/u.test(text))":
        'it begins with no word for a total, as undefined does not',
      "const first = cells.map(cellText).find((text) => /\\p{L}/u.test(text)) ?? ''; | '' → 'mutant'":
        'it begins with no word for a total, as mutant does not',
    },
    'src/core/features/desk/queue/rules.ts': {
      "status: 'waiting', | 'waiting' → '' (2)": 'being issued, the first event, says the same once more',
      "reason: '', | '' → 'mutant'": 'being issued, the first event, says the same once more',
    },
    'src/core/features/desk/queue/times.ts': {
      'const add = (sum: number | null, more: number): number => (sum ?? 0) + more; | sum ?? 0 → sum':
        'null is added as 0',
      'break; | break; → ; (5)': 'a number that is put off is called by nobody already',
      'break; | break; → ; (9)': 'a number that was cancelled has no stay left to end',
      'break; | break; → ; (10)': 'the next case does nothing',
      "case 'undone': | 'undone' → ''": 'a kind without a case does nothing either',
      'break; | break; → ; (11)': 'nothing follows',
    },
    'src/core/features/documents/approval/rules.ts': {
      "'personUid' in paper.draft ? paper.draft.personUid : null, | 'personUid' in paper.draft → true":
        'what is missing is null in JSON',
      "'trainingUid' in paper.draft ? paper.draft.trainingUid : null, | 'trainingUid' in paper.draft → true":
        'what is missing is null in JSON',
    },
    'src/core/features/documents/certificate/rules.ts': {
      'return number && code ? { number, code: code.toUpperCase() } : { number: text, code: null }; | && → ||':
        'the pattern finds both or neither',
    },
    'src/core/features/documents/design/rules.ts': {
      'return name && version ? { name, version: Number(version) } : undefined; | && → ||':
        'the pattern finds both or neither',
      "text: 'Teks', | 'Teks' → ''": 'a text is called by how it begins',
      "signature: 'Tanda tangan', | 'Tanda tangan' → ''": 'a signature is called by its number too',
    },
    'src/core/features/documents/series/rules.ts': {
      "export const tableOf = (series: string): NumberedTable => series.split(':', 1)[0] as NumberedTable; | 1 → (1 + 1)":
        'the first part alone is taken',
    },
    'src/core/features/month/remark/rules.ts': {
      "const way = now > before ? 'naik' : 'turun'; | > → >=": 'the two are never the same in a sentence',
      "const visits = row?.counts['total'] ?? 0; | row?.counts['total'] ?? 0 → row?.counts['total']":
        'what is missing is not more than nothing either',
    },
    'src/core/features/month/survey/rules.ts': {
      'hidden.length === 1 || (hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) < FEWEST) | > → >=':
        'one that is hidden has said so already',
      'const left = sizes.flatMap((size, i) => (shown[i] && size > 0 ? [{ size, i }] : [])); | 0 → (0 + 1)':
        'of a group that is shown nobody is there, or five',
    },
    'src/core/features/month/survey/pool.ts': {
      'continue; | continue; → ;': 'nobody of the month is left to be moved',
      "return taken(from, { month: '', serviceUid: null }, isGone).rest; | '' → 'mutant'":
        'what is taken is let go',

      'return list.toSorted((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : 1)); | < → <=':
        'two that read the same are the same',
      'return list.toSorted((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : 1)); | 1 → (1 + 1)':
        'the sign is all that counts',
      'return list.toSorted((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : 1)); | 1 → (1 + 1) (2)':
        'the sign is all that counts',
      'answers: answers.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)), | < → <=': 'no two have the same uid',
      'answers: answers.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)), | 1 → (1 + 1)':
        'the sign is all that counts',
      'answers: answers.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)), | 1 → (1 + 1) (2)':
        'the sign is all that counts',
      '.toSorted((a, b) => (a.month < b.month ? -1 : 1)); | < → <=': 'each month stands there once',
      '.toSorted((a, b) => (a.month < b.month ? -1 : 1)); | 1 → (1 + 1)': 'the sign is all that counts',
      '.toSorted((a, b) => (a.month < b.month ? -1 : 1)); | 1 → (1 + 1) (2)': 'the sign is all that counts',
    },
    'src/core/features/office/staff/rules.ts': {
      'return longest && longest.getTime() < Date.parse(until) ? longest : new Date(until); | < → <=':
        'both are the same moment then',
    },
    'src/core/features/services/loan/rules.ts': {
      'export const extendedTo = (due: string, today: string): string => dueOn(due > today ? due : today); | > → >=':
        'on its day both are the same',
      'export const endOf = (lentOn: string, today: string): string => (today < lentOn ? lentOn : today); | < → <=':
        'on its day both are the same',
    },
    'src/core/features/training/attendance/rules.ts': {
      "if (number && localDate) return { kind: 'ticket', number: number.toUpperCase(), localDate }; | && → ||":
        'the pattern finds both or neither',
    },
    'src/core/features/training/participant/rules.ts': {
      'const letters = standing.name.match(/\\p{L}/gu)?.length ?? 0; | 0 → (0 + 1)':
        'one letter is too few as well',
    },
    'src/core/features/training/training/rules.ts': {
      'const DAY_MS = 86_400_000; | 86_400_000 → (86_400_000 + 1)':
        'days are divided by it and multiplied again',
    },
    'src/core/kernel/backup.ts': {
      "super(`${fault}: ${detail}`); | `${fault}: ${detail}` → ''": 'words for developers',
      'const copy = new Sqlite(file, { readonly: true, fileMustExist: true }); | true → false':
        'nothing is written through it',
      'const copy = new Sqlite(file, { readonly: true, fileMustExist: true }); | true → false (2)':
        'a handle that reads makes no file',
      'const [low, high] = [before.rows[table] ?? 0, after.rows[table] ?? 0].sort((a, b) => a - b); | before.rows[table] ?? 0 → before.rows[table]':
        'the tables asked about are those of before',
      'const [low, high] = [before.rows[table] ?? 0, after.rows[table] ?? 0].sort((a, b) => a - b); | 0 → (0 + 1)':
        'the tables asked about are those of before',
      'const rows = copy.rows[table] ?? -1; | copy.rows[table] ?? -1 → copy.rows[table]':
        'nothing lies between two numbers as little as -1 does',
      'fsyncSync(descriptor); | fsyncSync(descriptor); → ;': 'only a power cut can tell',
      'syncFile(temporary); | syncFile(temporary); → ;': 'only a power cut can tell',
      'syncFile(temporary); | syncFile(temporary); → ; (2)': 'only a power cut can tell',
      'syncFile(temporary); | syncFile(temporary); → ; (3)': 'only a power cut can tell',
      "const holding = checkCopy(temporary, Number(source.pragma('user_version', { simple: true }))); | true → false":
        'a copy is never newer than its source',
      'const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true }); | true → false':
        'nothing is written through it',
      'const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true }); | true → false (2)':
        'a handle that reads makes no file',
    },
    'src/core/kernel/concurrency.ts': {
      'return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))); | < → <=':
        'no two keys are the same',
      'return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))); | 1 → (1 + 1)':
        'the sign is all that counts',
      'return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))); | 1 → (1 + 1) (2)':
        'the sign is all that counts',
      "}) ?? ''; | '' → 'mutant'": 'no other value has that text',
    },
    'src/core/kernel/database.ts': {
      "sqlite.pragma('busy_timeout = 5000'); | sqlite.pragma('busy_timeout = 5000'); → ;":
        'better-sqlite3 waits as long by itself',
      "sqlite.pragma('foreign_keys = ON'); | sqlite.pragma('foreign_keys = ON'); → ;":
        'better-sqlite3 has them on by itself',
      'if (!options.readonly) { | !options.readonly → true':
        'none of it has a meaning for a handle that reads',
      'const lock = new Sqlite(file, { timeout: 0 }); | 0 → (0 + 1)': 'a millisecond of waiting',
      'const PATIENCE_MS = 5000; | 5000 → (5000 + 1)': 'a millisecond of waiting',
      'const PAUSE_MS = 50; | 50 → (50 + 1)': 'a millisecond of waiting',
      'if (!isBusy(error) || performance.now() >= until) throw error; | >= → >':
        'less than a millisecond of waiting',
    },
    'src/core/kernel/open.ts': {
      "const code = sqliteCode(error) ?? ''; | sqliteCode(error) ?? '' → sqliteCode(error)":
        'no pattern knows the word undefined',
      "const code = sqliteCode(error) ?? ''; | '' → 'mutant'": 'no pattern knows the word',
      "if (sqlite.inTransaction) sqlite.exec('ROLLBACK'); | sqlite.inTransaction → false":
        'the handle is closed at once, which takes the transaction back too',
      "if (sqlite.inTransaction) sqlite.exec('ROLLBACK'); | sqlite.exec('ROLLBACK'); → ;":
        'the handle is closed at once, which takes the transaction back too',
      "if (sqlite.inTransaction) sqlite.exec('ROLLBACK'); | 'ROLLBACK' → ''":
        'the handle is closed at once, which takes the transaction back too',
    },
    'src/core/platform/report/marks.ts': {
      'export const noMarks = (): Marks => ({ bytes: new Uint8Array(1024) }); | 1024 → (1024 + 1)':
        'it grows when there are more',
      'const bytes = new Uint8Array(Math.max(key + 1, 2 * of.bytes.length)); | 1 → (1 + 1)':
        'it grows when there are more',
      'const bytes = new Uint8Array(Math.max(key + 1, 2 * of.bytes.length)); | * → /':
        'only how often it grows is another',
      'const bytes = new Uint8Array(Math.max(key + 1, 2 * of.bytes.length)); | 2 → (2 + 1)':
        'only how often it grows is another',
      'const all = new Uint8Array(Math.max(0, ...each.map(({ bytes }) => bytes.length))); | 0 → (0 + 1)':
        'a key without a mark is none',
      'for (const { bytes } of each) for (let key = 0; key < bytes.length; key++) all[key]! |= bytes[key]!; | < → <=':
        'behind the last there is no mark',
      'for (let key = 0; key < bytes.length; key++) if (hasMarks(bytes[key]!, bits, without)) keys.push(key); | < → <=':
        'behind the last there is no mark',
      'const tally = new Uint32Array(256); | 256 → (256 + 1)': 'a byte has no more values',
      'for (let key = 0; key < bytes.length; key++) if (bytes[key]! > 0) tally[bytes[key]!]!++; | < → <=':
        'behind the last there is no mark',
      'for (let key = 0; key < bytes.length; key++) if (bytes[key]! > 0) tally[bytes[key]!]!++; | bytes[key]! > 0 → true':
        'nobody asks for those without a mark',
      'for (let key = 0; key < bytes.length; key++) if (bytes[key]! > 0) tally[bytes[key]!]!++; | > → >=':
        'nobody asks for those without a mark',
    },
    'src/core/platform/backup/rules.ts': {
      'if (!word || !localDate) return null; | !word || !localDate → false': 'no kind has no word',
      'if (!word || !localDate) return null; | || → &&': 'the pattern finds both or neither',
      'return kind ? { kind, localDate } : null; | kind → true':
        'every word of the pattern is that of a kind',
      'const month = ({ name }: Dated) => readName(prefix, name)!.localDate.slice(0, 7); | 0 → (0 + 1)':
        'no office keeps a thousand years of backups',
      'const month = ({ name }: Dated) => readName(prefix, name)!.localDate.slice(0, 7); | 7 → (7 + 1)':
        'the sign behind each month is the same',
      'if (verifiedAt === null) return false; | verifiedAt === null → false':
        'no time is neither too old nor ahead',
    },
    'src/core/platform/clock/rules.ts': {
      'one !== null && one > other ? one : other; | > → >=': 'both are the same moment then',
    },
  },
};
