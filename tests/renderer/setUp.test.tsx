// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const focused = () => document.activeElement as HTMLInputElement;
const focusOn = (name: string | RegExp) => waitFor(() => expect(focused()).toBe(screen.getByLabelText(name)));

it('sets an office up from the first field to the desk with the keyboard alone', async () => {
  const { core, user } = await openWindow(async () => {}, { isSetUp: false });
  await screen.findByRole('heading', { name: 'Kantor' });
  await focusOn(/^Kota atau kabupaten/);
  await user.keyboard('pekanbaru');
  await screen.findByRole('option', { name: /Pekanbaru/, hidden: true });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText(/^Kota pada surat/)).toHaveProperty('value', 'Pekanbaru'));
  // Chosen: Enter is the button's, as it says.
  await focusOn(/^Kota atau kabupaten/);
  await user.keyboard('{Enter}');

  await screen.findByRole('heading', { name: 'Kop surat' });
  await focusOn('Baris 1, pemerintah');
  await user.keyboard('{Enter}');

  await screen.findByRole('heading', { name: 'Meja dan petugas' });
  await focusOn(/^Nama administrator/);
  await user.keyboard(`Fitriani{Tab}${ADMIN_PIN}`);
  while (focused() !== screen.getByLabelText(/^Ketik PIN sekali lagi/)) await user.tab();
  await user.keyboard(ADMIN_PIN);
  while (focused() !== screen.getByRole('button', { name: 'Tambah petugas loket' })) await user.tab();
  // The name follows at once: its blank belongs to it and presses nothing.
  await user.keyboard('{Enter}');
  await user.keyboard('Nur Aisyah');
  expect(screen.getByLabelText('Petugas loket 2')).toHaveProperty('value', 'Nur Aisyah');
  expect(screen.queryByLabelText('Petugas loket 3')).toBeNull();
  await user.keyboard('{Enter}');

  await screen.findByRole('heading', { name: 'Uji printer' });
  // The PINs are shown a last time: Enter alone does not leave them.
  await focusOn('PIN sudah dicatat');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^Catat dahulu PIN-nya/)).toBeTruthy();
  await focusOn('PIN sudah dicatat');
  await user.keyboard(' {Enter}');
  expect(await screen.findByRole('heading', { name: 'Loket' })).toBeTruthy();
  expect((await core.client().session.staffList()).map(({ name }) => name)).toEqual([
    'Fitriani',
    'Nur Aisyah',
  ]);
});
