// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('works through the cards that may be of one person, a pair a line', async () => {
  const { core, user } = await openWindow(async (office) => {
    for (const name of ['Siti Nurhaliza', 'Siti Nurhalizah', 'Budi Santoso', 'Budi Santoso'])
      await registerVisitor(office, office.admin, name, 'A', {
        person: { new: newPerson(office, name, name.startsWith('Siti') ? { phone: '081268201188' } : {}) },
      });
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  await user.keyboard('{Control>}k{/Control}kartu yang mungkin{Enter}');
  const list = within(await screen.findByRole('list', { name: 'Mungkin orang yang sama' }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2));

  await user.click(
    list.getByRole('button', { name: 'Bukan orang yang sama: Budi Santoso dan Budi Santoso' }),
  );
  await screen.findByText(/dicatat sebagai dua orang/);
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Urungkan' }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2));

  await user.click(list.getByRole('button', { name: /^Bandingkan Siti/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Gabungkan Siti/ }));
  await user.type(dialog.getByLabelText(/^Alasan/), 'Terdaftar dua kali');
  await user.click(dialog.getByRole('button', { name: 'Gabungkan' }));
  await screen.findByText(/^Kartu Siti \S+ sekarang satu dengan kartu Siti \S+\.$/);
  // The next pair stands ready on the same page.
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
  expect(await core.admin.merge.suggestions()).toMatchObject({ total: 1 });
});
