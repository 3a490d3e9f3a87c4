// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('takes a visitor on with the words of the sheet, and makes the next consultation a session by one key', async () => {
  const { core, user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(office, office.admin, 'Siti', 'A', {
      business: { new: { uid: office.uid(), name: 'Keripik Siti' } },
    });
    const ani = await takeOn(office, rina, 'Ani');
    const { waiting } = await rina.queue.mine();
    const own = waiting.find(({ person }) => person.uid === ani.personUid)!;
    await office.admin.queue.cancel({ uid: office.uid(), ticketUid: own.uid, reason: 'Pulang' });
    await registerVisitor(office, office.admin, '', 'A', {
      person: { uid: ani.personUid },
      business: { uid: ani.businessUid },
      isAgain: true,
    });
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));

  await screen.findByText('Berikutnya A-001, Siti');
  await user.keyboard('{F4}');
  await screen.findByText('Panggilan ke-1');
  await user.keyboard('{F5}');
  await user.type(await screen.findByLabelText('Permasalahan'), 'Merek belum terdaftar');
  await user.click(screen.getByRole('radio', { name: 'Menjadi dampingan' }));
  await user.keyboard('{F8}');

  const dialog = await screen.findByRole('dialog', { name: 'Sasaran baru' });
  expect(within(dialog).getByText('Siti').parentElement?.textContent).toContain('dari konsultasi A-001');
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Permasalahan').value).toBe(
    'Merek belum terdaftar',
  );
  await user.type(within(dialog).getByLabelText('Program kerja'), 'Pendaftaran merek');
  await user.click(within(dialog).getByRole('button', { name: /Jadikan dampingan/ }));
  await screen.findByRole('heading', { name: 'Keripik Siti' });
  await screen.findByRole('button', { name: 'Buka program Pendaftaran merek' });

  await user.click(screen.getByRole('link', { name: 'Konsultasi' }));
  await screen.findByText('Berikutnya A-003, Ani');
  await user.keyboard('{F4}');
  await screen.findByText('Panggilan ke-1');
  await user.keyboard('{F5}');
  await user.click(await screen.findByRole('radio', { name: 'Selesai' }));
  expect(screen.queryByRole('radio', { name: 'Menjadi dampingan' })).toBeNull();
  await user.keyboard('{F3}');
  await screen.findByText('Dihitung sebagai sesi ke-1 dari 12.');
  expect(screen.getByLabelText<HTMLInputElement>('Jam').value).toBe('0,5');
  await user.keyboard('{F8}'); // without a word there is nothing to carry over
  expect((await screen.findByRole('alert')).textContent).toContain('Isi saran tindakan');
  await user.type(screen.getByLabelText('Saran tindakan'), 'Cari tiga nama cadangan');
  await user.click(await screen.findByRole('button', { name: /Selesai dan catat pelaksanaan/ }));
  await screen.findByText('Antrean kosong');

  await user.click(screen.getByRole('link', { name: 'Pendampingan' }));
  await user.click(await screen.findByText('Usaha Ani'));
  await screen.findByText('Cari tiga nama cadangan');
  await screen.findByText('Kantor · 0,5 jam · Rina');

  // A session in the field, with both of them, that does not count for one.
  await user.keyboard('{F2}');
  const session = await screen.findByRole('dialog', { name: 'Catat pelaksanaan' });
  await user.click(within(session).getByLabelText('Tambah dampingan'));
  await user.click(await screen.findByRole('option', { name: 'Keripik Siti', hidden: true }));
  await user.click(within(session).getAllByRole('checkbox', { name: 'Dihitung' })[1]!);
  await user.type(within(session).getByLabelText('Mengapa tidak dihitung'), 'Hanya ikut melihat');
  await user.clear(within(session).getByLabelText('Jam'));
  await user.type(within(session).getByLabelText('Jam'), '1,5');
  await user.type(within(session).getByLabelText(/^Materi/), 'Foto produk');
  await user.click(within(session).getByRole('button', { name: /Catat pelaksanaan/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByText('Tempat usaha · 1,5 jam · Rina · bersama 1 dampingan lain');
  const month = await core.admin.mentoring.month({ whose: 'office', month: '2026-11' });
  expect(month).toMatchObject({ sessions: 2, minutes: 120, clients: 2, places: { office: 1, business: 1 } });
  const { mentees } = await core.admin.mentoring.list({ whose: 'office', year: 2026, status: 'active' });
  expect(Object.fromEntries(mentees.map(({ person, sessions }) => [person.name, sessions]))).toEqual({
    Ani: 2,
    Siti: 0,
  });
});
