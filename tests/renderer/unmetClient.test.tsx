// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sessionOf, takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('proposes to close who was not met for 90 days, with the days as the reason, and closes nobody by itself', async () => {
  let uid = '';
  const { core, user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    office.setNow('2026-08-19T02:00:00.000Z');
    const siti = await takeOn(office, rina, 'Siti');
    ({ uid } = siti);
    await rina.mentoring.saveSession(sessionOf(office, siti, [siti], { localDate: '2026-08-19' }));
    office.setNow('2026-11-10T02:00:00.000Z');
    const ani = await takeOn(office, rina, 'Ani');
    await rina.mentoring.saveSession(sessionOf(office, ani, [ani], { localDate: '2026-11-10' }));
    office.setNow('2026-11-23T02:00:00.000Z');
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));

  const mine = within(await screen.findByRole('table', { name: 'Dampingan saya' }));
  expect((await mine.findByText('Usaha Siti')).closest('tr')?.textContent).toContain('96 hari');
  expect(
    mine.getAllByRole('button', { name: /^Tutup/ }).map((each) => each.getAttribute('aria-label')),
  ).toEqual(['Tutup pendampingan Usaha Siti']);
  const status = async () => (await core.admin.mentoring.get({ uid })).mentee;
  await user.click(mine.getByRole('button', { name: 'Tutup pendampingan Usaha Siti' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Hentikan pendampingan Usaha Siti?' }));
  expect(dialog.getByText(/^Dampingan Rina. 1 sesi dan 1 program kerjanya tetap tersimpan/)).toBeTruthy();
  expect(dialog.getByLabelText<HTMLInputElement>(/^Alasan/).value).toBe(
    'Tidak ditemui 96 hari, terakhir 19/08/2026',
  );
  expect(await status()).toMatchObject({ status: 'active' });
  await user.click(dialog.getByRole('button', { name: /^Hentikan/ }));
  await waitFor(() => expect(screen.queryByText('Usaha Siti')).toBeNull());
  expect(mine.getByText('Usaha Ani')).toBeTruthy();
  expect(screen.getByText('Status Usaha Siti sekarang: Dihentikan.')).toBeTruthy();
  expect(await status()).toMatchObject({
    status: 'stopped',
    statusReason: 'Tidak ditemui 96 hari, terakhir 19/08/2026',
    sessions: 1,
  });
});
