// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('compares two cards side by side, makes them one, and two again', async () => {
  const uids: string[] = [];
  const { core, user } = await openWindow(async (office) => {
    const registered = [
      { person: newPerson(office, 'Siti Nurhaliza', { phone: '081268201188' }), business: 'Keripik Bu Siti' },
      {
        person: newPerson(office, 'Siti Nurhalizah', { phone: '081268201188', email: 'siti@contoh.id' }),
        business: 'Keripik bu Siti',
      },
    ];
    for (const { person, business } of registered) {
      const { personUid } = await registerVisitor(office, office.admin, person.name, 'A', {
        person: { new: person },
        business: { new: { uid: office.uid(), name: business } },
      });
      uids.push(personUid);
    }
  });
  const card = () => core.admin.person.card({ uid: uids[0]! });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = `/pelaku-usaha/${uids[0]}`;
  await screen.findByText('Siti Nurhaliza', { selector: 'h2' });
  await user.click(screen.getByLabelText('Tindakan lain'));
  await user.click(await screen.findByText('Gabungkan dengan kartu lain'));

  // Who looks like the same person stands ready.
  await user.click(await screen.findByRole('button', { name: 'Bandingkan dengan Siti Nurhalizah' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: /^Gabungkan Siti Nurhalizah ke Siti Nurhaliza/ }),
  );
  expect(dialog.getByText(/Sama pada keduanya: .*HP/)).toBeTruthy();
  // What only the other card knows is taken along; what differs is chosen.
  const checked = () =>
    dialog
      .getAllByRole<HTMLInputElement>('radio')
      .filter((radio) => radio.checked)
      .map((radio) => radio.labels?.[0]?.textContent);
  expect(checked()).toEqual(['Siti Nurhaliza', 'siti@contoh.id']);
  expect(dialog.getByLabelText<HTMLInputElement>('Usaha Keripik bu Siti').value).toBe(
    'Sama dengan Keripik Bu Siti',
  );
  await user.type(dialog.getByLabelText(/^Alasan/), 'Terdaftar dua kali');
  await user.click(dialog.getByRole('button', { name: 'Gabungkan' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await card()).toMatchObject({
    person: { name: 'Siti Nurhaliza', email: 'siti@contoh.id', visitCount: 2 },
    businesses: [{ name: 'Keripik Bu Siti' }],
  });

  await screen.findByText('Kartu yang digabungkan');
  await user.click(screen.getByRole('button', { name: 'Batalkan penggabungan' }));
  const taken = within(await screen.findByRole('dialog', { name: 'Batalkan penggabungan?' }));
  await user.type(taken.getByLabelText(/^Alasan/), 'Ternyata dua orang');
  await user.click(taken.getByRole('button', { name: 'Batalkan penggabungan' }));
  await screen.findByText(/terpisah lagi, seperti sebelum digabungkan/);
  await waitFor(() => expect(screen.queryByText('Kartu yang digabungkan')).toBeNull());
  expect((await card()).person).toMatchObject({ email: '', visitCount: 1 });
});
