// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

const shownNumber = () => document.querySelector('.number')?.textContent;

it('shows two calls of one moment one after the other, and none of them the next morning', async () => {
  location.hash = '#/layar';
  const { core } = await openWindow();
  await screen.findByText('Belum ada panggilan hari ini');

  const desks = [
    await core.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' }),
    await core.signIn('Budi', 'consultant', { name: 'Meja 2', letters: 'B' }),
  ];
  await registerVisitor(core, core.admin, 'Satu', 'A');
  await registerVisitor(core, core.admin, 'Dua', 'B');
  for (const desk of desks) await desk.queue.callNext({ uid: core.uid() });

  await screen.findByText('A-001');
  expect(screen.queryByText('Satu')).toBe(null);
  await waitFor(() => expect(shownNumber()).toBe('A-001'));
  expect(screen.queryByText('B-001')).toBe(null);
  await waitFor(() => expect(shownNumber()).toBe('B-001'));
  expect(screen.getByText('A-001').closest('section')?.textContent).toContain('Panggilan sebelumnya');

  core.setNow('2026-11-24T01:00:00.000Z');
  await registerVisitor(core, core.admin, 'Tiga', 'A');
  await screen.findByText('Belum ada panggilan hari ini');
  expect(screen.queryByText('B-001')).toBe(null);
});
