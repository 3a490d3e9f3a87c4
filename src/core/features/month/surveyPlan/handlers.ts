import type { PlanRow, Publication, ReportTexts } from '#contract/surveyPlan.ts';
import { audit, type AuditEntry } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { photoBytes } from '#core/platform/typesetting/index.ts';
import { planAudit, publicationAudit, textAudit } from './audit.ts';
import * as store from './store.ts';

const planTrail = trailOf(planAudit);
const publicationTrail = trailOf(publicationAudit);
const textTrail = trailOf(textAudit);

/** Takes a row back for a reason; what it said stays in the file. */
const remove = (
  context: Context,
  table: 'survey_plan' | 'survey_publication',
  { uid, reason }: { uid: string; reason: string },
  trail: (stamp: Stamp, action: 'remove', uid: string) => AuditEntry,
) =>
  context.write(async (tx, stamp) => {
    const known = await store.findSurveyRow(tx, table, uid);
    if (!known) throw notFound();
    if (known.removed_at !== null) return {};
    const after = { removed_at: stamp.at, remove_reason: reason };
    await store.updateSurveyRow(tx, table, known.id, after);
    await audit(tx, { ...trail(stamp, 'remove', uid), before: { remove_reason: '' }, after });
    return {};
  });

export const surveyPlanHandlers = {
  ofPeriod: api.surveyPlan.ofPeriod.handler(async ({ input, context }) =>
    store.planOf(context.db, (await context.now()).officeId, input.period),
  ),

  save: api.surveyPlan.save.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findPlan(tx, typed.uid);
      if (known?.row.removed_at) throw notFound();
      const wanted = known ? overStored<PlanRow>(known.plan, typed, basedOn, errors.RECORD_CHANGED) : typed;
      if (wanted.status !== 'planned' && wanted.statusOn === null)
        throw fieldInvalid([{ field: 'statusOn', message: 'Isi sejak kapan keadaannya begitu.' }]);
      const columns = store.planColumns(wanted);
      if (known) {
        await store.updateSurveyRow(tx, 'survey_plan', known.row.id, columns);
        await audit(tx, { ...planTrail(stamp, 'update', typed.uid), before: known.row, after: columns });
      } else {
        await store.insertPlan(tx, stamp, typed.uid, columns);
        await audit(tx, planTrail(stamp, 'add', typed.uid));
      }
      return {};
    }),
  ),

  remove: api.surveyPlan.remove.handler(({ input, context }) =>
    remove(context, 'survey_plan', input, planTrail),
  ),

  savePublication: api.surveyPlan.savePublication.handler(
    ({ input: { basedOn, ...typed }, context, errors }) =>
      context.write(async (tx, stamp) => {
        const known = await store.findPublication(tx, typed.uid);
        if (known?.removed_at) throw notFound();
        const before = known && { ...known, uid: typed.uid, publishedOn: known.published_on };
        const wanted = before
          ? overStored<Publication>(before, typed, basedOn, errors.RECORD_CHANGED)
          : typed;
        const columns = store.publicationColumns(wanted);
        if (known) {
          await store.updateSurveyRow(tx, 'survey_publication', known.id, columns);
          await audit(tx, { ...publicationTrail(stamp, 'update', typed.uid), before: known, after: columns });
        } else {
          await store.insertPublication(tx, stamp, typed.uid, columns);
          await audit(tx, publicationTrail(stamp, 'add', typed.uid));
        }
        return {};
      }),
  ),

  removePublication: api.surveyPlan.removePublication.handler(({ input, context }) =>
    remove(context, 'survey_publication', input, publicationTrail),
  ),

  setPhoto: api.surveyPlan.setPhoto.handler(async ({ input: { uid, photo }, context, errors }) => {
    const bytes = await photoBytes(context, photo);
    if (!bytes) throw errors.PHOTO_UNUSABLE();
    return context.write(async (tx, stamp) => {
      const known = await store.findPublication(tx, uid);
      if (!known || known.removed_at !== null) throw notFound();
      await store.updateSurveyRow(tx, 'survey_publication', known.id, { photo: bytes });
      await audit(tx, publicationTrail(stamp, 'photo', uid));
      return {};
    });
  }),

  photo: api.surveyPlan.photo.handler(async ({ input: { uid }, context }) => {
    const known = await store.findPublication(context.db, uid);
    if (!known?.photo) throw notFound();
    return new File([new Uint8Array(known.photo)], 'publikasi-survei.jpg', { type: 'image/jpeg' });
  }),

  saveTexts: api.surveyPlan.saveTexts.handler(({ input: { period, basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await store.findTexts(tx, stamp.officeId, period);
      const before = store.textsOf(row);
      const texts = overStored<ReportTexts>(before, typed, basedOn, errors.RECORD_CHANGED);
      const uid = row ? store.uidOf(row) : stamp.newUid();
      await store.putTexts(tx, { officeId: stamp.officeId, period, uid, texts });
      await audit(tx, {
        ...textTrail(stamp, 'update', uid),
        before: { texts: JSON.stringify(before) },
        after: { texts: JSON.stringify(texts) },
      });
      return {};
    }),
  ),
};
