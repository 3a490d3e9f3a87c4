import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bridge } from '#contract/machine.ts';
import { type App, expect, test } from './support/app.ts';
import { registerNew } from './support/desk.ts';
import { setUpOffice, signIn, withOffice } from './support/office.ts';

/** The page's own side of the bridge, as the renderer sees it. */
type Loket = { loket: Bridge };

const twoScreens = JSON.stringify([
  { bounds: { x: 0, y: 0, width: 1366, height: 768 } },
  { bounds: { x: 1366, y: 0, width: 1920, height: 1080 } },
]);

const windowCount = (app: App) =>
  app.electron!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('the page has the bridge and nothing of Node or Electron', async ({ app: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const seen = await page.evaluate(() => {
    const { loket } = globalThis as unknown as Loket;
    return {
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      bridge: Object.keys(loket).sort(),
      machine: Object.keys(loket.machine).sort(),
      isFrozen: Object.isFrozen(loket) && Object.isFrozen(loket.machine),
    };
  });
  expect(seen).toEqual({
    node: [],
    bridge: ['machine', 'onMessage', 'send'],
    machine: [
      'kind',
      'openDisplay',
      'openKiosk',
      'openSurvey',
      'printPdf',
      'printTicket',
      'printers',
      'saveFile',
      'saveSettings',
      'settings',
    ],
    isFrozen: true,
  });
});

test('no page leaves its address or opens a window', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading').first()).toBeVisible();
  const last = await app.electron!.evaluateHandle(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    return {
      isPrevented: new Promise<boolean>((resolve) =>
        webContents.on(
          'will-navigate',
          (event, url) => url.endsWith('/last') && resolve(event.defaultPrevented),
        ),
      ),
    };
  });
  await page.evaluate(() => {
    window.open('https://example.com/');
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    location.href = 'data:text/html,gone';
    location.href = 'https://example.com/last';
  });
  expect(await last.evaluate(({ isPrevented }) => isPrevented)).toBe(true);
  expect(await windowCount(app)).toBe(1);
  const address = await app.electron!.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getURL(),
  );
  expect(address).toMatch(/^app:\/\/bundle\//);
});

test('a file that the system would run is never opened or saved', async ({ app: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const results = await page.evaluate(async () => {
    const { machine } = (globalThis as unknown as Loket).loket;
    const pdf = new TextEncoder().encode('%PDF-1.7');
    const program = new TextEncoder().encode('MZ');
    const tries = [
      machine.printPdf('tagihan.exe', pdf),
      machine.printPdf('tagihan.pdf', program),
      machine.printPdf('../tagihan.pdf', pdf),
      machine.saveFile('mulai.bat', program),
    ];
    return Promise.all(
      tries.map((each) =>
        each.then(
          () => 'done',
          (error: Error) => error.message,
        ),
      ),
    );
  });
  const refusal =
    'Komputer ini tidak dapat melakukannya dan sebabnya dicatat. Data yang sudah tersimpan aman; coba lagi.';
  expect(results).toEqual([refusal, refusal, refusal, refusal]);
});

test('the display fills the second screen, and the desk stays where it is', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch({ env: { STANDIN_DISPLAYS: twoScreens } });
  await signIn(app.page, 'Nur Aisyah');
  const display = await app.openedWindow(() =>
    app.page.getByRole('button', { name: 'Layar antrean' }).click(),
  );
  await expect(display.getByText('PLUT', { exact: false }).first()).toBeVisible();
  const placed = await app.electron!.evaluate(({ BrowserWindow, screen }) => {
    const second = screen.getAllDisplays().find(({ id }) => id !== screen.getPrimaryDisplay().id);
    const window = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().endsWith('#/layar'),
    );
    const { x = -1, width = -1 } = window?.getBounds() ?? {};
    return { hasSecond: second !== undefined, isFull: window?.isFullScreen(), x, width, second };
  });
  expect(placed.isFull).toBe(placed.hasSecond);
  if (placed.second)
    expect([placed.x, placed.width]).toEqual([placed.second.bounds.x, placed.second.bounds.width]);
  await app.page.getByRole('button', { name: 'Layar antrean' }).click();
  expect(await windowCount(app)).toBe(2);
});

test('the window opens again where it was left', async ({ data, launch }) => {
  await setUpOffice(data);
  const first = await launch();
  await expect(first.page.getByRole('radio').first()).toBeVisible();
  const place = { x: 120, y: 80, width: 1280, height: 720 };
  await first.electron!.evaluate(({ BrowserWindow }, bounds) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    window.unmaximize();
    window.setBounds(bounds);
  }, place);
  await first.electron!.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await first.close();
  const second = await launch();
  await expect(second.page.getByRole('radio').first()).toBeVisible();
  const state = await second.electron!.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    return { bounds: window.getBounds(), isMaximized: window.isMaximized() };
  });
  expect(state).toEqual({ bounds: place, isMaximized: false });
});

test('damaged settings of this computer are set aside, not an obstacle', async ({ data, launch }) => {
  writeFileSync(path.join(data, 'komputer-ini.json'), '{"window":');
  await setUpOffice(data);
  const { page } = await launch();
  await expect(page.getByRole('radio').first()).toBeVisible();
});

test('a ticket printer that was pulled out is told in a sentence, and the work goes on', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  const settings = { ticketPrinter: 'Printer yang dicabut', printsTickets: true, window: null };
  writeFileSync(path.join(data, 'komputer-ini.json'), JSON.stringify(settings));
  const { page, electron, close } = await launch();
  await signIn(page, 'Nur Aisyah');
  await registerNew(page, { name: 'Siti Nurhaliza', nik: '1471015207850003', keys: 'A1' });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Printer tidak menjawab. Nomor A-001 sudah tersimpan');
  await expect(notice.locator('.field-ticket')).toHaveText('A-001');
  await expect(page.locator('.last-row').first()).toContainText('belum tercetak');
  const second = { name: 'Dian Permata', nik: '1471024101900001', keys: 'A2' };
  expect(await registerNew(page, second)).toBe('A-002');
  await expect(notice.locator('.field-ticket')).toHaveText('A-002');

  // The printer is back: what is sent to it from now on is kept.
  await electron!.evaluate(({ app }) => {
    const sent: string[] = Object.assign(globalThis, { sentToPrinter: [] }).sentToPrinter;
    app.on('web-contents-created', (_, contents) => {
      contents.print = (_options, done) => {
        sent.push(contents.getURL());
        done?.(true, '');
      };
    });
  });
  await notice.getByRole('button', { name: 'Cetak tiket' }).click();
  await expect(notice).toBeHidden();
  await expect(page.locator('.last-row').first()).not.toContainText('belum tercetak');
  const sent = await electron!.evaluate(
    () => (globalThis as unknown as { sentToPrinter: string[] }).sentToPrinter,
  );
  await close();
  await withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const { visits } = await admin.visit.day({});
    expect(visits.map(({ ticket }) => ticket.number).sort()).toEqual(['A-001', 'A-002']);
    const [{ ticket }] = visits as [(typeof visits)[number]];
    const { svg } = await admin.document.ticketPage({ ticketUid: ticket.uid, isReprint: true });
    const pages = sent.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString());
    expect(pages.map((html) => html.includes(svg))).toEqual([true]);
  });
});

test('a saved file is nowhere when the dialog was cancelled', async ({ app }) => {
  const { page, electron } = app;
  await expect(page.getByRole('heading').first()).toBeVisible();
  await electron!.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  const saved = await page.evaluate(() =>
    (globalThis as unknown as Loket).loket.machine.saveFile('laporan-2026-11.pdf', new Uint8Array([1])),
  );
  expect(saved).toBeNull();
  await electron!.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/no/such/folder/a.pdf' });
  });
  const refused = await page.evaluate(() =>
    (globalThis as unknown as Loket).loket.machine
      .saveFile('laporan-2026-11.pdf', new Uint8Array([1]))
      .catch((error: Error) => error.message),
  );
  expect(refused).toBe('Berkas belum tersimpan. Pilih folder lain, lalu simpan lagi.');
});

test('a window with something typed and not stored is closed only when somebody says so', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  const { page, electron } = await launch();
  await signIn(page, 'Fitriani');
  page.on('dialog', () => undefined); // else Playwright answers for the window: leave
  const answer = (response: number) =>
    electron!.evaluate(({ dialog }, given) => {
      dialog.showMessageBox = () => {
        Object.assign(globalThis, { isAsked: true });
        return Promise.resolve({ response: given, checkboxChecked: false });
      };
    }, response);
  const isAsked = () => electron!.evaluate(() => 'isAsked' in globalThis);
  const close = () => electron!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await page.getByLabel('Nama singkat').fill('PLUT Baru');
  // The page has taken in what was typed when it would ask.
  const mayLeave = () => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await expect.poll(mayLeave).toBe(false);
  await answer(0);
  await close();
  await expect.poll(isAsked).toBe(true);
  await expect(page.getByLabel('Nama singkat')).toHaveValue('PLUT Baru');
  await answer(1);
  const closed = page.waitForEvent('close');
  await close();
  await closed;
});
