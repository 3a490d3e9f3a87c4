import { localDateOf, numericDate } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import type { ColumnWords } from '#core/platform/audited.ts';
import type { Brought } from '#core/platform/brought.ts';

type Thing = {
  label: string;
  actions: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, ColumnWords>>;
};
/** How every kind of thing is told of, by its name in the log. */
export type Things = ReadonlyMap<string, Thing>;
export const thingsOf = (audited: Brought['audited']): Things =>
  new Map(audited.map((thing) => [thing.entity, thing]));

/** A file that was taken may be about any thing. */
const EXPORT = { action: 'export', word: 'Mengambil berkas' };
const FILE = { column: 'file_name', word: 'berkas' };

const actionsOf = (thing: Thing) => ({ ...thing.actions, [EXPORT.action]: EXPORT.word });
const columnsOf = (thing: Thing | undefined): Readonly<Record<string, ColumnWords>> => ({
  id: null,
  uid: null,
  office_id: null,
  created_at: null,
  saved_at: null,
  [FILE.column]: FILE.word,
  ...thing?.columns,
});

// A file of a later version may hold what this one has no word for: it stays as it is written.
export const actionText = (things: Things, entity: string, action: string): string => {
  const thing = things.get(entity);
  return (thing && actionsOf(thing)[action]) ?? action;
};

/** Empty where the action says it all: people sign in themselves. */
export const entityText = (things: Things, entity: string, action: string): string =>
  /^sign_|^change_pin$/.test(action) || (action === EXPORT.action && entity === 'office')
    ? ''
    : (things.get(entity)?.label ?? entity);

const labelOf = (words: ColumnWords): string | null =>
  typeof words === 'string' || words === null ? words : words.label;
const codesOf = (words: ColumnWords | undefined): Readonly<Record<string, string>> =>
  (typeof words === 'object' && words?.codes) || {};

/** A day as the trail shows it, "23/11/2026", as it is stored. */
const storedDay = (word: string): string | null => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(word) ?? [];
  return day && month && year ? `${year}-${month}-${day}` : null;
};

/** "person name" for every column that is never told. */
const untoldColumns = (things: Things): string[] =>
  [...things].flatMap(([entity, thing]) =>
    Object.entries(columnsOf(thing))
      .filter(([, words]) => words === null)
      .map(([column]) => `${entity} ${column}`),
  );

/** What may stand for a word, lower case, in an entry as it is stored. */
export const storedAs = (things: Things, word: string) => {
  const has = (text: string | null) => text?.toLowerCase().includes(word) ?? false;
  const all = [...things].flatMap(([entity, thing]) =>
    Object.entries(columnsOf(thing)).map(([column, words]) => ({ column: `${entity} ${column}`, words })),
  );
  return {
    word,
    deeds: [...things].flatMap(([entity, thing]) =>
      Object.entries(actionsOf(thing))
        .filter(([action, text]) => has(`${text} ${entityText(things, entity, action)}`))
        .map(([action]) => `${action} ${entity}`),
    ),
    columns: all.filter(({ words }) => has(labelOf(words))).map(({ column }) => column),
    values: all.flatMap(({ column, words }) =>
      Object.entries(codesOf(words))
        .filter(([, text]) => has(text))
        .map(([code]) => `${column} ${code}`),
    ),
    untold: untoldColumns(things),
    day: storedDay(word),
  };
};

/** The parts of a stored JSON object by name; undefined when the value has no parts. */
const partsOf = (value: unknown): Record<string, unknown> | undefined => {
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as Record<string, unknown>;
  } catch {
    return undefined; // a text that begins with a bracket
  }
};

type Words = { parts: Readonly<Record<string, string>>; codes: Readonly<Record<string, string>> };

const partText = (words: Words, value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'kosong';
  if (Array.isArray(value)) return value.map((each) => partText(words, each)).join(', ') || 'kosong';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([part, each]) => `${words.parts[part] ?? part} ${partText(words, each)}`)
      .join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return words.codes[text] ?? text;
};

/** "pemasaran" is one value; "kelengkapan usaha" has parts, and only those that changed are told. */
const changedParts = (label: string, words: Words, before: unknown, after: unknown): string[] | undefined => {
  const next = partsOf(after);
  if (!next) return undefined;
  const old = partsOf(before) ?? {};
  if (Array.isArray(next)) return [`${label}: ${partText(words, old)} → ${partText(words, next)}`];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((part) => JSON.stringify(old[part]) !== JSON.stringify(next[part]))
    .map(
      (part) =>
        `${words.parts[part] ?? part}: ${partText(words, old[part])} → ${partText(words, next[part])}`,
    );
};

const valueText = (codes: Words['codes'], value: unknown, zone: Zone): string => {
  if (value === undefined || value === null || value === '') return 'kosong';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const word = codes[text];
  if (word) return word;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return numericDate(text);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return numericDate(localDateOf(text, zone));
  return text;
};

/** A long text around the place where the two texts begin to differ: their beginnings alone would read the same. */
const excerpt = (text: string, at: number): string => {
  if (text.length <= 60) return text;
  const from = at < 50 ? 0 : at - 20;
  const to = from + 57;
  return `${from ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
};

const changeText = (old: string, next: string): string => {
  const end = Math.min(old.length, next.length);
  let at = 0;
  while (at < end && old[at] === next[at]) at++;
  return `${excerpt(old, at)} → ${excerpt(next, at)}`;
};

type Change = { entity: string; before: string | null; after: string | null };

/**
 * "telepon: kosong → 0812…" for each column that changed. NIK and PIN are never shown; of a key only that it is another.
 * A key that is no column was written for the reader and stays as it is.
 */
export const summarise = (things: Things, { entity, before, after }: Change, zone: Zone): string => {
  if (!before || !after) return '';
  const columns = columnsOf(things.get(entity));
  const old = JSON.parse(before) as Record<string, unknown>;
  const next = JSON.parse(after) as Record<string, unknown>;
  const parts = Object.keys(next)
    .filter((column) => columns[column] !== null)
    .flatMap((column) => {
      const own = columns[column] ?? column;
      const label = labelOf(own)!;
      if (column === 'nik' || column.startsWith('pin_') || column.endsWith('_id')) return `${label} diubah`;
      const words = { parts: (typeof own === 'object' && own.parts) || {}, codes: codesOf(own) };
      if (column === FILE.column) return `${label}: ${valueText(words.codes, next[column], zone)}`;
      return (
        changedParts(label, words, old[column], next[column]) ?? [
          `${label}: ${changeText(valueText(words.codes, old[column], zone), valueText(words.codes, next[column], zone))}`,
        ]
      );
    });
  return [...new Set(parts)].join('; ');
};
