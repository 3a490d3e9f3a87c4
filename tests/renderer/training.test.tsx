// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newPerson, registerVisitor, type TestCore } from '../core/support.ts';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

const prepare = async (core: TestCore) => {
  for (const name of ['Siti Nurhaliza', 'Dian Permata', 'Ahmad Fauzi'])
    await registerVisitor(core, core.admin, name, 'C', { person: { new: newPerson(core, name) } });
};

it('keeps what is typed until it is saved, says who moved up, and loses no scan of a burst', async () => {
  const { core, user } = await openWindow(prepare);
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByText('Pelatihan'));
  await screen.findByText('Belum ada pelatihan');
  await user.keyboard('{F9}');

  // Elsewhere and back before it was ever saved.
  await user.click(await screen.findByLabelText(/^Nama pelatihan/));
  await user.paste('Pengemasan Ikan');
  const hours = () => screen.getByLabelText<HTMLInputElement>(/^JP/);
  await user.type(hours(), '12,5');
  await user.click(screen.getByText('Laporan'));
  await user.click(await screen.findByText('Pelatihan'));
  await user.keyboard('{F9}');
  expect(await screen.findByDisplayValue('Pengemasan Ikan')).toBeTruthy();
  expect(hours().value).toBe('12,5');
  expect(screen.getByText(/^Angka ini ditulis bulat/)).toBeTruthy();

  // What is missing is named, and nothing is stored until it is there.
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Periksa lagi: bidang, JP, tempat.');
  await user.click(screen.getByLabelText(/Produksi/));
  await user.clear(hours());
  await user.type(hours(), '10');
  await user.type(screen.getByLabelText(/^Kuota/), '2');
  await user.type(screen.getByLabelText(/^Tempat/), 'Aula PLUT');
  await user.click(screen.getByText('Buat 1 sesi, 10 JP sehari'));
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Buka pendaftaran');
  const [row] = (await core.admin.training.list({})).trainings;
  const { uid: trainingUid, sessions } = await core.admin.training.get({ uid: row!.uid });
  expect(sessions).toMatchObject([{ startTime: '08:00', endTime: '16:00', hours: 10 }]);

  // Two places for three people, and a speaker who is no client of the office.
  await user.keyboard('{F8}');
  const add = await screen.findByLabelText(/^Tambah peserta/);
  for (const name of ['Siti', 'Dian', 'Ahmad']) {
    await user.click(add);
    await user.paste(name);
    await user.click((await screen.findAllByRole('option', { name: new RegExp(name), hidden: true }))[0]!);
    await waitFor(() => expect(add).toHaveProperty('value', ''));
  }
  await screen.findByText('Menunggu, urutan ke-1');
  await user.click(screen.getByLabelText('Ubah Dian Permata'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByText('Nyatakan mundur'));
  await user.click(dialog.getByText('Ya, mundur'));
  await screen.findByText('Dian Permata mundur. Ahmad Fauzi naik dari daftar tunggu.');

  // Two cards within one breath, typed while the focus is in the list.
  await user.keyboard('{Alt>}3{/Alt}');
  await screen.findByText('Belum hadir 2');
  const participants = () => core.admin.training.participants({ trainingUid });
  const codes = (await participants()).filter(({ state }) => state === 'enrolled').map(({ code }) => code);
  document.querySelector<HTMLElement>('tr[data-row="1"]')!.focus();
  for (const code of codes) await user.keyboard(`PLUT1:P:${code}{Enter}`);
  await screen.findByText('2 dari 2');
  expect((await participants()).map(({ name, attendedHours }) => [name, attendedHours])).toEqual([
    ['Ahmad Fauzi', 10],
    ['Siti Nurhaliza', 10],
    ['Dian Permata', 0],
  ]);

  // The list says the same, and a tick by the space bar is stored.
  await screen.findByText('Belum hadir 0');
  document.querySelector<HTMLElement>('tr[data-row="0"]')!.focus();
  await user.keyboard(' ');
  await waitFor(async () => expect((await participants())[0]!.attendedHours).toBe(0));
});
