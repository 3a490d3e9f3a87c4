// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { plainProduct } from '../core/productSupport.ts';
import { openWindow } from './support.tsx';

it('a licence that was issued goes from its case onto the business and then the product', async () => {
  let uid = '';
  const { core, user } = await openWindow(async (office) => {
    const client = await newClient(office, 'Suharti');
    const { admin } = office;
    await admin.product.save({ ...plainProduct(office.uid()), businessUid: client.businessUid });
    ({ uid } = await openCase(office, admin, { ...client, kind: 'legalitas', subject: 'pirt' }));
    for (const step of ['diajukan', 'diproses', 'terbit']) {
      const document = { number: 'PIRT-1', validUntil: '2031-10-12', checkOn: null };
      await admin.facilitation.move(stepOf(uid, step, '2026-10-12', step === 'terbit' ? { document } : {}));
    }
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByText('Papan hari ini');
  location.hash = `/fasilitasi/${uid}`;
  await screen.findByText(/^P-IRT ini belum tercatat pada produk/);
  await screen.findByText(/^P-IRT yang terbit 12\/10\/2026 belum tercatat pada Usaha Suharti/);
  await user.keyboard('{F8}');
  await screen.findByText('P-IRT tercatat pada Usaha Suharti.');
  await user.keyboard('{F8}');
  const dialog = within(await screen.findByRole('dialog', { name: 'P-IRT PIRT-1' }));
  expect(dialog.getByRole('checkbox', { name: /^Keripik Nanas, PR-0001/ })).toHaveProperty('checked', true);
  await user.click(dialog.getByRole('button', { name: /^Catat pada produk/ }));
  await screen.findByText(/^Tercatat pada Keripik Nanas. Perpanjangannya diingatkan sebelum 12\/10\/2031/);
  const [product] = await core.admin.product.list({});
  expect(product!.licences.pirt).toMatchObject({ caseUid: uid, number: 'PIRT-1', state: 'valid' });
  expect(product).toMatchObject({ price: 22_000, madeSince: '2024-01-10' });
});
