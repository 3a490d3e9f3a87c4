import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConsignmentNote, SettlementPaper } from '#core/features/services/consignment/paper.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { openStall } from '../core/consignmentSupport.ts';
import { openTestCore } from '../core/support.ts';
import { readPdf, readPdfFile, squeezed } from '../support/pdfText.ts';

const openJune = async () => {
  const core = await openTestCore({ at: '2026-06-01T01:00:00.000Z' });
  const goTo = async (day: string) => {
    core.setNow(`${day}T02:00:00.000Z`);
    await core.answerForClock();
  };
  return { core, goTo, stall: await openStall(core) };
};
const textOf = async (file: Promise<File>) => {
  const { pages } = await readPdfFile(await file);
  expect(pages).toHaveLength(1);
  return squeezed(pages[0]!.text).replaceAll('\u200b', '');
};
const expectAll = (text: string, said: readonly string[]) => {
  for (const each of said) expect(text).toContain(squeezed(each));
};

describe('the papers of a batch', () => {
  it('say what was handed over and what went back, with both signatures', async () => {
    const { core, goTo, stall } = await openJune();
    const { businessUid } = stall;
    await stall.term('percent', 10, '2026-06-01');
    const { uid } = await stall.receive({
      pieces: 48,
      code: 'DN-0626',
      pullOn: '2026-08-10',
      expiresOn: '2026-08-20',
    });
    await stall.receive({ price: 25_000 });
    const handedOver = await textOf(core.admin.consignment.receivedPdf({ businessUid, on: '2026-06-01' }));
    expectAll(handedOver, [
      'TANDA TERIMA TITIPAN',
      'Pemilik : Suharti Usaha : Usaha Suharti Hari, tanggal : Senin, 1 Juni 2026',
      'Imbalan galeri : 10 % dari penjualan',
      '1 Dodol Nanas TG-0001 DN-0626 20/08/2026 10/08/2026 48 22.000 1.056.000',
      '2 Dodol Nanas TG-0002 10 25.000 250.000',
      'Jumlah 58 1.306.000',
      'YANG MENITIPKAN',
      'PETUGAS GALERI',
      'Fitriani',
    ]);
    await goTo('2026-06-20');
    await stall.takeOut(uid, 'returned', 5, '2026-06-19');
    await stall.takeOut(uid, 'spoiled', 2, '2026-06-19', 'kemasan bocor');
    const back = await textOf(core.admin.consignment.returnedPdf({ businessUid, on: '2026-06-19' }));
    expectAll(back, [
      'TANDA PENGEMBALIAN TITIPAN',
      'Jumat, 19 Juni 2026',
      'Dikembalikan ke pemilik 5',
      'Kedaluwarsa atau rusak: kemasan bocor 2',
      'Jumlah 7',
      'PEMILIK TITIPAN',
    ]);
    const none = core.admin.consignment.returnedPdf({ businessUid, on: '2026-06-18' });
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the settlement', () => {
  it('splits sales by the fee of their day, tells what was carried and why, and stays as it was made', async () => {
    const { core, goTo, stall } = await openJune();
    await stall.term('percent', 10, '2026-06-01');
    await stall.receive({ pieces: 20, code: 'DN-0626' });
    await goTo('2026-07-20');
    await stall.term('percent', 15, '2026-07-01');
    const [saleUid] = (await stall.sell(6, '2026-06-10')).uids as [string];
    const { uid: june } = await stall.settle('2026-06-30');
    const first = await textOf(core.admin.consignment.settlementPdf({ uid: june }));
    expectAll(first, [
      'PELUNASAN TITIPAN',
      'Masa : 1–30 Juni 2026',
      '1 Dodol Nanas TG-0001 · 01/06/2026 DN-0626 – 20 6 – – – 14 22.000 132.000 10 13.200',
      'Jumlah – 20 6 – – – 14 132.000 13.200',
      'Penjualan Rp 132.000',
      'Imbalan galeri dari penjualan Rp −13.200',
      'Dibayarkan kepada pemilik Rp 118.800',
      'Terbilang: Seratus delapan belas ribu delapan ratus rupiah.',
    ]);
    expect(first).not.toContain('Dibayarkanpada');
    await core.admin.consignment.pay({ uid: june, paidOn: '2026-07-02' });
    await core.admin.product.show({ uid: stall.productUid, isShown: false });

    await stall.refund(saleUid, 1, '2026-07-05');
    await stall.sell(2, '2026-07-06');
    await stall.sell(1, '2026-06-29');
    const { uid: july } = await stall.settle('2026-07-20');
    expectAll(await textOf(core.admin.consignment.settlementPdf({ uid: july })), [
      'Imbalan galeri : 15 % dari penjualan',
      '14 – 2 – – – 12 22.000 44.000 15 6.600',
      'Diretur pembeli 1 kotak Dodol Nanas (TG-0001) 05/07/2026, terjual 10/06/2026 dan sudah dilunasi Rp −19.800',
      'Terjual 1 kotak Dodol Nanas (TG-0001) 29/06/2026, dicatat sesudah pelunasan masa itu Rp 19.800',
      'Dibayarkan kepada pemilik Rp 37.400',
    ]);
    const again = await textOf(core.admin.consignment.settlementPdf({ uid: june }));
    expect(again).toContain('Dibayarkanpada2Juli2026.');
    expectAll(again, ['14 22.000 132.000 10 13.200', 'Dibayarkan kepada pemilik Rp 118.800']);

    // Nothing left to pay.
    await stall.refund(saleUid, 5, '2026-07-20');
    await goTo('2026-08-01');
    const { uid: august } = await stall.settle('2026-07-31');
    expectAll(await textOf(core.admin.consignment.settlementPdf({ uid: august })), [
      'dicatat sesudah pelunasan masa itu Rp −99.000',
      'Dibawa ke pelunasan berikutnya Rp −99.000',
    ]);
  });
});

const org = {
  pemda: 'Pemerintah Provinsi Riau',
  dinas: '',
  unit: 'UPT PLUT',
  singkat: 'PLUT',
  alamat: ['Jalan Contoh 1'],
  kota: 'Pekanbaru',
  zona: 'WIB',
  lambang: null,
  logo: null,
};
const LONG = 'Wirjosoedarmokusumaningrattjokroaminotohadiningratsastrowardoyo '.repeat(2).trim();
const frame = (
  judul: string,
): Omit<ConsignmentNote, 'kolom' | 'baris' | 'jumlah' | 'ketentuan' | 'tanggal'> => ({
  org,
  kertas: 'a4',
  judul,
  isian: [
    ['Pemilik', LONG],
    ['Usaha', '=1+1 #panic("x") $x$'],
    ['Masa', '1–30 Juni 2026'],
  ],
  ttd: [
    { jabatan: 'Pemilik titipan', nama: LONG },
    { tempat: 'Pekanbaru', tanggal: '2026-06-30', jabatan: 'Petugas galeri', nama: 'Fitriani' },
  ],
});
const nameOf = (i: number) => `Produk-${i + 1}.`;
const papers: Record<string, (count: number) => ConsignmentNote | SettlementPaper> = {
  consignmentNote: (count) => ({
    ...frame('Tanda Terima Titipan'),
    tanggal: '2026-06-30',
    kolom: [
      { kepala: 'Produk', kelompok: null, lebar: { share: 1 }, tengah: false, tebal: false, rupa: 'text' },
      { kepala: 'Jumlah', kelompok: null, lebar: { mm: 20 }, tengah: false, tebal: false, rupa: 'number' },
    ],
    baris: Array.from({ length: count }, (_, i) => [
      i % 7 === 3 ? `${LONG} ${nameOf(i)}` : nameOf(i),
      '100.000',
    ]),
    jumlah: ['Jumlah', '1'],
    ketentuan: ['Satu.', 'Dua.'],
  }),
  consignmentSettlement: (count) => ({
    ...frame('Pelunasan Titipan'),
    baris: Array.from({ length: Math.max(1, count % 30) }, (_, i) => ({
      number: 'TG-0001',
      code: i % 5 === 2 ? LONG.slice(0, 40) : '',
      product: i % 7 === 3 ? LONG : 'Dodol',
      masuk: '2026-06-01',
      price: 9_000_000_000,
      opening: 100_000,
      received: 0,
      sold: Array.from({ length: i % 3 }, () => ({
        pieces: 100_000,
        price: 9_000_000_000,
        percent: 15,
        sales: 900_000_000_000_000,
        fee: 135_000_000_000_000,
      })),
      returned: 0,
      spoiled: 0,
      corrected: -3,
      closing: 7,
    })),
    hitung: Array.from({ length: count }, (_, i) => [
      i % 7 === 3 ? `${LONG} ${nameOf(i)}` : nameOf(i),
      -1_000 * i,
    ]),
    total: 900_000_000_000_000,
    dibayar: '2026-07-02',
  }),
};

it.each(Object.entries(papers))(
  '%s keeps its signatures with its last row, however many there are',
  async (template, dataOf) => {
    const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
    const pageCounts = new Set<number>();
    for (let count = 1; count <= 60; count++) {
      const order = { template, data: dataOf(count), pictures: { emblem: null, logo: null } };
      const { pages } = await readPdf(typesetter.pdf(order).bytes);
      pageCounts.add(pages.length);
      const last = squeezed(pages.at(-1)!.text).replaceAll('\u200b', '');
      expect(last).toContain('PETUGASGALERI');
      expect(last, `${count} rows`).toContain(nameOf(count - 1));
    }
    expect(pageCounts.size).toBeGreaterThan(1);
  },
);
