// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import { takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('shows how each client grew, in percent or in words, and what all come to', async () => {
  const { user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const [siti, ani] = [await takeOn(office, rina, 'Siti'), await takeOn(office, rina, 'Ani')];
    const told = (businessUid: string, year: number, sales: number) =>
      office.admin.person.saveBusinessYear({ ...emptyYear(businessUid, year), sales });
    await told(siti.businessUid, 2024, 100_000_000);
    await told(siti.businessUid, 2025, 150_000_000);
    await told(ani.businessUid, 2025, 80_000_000);
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pendampingan' }));
  await user.click(await screen.findByRole('button', { name: 'Perkembangan' }));

  await screen.findByText(/^Omzet 2024 ke 2025: \+50 % dari jumlahnya, .*1 dari 2 dampingan/);
  const cellsOf = (name: string) =>
    within(screen.getByText(name).closest('tr')!)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  const none = ['–', '–', 'tak terbanding'];
  expect(cellsOf('Usaha Siti')).toEqual([
    'Usaha Siti Siti',
    '100.000.000',
    '150.000.000',
    '+50\u00A0%',
    ...none,
  ]);
  expect(cellsOf('Usaha Ani')).toEqual(['Usaha Ani Ani', '–', '80.000.000', 'tak terbanding', ...none]);

  await user.type(screen.getByLabelText('Cari usaha, nama'), 'siti');
  await waitFor(() => expect(screen.queryByText('Usaha Ani')).toBeNull());
  screen.getByText('Usaha Siti');
});
