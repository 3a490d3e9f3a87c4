'use strict';
// Every public member of the stand-in must exist in electron.d.ts: it may lack things, never invent them.
const fs = require('node:fs');
const path = require('node:path');

/** Names of members that the stand-in has and the given electron.d.ts has not. */
module.exports = function invented(dtsFile) {
  const dts = fs.readFileSync(dtsFile, 'utf8');
  const body = (name) => {
    const out = [];
    for (const m of dts.matchAll(new RegExp(`^  (?:interface|class|namespace) ${name}\\b[^{]*\\{$`, 'gm')))
      out.push(dts.slice(m.index, dts.indexOf('\n  }\n', m.index)));
    return out.join('\n');
  };
  const has = (cls, member) =>
    new RegExp(`^    (?:static |readonly )*(?:get |set )?${member}[?]?[(:<]`, 'm').test(body(cls));
  const members = (file, cls) => {
    const src = fs.readFileSync(path.join(__dirname, file), 'utf8');
    const at = src.search(new RegExp(`^  class ${cls}\\b`, 'm'));
    return [
      ...src
        .slice(at, src.indexOf('\n  }\n', at))
        .matchAll(/^    (?:static |async )*(?:get |set )?([a-zA-Z]\w*)(?: = |\()/gm),
    ]
      .map((m) => m[1])
      .filter((n) => !['constructor', 'for', 'if', 'return'].includes(n));
  };
  const bad = [];
  const check = (cls, names) => {
    for (const n of new Set(names)) if (!n.startsWith('_') && !has(cls, n)) bad.push(`${cls}.${n}`);
  };
  check('BrowserWindow', members('window.cjs', 'BrowserWindow'));
  check('WebContents', members('contents.cjs', 'WebContents'));
  check('App', members('electron.cjs', 'App'));
  const { electron } = require('./electron.cjs')({
    appPath: require('node:os').tmpdir(),
    pkg: {},
    argv: ['x'],
    electronVersion: '0',
  });
  const ee = new Set(Object.keys(new (require('node:events'))()));
  const map = {
    ipcMain: 'IpcMain',
    dialog: 'Dialog',
    shell: 'Shell',
    screen: 'Screen',
    protocol: 'Protocol',
  };
  for (const [k, cls] of Object.entries(map))
    check(
      cls,
      Object.keys(electron[k]).filter((n) => !ee.has(n)),
    );
  check(
    'Session',
    Object.keys(electron.session.defaultSession).filter((n) => !ee.has(n)),
  );
  return bad;
};
