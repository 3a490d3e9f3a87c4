// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('names whom Enter opens: the half-typed form of this search, or somebody new', async () => {
  const { user } = await openWindow(async (office) => {
    await office.signIn('Nur Aisyah', 'frontdesk');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  const search = await screen.findByLabelText(/Cari pengunjung/);
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.keyboard('zubaidah{Enter}');
  const name = await screen.findByLabelText(/Nama sesuai KTP/);
  await user.clear(name);
  await user.type(name, 'P');
  await user.keyboard('{Escape}');

  await screen.findByText('Lanjutkan isian P');
  expect(screen.queryByText(/^Daftarkan “zubaidah”/)).toBeNull();
  await user.keyboard('{Enter}');
  expect(await screen.findByLabelText(/Nama sesuai KTP/)).toHaveProperty('value', 'P');
  await user.keyboard('{Escape}');

  await user.keyboard('sulaiman');
  await screen.findByText('Daftarkan “sulaiman” sebagai pengunjung baru');
  await user.keyboard('{Enter}');
  expect(await screen.findByLabelText(/Nama sesuai KTP/)).toHaveProperty('value', 'Sulaiman');

  // Whoever came first is kept beside whoever came next.
  await user.type(screen.getByLabelText('HP'), '0812');
  await user.keyboard('{Escape}');
  const left = await screen.findAllByRole('button', { name: 'Lanjutkan isian' });
  expect(left.map((button) => button.parentElement?.textContent)).toEqual([
    expect.stringContaining('Isian pengunjung baru P belum'),
    expect.stringContaining('Isian pengunjung baru Sulaiman belum'),
  ]);
  await user.click(left[0]!);
  expect(await screen.findByLabelText(/Nama sesuai KTP/)).toHaveProperty('value', 'P');
});
