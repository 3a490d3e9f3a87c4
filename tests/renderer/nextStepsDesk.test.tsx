// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newClient } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('offers at the desk what the desk may do, and is there again as it was left', async () => {
  const { user } = await openWindow(async (office) => {
    await office.signIn('Nur', 'frontdesk');
    await newClient(office, 'Siti Nuraini');
    await newClient(office, 'Siti Nurbaya');
    office.advance(24 * 60);
  });
  await user.click(await screen.findByRole('radio', { name: /Nur/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));

  const offered = async () => {
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Layanan lanjutan/ })).toHaveProperty('disabled', false),
    );
    await user.keyboard('{Alt>}l{/Alt}');
    return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  };
  const search = () => screen.findByRole<HTMLInputElement>('combobox', { name: /Cari pengunjung/ });
  const shown = () => screen.getByText('Ini orangnya?').closest('section')?.textContent;
  await user.type(await search(), 'siti nur');
  await screen.findByText('Ini orangnya?');
  const first = /Siti Nur(aini|baya)/.exec(shown() ?? '')?.[0];
  const second = first === 'Siti Nuraini' ? 'Siti Nurbaya' : 'Siti Nuraini';
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(shown()).toContain(second));
  expect(await offered()).toEqual(['Pinjam buku', 'Tambah produk']);
  // A letter looks for an entry of the menu, and the search does not take it.
  await user.keyboard('t');
  expect(document.activeElement?.textContent).toBe('Tambah produk');
  await user.keyboard('{Escape}');
  expect((await search()).value).toBe('siti nur');
  await offered();
  await user.keyboard('{Enter}');
  await screen.findByText(/^Meminjam 0 dari 3 buku/);
  await user.keyboard('{Escape}{Escape}');
  await screen.findByText('Ini orangnya?');
  expect((await search()).value).toBe('siti nur');
  // Whom the arrows chose, not the first: Enter and the next step go on for her.
  await waitFor(() => expect(shown()).toContain(second));
  await user.clear(await search());
  await user.type(await search(), 'siti nuraini');
  await waitFor(() => expect(shown()).toContain('Siti Nuraini'));

  // Registered: below the number, and the number is there again.
  await user.keyboard('{Enter}');
  await screen.findByText('Siti Nuraini');
  await user.keyboard('a2{Control>}{Enter}{/Control}');
  await screen.findByText('Tersimpan. Siap untuk pengunjung berikutnya.');
  expect(await offered()).toEqual(['Pinjam buku', 'Tambah produk']);
  await user.keyboard('{ArrowDown}{Enter}');
  const add = await screen.findByRole('dialog', { name: 'Tambah produk' });
  await waitFor(() =>
    expect(within(add).getByLabelText<HTMLInputElement>('Usaha atau koperasi').value).toBe(
      'Usaha Siti Nuraini',
    ),
  );
  await user.keyboard('{Escape}');
  await screen.findByText('Tersimpan. Siap untuk pengunjung berikutnya.');
  expect((await search()).value).toBe('');
});
