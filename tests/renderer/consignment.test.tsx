// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openStall } from '../core/consignmentSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('sells by label and number, keeps the stock, and settles with the owner', async () => {
  let businessUid = '';
  const { core, user } = await openWindow(
    async (office) => {
      const stall = await openStall(office);
      ({ businessUid } = stall);
      await stall.receive({ pieces: 5, pullOn: '2026-06-03' });
      const other = await openStall(office, 'Nuraini', { name: 'Dodol Durian', price: 30_000 });
      await other.receive({ price: 30_000 });
      office.setNow('2026-06-05T02:00:00.000Z');
      await office.answerForClock();
    },
    { at: '2026-06-01T01:00:00.000Z' },
  );
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = '/hari-ini';
  const due = await screen.findByRole('list', { name: 'Titipan perlu ditarik' });
  expect(due.textContent).toBe('5 kotak Dodol NanasUsaha Suharti03/06/2026, lewat 2 hari');
  location.hash = '/produk';
  await user.click(await screen.findByRole('radio', { name: 'Titipan' }));
  await screen.findByText('15 barang dari 2 titipan');
  // What has to be pulled first comes first, and stands out.
  const [, first] = await screen.findAllByRole('row');
  expect(first!.textContent).toContain('03/06/2026, lewat 2 hari');

  // A scanner types the label and Enter; how many and Enter.
  await user.keyboard('PLUT1:P:PR-0001{Enter}');
  await screen.findByLabelText('Terjual, dari 5 kotak');
  await user.keyboard('3{Enter}');
  await screen.findByText('3 kotak Dodol Nanas terjual, Rp66.000. Sisa 2.');
  await screen.findByText('12 barang dari 2 titipan');
  // The field is ready for the next; the number alone is enough, and one is what most buy.
  await user.keyboard('2{Enter}');
  await screen.findByLabelText('Terjual, dari 10 kotak');
  await user.keyboard('{Enter}');
  await screen.findByText('1 kotak Dodol Durian terjual, Rp30.000. Sisa 9.');

  // More than there is: one sentence, nothing stored, the form stays.
  await user.keyboard('pr-1{Enter}');
  await screen.findByLabelText('Terjual, dari 2 kotak');
  await user.keyboard('9{Enter}');
  await screen.findByText(/Sisa Dodol Nanas yang dapat dijual 2 kotak, jadi 9 tidak dicatat/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('Terjual, dari 2 kotak')).toBeNull());
  await user.keyboard('kopi{Enter}');
  await screen.findByText(/Tidak ada titipan “kopi” di galeri/);
  // Words that mean two are asked about.
  await user.keyboard('dodol{Enter}');
  const both = await screen.findByRole('group', { name: 'Yang cocok dengan dodol' });
  expect(within(both).getAllByRole('button')).toHaveLength(2);
  await user.keyboard('{Enter}');
  await screen.findByLabelText('Terjual, dari 2 kotak');
  await user.keyboard('{Enter}');
  await screen.findByText('1 kotak Dodol Nanas terjual, Rp22.000. Sisa 1.');
  await user.click(screen.getByRole('button', { name: 'Batalkan penjualan ini' }));
  const undo = await screen.findByRole('dialog', { name: 'Batalkan penjualan?' });
  await user.type(within(undo).getByLabelText(/^Alasan/), 'salah produk');
  await user.click(within(undo).getByRole('button', { name: 'Batalkan penjualan' }));
  await screen.findByText('11 barang dari 2 titipan');

  // The batch: what a buyer brought back, what its owner took away.
  await user.click((await screen.findAllByRole('row'))[1]!);
  await user.click(await screen.findByRole('button', { name: 'Diretur pembeli: Terjual 3 kotak' }));
  const refund = await screen.findByRole('dialog', { name: 'Diretur pembeli' });
  await user.click(within(refund).getByRole('button', { name: /Simpan/ }));
  await screen.findByText('Sisa 3 dari 5 kotak');
  await user.click(screen.getByRole('button', { name: 'Keluarkan' }));
  const out = await screen.findByRole('dialog', { name: 'Keluarkan Dodol Nanas' });
  await user.click(within(out).getByRole('button', { name: /Simpan/ }));
  await screen.findByText('Sisa 0 dari 5 kotak');
  await user.click(
    screen.getByRole('button', { name: 'Cetak tanda pengembalian: Dikembalikan ke pemilik 3 kotak' }),
  );

  // Its owner: the fee, what is open, and the settlement.
  await user.click(screen.getByRole('link', { name: 'Usaha Suharti, Suharti' }));
  await user.click(await screen.findByRole('button', { name: 'Tetapkan imbalan' }));
  const term = await screen.findByRole('dialog', { name: 'Imbalan galeri' });
  const since = within(term).getByLabelText('Berlaku sejak');
  await user.clear(since);
  await user.type(since, '01/06/2026');
  await user.click(within(term).getByRole('button', { name: /Simpan/ }));
  await screen.findByText('10 % dari penjualan');
  await screen.findByText('Rp39.600'); // two were kept
  await user.click(screen.getByRole('button', { name: 'Lunasi' }));
  const settle = await screen.findByRole('dialog', { name: 'Lunasi titipan Usaha Suharti' });
  await user.click(within(settle).getByRole('button', { name: /Lunasi/ }));
  // Too early: as long as nobody was paid it is taken back.
  await user.click(await screen.findByRole('button', { name: 'Batalkan pelunasan 1–5 Juni 2026' }));
  const cancelled = await screen.findByRole('dialog', { name: 'Batalkan pelunasan?' });
  await user.type(within(cancelled).getByLabelText(/^Alasan/), 'masih dijual hari ini{Enter}');
  await screen.findByText('Belum pernah dilunasi.');
  await screen.findByText('Rp39.600');
  await user.click(screen.getByRole('button', { name: 'Lunasi' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Lunasi/ }));
  await user.click(screen.getByRole('button', { name: 'Semua titipan' }));
  await screen.findByText('pelunasan Rp39.600 belum dibayar');
  await user.click(screen.getByRole('link', { name: 'Usaha Suharti' }));
  await user.click(await screen.findByRole('button', { name: 'Tandai dibayar 1–5 Juni 2026' }));
  const pay = await screen.findByRole('dialog', { name: 'Bayar Rp39.600' });
  await user.click(within(pay).getByRole('button', { name: /Simpan/ }));
  await screen.findByText('Rp39.600, dibayar 05/06/2026');
  expect(await core.admin.consignment.seller({ businessUid })).toMatchObject({
    settlements: [{ total: 39_600, paidOn: '2026-06-05' }],
  });

  // A new batch, of this owner.
  await user.keyboard('{F9}');
  const receive = await screen.findByRole('dialog', { name: 'Terima titipan' });
  await user.click(within(receive).getByLabelText(/^Produk/));
  await user.click(await screen.findByRole('option', { name: /Dodol Nanas/, hidden: true }));
  await user.type(within(receive).getByLabelText(/^Jumlah/), '12');
  await user.click(within(receive).getByRole('button', { name: /Simpan/ }));
  await screen.findByText('12 dari 12');
  expect(await core.admin.consignment.list({ text: 'suharti' })).toMatchObject([
    { number: 'TG-0003', pieces: 12, price: 22_000, receivedOn: '2026-06-05' },
  ]);
});
