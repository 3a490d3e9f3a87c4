import type { FormOrder } from '#contract/mentoringForm.ts';
import { monthsOfPeriod } from '#contract/mentoringForm.ts';
import type { Environment } from '#core/platform/environment.ts';
import { isOfCooperatives } from './paper.ts';
import { planCards, workOf } from './rules.ts';
import type { FormRow } from './states.ts';
import * as store from './store.ts';

type Asked = FormOrder & store.Chosen & { isPlan: boolean };

/** "Kec. Tuah Madani, Kota Pekanbaru" */
const placeOf = ({ regions }: Environment, { regionCode, district }: store.ClientState): string =>
  [district && `Kec. ${district}`, regions().path(regionCode)?.regency].filter(Boolean).join(', ');

const states = async (environment: Environment, asked: Asked): Promise<FormRow[]> => {
  const listed = { ...asked, isCooperative: isOfCooperatives(asked.form) };
  const isAssisted = asked.form === '7a' || asked.form === '7b';
  const rows = await (isAssisted ? store.assistedStates : store.menteeStates)(environment.db(), listed);
  return rows.map((row) => ({ ...row, place: placeOf(environment, row) }));
};

const plans = async ({ db }: Environment, asked: Asked) => planCards(await store.programsOf(db(), asked));

const work = async ({ db }: Environment, { period, ...asked }: Asked) => {
  const { first, last } = monthsOfPeriod(period);
  const number = (month: string) => Number(month.replace('-', ''));
  return workOf(await store.attendedIn(db(), { ...asked, first: number(first), last: number(last) }));
};

/** What stands on the forms; read in a thread, as a year of an office is long. */
export const mentoringFormJobs = {
  formStates: states,
  formPlans: plans,
  formWork: work,
};
