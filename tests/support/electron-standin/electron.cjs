'use strict';
// The `electron` module of the stand-in: what is here behaves; what is not here throws by name.
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { Readable } = require('node:stream');
const chromium = require('./chromium.cjs');
const makeWindows = require('./window.cjs');

module.exports = function makeElectron({ appPath, pkg, argv, electronVersion }) {
  const log = (m) => process.stderr.write(`[standin] ${m}\n`);
  const fatal = (e) => {
    log(`fatal: ${e?.stack ?? e}`);
    process.exit(1);
  };
  const json = (v, d) => (v ? JSON.parse(v) : d);
  const display = (d, i) => ({
    id: i + 1,
    label: `Standin ${i + 1}`,
    scaleFactor: 1,
    rotation: 0,
    internal: i === 0,
    touchSupport: 'unknown',
    ...d,
    size: { width: d.bounds.width, height: d.bounds.height },
    workArea: d.bounds,
    workAreaSize: { width: d.bounds.width, height: d.bounds.height },
  });
  // What tests may look at or set, by app.evaluate(() => globalThis.__standin).
  const standin = (globalThis.__standin = {
    printers: json(process.env.STANDIN_PRINTERS, [
      { name: 'Standin-PDF', displayName: 'Standin PDF', description: '', options: {} },
    ]),
    printDir: process.env.STANDIN_PRINT_DIR ?? path.join(os.tmpdir(), `standin-print-${process.pid}`),
    printJobs: [],
    acceptPrintDialog: false,
    shell: [],
    displays: json(process.env.STANDIN_DISPLAYS, [{ bounds: { x: 0, y: 0, width: 1920, height: 1080 } }]).map(
      display,
    ),
  });

  // ---- app -------------------------------------------------------------------------------------------------
  const switches = new Map();
  for (const a of argv) {
    const m = /^--([^=]+)(?:=(.*))?$/.exec(a);
    if (m && !m[1].startsWith('inspect')) switches.set(m[1], m[2] ?? '');
  }
  const name0 = pkg.productName ?? pkg.name ?? 'Electron';
  const appData =
    process.env.XDG_CONFIG_HOME ??
    (process.platform === 'win32'
      ? process.env.APPDATA
      : process.platform === 'darwin'
        ? path.join(os.homedir(), 'Library/Application Support')
        : path.join(os.homedir(), '.config'));
  const paths = {
    home: os.homedir(),
    appData,
    temp: os.tmpdir(),
    exe: argv[0],
    module: argv[0],
    desktop: path.join(os.homedir(), 'Desktop'),
    documents: path.join(os.homedir(), 'Documents'),
    downloads: path.join(os.homedir(), 'Downloads'),
    pictures: path.join(os.homedir(), 'Pictures'),
    music: path.join(os.homedir(), 'Music'),
    videos: path.join(os.homedir(), 'Videos'),
  };
  let readyDone = false;
  let whenReady;
  const readyPromise = new Promise((r) => (whenReady = r));
  let quitting = false;
  let browser;
  class App extends EventEmitter {
    name = name0;
    isPackaged = false;
    applicationMenu = null;
    get _readyDone() {
      return readyDone;
    }
    commandLine = {
      appendSwitch: (k, v = '') => void switches.set(k, v),
      hasSwitch: (k) => switches.has(k),
      getSwitchValue: (k) => switches.get(k) ?? '',
      removeSwitch: (k) => void switches.delete(k),
      appendArgument() {},
    };
    isReady = () => readyDone;
    whenReady = () => readyPromise;
    getName = () => this.name;
    setName = (n) => void (this.name = n);
    getVersion = () => pkg.version ?? electronVersion;
    getAppPath = () => appPath;
    getLocale = () => switches.get('lang') || Intl.DateTimeFormat().resolvedOptions().locale;
    getPath = (n) => {
      const v =
        paths[n] ??
        {
          userData: () => path.join(paths.appData, this.name),
          sessionData: () => this.getPath('userData'),
          logs: () => path.join(this.getPath('userData'), 'logs'),
          crashDumps: () => path.join(this.getPath('userData'), 'Crashpad'),
        }[n]?.();
      if (v === undefined) throw new Error(`Failed to get '${n}' path`);
      if (n === 'userData') fs.mkdirSync(v, { recursive: true });
      return v;
    };
    setPath = (n, v) => {
      if (!path.isAbsolute(v)) throw new Error('Path must be absolute');
      if (n === 'userData' || n === 'sessionData') fs.mkdirSync(v, { recursive: true });
      paths[n] = v;
    };
    setAppUserModelId() {}
    enableSandbox() {}
    // One lock directory per userData; a second instance leaves a message in it and the first one reads it.
    requestSingleInstanceLock = (additionalData) => {
      const dir = path.join(this.getPath('userData'), 'StandinSingleton');
      fs.mkdirSync(dir, { recursive: true });
      const lock = path.join(dir, 'lock');
      for (;;) {
        try {
          fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
          break;
        } catch {
          const pid = Number(fs.readFileSync(lock, 'utf8'));
          if (pid === process.pid) return true;
          try {
            process.kill(pid, 0);
            const tmp = path.join(dir, `.${process.pid}`);
            fs.writeFileSync(tmp, JSON.stringify({ argv: process.argv, cwd: process.cwd(), additionalData }));
            fs.renameSync(tmp, path.join(dir, `${process.pid}.json`));
            return false;
          } catch {
            fs.rmSync(lock, { force: true }); // its process is dead
          }
        }
      }
      const watcher = fs.watch(dir, (_t, f) => {
        if (!f?.endsWith('.json')) return;
        let m;
        try {
          m = JSON.parse(fs.readFileSync(path.join(dir, f), 'utf8'));
          fs.rmSync(path.join(dir, f));
        } catch {
          return;
        }
        readyPromise.then(() => this.emit('second-instance', {}, m.argv, m.cwd, m.additionalData));
      });
      watcher.unref();
      this._lock = lock;
      process.on('exit', () => this.releaseSingleInstanceLock());
      return true;
    };
    hasSingleInstanceLock = () => !!this._lock;
    releaseSingleInstanceLock = () => {
      if (this._lock) fs.rmSync(this._lock, { force: true });
      this._lock = undefined;
    };
    quit = () => {
      if (quitting) return;
      const e = { defaultPrevented: false, preventDefault: () => (e.defaultPrevented = true) };
      this.emit('before-quit', e);
      if (e.defaultPrevented) return;
      quitting = true;
      const all = BrowserWindow.getAllWindows();
      if (!all.length) return this._finish();
      for (const w of all) {
        w.once('close', (c) => setImmediate(() => c.defaultPrevented && (quitting = false)));
        w.close();
      }
    };
    exit = (code = 0) => {
      for (const w of BrowserWindow.getAllWindows()) w.removeAllListeners('close');
      this.emit('quit', {}, code);
      process.exit(code);
    };
    _finish = () => {
      const e = { defaultPrevented: false, preventDefault: () => (e.defaultPrevented = true) };
      this.emit('will-quit', e);
      if (e.defaultPrevented) return void (quitting = false);
      this.emit('quit', {}, 0);
      process.exitCode = 0;
      // Let Chromium write its profile; then end as Node does (with an inspector attached: waits for it to leave).
      const end = () => process.exit();
      if (!browser || browser.child.exitCode !== null || browser.child.signalCode) return end();
      browser.child.removeAllListeners('exit');
      browser.child.once('exit', end);
      browser.cdp.send('Browser.close').catch(() => {});
      setTimeout(() => (browser.child.kill('SIGKILL'), end()), 3000).unref();
    };
    _allClosed = () => {
      if (quitting) return this._finish();
      if (this.listenerCount('window-all-closed')) this.emit('window-all-closed');
      else this.quit();
    };
  }
  const app = new App();

  // ---- custom schemes: app://host/x is served as http://host.app.localhost:port/x (a secure context) --------
  const handlers = new Map();
  const schemes = new Map();
  let port;
  const server = http.createServer(async (req, res) => {
    try {
      const m = /^(.*?)\.?([a-z][a-z0-9+-]*)\.localhost(?::\d+)?$/.exec(req.headers.host ?? '');
      const fn = m && handlers.get(m[2]);
      if (!fn || req.url === '/favicon.ico') return void res.writeHead(404).end(); // Electron asks for no favicon
      const body = ['GET', 'HEAD'].includes(req.method) ? undefined : Readable.toWeb(req);
      const headers = new Headers(
        Object.entries(req.headers).filter(([k]) => k !== 'host' && k !== 'connection'),
      );
      const r = await fn(
        new Request(`${m[2]}://${m[1] || '-'}${req.url}`, {
          method: req.method,
          headers,
          body,
          duplex: body && 'half',
        }),
      );
      const h = {};
      for (const [k, v] of r.headers) h[k] = v;
      res.writeHead(r.status, h);
      if (r.body) Readable.fromWeb(r.body).pipe(res);
      else res.end();
    } catch (e) {
      log(`protocol handler failed for ${req.url}: ${e.stack}`);
      res.destroy();
    }
  });
  const toPage = (url) => {
    const m = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
    if (!m || !handlers.has(m[1].toLowerCase())) return url;
    return `http://${m[2] && m[2] !== '-' ? `${m[2]}.` : ''}${m[1].toLowerCase()}.localhost:${port}${m[3] || '/'}`;
  };
  const fromPage = (url) => {
    const m = new RegExp(`^http://(?:([^/:]*)\\.)?([a-z][a-z0-9+-]*)\\.localhost:${port}(.*)$`).exec(url);
    return m && handlers.has(m[2]) ? `${m[2]}://${m[1] ?? '-'}${m[3]}` : url;
  };
  const protocol = {
    registerSchemesAsPrivileged(list) {
      if (readyDone)
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const s of list) schemes.set(s.scheme, s.privileges ?? {});
    },
    handle(scheme, fn) {
      if (!schemes.get(scheme)?.standard)
        throw new Error(`standin: register ${scheme} as a standard scheme first`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, fn);
    },
    unhandle: (s) => void handlers.delete(s),
    isProtocolHandled: (s) => handlers.has(s),
  };
  // ---- ipcMain ---------------------------------------------------------------------------------------------
  const ipcMain = Object.assign(new EventEmitter(), {
    _handlers: new Map(),
    handle(c, fn) {
      if (this._handlers.has(c)) throw new Error(`Attempted to register a second handler for '${c}'`);
      this._handlers.set(c, fn);
    },
    handleOnce(c, fn) {
      this.handle(c, (...a) => (this._handlers.delete(c), fn(...a)));
    },
    removeHandler(c) {
      this._handlers.delete(c);
    },
  });

  // ---- things a test scripts: they refuse until it does ----------------------------------------------------
  const unscripted = (what) => async () => {
    throw new Error(
      `standin: ${what} was called, but no test scripted it (replace it: app.evaluate(({ dialog }) => { dialog.… = … }))`,
    );
  };
  const dialog = Object.fromEntries(
    ['showOpenDialog', 'showSaveDialog', 'showMessageBox'].map((n) => [n, unscripted(`dialog.${n}`)]),
  );
  dialog.showErrorBox = (title, content) => log(`error box: ${title}: ${content}`);
  const record =
    (n, result) =>
    (...args) => (standin.shell.push({ call: n, args }), result);
  const shell = {
    openExternal: record('openExternal', Promise.resolve()),
    openPath: record('openPath', Promise.resolve('')),
  };

  // ---- the application's menu: kept, never drawn ------------------------------------------------------------
  class Menu {
    static _app = null;
    static setApplicationMenu = (menu) => void (Menu._app = app.applicationMenu = menu);
    static getApplicationMenu = () => Menu._app;
  }

  // ---- session: handlers are kept, to be called by tests; Chromium itself is not told ----------------------
  const keep = (o, ...names) => {
    for (const n of names) o[n] = (...a) => void ((o._kept ??= {}), (o._kept[n] = a.at(-1)));
    return o;
  };
  const defaultSession = keep(
    Object.assign(new EventEmitter(), { protocol, isPersistent: () => true }),
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setSpellCheckerEnabled',
  );
  const session = { defaultSession, fromPartition: () => defaultSession };

  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => standin.displays,
    getPrimaryDisplay: () => standin.displays[0],
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
    getDisplayNearestPoint: (p) =>
      standin.displays.find(
        ({ bounds: b }) => p.x >= b.x && p.y >= b.y && p.x < b.x + b.width && p.y < b.y + b.height,
      ) ?? standin.displays[0],
    getDisplayMatching: (r) => screen.getDisplayNearestPoint({ x: r.x + r.width / 2, y: r.y + r.height / 2 }),
  });
  const ctx = {
    app,
    ipcMain,
    session,
    standin,
    toPage,
    fromPage,
    log,
    fatal,
    owned: new Map(),
    cdp: () => browser.cdp,
  };
  const { BrowserWindow, WebContents, popup } = makeWindows(ctx);

  async function start() {
    await new Promise((r) => server.listen(0, '127.0.0.1', r));
    server.unref();
    port = server.address().port;
    browser = await chromium.launch({
      profile: path.join(app.getPath('sessionData'), 'StandinChromium'),
      switches,
      port: switches.get('remote-debugging-port') || 0,
      displays: standin.displays,
      log,
    });
    browser.child.on('exit', (code) => (quitting ? app._finish() : fatal(`Chromium ended (${code})`)));
    const { cdp } = browser;
    cdp.on('Target.targetDestroyed', ({ targetId }) => ctx.owned.get(targetId)?._gone());
    cdp.on('Target.targetInfoChanged', ({ targetInfo: t }) => {
      const c = ctx.owned.get(t.targetId);
      if (
        !c ||
        !t.title ||
        c._win._title === t.title ||
        t.title.includes('localhost:') ||
        t.url === 'about:blank'
      )
        return;
      const e = { defaultPrevented: false, preventDefault: () => (e.defaultPrevented = true) };
      c._win.emit('page-title-updated', e, t.title, true);
      c.emit('page-title-updated', e, t.title, true);
      if (!e.defaultPrevented) c._win._title = t.title;
    });
    cdp.on(
      'Target.targetCreated',
      ({ targetInfo: t }) => t.type === 'page' && t.openerId && popup(t).catch((e) => log(e.message)),
    );
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    const v = await cdp.send('Browser.getVersion');
    Object.defineProperty(process.versions, 'chrome', { value: v.product.split('/')[1], enumerable: true });
    readyDone = true;
    app.emit('will-finish-launching');
    app.emit('ready', { preventDefault() {} }, {});
    whenReady();
  }
  process.once('SIGTERM', () => app.quit());
  process.once('SIGINT', () => app.quit());
  const electron = {
    app,
    BrowserWindow,
    ipcMain,
    dialog,
    shell,
    Menu,
    session,
    screen,
    protocol,
    webContents: WebContents,
  };
  return { electron, start, fatal };
};
