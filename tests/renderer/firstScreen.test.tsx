// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('another screen that is opened while the first one is fetched is not left again', async () => {
  const { user } = await openWindow();
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  // At once: the code of the first screen is on its way.
  await user.click(await screen.findByRole('link', { name: 'Pelatihan' }));
  await screen.findByRole('button', { name: /^Pelatihan baru/ });
  expect(location.hash).toBe('#/pelatihan');
  expect(screen.getByRole('link', { name: 'Pelatihan' }).getAttribute('aria-current')).toBe('page');
});
