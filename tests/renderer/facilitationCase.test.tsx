// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const dialogGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('keeps what is to be done, asks for what is missing, renews on a day, and finds a case by its number', async () => {
  let rina!: Client;
  let asking = '';
  let agreeing = '';
  const { core, user } = await openWindow(async (office) => {
    rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const { move } = rina.facilitation;
    ({ uid: asking } = await openCase(office, rina, { nextAction: 'Antar ke cabang', dueOn: '2026-11-27' }));
    ({ uid: agreeing } = await openCase(office, rina, { kind: 'kemitraan', subject: 'offtaker' }));
    for (const step of ['dipertemukan', 'dirundingkan']) await move(stepOf(agreeing, step, '2026-10-06'));
    const { uid } = await openCase(office, rina, { kind: 'legalitas', subject: 'pirt' });
    for (const step of ['diajukan', 'diproses']) await move(stepOf(uid, step, '2026-10-06'));
    const document = { number: 'PIRT 1', validUntil: '2026-11-20', checkOn: null };
    await move(stepOf(uid, 'terbit', '2026-10-07', { document }));
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByRole('navigation', { name: 'Bagian' });

  // The amount that is required has the focus, and what was to be done stays so.
  location.hash = `/fasilitasi/${asking}`;
  await screen.findByRole('heading', { name: 'Pembiayaan P-001' });
  await user.keyboard('{F8}');
  const step = within(await screen.findByRole('dialog', { name: 'P-001, diajukan' }));
  await waitFor(() => expect(document.activeElement).toBe(step.getByLabelText(/^Yang diajukan/)));
  expect(step.getByLabelText<HTMLInputElement>('Tindak lanjut').value).toBe('Antar ke cabang');
  await user.keyboard('1,5 jt{Enter}');
  await dialogGone();
  expect(await rina.facilitation.get({ uid: asking })).toMatchObject({
    askedRp: 1_500_000,
    nextAction: 'Antar ke cabang',
    dueOn: '2026-11-27',
  });

  // It begins before it ends; no number is asked about; nothing is to be done after what came of it.
  location.hash = `/fasilitasi/${agreeing}`;
  await screen.findByRole('heading', { name: 'Kemitraan K-001' });
  await user.keyboard('{F8}');
  const agreed = within(await screen.findByRole('dialog', { name: 'K-001, disepakati' }));
  const [from, until] = [agreed.getByLabelText('Berlaku mulai'), agreed.getByLabelText('Berlaku sampai')];
  expect(from.compareDocumentPosition(until)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(agreed.getByRole('button', { name: 'Catat disepakati' }));
  expect((await agreed.findByRole('alert')).textContent).toContain('Nomor dokumennya belum diisi.');
  await user.click(agreed.getByRole('button', { name: 'Ya, simpan' }));
  await dialogGone();
  await user.keyboard('{F8}');
  const traded = within(await screen.findByRole('dialog', { name: 'K-001, terwujud' }));
  expect(traded.queryByLabelText('Tindak lanjut')).toBeNull();
  await user.type(traded.getByLabelText(/^Nilai yang terwujud/), '9,5 juta');
  await user.type(traded.getByLabelText('Yang diperdagangkan'), '400 kg salai patin');
  await user.click(traded.getByRole('button', { name: 'Catat terwujud' }));
  await dialogGone();
  expect(await core.admin.facilitation.get({ uid: agreeing })).toMatchObject({
    step: { code: 'terwujud' },
    facts: { nilaiTerwujud: 9_500_000, diperdagangkan: '400 kg salai patin' },
  });

  // Whatever its state, a whole number finds the case; Enter opens it, Escape leaves the page as it was.
  location.hash = '/fasilitasi';
  await screen.findByRole('heading', { name: 'Fasilitasi' });
  const search = screen.getByRole<HTMLInputElement>('textbox', { name: /^Cari nomor/ });
  await user.type(search, 'tidak ada');
  await screen.findByText('Tidak ada yang cocok');
  await user.keyboard('{Escape}');
  expect(search.value).toBe('');
  await user.type(search, 'l-001');
  await screen.findByText(/^Terbit 07\/10/);
  await waitFor(() => expect(screen.getByRole('main').querySelectorAll('[data-case]')).toHaveLength(1));
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Legalitas L-001' });
  await screen.findByText('Berakhir');

  await user.click(screen.getByRole('button', { name: 'Perpanjang' }));
  const renewal = within(await screen.findByRole('dialog', { name: 'Perpanjang P-IRT?' }));
  const day = renewal.getByLabelText('Dibuka pada');
  await user.clear(day);
  await user.type(day, '20/11/2026');
  await user.click(renewal.getByRole('button', { name: 'Buka kasus perpanjangan' }));
  await screen.findByRole('heading', { name: 'Legalitas L-002' });

  // A case is opened on the day on which it was.
  location.hash = '/fasilitasi';
  await screen.findByRole('heading', { name: 'Fasilitasi' });
  await user.keyboard('{F9}');
  const opening = within(await screen.findByRole('dialog', { name: 'Kasus baru' }));
  expect(opening.getByLabelText<HTMLInputElement>('Dibuka pada').value).toBe('23/11/2026');
  const { cases } = await core.admin.facilitation.list({
    state: 'current',
    kind: 'legalitas',
    staffUid: null,
    text: 'L-002',
  });
  expect(cases).toMatchObject([{ openedOn: '2026-11-20' }]);
});
