// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { surveyForm } from '../core/surveySupport.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { openWindow } from './support.tsx';

it('locks a month that is over, leaves out the one before on purpose, and tells what changes', async () => {
  const { core, user } = await openWindow(
    async (office) => {
      await registerVisitor(office, office.admin, 'Siti Nuraini', 'A');
      office.setNow('2026-10-05T01:00:00.000Z');
      await registerVisitor(office, office.admin, 'Budi', 'A');
      const day = { startDate: '2026-10-06', endDate: '2026-10-06', sessions: [] };
      await openTraining(office, day);
      office.setNow('2026-11-02T01:12:00.000Z');
      await office.answerForClock();
      await office.admin.survey.enter({ ...surveyForm(office), month: '2026-10' });
    },
    { at: '2026-09-07T01:00:00.000Z' },
  );
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await screen.findByText(/Sementara, data sampai/);
  expect(screen.queryByRole('button', { name: /^Kunci bulan/ })).toBeNull(); // the month is running
  const months = within(screen.getByRole('navigation', { name: 'Daftar masa laporan' }));
  await user.click(months.getByRole('button', { name: /^Oktober/ }));

  await user.click(await screen.findByRole('button', { name: /^Kunci bulan/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Kunci Oktober 2026?' }));
  expect(dialog.getByText('Belum dikunci: September 2026.')).toBeDefined();
  await dialog.findByText('1 jawaban survei bulan ini masih menunggu.');
  await dialog.findByText('1 nomor antrean bulan ini belum ditutup.');
  await dialog.findByText('1 pelatihan bulan ini sudah lewat, belum Selesai.');
  const submit = dialog.getByRole<HTMLButtonElement>('button', { name: /^Kunci bulan/ });
  expect(submit.disabled).toBe(true);
  await user.click(dialog.getByLabelText(/^Lewati/));
  await user.click(submit);
  await screen.findByText('Kunci nomor 1');
  await screen.findByText('Belum ada yang berubah. Data hari ini sama dengan laporan.');
  expect(within(months.getByRole('button', { name: /^Oktober/ })).getByText('terkunci')).toBeDefined();
  expect(screen.queryByRole('radiogroup', { name: 'Ukuran kertas' })).toBeNull();

  // Somebody comes into the month: the list says who, and it can be explained.
  await registerVisitor(core, core.admin, 'Zulkifli', 'B', {
    onPaper: { sequence: 901, at: '2026-10-29T03:00:00.000Z', wasServed: true },
  });
  const list = within(await screen.findByRole('list', { name: 'Perubahan sejak dikunci' }));
  await list.findByText(/Zulkifli/);
  expect(list.getByText('belum dijelaskan')).toBeDefined();
  await user.click(list.getByRole('button', { name: 'Jelaskan' }));
  const asked = within(await screen.findByRole('dialog', { name: 'Mengapa berubah?' }));
  await user.type(asked.getByLabelText(/^Alasan/), 'Listrik padam 29/10{Enter}');
  await list.findByText('Alasan: Listrik padam 29/10');

  // The numbers are those that were locked.
  await user.click(screen.getByRole('radio', { name: 'Angka' }));
  const total = within(await screen.findByRole('row', { name: /^Jumlah/ }));
  await user.click(total.getAllByRole('button')[0]!);
  await screen.findByText('2 kunjungan hari ini, 1 di laporan yang terkunci');
  await user.click(screen.getByRole('button', { name: /^Tutup/ }));

  await user.click(await screen.findByRole('button', { name: 'Periksa kunci' }));
  const check = within(await screen.findByRole('dialog', { name: 'Periksa kunci' }));
  await check.findByText('Rantai kunci utuh.');
  const [lock] = await core.admin.monthLock.list();
  await user.type(check.getByLabelText(/^Kunci nomor/), '1');
  await user.type(check.getByLabelText(/^Sidik kunci/), `${lock!.fingerprint.toLowerCase()}{Enter}`);
  await check.findByText('Sama dengan kunci nomor 1 di data ini.');
});
