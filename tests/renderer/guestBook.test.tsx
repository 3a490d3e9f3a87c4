// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('says how many of the visits are listed', async () => {
  const { user } = await openWindow(async (office) => {
    const desk = await office.signIn('Nur Aisyah', 'frontdesk');
    await registerVisitor(office, desk, 'Siti Nurhaliza', 'A');
    await registerVisitor(office, desk, 'Budi Santoso', 'B');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  const search = await screen.findByLabelText(/Cari pengunjung/);
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.keyboard('{F10}');
  const dialog = await screen.findByRole('dialog', { name: /^Buku tamu/ });
  await waitFor(() => expect(dialog.textContent).toMatch(/^Buku tamu.* · 2 kunjungan/));
  await user.type(screen.getByLabelText('Saring daftar'), 'budi');
  await waitFor(() => expect(dialog.textContent).toMatch(/^Buku tamu.* · 1 dari 2 kunjungan/));
});
