// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const ENTER = { key: 'Enter', code: 'Enter' };

it('takes by an early Enter only what was named exactly, and shows everything else first', async () => {
  const { user } = await openWindow(async (office) => {
    await office.signIn('Nur Aisyah', 'frontdesk');
  });
  await user.click(await screen.findByText('Nur Aisyah'));
  await user.keyboard(STAFF_PIN);
  await screen.findByLabelText(/Cari pengunjung/);
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  const place = await screen.findByRole<HTMLInputElement>('combobox', { name: /^Kecamatan/ });
  await user.click(place);

  // Typed and confirmed before any answer can have come.
  fireEvent.change(place, { target: { value: 'bukit' } });
  fireEvent.keyDown(place, ENTER);
  await screen.findByText('Bukit Batu, Kabupaten Bengkalis, Riau');
  expect(place.value).toBe('bukit');
  fireEvent.keyDown(place, ENTER);
  await waitFor(() => expect(place.value).toBe('Bukit Raya, Kota Pekanbaru, Riau'));

  fireEvent.change(place, { target: { value: 'senapelan' } });
  fireEvent.keyDown(place, ENTER);
  await waitFor(() => expect(place.value).toBe('Senapelan, Kota Pekanbaru, Riau'));

  // What only begins like it, on another island, is looked at first; what was chosen before is no answer.
  fireEvent.change(place, { target: { value: 'tampan' } });
  await screen.findByText(/^Tampan' Amma, /);
  fireEvent.keyDown(place, ENTER);
  expect(place.value).toBe('tampan');
  expect(screen.queryByRole('option', { name: /^Senapelan/ })).toBeNull();
  fireEvent.keyDown(place, { key: 'ArrowDown' });
  fireEvent.keyDown(place, ENTER);
  await waitFor(() => expect(place.value).toMatch(/^Tampan' Amma, /));
  await screen.findByText(/^Tampan' Amma, .*Kepulauan Talaud/);
});
