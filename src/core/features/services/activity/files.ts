import type { Inputs } from '#contract/index.ts';
import { daysOfPeriod } from '#contract/period.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { found } from './handlers.ts';
import { activityBook, activityList, activityReport, photoPath, printedPhotos } from './paper.ts';
import * as store from './store.ts';

/** Those that took place or will, oldest first, as lists are read on paper. */
const listed = async (
  context: Context,
  { period, kind = null, text = '' }: Inputs['activity']['listPdf'],
) => {
  const { officeId, localDate: today } = await context.now();
  const all = await store.listActivities(context.db, officeId, daysOfPeriod(period), { kind, text });
  const rows = all.filter(({ cancelledOn }) => cancelledOn === null).reverse();
  return { rows, head: { period, kind, today } };
};

export const activityFileHandlers = {
  reportPdf: api.activity.reportPdf.handler(async ({ input, context, errors }) => {
    const head = await officePaper(context);
    const { localDate } = await context.now();
    const { row, activity } = await found(context.db, input.uid);
    if (activity.cancelledOn) throw errors.ACTIVITY_CANCELLED();
    const participants = (await store.participantsOf(context.db, row.id)).map(store.toParticipant);
    const photos = await store.photosOf(context.db, row.id);
    const bytes = await store.bytesOf(
      context.db,
      printedPhotos(photos.map((photo) => ({ ...photo, allowedOn: photo.allowed_on }))).map(({ id }) => id),
    );
    return pdfFile(context, fileNameOf(['laporan kegiatan', activity.name, activity.startsOn], 'pdf'), {
      template: 'activityReport',
      data: activityReport({ activity, participants, photos: photos.map(store.toPhoto) }, head, localDate),
      pictures: head.pictures,
      files: photos.flatMap((photo) =>
        bytes.has(photo.id)
          ? [{ path: photoPath(store.toPhoto(photo).uid), bytes: bytes.get(photo.id)! }]
          : [],
      ),
    });
  }),

  listPdf: api.activity.listPdf.handler(async ({ input, context }) => {
    const office = await officePaper(context);
    const { rows, head } = await listed(context, input);
    return pdfFile(context, fileNameOf(['laporan kegiatan', input.period], 'pdf'), {
      template: 'mentoringList',
      data: activityList(rows, office, head),
      pictures: office.pictures,
    });
  }),

  listXlsx: api.activity.listXlsx.handler(async ({ input, context }) => {
    const { office } = await officePaper(context);
    const { rows, head } = await listed(context, input);
    const name = fileNameOf(['laporan kegiatan', input.period], 'xlsx');
    return xlsxFile(context, name, activityBook(rows, office.name, head));
  }),
};
