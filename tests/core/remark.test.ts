import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor } from './support.ts';

const month = '2026-11';
const written = {
  number: '500.3/118/UPT-PLUT/XI/2026',
  obstacles: 'Jaringan putus tiga hari:\n- layar antrean mati\n- daftar hadir di kertas',
  plans: '1. Pasang jaringan cadangan\n2. Latih petugas baru',
};
const nothing = { number: '', obstacles: '', plans: '' };

/** Without white space. */
const printed = async (admin: Client, paper: 'a4' | 'f4') => {
  const { text } = await readPdfFile(await admin.report.pdf({ period: month, paper }));
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

    await admin.remark.save({ month, ...written });
    const paper = await printed(admin, 'f4');
    expect(paper).toContain(squeezed(`Nomor: ${written.number}`));
    expect(paper).toContain(
      squeezed(
        'M. Kendala dan Rencana Tindak Lanjut Kendala Jaringan putus tiga hari: • layar antrean mati ' +
          '• daftar hadir di kertas Rencana tindak lanjut 1. Pasang jaringan cadangan 2. Latih petugas baru Demikian',
      ),
    );
    const book = await readXlsx(
      new Uint8Array(await (await admin.report.xlsx({ period: month })).arrayBuffer()),
    );
    const sheet = book.sheets.find(({ name }) => name === 'Bagian M');
    expect(sheet?.rows.slice(-2)).toEqual([
      ['Kendala', written.obstacles],
      ['Rencana tindak lanjut', written.plans],
    ]);
  });

  it('begins with the last month that has something, and prints nothing of it before it is stored', async () => {
    const { admin } = await openOffice();
    await admin.remark.save({ month: '2026-09', ...written });
    await admin.remark.save({ month: '2026-10', ...nothing, number: '7' });
    expect(await admin.remark.month({ month })).toEqual({
      stored: nothing,
      before: { month: '2026-09', obstacles: written.obstacles, plans: written.plans },
      isLocked: false,
    });
    expect((await admin.report.figures({ period: month })).remark).toEqual(nothing);
    expect((await admin.remark.month({ month: '2026-09' })).before).toBeNull();
  });

  it('keeps what another window wrote in a field that was not touched, and asks about one that was', async () => {
    const { admin } = await openOffice();
    await admin.remark.save({ month, ...written, basedOn: nothing });
    const mine = { ...nothing, plans: 'Rapat Senin' };
    await expect(admin.remark.save({ month, ...mine, basedOn: nothing })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { fields: ['plans'] },
    });
    const kept = await admin.remark.save({
      month,
      ...nothing,
      number: '9',
      basedOn: { ...nothing, number: written.number },
    });
    expect(kept).toEqual({ ...written, number: '9' });
  });

  it('stays as it was once the month is locked', async () => {
    const core = await openOffice();
    const { admin } = core;
    await admin.remark.save({ month, ...written });
    core.setNow('2026-12-01T01:00:00.000Z');
    await core.answerForClock();
    await admin.monthLock.lock({ uid: core.uid(), month, paper: 'a4', skipped: [] });
    await expect(admin.remark.save({ month, ...nothing })).rejects.toMatchObject({ code: 'LOCKED' });
    expect((await admin.remark.month({ month })).isLocked).toBe(true);
    expect((await admin.monthLock.month({ month })).report?.remark).toEqual(written);
  });

  it('refuses months and texts that are none', async () => {
    const { admin } = await openOffice();
    for (const wrong of [{ month: '2026-13' }, { number: 'x'.repeat(61) }, { plans: 'x'.repeat(4001) }])
      await expect(admin.remark.save({ month, ...written, ...wrong })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });
});
