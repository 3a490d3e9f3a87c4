import { useCallback } from 'react';
import { z } from 'zod';
import { type LetterDraft, letterDraft, letterForm } from '#contract/letter.ts';
import { askedIn, isAboutCase, isAboutPerson, type LetterKind, wordsIn } from '#contract/letterKind.ts';
import type { Zone } from '#contract/office.ts';
import { followDay } from '#renderer/app/followDay.ts';
import { useIssueDraft } from '#renderer/app/issuing/useIssueDraft.ts';
import { newUid } from '#renderer/app/uid.ts';

const dates = ['from', 'to', 'since', 'signedOn'] as const;

/** What a letter that goes with a report begins with; from then on it is the user's. */
const reportFields = z.object({
  addressee: z.string().default(''),
  place: z.string().default(''),
  hasPackage: z.boolean().default(true),
  sender: z
    .object({ post: z.string(), name: z.string(), rank: z.string(), nip: z.string() })
    .default({ post: '', name: '', rank: '', nip: '' }),
  points: z.string().default(''),
  copies: z.string().default(''),
});

const draft = z.object({
  /** Of the letter to be: sent again after a lost answer, it issues nothing twice. */
  uid: z.string(),
  kind: letterForm,
  /** Of an own letter: its kind, and what its text asks for. */
  kindUid: z.string().nullable().default(null),
  answers: z.record(z.string(), z.string()).default({}),
  personUid: z.string().nullable(),
  trainingUid: z.string().nullable(),
  /** Whom an agreement is with. */
  menteeUid: z.string().nullable().default(null),
  /** The case of facilitation that an own letter is written for. */
  caseUid: z.string().nullable().default(null),
  from: z.string().nullable(),
  to: z.string().nullable(),
  since: z.string().nullable(),
  purpose: z.string(),
  time: z.string(),
  attachment: z.string(),
  message: z.string(),
  signedOn: z.string().nullable(),
  hasNik: z.boolean().default(false),
  /** Which report it goes with, and what it says then. */
  period: z.string().nullable().default(null),
  ...reportFields.shape,
  /** For which kind and period these were filled in. */
  filledFor: z.string().default(''),
  /** The dates somebody chose; the others are those of today. A draft that does not say keeps all. */
  chosen: z.array(z.enum(dates)).default([...dates]),
});
/** A letter as it is being typed: anything may still be missing. */
export type Draft = z.infer<typeof draft>;

export const emptyDraft = (today: string, zone: Zone): Draft => ({
  uid: newUid(),
  kind: 'consultation',
  kindUid: null,
  answers: {},
  personUid: null,
  trainingUid: null,
  menteeUid: null,
  caseUid: null,
  from: `${today.slice(0, 4)}-01-01`,
  to: today,
  since: `${today.slice(0, 4)}-01-01`,
  purpose: '',
  time: `08.00 ${zone} sampai selesai`,
  attachment: '',
  message: '',
  signedOn: today,
  hasNik: false,
  period: null,
  ...reportFields.parse({}),
  filledFor: '',
  chosen: [],
});

/** The words that the case of a letter fills in; undefined: it has none. */
export type Known = readonly string[] | undefined;

const fieldsOf = (typed: Draft, body: string, known: Known): unknown => {
  if (typed.kind === 'own') {
    const { kind, kindUid, personUid, caseUid, signedOn, hasNik } = typed;
    const asked = askedIn(body, known).map((word) => [word, typed.answers[word] ?? '']);
    return {
      kind,
      kindUid,
      personUid: caseUid === null && isAboutPerson(body) ? personUid : null,
      caseUid,
      answers: Object.fromEntries(asked),
      signedOn,
      hasNik: hasNik && wordsIn(body).includes('nik'),
    };
  }
  if (typed.kind === 'cover') {
    const { kind, period, addressee, place, hasPackage, signedOn } = typed;
    return { kind, period, addressee, place, hasPackage, signedOn };
  }
  if (typed.kind === 'memo') {
    const { kind, period, addressee, sender, points, copies, signedOn } = typed;
    return { kind, period, addressee, sender, points, copies, signedOn };
  }
  const { kind, personUid, trainingUid, menteeUid, from, to, since, purpose, signedOn, hasNik } = typed;
  const { time, attachment, message } = typed;
  if (kind === 'consultation') return { kind, personUid, from, to, purpose, signedOn, hasNik };
  if (kind === 'mentoring') return { kind, personUid, since, purpose, signedOn, hasNik };
  if (kind === 'agreement') return { kind, menteeUid, signedOn, hasNik };
  return { kind, trainingUid, time, attachment, message, signedOn };
};

const fieldWords: Record<string, string> = {
  personUid: 'pelaku usaha',
  trainingUid: 'pelatihan',
  menteeUid: 'sasaran',
  from: 'tanggal mulai',
  to: 'tanggal akhir',
  since: 'tanggal mulai didampingi',
  purpose: 'keperluan',
  time: 'waktu',
  attachment: 'lampiran',
  message: 'pesan',
  period: 'laporan',
  addressee: 'kepada',
  place: 'tempat',
  post: 'jabatan pengirim',
  name: 'nama pengirim',
  rank: 'pangkat',
  nip: 'NIP',
  points: 'pokok-pokok',
  copies: 'tembusan',
  signedOn: 'tanggal surat',
};

/** The kind a draft is of; undefined when the office no longer uses it. */
export const kindOf = (
  kinds: readonly LetterKind[],
  { kind, kindUid }: Pick<Draft, 'kind' | 'kindUid'>,
): LetterKind | undefined =>
  kinds.find(({ form, uid }) => form === kind && (form !== 'own' || uid === kindUid));

/** For which kind and period a letter was filled in. */
export const filledFor = ({ kind, period }: Pick<Draft, 'kind' | 'period'>): string => `${kind} ${period}`;

/** A letter for a case and its client; what was typed for another one says nothing here. */
export const ofCase = (
  caseUid: string,
  personUid: string | null,
  kinds: readonly LetterKind[],
): Partial<Draft> => {
  const own = kinds.filter(({ form }) => form === 'own');
  const kind = own.find(({ body }) => isAboutCase(body)) ?? own[0];
  return { caseUid, personUid, answers: {}, kind: 'own', kindUid: kind?.uid ?? null };
};

/** Without the case: a text that needs one is not written either. */
export const withoutCase = (body: string): Partial<Draft> => ({
  caseUid: null,
  ...(isAboutCase(body) && { kind: 'consultation', kindUid: null }),
});

/** A letter with the report of a period, which has points of its own. */
export const ofReport = (period: string): Partial<Draft> => ({ period, points: '', filledFor: '' });

/** A prepared letter, to be typed on. */
export const draftOf = (letter: LetterDraft, empty: Draft): Draft => ({
  ...empty,
  ...letter,
  ...('period' in letter && { filledFor: filledFor(letter) }),
});

/** The letter when it is complete, else what is still missing or wrong, in one sentence. */
export const checkDraft = (
  typed: Draft,
  /** The text of an own letter, and what its case fills in. */
  body: string,
  known?: Known,
): { letter: LetterDraft; problem: '' } | { letter: null; problem: string } => {
  if (typed.kind === 'consultation' && typed.from && typed.to && typed.to < typed.from)
    return { letter: null, problem: 'Tanggal akhir mendahului tanggal mulai.' };
  if (typed.kind === 'own' && typed.caseUid !== null && !known)
    return { letter: null, problem: 'Data kasusnya belum terbaca.' };
  if (
    (typed.kind === 'cover' || typed.kind === 'memo') &&
    typed.period &&
    typed.filledFor !== filledFor(typed)
  )
    return { letter: null, problem: 'Isi surat sedang disiapkan dari laporan.' };
  const parsed = letterDraft.safeParse(fieldsOf(typed, body, known));
  const isOfCase = typed.kind === 'own' && typed.caseUid !== null;
  const needsPerson = typed.kind === 'own' && !isOfCase && isAboutPerson(body) && typed.personUid === null;
  if (parsed.success && !needsPerson) return { letter: parsed.data, problem: '' };
  const wordOf = (path: readonly PropertyKey[]) =>
    path[0] === 'answers' ? String(path[1]) : (fieldWords[String(path.at(-1))] ?? 'isian surat');
  const issues = parsed.error?.issues ?? [];
  const words = issues.filter(({ code }) => code !== 'too_big').map(({ path }) => wordOf(path));
  const long = issues.find(({ code }) => code === 'too_big');
  if (needsPerson) words.unshift(fieldWords['personUid']!);
  if (words.length === 0 && long)
    return { letter: null, problem: `Persingkat dahulu: ${wordOf(long.path)}. ${long.message}` };
  return { letter: null, problem: `Lengkapi dahulu: ${[...new Set(words)].join(', ')}.` };
};

/** The letter being prepared. */
export const useDraft = (today: string, zone: Zone) =>
  useIssueDraft({
    key: 'letter',
    schema: draft,
    empty: () => emptyDraft(today, zone),
    ofDay: useCallback(
      (kept: Draft) => followDay(kept, emptyDraft(today, zone), kept.chosen, dates),
      [today, zone],
    ),
    dates,
    datesOf: (typed) => typed,
  });
