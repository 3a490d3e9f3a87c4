// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('goes on from the sex just chosen, and asks once about somebody of nearly the same name', async () => {
  const { core, user } = await openWindow(async (office) => {
    await office.signIn('Nur Aisyah', 'frontdesk');
    const known = newPerson(office, 'Siti Maharani');
    await registerVisitor(office, office.admin, '', 'A', { person: { new: known } });
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  const search = await screen.findByLabelText(/Cari pengunjung/);
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.keyboard('siti maharni');
  await screen.findByText('Mungkin maksud Anda');
  await user.keyboard('{Enter}');
  await screen.findByText('Mungkin sudah terdaftar');

  (await screen.findByLabelText(/Nama sesuai KTP/)).focus();
  await user.tab();
  await user.keyboard('pa');
  expect(screen.getByRole('radio', { name: 'Perempuan', checked: true })).toBe(document.activeElement);
  expect(screen.queryByRole('radio', { name: /Kelembagaan/, checked: true })).toBeNull();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Kecamatan/ }));

  await user.type(screen.getByLabelText(/^NIK/), '1471026302900003'); // its kecamatan is the same
  await screen.findByText(/lahir 23\/02\/1990/);
  (document.querySelector('.form') as HTMLElement).focus();
  await user.keyboard('a1{Enter}');
  await screen.findByText(/Mungkin sudah terdaftar: Siti Maharani/);
  const count = async () => (await core.admin.visit.day({})).count;
  expect(await count()).toBe(1);
  (document.querySelector('.form') as HTMLElement).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await count()).toBe(2));

  // Asked for at once, before the NIK is read: what it fills in is waited for.
  await user.keyboard('Ucok Baba Situmorang');
  await screen.findByText('Belum pernah datang?');
  await user.keyboard('{Enter}');
  await user.click(await screen.findByLabelText(/^NIK/));
  await user.keyboard('147102120385000');
  document.querySelector<HTMLElement>('.form')!.focus();
  await user.keyboard('a1');
  fireEvent.change(screen.getByLabelText(/^NIK/), { target: { value: '1471021203850001' } });
  fireEvent.submit(screen.getByRole('form', { name: 'Pengunjung baru' }));
  await waitFor(async () => expect(await count()).toBe(3));
  expect((await core.admin.visit.day({})).visits[0]).toMatchObject({ personName: 'Ucok Baba Situmorang' });
});
