// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('never takes a guess for whoever was typed: Enter registers somebody new, only the arrows choose one', async () => {
  const { core, user } = await openWindow(async (office) => {
    for (const name of ['Budi Santoso', 'Dian Permata', 'Dina Permata'])
      await registerVisitor(office, office.admin, name, 'A', {
        person: { new: newPerson(office, name, { birthDate: '1990-02-23' }) },
      });
    await openTraining(office);
    office.setNow('2026-11-24T01:00:00.000Z');
  });
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));

  // The desk.
  const search = await screen.findByRole('combobox', { name: /Cari pengunjung/ });
  await user.click(search);
  await user.keyboard('budi santosp');
  const results = await screen.findByRole('region', { name: 'Hasil pencarian' });
  const guesses = await within(results).findByRole('group', { name: 'Mungkin maksud Anda' });
  expect(within(results).getByText('Tidak ada yang cocok')).toBeTruthy();
  expect(within(guesses).getByRole('option').getAttribute('aria-selected')).toBe('false');
  expect(search.getAttribute('aria-activedescendant')).toBeNull();
  await user.keyboard('{Enter}');
  expect(await screen.findByLabelText(/Nama sesuai KTP/)).toHaveProperty('value', 'Budi Santosp');
  await user.keyboard('{Escape}{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
  await screen.findByRole('form', { name: 'Kunjungan Budi Santoso' });
  await user.keyboard('{Escape}{Escape}');
  // Enter before the answer is there.
  await user.keyboard('dian permatq{Enter}');
  expect(await screen.findByLabelText(/Nama sesuai KTP/)).toHaveProperty('value', 'Dian Permatq');

  // The card index.
  await user.click(screen.getByRole('link', { name: 'Pelaku Usaha' }));
  const find = await screen.findByRole('textbox', { name: /Cari pelaku usaha/ });
  await user.click(find);
  await user.keyboard('budi santosp{Enter}');
  await screen.findByText('Mungkin maksud Anda');
  expect(screen.queryByRole('heading', { name: 'Budi Santoso' })).toBeNull();
  await user.clear(find);
  await user.keyboard('budi santoso{Enter}');
  await screen.findByRole('heading', { name: 'Budi Santoso' });

  // A letter.
  await user.click(screen.getByRole('link', { name: 'Sertifikat' }));
  await user.click(await screen.findByRole('button', { name: 'Surat' }));
  const about = await screen.findByLabelText(/^Pelaku usaha/);
  await user.click(about);
  await user.keyboard('budi santosp{Enter}');
  await screen.findByText(/^Mungkin maksud Anda/);
  await user.keyboard('{Enter}');
  expect(about.getAttribute('aria-activedescendant')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ganti orang' })).toBeNull();
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByRole('button', { name: 'Ganti orang' });
  // What is compared with the KTP.
  expect(await screen.findByText(/Perempuan, lahir 23\/02\/1990/)).toBeTruthy();

  // A training: one sure hit is put on the list by Enter, a guess is not.
  const { uid } = (await core.admin.training.list({})).trainings[0]!;
  location.hash = `#/pelatihan/${uid}`;
  const add = await screen.findByLabelText(/^Tambah peserta/);
  await user.click(add);
  await user.keyboard('budi santosp{Enter}');
  await screen.findByText(/^Mungkin maksud Anda/);
  await user.keyboard('{Enter}{Enter}');
  expect(add).toHaveProperty('value', 'budi santosp');
  await user.clear(add);
  await user.keyboard('budi santoso{Enter}');
  await waitFor(() => expect(add).toHaveProperty('value', ''));
  const participants = await core.admin.training.participants({ trainingUid: uid });
  expect(participants.map(({ name }) => name)).toEqual(['Budi Santoso']);
});
