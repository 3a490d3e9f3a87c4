// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { sessionOf, takeOn } from '../core/mentoringSupport.ts';
import { registerVisitor, type TestCore } from '../core/support.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { openWindow } from './support.tsx';

const prepare = async (core: TestCore) => {
  core.setNow('2026-10-20T02:00:00.000Z');
  await core.answerForClock();
  const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const client = await takeOn(core, rina, 'Siti');
  await rina.mentoring.saveSession(sessionOf(core, client, [client], { localDate: '2026-10-20' }));
  core.setNow('2026-11-23T02:00:00.000Z');
  await core.answerForClock();
  await core.signIn('Hj. Rosmini', 'manager');
  const { personUid } = await registerVisitor(core, core.admin, 'Ani', 'A');
  await registerVisitor(core, core.admin, 'Budi', 'A', {
    business: { new: { uid: core.uid(), name: 'Kedai Budi' } },
  });
  await openCase(core, rina, { personUid, openedOn: '2026-11-02', dueOn: '2026-11-09' });
  const desk = await core.signIn('Nur Aisyah', 'frontdesk');
  const { uid: trainingUid } = await openTraining(core, { title: 'Kemasan' });
  await core.admin.training.enrol({ uid: core.uid(), trainingUid, who: { personUid } });
  const draft = { kind: 'invitation' as const, trainingUid, time: '08.00 WIB', signedOn: '2026-11-23' };
  await desk.approval.submit({ uid: core.uid(), paper: { kind: 'letter', draft } });
};

it('is where a manager begins: every number opens what it counts', async () => {
  const { core, user } = await openWindow(prepare);
  await user.click(await screen.findByRole('radio', { name: /Rosmini/ }));
  await user.keyboard(STAFF_PIN);
  await screen.findByRole('heading', { level: 1, name: 'Ringkasan' });
  expect(location.hash).toBe('#/ringkasan');
  const button = (name: RegExp) => screen.findByRole('button', { name });
  const back = () => user.click(screen.getByRole('link', { name: /^Ringkasan/ }));

  await screen.findByText('1–23 November dibanding 1–23 Oktober');
  await button(/^Kunjungan2naik 100.% dari 1$/);
  await button(/^Pembiayaan cairRp0dari Rp0$/); // from nothing there is no percentage
  await button(/^Sesi pendampingan0rencana s\.d\. hari ini 1$/);
  await button(/^Menunggu sekarang2terlama \d+ mnt$/);
  await button(/^Tenaga kerjabelum terbanding$/);
  await screen.findByText('Belum ada target IKU 2026');
  await button(/^IKMbelum cukup responden$/);
  await button(/^Pemantauan November 2026belum cukup responden$/);

  // What happens at a desk is seen at once.
  await registerVisitor(core, core.admin, 'Cici', 'C');
  await button(/^Kunjungan3naik 200.% dari 1$/);
  await button(/^Kunjungan hari ini3/);

  await user.click(await button(/^Periksa .*Kemasan/));
  const review = within(await screen.findByRole('dialog'));
  await user.click(review.getByRole('button', { name: 'Kembalikan' }));
  await user.type(await review.findByRole('textbox'), 'Jamnya keliru');
  await user.click(review.getByRole('button', { name: 'Kembalikan' }));
  await screen.findByText('Tidak ada yang menunggu persetujuan Anda.');

  // The month's report opens at the number.
  await user.click(await button(/^Kunjungan3/));
  await screen.findByRole('heading', { name: 'Semua baris, jumlah' });
  expect(await screen.findByText('3 kunjungan, sama dengan angka di laporan')).toBeTruthy();
  await waitFor(() => expect(location.hash).toBe('#/laporan'));
  await back();
  await user.click(await button(/^Kelembagaan: 2 kunjungan, sebelumnya 1$/));
  await screen.findByRole('heading', { name: 'Kelembagaan, jumlah' });
  await back();
  await user.click(await button(/^Kunjungan tanpa skala usaha1$/));
  await screen.findByRole('heading', { level: 1, name: 'Lengkapi data' });
  await back();
  await user.click(await button(/^LewatTindak lanjut fasilitasi1$/));
  expect((await button(/^1 terlambat$/)).getAttribute('aria-pressed')).toBe('true');
  await back();
  await user.click(await button(/^Menunggu sekarang/));
  await screen.findByRole('heading', { level: 1, name: 'Antrean' });
  await back();

  // A month that is over stands beside a whole one.
  await user.click(await button(/^Bulan sebelumnya$/));
  await screen.findByText('Oktober dibanding September');
  await button(/^Kunjungan1dari 0$/);
  await user.click(await button(/^Sesi pendampingan1/));
  const rows = within(await screen.findByRole('dialog', { name: /^Pelaksanaan pendampingan/ }));
  await rows.findByText('1 sesi');
  await user.keyboard('{Escape}');
  await user.click(await button(/^Pemantauan Oktober 2026/));
  await screen.findByRole('heading', { level: 1, name: 'Survei' });
  expect(screen.getByRole('combobox', { name: 'Masa' })).toHaveProperty('value', 'Bulan Oktober 2026');
  await user.click(screen.getByRole('link', { name: /^Ringkasan/ }));
  await user.click(await button(/^Bulan sebelumnya$/));
  await screen.findByText('Oktober dibanding September');
  await user.keyboard('{F8}');
  await screen.findByRole('heading', { level: 1, name: 'Laporan bulanan' });
  await screen.findAllByText('Oktober 2026');
});
