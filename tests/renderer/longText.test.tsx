// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidv7 } from '#contract/uid.ts';
import { newPerson, registerVisitor, type TestCore } from '../core/support.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const renderer = path.resolve(import.meta.dirname, '../../src/renderer');
const SITI = uuidv7(1_790_000_000_000, new Uint8Array(16).fill(1));

const prepare = async (core: TestCore) => {
  await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A', {
    person: { new: newPerson(core, 'Siti Nurhaliza', { uid: SITI }) },
  });
  await core.admin.person.saveBusiness({
    personUid: SITI,
    business: { uid: core.uid(), name: 'Keripik Nenas Bu Siti' },
  });
};

/** As long as the name of a cooperative with its village, district and regency. */
const text = (letters: number) => 'Raden Ajeng '.repeat(60).slice(0, letters - 1) + 'a';

it('no field has a length that the browser cuts at', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(100);
  const cut = files.filter((file) => /\bmaxLength\b/.test(readFileSync(path.join(renderer, file), 'utf8')));
  expect(cut).toEqual([]);
});

it('nothing typed or pasted is cut: the field says how long it is and may be, and nothing is saved', async () => {
  const { core, user } = await openWindow(prepare);
  const paste = async (field: HTMLElement, value: string) => {
    await user.clear(field);
    await user.click(field);
    await user.paste(value);
  };
  const whole = (field: HTMLElement) => (field as HTMLInputElement).value;
  const card = () => core.admin.person.card({ uid: SITI });
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);

  // The desk: somebody new.
  await user.click(await screen.findByText('Loket'));
  await user.click(await screen.findByLabelText(/^Cari pengunjung/));
  await user.paste('Budi');
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  const desk = within(await screen.findByLabelText('Pengunjung baru'));
  await paste(desk.getByLabelText(/^Nama sesuai KTP/), text(134));
  await paste(desk.getByLabelText(/^Usaha/), text(170));
  expect(whole(desk.getByLabelText(/^Nama sesuai KTP/))).toBe(text(134));
  await desk.findByText('Paling banyak 120 huruf; ini 134.');
  await desk.findByText('Paling banyak 160 huruf; ini 170.');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(desk.getByLabelText(/^Nama sesuai KTP/));
  await user.click(desk.getByText(/^Batal/));

  // A person and their business.
  await user.click(await screen.findByText('Pelaku Usaha'));
  await screen.findByRole('heading', { name: 'Pelaku Usaha' }); // the desk names her too, until the screen is there
  await user.click(await screen.findByText('Siti Nurhaliza'));
  await user.click(await screen.findByText('Ubah data'));
  const person = within(await screen.findByRole('dialog'));
  await paste(person.getByLabelText(/^Nama sesuai KTP/), text(134));
  await person.findByText('Paling banyak 120 huruf; ini 134.');
  await user.click(person.getByText('Simpan'));
  expect(whole(person.getByLabelText(/^Nama sesuai KTP/))).toBe(text(134));
  await paste(person.getByLabelText(/^Nama sesuai KTP/), text(120));
  await user.click(person.getByText('Simpan'));
  await waitFor(async () => expect((await card()).person.name).toBe(text(120)));
  await user.click(await screen.findByText('Ubah usaha'));
  const business = within(await screen.findByRole('dialog'));
  await paste(business.getByLabelText(/^Nama usaha/), text(170));
  await paste(business.getByLabelText(/^Legalitas lain/), text(520));
  await business.findByText('Paling banyak 160 huruf; ini 170.');
  await user.click(business.getByText('Simpan'));
  await business.findByText('Paling banyak 500 huruf; ini 520.');
  expect((await card()).businesses[0]).toMatchObject({ name: 'Keripik Nenas Bu Siti', permits: '' });
  await user.keyboard('{Escape}');
  await user.click(await business.findByText('Buang isian'));

  // A training.
  await user.click(await screen.findByText('Pelatihan'));
  await screen.findByText('Belum ada pelatihan');
  await user.keyboard('{F9}');
  await user.click(await screen.findByLabelText(/^Nama pelatihan/));
  await user.paste(text(210));
  await screen.findByText('Paling banyak 200 huruf; ini 210.');
  await user.keyboard('{Control>}s{/Control}');
  expect((await core.admin.training.list({})).trainings).toEqual([]);

  // A letter.
  await user.click(await screen.findByText('Sertifikat'));
  await user.click(await screen.findByText('Surat'));
  await user.click(await screen.findByLabelText(/^Keperluan/));
  await user.paste(text(210));
  await screen.findByText('Paling banyak 200 huruf; ini 210.');
  expect(whole(screen.getByLabelText(/^Keperluan/))).toBe(text(210));
  expect((await core.admin.letter.register({ year: 2026 })).entries).toEqual([]);
});
