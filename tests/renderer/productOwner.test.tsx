// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('says that a business is missing, and leads to adding one', async () => {
  let personUid = '';
  const { core, user } = await openWindow(async (office) => {
    ({ personUid } = await registerVisitor(office, office.admin, 'Nuraini', 'A'));
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = `/produk?orang=${personUid}`;
  const add = within(await screen.findByRole('dialog', { name: 'Tambah produk' }));
  await add.findByText('Nuraini belum punya usaha di datanya. Tambahkan usahanya dahulu.');
  await user.click(add.getByRole('button', { name: 'Tambah usaha' }));
  const form = within(await screen.findByRole('dialog', { name: 'Tambah usaha' }));
  await user.type(form.getByLabelText(/^Nama usaha/), 'Dapur Nuraini');
  await user.click(form.getByRole('button', { name: /Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.hash).toBe(`#/pelaku-usaha/${personUid}`);
  expect((await core.admin.person.card({ uid: personUid })).businesses).toHaveLength(1);
});
