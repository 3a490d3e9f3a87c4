// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('is narrowed by typing a name, opens its own rows, and is whole again by one key or one click', async () => {
  const { user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nuraini', 'E');
    await registerVisitor(office, office.admin, 'Budi', 'A');
    const person = { new: newPerson(office, 'Dewi', { regionCode: '14.01.01' }) };
    await registerVisitor(office, office.admin, '', 'A', { person });
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  const total = async (count: number) => {
    const row = within(await screen.findByRole('row', { name: /^Jumlah/ }));
    await row.findByRole('button', { name: `Jumlah, jumlah: ${count}, buka barisnya` });
    return row;
  };
  await total(3);
  const scope = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Cakupan laporan' });
  const choose = async (typed: string, name: RegExp) => {
    await user.click(scope());
    await user.type(scope(), typed, { initialSelectionStart: 0, initialSelectionEnd: 99 });
    await screen.findByRole('option', { name });
    await user.keyboard('{Enter}');
  };

  await choose('pemas', /Pemasaran/);
  const row = await total(1);
  await screen.findByText('November 2026 · Bidang Pemasaran');
  await screen.findByText('Tabel I, J, dan L tidak ikut: catatannya tidak menyebut bidang.');
  expect(screen.queryByRole('button', { name: 'Kendala & rencana' })).toBeNull();
  await user.click(row.getByRole('button', { name: /^Jumlah, jumlah: 1/ }));
  await screen.findByText(/Hanya Bidang Pemasaran\.$/);
  await screen.findByText('1 kunjungan, sama dengan angka di laporan');
  await user.keyboard('{Escape}');

  // The first key closes the list that the focus opened, the next leaves the field of service.
  await user.click(scope());
  await user.keyboard('{Escape}');
  await user.keyboard('{Escape}');
  await total(3);
  expect(scope().value).toBe('');

  await choose('kampar', /Kabupaten Kampar/);
  await total(1);
  await screen.findByText('November 2026 · Kabupaten Kampar');
  await user.click(screen.getByRole('button', { name: 'Seluruh unit' }));
  await total(3);
  await waitFor(() => expect(screen.queryByText('November 2026 · Kabupaten Kampar')).toBeNull());

  // A link leads to it too.
  act(() => void (location.hash = '/laporan?bulan=2026-11&wilayah=14.01'));
  await screen.findByText('November 2026 · Kabupaten Kampar');
  await total(1);
});
