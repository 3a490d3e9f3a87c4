import {
  type Facilitation,
  type FacilitationKind,
  type FacilitationRow,
  ofSubject,
  PARTNERSHIP,
  TRADED,
} from '#contract/facilitation.ts';
import { isOnBusiness, isUnfitNib, numberReplaced, paperOfBusiness } from '#contract/issuedPaper.ts';
import { businessOfUid, toBusiness } from '#core/features/people/business/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { eventsOf } from './history.ts';
import { countedIn, warningsOf } from './rules.ts';
import * as store from './store.ts';

type Kinds = readonly FacilitationKind[];
export const kindOf = (kinds: Kinds, code: string) => kinds.find((each) => each.code === code);

type Mark = NonNullable<ReturnType<Awaited<ReturnType<typeof store.filesOf>>['get']>>[number];

/** The lines of the checklist that a case has; of a kind that is gone, those that somebody has looked at. */
const checklistOf = (
  kind: FacilitationKind | undefined,
  subject: string,
  marks: readonly Mark[],
): Facilitation['checklist'] =>
  (kind ? ofSubject(kind.checklist, subject) : marks).map(({ code, name }) => {
    const mark = marks.find((each) => each.code === code);
    return {
      code,
      name,
      state: mark?.state ?? 'missing',
      on: mark?.local_date ?? null,
      how: mark?.how ?? '',
    };
  });
const filesIn = (checklist: Facilitation['checklist']): FacilitationRow['files'] => ({
  there: checklist.filter(({ state }) => state === 'there').length,
  asked: checklist.filter(({ state }) => state !== 'notAsked').length,
});

/** The rows of a list, each with how many of its files are there. */
export const withFiles = async (
  db: Db,
  kinds: Kinds,
  cases: readonly store.StoredCase[],
): Promise<FacilitationRow[]> => {
  const marks = await store.filesOf(
    db,
    cases.map(({ id }) => id),
  );
  return cases.map(({ id, ...row }) => ({
    ...row,
    files: filesIn(checklistOf(kindOf(kinds, row.kind.code), row.subject.code, marks.get(id) ?? [])),
  }));
};

const UNFIT_NIB =
  'NIB harus 13 digit angka, jadi nomor ini belum dapat dicatat pada usahanya. Batalkan langkah terakhir, lalu tulis nomornya lagi.';

/** A case with everything around it; undefined when there is none. */
export const readCase = async (
  db: Db,
  kinds: Kinds,
  uid: string,
  today: string,
): Promise<Facilitation | undefined> => {
  const row = await store.findRow(db, uid);
  const found = row && (await store.findCase(db, uid, today));
  if (!row || !found) return undefined;
  const { id, ...one } = found;
  const steps = await store.stepsOf(db, [id]);
  const paid = await store.paymentsOf(db, [id]);
  const payments = paid.map(({ caseId: _, staffName: __, createdAt: ___, ...payment }) => payment);
  const definition = kindOf(kinds, one.kind.code) ?? null;
  const marks = (await store.filesOf(db, [id])).get(id) ?? [];
  const checklist = checklistOf(definition ?? undefined, one.subject.code, marks);
  const days = {
    askedOn: row.asked_on,
    approvedOn: row.approved_on,
    issuedOn: row.issued_on,
    tradedOn: row.kind === PARTNERSHIP && row.step === TRADED.step ? row.step_on : null,
  };
  const paper = paperOfBusiness(one, today);
  const ofCase = paper && one.business && (await businessOfUid(db, one.business.uid));
  const business = ofCase ? toBusiness(ofCase) : null;
  return {
    ...one,
    onBusiness: paper && business ? isOnBusiness(paper, business) : null,
    numberReplaced: paper && business ? numberReplaced(paper, business) : null,
    ...(await store.originOf(db, id)),
    definition,
    facts: row.facts,
    files: filesIn(checklist),
    checklist,
    payments,
    steps: steps.map(({ code, name, reached_on, note, staff_name }) => ({
      code,
      name,
      on: reached_on,
      note,
      staffName: staff_name,
    })),
    history: eventsOf(found, steps, paid).map(({ at: _, ...event }) => event),
    counted: countedIn(row.report_table ?? (row.kind === PARTNERSHIP ? 'I' : null), days, {
      ...one,
      payments,
    }),
    warnings: definition
      ? [
          ...warningsOf(
            definition,
            { ...one, facts: row.facts },
            (row.asked_on ?? today).slice(0, 4),
            await store.othersLike(db, row),
          ),
          ...(isUnfitNib(one) ? [UNFIT_NIB] : []),
        ]
      : [],
  };
};
