// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openWindow } from './support.tsx';
import { ADMIN_PIN } from '../core/pins.ts';

it('draws a copy by keys and numbers, asks before unsaved work is left, and loses none when another window saves first', async () => {
  const { core, user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: 'Sertifikat' }));
  await user.click(await screen.findByRole('button', { name: 'Desain' }));

  // What comes with the application is copied, never changed.
  await user.click(await screen.findByRole('button', { name: 'Salin Formal' }));
  expect(await screen.findByDisplayValue('Formal (salinan)')).toBeTruthy();
  const own = async () => (await core.admin.design.list()).filter(({ isReady }) => !isReady);
  const uid = (await own())[0]!.uid;

  // By keys on the paper: one step moves, Ctrl+Z takes the whole run back.
  const sheet = (await screen.findByAltText('Halaman depan')).closest<HTMLElement>('.sheet')!;
  const holder = within(sheet).getByRole('button', { name: '{nama}' });
  holder.focus();
  const x = await screen.findByRole<HTMLInputElement>('textbox', { name: 'X' });
  expect(x.value).toBe('41');
  vi.useFakeTimers({ toFake: ['Date'] }); // what happens within a moment is one step: here no moment passes
  await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  vi.useRealTimers();
  expect(x.value).toBe('48');
  await user.keyboard('{Control>}z{/Control}');
  expect(x.value).toBe('41');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(x.value).toBe('48');

  // By numbers and words beside it; half a number changes nothing.
  await user.click(within(sheet).getByRole('button', { name: 'diberikan kepada' }));
  const height = screen.getByRole('textbox', { name: 'Tinggi' });
  await user.clear(height);
  await user.type(height, '0');
  await user.tab();
  expect(screen.getByText('2 sampai 400')).toBeTruthy();
  const text = screen.getByRole('textbox', { name: 'Isi' });
  await user.clear(text);
  await user.type(text, 'Dengan hormat diberikan kepada');
  expect(screen.getByText('Belum disimpan')).toBeTruthy();
  const kept = () => Object.keys(localStorage).filter((name) => name.includes(`:design-${uid}:`));
  await waitFor(() => expect(kept()).toHaveLength(1));

  // Leaving asks, staying keeps everything.
  await user.click(screen.getByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjut mengubah' }));
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Tersimpan, versi 2');
  await waitFor(() => expect(kept()).toHaveLength(0));
  const saved = await core.admin.design.get({ uid });
  expect(saved.spec.elements.find(({ id }) => id === 'nama')?.x).toBe(48);
  expect(saved.spec.elements.find(({ id }) => id === 'pengantar')).toMatchObject({
    text: 'Dengan hormat diberikan kepada',
    h: 7,
  });

  // Another window saves first: this one's drawing becomes a design of its own.
  await core.admin.design.save({ uid, name: 'Dari jendela lain', spec: saved.spec, basedOn: 2 });
  fireEvent.change(screen.getByRole('textbox', { name: 'Nama desain' }), { target: { value: 'Punya saya' } });
  await user.click(screen.getByRole('button', { name: /^Simpan\b(?! sebagai)/ }));
  await screen.findByText('Desain ini baru saja disimpan dari jendela lain.');
  await user.click(screen.getByRole('button', { name: 'Simpan sebagai salinan' }));
  await waitFor(async () =>
    expect((await own()).map(({ name, version }) => `${name} ${version}`).sort()).toEqual([
      'Dari jendela lain 3',
      'Punya saya (salinan) 1',
    ]),
  );
  await screen.findByText('Tersimpan, versi 1');
});
