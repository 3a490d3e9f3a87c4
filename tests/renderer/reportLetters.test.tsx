// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('writes a memo from the page of the report, filled in with what is known, and remembers its sender', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nuraini', 'A');
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  const { head } = (await core.admin.office.current())!;

  await user.click(await screen.findByRole('button', { name: 'Nota dinas' }));
  await screen.findByText('Laporan Bulanan November 2026');
  const addressee = await screen.findByLabelText<HTMLInputElement>(/^Kepada/);
  await waitFor(() => expect(addressee.value).toBe(head.post));
  const points = screen.getByLabelText<HTMLTextAreaElement>(/^Pokok-pokok/);
  expect(points.value).toMatch(/^Kunjungan 1 sampai 23 November 2026, naik dari 0 pada Oktober 2026;/);
  expect((await screen.findAllByText(/Lengkapi dahulu: jabatan pengirim, nama pengirim\./)).length).toBe(2);

  // What is typed stays, and can be written from the figures again.
  const told = points.value;
  await user.type(points, ' Ramai.');
  await user.type(screen.getByLabelText(/^Jabatan pengirim/), 'Kasubbag TU');
  await user.type(screen.getByLabelText(/^Nama pengirim/), 'Syafrida');
  // Also over the other letter and back.
  const choose = async (kind: string) => {
    await user.click(screen.getAllByLabelText(/^Jenis surat/)[0]!);
    await user.click(await screen.findByRole('option', { name: kind }));
  };
  await choose('Surat pengantar laporan');
  await screen.findByLabelText(/^Tempat/);
  await choose('Nota dinas laporan');
  const shown = await screen.findByLabelText<HTMLTextAreaElement>(/^Pokok-pokok/);
  await waitFor(() => expect(addressee.value).toBe(head.post));
  expect(shown.value).toBe(`${told} Ramai.`);
  await user.click(screen.getByRole('button', { name: 'Tulis lagi dari angka' }));
  expect(shown.value).toBe(told);

  await screen.findByText('001/SK/PLUT-RIAU/XI/2026');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Terbitkan' }));
  await screen.findByText('Surat terbit');
  expect((await core.admin.letter.register({ year: 2026 })).entries).toMatchObject([
    { kind: 'memo', subject: 'Laporan Bulanan November 2026', status: 'issued' },
  ]);

  // The next one knows its sender; a cover letter of a quarter is one click away.
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Nota dinas' }));
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(/^Nama pengirim/).value).toBe('Syafrida'),
  );
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.selectOptions(await screen.findByLabelText('Masa laporan'), 'triwulan');
  await user.click(await screen.findByRole('button', { name: 'Surat pengantar' }));
  await screen.findByText('Laporan Triwulan IV 2026');
  await screen.findByText('002/SK/PLUT-RIAU/XI/2026');
});
