'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const readline = require('node:readline');
const { findBrowser } = require('../../../scripts/findBrowser.ts');
const { Connection } = require('./cdp.cjs');

/** Starts Chromium with no window; resolves once it listens. `switches`: Map from app.commandLine. */
async function launch({ profile, switches, port, displays, log }) {
  fs.mkdirSync(profile, { recursive: true });
  const merged = new Map(switches);
  const features = (k, own) => merged.set(k, [merged.get(k), own].filter(Boolean).join(','));
  features(
    'disable-features',
    'Translate,MediaRouter,OptimizationHints,HttpsUpgrades,PaintHolding,DialMediaRouteProvider',
  );
  const argv = [
    ...(process.env.STANDIN_HEADFUL
      ? []
      : ['--headless=new', `--screen-info=${displays.map(screenInfo).join('')}`]),
    '--no-startup-window',
    `--user-data-dir=${profile}`,
    `--remote-debugging-port=${port}`,
    '--remote-debugging-pipe',
    '--allow-file-access-from-files', // file:// module scripts, as in Electron
    '--autoplay-policy=no-user-gesture-required', // Electron's default
    ...'no-first-run no-default-browser-check no-service-autorun disable-gpu disable-quic disable-sync disable-extensions disable-default-apps disable-breakpad disable-component-update disable-component-extensions-with-background-pages disable-background-networking disable-background-timer-throttling disable-backgrounding-occluded-windows disable-renderer-backgrounding disable-popup-blocking disable-dev-shm-usage disable-infobars metrics-recording-only disable-client-side-phishing-detection'
      .split(' ')
      .map((s) => `--${s}`),
    '--password-store=basic',
    '--use-mock-keychain',
    ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
    ...[...merged]
      .filter(([k]) => k && !/^(remote-debugging|inspect|user-data-dir|require$)/.test(k))
      .map(([k, v]) => (v ? `--${k}=${v}` : `--${k}`)),
  ];
  const file = findBrowser();
  if (!file) throw new Error('standin: no Chromium, Chrome or Edge found (or name one in $CHROMIUM)');
  const child = spawn(file, argv, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: process.env });
  const cdp = new Connection(child.stdio[3], child.stdio[4]);
  const noise = [];
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`standin: ${file} exited with ${code}\n${noise.join('\n')}`)),
    );
    readline.createInterface({ input: child.stderr }).on('line', (line) => {
      if (/^DevTools listening on ws:/.test(line)) {
        process.stderr.write(`${line}\n`); // the line Playwright waits for
        resolve();
      } else if (noise.push(line) > 50) noise.shift();
      if (process.env.STANDIN_DEBUG) log(`chromium: ${line}`);
    });
  });
  process.on('exit', () => child.kill('SIGKILL'));
  return { cdp, child };
}
const screenInfo = (d) =>
  `{${d.bounds.x},${d.bounds.y} ${d.bounds.width}x${d.bounds.height}${d.scaleFactor === 1 ? '' : ` devicePixelRatio=${d.scaleFactor}`} label='${d.label}'}`;
module.exports = { launch };
