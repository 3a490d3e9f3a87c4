import { setTimeout } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor } from './support.ts';

const period = '2026-11';
const written = {
  number: '500.3/118/UPT-PLUT/XI/2026',
  obstacles: 'Jaringan putus tiga hari:\n- layar antrean mati\n- daftar hadir di kertas',
  plans: '1. Pasang jaringan cadangan\n2. Latih petugas baru',
};
const nothing = { number: '', obstacles: '', plans: '' };

/** Without white space. */
const printed = async (admin: Client, paper: 'a4' | 'f4') => {
  const { text } = await readPdfFile(await admin.report.pdf({ period, paper }));
  return squeezed(text);
};

const openOffice = async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti Nuraini', 'A');
  return core;
};

describe('what the manager writes into a report', () => {
  it('is printed and exported, and a report without it stays as it was', async () => {
    const { admin } = await openOffice();
    const before = await printed(admin, 'a4');
    expect(before).toContain('Nomor:…');
    expect(before).not.toContain('Kendala');

    await admin.remark.save({ period, ...written });
    const paper = await printed(admin, 'f4');
    expect(paper).toContain(squeezed(`Nomor: ${written.number}`));
    expect(paper).toContain(
      squeezed(
        'M. Kendala dan Rencana Tindak Lanjut Kendala Jaringan putus tiga hari: • layar antrean mati ' +
          '• daftar hadir di kertas Rencana tindak lanjut 1. Pasang jaringan cadangan 2. Latih petugas baru Demikian',
      ),
    );
    const book = await readXlsx(new Uint8Array(await (await admin.report.xlsx({ period })).arrayBuffer()));
    const sheet = book.sheets.find(({ name }) => name === 'Bagian M');
    expect(sheet?.rows.slice(-2)).toEqual([
      ['Kendala', written.obstacles],
      ['Rencana tindak lanjut', written.plans],
    ]);
  });

  it('begins with the last period of its kind that has something, and prints nothing of it before it is stored', async () => {
    const { admin } = await openOffice();
    const texts = { obstacles: written.obstacles, plans: written.plans };
    await admin.remark.save({ period: '2026-09', ...written });
    await admin.remark.save({ period: '2026-10', ...nothing, number: '7' });
    expect(await admin.remark.period({ period })).toEqual({
      stored: nothing,
      before: { period: '2026-09', ...texts },
      months: [],
      isLocked: false,
    });
    expect((await admin.report.figures({ period })).remark).toEqual(nothing);
    expect((await admin.remark.period({ period: '2026-09' })).before).toBeNull();
    // Left empty on purpose, it stays empty.
    expect((await admin.remark.period({ period: '2026-10' })).before).toBeNull();

    for (const [last, next] of [
      ['2026-T3', '2026-T4'],
      ['2025-S1', '2025-S2'],
      ['2024', '2025'],
    ] as const) {
      expect((await admin.remark.period({ period: next })).before, next).toBeNull();
      await admin.remark.save({ period: last, ...nothing, plans: `Rencana ${last}` });
      expect((await admin.remark.period({ period: next })).before, next).toEqual({
        period: last,
        obstacles: '',
        plans: `Rencana ${last}`,
      });
    }
    // A year whose months are written is told by them.
    expect((await admin.remark.period({ period: '2026' })).before).toBeNull();
  });

  it('belongs to a period of any length, and a longer one is offered the texts of its months', async () => {
    const { admin } = await openOffice();
    await admin.remark.save({ period: '2026-09', ...nothing, plans: 'Triwulan lalu' });
    await admin.remark.save({ period: '2026-10', ...written });
    await admin.remark.save({ period, ...nothing, number: '11' });
    const months = [{ month: '2026-10', obstacles: written.obstacles, plans: written.plans }];
    expect((await admin.remark.period({ period: '2026-T4' })).months).toEqual(months);
    expect((await admin.remark.period({ period: '2026' })).months.map(({ month }) => month)).toEqual([
      '2026-09',
      '2026-10',
    ]);
    for (const [each, number] of [
      ['2026-T4', '500.3/T4'],
      ['2026-S2', '500.3/S2'],
      ['2026', '500.3/2026'],
    ] as const) {
      await admin.remark.save({ period: each, number, obstacles: `Kendala ${each}`, plans: '' });
      const { text } = await readPdfFile(await admin.report.pdf({ period: each, paper: 'a4' }));
      expect(squeezed(text), each).toContain(squeezed(`Nomor: ${number}`));
      expect(squeezed(text), each).toContain(squeezed(`Kendala Kendala ${each} Demikian`));
    }
    expect((await admin.report.figures({ period })).remark).toEqual({ ...nothing, number: '11' });
  });

  it('is proposed from the figures of its period, and from nothing else', async () => {
    const core = await openOffice();
    const { admin } = core;
    expect(await admin.remark.suggestions({ period })).toEqual({
      obstacles: [
        'Kunjungan sampai 23 November 2026 naik dari 0 menjadi 1 dibanding Oktober 2026.',
        expect.stringMatching(
          /^Perubahan terbesar pada bidang .* naik dari 0 menjadi 1 dibanding Oktober 2026\.$/,
        ),
        '1 dari 1 kunjungan belum didata skala usahanya.',
        '1 dari 1 kunjungan belum didata sektor usahanya.',
      ],
      plans: [
        'Melengkapi skala usaha 1 kunjungan yang belum didata, sejauh usahanya tercatat.',
        'Melengkapi sektor usaha 1 kunjungan yang belum didata, sejauh usahanya tercatat.',
      ],
    });
    expect(await admin.remark.suggestions({ period: '2026-T2' })).toEqual({ obstacles: [], plans: [] });
    expect((await admin.remark.period({ period })).stored).toEqual(nothing);
  });

  it('keeps what another window wrote in a field that was not touched, and asks about one that was', async () => {
    const { admin } = await openOffice();
    await admin.remark.save({ period, ...written, basedOn: nothing });
    const mine = { ...nothing, plans: 'Rapat Senin' };
    await expect(admin.remark.save({ period, ...mine, basedOn: nothing })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { fields: ['plans'] },
    });
    const kept = await admin.remark.save({
      period,
      ...nothing,
      number: '9',
      basedOn: { ...nothing, number: written.number },
    });
    expect(kept).toEqual({ ...written, number: '9' });
  });

  it('is on the locked paper as it is stored, also when it is written while the month is locked', async () => {
    const core = await openOffice();
    const { admin } = core;
    core.setNow('2026-12-01T01:00:00.000Z');
    await core.answerForClock();
    await admin.report.pdf({ period, paper: 'a4' }); // the threads have started
    const locking = admin.monthLock.lock({ uid: core.uid(), month: period, paper: 'a4', skipped: [] });
    // Before its numbers are read, while its files are set, and after that.
    for (const number of ['1', '2', '3', '4', '5', '6']) {
      await setTimeout(30);
      await Promise.allSettled([admin.remark.save({ period, ...written, number })]); // refused once it is locked
    }
    await locking;
    const { report } = await admin.monthLock.month({ month: period });
    expect(report?.remark).toEqual((await admin.remark.period({ period })).stored);
  });

  it('stays as it was once the month is locked', async () => {
    const core = await openOffice();
    const { admin } = core;
    await admin.remark.save({ period, ...written });
    core.setNow('2026-12-01T01:00:00.000Z');
    await core.answerForClock();
    await admin.monthLock.lock({ uid: core.uid(), month: period, paper: 'a4', skipped: [] });
    await expect(admin.remark.save({ period, ...nothing })).rejects.toMatchObject({ code: 'LOCKED' });
    expect((await admin.remark.period({ period })).isLocked).toBe(true);
    expect((await admin.monthLock.month({ month: period })).report?.remark).toEqual(written);
    await admin.remark.save({ period: '2026-T4', ...written });
    expect(await admin.remark.period({ period: '2026-T4' })).toMatchObject({
      stored: written,
      isLocked: false,
    });
  });

  it('refuses periods and texts that are none', async () => {
    const { admin } = await openOffice();
    for (const wrong of [
      { period: '2026-13' },
      { period: '2026-T5' },
      { number: 'x'.repeat(61) },
      { plans: 'x'.repeat(4001) },
    ])
      await expect(admin.remark.save({ period, ...written, ...wrong })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });
});
