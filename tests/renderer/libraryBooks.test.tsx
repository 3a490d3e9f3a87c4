// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('adds a book, reserves, and counts the shelves', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A');
    await registerVisitor(office, office.admin, 'Budi Santoso', 'A');
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('buka pustaka{Enter}');
  await screen.findByText('Tidak ada buku yang sedang dipinjam.');

  // A wrong check digit is said beside its field; copies come with the book.
  await user.keyboard('{F9}');
  const add = await screen.findByRole('dialog', { name: 'Tambah buku' });
  await user.type(within(add).getByLabelText(/^Judul/), 'Le livre');
  await user.type(within(add).getByLabelText('ISBN'), '978-1-960957-03-X');
  await user.click(within(add).getByRole('button', { name: /Simpan/ }));
  await within(add).findByText(/ISBN ini tidak benar/);
  await user.clear(within(add).getByLabelText('ISBN'));
  await user.type(within(add).getByLabelText('ISBN'), '2072165113');
  await user.clear(within(add).getByLabelText('Eksemplar baru'));
  await user.type(within(add).getByLabelText('Eksemplar baru'), '2');
  await user.click(within(add).getByRole('button', { name: /Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const copies = await screen.findByRole('list', { name: 'Eksemplar' });
  expect(within(copies).getAllByRole('listitem')).toHaveLength(2);
  await screen.findByText('Buku, ISBN 9782072165115');

  // An ISBN that is there already is told until it is corrected.
  await user.keyboard('{F9}');
  const twice = within(await screen.findByRole('dialog', { name: 'Tambah buku' }));
  await user.type(twice.getByLabelText(/^Judul/), 'Le livre encore');
  await user.type(twice.getByLabelText('ISBN'), '2072165113{Enter}');
  await twice.findByText(/^ISBN ini sudah ada di katalog/);
  await user.clear(twice.getByLabelText('ISBN'));
  expect(twice.queryByText(/sudah ada di katalog/)).toBeNull();
  await user.keyboard('{Escape}');
  await user.click(await twice.findByRole('button', { name: 'Buang isian' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  // Changed, with one copy more.
  await user.click(screen.getByRole('button', { name: 'Ubah' }));
  const edit = await screen.findByRole('dialog', { name: 'Ubah buku' });
  await user.type(within(edit).getByLabelText('Rak'), 'Produksi 3');
  await user.clear(within(edit).getByLabelText('Eksemplar baru'));
  await user.type(within(edit).getByLabelText('Eksemplar baru'), '1');
  await user.click(within(edit).getByRole('button', { name: /Simpan/ }));
  await screen.findByText('3 eksemplar, 0 dipinjam');
  await screen.findByText('B-0001-3');

  // Withdrawn is one click away, and so is the way back; lost is asked about.
  await user.click(screen.getByRole('button', { name: 'Pilih B-0001-3' }));
  await user.click(await screen.findByRole('button', { name: 'Tarik dari rak' }));
  await screen.findByText(/B-0001-3 ditarik dari rak/);
  await user.keyboard('1-2{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Hilang' }));
  const losing = within(await screen.findByRole('dialog', { name: 'Tandai hilang?' }));
  await user.click(losing.getByRole('button', { name: /Tandai hilang/ }));
  await screen.findByText(/B-0001-2 tercatat hilang/);

  // Of a copy that is lent the question names the borrower, and so does what is lost until it is found.
  await user.keyboard('siti{Enter}');
  await screen.findByText(/^Meminjam 0 dari 3 buku/);
  await user.keyboard('1-1{Enter}');
  await user.click(await screen.findByRole('button', { name: /Pinjamkan kepada Siti/ }));
  await screen.findByText(/^B-0001-1 dipinjam Siti Nurhaliza/);
  await user.keyboard('{Escape}1-1{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Hilang' }));
  const asked = await screen.findByRole('dialog', { name: 'Tandai hilang?' });
  expect(asked.textContent).toContain(
    'Le livre, eksemplar B-0001-1, dipinjam Siti Nurhaliza sejak 23/11/2026',
  );
  expect(await core.admin.loan.list()).toHaveLength(1);
  await user.keyboard('{Enter}');
  await screen.findByText(/B-0001-1 tercatat hilang/);
  await user.keyboard('1-1{Enter}');
  await screen.findByText('Eksemplar B-0001-1. Hilang 23/11/2026, terakhir dipinjam Siti Nurhaliza');
  await user.keyboard('{Enter}');
  await screen.findByText(/^B-0001-1 kembali/);

  // The last copy is out: somebody else waits for it, and it is kept for them.
  await user.keyboard('siti{Enter}');
  await screen.findByText(/^Meminjam 0 dari 3 buku/);
  await user.keyboard('1-1{Enter}');
  await screen.findByRole('button', { name: /Pinjamkan kepada Siti/ });
  await user.keyboard('{Enter}');
  await screen.findByText(/^B-0001-1 dipinjam Siti Nurhaliza/);
  await user.keyboard('{Escape}');
  await user.keyboard('budi{Enter}');
  await screen.findByRole('heading', { name: 'Budi Santoso' });
  await user.keyboard('2072165113{Enter}');
  await screen.findByRole('button', { name: /Pesankan untuk Budi/ });
  await user.keyboard('{Enter}');
  await screen.findByText('Le livre dipesan untuk Budi Santoso.');
  await user.keyboard('{Escape}');
  await user.keyboard('1-1{Enter}');
  await screen.findByText(/Dipesan Budi Santoso sejak 23\/11\/2026/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Perpanjang' }).disabled).toBe(true);
  await user.keyboard('{Enter}');
  await screen.findByText('B-0001-1 kembali. Simpan untuk Budi Santoso, yang memesannya.');

  // What is kept is not offered to others, who may wait behind; the last copy gone, both are named.
  await user.keyboard('siti{Enter}');
  await screen.findByRole('heading', { name: 'Siti Nurhaliza' });
  await user.keyboard('1-1{Enter}');
  await screen.findByText('Disimpan untuk Budi Santoso, yang memesannya.');
  await screen.findByText('0 dari 2 tersedia, 1 disimpan untuk pemesan');
  await screen.findByRole('button', { name: /Pesankan untuk Siti/ });
  await user.keyboard('{Enter}');
  await screen.findByText('Le livre dipesan untuk Siti Nurhaliza.');
  await user.keyboard('{Escape}');
  await user.keyboard('1-1{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Tarik dari rak' }));
  await screen.findByText(/Tidak ada eksemplar lagi untuk 2 pemesan/);
  await user.keyboard('1-1{Enter}');
  await screen.findByText('semua eksemplar hilang atau ditarik');
  await user.click(await screen.findByRole('button', { name: /Kembalikan ke rak/ }));
  await screen.findByText('B-0001-1 kembali. Simpan untuk Budi Santoso, yang memesannya.');

  // Whom it is kept for takes it.
  await user.keyboard('budi{Enter}');
  await screen.findByRole('heading', { name: 'Budi Santoso' });
  await user.keyboard('2072165113{Enter}');
  await screen.findByText(/^Pindai labelnya/);
  await user.keyboard('1-1{Enter}');
  await screen.findByRole('button', { name: /Pinjamkan kepada Budi/ });
  await user.keyboard('{Escape}');

  // The catalogue leads back to the desk.
  await user.click(screen.getByRole('button', { name: 'Katalog' }));
  await user.click(await screen.findByRole('row', { name: /Le livre/ }));
  await screen.findByText('Buku, ISBN 9782072165115');

  // The shelves: what was not scanned is missing.
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('hitung isi rak{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Mulai menghitung' }));
  await screen.findByText('1 eksemplar, 0 sudah dipindai');
  await user.keyboard('PLUT1:B:B-0001-2{Enter}');
  await screen.findByText(/B-0001-2, Le livre: tercatat hilang/);
  await screen.findByText('1 eksemplar, 1 sudah dipindai');
  // Neither the end nor a loss is one click away.
  await user.click(screen.getByRole('button', { name: 'Selesai menghitung' }));
  const ending = within(await screen.findByRole('dialog', { name: 'Selesai menghitung?' }));
  await ending.findByText(/eksemplar sudah dipindai/);
  expect(screen.getByRole('dialog').textContent).toContain('1 eksemplar sudah dipindai, 1 belum.');
  expect(await core.admin.book.counting()).toMatchObject({ finishedOn: null });
  await user.click(ending.getByRole('button', { name: /Selesai menghitung/ }));
  await user.click(await screen.findByRole('button', { name: 'B-0001-1 hilang' }));
  const missing = within(await screen.findByRole('dialog', { name: 'Tandai hilang?' }));
  await user.click(missing.getByRole('button', { name: /Tandai hilang/ }));
  await screen.findByRole('button', { name: /Cetak daftar/ });
  await screen.findByRole('button', { name: 'Simpan XLSX' });
  await screen.findByText(/^Hilang 23\/11\/2026/);
  expect(await core.admin.book.counting()).toMatchObject({
    seen: 1,
    missing: [{ number: 'B-0001-1', state: 'lost' }],
  });
});
