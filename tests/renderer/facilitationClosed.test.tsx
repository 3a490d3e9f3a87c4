// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('tells who may not open a case what it is, without a link', async () => {
  let personUid = '';
  const { user } = await openWindow(async (office) => {
    await office.signIn('Tini', 'frontdesk');
    ({ personUid } = await newClient(office, 'Suharti'));
    await openCase(office, office.admin, { personUid, kind: 'legalitas', subject: 'halal' });
  });
  await user.click(await screen.findByRole('radio', { name: /Tini/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = `/pelaku-usaha/${personUid}`;
  const told = await screen.findByText(/^L-001 Sertifikat halal ·/);
  expect(told.closest('a')).toBeNull();
  expect(screen.getByText(/^L-001 Sertifikat halal:/).closest('button')).toBeNull();
  // What everybody may open is a link as before.
  expect(screen.getByRole('link', { name: 'Pelaku Usaha' })).toBeTruthy();
});
