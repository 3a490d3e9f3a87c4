// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('adds the business that is missing within the form, which keeps what was typed', async () => {
  let personUid = '';
  const { core, user } = await openWindow(async (office) => {
    ({ personUid } = await registerVisitor(office, office.admin, 'Nuraini', 'A'));
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = `/produk?orang=${personUid}`;
  const add = within(await screen.findByRole('dialog', { name: 'Tambah produk' }));
  await add.findByText(/^Nuraini belum punya usaha di datanya\. Tambahkan usahanya dahulu\./);
  await user.type(add.getByLabelText(/^Nama produk/), 'Keripik pisang');
  await user.type(add.getByLabelText('Nama usaha atau merek'), 'Dapur Nuraini{Enter}');
  await waitFor(() =>
    expect(add.getByLabelText('Usaha atau koperasi')).toHaveProperty('value', 'Dapur Nuraini'),
  );
  expect(add.queryByText(/belum punya usaha/)).toBeNull();
  expect(add.getByLabelText(/^Nama produk/)).toHaveProperty('value', 'Keripik pisang');
  await user.click(add.getByRole('button', { name: /Simpan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Tambah produk' })).toBeNull());

  const { businesses } = await core.admin.person.card({ uid: personUid });
  expect(businesses.map(({ name }) => name)).toEqual(['Dapur Nuraini']);

  // A case of a paper that belongs to a business says so, and is opened without one all the same.
  const { personUid: other } = await registerVisitor(core, core.admin, 'Budi', 'A');
  location.hash = `/fasilitasi?orang=${other}&jenis=legalitas`;
  const open = within(await screen.findByRole('dialog', { name: 'Kasus baru' }));
  await open.findByText(/^Budi belum punya usaha di datanya\. Nomor yang terbit dicatat pada usahanya/);
  await user.click(open.getByRole('button', { name: /^Buka kasus/ }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/fasilitasi\/[0-9a-f-]+$/));
});
