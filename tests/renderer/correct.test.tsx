// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { plainActivity } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('corrects a certificate that was issued: a new one takes its place, the old one is void', async () => {
  const { core, user } = await openWindow(async ({ admin, uid }) => {
    await admin.certificate.issue({ uid: uid(), activity: plainActivity, recipients: [{ name: 'Suharti' }] });
  });
  const register = async () => (await core.admin.certificate.register({ year: 2026 })).entries;
  const { number } = (await register())[0]!;
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Sertifikat', { selector: 'a' }));
  await user.click(await screen.findByLabelText(`Tindakan lain untuk ${number}`));
  await user.click(await screen.findByText('Perbaiki'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Perbaiki sertifikat' }));
  const name = dialog.getByLabelText(/^Nama yang benar/);
  await user.clear(name);
  await user.type(name, 'Suharti, S.E.');
  await user.type(dialog.getByLabelText(/^Alasan/), 'Gelar belum ditulis{Enter}');
  await screen.findByRole('dialog', { name: 'Sertifikat diperbaiki' });
  expect((await register()).map(({ holder, status }) => [holder, status])).toEqual([
    ['Suharti, S.E.', 'issued'],
    ['Suharti', 'void'],
  ]);
});
