// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';

it('sends whoever comes to the kiosk after the day to a person, until a desk opens again', async () => {
  location.hash = '#/ambil-nomor';
  const { core } = await openWindow();
  await screen.findByRole('button', { name: /Kelembagaan/ });
  const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
  await core.admin.queue.closeDay({});
  await screen.findByText('Pelayanan hari ini sudah ditutup');
  expect(screen.queryByRole('button', { name: /Kelembagaan/ })).toBe(null);
  await dewi.queue.setDeskState({ uid: core.uid(), state: 'open' });
  await screen.findByRole('button', { name: /Kelembagaan/ });
});
