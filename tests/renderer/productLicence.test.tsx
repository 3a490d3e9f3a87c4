// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { newClient } from '../core/mentoringSupport.ts';
import { plainProduct } from '../core/productSupport.ts';
import { openWindow } from './support.tsx';

it('a licence that was issued goes from its case onto the business and then the product', async () => {
  let [uid, newNib, over] = ['', '', ''];
  const { core, user } = await openWindow(async (office) => {
    const client = await newClient(office, 'Suharti');
    const { admin } = office;
    await admin.product.save({ ...plainProduct(office.uid()), businessUid: client.businessUid });
    const issued = async (subject: string, number: string, validUntil: string | null) => {
      const opened = await openCase(office, admin, { ...client, kind: 'legalitas', subject });
      for (const step of ['diajukan', 'diproses', 'terbit']) {
        const document = step === 'terbit' ? { number, validUntil, checkOn: null } : null;
        await admin.facilitation.move(stepOf(opened.uid, step, '2026-10-12', { document }));
      }
      return opened.uid;
    };
    uid = await issued('pirt', 'PIRT-1', '2031-10-12');
    await admin.facilitation.recordOnBusiness({ uid: await issued('nib', '9120001234567', null) });
    newNib = await issued('nib', '8120001234567', null);
    over = await issued('sni', 'SNI 1', '2026-11-22');
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

  // What stands on the card is told before it is replaced, and nothing is offered of a paper that is over.
  location.hash = `/fasilitasi/${newNib}`;
  await screen.findByText(
    'Kartu usaha memuat NIB 9120001234567; F8 menggantinya dengan yang terbit 12/10/2026.',
  );
  await user.keyboard('{F8}');
  await screen.findByText('NIB tercatat pada Usaha Suharti.');
  location.hash = `/fasilitasi/${over}`;
  await screen.findByRole('heading', { name: 'Legalitas L-004' });
  await screen.findByText('Berakhir');
  expect(screen.queryByText('Di kartu usaha')).toBeNull();
});
