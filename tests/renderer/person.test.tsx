// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidv7 } from '#contract/uid.ts';
import { newPerson, registerVisitor, type TestCore } from '../core/support.ts';
import { openWindow } from './support.tsx';
import { numericDate } from '#contract/dates.ts';
import { ADMIN_PIN } from '../core/pins.ts';

const SITI = uuidv7(1_790_000_000_000, new Uint8Array(16).fill(1));

/** A desk that has seen two people; the first has a business about which much is known. */
const prepare = async (core: TestCore) => {
  const desk = await core.signIn('Nur Aisyah', 'frontdesk');
  await registerVisitor(core, desk, 'Siti Nurhaliza', 'A', {
    person: { new: newPerson(core, 'Siti Nurhaliza', { uid: SITI, nik: '1471025403850003' }) },
  });
  await registerVisitor(core, desk, 'Dian Permata', 'B', {
    person: { new: newPerson(core, 'Dian Permata', { nik: '1471025505900002' }) },
  });
  await desk.person.saveBusiness({
    personUid: SITI,
    business: {
      uid: core.uid(),
      name: 'Keripik Nenas Bu Siti',
      sales: 96_000_000,
      attributes: { halal: 'no' },
    },
  });
};

it('keeps what is known: answers, business facts and a refused NIK all stay in their place', async () => {
  const { core, user } = await openWindow(prepare);
  const fill = async (field: HTMLElement, text: string) => {
    await user.clear(field);
    await user.click(field);
    await user.paste(text);
  };
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pelaku Usaha'));

  // With nothing searched, whoever came last is one click away.
  await user.click(await screen.findByText('Siti Nurhaliza'));
  await screen.findByText('Mikro, menurut penjualan');
  const card = () => core.admin.person.card({ uid: SITI });

  // Two answers given in a row are saved together, and the rest of the business is untouched.
  await user.click(screen.getByText('Ubah'));
  await user.keyboard('yt{Escape}');
  await user.click(await screen.findByText('Lanjut mengisi'));
  await user.click(screen.getByText('Simpan kelengkapan'));
  await waitFor(async () =>
    expect((await card()).businesses[0]).toMatchObject({
      sales: 96_000_000,
      attributes: { npwp: 'yes', izin_edar: 'no', halal: 'no' },
    }),
  );
  // Who wrote them down, and when; what was known before stays as it was.
  const asked = await screen.findByText(/^Dicatat .* oleh Fitriani: [23] jawaban/);
  expect(asked.textContent).toContain(numericDate((await card()).businesses[0]!.answered.npwp!.on));

  // The other way round: facts are edited, answers stay.
  await user.click(await screen.findByText('Ubah usaha'));
  await fill(screen.getByLabelText('Penjualan setahun'), '3000000000');
  await user.click(screen.getByText('Simpan'));
  await screen.findByText('Kecil, menurut penjualan');
  expect((await card()).businesses[0]!.attributes).toEqual({ npwp: 'yes', izin_edar: 'no', halal: 'no' });

  // A NIK that somebody else has is refused in place, nothing typed is lost, and Esc asks before it goes.
  await user.click(screen.getByText('Ubah data'));
  const form = within(await screen.findByRole('dialog'));
  await fill(form.getByLabelText('Alamat'), 'Jalan Nenas 4');
  await fill(form.getByLabelText('NIK baru'), '1471025505900002');
  await user.click(form.getByText('Simpan'));
  await form.findByText(/terdaftar atas nama Dian Permata/);
  expect(form.getByLabelText<HTMLInputElement>('Alamat').value).toBe('Jalan Nenas 4');
  await user.keyboard('{Escape}');
  await user.click(await form.findByText('Lanjut mengisi'));
  expect(form.getByLabelText<HTMLInputElement>('Alamat').value).toBe('Jalan Nenas 4');
  expect((await card()).person).toMatchObject({ nikMasked: '147102••••••••••', address: '' });

  // Emptied, the stored NIK stays.
  await user.clear(form.getByLabelText('NIK baru'));
  await user.click(form.getByText('Simpan'));
  await screen.findByText(/^Jalan Nenas 4, /);
  expect((await card()).person.nikMasked).toBe('147102••••••••••');

  // Whoever gives up what was typed, or stores it, is asked no second time on the way to another page.
  await user.click(screen.getByText('Ubah data'));
  const again = within(await screen.findByRole('dialog'));
  await fill(again.getByLabelText('NIK baru'), '1471025505900002');
  await user.click(await again.findByText('Buka datanya'));
  await user.click(await again.findByText('Buang isian'));
  await screen.findByText('Dian Permata', { selector: 'h2' });
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByLabelText('Tindakan lain'));
  await user.click(await screen.findByText('Hapus pelaku usaha'));
  const removal = within(await screen.findByRole('dialog'));
  // What does not end with it is told.
  const running = within(await removal.findByRole('list', { name: 'Masih berjalan' }));
  expect(running.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Nomor antrean B-001 hari ini',
  ]);
  await user.type(removal.getByLabelText(/^Alasan/), 'Terdaftar dua kali');
  await user.keyboard('{Escape}');
  await user.click(await removal.findByText('Lanjut mengisi'));
  await user.click(removal.getByText('Hapus pelaku usaha'));
  await screen.findByText('Pilih pelaku usaha');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect((await core.admin.person.removed()).map(({ name }) => name)).toEqual(['Dian Permata']);
});
