import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from '../scripts/build.ts';
import { findBrowser } from '../scripts/findBrowser.ts';
import { benchFolder, openBenchCore, PIN, root, startOfBench } from './core.ts';
import { type Measure, median, timed } from './measure.ts';

const STARTS = 7;
/** One opening of a screen is soon disturbed. */
const WINDOWS = 3;
/** All but the one that a sign-in opens. */
const SCREENS = [
  '/konsultasi',
  '/antrean',
  '/tindak-lanjut',
  '/pelatihan',
  '/sertifikat',
  '/sertifikat/surat',
  '/sertifikat/desain',
  '/laporan',
  '/pelaku-usaha',
  '/pengaturan/kantor',
];

/** The built host in a process of its own, and where it answers. */
const startHost = async (data: string): Promise<{ child: ChildProcess; address: string }> => {
  const child = spawn(process.execPath, [path.join(root, 'out/main/server.js')], {
    env: { ...process.env, LOKET_DATA: data, LOKET_CLOCK: startOfBench.toISOString(), LOKET_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\/\/127\.0\.0\.1:\S+/.exec(line);
    if (found) return { child, address: found[0] };
  }
  throw new Error('the host ended before it answered');
};

const end = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGINT');
  });

/** Until a frame with the names was drawn. Looked for in the page: Playwright looks after 0, 20, 70, 170, 270, 770 ms. */
const signInDrawn = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  do await frame();
  while (!document.querySelector('input[type=radio]'));
  await frame();
})()`;

const openSignIn = async (browser: Browser, data: string) => {
  const { child, address } = await startHost(data);
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.evaluate(signInDrawn);
  return { page, child };
};

/** Milliseconds until the screen stands there with what it shows; measured in the page, where nothing is in between. */
const timeToOpen = (page: Page, to: string): Promise<number> =>
  page.evaluate(`(async () => {
    const before = document.querySelector('main');
    const begun = performance.now();
    location.hash = '${to}';
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = document.querySelector('main');
      if (now && now !== before && !now.ariaBusy) return performance.now() - begun;
    }
  })()`);

/** Of one window: each screen for the first time, then each for the second. */
const timesToOpen = async (page: Page): Promise<{ first: number[]; second: number[] }> => {
  await page.getByRole('radio').first().click();
  await page.keyboard.type(PIN);
  await page.locator('.shell').waitFor();
  await page.waitForLoadState('load');
  const round = async () => {
    const times: number[] = [];
    for (const screen of SCREENS) times.push(await timeToOpen(page, screen));
    return times;
  };
  return { first: await round(), second: await round() };
};

const measureScreens = async (openWindow: () => ReturnType<typeof openSignIn>): Promise<Measure[]> => {
  const windows: Awaited<ReturnType<typeof timesToOpen>>[] = [];
  for (let i = 0; i < WINDOWS; i++) {
    const { page, child } = await openWindow();
    windows.push(await timesToOpen(page));
    await page.close();
    await end(child);
  }
  return SCREENS.map((screen, i) => ({
    name: `first opening of ${screen}`,
    value: median(windows.map(({ first }) => first[i]!)),
    floor: median(windows.map(({ second }) => second[i]!)),
    limit: { ratio: 2 },
  }));
};

/** In a browser: from the start of the process to the sign-in, and the first opening of each screen. */
export const measureWindow = async (): Promise<Measure[]> => {
  await build();
  mkdirSync(benchFolder, { recursive: true });
  const data = mkdtempSync(path.join(benchFolder, 'window-'));
  const { core } = await openBenchCore(path.join(data, 'loket.db'));
  await core.close();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const ends: (() => Promise<unknown>)[] = [];
    const ours = async () => {
      const { page, child } = await openSignIn(browser, data);
      ends.push(
        () => page.close(),
        () => end(child),
      );
    };
    const floor = async () => {
      const page = await browser.newPage();
      await page.goto('data:text/html,<p>x</p>');
      ends.push(() => page.close());
    };
    const times = { ours: [] as number[], floor: [] as number[] };
    for (let i = 0; i < STARTS; i++)
      for (const [into, work] of [
        [times.floor, floor],
        [times.ours, ours],
      ] as const) {
        into.push(await timed(work));
        for (const each of ends.splice(0)) await each(); // a page that is still busy would be measured with the next
      }
    const screens = await measureScreens(() => openSignIn(browser, data));
    return [
      {
        name: 'process start to sign-in, to a blank page',
        value: median(times.ours),
        floor: median(times.floor),
        limit: { ratio: 3 },
      },
      ...screens,
    ];
  } finally {
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  }
};
