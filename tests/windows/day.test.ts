import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { signedIn, visitorsIn } from '../crash/offices.ts';
import { startHost } from '../crash/start.ts';
import { plainActivity } from '../core/support.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { handsOf, newUid, register, setUp, sitDown } from './office.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'loket-hari-'));
const data = path.join(folder, 'Kantor Siti & Budi', 'data é');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serveNext = async (desk: Client): Promise<string> => {
  const { uid: ticketUid, number, field } = await desk.queue.callNext({ uid: newUid() });
  await desk.queue.arrived({ uid: newUid(), ticketUid });
  await desk.consultation.save({
    ticketUid,
    fieldUid: field.uid,
    problem: 'Belum punya NIB.\r\nBelum punya merek.',
  });
  const { sheet } = await desk.consultation.sheet({ ticketUid, fieldUid: field.uid });
  expect(sheet.problem).toBe('Belum punya NIB.\nBelum punya merek.');
  await desk.queue.finish({ uid: newUid(), ticketUid, outcome: 'done', deliveredServiceUids: [] });
  return number;
};

describe('a day in the office', () => {
  it('goes by HTTP from the first start to the printed month, through a kill, a restore and a rescue', async () => {
    const morning = startHost(data);
    expect(await morning.opened, morning.said()).toBe(true);
    const admin = await morning.enter();
    await setUp(admin);
    // A second start asks the first one for an address, and that opens a second window.
    const second = startHost(data);
    expect(await second.opened, second.said()).toBe(true);
    expect(second.said()).toContain('sudah berjalan');
    const desk = await second.enter();
    await sitDown(admin, desk);

    const { personUid } = await register(admin, 'Siti');
    for (const name of ['Budi', 'Nurhaliza']) await register(admin, name);
    expect([await serveNext(desk), await serveNext(desk)]).toEqual(['A-001', 'A-002']);

    const { uid: trainingUid, sessions } = await openTraining(handsOf(admin));
    await admin.training.enrol({ uid: newUid(), trainingUid, who: { personUid } });
    const participants = () => admin.training.participants({ trainingUid });
    const participantUids = (await participants()).map(({ uid }) => uid);
    await admin.training.mark({ sessionUid: sessions[0]!.uid, participantUids, isPresent: true });
    expect(await participants()).toMatchObject([{ name: 'Siti', attendedHours: 4 }]);

    const recipients = [{ name: 'Siti' }, { name: 'Budi' }];
    const { batchUid } = await admin.certificate.issue({
      uid: newUid(),
      activity: plainActivity,
      recipients,
    });
    const { pages } = await readPdfFile(await admin.certificate.batchFile({ batchUid }));
    expect(pages.map(({ text }) => squeezed(text).includes('PelatihanKemasan'))).toEqual([true, true]);
    const backup = await admin.backup.make();
    await morning.kill();

    const noon = startHost(data);
    const again = await signedIn(noon);
    expect((await register(again, 'Rahmat')).ticket.number).toBe('A-004');
    const paper = await readPdfFile(await again.report.pdf({ period: '2026-11', paper: 'a4' }));
    expect(paper.text).toContain('A. Kunjungan');
    const book = await again.report.xlsx({ period: '2026-11' });
    const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
    expect(sheets[0]!.rows.at(-1)!.at(-1)).toBe(4);
    await again.queue.closeDay({});
    await again.backup.restore({ name: backup.name });
    await noon.kill();

    const restored = startHost(data);
    expect((await (await signedIn(restored)).backup.list()).lastRestore).toMatchObject({ isDone: true });
    await restored.kill();
    expect(visitorsIn(data)).toEqual(['Siti', 'Budi', 'Nurhaliza']);

    truncateSync(path.join(data, 'loket.db'), 20_000);
    const broken = startHost(data);
    expect(await broken.opened).toBe(false);
    expect(broken.said()).toContain('npm start -- --pulihkan');
    const rescued = startHost(data, { args: ['--pulihkan'] });
    expect(await rescued.opened, rescued.said()).toBe(true);
    await rescued.kill();
    expect(visitorsIn(data)).toContain('Siti');
  });
});
