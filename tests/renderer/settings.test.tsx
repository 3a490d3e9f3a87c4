// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

it('saves what was typed, keeps it when it is refused, and takes over what others save', async () => {
  const { core, user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Pengaturan' }));
  await user.click(await screen.findByRole('link', { name: 'Penandatangan' }));
  const nip = () => screen.findAllByLabelText<HTMLInputElement>('NIP').then((all) => all[0]!);

  await user.clear(await nip());
  await user.type(await nip(), '123{Enter}');
  expect(await screen.findByText('NIP harus 18 digit angka.')).toBeTruthy();
  expect(document.activeElement).toBe(await nip());
  expect((await core.admin.office.current())?.head.nip).toBe('198103302009011005');

  await user.clear(await nip());
  await user.type(await nip(), '197001011995031001');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Tersimpan')).toBeTruthy();
  expect((await core.admin.office.current())?.head.nip).toBe('197001011995031001');
  expect((await nip()).value).toBe('197001011995031001');

  const { uid: _uid, ...office } = (await core.admin.office.current())!;
  await core.admin.office.update({ ...office, head: { ...office.head, rank: 'Pembina (IV/b)' } });
  await waitFor(async () =>
    expect((await screen.findAllByLabelText<HTMLInputElement>('Pangkat/golongan'))[0]!.value).toBe(
      'Pembina (IV/b)',
    ),
  );
});
