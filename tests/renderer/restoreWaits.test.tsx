// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const notice = () =>
  screen.queryByText('Pemulihan sudah disiapkan.')?.closest('[data-kind="warn"]')?.textContent ?? '';

it('a restore that waits is a notice in every window, with the way to take it back', async () => {
  const { core, user } = await openWindow(async ({ admin }) => {
    const { name } = await admin.backup.make();
    await admin.backup.restore({ name });
  });
  await screen.findByText('Siapa yang bertugas?');
  await waitFor(() =>
    expect(notice()).toMatch(/^Pemulihan sudah disiapkan\..*Administrator dapat membatalkannya/),
  );
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('combobox', { name: /Cari pengunjung/ });
  await waitFor(() => expect(notice()).toMatch(/^Pemulihan sudah disiapkan\..*Diminta Fitriani/));
  await user.click(screen.getByText('Batalkan pemulihan'));
  await waitFor(() => expect(notice()).toBe(''));
  expect((await core.admin.backup.state()).pending).toBeNull();
});
