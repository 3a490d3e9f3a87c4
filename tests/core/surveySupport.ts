import type { SurveyForm } from '#contract/survey.ts';
import { noProfile, surveyElement } from '#contract/surveyForm.ts';
import type { PlanRow } from '#contract/surveyPlan.ts';
import { uuidv4 } from '#contract/uid.ts';
import type { TestCore } from './support.ts';

/** The same answer to every element. */
export const allOf = (answer: number): SurveyForm['answers'] =>
  Object.fromEntries(surveyElement.options.map((element) => [element, answer])) as SurveyForm['answers'];

/** One form, all of it answered with 3. */
export const surveyForm = (core: TestCore, change: Partial<SurveyForm> = {}): SurveyForm => ({
  uid: uuidv4(core.random.bytes()),
  serviceUid: null,
  answers: allOf(3),
  profile: { ...noProfile, sex: 'P' },
  ...change,
});
export const surveyForms = (core: TestCore, count: number, change: Partial<SurveyForm> = {}): SurveyForm[] =>
  Array.from({ length: count }, () => surveyForm(core, change));

/** One plan that should be done by September. */
export const surveyPlan = (core: TestCore): PlanRow => ({
  uid: core.uid(),
  period: '2026-S1',
  element: 'U9',
  program: 'Menambah kursi ruang tunggu',
  year: 2026,
  quarters: [3, 2],
  responsible: 'Kasubbag TU',
  status: 'planned',
  statusOn: null,
  proof: '',
});
