// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { addPartner } from '../core/partnerSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const FIELD = 'Ketik perintah, nama, atau nomor';

it('finds people, cases and partners under their headings, and opens the first by Enter however fast', async () => {
  const { user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'D' });
    await addPartner(office, rina, { name: 'Bank Siak Raya', kind: 'bank' });
    await openCase(office, rina);
  });
  await user.click(await screen.findByRole('radio', { name: /Fitriani/ }));
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByRole('navigation', { name: 'Bagian' });
  const open = async () => {
    fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
    return screen.findByPlaceholderText<HTMLInputElement>(FIELD);
  };
  const type = (value: string) => fireEvent.change(screen.getByPlaceholderText(FIELD), { target: { value } });

  // Seen before it is chosen: the headings, and on a line what tells it from others.
  await open();
  type('siak raya');
  const cases = within(await screen.findByRole('group', { name: 'Kasus fasilitasi' }));
  expect(cases.getByRole('button').textContent).toBe('P-001 KURUsaha Nuraini · Bank Siak Raya · Berkas');
  const partners = within(screen.getByRole('group', { name: 'Mitra' }));
  expect(partners.getByRole('button').textContent).toBe('Bank Siak RayaBank dan lembaga keuangan');
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByRole('heading', { name: 'Mitra' });
  await waitFor(() => expect(location.hash).toMatch(/^#\/mitra\?mitra=/));

  // Enter before the answer waits for it: not what was found for the words before.
  await open();
  type('bank siak');
  await screen.findByRole('group', { name: 'Mitra' });
  type('nuraini');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toMatch(/^#\/pelaku-usaha\//));
  expect(screen.queryByPlaceholderText(FIELD)).toBeNull();

  // The same when the answer is there, and holds what was chosen before it further down.
  await open();
  type('bank siak');
  await screen.findByRole('group', { name: 'Mitra' });
  type('nuraini');
  await screen.findByRole('group', { name: 'Pelaku usaha' });
  await waitFor(() =>
    expect(document.querySelector('[data-selected] .mantine-Spotlight-actionLabel')?.textContent).toBe(
      'Nuraini',
    ),
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByPlaceholderText(FIELD)).toBeNull());

  // A whole number opens the case; commands stand before what is found.
  await open();
  type('P-001');
  await screen.findByRole('group', { name: 'Kasus fasilitasi' });
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Pembiayaan P-001' });
  await open();
  type('fasilitasi');
  await waitFor(() =>
    expect(document.querySelector('[data-selected] .mantine-Spotlight-actionLabel')?.textContent).toBe(
      'Buka Fasilitasi',
    ),
  );
  type('zzqq tidak ada');
  await screen.findByText('Tidak ada perintah atau data dengan “zzqq tidak ada”.');
  await user.keyboard('{Enter}');
  expect(screen.getByPlaceholderText(FIELD)).toBeTruthy();
});
