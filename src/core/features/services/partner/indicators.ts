import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { agreedFor, signedFor, tradedFor } from './store.ts';

const ofCases = {
  ofField: 'Hanya kasus yang dibuka pada bidang ini.',
  noun: 'kasus',
  shown: ['Pelaku usaha', 'Mitra'],
  rows: agreedFor,
} as const;

/** The same figures as in table I. */
export const partnerIndicators: readonly IndicatorSource[] = [
  {
    code: 'agreement',
    name: 'Perjanjian ditandatangani',
    definition:
      'Perjanjian dengan mitra pada hari ditandatangani, juga yang dibatalkan kemudian, seperti di tabel I.',
    noun: 'perjanjian',
    sum: 'rows',
    shown: ['Perjanjian', 'Mitra'],
    rows: signedFor,
  },
  {
    code: 'partnership',
    name: 'Kemitraan disepakati (kasus)',
    definition: 'Kasus kemitraan pada hari disepakati, seperti di tabel I.',
    sum: 'rows',
    ...ofCases,
  },
  {
    code: 'partnershipRp',
    name: 'Nilai kemitraan disepakati',
    definition: 'Nilai kasus kemitraan pada hari disepakati, seperti di tabel I, dalam juta rupiah.',
    sum: 'amount',
    unit: 'Rp juta',
    ...ofCases,
  },
  {
    code: 'partnershipTradedRp',
    name: 'Nilai kemitraan yang terwujud',
    definition:
      'Yang diperdagangkan menurut kasus kemitraan, pada hari langkah Terwujud, seperti di bawah tabel I, dalam juta rupiah.',
    sum: 'amount',
    unit: 'Rp juta',
    ...ofCases,
    rows: tradedFor,
  },
];
