// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('shows the approver of a batch every name with what its preparer was told to look at', async () => {
  const activity = {
    title: 'Pelatihan Halal',
    role: 'Peserta' as const,
    startDate: '2026-11-09',
    endDate: '2026-11-09',
    hours: 6,
    place: 'Aula',
    organiser: 'PLUT',
    signedOn: '2026-11-13',
    materials: [],
  };
  const { user } = await openWindow(async (core) => {
    const desk = await core.signIn('Nur Aisyah', 'frontdesk');
    const recipients = [{ name: 'Siti' }, { name: 'Ayu 漢' }, { name: 'SITI' }];
    const paper = { kind: 'certificate' as const, batch: { activity, recipients } };
    await desk.approval.submit({ uid: core.uid(), paper });
  });
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: /^Sertifikat/ }));
  await user.click(await screen.findByRole('button', { name: /^Periksa .*Pelatihan Halal/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('2 nama mempunyai catatan.');
  expect(dialog.getByText(/^Huruf 漢 tidak dapat dicetak/)).toBeTruthy();
  expect(dialog.getByText('Nama ini sudah ada di baris 1.')).toBeTruthy();
  const rows = () => dialog.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 2));
  expect(rows()).toEqual(['2.', '3.', '1.']); // what must be looked at stands first
  await user.keyboard('{PageDown}');
  expect(dialog.getByText('2. Ayu 漢').closest('li')).toHaveProperty('ariaCurrent', 'true');
  await user.click(dialog.getByRole('button', { name: 'Kembalikan' }));
  await user.keyboard('Nama kedua keliru');
  expect(dialog.getByLabelText<HTMLTextAreaElement>(/^Alasan/).value).toBe('Nama kedua keliru');
});
