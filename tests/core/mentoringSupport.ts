import type { Client, Inputs } from '#contract/index.ts';
import { registerVisitor, type TestCore } from './support.ts';

/** A visitor of a new business, known afterwards. */
export const newClient = async (core: TestCore, name: string) => {
  const businessUid = core.uid();
  const { personUid } = await registerVisitor(core, core.admin, name, 'A', {
    business: { new: { uid: businessUid, name: `Usaha ${name}` } },
  });
  return { personUid, businessUid };
};

type Taken = Partial<Inputs['mentoring']['take']>;

/** A client whom this consultant has taken on for 2026, with one programme in field A. */
export const takeOn = async (core: TestCore, consultant: Client, name: string, change: Taken = {}) => {
  const client = await newClient(core, name);
  const { staff } = await consultant.session.current();
  const fieldUid = (await core.field('A')).uid;
  const programUid = core.uid();
  const mentee = await consultant.mentoring.take({
    uid: core.uid(),
    ...client,
    year: 2026,
    consultantUid: staff!.uid,
    plannedSessions: 12,
    status: 'active',
    program: {
      uid: programUid,
      fieldUid,
      consultantUid: staff!.uid,
      title: 'Merek',
      problem: 'Merek belum terdaftar',
      target: 'Merek kelas 29',
      status: 'running',
      goal: 4,
      reached: 0,
      unit: 'langkah',
    },
    sheet: null,
    ...change,
  });
  return { ...client, uid: mentee.uid, programUid, fieldUid };
};

export const sessionOf = (
  core: TestCore,
  { fieldUid }: { fieldUid: string },
  clients: readonly { uid: string; programUid: string }[],
  change: Partial<Inputs['mentoring']['saveSession']> = {},
): Inputs['mentoring']['saveSession'] => ({
  uid: core.uid(),
  localDate: '2026-11-20',
  minutes: 120,
  place: 'business',
  fieldUid,
  material: 'Menyusun dokumen merek',
  followUp: 'Bawa contoh kemasan',
  followUpDue: null,
  clients: clients.map((client) => ({
    menteeUid: client.uid,
    programUid: client.programUid,
    counts: true,
    reason: '',
  })),
  sheet: null,
  ...change,
});
