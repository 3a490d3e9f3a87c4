// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

/** Counts the calls of this name that leave the window. */
const countCalls = (name: string) => {
  const bridge = window.loket!;
  const { send } = bridge;
  let count = 0;
  bridge.send = (message) => {
    const text = typeof message === 'string' ? message : new TextDecoder().decode(message);
    if (text.includes(name)) count += 1;
    send(message);
  };
  return () => count;
};

it('a form says what is wrong beside its field, is sent once, and is not left by mistake', async () => {
  const { core, user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pengaturan'));
  await user.click(await screen.findByText('Jenis layanan', { selector: 'a' }));
  const before = await core.admin.office.services();
  await user.click(await screen.findByText('Tambah layanan'));
  const dialog = within(await screen.findByRole('dialog'));
  const sent = countCalls('saveService');

  // The first faulty field has the focus, and nothing was sent.
  await user.type(await dialog.findByLabelText('Nama layanan'), 'Klinik ekspor{Enter}');
  await dialog.findByText('Nama pendek wajib diisi.');
  expect(document.activeElement).toBe(dialog.getByLabelText('Nama pendek'));
  expect(sent()).toBe(0);

  // Closing asks, and what was typed is still there.
  await user.keyboard('{Escape}');
  await dialog.findByText('Isian ini belum disimpan.');
  await user.click(dialog.getByText('Lanjut mengisi'));

  // A double click, or Enter held down, sends it once.
  await user.type(dialog.getByLabelText('Nama pendek'), 'Ekspor');
  const form = dialog.getByLabelText('Nama pendek').closest('form')!;
  fireEvent.submit(form);
  fireEvent.submit(form);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent()).toBe(1);
  expect(await core.admin.office.services()).toHaveLength(before.length + 1);

  // What only the office's file knows is said beside its field too.
  await user.click(screen.getByText('Bidang', { selector: 'a' }));
  const [first, second] = await core.admin.office.fields();
  await user.click(await screen.findByLabelText(`Ubah ${second!.name}`));
  const field = within(await screen.findByRole('dialog'));
  const letter = field.getByLabelText<HTMLInputElement>('Huruf tiket');
  await user.clear(letter);
  await user.type(letter, `${first!.letter.toLowerCase()}{Enter}`);
  await waitFor(() => expect(letter.getAttribute('aria-invalid')).toBe('true'));
  await waitFor(() => expect(document.activeElement).toBe(letter));
  expect(letter.value).toBe(first!.letter);
  expect((await core.admin.office.fields())[1]!.letter).toBe(second!.letter);
});
