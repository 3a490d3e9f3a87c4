// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

it('refuses a wrong PIN in words, then lets in the right one', async () => {
  const { user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  const press = async (digits: string) => {
    for (const digit of digits) await user.click(screen.getByRole('button', { name: digit }));
  };
  await press('999999');
  expect((await screen.findByText('PIN salah.')).closest('[role=alert]')).toBeTruthy();
  await press(ADMIN_PIN);
  expect(await screen.findByRole('link', { name: 'Pengaturan' })).toBeTruthy();
});
