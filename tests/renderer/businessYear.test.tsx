// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidv7 } from '#contract/uid.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const SITI = uuidv7(1_790_000_000_000, new Uint8Array(16).fill(1));

it('takes the figures of a year by keys alone, and keeps what cannot be to be mended', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti', 'A', {
      person: { new: newPerson(office, 'Siti Nurhaliza', { uid: SITI }) },
      business: { new: { uid: office.uid(), name: 'Keripik Siti' } },
    });
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pelaku Usaha'));
  await user.click(await screen.findByText('Siti Nurhaliza'));
  await user.click(await screen.findByRole('button', { name: 'Isi 2026' }));
  const form = within(await screen.findByRole('dialog', { name: 'Isi keadaan Keripik Siti' }));
  const field = (name: string) => form.getByRole<HTMLInputElement>('textbox', { name });
  const years = async () => (await core.admin.person.card({ uid: SITI })).years;

  await waitFor(() => expect(document.activeElement).toBe(field('Omzet')));
  await user.keyboard('120000000');
  expect(field('Omzet').value).toBe('Rp120.000.000');
  await user.type(field('Tetap, perempuan'), '2');
  await user.clear(field('Tahun'));
  await user.type(field('Tahun'), '2062{Enter}');
  await waitFor(() => expect(field('Tahun').getAttribute('aria-invalid')).toBe('true'));
  expect([field('Tahun').value, field('Omzet').value]).toEqual(['2062', 'Rp120.000.000']);
  expect(await years()).toEqual([]);

  await user.clear(field('Tahun'));
  await user.type(field('Tahun'), '2025{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await years()).toMatchObject([{ year: 2025, sales: 120_000_000, permanentFemale: 2, assets: null }]);
  await screen.findByRole('button', { name: 'Ubah angka 2025' });
});
