// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('lists and rules of the office: the words of another window stay, and typed words are not thrown away', async () => {
  const { core, user } = await openWindow();
  const retype = async (field: HTMLElement, value: string) => {
    await user.clear(field);
    await user.click(field);
    await user.paste(value);
  };
  const dialog = async () => within(await screen.findByRole('dialog'));
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pengaturan'));

  // A bidang: both wrote its name, only the other one the short name.
  await user.click(await screen.findByText('Bidang', { selector: 'a' }));
  const [field, next] = await core.admin.office.fields();
  await user.click(await screen.findByLabelText(`Ubah ${field!.name}`));
  const open = await dialog();
  await retype(open.getByLabelText('Nama bidang'), 'Produksi dan mutu');
  await core.admin.office.saveField({ ...field!, name: 'Produksi saja', shortName: 'Mutu' });
  await user.click(open.getByText('Simpan'));
  await open.findByText('Nama bidang di jendela lain');
  open.getByText('Produksi saja');
  expect(open.getByLabelText<HTMLInputElement>('Nama bidang').value).toBe('Produksi dan mutu');
  await user.click(open.getByText('Pakai ketikan saya'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await core.admin.office.fields())[0]).toMatchObject({
    name: 'Produksi dan mutu',
    shortName: 'Mutu',
  });

  // Closing asks first; what was typed is there again.
  await user.click(await screen.findByLabelText(`Ubah ${next!.name}`));
  const again = await dialog();
  await retype(again.getByLabelText('Nama bidang'), 'Setengah');
  await user.keyboard('{Escape}');
  await again.findByText('Isian ini belum disimpan.');
  await user.click(again.getByText('Lanjut mengisi'));
  expect(again.getByLabelText<HTMLInputElement>('Nama bidang').value).toBe('Setengah');
  await user.click(again.getByText('Batal'));
  await user.click(again.getByText('Buang isian'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await core.admin.office.fields())[1]!.name).toBe(next!.name);

  // The rules of the queue: theirs, with what only this window wrote.
  await user.click(screen.getByText('Aturan antrean', { selector: 'a' }));
  const calls = () => screen.findByLabelText<HTMLInputElement>('Panggilan paling banyak');
  await retype(await calls(), '5');
  const behind = screen.getByLabelText('Didahulukan sesudah');
  await user.clear(behind);
  expect(document.contains(behind)).toBe(true);
  await user.type(behind, '2');
  await retype(screen.getByLabelText('Menunggu lama setelah'), '20');
  const policy = await core.admin.policy.current();
  await core.admin.policy.save({ ...policy, maxCalls: 4, rejoinBehind: 7 });
  await user.click(screen.getByText('Simpan'));
  await screen.findByText('Panggilan paling banyak di jendela lain');
  screen.getByText('4 kali');
  await user.click(screen.getByText('Pakai dari jendela lain'));
  expect((await calls()).value).toBe('4');
  await user.click(screen.getByText('Simpan'));
  await waitFor(async () =>
    expect(await core.admin.policy.current()).toMatchObject({
      maxCalls: 4,
      rejoinBehind: 7,
      lateMinutes: 20,
    }),
  );
});
