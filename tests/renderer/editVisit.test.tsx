// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { registerVisitor } from '../core/support.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('a changed registration is not left without a question, by the menu, the search or Escape', async () => {
  const { core, user } = await openWindow(async (office) => {
    const desk = await office.signIn('Nur Aisyah', 'frontdesk');
    await registerVisitor(office, desk, 'Siti Nurhaliza', 'A');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  await screen.findByLabelText(/Cari pengunjung/);
  const open = async () => user.click((await screen.findAllByRole('button', { name: /^Ubah/ }))[0]!);
  await open();
  const purpose = () =>
    screen.findByLabelText<HTMLInputElement>(/^Keperluan$|^Keperluan /, { selector: 'input' });
  await user.click(await purpose());
  await user.paste('Izin edar');
  const goOn = () => screen.findByRole('button', { name: 'Lanjut mengisi' });

  await user.click(screen.getByText('Antrean', { selector: 'a *, a' }));
  await user.click(await goOn());
  await user.click(screen.getByLabelText(/Cari pengunjung/));
  await user.click(await goOn());
  await user.keyboard('{Escape}');
  await user.click(await goOn());
  expect((await purpose()).value).toBe('Izin edar');
  await user.click(screen.getByRole('button', { name: /^Simpan perubahan/ }));
  await waitFor(async () =>
    expect((await core.admin.visit.day({})).visits[0]?.ticket.purpose).toBe('Izin edar'),
  );

  // Stored or unchanged, nothing is asked; thrown away, nothing is stored.
  await waitFor(() => expect(screen.queryByLabelText(/^Ubah pendaftaran/)).toBeNull());
  await open();
  await user.click(await purpose());
  await user.paste(' lagi');
  await user.click(screen.getByLabelText(/Cari pengunjung/));
  await user.click(await screen.findByRole('button', { name: 'Buang isian' }));
  await waitFor(() => expect(screen.queryByLabelText(/^Ubah pendaftaran/)).toBeNull());
  expect((await core.admin.visit.day({})).visits[0]?.ticket.purpose).toBe('Izin edar');
});
