import { dateText } from '#contract/dates.ts';
import { printedLicences, productColumns } from '#contract/gallery.ts';
import { licenceKindWords, PRICE_LABELS, type ProductRow } from '#contract/product.ts';
import { sectorWords } from '#contract/business.ts';
import type { Letterhead } from '#core/features/office/office/index.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import type { Org, PaperName, QrText } from '#core/platform/typesetting/index.ts';
import { labelQr } from './rules.ts';
import type { sellersOf, StoredProduct } from './store.ts';

export const CATALOGUE_FONTS = ['Plus Jakarta Sans', 'Cormorant Garamond'];
export const photoPath = (productId: number): string => `product/${productId}.jpg`;

type CatalogueProduct = {
  nama: string;
  foto: string | null;
  uraian: string;
  kemasan: string;
  harga: number | null;
  satuan: string;
  izin: { jenis: string; nomor: string }[];
};
export type CataloguePaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  tanggal: string;
  jumlahUsaha: number;
  usaha: {
    nama: string;
    bidang: string;
    cerita: string;
    /** Owner, address and contact. */
    kontak: string[];
    produk: CatalogueProduct[];
  }[];
};

const toCatalogue = (product: StoredProduct): CatalogueProduct => ({
  nama: product.name,
  foto: product.photoAt && photoPath(product.id),
  uraian: product.description.replace(/\s+/g, ' '),
  kemasan: product.packaging,
  harga: product.price,
  satuan: product.unit,
  izin: printedLicences(product.licences).map(({ kind, number }) => ({
    jenis: licenceKindWords[kind],
    nomor: number,
  })),
});

/** Whose owners have not agreed to be named: nothing of them is printed but the goods. */
const UNNAMED = { nama: 'Produk pilihan galeri', bidang: '', cerita: '', kontak: [] };

/** Products as they come, those of one business together; those without a name are the last. */
export const cataloguePaper = (
  products: readonly StoredProduct[],
  sellers: Awaited<ReturnType<typeof sellersOf>>,
  { office, org }: Letterhead,
  { title, today }: { title: string; today: string },
): CataloguePaper => ({
  org,
  kertas: office.paper,
  judul: title,
  tanggal: today,
  jumlahUsaha: new Set(products.map(({ businessId }) => businessId)).size,
  usaha: [
    ...Map.groupBy(products, ({ businessId }) => {
      const seller = sellers.get(businessId);
      return seller?.agreed_on ? seller : null;
    }),
  ]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([seller, of]) => {
      const { business, person, sector } = of[0]!;
      const named = seller && {
        nama: business.name,
        bidang: sectorWords[sector] ?? '',
        cerita: (seller.story ?? '').replace(/\s+/g, ' '),
        kontak: [person.name, seller.address, seller.contact ?? ''].filter((line) => line !== ''),
      };
      return { ...(named ?? UNNAMED), produk: of.map(toCatalogue) };
    }),
});

/** Sheets of labels as shops sell them, in mm. */
const sheet = { kolom: PRICE_LABELS.columns, baris: PRICE_LABELS.rows, w: 66, h: 34, kiri: 6, atas: 12.5 };

export type PriceLabelPaper = {
  org: Org;
  lembar: typeof sheet & { mulai: number };
  label: {
    nama: string;
    usaha: string;
    harga: number;
    satuan: string;
    izin: string;
    nomor: string;
    qr: QrText;
  }[];
};

/** Of products that have a price. */
export const labelPaper = (products: readonly ProductRow[], used: number, org: Org): PriceLabelPaper => ({
  org,
  lembar: { ...sheet, mulai: used },
  label: products.map(({ name, business, price, unit, licences, number }) => ({
    nama: name,
    usaha: business.name,
    harga: price!,
    satuan: unit,
    izin: printedLicences(licences)
      .map(({ kind }) => licenceKindWords[kind])
      .join(' · '),
    nomor: number,
    qr: labelQr(number),
  })),
});

export const galleryBook = (products: readonly ProductRow[], today: string): XlsxBook => ({
  sheets: [
    listSheet(
      'Galeri produk',
      ['Galeri produk', `${products.length} produk, ${dateText(today)}`],
      Object.values(productColumns),
      products,
    ),
  ],
});
