import type { Design, DesignSpec, DesignSummary } from '#contract/design.ts';
import type { Inputs } from '#contract/index.ts';
import { formatNumber } from '#contract/numbering.ts';
import { pictureType } from '#contract/picture.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { designOrder, findDesign, toDesign } from './index.ts';
import { geometryWarnings, picturesOf, tooLongWarnings } from './rules.ts';
import { longestActivity, sampleActivity, sampleNames, samplePrinted, sampleSignatories } from './samples.ts';
import * as store from './store.ts';
import { readDesign, sha256Of, writeDesign } from './transfer.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { canDraw, fileNameOf } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { trailOf } from '#core/platform/audited.ts';
import { designAudit } from './audit.ts';

const PICTURE_LIMIT_BYTES = 4 * 1024 * 1024;
/** Pictures in base 64, with room for the design itself. */
const TRANSFER_LIMIT_BYTES = 24 * 1024 * 1024;

const found = async (context: Context, uid: string, version?: number): Promise<Design> => {
  const design = await findDesign(context, uid, version);
  if (!design) throw notFound();
  return design;
};

const summaryOf = ({ spec: _, ...summary }: Design): DesignSummary => summary;

const isReady = (context: Context, uid: string) =>
  context.readyDesigns().some((design) => design.uid === uid);

const trail = trailOf(designAudit);

const missingPictures = async (db: Db, spec: DesignSpec): Promise<string[]> => {
  const rows = await Promise.all(
    picturesOf(spec).map(async (sha256) => ((await store.findPicture(db, sha256)) ? [] : [sha256])),
  );
  return rows.flat();
};

const checkPictures = async (db: Db, spec: DesignSpec) => {
  if ((await missingPictures(db, spec)).length > 0)
    throw fieldInvalid([
      {
        field: 'spec',
        message: 'Ada gambar yang belum tersimpan. Pasang gambar itu sekali lagi, lalu simpan.',
      },
    ]);
};

const storeVersion = async (
  tx: Tx,
  stamp: Stamp,
  id: number,
  { version, spec }: { version: number; spec: DesignSpec },
) =>
  store.insertVersion(tx, {
    design_id: id,
    version,
    spec: JSON.stringify(spec),
    saved_at: stamp.at,
    staff_id: stamp.staffId,
  });

/** A design of the office's own with its first version. */
const storeNew = async (
  tx: Tx,
  stamp: Stamp,
  {
    uid,
    name,
    spec,
    action,
  }: { uid: string; name: string; spec: DesignSpec; action: 'add' | 'copy' | 'import' },
) => {
  const id = await store.insertDesign(tx, {
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    name,
    is_archived: 0,
    created_at: stamp.at,
  });
  await storeVersion(tx, stamp, id, { version: 1, spec });
  await audit(tx, { ...trail(stamp, action, uid), before: {}, after: { name, version: 1 } });
};

const specOf = async (context: Context, shown: Inputs['design']['preview']['design']): Promise<DesignSpec> =>
  'spec' in shown ? shown.spec : (await found(context, shown.uid, shown.version)).spec;

const sampleNumber = (format: string) => formatNumber(format, 14, sampleActivity.signedOn);

/** The type of a picture that can be stored; undefined for anything else. */
const usableType = async (context: Context, bytes: Uint8Array): Promise<string | undefined> => {
  const type = pictureType(bytes, PICTURE_LIMIT_BYTES);
  return type && (await canDraw(context, { bytes, type })) ? type : undefined;
};

export const designHandlers = {
  list: api.design.list.handler(async ({ context }) => {
    const own = (await store.newestVersions(context.db)).map(toDesign);
    return [...context.readyDesigns(), ...own].map(summaryOf);
  }),

  get: api.design.get.handler(({ input, context }) => found(context, input.uid, input.version)),

  save: api.design.save.handler(async ({ input, context, errors }) => {
    if (isReady(context, input.uid)) throw errors.READY_DESIGN();
    await checkPictures(context.db, input.spec);
    await context.write(async (tx, stamp) => {
      const newest = await store.findVersion(tx, input.uid);
      const version = newest?.version ?? 0;
      const isSentAgain =
        version === input.basedOn + 1 &&
        newest?.name === input.name &&
        newest.spec === JSON.stringify(input.spec);
      if (isSentAgain) return;
      if (version !== input.basedOn) throw errors.CONFLICT({ data: { version } });
      if (!newest) return storeNew(tx, stamp, { ...input, action: 'add' });
      await store.updateDesign(tx, newest.id, { name: input.name });
      await storeVersion(tx, stamp, newest.id, { version: version + 1, spec: input.spec });
      await audit(tx, {
        ...trail(stamp, 'save', input.uid),
        before: { name: newest.name, version },
        after: { name: input.name, version: version + 1 },
      });
    });
    return found(context, input.uid);
  }),

  copy: api.design.copy.handler(async ({ input, context }) => {
    const { spec } = await found(context, input.uid);
    await context.write(async (tx, stamp) => {
      if (await store.findVersion(tx, input.newUid)) return; // sent twice
      await storeNew(tx, stamp, { uid: input.newUid, name: input.name, spec, action: 'copy' });
    });
    return found(context, input.newUid);
  }),

  archive: api.design.archive.handler(async ({ input, context, errors }) => {
    if (isReady(context, input.uid)) throw errors.READY_DESIGN();
    await context.write(async (tx, stamp) => {
      const row = await store.findVersion(tx, input.uid);
      if (!row) throw notFound();
      const after = { is_archived: +input.isArchived };
      await store.updateDesign(tx, row.id, after);
      await audit(tx, {
        ...trail(stamp, 'update', input.uid),
        before: { is_archived: row.is_archived },
        after,
      });
    });
    return summaryOf(await found(context, input.uid));
  }),

  addPicture: api.design.addPicture.handler(async ({ input, context, errors }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const type = await usableType(context, bytes);
    if (!type) throw errors.IMAGE_UNUSABLE();
    const sha256 = sha256Of(bytes);
    await context.write((tx, stamp) =>
      store.insertPicture(tx, { office_id: stamp.officeId, sha256, type, bytes }),
    );
    return { sha256 };
  }),

  picture: api.design.picture.handler(async ({ input, context }) => {
    const row = await store.findPicture(context.db, input.sha256);
    if (!row) throw notFound();
    return new File([new Uint8Array(row.bytes)], `gambar.${row.type.replace(/^image\/|\+xml$/g, '')}`, {
      type: row.type,
    });
  }),

  preview: api.design.preview.handler(async ({ input, context }) => {
    const head = await officePaper(context);
    const spec = await specOf(context, input.design);
    const activity = input.activity
      ? { ...input.activity, signatories: input.activity.signatories ?? [] }
      : { ...sampleActivity, signatories: sampleSignatories(head.office.head, input.signatories) };
    const printed = samplePrinted(
      input.name ?? sampleNames[input.sample],
      sampleNumber(head.office.certificateNumbering),
    );
    const order = await designOrder(context.db, head, spec, activity, [printed]);
    const pages = await context.typesetter.run(typesettingJobs.pages, order);
    return { pages: pages.map((page) => page.svg) };
  }),

  check: api.design.check.handler(async ({ input, context }) => {
    const head = await officePaper(context);
    const spec = await specOf(context, input.design);
    const activity = { ...longestActivity, signatories: sampleSignatories(head.office.head, 3) };
    const number = sampleNumber(head.office.certificateNumbering);
    const printed = [sampleNames.longest, sampleNames.titles].map((name) => samplePrinted(name, number));
    const order = await designOrder(context.db, head, spec, activity, printed);
    const marked = await context.typesetter.run(typesettingJobs.places, {
      ...order,
      data: { ...order.data, periksa: true },
    });
    const missing = await missingPictures(context.db, spec);
    return [
      ...geometryWarnings(spec),
      ...tooLongWarnings(spec, marked.flat().map(String)),
      ...missing.map(() => ({
        elementId: null,
        kind: 'picture_missing' as const,
        message: 'Ada gambar yang belum tersimpan; tempatnya dicetak kosong.',
      })),
    ];
  }),

  export: api.design.export.handler(async ({ input, context }) => {
    const { name, spec } = await found(context, input.uid);
    const rows = await Promise.all(picturesOf(spec).map((sha256) => store.findPicture(context.db, sha256)));
    const pictures = rows.flatMap((row) => (row ? [{ sha256: row.sha256, bytes: row.bytes }] : []));
    const fileName = fileNameOf([name.toLowerCase()], 'desain.json');
    return new File([writeDesign(name, spec, pictures)], fileName, { type: 'application/json' });
  }),

  import: api.design.import.handler(async ({ input, context, errors }) => {
    const read = input.file.size <= TRANSFER_LIMIT_BYTES ? readDesign(await input.file.text()) : undefined;
    if (!read) throw errors.FILE_UNREADABLE();
    const pictures = await Promise.all(
      read.pictures.map(async (picture) => ({ ...picture, type: await usableType(context, picture.bytes) })),
    );
    if (pictures.some(({ type }) => !type)) throw errors.FILE_UNREADABLE();
    await context.write(async (tx, stamp) => {
      if (await store.findVersion(tx, input.uid)) return; // sent twice
      for (const { sha256, bytes, type } of pictures)
        await store.insertPicture(tx, { office_id: stamp.officeId, sha256, type: type!, bytes });
      await storeNew(tx, stamp, { uid: input.uid, name: read.name, spec: read.spec, action: 'import' });
    });
    return found(context, input.uid);
  }),
};
