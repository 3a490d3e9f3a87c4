import { rupiahText } from './dates.ts';
import type { ListColumn } from './list.ts';
import {
  type Licence,
  type LicenceKind,
  licenceKind,
  licenceKindWords,
  licenceStateWords,
  type ProductDraft,
  type ProductRow,
} from './product.ts';
import { sectorWords } from './business.ts';

type Licences = ProductRow['licences'];
export const licencesOf = (licences: Licences): (Licence & { kind: LicenceKind })[] =>
  licenceKind.options.flatMap((kind) => (licences[kind] ? [{ kind, ...licences[kind] }] : []));
/** As it is typed: without what the core says of it and of its licences. */
export const draftOfProduct = ({
  number: _number,
  business: _business,
  person: _person,
  sector: _sector,
  isShown: _isShown,
  photoAt: _photoAt,
  licences,
  ...typed
}: ProductRow): ProductDraft => ({
  ...typed,
  licences: Object.fromEntries(licencesOf(licences).map(({ kind, state: _, ...licence }) => [kind, licence])),
});
/** Those that may be printed on this day. */
export const printedLicences = (licences: Licences) =>
  licencesOf(licences).filter(({ state }) => state === 'valid');

/** "Rp22.000 per bungkus" */
export const priceText = ({ price, unit }: Pick<ProductRow, 'price' | 'unit'>): string =>
  price === null
    ? 'Harga belum didata'
    : [rupiahText(price), unit && `per ${unit}`].filter(Boolean).join(' ');

export const productColumns = {
  number: { title: 'Nomor', value: ({ number }) => number, chars: 10 },
  name: { title: 'Produk', value: ({ name }) => name, chars: 32 },
  business: { title: 'Usaha', value: ({ business }) => business.name, chars: 30 },
  person: { title: 'Pemilik', value: ({ person }) => person.name, chars: 28 },
  sector: { title: 'Sektor usaha', value: ({ sector }) => sectorWords[sector] ?? '', chars: 24 },
  category: { title: 'Kategori', value: ({ category }) => category, chars: 18 },
  packaging: { title: 'Kemasan', value: ({ packaging }) => packaging, chars: 20 },
  price: { title: 'Harga (Rp)', value: ({ price }) => price ?? '', chars: 12, unit: 'rupiah' },
  unit: { title: 'Satuan', value: ({ unit }) => unit, chars: 10 },
  licences: {
    title: 'Izin',
    value: ({ licences }) =>
      licencesOf(licences)
        .map(({ kind, number, state }) =>
          [licenceKindWords[kind], number, state !== 'valid' && `(${licenceStateWords[state]})`]
            .filter(Boolean)
            .join(' '),
        )
        .join(', '),
    chars: 44,
  },
  photo: { title: 'Foto', value: ({ photoAt }) => (photoAt ? 'ada' : 'menyusul'), chars: 10 },
  state: { title: 'Keadaan', value: ({ isShown }) => (isShown ? 'dipajang' : 'ditarik'), chars: 11 },
} satisfies Record<string, ListColumn<ProductRow>>;
