// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('has the focus in its field before the next key can come', async () => {
  const { user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  const search = await screen.findByRole('combobox', { name: /Cari pengunjung/ });
  await waitFor(() => expect(document.activeElement).toBe(search));

  // Not a moment lies between the two keys: nothing is awaited here.
  fireEvent.keyDown(search, { key: 'k', code: 'KeyK', ctrlKey: true });
  expect(document.activeElement).toHaveProperty('placeholder', 'Ketik perintah');

  // By what it is called on paper, too.
  await user.keyboard('buku tamu{Enter}');
  await user.keyboard((await screen.findByRole('dialog', { name: /^Buku tamu/ })) && '{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');

  await user.keyboard('buka peng{Enter}');
  expect(await screen.findByRole('heading', { name: 'Pengaturan' })).toBeTruthy();
  expect(screen.queryByPlaceholderText('Ketik perintah')).toBeNull();

  // A click on the strip below opens it in the same way.
  fireEvent.click(screen.getByRole('button', { name: /Perintah/ }));
  expect(document.activeElement).toHaveProperty('placeholder', 'Ketik perintah');

  // A page that is fetched meanwhile does not take the focus from it.
  await user.keyboard('buka pelaku{Enter}');
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByText('Pilih pelaku usaha');
  expect(document.activeElement).toHaveProperty('placeholder', 'Ketik perintah');
});
