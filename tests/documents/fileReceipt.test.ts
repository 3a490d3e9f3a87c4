import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { openTestCore } from '../core/support.ts';
import { readPdfFile } from '../support/pdfText.ts';

it('says what was handed in and what is missing, and that it approves nothing', async () => {
  const core = await openTestCore();
  const { uid } = await openCase(core, core.admin, { kind: 'legalitas', subject: 'halal', partner: 'BPJPH' });
  const mark = (code: string, state: 'there' | 'missing' | 'notAsked', how = '') =>
    core.admin.facilitation.file({ uid, code, state, on: null, how });
  await mark('ktp', 'there', 'fotokopi');
  await mark('penyelia', 'missing', 'masih diurus');
  await mark('fotoProduk', 'notAsked');
  const { pages } = await readPdfFile(await core.admin.facilitation.receipt({ uid }));
  expect(pages).toHaveLength(1);
  const text = pages[0]!.text.replace(/\s+/g, ' ');
  for (const said of [
    'TANDA TERIMA BERKAS',
    'Nomor kasus: L-001',
    'Legalitas · Sertifikat halal · BPJPH',
    'KTP pemilik atau pengurus 23/11/2026 fotokopi',
    'BELUM ADA, masih diurus',
    'Diterima 1 dari 6 berkas. Berkas yang belum ada masih perlu dilengkapi.',
    'Tanda terima ini bukan persetujuan atas permohonan.',
    'YANG MENYERAHKAN',
    'PETUGAS PENERIMA',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Foto produk');
  const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'berkas' });
  expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toContain(
    'Mengambil berkas L-001, Usaha Nuraini',
  );
});

it('of a case without a list of files, and of one with many, is whole', async () => {
  const core = await openTestCore();
  const all = (await core.admin.facilitation.kinds()).flatMap(({ code, subject }) =>
    subject.choices.map((choice) => ({ kind: code, subject: choice.code })),
  );
  const { personUid } = await openCase(core, core.admin);
  for (const each of all.filter((_, i) => i % 4 === 0)) {
    const { uid } = await openCase(core, core.admin, {
      ...each,
      personUid,
      partner: 'W'.repeat(120),
      askedRp: 1,
    });
    const { pages } = await readPdfFile(await core.admin.facilitation.receipt({ uid }));
    expect(pages, JSON.stringify(each)).toHaveLength(1);
    expect(pages[0]!.text).toContain('PETUGAS PENERIMA');
  }
});
