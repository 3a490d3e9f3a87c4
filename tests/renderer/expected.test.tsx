// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addDays } from '#contract/dates.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('checks in who is expected today by the arrow keys and Enter, and nobody by a stray Enter', async () => {
  const { core, user } = await openWindow(async (office) => {
    const dewi = await office.signIn('Dewi', 'consultant', { name: 'Meja A', letters: 'A' });
    const { localDate } = await office.admin.queue.board();
    for (const [name, followUpTime] of [
      ['Zulkifli', '13:30'],
      ['Abdul Kadir', '09:45'],
    ] as const) {
      await registerVisitor(office, office.admin, name, 'A');
      const { uid: ticketUid } = await dewi.queue.callNext({ uid: office.uid() });
      await dewi.queue.arrived({ uid: office.uid(), ticketUid });
      await dewi.queue.finish({
        uid: office.uid(),
        ticketUid,
        outcome: 'return',
        followUp: 'Antar rekening koran',
        followUpDue: addDays(localDate, 1),
        followUpTime,
        deliveredServiceUids: [],
      });
    }
    office.advance(24 * 60);
  });
  await user.click(await screen.findByRole('radio', { name: /Fitriani/ }));
  await user.keyboard(ADMIN_PIN);
  const list = await screen.findByRole('listbox', { name: 'Diharapkan hari ini' });
  expect(screen.getByText('2 orang, 0 sudah datang')).toBeTruthy();
  const names = within(list).getAllByRole('option');
  expect(names.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^09\.45.*Abdul Kadir/),
    expect.stringMatching(/^13\.30.*Zulkifli/),
  ]);

  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
  await user.keyboard('{Enter}{ArrowDown}{ArrowDown}{Escape}{Enter}');
  expect((await core.admin.visit.day({})).count).toBe(0);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(within(list).getByRole('option', { selected: true }).textContent).toContain('Zulkifli');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('2 orang, 1 sudah datang')).toBeTruthy();
  const { visits } = await core.admin.visit.day({});
  expect(visits).toMatchObject([
    { personName: 'Zulkifli', purpose: 'Antar rekening koran', ticket: { number: 'A-001' } },
  ]);
  await waitFor(() => expect(within(list).getByText('datang,')).toBeTruthy());

  // What is typed searches as ever.
  await user.keyboard('abdul');
  expect(await screen.findByRole('option', { name: /Abdul Kadir/ })).toBeTruthy();
  expect(screen.queryByRole('listbox', { name: 'Diharapkan hari ini' })).toBeNull();
});
