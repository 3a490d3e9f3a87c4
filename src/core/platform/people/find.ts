import type { PersonHit } from '#contract/person.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { maskNik } from './nik.ts';
import { createNikQuestions } from './questions.ts';
import { maskPhone, normalisePhone } from './phone.ts';
import { likenessReason } from './likeness.ts';
import {
  alternativesOf,
  marksFor,
  matchedNumber,
  matchExpression,
  parseQuery,
  type Query,
  scoreOf,
  slipsBetween,
  variantsOf,
  type WordQuery,
  type Words,
} from './search.ts';
import { nameWords, searchTokens } from './names.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import * as store from './store.ts';

/** Fewer hits than this, and the words are taken for mistyped. */
const FEW = 5;
/** Below this no word of the query begins a word of the name. */
const LEAST_SCORE = 4;

type Found = { row: Candidate; matched: string | null; isGuess: boolean };
type Candidate = store.CandidateRow;
/** A hit as the index tells it; what the person does today is told by the queue. */
type Hit = Omit<PersonHit, 'today'>;
export type Wanted = {
  name: string;
  phone: string | null;
  birthDate: string | null;
  district: string | null;
  /** Uid of the person who is not a duplicate of themself. */
  except: string | null;
};

/** Reasons that say little, the weakest last. */
const weakReasons: readonly string[] = ['Nama mirip, kecamatan sama', 'Nama sama', 'Nama mirip'];

const noWords = nameWords('');
/** What a name that was typed in another way is behind one that was typed as it is. */
const OTHERWISE = 1;

/** By the word, so that a word that was split does not count twice. */
const bestScore = (variants: readonly WordQuery[], name: Words, business: Words): number => {
  let best = -Infinity;
  for (let i = 0; i < variants.length; i++) {
    const score = scoreOf(variants[i]!, name, business) / variants[i]!.raw.length;
    best = Math.max(best, i === 0 ? score : score - OTHERWISE);
  }
  return best;
};

const byLastVisit = (a: Candidate, b: Candidate) => (b.last_visit_id ?? 0) - (a.last_visit_id ?? 0);

/** One of each person: the business that fits the words best speaks for them. Guesses come last, nearest first. */
const rank = (query: WordQuery, variants: readonly WordQuery[], rows: readonly Candidate[]): Found[] => {
  const people = new Map<number, { row: Candidate; score: number; names: Words[] }>();
  for (const row of rows) {
    const known = people.get(row.id);
    const name = known?.names[0] ?? nameWords(row.name);
    const business = row.business === null ? noWords : nameWords(row.business);
    const score = bestScore(variants, name, business);
    if (!known) people.set(row.id, { row, score, names: [name, business] });
    else {
      known.names.push(business);
      if (score > known.score) Object.assign(known, { row, score });
    }
  }
  return [...people.values()]
    .map(({ row, score, names }) => ({ row, score, slips: slipsBetween(query, names, variants) }))
    .sort((a, b) => a.slips - b.slips || b.score - a.score || byLastVisit(a.row, b.row))
    .map(({ row, slips }) => ({ row, matched: null, isGuess: slips > 0 }));
};

const firstOfEach = <T>(all: readonly T[], idOf: (each: T) => number): T[] =>
  [...new Map([...all].reverse().map((each) => [idOf(each), each])).values()].reverse();

/** People whose name holds the digits first, then those of whom a number does. */
const rankNumbers = (
  query: Extract<Query, { kind: 'whole' | 'part' }>,
  rows: readonly Candidate[],
): Found[] => {
  const isNamed = ({ name, business }: Candidate) =>
    query.kind === 'part' && scoreOf(query, nameWords(name), nameWords(business ?? '')) >= LEAST_SCORE;
  const found = rows
    .map((row) => ({ row, matched: matchedNumber(query, row), isNamed: isNamed(row), isGuess: false }))
    .filter(({ matched, isNamed: isByName }) => matched !== null || isByName)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        Number(b.matched !== null) - Number(a.matched !== null) ||
        byLastVisit(a.row, b.row),
    );
  return firstOfEach(found, ({ row }) => row.id);
};

/** Finds people by any fragment of what they say at the desk. Holds the words of the index for mistyped ones. */
export const createPersonFinder = (db: Db) => {
  let known: { words: Vocabulary; revision: number } | undefined;

  const vocabulary = async (): Promise<Vocabulary> => {
    const revision = await store.lastRevision(db);
    if (!known) known = { words: createVocabulary(await store.vocabularyWords(db)), revision };
    if (revision > known.revision)
      for (const word of searchTokens(await store.namesSince(db, known.revision)).split(' '))
        known.words.add(word);
    known.revision = revision;
    return known.words;
  };

  const idsByWords = async (query: WordQuery, variants: readonly WordQuery[]): Promise<number[]> => {
    const alternatives = alternativesOf(query);
    const expressions = variants.map((variant) => `(${matchExpression(alternativesOf(variant))})`);
    const ids = await store.matchingIds(db, expressions.join(' OR '));
    if (ids.length >= FEW) return ids;
    const words = await vocabulary();
    const guesses = alternatives.map((terms) => [
      ...terms,
      ...words.near(terms.at(-1)!.word).map((word) => ({ word, isWhole: false })),
    ]);
    const more = await store.matchingIds(db, matchExpression(guesses));
    return [...new Set([...ids, ...more])];
  };

  const toHits = async (query: Query, chosen: readonly Found[]): Promise<Hit[]> => {
    const words = 'raw' in query ? [...query.raw, ...query.folded] : [];
    const rows = new Map(
      (
        await store.hits(
          db,
          chosen.map(({ row }) => row.id),
        )
      ).map((row) => [row.id, row]),
    );
    const marksOf = marksFor(words);
    return chosen.map(({ row: { id, business }, matched, isGuess }) => {
      const row = rows.get(id)!;
      return {
        uid: uidText(row.uid),
        name: row.name,
        nameMarks: marksOf(row.name),
        business,
        businessMarks: business ? marksOf(business) : [],
        matched,
        isGuess,
        nikMasked: row.nik && maskNik(row.nik),
        phoneMasked: row.phone && maskPhone(row.phone),
        sex: row.sex as PersonHit['sex'],
        birthDate: row.birth_date,
        district: row.district,
        visitCount: row.visit_count,
        lastVisit: row.local_date && row.service ? { localDate: row.local_date, service: row.service } : null,
      };
    });
  };

  const find = async (officeId: number, query: Query): Promise<Found[]> => {
    if (query.kind === 'empty') return [];
    if (query.kind === 'words') {
      const variants = variantsOf(query);
      return rank(query, variants, await store.candidates(db, await idsByWords(query, variants)));
    }
    if (query.kind === 'whole')
      return rankNumbers(query, await store.candidates(db, await store.idsByNumber(db, officeId, query)));
    const named = await store.matchingIds(db, matchExpression(alternativesOf(query)));
    const ids = await store.idsByDigits(db, officeId, query.digits, query.phone);
    return rankNumbers(query, await store.candidates(db, [...new Set([...named, ...ids])]));
  };

  return {
    search: async (officeId: number, text: string, limit: number): Promise<Hit[]> => {
      const query = parseQuery(text);
      return toHits(query, (await find(officeId, query)).slice(0, limit));
    },

    /** How many people a search finds, without guesses; not more than are looked at for one answer. */
    count: async (officeId: number, text: string): Promise<{ count: number; isMore: boolean }> => {
      const { length } = (await find(officeId, parseQuery(text))).filter(({ isGuess }) => !isGuess);
      return { count: Math.min(length, store.CANDIDATES), isMore: length >= store.CANDIDATES };
    },

    /** What was asked about NIKs today. */
    nikQuestions: createNikQuestions(),

    /** People who may be the one being typed, each with the reason in words, likeliest first. */
    similar: async (wanted: Wanted): Promise<(Hit & { reason: string; isSamePlace: boolean })[]> => {
      const query = parseQuery(wanted.name);
      const phone = wanted.phone ? (normalisePhone(wanted.phone) ?? null) : null;
      const ids = [
        ...(query.kind === 'words' ? await idsByWords(query, variantsOf(query)) : []),
        ...(phone ? await store.idsByPhone(db, phone) : []),
      ];
      const reasons = new Map<number, string>();
      const weight = ({ id }: Candidate) => weakReasons.indexOf(reasons.get(id)!);
      const rows = firstOfEach(await store.candidates(db, [...new Set(ids)]), ({ id }) => id).filter(
        (row) => {
          const reason = likenessReason(
            { ...wanted, phone },
            { name: row.name, phone: row.phone, birthDate: row.birth_date, district: row.district },
          );
          if (reason) reasons.set(row.id, reason);
          return reason !== null;
        },
      );
      rows.sort((a, b) => weight(a) - weight(b));
      const hits = await toHits(
        query,
        rows.slice(0, 8).map((row) => ({ row, matched: null, isGuess: false })),
      );
      return hits
        .map((hit, i) => ({
          ...hit,
          reason: reasons.get(rows[i]!.id)!,
          isSamePlace: wanted.district !== null && hit.district === wanted.district,
        }))
        .filter((hit) => hit.uid !== wanted.except);
    },
  };
};
export type PersonFinder = ReturnType<typeof createPersonFinder>;
