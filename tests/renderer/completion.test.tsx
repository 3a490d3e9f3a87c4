// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';

it('fills in what the month misses by keys, one business a line, and takes a slip back', async () => {
  const { core, user } = await openWindow(async (office) => {
    for (const name of ['Kue Talam Ratna', 'Anyaman Okura', 'Roti Eliza'])
      await registerVisitor(office, office.admin, `Bu ${name}`, 'A', {
        business: { new: { uid: office.uid(), name } },
      });
  });
  const scales = async () => (await core.admin.completion.gaps({ month: '2026-11' })).scale.length;
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('navigation', { name: 'Bagian' });
  location.hash = '/laporan';
  await user.click(await screen.findByRole('button', { name: 'Lengkapi data' }));
  const lines = within(await screen.findByRole('list', { name: 'Skala usaha' }));
  const chosen = () => lines.getByRole('button', { current: true }).textContent;
  await waitFor(() => expect(chosen()).toContain('Kue Talam Ratna'));
  await screen.findByRole('heading', { name: 'Kue Talam Ratna' });

  await user.keyboard('1');
  await waitFor(() => expect(chosen()).toContain('Anyaman Okura'));
  expect(lines.getByText('Mikro', { selector: 'span' })).toBeTruthy();
  await user.keyboard('2');
  await waitFor(() => expect(chosen()).toContain('Roti Eliza'));
  expect(await scales()).toBe(1);

  // The last one was a slip.
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(chosen()).toContain('Anyaman Okura'));
  expect(await scales()).toBe(2);
  await user.keyboard('0');
  await waitFor(() => expect(chosen()).toContain('Roti Eliza'));
  await lines.findByText('Tidak diketahui');
  await user.click(lines.getByRole('button', { name: /Besar/ }));
  await waitFor(async () => expect(await scales()).toBe(1));

  // The trade is chosen by its words.
  await user.click(screen.getByRole('button', { name: /^Sektor usaha3$/ }));
  const field = await screen.findByRole('combobox', { name: 'Sektor usaha Kue Talam Ratna' });
  await user.type(field, 'kue');
  await user.click((await screen.findAllByRole('option', { hidden: true }))[0]!);
  await screen.findByRole('combobox', { name: 'Sektor usaha Anyaman Okura' });
  expect((await core.admin.completion.gaps({ month: '2026-11' })).sector).toHaveLength(2);
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: 'Laporan bulanan' });
});
