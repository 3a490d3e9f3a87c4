// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';

const numbers = async (admin: Awaited<ReturnType<typeof openWindow>>['core']['admin']) =>
  (await admin.queue.board()).fields.map(({ waiting }) => waiting);

it('draws one number for a double touch, and shows it all the same when the printer is broken', async () => {
  location.hash = '#/ambil-nomor';
  const { core, printed, breakPrinter } = await openWindow();
  const field = await screen.findByRole('button', { name: /Kelembagaan/ });
  expect(field.textContent).toContain('Belum ada meja buka');

  fireEvent.click(field);
  fireEvent.click(field);
  await screen.findByText('Ambil tiket Anda, lalu tunggu panggilan.');
  expect(document.querySelector('.number')?.textContent).toBe('A-001');
  expect(await numbers(core.admin)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  expect(printed).toHaveLength(1);

  breakPrinter();
  // It returns by itself; touches of the moment before hit nothing.
  const next = await screen.findByRole('button', { name: /Produksi/ });
  await waitFor(() => {
    fireEvent.click(next);
    expect(document.querySelector('.number')?.textContent).toBe('C-001');
  });
  await waitFor(() => expect(document.querySelector('.paper')?.textContent).toBe('Catat nomor Anda: C-001'));
  expect(await numbers(core.admin)).toEqual([1, 0, 1, 0, 0, 0, 0]);
});
