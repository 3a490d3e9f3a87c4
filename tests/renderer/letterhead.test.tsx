// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const emblem = () =>
  new File(
    ['<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>'],
    'lambang.svg',
    { type: 'image/svg+xml' },
  );

it('a picture that was chosen is only shown until it is saved, and can be taken back', async () => {
  const { core, user } = await openWindow();
  const stored = async () => (await core.admin.office.images()).emblem;
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pengaturan'));
  await screen.findByText('Lambang kiri');
  const choose = () => user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, emblem());

  await choose();
  await screen.findByLabelText('Hapus Lambang kiri');
  expect(await stored()).toBeNull();
  await user.click(screen.getByText('Batal'));
  await waitFor(() => expect(screen.queryByLabelText('Hapus Lambang kiri')).toBeNull());
  expect(await stored()).toBeNull();

  await choose();
  await screen.findByLabelText('Hapus Lambang kiri');
  await user.click(screen.getByText('Penandatangan'));
  await user.click(await screen.findByText('Buang isian'));
  await user.click(await screen.findByText('Kantor & kop surat'));
  await screen.findByLabelText('Pilih Lambang kiri');
  expect(await stored()).toBeNull();
});
