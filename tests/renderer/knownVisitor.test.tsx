// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newPerson, registerVisitor } from '../core/support.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const kept = () => Object.keys(localStorage).filter((name) => name.includes(':known-visitor:'));

it('the need of somebody known is there again after something else was opened', async () => {
  const { core, user } = await openWindow(async (office) => {
    const desk = await office.signIn('Nur Aisyah', 'frontdesk');
    await registerVisitor(office, desk, 'Siti Nurhaliza', 'A', {
      person: { new: newPerson(office, 'Siti Nurhaliza') },
    });
    office.setNow('2026-11-24T01:00:00.000Z');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  const search = await screen.findByLabelText(/Cari pengunjung/);
  await waitFor(() => expect(document.activeElement).toBe(search));
  await user.keyboard('siti{Enter}');
  const form = await screen.findByLabelText('Kunjungan Siti Nurhaliza');
  await screen.findAllByText(/Produksi/);
  await waitFor(() => expect(document.activeElement).toBe(form));
  await user.keyboard('c2');
  await user.click(screen.getByLabelText(/^Keperluan$|^Keperluan /, { selector: 'input' }));
  await user.paste('Izin edar keripik');

  // Away by the menu and back.
  await user.click(screen.getByText('Antrean'));
  await waitFor(() => expect(screen.queryByLabelText(/Cari pengunjung/)).toBeNull());
  await user.click(screen.getByText('Loket', { selector: 'a *, a' }));
  await screen.findByText('Siti Nurhaliza');
  await user.click(await screen.findByText('Lanjutkan isian'));
  await screen.findByDisplayValue('Izin edar keripik');
  await user.keyboard('{Enter}');
  await waitFor(async () =>
    expect((await core.admin.visit.day({})).visits[0]).toMatchObject({
      ticket: { number: 'C-001', purpose: 'Izin edar keripik' },
    }),
  );
  await waitFor(() => expect(kept()).toEqual([]));
});
