import type { Client, Inputs } from '#contract/index.ts';
import { unrecorded } from '#contract/business.ts';
import { newClient } from './mentoringSupport.ts';
import type { TestCore } from './support.ts';

type Activity = Inputs['activity']['save'];
/** A business matching of three days in October 2026, of whoever is signed in at this window. */
export const activityOf = async (
  core: TestCore,
  window: Client,
  change: Partial<Activity> = {},
): Promise<Activity> => ({
  uid: core.uid(),
  kind: 'matching',
  name: 'Temu Usaha Olahan Patin',
  startsOn: '2026-10-20',
  endsOn: '2026-10-22',
  place: 'Halaman PLUT',
  consultantUid: (await window.session.current()).staff!.uid,
  fieldUid: (await core.field('G')).uid,
  ...change,
});
export const addActivity = async (core: TestCore, window: Client, change: Partial<Activity> = {}) => {
  const draft = await activityOf(core, window, change);
  await window.activity.save(draft);
  return draft;
};

/** Somebody new with so many businesses, put on the list with the first of them. */
export const addGuest = async (
  core: TestCore,
  window: Client,
  activityUid: string,
  name: string,
  more = 0,
) => {
  const client = await newClient(core, name);
  for (let i = 0; i < more; i++) {
    const business = { ...unrecorded(), uid: core.uid(), name: `Usaha kedua ${name}` };
    await core.admin.person.saveBusiness({ personUid: client.personUid, business });
  }
  const add = () =>
    window.activity.addParticipant({ uid: core.uid(), activityUid, personUid: client.personUid });
  return { ...client, add, participant: await add() };
};
export type Guest = Awaited<ReturnType<typeof addGuest>>['participant'];

/** What is written of somebody on the list: present, and nothing agreed, unless told otherwise. */
export const entryOf = (
  { uid, businessUid }: Guest,
  change: Partial<Inputs['activity']['saveParticipant']> = {},
): Inputs['activity']['saveParticipant'] => ({
  uid,
  businessUid,
  isPresent: true,
  agreement: '',
  expectedRp: null,
  realisedRp: null,
  realisedOn: null,
  ...change,
});
