// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';
import { STAFF_PIN } from '../core/pins.ts';

it('gives a kiosk number its visitor at the desk, and nothing but its visitor', async () => {
  const { core, user, printed } = await openWindow(async (office) => {
    const desk = await office.signIn('Nur Aisyah', 'frontdesk');
    office.setNow('2026-11-20T02:00:00.000Z');
    await registerVisitor(office, desk, 'Siti Nurhaliza', 'A', {
      person: { new: newPerson(office, 'Siti Nurhaliza', {}) },
    });
    office.setNow('2026-11-23T01:00:00.000Z');
    const { uid: fieldUid } = await office.field('C');
    await office.client().kiosk.draw({ uid: office.uid(), fieldUid });
  });
  await user.click(await screen.findByRole('radio', { name: /Nur Aisyah/ }));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('button', { name: 'Lengkapi C-001' }));
  expect(await screen.findByRole('heading', { name: 'Melengkapi nomor C-001' })).toBeTruthy();

  const search = await screen.findByRole('combobox', { name: /Cari pengunjung/ });
  await waitFor(() => expect(document.activeElement).toBe(search));
  const steps = screen.getByRole('region', { name: 'Langkah pendaftaran' });
  expect(within(steps).getByText('Siapa pemegang nomor C-001?')).toBeTruthy();
  expect(
    within(steps)
      .getAllByRole('listitem')
      .map((step) => step.textContent),
  ).toEqual([
    expect.stringContaining('Ketik nama, NIK, HP, atau usaha') as string,
    expect.stringMatching(/Tekan angka layanan/) as string,
    expect.stringContaining('Simpan data pengunjung') as string,
  ]);
  await user.keyboard('siti{Enter}');
  const form = await screen.findByRole('form', { name: 'Kunjungan Siti Nurhaliza' });
  await waitFor(() => expect(document.activeElement).toBe(form));
  await within(form).findByRole('radio', { name: /Produksi/ });
  // The letter of another field changes nothing: the number is drawn and printed.
  await user.keyboard('a2{Enter}');

  await waitFor(async () => expect(await core.admin.queue.unnamed()).toEqual([]));
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Melengkapi nomor/ })).toBeNull());
  const { visits } = await core.admin.visit.day({});
  expect(visits).toMatchObject([
    { personName: 'Siti Nurhaliza', ticket: { number: 'C-001', status: 'waiting', field: { letter: 'C' } } },
  ]);
  expect(printed).toHaveLength(0);
});
