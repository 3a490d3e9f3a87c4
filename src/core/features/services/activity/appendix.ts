import { daysText } from '#contract/dates.ts';
import type { AppendixBlock, AppendixSource } from '#core/platform/report/appendix.ts';
import { daysOf } from '#core/platform/report/months.ts';
import type { PictureFile } from '#core/platform/typesetting/index.ts';
import { photoPath, printedPhotos } from './paper.ts';
import * as store from './store.ts';

/** Some 30 MB, which threads and typesetter hold several times. */
const MOST_PHOTOS = 200;

/** The photos of the activities that began in the period, those that may be printed today. */
export const photoAppendix: AppendixSource = {
  key: 'photos',
  title: 'Foto Kegiatan',
  place: 12,
  isPersonal: true,
  draw: async ({ db, officeId, own }) => {
    const held = await store.heldBetween(db, officeId, daysOf(own));
    const all = await store.photosOf(db, ...held.map(({ id }) => id));
    const allowed = printedPhotos(all.map((photo) => ({ ...photo, allowedOn: photo.allowed_on })));
    const printed = allowed.slice(0, MOST_PHOTOS);
    const bytes = await store.bytesOf(
      db,
      printed.map(({ id }) => id),
    );
    const blocks: AppendixBlock[] = [];
    const files: PictureFile[] = [];
    for (const { id, name, place, ...days } of held) {
      const foto = printed
        .filter((photo) => photo.activity_id === id)
        .map((photo) => {
          const { uid, caption } = store.toPhoto(photo);
          files.push({ path: photoPath(uid), bytes: bytes.get(photo.id)! });
          return { berkas: photoPath(uid), ket: caption };
        });
      const judul = [name, place, daysText(days)].join(' · ');
      if (foto.length > 0) blocks.push({ rupa: 'foto', judul, foto });
    }
    const left = allowed.length - printed.length;
    if (left > 0)
      blocks.push({ rupa: 'teks', teks: `${left} foto lain tidak dimuat; pilih masa yang lebih pendek.` });
    const none = 'Tidak ada foto kegiatan yang boleh dicetak pada masa ini.';
    return { blocks: blocks.length === 0 ? [{ rupa: 'teks', teks: none }] : blocks, files };
  },
};
