// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { photoOf } from '#practice/productPhotos.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { addPartner } from '../core/partnerSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

// jsdom decodes no picture, as a browser decodes none of these.
window.createImageBitmap = () => Promise.reject(new Error('not a picture'));

const dialogGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const dialogOf = async (name: string) => within(await screen.findByRole('dialog', { name }));

it('leads from a new activity over who came and what they agreed to its report, by keys', async () => {
  let rina!: Client;
  const { core, user } = await openWindow(async (office) => {
    rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'G' });
    await addPartner(office, rina);
    await newClient(office, 'Suharti');
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  await user.keyboard(STAFF_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = '/kegiatan';
  await screen.findByText('Belum ada kegiatan');

  // Dates out of order are said beside their field, and nothing is lost.
  await user.keyboard('{F9}');
  const fresh = await dialogOf('Kegiatan baru');
  await user.type(fresh.getByLabelText(/^Nama kegiatan/), 'Temu Usaha Patin');
  await user.type(fresh.getByLabelText(/^Lokasi/), 'Halaman PLUT');
  const starts = fresh.getByLabelText(/^Tanggal mulai/);
  await user.clear(starts);
  await user.type(starts, '20/11/2026');
  const ends = fresh.getByLabelText(/^Selesai/);
  await user.clear(ends);
  await user.type(ends, '19/11/2026');
  await user.click(fresh.getByLabelText('Mitra'));
  await user.click(await screen.findByRole('option', { name: 'Swalayan Melur' }));
  await user.click(fresh.getByRole('checkbox', { name: /Pemasaran/ }));
  await user.click(fresh.getByRole('button', { name: /^Simpan/ }));
  expect(await fresh.findByText(/^Selesai sebelum mulai/)).toBeTruthy();
  await user.clear(ends);
  await user.type(ends, '21/11/2026');
  await user.click(fresh.getByRole('button', { name: /^Simpan/ }));
  await dialogGone();
  await screen.findByRole('heading', { name: 'Temu Usaha Patin' });
  const [activity] = (await rina.activity.list({ period: '2026-11' })).activities;
  expect(activity).toMatchObject({
    kind: 'exhibition',
    fieldLetters: 'E',
    field: { letter: 'G' },
    consultant: { name: 'Rina' },
    partners: [{ name: 'Swalayan Melur' }],
  });

  // F2 adds, the space bar ticks.
  await user.keyboard('{F2}suharti{Enter}');
  const table = within(await screen.findByRole('table', { name: 'Peserta' }));
  const row = (await table.findByText('Usaha Suharti')).closest('tr')!;
  row.focus();
  await user.keyboard(' ');
  await screen.findByText('1 hadir dari 1 di daftar');
  await user.keyboard('{F2}suharti{Enter}');
  expect(await screen.findByText(/sudah ada di daftar, dengan semua usahanya/)).toBeTruthy();

  // What came of it before it was agreed is refused in words.
  await user.click(table.getByRole('button', { name: 'Catat hasil Suharti, Usaha Suharti' }));
  const entry = await dialogOf('Suharti');
  await user.type(entry.getByLabelText('Nilai perkiraan'), '12000000');
  await user.click(entry.getByRole('button', { name: /^Simpan/ }));
  expect(await entry.findByText('Isi dahulu apa yang disepakati.')).toBeTruthy();
  await user.type(entry.getByLabelText(/^Yang disepakati/), 'Pasok salai ke Swalayan Melur{Enter}');
  await dialogGone();
  await table.findByText('perkiraan Rp12.000.000');

  // Its result, and a photo that is none.
  await user.keyboard('{F8}');
  const result = await dialogOf('Hasil kegiatan');
  await user.type(result.getByLabelText('Undangan lain, tanpa nama'), '3');
  await user.type(result.getByLabelText('Di antaranya hadir'), '5');
  await user.type(result.getByLabelText('Output'), 'Satu kesepakatan');
  await user.click(result.getByRole('button', { name: /^Simpan/ }));
  expect(await result.findByText(/lebih banyak daripada yang diundang/)).toBeTruthy();
  const others = result.getByLabelText('Di antaranya hadir');
  await user.clear(others);
  await user.type(others, '2');
  await user.click(result.getByRole('button', { name: /^Simpan/ }));
  await dialogGone();
  await screen.findByText('Satu kesepakatan');
  expect((await rina.activity.get({ uid: activity!.uid })).activity.figures).toMatchObject({
    invited: 4,
    present: 3,
    agreed: 1,
  });
  const files = userEvent.setup({ applyAccept: false });
  const heic = new File([new Uint8Array([0, 0, 0, 24]), 'ftypheic'], 'IMG_1.HEIC', { type: 'image/heic' });
  await files.upload(screen.getByLabelText('Berkas foto kegiatan'), heic);
  await screen.findByText(/HEIC dari iPhone, yang tidak terbaca di sini/);

  // Consent is given and withdrawn in the same place.
  const uid = core.uid();
  await rina.activity.addPhoto({ uid, activityUid: activity!.uid, photo: photoOf('salai') });
  const shown = within(await screen.findByRole('list', { name: 'Foto' }));
  await user.click(await shown.findByRole('button', { name: 'Ubah foto' }));
  const photo = await dialogOf('Foto kegiatan');
  await user.type(photo.getByLabelText('Keterangan'), 'Stan pertama');
  await user.click(photo.getByRole('checkbox', { name: /^Izin dimuat/ }));
  await user.click(photo.getByRole('button', { name: /^Simpan/ }));
  await dialogGone();
  await shown.findByText('Boleh dicetak');
  await user.click(shown.getByRole('button', { name: 'Ubah foto Stan pertama' }));
  const again = await dialogOf('Foto kegiatan');
  await user.click(again.getByRole('checkbox', { name: /^Izin dimuat/ }));
  await user.click(again.getByRole('button', { name: /^Simpan/ }));
  await dialogGone();
  await shown.findByText('Belum ada izin dimuat');

  // Cancelled for a reason, and on again.
  await user.click(screen.getByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: /Batalkan kegiatan/ }));
  const cancelling = await dialogOf('Batalkan kegiatan?');
  await user.type(cancelling.getByLabelText(/^Alasan/), 'Banjir{Enter}');
  await dialogGone();
  await screen.findByText('Kegiatan ini dibatalkan.');
  expect(screen.queryByRole('button', { name: /Cetak laporan/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Berlakukan lagi' }));
  await screen.findByRole('button', { name: /Cetak laporan/ });

  // Off the list again; the list finds it by period, kind and words.
  await user.click(table.getByRole('button', { name: /^Catat hasil/ }));
  const agreed = await dialogOf('Suharti');
  await user.click(agreed.getByRole('button', { name: 'Keluarkan dari daftar' }));
  await screen.findByText(/tercatat sepakat, jadi tidak dikeluarkan/);
  await user.clear(agreed.getByLabelText('Nilai perkiraan'));
  await user.clear(agreed.getByLabelText(/^Yang disepakati/));
  await user.keyboard('{Enter}');
  await dialogGone();
  await user.click(table.getByRole('button', { name: /^Catat hasil/ }));
  await user.click((await dialogOf('Suharti')).getByRole('button', { name: 'Keluarkan dari daftar' }));
  await dialogGone();
  await screen.findByText('Belum ada peserta');
  await user.keyboard('{Escape}');
  const list = within(await screen.findByRole('table', { name: 'Kegiatan' }));
  expect(list.getByText('20–21 November 2026')).toBeTruthy();
  await user.keyboard('{F2}lokakarya');
  await screen.findByText('Tidak ada yang cocok');
});
