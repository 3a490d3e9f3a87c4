// @vitest-environment jsdom
import { screen } from '@testing-library/react';
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
  await screen.findByText('Dari Kelembagaan: Perlu simulasi KUR');
  await user.keyboard('{F4}');
  const said = 'Dialihkan dari Kelembagaan oleh Rina 10.12: Perlu simulasi KUR';
  await screen.findByText(said);
  await user.keyboard('{F5}');
  await screen.findByLabelText('Permasalahan');
  expect(screen.getByText(said)).toBeTruthy();
});
