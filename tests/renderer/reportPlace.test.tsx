// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { act } from 'react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('goes to the month of an address, also while another one is shown', async () => {
  const { user } = await openWindow();
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  const months = within(await screen.findByRole('navigation', { name: 'Daftar masa laporan' }));
  const shown = (month: RegExp) => months.getByRole('button', { name: month }).getAttribute('aria-current');
  expect(shown(/^November/)).toBe('date');
  for (const [address, month] of [
    ['2026-10', /^Oktober/],
    ['2026-09', /^September/],
  ] as const) {
    act(() => void (location.hash = `/laporan?bulan=${address}`));
    await screen.findByText(address === '2026-10' ? 'Oktober 2026' : 'September 2026');
    expect(shown(month)).toBe('date');
  }
});
