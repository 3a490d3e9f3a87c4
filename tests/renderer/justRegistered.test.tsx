// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('asks about somebody whom another desk registered just now, and goes on when it is somebody else', async () => {
  const { core, user } = await openWindow(async (office) => {
    await office.signIn('Nur Aisyah', 'frontdesk');
    // So short a name is not looked for while it is typed: the host alone knows.
    await registerVisitor(office, office.admin, 'Ai', 'A');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  const search = await screen.findByLabelText(/Cari pengunjung/);
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.keyboard('Zulkarnain');
  await screen.findByText('Belum pernah datang?');
  await user.keyboard('{Enter}');
  const name = await screen.findByLabelText(/Nama sesuai KTP/);
  await user.clear(name);
  await user.type(name, 'Ai');
  await user.type(screen.getByLabelText(/^NIK/), '1471026302900003');
  await screen.findByText(/lahir 23\/02\/1990/);
  await screen.findByText('dari NIK');
  (document.querySelector('.form') as HTMLElement).focus();
  await user.keyboard('a1{Enter}');
  await screen.findByText('Ai baru saja didaftarkan pukul 08.00 oleh Fitriani: orang yang sama?');
  screen.getByRole('button', { name: 'Pakai data Ai' });
  const count = async () => (await core.admin.visit.day({})).count;
  expect(await count()).toBe(1);
  (document.querySelector('.form') as HTMLElement).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await count()).toBe(2));
});
