// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor, type TestCore } from '../core/support.ts';
import { openWindow } from './support.tsx';

const addBook = async (core: TestCore, title: string, copies: number, isbn = '') => {
  const draft = {
    uid: core.uid(),
    kind: 'book' as const,
    title,
    author: 'Tim PLUT',
    isbn,
    year: 2024,
    shelf: 'Produksi 3',
    file: '',
  };
  const copyUids = Array.from({ length: copies }, () => core.uid());
  await core.admin.book.save({ ...draft, copyUids, acquiredOn: '2026-10-01' });
  return { uid: draft.uid, copyUids };
};

it('lends and takes back what is scanned into one field', async () => {
  const { core, user } = await openWindow(
    async (office) => {
      await office.signIn('Nur Aisyah', 'frontdesk');
      office.setNow('2026-11-06T02:00:00.000Z');
      await office.answerForClock();
      const late = await registerVisitor(office, office.admin, 'Yusuf Hamdani', 'A');
      const kemas = await addBook(office, 'Mengemas Produk', 2);
      await addBook(office, 'Halal untuk UMK', 1, '2072165113');
      await office.admin.loan.lend({
        uid: office.uid(),
        copyUid: kemas.copyUids[1]!,
        personUid: late.personUid,
      });
      office.setNow('2026-11-24T02:00:00.000Z');
      await office.answerForClock();
      await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A');
    },
    { at: '2026-11-06T01:00:00.000Z' },
  );
  await user.click(await screen.findByRole('radio', { name: /Nur Aisyah/ }));
  await user.keyboard(STAFF_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pustaka' }));
  await screen.findByText('3 eksemplar, 1 dipinjam');

  // Due on Friday, looked at on Tuesday: as many days on the list, at the desk and in the reminder.
  const row = await screen.findByRole('row', { name: /Yusuf Hamdani/ });
  expect(row.textContent).toContain('lewat 4 hari');
  await user.click(within(row).getByRole('button', { name: 'Teks pengingat' }));
  expect(await navigator.clipboard.readText()).toMatch(
    /^Halo Yusuf Hamdani.*20 November 2026, jadi sudah lewat 4 hari\..*Terima kasih\.$/,
  );
  await user.click(screen.getByRole('radio', { name: 'Lewat 1' }));

  // A scanner types the label and Enter; Enter in the empty field does what fits.
  const field = screen.getByRole('textbox', { name: /^Pindai buku/ });
  await user.keyboard('PLUT1:B:B-0001-2{Enter}'); // from the filter, where the focus is
  expect(document.activeElement).toBe(field);
  const answer = await screen.findByRole('region', { name: 'Yang dipindai' });
  expect(answer.textContent).toContain('lewat 4 hari');
  await user.keyboard('{Enter}');
  await screen.findByText('B-0001-2 kembali ke rak Produksi 3');
  await screen.findByText('Tidak ada pinjaman seperti itu.');
  await user.keyboard('{Enter}'); // nothing is chosen any more
  expect(await core.admin.loan.list()).toEqual([]);

  // A loan: six keys and a scan.
  const keys = ['s', 'i', 't', 'i', '{Enter}'];
  for (const key of keys) await user.keyboard(key);
  await screen.findByText('Meminjam 0 dari 3 buku. Pindai buku yang akan dipinjam.');
  await user.keyboard('PLUT1:B:B-0001-1{Enter}');
  await screen.findByRole('button', { name: /Pinjamkan kepada Siti Nurhaliza/ });
  keys.push('{Enter}');
  await user.keyboard('{Enter}');
  await screen.findByText('B-0001-1 dipinjam Siti Nurhaliza, kembali paling lambat 08/12/2026.');
  expect(keys.length).toBeLessThanOrEqual(10);
  await screen.findByText('Meminjam 1 dari 3 buku. Pindai buku yang akan dipinjam.');
  expect(await core.admin.loan.list()).toMatchObject([{ number: 'B-0001-1', loan: { dueOn: '2026-12-08' } }]);

  // Of a scanner that ends with two Enters the second does nothing to what was scanned before.
  await user.keyboard('PLUT1:B:B-0002-1{Enter}');
  await screen.findByRole('button', { name: /Pinjamkan kepada Siti Nurhaliza/ });
  await user.keyboard('PLUT1:B:B-0001-2{Enter}{Enter}');
  await screen.findByText(/B-0001-2/);
  expect((await core.admin.loan.list()).map(({ number }) => number)).not.toContain('B-0002-1');

  // An ISBN finds the title; what is wrong or unknown is said; words that mean several are asked about.
  await user.keyboard('978-2-07-216511-5{Enter}');
  await screen.findByText('ISBN 9782072165115', { exact: false });
  await user.keyboard('978-1-960957-03-X{Enter}');
  await screen.findByText(/ISBN 978-1-960957-03-X tidak benar/);
  await user.keyboard('zzzz{Enter}');
  await screen.findByText(/Tidak ada buku atau orang dengan “zzzz”/);
  const marked = () => document.querySelector('[role="option"][data-combobox-selected]')?.textContent ?? '';
  const answered = () => screen.getByRole('region', { name: 'Yang dipindai' }).textContent;
  await user.keyboard('tim plut{Enter}'); // two titles: the first is marked, and Enter takes what is marked
  await waitFor(() => expect(marked()).not.toBe(''));
  const first = marked().includes('Halal untuk UMK') ? 'Halal untuk UMK' : 'Kemasan';
  await user.keyboard('{Enter}');
  await waitFor(() => expect(answered()).toContain(first));
  await user.keyboard('tim plut{Enter}');
  await waitFor(() => expect(marked()).toContain(first));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(marked()).not.toContain(first));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(answered()).not.toContain(first));
  await user.keyboard('tim plut{Enter}');
  await user.click(await screen.findByRole('option', { name: /Halal untuk UMK/, hidden: true }));
  await waitFor(() => expect(answered()).toContain('1 dari 1 tersedia'));
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Yang dipindai' })).toBeNull());
  expect(screen.queryByRole('region', { name: 'Peminjam' })).toBeNull();
});
