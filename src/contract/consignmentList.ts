import { type Batch, dueOf } from './consignment.ts';
import { numericDate } from './dates.ts';
import type { ListColumn } from './list.ts';

const dayText = (day: string | null): string => (day === null ? '' : numericDate(day));

export const batchColumns = {
  number: { title: 'Titipan', value: ({ number }) => number, chars: 10 },
  product: { title: 'Produk', value: ({ product }) => product.name, chars: 32 },
  productNumber: { title: 'Nomor produk', value: ({ product }) => product.number, chars: 13 },
  code: { title: 'Kode batch', value: ({ code }) => code, chars: 14 },
  business: { title: 'Usaha', value: ({ business }) => business.name, chars: 30 },
  person: { title: 'Pemilik', value: ({ person }) => person.name, chars: 28 },
  receivedOn: { title: 'Masuk', value: ({ receivedOn }) => dayText(receivedOn), chars: 11 },
  due: { title: 'Tarik sebelum', value: (batch) => dayText(dueOf(batch)), chars: 13 },
  expiresOn: { title: 'Kedaluwarsa', value: ({ expiresOn }) => dayText(expiresOn), chars: 12 },
  price: { title: 'Harga (Rp)', value: ({ price }) => price, chars: 12 },
  pieces: { title: 'Jumlah masuk', value: ({ pieces }) => pieces, chars: 13 },
  remaining: { title: 'Sisa', value: ({ remaining }) => remaining, chars: 8 },
  value: { title: 'Nilai sisa (Rp)', value: ({ remaining, price }) => remaining * price, chars: 15 },
} satisfies Record<string, ListColumn<Batch>>;
