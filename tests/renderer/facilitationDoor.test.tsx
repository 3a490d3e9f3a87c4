// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STAFF_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('opens a case from the sheet of a visitor, who stays at the desk', async () => {
  const { core, user } = await openWindow(async (office) => {
    await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(office, office.admin, 'Siti', 'A', {
      business: { new: { uid: office.uid(), name: 'Keripik Siti' } },
    });
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: 'Konsultasi' }));
  await screen.findByText('Berikutnya A-001, Siti');
  await user.keyboard('{F4}');
  await screen.findByText('Panggilan ke-1');
  await user.keyboard('{F5}');
  await user.type(await screen.findByLabelText('Permasalahan'), 'P-IRT belum ada');
  await user.click(screen.getByRole('button', { name: /^Layanan lanjutan/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fasilitasi lain' }));

  const dialog = await screen.findByRole('dialog', { name: 'Kasus baru' });
  expect(within(dialog).getByText('Siti').parentElement?.textContent).toBe('Siti · dari konsultasi A-001');
  await waitFor(() =>
    expect(within(dialog).getByLabelText<HTMLInputElement>('Usaha atau koperasi').value).toBe('Keripik Siti'),
  );
  // Another kind has other subjects, and no rupiah are asked for.
  await user.click(within(dialog).getByLabelText('Jenis fasilitasi'));
  await user.click(await screen.findByRole('option', { name: 'Legalitas', hidden: true }));
  expect(within(dialog).queryByLabelText('Yang diajukan')).toBeNull();
  await user.click(within(dialog).getByLabelText('Legalitas yang diurus'));
  await user.click(await screen.findByRole('option', { name: 'P-IRT', hidden: true }));
  await user.type(within(dialog).getByLabelText('Produk'), 'Keripik nenas');
  await user.click(within(dialog).getByRole('button', { name: 'Buka kasus legalitas' }));
  await screen.findByRole('heading', { name: 'Legalitas L-001' });
  await screen.findByText('Keripik nenas');

  const { cases } = await core.admin.facilitation.list({ state: 'current', kind: null, staffUid: null });
  expect(cases).toMatchObject([
    { number: 'L-001', subject: { code: 'pirt' }, person: { name: 'Siti' }, field: { letter: 'A' } },
  ]);
  await user.click(screen.getByRole('link', { name: 'Konsultasi' }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Permasalahan')).value).toBe('P-IRT belum ada');
});
