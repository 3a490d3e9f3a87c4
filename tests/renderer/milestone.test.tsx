// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import { takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('asks for the word and the evidence of what a state shows, and offers the statement to sign', async () => {
  const { user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const siti = await takeOn(office, rina, 'Siti');
    for (const year of [2025, 2026])
      await office.admin.person.saveBusinessYear({
        ...emptyYear(siti.businessUid, year),
        permanentMale: year - 2023,
      });
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pendampingan' }));
  await user.click(await screen.findByText('Usaha Siti'));
  await screen.findByText('Menambah 1 tenaga kerja?');
  expect(screen.queryByRole('button', { name: /Cetak pernyataan/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Konfirmasi' }));
  const dialog = await screen.findByRole('dialog', { name: 'Menambah 1 tenaga kerja' });
  await user.type(within(dialog).getByLabelText(/Kata pelaku usaha/), 'Pesanan bertambah');
  await user.type(within(dialog).getByLabelText(/Bukti/), 'Slip gaji');
  await user.click(within(dialog).getByRole('button', { name: /Konfirmasi/ }));
  await screen.findByText('“Pesanan bertambah”');
  await screen.findByRole('button', { name: /Cetak pernyataan/ });
});
