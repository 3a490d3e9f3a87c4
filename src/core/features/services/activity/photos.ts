import { MOST_PHOTOS } from '#contract/activity.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import type { Db } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { photoBytes } from '#core/platform/typesetting/index.ts';
import { photoAudit } from './audit.ts';
import { found } from './handlers.ts';
import * as store from './store.ts';

const trail = trailOf(photoAudit);
const foundPhoto = async (db: Db, uid: string) => {
  const row = await store.findPhoto(db, uid);
  if (!row) throw notFound();
  return row;
};

export const photoHandlers = {
  addPhoto: api.activity.addPhoto.handler(async ({ input, context, errors }) => {
    const bytes = await photoBytes(context, input.photo);
    if (!bytes) throw errors.PHOTO_UNUSABLE();
    return context.write(async (tx, stamp) => {
      const known = await store.findPhoto(tx, input.uid);
      if (known) return store.toPhoto(known);
      const { row } = await found(tx, input.activityUid);
      if ((await store.photosOf(tx, row.id)).length >= MOST_PHOTOS) throw errors.TOO_MANY();
      await store.insertPhoto(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        activity_id: row.id,
        created_at: stamp.at,
        bytes,
      });
      await audit(tx, trail(stamp, 'add', input.uid));
      return { uid: input.uid, caption: '', allowedOn: null };
    });
  }),

  savePhoto: api.activity.savePhoto.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await foundPhoto(tx, typed.uid);
      const stored = { ...row, isAllowed: row.allowed_on !== null };
      const { caption, isAllowed } = overStored(stored, typed, basedOn, errors.RECORD_CHANGED);
      const after = { caption, allowed_on: isAllowed ? (row.allowed_on ?? stamp.localDate) : null };
      await store.updatePhoto(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'update', typed.uid), before: row, after });
      return store.toPhoto({ ...row, ...after });
    }),
  ),

  removePhoto: api.activity.removePhoto.handler(({ input: { uid }, context }) =>
    context.write(async (tx, stamp) => {
      const row = await foundPhoto(tx, uid);
      await store.updatePhoto(tx, row.id, { bytes: null, allowed_on: null });
      await audit(tx, trail(stamp, 'remove', uid));
      return {};
    }),
  ),

  photo: api.activity.photo.handler(async ({ input: { uid }, context: { db } }) => {
    const { id } = await foundPhoto(db, uid);
    const bytes = (await store.bytesOf(db, [id])).get(id)!;
    return new File([new Uint8Array(bytes)], 'foto-kegiatan.jpg', { type: 'image/jpeg' });
  }),
};
