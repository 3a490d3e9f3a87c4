// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('begins the day of a consultant with what is due, their clients and their queue; F4 calls', async () => {
  const { user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await takeOn(office, rina, 'Ani'); // on 23 November; number A-001 is hers
    const { uid: ticketUid } = await rina.queue.callNext({ uid: office.uid() });
    await rina.queue.arrived({ uid: office.uid(), ticketUid });
    await rina.queue.finish({
      uid: office.uid(),
      ticketUid,
      outcome: 'return',
      followUpDue: '2026-11-24',
      deliveredServiceUids: [],
    });
    office.advance(48 * 60);
    await registerVisitor(office, office.admin, 'Siti', 'A');
    await registerVisitor(office, office.admin, 'Budi', 'A');
    const { personUid } = await openCase(office, rina, { dueOn: '2026-11-24' });
    await openCase(office, rina, { personUid, dueOn: '2026-12-24' });
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  await user.keyboard(STAFF_PIN);

  await screen.findByRole('heading', { level: 1, name: 'Hari ini' });
  const overdue = within(await screen.findByRole('table', { name: 'Terlambat' }));
  expect(overdue.getByText('Ani')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Hari ini/ }).textContent).toContain('1');
  const clients = within(await screen.findByRole('table', { name: 'Dampingan saya' }));
  expect(clients.getByText('Usaha Ani')).toBeTruthy();
  expect(clients.getByText('0 dari 12')).toBeTruthy();
  const cases = within(await screen.findByRole('table', { name: 'Fasilitasi saya' }));
  expect(cases.getAllByRole('row')).toHaveLength(2); // and its head: the other is due in a month
  expect(cases.getByText('24/11/2026, lewat 1 hari')).toBeTruthy();
  await screen.findByText('Berikutnya A-001, Siti');
  await screen.findByText(/sesi menurut rencana/);

  await user.keyboard('{F4}');
  await screen.findByText('Panggilan ke-1');
  expect(location.hash).toBe('#/konsultasi'); // coming back to it calls nobody
  await user.keyboard('{F5}');
  await screen.findByLabelText('Permasalahan');
  await user.click(screen.getByRole('link', { name: /^Hari ini/ }));
  await screen.findByText(/sedang dilayani/);
  await user.keyboard('{F4}');
  await screen.findByLabelText('Permasalahan');
  expect(screen.queryByText('Budi')).toBeTruthy();
});
