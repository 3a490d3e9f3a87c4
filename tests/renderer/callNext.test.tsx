// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('calls the next although F4 comes before the skip is done, and calls nobody twice', async () => {
  const { core, user } = await openWindow(async (office) => {
    await office.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
    for (const name of ['Siti Nurhaliza', 'Budi Santoso', 'Rahmat Hidayat'])
      await registerVisitor(office, office.admin, name, 'A');
  });
  await user.click(await screen.findByRole('radio', { name: /Dewi/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByText('Berikutnya A-001, Siti Nurhaliza');
  await user.keyboard('{F4}');
  await screen.findByRole('region', { name: 'Pengunjung A-001' });
  await screen.findByText('A-001 dipanggil ke Meja 1.');
  await user.keyboard('{F7}{F4}{F4}');
  await screen.findByRole('region', { name: 'Pengunjung A-002' });
  const { calls } = await core.admin.queue.display();
  expect(calls.map(({ number }) => number)).toEqual(['A-002', 'A-001']);
});
