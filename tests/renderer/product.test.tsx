// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { openWindow } from './support.tsx';

// jsdom decodes no picture, as a browser decodes none of these.
window.createImageBitmap = () => Promise.reject(new Error('not a picture'));

it('adds a product from the card with a paper that was issued, shows, prints and withdraws it', async () => {
  let personUid = '';
  const { core, user } = await openWindow(async (office) => {
    const client = await newClient(office, 'Suharti');
    ({ personUid } = client);
    const { admin } = office;
    const { uid } = await openCase(office, admin, { ...client, kind: 'legalitas', subject: 'halal' });
    for (const step of ['diajukan', 'diproses', 'terbit']) {
      const document = { number: 'ID1411', validUntil: null, checkOn: null };
      await admin.facilitation.move(stepOf(uid, step, '2026-10-12', step === 'terbit' ? { document } : {}));
    }
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  const intoView = vi.spyOn(Element.prototype, 'scrollIntoView');
  location.hash = `/pelaku-usaha/${personUid}`;
  await user.click(await screen.findByRole('button', { name: /^Layanan lanjutan/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Tambah produk' }));

  const add = await screen.findByRole('dialog', { name: 'Tambah produk' });
  await user.type(within(add).getByLabelText(/^Nama produk/), 'Keripik Nanas Asli');
  await user.type(within(add).getByLabelText('Harga'), '22000');
  await user.type(within(add).getByLabelText('Satuan'), 'bungkus');
  const made = within(add).getByLabelText<HTMLInputElement>('Dibuat sejak');
  expect(made.value).toBe('');
  await user.type(made, '23/11/2026');
  await user.click(await within(add).findByRole('button', { name: 'Pakai Halal ID1411' }));
  await user.type(within(add).getByLabelText('P-IRT, nomor'), '2061471010001-29');
  await user.type(await within(add).findByLabelText('Terbit'), '22/11/2026');
  await user.type(within(add).getByLabelText('Berlaku sampai'), '21/11/2026');
  await user.click(within(add).getByRole('button', { name: /Simpan/ }));
  await within(add).findByText(/^Mendahului tanggal terbitnya/);
  await user.clear(within(add).getByLabelText('Berlaku sampai'));
  await user.type(within(add).getByLabelText('Berlaku sampai'), '22/11/2026');
  await user.click(within(add).getByRole('button', { name: /Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  // It came after its halal certificate, and its P-IRT is over: both are told, none is printed.
  await screen.findByText(/perlu pembaruan: dibuat sejak 23\/11\/2026, sesudah terbit 12\/10\/2026/);
  await screen.findByText(/berlaku sampai 22\/11\/2026, sudah lewat; tidak dicetak/);
  await screen.findByText('1 produk dari 1 usaha');
  const face = screen.getByRole('button', { name: 'Keripik Nanas Asli, Usaha Suharti' });
  expect(intoView.mock.contexts).toContain(face.closest('li'));
  await user.click(screen.getByRole('button', { name: 'Ubah' }));
  const edit = await screen.findByRole('dialog', { name: 'Ubah PR-0001' });
  const since = within(edit).getByLabelText('Dibuat sejak');
  await user.clear(since);
  await user.click(within(edit).getByRole('button', { name: /Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(screen.queryByText(/perlu pembaruan/)).toBeNull());

  // Neither a picture of an iPhone nor what is none: one sentence each.
  const choose = screen.getByLabelText<HTMLInputElement>('Berkas foto produk');
  const files = userEvent.setup({ applyAccept: false });
  const heic = new File([new Uint8Array([0, 0, 0, 24]), 'ftypheic'], 'IMG_1.HEIC', { type: 'image/heic' });
  await files.upload(choose, heic);
  await screen.findByText(/HEIC dari iPhone, yang tidak terbaca di sini/);
  await files.upload(choose, new File(['halo'], 'foto.jpg', { type: 'image/jpeg' }));
  await screen.findByText(/bukan foto yang dapat dibaca/);

  // The contact is printed with consent alone.
  await user.click(screen.getByRole('button', { name: 'Penjual di katalog' }));
  const seller = await screen.findByRole('dialog', { name: 'Usaha Suharti di katalog' });
  await user.click(within(seller).getByLabelText(/^Pemilik setuju/));
  await user.click(within(seller).getByRole('button', { name: /Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [product] = await core.admin.product.list({});
  expect(await core.admin.product.seller({ businessUid: product!.business.uid })).toMatchObject({
    agrees: true,
  });
  // Opened again it says what is stored, not what it said the last time.
  const stored = {
    businessUid: product!.business.uid,
    story: 'Nanas kebun sendiri',
    contact: '',
    agrees: true,
  };
  await core.admin.product.saveSeller(stored);
  await user.click(screen.getByRole('button', { name: 'Penjual di katalog' }));
  const again = within(await screen.findByRole('dialog', { name: 'Usaha Suharti di katalog' }));
  expect((await again.findByLabelText<HTMLInputElement>('Cerita usaha')).value).toBe(stored.story);
  await user.click(again.getByRole('button', { name: /Batal/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  // Ticked or all: catalogue and labels.
  await user.click(screen.getByRole('checkbox', { name: 'Tandai Keripik Nanas Asli' }));
  await user.click(await screen.findByText('1 ditandai, lepas semua'));
  screen.getByRole('button', { name: 'Keripik Nanas Asli, Usaha Suharti' }).focus();
  await user.keyboard('{ArrowRight} ');
  await screen.findByText('1 ditandai, lepas semua');
  await user.keyboard('{Control>}p{/Control}');
  const print = await screen.findByRole('dialog', { name: 'Katalog produk' });
  await user.click(within(print).getByRole('button', { name: /Cetak katalog/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Label harga' }));
  const labels = await screen.findByRole('dialog', { name: 'Cetak label harga' });
  await user.click(within(labels).getByRole('button', { name: /Cetak label/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  // Withdrawn it is in another part; what is not found says so.
  await user.click(screen.getByRole('button', { name: 'Tarik dari galeri' }));
  await screen.findByText(/^Ditarik dari galeri/);
  await screen.findByText('Belum ada produk');
  await user.keyboard('{F2}dodol');
  await screen.findByText('Tidak ada yang cocok');
  await user.click(screen.getByRole('button', { name: 'Pajang lagi' }));
  await waitFor(async () => expect(await core.admin.product.list({})).toHaveLength(1));
});
