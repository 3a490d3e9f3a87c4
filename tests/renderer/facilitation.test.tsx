// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { approvedCase, openCase } from '../core/facilitationSupport.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const dialogGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('goes from a card to a case that is paid, and leads over the board by keys', async () => {
  let rina!: Client;
  let siti!: Awaited<ReturnType<typeof newClient>>;
  const { core, user } = await openWindow(async (office) => {
    rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    siti = await newClient(office, 'Siti');
    await approvedCase(office, rina); // P-001
    await openCase(office, rina, { partner: 'Bank Lancang Kuning', dueOn: '2026-11-18' }); // P-002
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByRole('navigation', { name: 'Bagian' });

  // From the card: the person is known, and the first field that nobody knows yet has the focus.
  location.hash = `/pelaku-usaha/${siti.personUid}`;
  await screen.findByRole('button', { name: 'Ubah data' });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Layanan lanjutan/ })).toHaveProperty('disabled', false),
  );
  await user.keyboard('{Alt>}l{/Alt}{ArrowDown}{Enter}');
  const opening = await screen.findByRole('dialog', { name: 'Kasus baru' });
  await within(opening).findByText('Siti');
  await waitFor(() => expect(document.activeElement).toBe(within(opening).getByLabelText('Lembaga')));
  await waitFor(() =>
    expect(within(opening).getByLabelText<HTMLInputElement>('Usaha atau koperasi').value).toBe('Usaha Siti'),
  );
  await user.keyboard('BRI{Tab}50000000{Enter}');
  await screen.findByRole('heading', { name: 'Pembiayaan P-003' });

  // Space says that a paper is there, and goes on to the next.
  const first = screen.getByRole('button', { name: /KTP dan kartu keluarga$/ });
  first.focus();
  await user.keyboard(' ');
  await screen.findByText('1 ada, 7 belum');
  expect(document.activeElement?.textContent).toContain('NIB');
  await user.keyboard(' ');
  await screen.findByText('2 ada, 6 belum');

  await user.keyboard('{F8}');
  const asking = await screen.findByRole('dialog', { name: 'P-003, diajukan' });
  await user.click(within(asking).getByRole('button', { name: 'Catat diajukan' }));
  await dialogGone();
  // What was typed as the next thing goes along with the step.
  await user.type(screen.getByLabelText('Yang dilakukan'), 'Tanyakan jadwal survei');
  await user.keyboard('{F8}');
  const survey = await screen.findByRole('dialog', { name: 'P-003, survei' });
  expect(within(survey).getByLabelText<HTMLInputElement>('Tindak lanjut').value).toBe(
    'Tanyakan jadwal survei',
  );
  await user.click(within(survey).getByRole('button', { name: 'Catat survei' }));
  await dialogGone();
  expect(screen.getByLabelText<HTMLInputElement>('Yang dilakukan').value).toBe('Tanyakan jadwal survei');

  // A nought too many: asked about, not stored.
  await user.keyboard('{F8}');
  const approval = await screen.findByRole('dialog', { name: 'P-003, disetujui' });
  const amount = within(approval).getByLabelText(/^Yang disetujui/);
  await user.type(amount, '400000000');
  await user.keyboard('{Enter}');
  const question = await within(approval).findByRole('alert');
  expect(question.textContent).toContain(
    'Disetujui Rp400.000.000, lebih besar daripada yang diajukan, Rp50.000.000.',
  );
  within(approval).getByRole('button', { name: 'Ya, simpan' });
  await user.clear(amount);
  await user.type(amount, '40000000');
  expect(within(approval).queryByRole('alert')).toBeNull();
  await user.click(within(approval).getByRole('button', { name: 'Catat disetujui' }));
  await dialogGone();
  await screen.findByText('Disetujui Rp10.000.000 di bawah permohonan.');

  // Paid in two parts; the second is what is left.
  await user.click(screen.getByRole('button', { name: 'Catat pencairan tahap 1' }));
  const part = await screen.findByRole('dialog', { name: 'P-003, tahap 1' });
  expect(within(part).getByLabelText<HTMLInputElement>(/^Jumlah/).value).toBe('Rp40.000.000');
  await user.clear(within(part).getByLabelText(/^Jumlah/));
  await user.type(within(part).getByLabelText(/^Jumlah/), '15000000');
  await user.click(within(part).getByRole('button', { name: 'Catat cair Rp15.000.000' }));
  await dialogGone();
  await user.keyboard('{F8}');
  await user.click(await screen.findByRole('button', { name: 'Catat cair Rp25.000.000' }));
  await dialogGone();
  await screen.findByText('November 2026, tabel G');
  expect(screen.queryByRole('button', { name: /^Catat pencairan/ })).toBeNull();
  const { cases } = await core.admin.facilitation.list({ state: 'current', kind: null, staffUid: null });
  expect(cases.find(({ number }) => number === 'P-003')).toMatchObject({
    step: { code: 'cair' },
    approvedRp: 40_000_000,
    paidRp: 40_000_000,
  });

  // Escape leads back to the card that it was opened from.
  await user.keyboard('{Escape}');
  await screen.findByRole('button', { name: 'Ubah data' });
  expect(location.hash).toBe(`#/pelaku-usaha/${siti.personUid}`);

  // The board: what is late says so; arrows choose, M takes a case further, Enter opens one.
  await user.click(screen.getByRole('link', { name: 'Fasilitasi' }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Lewat 5 hari'));
  await user.click(await screen.findByRole('radio', { name: 'Pembiayaan 3' }));
  const files = await screen.findByRole('region', { name: 'Berkas' });
  const approved = screen.getByRole('region', { name: 'Disetujui' });
  expect(within(files).getByText('Lewat 5 hari').className).toContain('late');
  within(files).getByRole('button').focus();
  await user.keyboard('{ArrowRight}');
  expect(approved.contains(document.activeElement)).toBe(true);
  await user.keyboard('{ArrowLeft}');
  expect(files.contains(document.activeElement)).toBe(true);
  await user.keyboard('m');
  const move = await screen.findByRole('dialog', { name: 'P-002, diajukan' });
  await user.type(within(move).getByLabelText(/^Yang diajukan/), '25000000');
  await user.click(within(move).getByRole('button', { name: 'Catat diajukan' }));
  await dialogGone();
  const asked = screen.getByRole('region', { name: 'Diajukan' });
  await within(asked).findByText('Usaha Nuraini');
  expect(within(files).queryByRole('button')).toBeNull();
  await waitFor(() => expect(asked.contains(document.activeElement)).toBe(true));
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Pembiayaan P-002' });
});
