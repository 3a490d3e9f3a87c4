import { overStored } from '#core/kernel/concurrency.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Tx } from '#core/kernel/database.ts';
import { audit } from '#core/kernel/audit.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { seedLetterKinds } from '#core/features/documents/letterKind/index.ts';
import { createOfficeKey } from '#core/features/documents/seal/index.ts';
import {
  countOtherAdmins,
  credentialOf,
  findStaffByUid,
  hashPin,
  insertStaff,
  listStaff,
  staffAudit,
  updateStaff,
} from '#core/features/office/staff/index.ts';
import { imageType, seededFields, seededServices } from './rules.ts';
import * as store from './store.ts';
import { type Picture, canDraw } from '#core/platform/typesetting/index.ts';
import { trailOf } from '#core/platform/audited.ts';
import { deskAudit, fieldAudit, officeAudit, serviceAudit } from './audit.ts';

type MasterTable = 'field' | 'service' | 'desk';
const masters = { field: fieldAudit, service: serviceAudit, desk: deskAudit };

const trail = (
  tx: Tx,
  stamp: Stamp,
  thing: typeof officeAudit | typeof staffAudit | (typeof masters)[MasterTable],
  uid: string,
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown>,
) =>
  audit(tx, {
    ...trailOf<'add' | 'update'>(thing)(stamp, before ? 'update' : 'add', uid),
    ...(before && { before, after }),
  });

const saveMaster = async (
  tx: Tx,
  stamp: Stamp,
  table: MasterTable,
  uid: string,
  row: Record<string, string | number>,
) => {
  const before = await store.putMaster(tx, table, stamp.officeId, uid, row);
  await trail(tx, stamp, masters[table], uid, before, row);
};

/** An entry of a list as it was typed, over the stored one of that uid. */
const overMaster = <W extends Readonly<Record<string, unknown>>>(
  list: readonly ({ uid: string } & Readonly<Record<string, unknown>>)[],
  uid: string,
  typed: W,
  basedOn: Record<string, unknown> | undefined,
  refuse: Parameters<typeof overStored>[3],
): W => {
  const stored = list.find((entry) => entry.uid === uid);
  return stored ? overStored(stored, typed, basedOn, refuse) : typed;
};

const images = async (context: Context) => {
  const { emblem, logo } = await store.findImages(context.db);
  const url = (image: Picture | null) =>
    image && `data:${image.type};base64,${Buffer.from(image.bytes).toString('base64')}`;
  return { emblem: url(emblem), logo: url(logo) };
};

const seed = async (tx: Tx, { officeId, newUid }: Stamp) => {
  for (const { shortName, isActive, ...field } of seededFields)
    await store.putMaster(tx, 'field', officeId, newUid(), {
      ...field,
      short_name: shortName,
      is_active: +isActive,
    });
  for (const { shortName, isActive, ...service } of seededServices)
    await store.putMaster(tx, 'service', officeId, newUid(), {
      ...service,
      short_name: shortName,
      is_active: +isActive,
    });
};

const found = <T extends { uid: string }>(list: readonly T[], uid: string): T => {
  const item = list.find((candidate) => candidate.uid === uid);
  if (!item) throw notFound();
  return item;
};

export const officeHandlers = {
  setUp: api.office.setUp.handler(async ({ input, context, errors }) => {
    const pin = await hashPin(input.admin.pin);
    const staffId = await context.write(async (tx, stamp) => {
      if (await store.findOffice(tx)) throw errors.ALREADY_SET_UP();
      await store.insertOffice(tx, input.uid, input.office, stamp.at, context.isPractice);
      await seed(tx, stamp);
      await seedLetterKinds(tx, stamp);
      await createOfficeKey(tx, stamp);
      await insertStaff(tx, {
        uid: uidBytes(input.admin.uid),
        office_id: stamp.officeId,
        name: input.admin.name,
        role: 'admin',
        ...pin,
      });
      const admin = await findStaffByUid(tx, input.admin.uid);
      await audit(tx, {
        officeId: stamp.officeId,
        at: stamp.at,
        staffId: admin!.id,
        action: 'set_up',
        entity: 'office',
        uid: input.uid,
      });
      return admin!.id;
    });
    Object.assign(context.connection, { staffId, credential: credentialOf(pin.pin_salt), isLocked: false });
    const office = await store.findOffice(context.db);
    if (!office) throw notFound();
    return office;
  }),

  current: api.office.current.handler(({ context }) => store.findOffice(context.db)),

  update: api.office.update.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const before = await store.findOffice(tx);
      if (!before) throw notFound();
      const input = overStored(before, typed, basedOn, errors.RECORD_CHANGED);
      await store.updateOffice(tx, stamp.officeId, input);
      await trail(tx, stamp, officeAudit, before.uid, before, input);
      return { ...input, uid: before.uid };
    }),
  ),

  images: api.office.images.handler(({ context }) => images(context)),

  setImage: api.office.setImage.handler(async ({ input, context, errors }) => {
    const bytes = input.file && new Uint8Array(await input.file.arrayBuffer());
    const type = bytes && imageType(bytes);
    const picture = bytes && type ? { bytes, type } : null;
    if (bytes && !(picture && (await canDraw(context, picture)))) throw errors.IMAGE_UNUSABLE();
    await context.write(async (tx, stamp) => {
      const office = await store.findOffice(tx);
      if (!office) throw notFound();
      await store.setImage(tx, stamp.officeId, input.kind, picture);
      await trail(
        tx,
        stamp,
        officeAudit,
        office.uid,
        { [input.kind]: '' },
        { [input.kind]: type ?? 'kosong' },
      );
    });
    return images(context);
  }),

  fields: api.office.fields.handler(({ context }) => store.listServiceFields(context.db)),
  saveField: api.office.saveField.handler(async ({ input: { uid, basedOn, ...typed }, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const serviceFields = await store.listServiceFields(tx);
      const draft = overMaster(serviceFields, uid, typed, basedOn, errors.RECORD_CHANGED);
      if (serviceFields.some((other) => other.letter === draft.letter && other.uid !== uid))
        throw fieldInvalid([
          { field: 'letter', message: `Huruf ${draft.letter} sudah dipakai bidang lain.` },
        ]);
      await saveMaster(tx, stamp, 'field', uid, {
        letter: draft.letter,
        name: draft.name,
        short_name: draft.shortName,
        color: draft.color,
        position: draft.position,
        is_active: +draft.isActive,
      });
    });
    return found(await store.listServiceFields(context.db), uid);
  }),

  services: api.office.services.handler(({ context }) => store.listServices(context.db)),
  saveService: api.office.saveService.handler(
    async ({ input: { uid, basedOn, ...typed }, context, errors }) => {
      await context.write(async (tx, stamp) => {
        const services = await store.listServices(tx);
        const draft = overMaster(services, uid, typed, basedOn, errors.RECORD_CHANGED);
        await saveMaster(tx, stamp, 'service', uid, {
          name: draft.name,
          short_name: draft.shortName,
          position: draft.position,
          is_active: +draft.isActive,
        });
      });
      return found(await store.listServices(context.db), uid);
    },
  ),

  desks: api.office.desks.handler(({ context }) => store.listDesks(context.db)),
  saveDesk: api.office.saveDesk.handler(async ({ input: { uid, basedOn, ...typed }, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const draft = overMaster(await store.listDesks(tx), uid, typed, basedOn, errors.RECORD_CHANGED);
      const fieldIds = await store.idsOf(tx, 'field', draft.fieldUids);
      if (fieldIds.length !== new Set(draft.fieldUids).size) throw notFound();
      await saveMaster(tx, stamp, 'desk', uid, { name: draft.name, is_active: +draft.isActive });
      const [deskId] = await store.idsOf(tx, 'desk', [uid]);
      await store.setDeskFields(tx, deskId!, fieldIds);
    });
    return found(await store.listDesks(context.db), uid);
  }),

  staff: api.office.staff.handler(async ({ context }) =>
    (await listStaff(context.db)).map(({ fieldName: _fieldName, ...member }) => member),
  ),
  saveStaff: api.office.saveStaff.handler(
    async ({ input: { basedOn, pin: typedPin, ...typed }, context, errors }) => {
      const pin = typedPin === undefined ? undefined : await hashPin(typedPin);
      const isOwn = await context.write(async (tx, stamp) => {
        const before = await findStaffByUid(tx, typed.uid);
        const staff = await listStaff(tx);
        const input = overMaster(staff, typed.uid, typed, basedOn, errors.RECORD_CHANGED);
        if (!before && !pin) throw fieldInvalid([{ field: 'pin', message: 'PIN wajib diisi.' }]);
        const staysAdmin = input.role === 'admin' && input.isActive;
        if (!staysAdmin && (await countOtherAdmins(tx, input.uid)) === 0) throw errors.LAST_ADMIN();
        const [fieldId = null] = input.fieldUid ? await store.idsOf(tx, 'field', [input.fieldUid]) : [];
        const [deskId = null] = input.deskUid ? await store.idsOf(tx, 'desk', [input.deskUid]) : [];
        const row = {
          name: input.name,
          role: input.role,
          field_id: fieldId,
          desk_id: deskId,
          is_active: +input.isActive,
          ...(pin && { ...pin, failed_attempts: 0, locked_until: null }),
        };
        if (before) await updateStaff(tx, input.uid, row);
        else
          await insertStaff(tx, {
            ...row,
            ...pin!,
            uid: uidBytes(input.uid),
            office_id: stamp.officeId,
          });
        await trail(tx, stamp, staffAudit, input.uid, before, row);
        return before?.id === context.connection.staffId;
      });
      // The window that changes its own PIN knows the new one; every other is signed out by it.
      if (pin && isOwn) context.connection.credential = credentialOf(pin.pin_salt);
      const { fieldName: _fieldName, ...member } = found(await listStaff(context.db), typed.uid);
      return member;
    },
  ),
};
