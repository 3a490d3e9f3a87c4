import type { Client, Inputs, Outputs } from '#contract/index.ts';
import type { IndicatorDraft } from '#contract/indicator.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { openTestCore, type TestCore } from './support.ts';

/** An office with a consultant, in which indicators are added and read. */
export type Counting = {
  core: TestCore;
  rina: Client;
  add: (change?: Partial<IndicatorDraft>) => Promise<IndicatorDraft>;
  /** What a source counts of a year: the months in which there is any, and the total. */
  counted: (
    source: string,
    change?: Partial<IndicatorDraft>,
  ) => Promise<readonly [Record<number, number>, number]>;
  /** What stands behind a figure of 2026. */
  rows: (
    source: string,
    change?: Partial<Inputs['indicator']['rows']>,
  ) => Promise<Outputs['indicator']['rows']>;
};

export const openCounting = async (options: Parameters<typeof openTestCore>[0] = {}): Promise<Counting> => {
  const core = await openTestCore(options);
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  let position = 0;
  const add: Counting['add'] = (change = {}) =>
    core.admin.indicator.save({
      uid: core.uid(),
      year: 2026,
      fieldUid: null,
      service: 'Layanan',
      objective: 'Sasaran',
      unit: '',
      source: 'typed',
      subject: '',
      position: ++position,
      isActive: true,
      ...change,
    });
  const counted: Counting['counted'] = async (source, change = {}) => {
    const { uid, year } = await add({ source, ...change });
    const row = (await core.admin.indicator.year({ year })).rows.find((each) => each.uid === uid)!;
    const months = row.months.flatMap((count, i) => (count ? [[i + 1, count]] : []));
    return [Object.fromEntries(months) as Record<number, number>, row.total];
  };
  const rows: Counting['rows'] = (source, change = {}) =>
    core.admin.indicator.rows({
      source,
      subject: '',
      fieldUid: null,
      from: '2026-01',
      to: '2026-12',
      ...change,
    });
  return { core, rina, add, counted, rows };
};

/** A case about a paper of a new client: asked for on a day, and issued on another, unless that is null. */
export const paperCase = async (
  { core, rina }: Pick<Counting, 'core' | 'rina'>,
  [asked, issued]: readonly [string, string | null],
  change: Parameters<typeof openCase>[2] = {},
) => {
  const draft = await openCase(core, rina, {
    kind: 'legalitas',
    subject: 'nib',
    partner: '',
    openedOn: asked,
    dueOn: null,
    ...change,
  });
  const { move } = rina.facilitation;
  await move(stepOf(draft.uid, 'diajukan', asked));
  if (issued === null) return draft;
  await move(stepOf(draft.uid, 'diproses', issued));
  const document = { number: '1234567890123', validUntil: null, checkOn: null };
  await move(stepOf(draft.uid, 'terbit', issued, { document }));
  return draft;
};

/** A case about KUR for which so many rupiah were approved on a day. */
export const creditCase = async (
  { core, rina }: Pick<Counting, 'core' | 'rina'>,
  [asked, approved]: readonly [string, string],
  approvedRp: number,
  change: Parameters<typeof openCase>[2] = {},
) => {
  const draft = await openCase(core, rina, { openedOn: asked, ...change });
  const { move } = rina.facilitation;
  await move(stepOf(draft.uid, 'diajukan', asked, { askedRp: approvedRp }));
  await move(stepOf(draft.uid, 'survei', approved));
  await move(stepOf(draft.uid, 'disetujui', approved, { approvedRp, facts: { tenor: 36 } }));
  return draft;
};
export const payFor = async (
  { core, rina }: Pick<Counting, 'core' | 'rina'>,
  caseUid: string,
  rupiah: number,
  paidOn: string,
): Promise<string> => {
  const uid = core.uid();
  await rina.facilitation.pay({ uid, caseUid, rupiah, paidOn, plannedOn: null, note: '' });
  return uid;
};

/** The figures of every source, of the whole office and of each of these fields, in the months of a year. */
export const everyFigure = async (core: TestCore, fieldUids: readonly string[]) => {
  const sources = await core.admin.indicator.sources();
  let position = 500;
  for (const { code, choices } of sources)
    for (const fieldUid of [null, ...fieldUids])
      for (const subject of ['', ...(choices?.all ?? []).slice(0, 2).map((each) => each.code)])
        await core.admin.indicator.save({
          uid: core.uid(),
          year: 2026,
          fieldUid,
          service: 'Semua',
          objective: 'Semua',
          unit: '',
          source: code,
          subject,
          position: ++position,
          isActive: true,
        });
  const { rows } = await core.admin.indicator.year({ year: 2026 });
  return { sources, rows: rows.filter(({ service }) => service === 'Semua') };
};
