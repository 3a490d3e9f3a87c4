// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { allOf, surveyForms } from '../core/surveySupport.ts';
import { openWindow } from './support.tsx';

it('types forms in by digits, shows what they come to, and keeps the plan', async () => {
  const { core, user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.click(screen.getByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByRole('link', { name: 'Laporan' }));
  await user.click(await screen.findByRole('button', { name: 'Survei' }));
  await screen.findByText('Belum cukup responden.');

  await user.keyboard('{F9}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Ketik formulir kertas' }));
  const first = dialog.getByLabelText<HTMLInputElement>('Jam');
  await waitFor(() => expect(document.activeElement).toBe(first));
  for (let forms = 1; forms <= 5; forms++) {
    // Hours, sex, age, education and work; the service is left out; 9 is no answer of the paper.
    await user.keyboard('1 2 3 3 5 0'.replaceAll(' ', '') + '9444444440{Enter}');
    await dialog.findByText(`${forms} formulir tersimpan.`);
    await waitFor(() => expect(document.activeElement).toBe(first));
  }
  await user.click(dialog.getByRole('button', { name: /^Selesai/ }));
  const table = within(await screen.findByRole('table', { name: 'Nilai per unsur' }));
  const row = table.getByText('U2 Sistem, Mekanisme, dan Prosedur').closest('tr')!;
  expect([...row.cells].map(({ textContent }) => textContent)).toEqual([
    'U2 Sistem, Mekanisme, dan Prosedur',
    '5',
    '4,00',
    '',
    '100,00',
    'A',
    '2',
  ]);
  expect(screen.getByText('Mutu A, sangat baik')).toBeDefined();

  // Four more wait until a fifth comes.
  for (const form of surveyForms(core, 4, { answers: allOf(1) })) await core.client().survey.answer(form);
  await screen.findByText('4 jawaban menunggu.');
  expect(screen.queryByRole('button', { name: 'Masukkan bulan yang lewat' })).toBeNull();

  await user.click(screen.getByText('Tindak lanjut'));
  await user.click(await screen.findByRole('button', { name: 'Tambah rencana' }));
  const plan = within(await screen.findByRole('dialog', { name: 'Rencana baru' }));
  // The worst of those that were answered: nobody answered the ninth.
  expect(plan.getByLabelText<HTMLInputElement>(/^Prioritas/).value).toMatch(/^U8 /);
  await user.type(plan.getByLabelText(/^Program/), 'Menambah kursi');
  await user.type(plan.getByLabelText(/^Penanggung jawab/), 'Kasubbag TU');
  fireEvent.click(plan.getByLabelText('II'));
  await user.click(plan.getByRole('button', { name: /^Simpan/ }));
  const plans = within(await screen.findByRole('table', { name: 'Rencana tindak lanjut Semester II 2026' }));
  expect((await plans.findByText('Menambah kursi')).closest('tr')?.textContent).toContain('TW II 2027');
});
