// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

const notice = () => document.querySelector('[data-kind]')?.textContent ?? null;

it('says at the desk when the day was closed and by whom, and what came afterwards', async () => {
  const { core, user } = await openWindow();
  await user.click(await screen.findByRole('radio', { name: /Fitriani/ }));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('button', { name: /Tutup hari/ }));
  core.setNow('2026-11-23T09:05:00.000Z');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tutup hari' }));
  await waitFor(() => expect(notice()).toMatch(/^Hari ini ditutup pukul 16\.05 oleh Fitriani\. Pendaftaran/));

  await registerVisitor(core, core.admin, 'Terlambat', 'A');
  await waitFor(() => expect(notice()).toContain('Sesudahnya ada 1 nomor yang belum selesai.'));
  await user.keyboard('{F9}');
  expect(await screen.findByText('Hari ini sudah ditutup pukul 16.05 oleh Fitriani.')).toBeTruthy();
});
