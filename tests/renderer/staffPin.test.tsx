// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('the PIN of somebody new stays until it is said to be written down', async () => {
  location.hash = '/pengaturan/petugas';
  const { core, user, printed } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pengaturan'));
  await user.click(await screen.findByText('Petugas & peran'));
  await user.click(await screen.findByText('Tambah petugas'));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByLabelText(/^Nama/), 'Yusuf Hamdani');
  await user.type(form.getByLabelText(/^PIN awal/), '840217{Enter}');

  const tick = await screen.findByLabelText('PIN sudah dicatat');
  await waitFor(() => expect(document.activeElement).toBe(tick));
  expect(screen.getByText('840217')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^Catat dahulu PIN-nya/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByText('840217')).toBeTruthy();
  // On paper too, while it is known; the log of changes tells of it without the PIN.
  await user.click(screen.getByRole('button', { name: 'Cetak slip PIN' }));
  expect(await screen.findByText('Slip dikirim ke printer.')).toBeTruthy();
  expect(printed.map(({ widthMm }) => Math.round(widthMm))).toEqual([80]);
  tick.focus();
  await user.keyboard(' {Enter}');
  await waitFor(() => expect(screen.queryByText('840217')).toBeNull());
  expect((await core.client().session.staffList()).map(({ name }) => name)).toContain('Yusuf Hamdani');

  // What is stored by its choice alone is said, too.
  await user.click(screen.getByRole('combobox', { name: /^Minta PIN lagi/ }));
  await user.click(await screen.findByRole('option', { name: '5 menit', hidden: true }));
  expect(await screen.findByText('Kunci layar disimpan.')).toBeTruthy();
});
