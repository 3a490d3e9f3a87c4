import type { Inputs } from '#contract/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api } from '#core/platform/procedures.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { readGallery } from './handlers.ts';
import { CATALOGUE_FONTS, cataloguePaper, galleryBook, labelPaper, photoPath } from './paper.ts';
import * as store from './store.ts';

/** What stands in the gallery of these. */
const shownOf = async ({ db, now }: Context, { uids }: Pick<Inputs['product']['labelsPdf'], 'uids'>) => {
  const { localDate } = await now();
  const products = await store.productsByUid(db, uids, localDate);
  return { localDate, products: products.filter(({ isShown }) => isShown) };
};

export const productFileHandlers = {
  cataloguePdf: api.product.cataloguePdf.handler(async ({ input, context, errors }) => {
    const head = await officePaper(context);
    const { localDate, products } = await shownOf(context, input);
    if (products.length === 0) throw errors.NOTHING_SHOWN();
    const sellers = await store.sellersOf(
      context.db,
      products.map(({ businessId }) => businessId),
    );
    const photos = await store.photosOf(
      context.db,
      products.map(({ id }) => id),
    );
    return pdfFile(context, `katalog-produk-${localDate}.pdf`, {
      template: 'productCatalogue',
      data: cataloguePaper(products, sellers, head, { title: input.title, today: localDate }),
      pictures: head.pictures,
      files: [...photos].map(([id, bytes]) => ({ path: photoPath(id), bytes })),
      fonts: CATALOGUE_FONTS,
    });
  }),

  labelsPdf: api.product.labelsPdf.handler(async ({ input, context, errors }) => {
    const { org, pictures } = await officePaper(context);
    const { localDate, products } = await shownOf(context, input);
    if (products.length === 0) throw errors.NOTHING_SHOWN();
    const priced = products.filter(({ price }) => price !== null);
    if (priced.length === 0) throw errors.NO_PRICE();
    const name = fileNameOf(['label-harga', priced.length === 1 ? priced[0]!.name : '', localDate], 'pdf');
    return pdfFile(context, name, {
      template: 'priceLabels',
      data: labelPaper(
        priced.flatMap((product) => Array.from({ length: input.copies }, () => product)),
        input.used,
        org,
      ),
      pictures,
    });
  }),

  listXlsx: api.product.listXlsx.handler(async ({ input, context }) => {
    const { localDate } = await context.now();
    const book = galleryBook(await readGallery(context, input), localDate);
    return xlsxFile(context, `galeri-produk-${localDate}.xlsx`, book);
  }),
};
