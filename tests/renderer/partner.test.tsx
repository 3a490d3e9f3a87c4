// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { addActivity } from '../core/activitySupport.ts';
import { openCase } from '../core/facilitationSupport.ts';
import { addPartner, agreementOf } from '../core/partnerSupport.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const dialogGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const dialogOf = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));

it('leads from a partner over its agreements to what came of it, by keys', async () => {
  let rina!: Client;
  let melur!: Awaited<ReturnType<typeof addPartner>>;
  const { core, user } = await openWindow(async (office) => {
    rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    melur = await addPartner(office, rina);
    await rina.partner.saveAgreement(agreementOf(office, melur.uid));
    await rina.partner.saveAgreement(agreementOf(office, melur.uid, { number: '99/MoU', endsOn: null }));
    await openCase(office, rina, { partner: 'Swalayan Melur' });
    await addActivity(office, rina, { partnerUids: [melur.uid] });
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  await user.keyboard(STAFF_PIN);

  // What ends soon stands in Hari ini, and leads to its partner; what has no end does not.
  const ending = within(await screen.findByRole('list', { name: 'Perjanjian mitra' }));
  expect(ending.getByText(/Segera berakhir/)).toBeTruthy();
  expect(ending.queryByText('99/MoU')).toBeNull();
  await user.click(ending.getByRole('link', { name: 'Swalayan Melur' }));
  const cases = within(await screen.findByRole('list', { name: 'Kasus dengan mitra ini' }));
  expect(cases.getByRole('link', { name: 'P-001 KUR' })).toBeTruthy();
  const activities = within(screen.getByRole('list', { name: 'Kegiatan bersama mitra ini' }));
  expect(activities.getByRole('link', { name: 'Temu Usaha Olahan Patin' })).toBeTruthy();

  // Renewed: filled in, and the old one says by what.
  await user.click(screen.getByRole('button', { name: 'Perpanjang 12/MoU/2026' }));
  const renewal = await dialogOf('Perpanjangan perjanjian: Swalayan Melur');
  const valueOf = (label: string | RegExp) => renewal.getByLabelText<HTMLInputElement>(label).value;
  expect(valueOf(/Judul/)).toBe('Pasok produk UMKM');
  expect(valueOf(/Mulai berlaku/)).toBe('01/01/2027');
  expect(valueOf(/Berakhir/)).toBe('31/12/2027');
  await user.type(renewal.getByLabelText('Nomor di kertas'), '7/MoU/2027{Enter}');
  await dialogGone();
  const agreements = within(screen.getByRole('list', { name: 'Perjanjian' }));
  expect(await agreements.findByText(/sampai 31\/12\/2026, lalu 7\/MoU\/2027/)).toBeTruthy();
  expect(agreements.queryByRole('button', { name: 'Perpanjang 12/MoU/2026' })).toBeNull();
  // Of the list the row is marked, and says what holds today.
  const marked = screen.getByRole('row', { current: true });
  expect(marked.textContent).toContain('Swalayan Melur');
  expect(marked.textContent).toContain('Berlaku');
  expect(agreements.getByText('Belum berlaku')).toBeTruthy();

  // Out of order is said beside its field, and nothing is lost.
  await user.keyboard('{F3}');
  const adding = await dialogOf('Perjanjian baru: Swalayan Melur');
  await user.type(adding.getByLabelText(/Judul/), 'Uji coba gerai');
  await user.type(adding.getByLabelText(/Berakhir/), '01/11/2026{Enter}');
  expect(await adding.findByText(/Berakhir harus sesudah mulai berlaku/)).toBeTruthy();
  await core.admin.partner.save({ ...melur, isActive: false });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Perpanjang 7/MoU/2027' })).toBeNull());
  await user.clear(adding.getByLabelText(/Berakhir/));
  await user.click(adding.getByRole('button', { name: /Simpan/ }));
  expect(await adding.findByText(/baru saja dinonaktifkan/)).toBeTruthy();
  expect(adding.getByLabelText<HTMLInputElement>(/Judul/).value).toBe('Uji coba gerai');
  await core.admin.partner.save(melur);
  await user.click(adding.getByRole('button', { name: /Simpan/ }));
  await dialogGone();

  await user.click(await screen.findByRole('button', { name: 'Ubah Uji coba gerai' }));
  const cancelling = await dialogOf('Ubah perjanjian: Swalayan Melur');
  await user.type(cancelling.getByLabelText('Dibatalkan sejak'), '20/11/2026{Enter}');
  expect(await cancelling.findByText(/sebelum ditandatangani/)).toBeTruthy();
  await user.clear(cancelling.getByLabelText('Dibatalkan sejak'));
  await user.type(cancelling.getByLabelText('Dibatalkan sejak'), '23/11/2026{Enter}');
  expect(await cancelling.findByText('Alasan wajib diisi.')).toBeTruthy();
  await user.type(cancelling.getByLabelText('Alasan pembatalan'), 'Gerainya tutup{Enter}');
  await dialogGone();
  expect(await agreements.findByText('Dibatalkan')).toBeTruthy();
  expect(agreements.getByText('Gerainya tutup')).toBeTruthy();

  // A new partner; a name that is known is asked about.
  await user.keyboard('{F9}');
  const fresh = await dialogOf('Mitra baru');
  await user.type(fresh.getByLabelText(/^Nama/), 'swalayan melur');
  await user.click(fresh.getByRole('checkbox', { name: /Pemasaran/ }));
  await user.click(fresh.getByRole('button', { name: 'Tambah kontak' }));
  await user.keyboard('Bu Lina');
  // Its kind is chosen, never preset.
  await user.click(fresh.getByRole('button', { name: /^Simpan/ }));
  expect(await fresh.findByText('Wajib diisi.')).toBeTruthy();
  await user.click(fresh.getByRole('combobox', { name: /^Jenis/ }));
  await user.click(await screen.findByRole('option', { name: 'Pembeli dan ritel' }));
  await user.click(fresh.getByRole('button', { name: /^Simpan/ }));
  expect(await fresh.findByText(/Swalayan Melur sudah ada/)).toBeTruthy();
  await user.type(fresh.getByLabelText(/^Nama$|^Nama \*/), ' Dumai');
  expect(fresh.queryByText(/sudah ada/)).toBeNull();
  await user.keyboard('{Enter}');
  await dialogGone();
  expect(await rina.partner.list({ text: 'dumai lina' })).toMatchObject([
    { name: 'swalayan melur Dumai', fieldLetters: 'E', contacts: [{ name: 'Bu Lina' }] },
  ]);
  await screen.findByRole('region', { name: 'swalayan melur Dumai' });

  // F2 finds, and the case's own field suggests whom the office works with.
  await user.keyboard('{F2}melur dumai');
  const table = within(await screen.findByRole('table', { name: 'Mitra' }));
  await waitFor(() => expect(table.queryByText('Swalayan Melur')).toBeNull());
  const { personUid } = await newClient(core, 'Siti');
  location.hash = `/fasilitasi?orang=${personUid}`;
  const opening = await dialogOf('Kasus baru');
  await opening.findByText('Siti');
  const field = opening.getByLabelText('Lembaga');
  await user.type(field, 'melur');
  await user.click(await screen.findByRole('option', { name: 'Swalayan Melur' }));
  await core.admin.partner.save({ ...melur, isActive: false });
  await user.click(opening.getByRole('button', { name: /Buka kasus/ }));
  expect(await opening.findByText(/Mitra ini sudah dinonaktifkan/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'Koperasi Baru{Enter}');
  await screen.findByRole('heading', { name: 'Pembiayaan P-002' });
});
