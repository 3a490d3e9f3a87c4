'use strict';
// Started by ./electron under Node 24 in place of Electron's browser process.
const fs = require('node:fs');
const path = require('node:path');
const { createRequire, registerHooks } = require('node:module');
const { pathToFileURL } = require('node:url');
const makeElectron = require('./electron.cjs');

const args = process.argv.slice(2);
const preloads = [];
let target;
for (let i = 0; i < args.length && target === undefined; i++) {
  if (args[i] === '-r' || args[i] === '--require') preloads.push(args[++i]);
  else if (args[i] === '--version' || args[i] === '-v') {
    console.log(`${process.version} (electron stand-in)`);
    process.exit(0);
  } else if (!args[i].startsWith('-')) target = path.resolve(args[i]);
}
if (!target) {
  console.error('usage: electron [switches] <app directory or main file> [args]');
  process.exit(1);
}
let appPath = target;
let pkg = {};
let main = target;
if (fs.statSync(target).isDirectory()) {
  pkg = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'));
  main = path.resolve(target, pkg.main ?? 'index.js');
} else appPath = path.dirname(target);

let electronVersion = '0.0.0';
try {
  const r = createRequire(path.join(appPath, 'x.js'));
  electronVersion = JSON.parse(fs.readFileSync(r.resolve('electron/package.json'), 'utf8')).version;
} catch {}
process.argv = [path.join(__dirname, 'electron'), ...args];
Object.defineProperty(process.versions, 'electron', { value: electronVersion, enumerable: true });
Object.assign(process, {
  type: 'browser',
  defaultApp: true,
  resourcesPath: path.join(__dirname, 'resources'),
});

const { electron, start, fatal } = makeElectron({ appPath, pkg, argv: process.argv, electronVersion });
globalThis.__standinElectron = new Proxy(electron, {
  get(t, k) {
    if (k in t || typeof k === 'symbol' || ['then', 'default', '__esModule', 'toJSON'].includes(k))
      return t[k];
    throw new Error(`standin: electron.${k} is not implemented`);
  },
});
registerHooks({
  resolve(specifier, context, next) {
    if (!/^electron(\/(main|common))?$/.test(specifier)) return next(specifier, context);
    const cjs = context.conditions?.includes('require') ?? true;
    return {
      url: `electron-standin:${cjs ? 'cjs' : 'esm'}`,
      format: cjs ? 'commonjs' : 'module',
      shortCircuit: true,
    };
  },
  load(url, context, next) {
    if (url === 'electron-standin:cjs')
      return {
        format: 'commonjs',
        source: 'module.exports = globalThis.__standinElectron;',
        shortCircuit: true,
      };
    if (url === 'electron-standin:esm')
      return {
        format: 'module',
        source: `const e = globalThis.__standinElectron; export default e;\n${Object.keys(electron)
          .map((k) => `export const ${k} = e.${k};`)
          .join('\n')}`,
        shortCircuit: true,
      };
    return next(url, context);
  },
});
process.on('uncaughtException', fatal); // Electron shows a dialog; a test should rather see the end
for (const p of preloads) require(path.resolve(p));
(async () => {
  const loaded = import(pathToFileURL(main).href);
  await Promise.race([loaded, new Promise((r) => setTimeout(r, 2000).unref())]); // a top-level await may wait for ready
  await start();
  await loaded;
})().catch(fatal);
