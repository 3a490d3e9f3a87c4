// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('offers of one client the forms that can be of one, the report without asking for a consultant', async () => {
  const { user } = await openWindow(async (office) => {
    await takeOn(office, await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' }), 'Siti');
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pendampingan' }));
  await user.click(await screen.findByText('Usaha Siti'));
  await screen.findByText('Merek');
  await user.keyboard('{Control>}p{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Formulir Usaha Siti' });
  await user.click(within(dialog).getByLabelText('Formulir', { selector: 'input' }));
  const options = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
  expect(options).toEqual([
    '7e Kartu program kerja per individu',
    '7f Kartu pelaksanaan pendampingan',
    '7g Laporan konsultan pendamping',
    'Rekap pendampingan per bidang',
  ]);
  await user.click(screen.getByRole('option', { name: /^7g/ }));
  expect(within(dialog).queryByLabelText('Konsultan')).toBeNull();
  expect(within(dialog).getByRole('button', { name: 'Cetak' })).toHaveProperty('disabled', false);
});
