import { z } from 'zod';
import { comparabilityWords, growthText, isYoung, type Pair } from './growth.ts';
import type { ListColumn } from './list.ts';
import { uid } from './text.ts';

const pair = z.tuple([z.int().nullable(), z.int().nullable()]).readonly();

/** A client with what it sold, and how many worked there, in the two years that are compared. */
export const clientGrowth = z.object({
  uid,
  personName: z.string(),
  /** null: a person who has no business yet. */
  businessName: z.string().nullable(),
  consultant: z.string(),
  startedYear: z.int().nullable(),
  sales: pair,
  workers: pair,
});
export type ClientGrowth = z.infer<typeof clientGrowth>;

/** How the clients of a year grew. */
export const growthOfClients = z.object({
  compared: z.tuple([z.int(), z.int()]).readonly(),
  clients: z.array(clientGrowth),
  /** The percentages of all of them, each with how many it is about. */
  sentences: z.array(z.string()),
});
export type GrowthOfClients = z.infer<typeof growthOfClients>;

/** Apart from the others: no whole year is there to compare with. */
export const YOUNG_WORDS = 'belum setahun';
/** A percentage, or the words that say why there is none. */
export const growthWords = (
  figures: Pair,
  { startedYear }: Pick<ClientGrowth, 'startedYear'>,
  base: number,
) => (isYoung(startedYear, base) ? YOUNG_WORDS : growthText(...figures));
export const wordsMeaning = `${comparabilityWords.unmatched}: salah satu tahunnya belum didata; ${comparabilityWords.fromZero}: tahun pertamanya nol.`;

type Row = Omit<ClientGrowth, 'uid'>;
type Column = ListColumn<Row> & { group?: string };
const pairColumns = (group: string, [before, after]: readonly [number, number], of: (row: Row) => Pair) => {
  const figure = (year: number, place: 0 | 1): Column => ({
    title: String(year),
    group,
    value: (row) => of(row)[place] ?? '',
    chars: 16,
  });
  const growth: Column = {
    title: 'Pertumbuhan',
    group,
    value: (row) => growthWords(of(row), row, before),
    chars: 20,
  };
  return [figure(before, 0), figure(after, 1), growth] as const;
};

export const growthColumns = (compared: GrowthOfClients['compared']) => {
  const [salesBefore, salesAfter, salesGrowth] = pairColumns('Omzet (Rp)', compared, ({ sales }) => sales);
  const [workersBefore, workersAfter, workersGrowth] = pairColumns(
    'Tenaga Kerja (orang)',
    compared,
    ({ workers }) => workers,
  );
  return {
    client: {
      title: 'Dampingan',
      value: ({ businessName, personName }) => [businessName, personName].filter(Boolean).join('\n'),
      chars: 40,
    },
    consultant: { title: 'Konsultan Pendamping', value: ({ consultant }) => consultant, chars: 32 },
    startedYear: {
      title: 'Tahun Mulai Usaha',
      value: ({ startedYear }) => (startedYear === null ? '' : String(startedYear)),
      chars: 12,
    },
    salesBefore,
    salesAfter,
    salesGrowth,
    workersBefore,
    workersAfter,
    workersGrowth,
  } satisfies Record<string, Column>;
};
