// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addDays } from '#contract/dates.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

const PROMISES = 51;
const OVERDUE = 1;

it('says how many of a long list are shown, and shows the rest', async () => {
  const { user } = await openWindow(async (core) => {
    const { localDate } = await core.admin.queue.board();
    const [desk] = await core.admin.office.desks();
    const deskUid = desk?.uid ?? core.uid();
    if (!desk)
      await core.admin.office.saveDesk({
        uid: deskUid,
        name: 'Meja A',
        fieldUids: [(await core.field('A')).uid],
        isActive: true,
      });
    await core.admin.session.takeDesk({ deskUid });
    for (let i = 1; i <= OVERDUE + PROMISES; i++) {
      await registerVisitor(core, core.admin, `Pelaku ${i}`, 'A');
      const { uid: ticketUid } = await core.admin.queue.callNext({ uid: core.uid() });
      await core.admin.queue.arrived({ uid: core.uid(), ticketUid });
      await core.admin.queue.finish({
        uid: core.uid(),
        ticketUid,
        outcome: 'return',
        followUpDue: addDays(localDate, i <= OVERDUE ? 0 : 3),
        deliveredServiceUids: [],
      });
    }
    core.advance(24 * 60);
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = '#/tindak-lanjut';
  await user.click(await screen.findByRole('radio', { name: 'Kantor' }));
  expect(await screen.findByText('50 dari 51 tindak lanjut')).toBeTruthy();
  const rows = () => screen.getAllByRole('button', { name: 'Daftarkan' }).length;
  expect(rows()).toBe(OVERDUE + 50);
  const parts = screen.getAllByRole('table').map((table) => table.getAttribute('aria-label'));
  expect(parts).toEqual(['Terlambat', 'Tujuh hari berikutnya']);
  await user.click(screen.getByRole('button', { name: 'Tampilkan 1 lainnya' }));
  expect(rows()).toBe(OVERDUE + PROMISES);
});
