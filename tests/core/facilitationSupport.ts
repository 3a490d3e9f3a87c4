import { addDays } from '#contract/dates.ts';
import type { Client, Inputs } from '#contract/index.ts';
import { newClient } from './mentoringSupport.ts';
import type { TestCore } from './support.ts';

type Opened = Partial<Inputs['facilitation']['open']>;

/** A case about KUR of a new client, opened by this consultant on 5 October 2026. */
export const openCase = async (core: TestCore, consultant: Client, change: Opened = {}) => {
  const client = change.personUid ? {} : await newClient(core, 'Nuraini');
  const { openedOn = '2026-10-05' } = change;
  const { staff } = await consultant.session.current();
  const draft: Inputs['facilitation']['open'] = {
    uid: core.uid(),
    kind: 'pembiayaan',
    subject: 'kur',
    personUid: '',
    businessUid: null,
    ...client,
    staffUid: staff!.uid,
    fieldUid: null,
    partner: 'Bank Siak Raya',
    openedOn,
    askedRp: null,
    facts: {},
    nextAction: 'Lengkapi berkas',
    dueOn: addDays(openedOn, 7),
    sheet: null,
    ...change,
  };
  await consultant.facilitation.open(draft);
  return draft;
};

type Moved = Inputs['facilitation']['move'];
/** The next step, with nothing that it need not have. */
export const stepOf = (uid: string, step: string, on: string, change: Partial<Moved> = {}): Moved => ({
  uid,
  step,
  on,
  note: '',
  nextAction: '',
  dueOn: null,
  facts: {},
  askedRp: null,
  approvedRp: null,
  document: null,
  ...change,
});

/** A case about KUR for which so much was approved on 9 November 2026. */
export const approvedCase = async (
  core: TestCore,
  consultant: Client,
  { askedRp = 50_000_000, approvedRp = 50_000_000 } = {},
) => {
  const draft = await openCase(core, consultant);
  const { move } = consultant.facilitation;
  await move(stepOf(draft.uid, 'diajukan', '2026-10-14', { askedRp }));
  await move(stepOf(draft.uid, 'survei', '2026-10-26'));
  await move(stepOf(draft.uid, 'disetujui', '2026-11-09', { approvedRp, facts: { tenor: 36 } }));
  return draft;
};
