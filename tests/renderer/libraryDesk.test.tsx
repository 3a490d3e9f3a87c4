// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('offers nothing that is refused, and tells who waits', async () => {
  const { core, user } = await openWindow(async (office) => {
    const [siti, budi, tono] = await Promise.all(
      ['Siti', 'Budi', 'Tono'].map(
        async (name) => (await registerVisitor(office, office.admin, name, 'A')).personUid,
      ),
    );
    const add = async (title: string, copies: number) => {
      const copyUids = Array.from({ length: copies }, () => office.uid());
      const draft = { uid: office.uid(), kind: 'book' as const, title, isbn: '', year: null, shelf: 'Rak 3' };
      await office.admin.book.save({ ...draft, copyUids, acquiredOn: '2026-10-01' });
      return { uid: draft.uid, copyUids };
    };
    const [kemasan, halal] = [await add('Kemasan', 4), await add('Halal', 1)];
    await add('Merek', 1);
    const lend = (copyUid: string, personUid: string) =>
      office.admin.loan.lend({ uid: office.uid(), copyUid, personUid });
    for (const copyUid of kemasan.copyUids.slice(0, 3)) await lend(copyUid, siti!);
    await lend(kemasan.copyUids[3]!, budi!);
    await lend(halal.copyUids[0]!, budi!);
    const reserve = (bookUid: string, personUid: string) =>
      office.admin.loan.reserve({ uid: office.uid(), bookUid, personUid });
    await reserve(kemasan.uid, tono!);
    await reserve(halal.uid, siti!);
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = '/pustaka';

  // Two wait, however many copies of their titles are lent.
  await user.click(await screen.findByRole('radio', { name: 'Dipesan 2' }));
  await waitFor(() =>
    expect(within(screen.getByRole('table', { name: 'Sedang dipinjam' })).getAllByRole('row')).toHaveLength(
      3,
    ),
  );
  await screen.findByText('Paling sering dipinjam');

  // Who has three is lent no fourth, and Enter asks for none.
  await user.keyboard('siti{Enter}');
  await screen.findByText(/^Meminjam 3 dari 3 buku/);
  await user.keyboard('3-1{Enter}');
  const answer = await screen.findByRole('region', { name: 'Yang dipindai' });
  await within(answer).findByText(/^Sudah sebanyak yang boleh dipinjam/);
  expect(within(answer).queryByRole('button', { name: /Pinjamkan/ })).toBeNull();
  expect(answer.textContent).toContain('Eksemplar B-0003-1. Di rak 3');
  await user.keyboard('{Enter}');
  expect(await core.admin.loan.list()).toHaveLength(5);
  await user.keyboard('{Escape}');

  // What comes back for somebody is kept, and the text for them is at hand.
  await user.keyboard('2-1{Enter}');
  await user.click(await screen.findByRole('button', { name: /Terima kembali/ }));
  await screen.findByText('B-0002-1 kembali. Simpan untuk Siti, yang memesannya.');
  await user.click(screen.getByRole('button', { name: 'Teks kabar' }));
  const message = /^Halo Siti, kami dari .* Buku “Halal” yang Anda pesan sudah ada/;
  expect(await navigator.clipboard.readText()).toMatch(message);
  await user.keyboard('2-1{Enter}');
  await screen.findByText('Eksemplar B-0002-1. Disisihkan, rak 3');
  await screen.findByText('Disisihkan untuk pemesan, rak 3');
  await screen.findByText('Rak 3 · dipinjam 1 kali');
  await navigator.clipboard.writeText('');
  await user.click(screen.getByRole('button', { name: 'Teks kabar untuk Siti' }));
  expect(await navigator.clipboard.readText()).toMatch(message);
});
