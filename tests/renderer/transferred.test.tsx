// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('says where a number comes from, by whom and why: in the line, at the call and over the sheet', async () => {
  const { user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await office.signIn('Hendra', 'consultant', { name: 'Meja 4', letters: 'D' });
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A');
    const { uid: ticketUid } = await rina.queue.callNext({ uid: office.uid() });
    const fieldUid = (await office.field('D')).uid;
    office.setNow('2026-11-23T03:12:00.000Z');
    await rina.queue.transfer({ uid: office.uid(), ticketUid, fieldUid, reason: 'Perlu simulasi KUR' });
  });
  await user.click(await screen.findByRole('radio', { name: /Hendra/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: 'Konsultasi' }));
  await screen.findByText('Dari Kelembagaan: Perlu simulasi KUR');
  await user.keyboard('{F4}');
  const said = 'Dialihkan dari Kelembagaan oleh Rina 10.12: Perlu simulasi KUR';
  await screen.findByText(said);
  await user.keyboard('{F5}');
  await screen.findByLabelText('Permasalahan');
  expect(screen.getByText(said)).toBeTruthy();

  // A consultant's name does not say that the number leaves its field: the dialog does, before it is done.
  await user.click(screen.getByText('Alihkan'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('combobox', { name: 'Konsultan' }));
  await user.click(await screen.findByRole('option', { name: /^Rina/, hidden: true }));
  await user.click(dialog.getByRole('radio', { name: /Kelembagaan/ }));
  expect(
    dialog.getByText('A-001 pindah dari bidang Pembiayaan ke bidang Kelembagaan, untuk Rina.'),
  ).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: /Pembiayaan/ }));
  expect(
    dialog.getByText('A-001 tetap di bidang Pembiayaan, untuk Rina. Rina konsultan bidang Kelembagaan.'),
  ).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: /Produksi/ }));
  await user.click(dialog.getByRole('button', { name: 'Alihkan ke Rina' }));
  await screen.findByText('A-001 dialihkan ke Rina, bidang Produksi.');
});
