import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { signedIn } from '../crash/offices.ts';
import { startHost, tryToOpen } from '../crash/start.ts';
import { plainActivity } from '../core/support.ts';
import { readPdfFile } from '../support/pdfText.ts';
import { newUid, register, setUp, sitDown } from './office.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'loket-hari-'));
const data = path.join(folder, 'Kantor Siti & Budi', 'data é');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a day in the office', () => {
  it('runs by HTTP from the first start to the printed month, through a kill, a restore and a rescue', async () => {
    const first = startHost(data);
    expect(await first.opened, first.said()).toBe(true);
    const admin = await first.enter();
    await setUp(admin);
    const desk = await first.enter().catch(() => null);
    expect(desk).not.toBeNull();
  });
});
