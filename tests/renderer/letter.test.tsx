// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { registerVisitor, type TestCore } from '../core/support.ts';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

/** Siti consults once and is done; Dian only comes. */
const prepare = async (core: TestCore) => {
  const consultant = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
  const { uid: ticketUid } = await consultant.queue.callNext({ uid: core.uid() });
  await consultant.queue.arrived({ uid: core.uid(), ticketUid });
  await consultant.queue.finish({
    uid: core.uid(),
    ticketUid,
    outcome: 'done',
    deliveredServiceUids: [(await core.service(2)).uid],
  });
  await registerVisitor(core, core.admin, 'Dian Permata', 'C');
};

it('says who has no consultation yet, keeps what is typed, issues the number it named once, and takes it back', async () => {
  const { core, user } = await openWindow(prepare);
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: 'Sertifikat' }));
  await user.click(await screen.findByRole('button', { name: 'Surat' }));

  const choose = async (name: string) => {
    await user.keyboard('{F2}');
    await user.paste(name);
    await user.click(await screen.findByRole('option', { name: new RegExp(name), hidden: true }));
  };
  await screen.findByLabelText(/^Pelaku usaha/);
  await choose('Dian Permata');
  await user.type(screen.getByLabelText(/^Keperluan/), 'Pengajuan KUR');
  await screen.findByText('Surat belum dapat dibuat.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();

  // Elsewhere and back, then about somebody else: the purpose is still there.
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Surat' }));
  expect(await screen.findByDisplayValue('Pengajuan KUR')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Ganti orang' }));
  await choose('Siti Nurhaliza');
  await screen.findByText('001/SK/PLUT-RIAU/XI/2026');
  await waitFor(() => expect(screen.queryByText('Surat belum dapat dibuat.')).toBeNull());

  await user.keyboard('{Control>}{Enter}{/Control}');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('001/SK/PLUT-RIAU/XI/2026');
  await user.click(within(dialog).getByRole('button', { name: 'Terbitkan' }));
  await screen.findByText('Surat terbit');
  expect(screen.getByLabelText<HTMLInputElement>(/^Keperluan/).value).toBe('');

  // The first paper is no reprint; one from the register is.
  const register = async () => (await core.admin.letter.register({ year: 2026 })).entries;
  await user.click(screen.getByRole('button', { name: /^Cetak surat/ }));
  await user.click(screen.getByRole('button', { name: 'Cetak' }));
  await waitFor(async () =>
    expect(await register()).toMatchObject([{ subject: 'Siti Nurhaliza', status: 'issued', reprints: 1 }]),
  );

  // Escape closes the menu; only the next one leaves the page.
  const more = screen.getByRole('button', { name: /^Tindakan lain untuk 001/ });
  await user.click(more);
  await screen.findByRole('menuitem', { name: 'Batalkan', hidden: true });
  await user.keyboard('{Escape}');
  expect(screen.getByText('Register surat')).toBeTruthy();
  await user.click(more);
  await user.click(await screen.findByRole('menuitem', { name: 'Batalkan', hidden: true }));
  const question = within(await screen.findByRole('dialog'));
  await user.type(question.getByLabelText(/^Alasan/), 'Salah tanggal');
  await user.keyboard('{Escape}');
  await user.click(await question.findByText('Lanjut mengisi'));
  await user.click(question.getByRole('button', { name: 'Batalkan surat' }));
  await screen.findByText(/^Dibatalkan \d\d\/\d\d\/2026: Salah tanggal\.$/);
  for (const name of ['Cetak', /^Cetak surat/]) expect(screen.queryByRole('button', { name })).toBeNull();
});
