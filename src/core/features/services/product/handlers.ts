import { draftOfProduct, licencesOf } from '#contract/gallery.ts';
import type { Inputs } from '#contract/index.ts';
import { type LicenceKind, licenceKind, licenceKindWords, type ProductDraft } from '#contract/product.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { localPhone } from '#core/platform/people/phone.ts';
import { removedOwner } from '#core/platform/people/store.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { photoBytes } from '#core/platform/typesetting/index.ts';
import { productAudit, sellerAudit } from './audit.ts';
import * as store from './store.ts';

const trail = trailOf(productAudit);

const found = async (db: Db, uid: string, today: string): Promise<store.StoredProduct> => {
  const [product] = await store.productsByUid(db, [uid], today);
  if (!product) throw notFound(await removedOwner(db, 'product', uid));
  return product;
};
const businessOf = async (db: Db, uid: string) => {
  const business = await store.findBusiness(db, uid);
  if (!business) throw notFound(await removedOwner(db, 'business', uid));
  return business;
};

const isIn: Record<Inputs['product']['list']['part'] & string, (product: store.StoredProduct) => boolean> = {
  shown: () => true,
  withdrawn: () => true,
  noPhoto: ({ photoAt }) => photoAt === null,
  licensed: ({ licences }) => licencesOf(licences).some(({ state }) => state === 'valid'),
  toMend: ({ licences }) => licencesOf(licences).some(({ state }) => state !== 'valid'),
};
/** The part of the gallery that was asked for. */
export const readGallery = async (
  { db, now }: Context,
  { text = '', sector = '', part = 'shown' }: Inputs['product']['list'],
): Promise<store.StoredProduct[]> => {
  const { officeId, localDate: today } = await now();
  const wanted = { text, sector, isShown: part !== 'withdrawn' };
  return (await store.listProducts(db, { officeId, today }, wanted)).filter(isIn[part]);
};

const columnsOf = (draft: Omit<ProductDraft, 'uid'>) => ({
  name: draft.name,
  description: draft.description,
  category: draft.category,
  price: draft.price,
  unit: draft.unit,
  packaging: draft.packaging,
  made_since: draft.madeSince ?? '',
  licences: JSON.stringify(draft.licences),
});
/** As the trail tells it. */
const toldOf = (draft: ProductDraft) => ({
  ...columnsOf(draft),
  licences: licenceKind.options
    .flatMap((kind) =>
      draft.licences[kind] ? `${licenceKindWords[kind]} ${draft.licences[kind].number}` : [],
    )
    .join(', '),
});

/** A licence that names a case is that case's, and of this business. */
const checkCases = async (
  tx: Tx,
  business: { id: number; person_id: number },
  licences: ProductDraft['licences'],
  known: ProductDraft['licences'],
): Promise<void> => {
  const issued = await store.issuedTo(tx, business);
  const wrong = Object.entries(licences).filter(
    ([kind, { caseUid }]) =>
      caseUid !== null &&
      known[kind as LicenceKind]?.caseUid !== caseUid &&
      !issued.some((each) => each.caseUid === caseUid && each.kind === kind),
  );
  if (wrong.length > 0)
    throw fieldInvalid(
      wrong.map(([kind]) => ({
        field: `licences.${kind}.number`,
        message: 'Izin ini bukan milik usaha ini atau sudah diganti. Pilih lagi.',
      })),
    );
};

export const productHandlers = {
  list: api.product.list.handler(async ({ input, context }) =>
    (await readGallery(context, input)).map(store.shown),
  ),
  get: api.product.get.handler(async ({ input, context: { db, now } }) =>
    store.shown(await found(db, input.uid, (await now()).localDate)),
  ),

  save: api.product.save.handler(({ input: { basedOn, businessUid, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const business = await businessOf(tx, businessUid);
      const [known] = await store.productsByUid(tx, [typed.uid], stamp.localDate);
      if (known && known.businessId !== business.id) throw notFound();
      const before = known && draftOfProduct(known);
      const input = before ? overStored(before, typed, basedOn, errors.RECORD_CHANGED) : typed;
      await checkCases(tx, business, input.licences, before?.licences ?? {});
      if (known && before) {
        await store.updateProduct(tx, known.id, columnsOf(input));
        await audit(tx, {
          ...trail(stamp, 'update', input.uid),
          before: toldOf(before),
          after: toldOf(input),
        });
      } else {
        await store.insertProduct(tx, {
          ...columnsOf(input),
          uid: uidBytes(input.uid),
          office_id: stamp.officeId,
          business_id: business.id,
          number: await store.nextNumber(tx, stamp.officeId),
          created_at: stamp.at,
        });
        await audit(tx, trail(stamp, 'add', input.uid));
      }
      return store.shown(await found(tx, input.uid, stamp.localDate));
    }),
  ),

  show: api.product.show.handler(({ input: { uid, isShown }, context }) =>
    context.write(async (tx, stamp) => {
      const known = await found(tx, uid, stamp.localDate);
      if (known.isShown !== isShown) {
        await store.updateProduct(tx, known.id, { is_shown: +isShown });
        await audit(tx, {
          ...trail(stamp, isShown ? 'show' : 'withdraw', uid),
          before: { is_shown: +known.isShown },
          after: { is_shown: +isShown },
        });
      }
      return store.shown({ ...known, isShown });
    }),
  ),

  setPhoto: api.product.setPhoto.handler(async ({ input: { uid, photo }, context, errors }) => {
    const bytes = photo && (await photoBytes(context, photo));
    if (photo && !bytes) throw errors.PHOTO_UNUSABLE();
    return context.write(async (tx, stamp) => {
      const known = await found(tx, uid, stamp.localDate);
      await store.putPhoto(tx, known.id, bytes);
      await store.updateProduct(tx, known.id, { photo_at: bytes && stamp.at });
      await audit(tx, {
        ...trail(stamp, 'photo', uid),
        before: { photo_at: known.photoAt ? 'ada' : 'belum ada' },
        after: { photo_at: bytes ? 'baru' : 'dihapus' },
      });
      return store.shown({ ...known, photoAt: bytes && stamp.at });
    });
  }),

  photo: api.product.photo.handler(async ({ input, context: { db, now } }) => {
    const { id, number } = await found(db, input.uid, (await now()).localDate);
    const bytes = (await store.photosOf(db, [id])).get(id);
    if (!bytes) throw notFound();
    return new File([new Uint8Array(bytes)], `${number}.jpg`, { type: 'image/jpeg' });
  }),

  seller: api.product.seller.handler(async ({ input: { businessUid }, context: { db } }) => {
    const business = await businessOf(db, businessUid);
    const known = await store.findSeller(db, business.id);
    return {
      businessUid,
      story: known?.story ?? '',
      contact: known?.contact ?? (business.phone ? `HP/WA ${localPhone(business.phone)}` : ''),
      agrees: known?.agreed_on != null,
      agreedOn: known?.agreed_on ?? null,
      issued: await store.issuedTo(db, business),
    };
  }),

  saveSeller: api.product.saveSeller.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const business = await businessOf(tx, typed.businessUid);
      const known = await store.findSeller(tx, business.id);
      const before = known && { ...known, agrees: known.agreed_on !== null };
      const input = before ? overStored(before, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const after = {
        story: input.story,
        contact: input.contact,
        agreed_on: input.agrees ? (known?.agreed_on ?? stamp.localDate) : null,
      };
      const uid = known ? uidText(known.uid) : stamp.newUid();
      await store.putSeller(tx, known?.id ?? null, after, {
        uid: uidBytes(uid),
        office_id: stamp.officeId,
        business_id: business.id,
        created_at: stamp.at,
      });
      await audit(tx, {
        ...trailOf(sellerAudit)(stamp, known ? 'update' : 'add', uid),
        before: known ?? { agreed_on: null },
        after,
      });
      return {};
    }),
  ),
};
