// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { takeOn } from '../core/mentoringSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('says before a handover what moves, and which cases stay', async () => {
  const { user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await takeOn(office, rina, 'Siti', { year: 2025 });
    await openCase(office, rina);
  });
  await user.click(await screen.findByRole('radio', { name: /Fitriani/ }));
  await user.keyboard(ADMIN_PIN);
  await screen.findByText('Papan hari ini');
  await user.click(await screen.findByRole('link', { name: 'Pendampingan' }));
  await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Serah terima dampingan' }));
  const dialog = await screen.findByRole('dialog', { name: 'Serah terima dampingan' });
  await user.click(within(dialog).getByLabelText('Dari konsultan', { selector: 'input' }));
  await user.click(await screen.findByRole('option', { name: 'Rina' }));
  await within(dialog).findByText('Berpindah: 1 dampingan dan 1 program kerja.');
  expect(dialog.textContent).toContain('1 kasus fasilitasi yang belum selesai tetap padanya');
});
