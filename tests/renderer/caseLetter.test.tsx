// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('is written from its case by one key, names the blank, and is told by the history until it is taken back', async () => {
  let caseUid = '';
  let otherUid = '';
  const { core, user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'D' });
    ({ uid: caseUid } = await openCase(office, rina, { partner: '' }));
    ({ uid: otherUid } = await openCase(office, rina));
    await rina.facilitation.end({ uid: otherUid, ending: 'ditolak', on: '2026-10-06', reason: 'Agunan' });
  });
  await user.click(await screen.findByRole('radio', { name: /Fitriani/ }));
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByRole('navigation', { name: 'Bagian' });

  location.hash = `/fasilitasi/${caseUid}`;
  await screen.findByRole('heading', { name: 'Pembiayaan P-001' });
  await user.keyboard('{F9}');
  await screen.findByRole('heading', { name: 'Surat' });
  const writing = screen.getByRole('region', { name: 'Terbitkan surat' });
  await within(writing).findByText('Pembiayaan, KUR');
  expect(within(writing).getByLabelText<HTMLInputElement>(/^Jenis surat/).value).toBe('Surat rekomendasi');
  expect(writing.textContent).toContain('P-001 · Usaha Nuraini');
  expect((await within(writing).findAllByText('Lengkapi dahulu: nib, lembaga.')).length).toBeGreaterThan(0);
  expect(screen.getAllByText('Belum didata; yang diisi di sini hanya untuk surat ini.')).toHaveLength(2);

  await user.type(within(writing).getByLabelText(/^NIB/), 'dalam pengurusan');
  await user.type(within(writing).getByLabelText(/^Lembaga/), 'Bank Siak Raya');
  await within(writing).findByText('001/SK/PLUT-RIAU/XI/2026');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const question = within(await screen.findByRole('dialog'));
  await user.click(question.getByRole('button', { name: 'Terbitkan' }));
  await screen.findByText('Surat terbit');

  // The history tells it, once; its paper comes out again from there.
  location.hash = `/fasilitasi/${caseUid}`;
  await screen.findByText('Surat rekomendasi 001/SK/PLUT-RIAU/XI/2026');
  const letters = () => core.admin.letter.ofCase({ caseUid });
  await user.click(screen.getByRole('button', { name: 'Cetak ulang' }));
  await waitFor(async () => expect(await letters()).toMatchObject([{ reprints: 1 }]));
  const [letter] = await letters();
  await core.admin.letter.void({ uid: letter!.uid, reason: 'Salah bank' });
  await screen.findByText(/^Dibatalkan \d\d\/\d\d\/2026: Salah bank\.$/);
  expect(screen.queryByRole('button', { name: 'Cetak ulang' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Buka' }));
  await screen.findByText(letter!.number);

  // Of a case that was refused it says why none is written, and leads on without it.
  location.hash = `/fasilitasi/${otherUid}`;
  await screen.findByRole('heading', { name: 'Pembiayaan P-002' });
  await user.keyboard('{F9}');
  await screen.findByText(/^Kasus ini sudah berakhir tanpa hasil\./);
  await user.click(screen.getByRole('button', { name: 'Tanpa kasus' }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Keterangan konsultasi' }).checked).toBe(true),
  );
});
