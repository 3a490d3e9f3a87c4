// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('goes on with Enter from a chosen kecamatan, and says once what is wrong with a field', async () => {
  const { core, user } = await openWindow(async (office) => {
    await office.signIn('Nur Aisyah', 'frontdesk');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  await screen.findByLabelText(/Cari pengunjung/);
  await user.keyboard('Budi{Shift>}{Enter}{/Shift}');
  await user.type(await screen.findByRole('textbox', { name: 'HP' }), '0812abc');
  await user.click(screen.getByRole('radio', { name: 'Laki-laki' }));
  (document.querySelector('.form') as HTMLElement).focus();
  await user.keyboard('a1');
  const place = screen.getByRole<HTMLInputElement>('combobox', { name: /^Kecamatan/ });
  await user.type(place, 'senapelan');
  await screen.findByRole('option', { name: /^Senapelan/, hidden: true });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(place.value).toBe('Senapelan, Kota Pekanbaru, Riau'));
  await user.keyboard('{Enter}');
  const phone = screen.getByRole('textbox', { name: 'HP' });
  await waitFor(() => expect(document.activeElement).toBe(phone)); // it was refused
  expect(screen.getAllByText(/^Nomor HP ditulis/)).toHaveLength(1);

  await user.clear(phone);
  await user.type(phone, '081234567890');
  place.focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await core.admin.visit.day({})).count).toBe(1));
});
