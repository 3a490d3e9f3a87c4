// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidv7 } from '#contract/uid.ts';
import { newPerson, officeDraft, registerVisitor, type TestCore } from '../core/support.ts';
import { trainingDraft } from '../core/trainingSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const SITI = uuidv7(1_790_000_000_000, new Uint8Array(16).fill(1));

const prepare = async (core: TestCore) => {
  await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A', {
    person: { new: newPerson(core, 'Siti Nurhaliza', { uid: SITI }) },
  });
};

it('what another window saved meanwhile is shown beside what is typed, and one of them is chosen', async () => {
  const { core, user } = await openWindow(prepare);
  const plan = await trainingDraft(core, { title: 'Pemasaran digital' });
  await core.admin.training.save(plan);
  const paste = async (field: HTMLElement, value: string) => {
    await user.clear(field);
    await user.click(field);
    await user.paste(value);
  };
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);

  // A person: mine.
  await user.click(await screen.findByText('Pelaku Usaha'));
  await user.click(await screen.findByText('Siti Nurhaliza'));
  await user.click(await screen.findByText('Ubah data'));
  const form = within(await screen.findByRole('dialog'));
  await paste(form.getByLabelText('Alamat'), 'Jalan Melati 1');
  const draft = newPerson(core, 'Siti Nurhaliza', { uid: SITI });
  await core.admin.person.update({ ...draft, address: 'Jalan Durian 9', email: 'siti@contoh.id' });
  await user.click(form.getByText('Simpan'));
  await form.findByText('Alamat di jendela lain');
  form.getByText('Jalan Durian 9');
  expect(form.getByLabelText<HTMLInputElement>('Alamat').value).toBe('Jalan Melati 1');
  await user.click(form.getByText('Pakai ketikan saya'));
  await waitFor(async () =>
    expect((await core.admin.person.card({ uid: SITI })).person).toMatchObject({
      address: 'Jalan Melati 1',
      email: 'siti@contoh.id',
    }),
  );

  // A training: theirs, and what only this window wrote with it.
  await user.click(await screen.findByText('Pelatihan'));
  await user.click(await screen.findByText('Pemasaran digital'));
  await paste(await screen.findByLabelText(/^Tempat/), 'Aula Dinas');
  await paste(screen.getByLabelText(/^Mitra/), 'Bank Riau');
  await core.admin.training.save({ ...plan, place: 'Hotel Grand' });
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Tempat di jendela lain');
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Tempat/).value).toBe('Aula Dinas');
  await user.click(screen.getByText('Pakai dari jendela lain'));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Tempat/).value).toBe('Hotel Grand');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(async () =>
    expect(await core.admin.training.get({ uid: plan.uid })).toMatchObject({
      place: 'Hotel Grand',
      partner: 'Bank Riau',
    }),
  );

  // A part of the settings: theirs.
  await user.click(await screen.findByText('Pengaturan'));
  await user.click(await screen.findByText('Layar antrean', { selector: 'a' }));
  await paste(await screen.findByLabelText('Teks berjalan'), 'Buka besok.');
  await core.admin.office.update({ ...officeDraft, runningText: 'Libur besok.' });
  await user.click(screen.getByText('Simpan'));
  await screen.findByText('Teks berjalan di jendela lain');
  await user.click(screen.getByText('Pakai dari jendela lain'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Teks berjalan').value).toBe('Libur besok.');
});
