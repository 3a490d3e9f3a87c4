import { type Batch, dueOf, type Settled, type Term } from './consignment.ts';
import { monthText, rupiahText } from './dates.ts';
import { dayColumn, type ListColumn } from './list.ts';

export const batchColumns = {
  number: { title: 'Titipan', value: ({ number }) => number, chars: 10 },
  product: { title: 'Produk', value: ({ product }) => product.name, chars: 32 },
  productNumber: { title: 'Nomor produk', value: ({ product }) => product.number, chars: 13 },
  code: { title: 'Kode batch', value: ({ code }) => code, chars: 14 },
  business: { title: 'Usaha', value: ({ business }) => business.name, chars: 30 },
  person: { title: 'Pemilik', value: ({ person }) => person.name, chars: 28 },
  receivedOn: dayColumn('Masuk', ({ receivedOn }) => receivedOn, 11),
  due: dayColumn('Tarik sebelum', dueOf, 13),
  expiresOn: dayColumn('Kedaluwarsa', ({ expiresOn }) => expiresOn),
  price: { title: 'Harga (Rp)', value: ({ price }) => price, chars: 12, unit: 'rupiah' },
  pieces: { title: 'Jumlah masuk', value: ({ pieces }) => pieces, chars: 13 },
  remaining: { title: 'Sisa', value: ({ remaining }) => remaining, chars: 8 },
  value: {
    title: 'Nilai sisa (Rp)',
    value: ({ remaining, price }) => remaining * price,
    chars: 15,
    unit: 'rupiah',
  },
} satisfies Record<string, ListColumn<Batch>>;

/** "10 % dari penjualan", "Rp50.000 sebulan" */
export const termText = ({ kind, amount }: Pick<Term, 'kind' | 'amount'>): string =>
  kind === 'percent' ? `${amount} % dari penjualan` : `${rupiahText(amount)} sebulan`;

/** What a settlement adds up, line by line: on the screen as on paper. */
export const sumsOf = ({
  sales,
  fee,
  months,
  corrections,
  carried,
}: Settled): [text: string, rupiah: number][] => {
  const byMonth = months.reduce((all, { rupiah }) => all + rupiah, 0);
  const sums: [string, number][] = [
    ['Penjualan', sales],
    ['Imbalan galeri dari penjualan', byMonth - fee],
    ...months.map(({ month, rupiah }): [string, number] => [`Imbalan galeri ${monthText(month)}`, -rupiah]),
    ...corrections.map(({ text, rupiah }): [string, number] => [text, rupiah]),
    ['Sisa pelunasan sebelumnya', carried],
  ];
  // A fee or a rest of nothing is not said; what was sold is, and a correction, whatever it comes to.
  return sums.filter(([, rupiah], i) => rupiah !== 0 || (i !== 1 && i < sums.length - 1));
};
