import type { PersonHit } from '#contract/person.ts';
import type { Db } from '../kernel/database.ts';
import { uidText } from '../kernel/ids.ts';
import { maskNik } from './nik.ts';
import { maskPhone, normalisePhone } from './phone.ts';
import { likenessReason } from './rules.ts';
import {
  alternativesOf,
  createVocabulary,
  marksOf,
  matchExpression,
  parseQuery,
  type Query,
  scoreOf,
  type Vocabulary,
} from './search.ts';
import { searchTokens } from './names.ts';
import * as store from './store.ts';

/** Fewer hits than this, and the words are taken for mistyped. */
const FEW = 5;

type Words = Extract<Query, { kind: 'words' }>;
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

/** One of each person: the business that fits the words best speaks for them. */
const rank = (query: Words, rows: readonly Candidate[]): Candidate[] => {
  const best = new Map<number, { row: Candidate; score: number }>();
  for (const row of rows) {
    const score = scoreOf(query, { name: row.name, business: row.business, lastVisitId: row.last_visit_id });
    if (score > (best.get(row.id)?.score ?? -1)) best.set(row.id, { row, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (b.row.last_visit_id ?? 0) - (a.row.last_visit_id ?? 0))
    .map((entry) => entry.row);
};

const firstOfEach = (rows: readonly Candidate[]): Candidate[] =>
  [...new Map([...rows].reverse().map((row) => [row.id, row])).values()].reverse();

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

  const idsByWords = async (query: Words): Promise<number[]> => {
    const alternatives = alternativesOf(query);
    const ids = await store.matchingIds(db, matchExpression(alternatives));
    if (ids.length >= FEW) return ids;
    const words = await vocabulary();
    const guesses = alternatives.map((tokens) => [...tokens, ...words.near(tokens.at(-1)!)]);
    const more = await store.matchingIds(db, matchExpression(guesses));
    return [...new Set([...ids, ...more])];
  };

  const toHits = async (query: Query, chosen: readonly Candidate[]): Promise<Hit[]> => {
    const words = query.kind === 'words' ? [...query.raw, ...query.folded] : [];
    const rows = new Map(
      (
        await store.hits(
          db,
          chosen.map((row) => row.id),
        )
      ).map((row) => [row.id, row]),
    );
    return chosen.map(({ id, business }) => {
      const row = rows.get(id)!;
      return {
        uid: uidText(row.uid),
        name: row.name,
        nameMarks: marksOf(row.name, words),
        business,
        businessMarks: business ? marksOf(business, words) : [],
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

  return {
    search: async (officeId: number, text: string, limit: number): Promise<Hit[]> => {
      const query = parseQuery(text);
      if (query.kind === 'empty') return [];
      if (query.kind === 'digits') {
        const phone = /^(0|62)/.test(query.digits) ? query.digits.replace(/^(62|0)/, '+62') : undefined;
        const ids = await store.idsByDigits(db, officeId, query.digits, phone);
        const rows = firstOfEach(await store.candidates(db, ids));
        rows.sort((a, b) => (b.last_visit_id ?? 0) - (a.last_visit_id ?? 0));
        return toHits(query, rows.slice(0, limit));
      }
      const rows = await store.candidates(db, await idsByWords(query));
      return toHits(query, rank(query, rows).slice(0, limit));
    },

    /** People who may be the one being typed, each with the reason in words, likeliest first. */
    similar: async (wanted: Wanted): Promise<(Hit & { reason: string })[]> => {
      const query = parseQuery(wanted.name);
      const phone = wanted.phone ? (normalisePhone(wanted.phone) ?? null) : null;
      const ids = [
        ...(query.kind === 'words' ? await idsByWords(query) : []),
        ...(phone ? await store.idsByPhone(db, phone) : []),
      ];
      const reasons = new Map<number, string>();
      const rows = firstOfEach(await store.candidates(db, [...new Set(ids)])).filter((row) => {
        const reason = likenessReason(
          { ...wanted, phone },
          { name: row.name, phone: row.phone, birthDate: row.birth_date, district: row.district },
        );
        if (reason) reasons.set(row.id, reason);
        return reason !== null;
      });
      const hits = await toHits(query, rows.slice(0, 8));
      return hits
        .map((hit, i) => ({ ...hit, reason: reasons.get(rows[i]!.id)! }))
        .filter((hit) => hit.uid !== wanted.except)
        .sort((a, b) => Number(a.reason === 'Nama sama') - Number(b.reason === 'Nama sama'));
    },
  };
};
export type PersonFinder = ReturnType<typeof createPersonFinder>;
