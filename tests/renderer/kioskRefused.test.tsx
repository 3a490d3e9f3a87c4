// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MOST_A_MINUTE } from '#core/features/desk/kiosk/rules.ts';
import { openWindow } from './support.tsx';

it('asks once for a number that is refused, and sends the visitor to the desk', async () => {
  location.hash = '#/ambil-nomor';
  await openWindow(async (office) => {
    const { uid: fieldUid } = await office.field('A');
    for (let i = 0; i < MOST_A_MINUTE; i++) await office.client().kiosk.draw({ uid: office.uid(), fieldUid });
  });
  const bridge = window.loket!;
  const { send } = bridge;
  let asked = 0;
  bridge.send = (message) => {
    const text = typeof message === 'string' ? message : new TextDecoder().decode(message);
    if (text.includes('kiosk/draw')) asked += 1;
    send(message);
  };
  fireEvent.click(await screen.findByRole('button', { name: /Kelembagaan/ }));
  expect(await screen.findByRole('heading', { name: 'Silakan ke petugas' })).toBeTruthy();
  expect(asked).toBe(1);
});
