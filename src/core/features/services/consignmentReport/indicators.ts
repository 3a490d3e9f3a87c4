import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { broughtFor, piecesFor, salesFor } from './store.ts';

const shown = ['Produk', 'Banyaknya'] as const;

export const consignmentIndicators: readonly IndicatorSource[] = [
  {
    code: 'galleryProduct',
    name: 'Produk di galeri',
    definition:
      'Produk yang dititipkan di galeri, masing-masing satu kali dalam masanya, pada hari diterima.',
    noun: 'produk',
    sum: 'distinct',
    shown,
    rows: broughtFor,
  },
  {
    code: 'gallerySale',
    name: 'Barang terjual di galeri',
    definition: 'Barang titipan pada hari terjual; yang kembali dari pembeli dikurangkan pada harinya.',
    noun: 'baris',
    sum: 'amount',
    shown,
    rows: piecesFor,
  },
  {
    code: 'gallerySaleRp',
    name: 'Penjualan galeri',
    definition:
      'Rupiah penjualan titipan pada hari terjual, dalam ribu rupiah; yang kembali dari pembeli dikurangkan pada harinya.',
    noun: 'penjualan',
    sum: 'amount',
    unit: 'Rp ribu',
    shown,
    rows: salesFor,
  },
];
