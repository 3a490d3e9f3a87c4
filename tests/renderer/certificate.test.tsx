// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

it('keeps a pasted list while one looks elsewhere, issues it with the numbers it named, and forgets the draft only then', async () => {
  const { core, user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: 'Sertifikat' }));

  await user.type(await screen.findByLabelText(/Nama kegiatan/), 'Pelatihan Pengemasan');
  await user.type(screen.getByRole('textbox', { name: /^JP/ }), '8');
  await user.type(screen.getByRole('textbox', { name: /^Tempat/ }), 'Aula PLUT');
  await user.click(screen.getByRole('button', { name: 'Isi penerima' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Tambah nama'));
  await user.paste('No\tNama\n1\tSiti Nurhaliza\n2\tH. Abdul Kadir');

  // Elsewhere and back: nothing typed is lost.
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('link', { name: 'Sertifikat' }));
  expect(await screen.findByDisplayValue('H. Abdul Kadir')).toBeTruthy();
  await screen.findByText(/^001–002\/SERT/);

  await user.click(screen.getByRole('button', { name: /^Terbitkan 2 sertifikat/ }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('001–002/SERT');
  await user.click(within(dialog).getByRole('button', { name: 'Terbitkan 2 sertifikat' }));
  await screen.findByText('2 sertifikat terbit');

  const { entries: certificates } = await core.admin.certificate.register({ year: 2026 });
  expect(certificates.map(({ holder, sequence }) => [sequence, holder])).toEqual([
    [2, 'H. Abdul Kadir'],
    [1, 'Siti Nurhaliza'],
  ]);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Nama kegiatan/).value).toBe('');

  // What is voided since is not counted as given out any more.
  await core.admin.certificate.void({ uid: certificates[0]!.uid, reason: 'Salah nama' });
  await screen.findByText('2 sertifikat terbit, 1 dibatalkan');
  await screen.findByRole('button', { name: /^Cetak 1 sertifikat/ });
  await screen.findByText('2 terbit, 1 dibatalkan');
});
