import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHost } from '../crash/start.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { register, setUp } from './office.ts';

/** Without the word of the environment, as Windows has none: Node takes the zone by the name that Windows gives it. */
const env = { TZ: undefined };

let data: string;
beforeEach(() => void (data = mkdtempSync(path.join(tmpdir(), 'loket-zona-'))));
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('a computer that Windows has in the zone of Jayapura', () => {
  it('counts nine hours ahead', () => {
    const options = { env: { ...process.env, ...env }, encoding: 'utf8' as const };
    const { stdout } = spawnSync(process.execPath, ['-p', 'new Date().getTimezoneOffset()'], options);
    expect(stdout.trim()).toBe('-540');
  });

  // Late in the evening, when the zones differ in the day.
  it.each([
    ['WIB', '2026-11-23', '22.30'],
    ['WITA', '2026-11-23', '23.30'],
    ['WIT', '2026-11-24', '00.30'],
  ] as const)('keeps the day of an office in %s', async (zone, localDate, time) => {
    const host = startHost(data, { at: '2026-11-23T15:30:00.000Z', env });
    expect(await host.opened, host.said()).toBe(true);
    const window = await host.enter();
    await setUp(window, { zone });
    const visit = await register(window, 'Siti');
    expect(visit.localDate).toBe(localDate);
    const { text } = await readPdfFile(await window.document.ticketPdf({ ticketUid: visit.ticket.uid }));
    expect(squeezed(text)).toContain(`${time}${zone}`);
    await host.stop();
  });
});
