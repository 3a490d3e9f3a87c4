// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('calls, serves, says what is missing, moves the visitor on, and takes the last step back', async () => {
  const { core, user } = await openWindow(async (office) => {
    await office.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'AE');
    office.setNow('2026-11-23T02:10:00.000Z');
  });
  await user.click(await screen.findByRole('radio', { name: /Dewi/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));

  // The first screen says who comes next; the late ones are named beside the queue.
  await screen.findByText('Berikutnya A-001, Siti Nurhaliza');
  await user.click(screen.getByRole('link', { name: 'Konsultasi' }));
  expect((await screen.findByRole('alert')).textContent).toContain('A-001 70 mnt');
  // Many who are late are scrolled, and nothing of theirs takes the focus.
  expect(screen.getByRole('list', { name: 'Menunggu terlalu lama' }).tabIndex).toBe(0);
  await user.keyboard('{F4}');
  await screen.findByText('Panggilan ke-1');
  await user.keyboard('{F5}');
  await user.type(await screen.findByLabelText('Permasalahan'), 'Belum punya NIB');
  // The hour is reached before the date is read, and is never dropped without a word.
  await user.click(screen.getByLabelText('Tanggal tindak lanjut'));
  await user.tab();
  await user.keyboard('9');
  await user.tab();
  expect(screen.getByLabelText<HTMLInputElement>('Pukul').value).toBe('09.00');
  expect(screen.getByText('Isi juga tanggalnya, atau kosongkan.')).toBeTruthy();
  await user.keyboard('{F8}');
  const gaps = (await screen.findByRole('alert')).textContent;
  expect(gaps).toContain('Pilih hasilnya.');
  expect(gaps).toContain('Isi tanggal untuk jam tindak lanjut');
  await user.clear(screen.getByLabelText('Pukul'));
  await user.tab();
  await user.keyboard('{F8}');

  // The first answer has the focus now; the ring is around all of them, so that none looks chosen.
  const open = screen.getByRole('radiogroup', { name: 'Hasil belum dipilih' });
  expect(open.closest('[data-open]')).not.toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Selesai' }));
  expect(screen.getByRole('radiogroup', { name: 'Hasil' }).closest('[data-open]')).toBeNull();
  await screen.findByText('A-001 lanjut ke Pemasaran sesudah ini.');
  await user.keyboard('{F8}');
  await screen.findByText('A-001 selesai, lanjut menunggu di Pemasaran.');
  await screen.findByText('Antrean kosong');
  const board = await core.admin.queue.board();
  expect(board.fields.find(({ field }) => field.letter === 'E')?.waiting).toBe(1);

  await user.click(screen.getByRole('button', { name: 'Urungkan' }));
  const problem = await screen.findByLabelText<HTMLTextAreaElement>('Permasalahan');
  expect(problem.value).toBe('Belum punya NIB');
  const bar = screen.getByRole('region', { name: 'Pengunjung A-001' });
  expect(within(bar).getByText('Siti Nurhaliza')).toBeTruthy();

  // A question half answered is there again after a click in the menu.
  await user.click(screen.getByText('Alihkan'));
  await user.click(await screen.findByLabelText('Alasan'));
  await user.paste('Perlu kemasan baru');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByText('Hari ini'));
  await user.click(await screen.findByText('Konsultasi'));
  await user.click(await screen.findByText('Alihkan'));
  expect((await screen.findByLabelText<HTMLInputElement>('Alasan')).value).toBe('Perlu kemasan baru');
});
