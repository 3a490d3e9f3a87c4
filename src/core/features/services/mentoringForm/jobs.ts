import type { Scale } from '#contract/business.ts';
import type { GrowthOfClients } from '#contract/clientGrowth.ts';
import { addMonths } from '#contract/dates.ts';
import { localPhone } from '#contract/digits.ts';
import type { FormOrder } from '#contract/mentoringForm.ts';
import { monthsOfPeriod } from '#contract/period.ts';
import type { ServiceField, Zone } from '#contract/office.ts';
import { startOfDay } from '#core/kernel/clock.ts';
import { maskNik } from '#core/platform/people/nik.ts';
import type { Environment } from '#core/platform/environment.ts';
import { clientsGrown, growthSentences } from '#core/features/services/menteeReport/index.ts';
import { isOfCooperatives } from './lists.ts';
import { type ClientState, planCards, recapOf, workOf } from './rules.ts';
import type { AssistedRow, FormRow } from './states.ts';
import * as store from './store.ts';

type Asked = FormOrder & store.Chosen & { isPlan: boolean; zone: Zone };

/** "Kec. Tuah Madani, Kota Pekanbaru" */
const placeOf = ({ regions }: Environment, { regionCode, district }: ClientState): string =>
  [district && `Kec. ${district}`, regions().path(regionCode)?.regency].filter(Boolean).join(', ');

/** Form 7b is of micro and small businesses by its title; UMKM are medium ones too. */
const tooLarge: Partial<Record<FormOrder['form'], readonly Scale[]>> = {
  '7b': ['menengah', 'besar'],
  assisted: ['besar'],
};

/** 202601 to 202603, and when they are over. */
const monthsOf = ({ period, zone }: Asked): store.Months => {
  const { first, last } = monthsOfPeriod(period);
  const number = (month: string) => Number(month.replace('-', ''));
  return {
    first: number(first),
    last: number(last),
    until: startOfDay(addMonths(`${last}-01`, 1), zone),
  };
};

const listed = (asked: Asked) => ({
  ...asked,
  ...monthsOf(asked),
  isCooperative: isOfCooperatives(asked.form),
});
const assistedStates = ({ db }: Environment, asked: Asked) =>
  store.assistedStates(db(), { ...listed(asked), without: tooLarge[asked.form] ?? [] });

const states = async (environment: Environment, asked: Asked): Promise<FormRow[]> => {
  const isAssisted = asked.form === '7a' || asked.form === '7b';
  const rows = isAssisted
    ? await assistedStates(environment, asked)
    : await store.menteeStates(environment.db(), listed(asked));
  return rows.map((row) => ({ ...row, place: placeOf(environment, row) }));
};

const programs = ({ db }: Environment, asked: Asked) =>
  store.programsOf(db(), { ...asked, ...monthsOf(asked) });
const plans = async (environment: Environment, asked: Asked) => planCards(await programs(environment, asked));
const attended = ({ db }: Environment, asked: Asked) =>
  store.attendedIn(db(), { ...asked, ...monthsOf(asked) });
const progress = ({ db }: Environment, asked: Asked) =>
  store.progressOf(db(), { ...asked, ...monthsOf(asked) });
const work = async (environment: Environment, asked: Asked) => workOf(await attended(environment, asked));

/** Of every field that is in use or was. */
const recap = async (environment: Environment, asked: Asked & { fields: readonly ServiceField[] }) =>
  recapOf(await programs(environment, asked), await attended(environment, asked), asked.fields);

const assisted = async (environment: Environment, asked: Asked): Promise<AssistedRow[]> =>
  (await assistedStates(environment, asked)).map(({ nik, phone, ...row }) => ({
    ...row,
    place: '',
    nikMasked: nik === null ? '' : maskNik(nik),
    phone: phone === null ? '' : localPhone(phone),
  }));

type GrowthAsked = Pick<Asked, 'officeId' | 'year' | 'staffId' | 'isPlan' | 'zone'> &
  Pick<GrowthOfClients, 'compared'>;
const growth = async (
  { db }: Environment,
  { year, compared, zone, ...asked }: GrowthAsked,
): Promise<GrowthOfClients> => {
  const until = startOfDay(`${year + 1}-01-01`, zone);
  const clients = await clientsGrown(db(), { ...asked, compared, years: [year, year], until });
  return { compared, clients, sentences: growthSentences(clients, compared) };
};

const mentors = ({ db }: Environment, { officeId, year }: Pick<Asked, 'officeId' | 'year'>) =>
  store.mentorsOf(db(), officeId, year);

/** What stands on the forms; read in a thread, as a year of an office is long. */
export const mentoringFormJobs = {
  formStates: states,
  formPlans: plans,
  formWork: work,
  formRecap: recap,
  formProgress: progress,
  formAssisted: assisted,
  formGrowth: growth,
  formMentors: mentors,
};
