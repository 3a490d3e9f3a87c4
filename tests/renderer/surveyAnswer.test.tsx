// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { surveyElements } from '#contract/surveyForm.ts';
import { surveyForms } from '../core/surveySupport.ts';
import { openWindow } from './support.tsx';

/** A touch of the moment before hits nothing: it is touched until the next question stands there. */
const touch = async (name: string | RegExp, next: string | RegExp) =>
  waitFor(() => {
    if (screen.queryByRole('heading', { name: next })) return;
    fireEvent.click(screen.getByRole('button', { name }));
    throw new Error(`waits for ${next}`);
  });

it('is answered by one touch a question, and by digits, and returns by itself', async () => {
  location.hash = '#/survei';
  const { core } = await openWindow();
  await screen.findByRole('button', { name: 'Mulai' });
  await touch('Mulai', 'Layanan apa yang baru Anda terima?');
  await touch('Tidak menjawab', surveyElements.U1.question);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2');
  await touch('Sangat sesuai', surveyElements.U2.question);
  // What was answered is still marked on the way back.
  await touch('Kembali', surveyElements.U1.question);
  expect(screen.getByRole('button', { name: 'Sangat sesuai' }).getAttribute('aria-pressed')).toBe('true');
  await touch('Kurang sesuai', surveyElements.U2.question);

  const press = async (key: string, isThere: () => unknown) =>
    waitFor(() => {
      if (isThere()) return;
      fireEvent.keyDown(window, { key });
      throw new Error('waits');
    });
  for (const element of ['U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'] as const)
    await press('4', () => screen.queryByRole('heading', { name: surveyElements[element].question }));
  await press('0', () => screen.queryByRole('heading', { name: 'Anda laki-laki atau perempuan?' }));
  await press('2', () => screen.queryByRole('heading', { name: 'Berapa umur Anda?' }));
  await press('3', () => screen.queryByRole('heading', { name: 'Apa pendidikan terakhir Anda?' }));
  await press('3', () => screen.queryByRole('heading', { name: 'Apa pekerjaan Anda?' }));
  await press('5', () => screen.queryByRole('heading', { name: 'Terima kasih, jawaban Anda tersimpan' }));
  // U9 was not answered: it waits until five others have.
  for (const form of surveyForms(core, 5)) await core.admin.survey.answer(form);
  const { elements, profile } = await core.admin.survey.result({ period: '2026-T4' });
  expect(elements.map(({ sum }) => sum)).toEqual([17, 19, 19, 19, 19, 19, 19, 19, 15]);
  expect(profile.find(({ attribute }) => attribute === 'sex')?.values[1]).toEqual({ code: 'P', count: 6 });
  // Whoever answers nothing is thanked, and nothing is said to be stored.
  await touch('Mulai', 'Layanan apa yang baru Anda terima?');
  await press('0', () => screen.queryByText(/jadi tidak ada yang disimpan/));
  expect(screen.queryByText('Terima kasih, jawaban Anda tersimpan')).toBeNull();
  expect(await core.admin.survey.waiting()).toEqual([]);
});
