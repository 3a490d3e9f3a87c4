'use strict';
// webContents: one Chromium target each. Navigation, IPC with the preload, and a printer that records.
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');
const crypto = require('node:crypto');
const { pathToFileURL } = require('node:url');
const { makeClone } = require('./clone.cjs');
const { sources, PRELOAD_WORLD } = require('./page.cjs');

const { encode, decode } = makeClone();
const PAPER = {
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
};

const event = (extra) => {
  const e = { defaultPrevented: false, preventDefault: () => (e.defaultPrevented = true), ...extra };
  return e;
};

/** ctx: { app, ipcMain, session, cdp(), standin, toPage(url), fromPage(url), focusedWindow() } */
function makeContents(ctx) {
  const contents = new Map();
  let lastId = 0;

  class WebContents extends EventEmitter {
    constructor(win, prefs) {
      super();
      this.id = ++lastId;
      this._win = win;
      this._prefs = prefs;
      this.session = prefs.session ?? ctx.session.defaultSession;
      this.ipc = new EventEmitter();
      this.navigationHistory = { canGoBack: () => false, canGoForward: () => false, clear() {} };
      this.mainFrame = this._frame('about:blank');
      this._binding = `electronIpc${crypto.randomBytes(6).toString('hex')}`;
      this._destroyed = false;
      this._loading = 0;
      contents.set(this.id, this);
      this._ready = this._create();
      this._ready.catch((e) => this._destroyed || ctx.fatal(e));
    }
    static getAllWebContents = () => [...contents.values()];
    static fromId = (id) => contents.get(id);
    static getFocusedWebContents = () => ctx.focusedWindow()?.webContents ?? null;
    static fromDevToolsTargetId = (t) => [...contents.values()].find((c) => c._targetId === t);

    _frame(url) {
      const c = this;
      return {
        url,
        name: '',
        top: null,
        parent: null,
        frames: [],
        routingId: 1,
        processId: 1,
        frameTreeNodeId: 1,
        detached: false,
        get origin() {
          try {
            const u = new URL(this.url);
            return u.origin !== 'null' ? u.origin : u.host ? `${u.protocol}//${u.host}` : `${u.protocol}//`;
          } catch {
            return 'null';
          }
        },
        isDestroyed: () => c._destroyed,
        send: (...a) => c.send(...a),
        executeJavaScript: (code) => c.executeJavaScript(code),
      };
    }
    async _create() {
      const cdp = ctx.cdp();
      const o = this._win._opts;
      const { targetId } = await cdp.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width: o.width,
        height: o.height,
        ...(o.x === undefined ? {} : { left: o.x, top: o.y }),
        background: o.show === false,
      });
      this._targetId = targetId;
      ctx.owned.set(targetId, this);
      const s = (this._s = await cdp.attach(targetId));
      s.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.name === PRELOAD_WORLD && context.auxData?.frameId === targetId)
          this._context = context.uniqueId;
      });
      s.on('Runtime.executionContextsCleared', () => (this._context = undefined));
      s.on(
        'Runtime.bindingCalled',
        (m) => m.name === this._binding && this._fromPreload(JSON.parse(m.payload)),
      );
      s.on('Runtime.consoleAPICalled', (m) => {
        const message = m.args.map((a) => a.value ?? a.description ?? a.type).join(' ');
        this.emit(
          'console-message',
          event({
            level: m.type === 'warning' ? 'warning' : m.type === 'error' ? 'error' : 'info',
            message,
            frame: this.mainFrame,
          }),
          0,
          message,
        );
        if (process.env.STANDIN_DEBUG) ctx.log(`console.${m.type}: ${message}`);
      });
      s.on('Page.frameNavigated', ({ frame }) => {
        if (frame.parentId) return;
        this.mainFrame = this._frame(ctx.fromPage(frame.url + (frame.urlFragment ?? '')));
        if (frame.url !== 'about:blank') this.emit('did-navigate', event(), this.getURL(), 200, '');
      });
      s.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
        if (frameId !== targetId) return;
        this.mainFrame.url = ctx.fromPage(url);
        this.emit('did-navigate-in-page', event(), this.getURL(), true);
      });
      s.on('Page.domContentEventFired', () => this.emit('dom-ready', event()));
      s.on('Page.loadEventFired', () => {
        if (this.mainFrame.url === 'about:blank' && !this._blank) return;
        this.emit('did-finish-load', event());
        this.emit('did-stop-loading', event());
        if (!this._win._shown) {
          this._win._shown = true;
          this._win.emit('ready-to-show', event());
        }
      });
      s.on('Page.javascriptDialogOpening', (m) => {
        if (m.type !== 'beforeunload') return;
        const e = event();
        this.emit('will-prevent-unload', e);
        s.send('Page.handleJavaScriptDialog', { accept: e.defaultPrevented }).catch(() => {});
      });
      s.on('Inspector.targetCrashed', () =>
        this.emit('render-process-gone', event(), { reason: 'crashed', exitCode: 1 }),
      );
      s.on(
        'Page.frameRequestedNavigation',
        (m) => m.frameId === targetId && (this._asked = m.url.split('#')[0]),
      );
      s.on('Fetch.requestPaused', (m) => this._navigation(s, m));
      const calls = [
        s.send('Page.enable'),
        s.send('Runtime.addBinding', { name: this._binding, executionContextName: PRELOAD_WORLD }),
        s.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] }),
        s.send('Inspector.enable'),
      ];
      const file = this._prefs.preload ?? '';
      {
        if (file && !path.isAbsolute(file)) throw new Error('preload script must have absolute path');
        const info = {
          file,
          process: {
            platform: process.platform,
            arch: process.arch,
            env: { ...process.env },
            versions: { ...process.versions },
            type: 'renderer',
            sandboxed: true,
            contextIsolated: true,
            argv: [process.argv[0], ...(this._prefs.additionalArguments ?? [])],
          },
        };
        const src = sources({
          token: `standin-${crypto.randomUUID()}`,
          binding: this._binding,
          info,
          preloadSource: file && fs.readFileSync(file, 'utf8'),
          makeClone,
        });
        calls.push(s.send('Page.addScriptToEvaluateOnNewDocument', { source: src.main }));
        calls.push(
          s.send('Page.addScriptToEvaluateOnNewDocument', { source: src.preload, worldName: PRELOAD_WORLD }),
        );
      }
      if (this._prefs.javascript === false)
        calls.push(s.send('Emulation.setScriptExecutionDisabled', { value: true }));
      calls.push(s.send('Runtime.enable'));
      await Promise.all(calls);
      await this._win._place(cdp, targetId);
    }
    // Document requests pass here: will-navigate for those the page itself asked for (not loadURL, not CDP).
    _navigation(s, m) {
      const url = ctx.fromPage(m.request.url);
      if (this._asked === m.request.url.split('#')[0] && m.frameId === this._targetId) {
        const e = event({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
        this.emit('will-navigate', e, url);
        if (e.defaultPrevented)
          return s
            .send('Fetch.failRequest', { requestId: m.requestId, errorReason: 'Aborted' })
            .catch(() => {});
      }
      this._asked = undefined;
      return s.send('Fetch.continueRequest', { requestId: m.requestId }).catch(() => {});
    }
    async _fromPreload(m) {
      const sender = this;
      const args = () => decode(m.args);
      const e = event({
        type: 'frame',
        sender,
        senderFrame: this.mainFrame,
        frameId: 1,
        processId: 1,
        ports: [],
        reply: (...a) => this.send(...a),
      });
      if (m.op === 'preload-error')
        return void this.emit('preload-error', event(), this._prefs.preload, new Error(m.error));
      if (m.op === 'open')
        return ctx.openFrom(this, { url: ctx.fromPage(m.url), frameName: m.name, features: m.features });
      if (m.op === 'send') {
        const a = args();
        this.emit('ipc-message', e, m.channel, ...a);
        this.ipc.emit(m.channel, e, ...a);
        return void ctx.ipcMain.emit(m.channel, e, ...a);
      }
      const context = this._context;
      let reply;
      try {
        const fn = ctx.ipcMain._handlers.get(m.channel);
        if (!fn) throw new Error(`No handler registered for '${m.channel}'`);
        reply = { ok: true, value: encode(await fn(e, ...args())) };
      } catch (err) {
        reply = { ok: false, error: `Error invoking remote method '${m.channel}': ${err}` };
        if (process.env.STANDIN_DEBUG) ctx.log(`ipc ${m.channel}: ${err?.stack}`);
      }
      if (context === this._context) this._toPreload({ id: m.id, ...reply });
    }
    _toPreload(m) {
      if (!this._context) return;
      this._s
        .send('Runtime.evaluate', {
          expression: `${this._binding}_in(${JSON.stringify(m)})`,
          uniqueContextId: this._context,
        })
        .then(
          (r) =>
            r.exceptionDetails &&
            ctx.log(`error in a preload listener: ${r.exceptionDetails.exception?.description}`),
        )
        .catch(() => {});
    }
    send(channel, ...args) {
      if (this._destroyed) throw new TypeError('Object has been destroyed');
      this._toPreload({ op: 'event', channel, args: encode(args) });
    }
    async loadURL(url) {
      await this._ready;
      this._blank = url === 'about:blank';
      const to = ctx.toPage(url);
      this.emit('did-start-loading', event());
      const done = new Promise((resolve, reject) => {
        this.once('did-finish-load', resolve);
        this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
      });
      done.catch(() => {});
      const r = await this._s.send('Page.navigate', { url: to });
      if (r.errorText) {
        this.emit('did-fail-load', event(), -2, r.errorText, url, true);
        throw Object.assign(new Error(`${r.errorText.replace('net::', '')} loading '${url}'`), {
          code: r.errorText.replace('net::', ''),
          url,
        });
      }
      if (r.loaderId) await done;
    }
    loadFile(file, { query, search, hash } = {}) {
      const u = pathToFileURL(path.resolve(ctx.app.getAppPath(), file));
      if (query) u.search = new URLSearchParams(query);
      if (search) u.search = search;
      if (hash) u.hash = hash;
      return this.loadURL(u.href);
    }
    getURL = () => (this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url);
    getTitle = () => this._win.getTitle();
    isDestroyed = () => this._destroyed;
    isLoading = () => false;
    isCrashed = () => false;
    getOSProcessId = () => process.pid;
    getProcessId = () => 1;
    setWindowOpenHandler(fn) {
      this._openHandler = fn;
    }
    async executeJavaScript(code, userGesture = false) {
      await this._ready;
      const r = await this._s.send('Runtime.evaluate', {
        expression: code,
        awaitPromise: true,
        returnByValue: true,
        userGesture,
      });
      if (r.exceptionDetails)
        throw new Error(
          r.exceptionDetails.exception?.description?.split('\n')[0] ?? 'Script failed to execute',
        );
      return r.result.value;
    }
    async printToPDF(o = {}) {
      await this._ready;
      let size = o.pageSize ?? 'Letter';
      if (typeof size === 'string') {
        if (!PAPER[size]) throw new Error(`Invalid pageSize ${size}`);
        size = { width: PAPER[size][0], height: PAPER[size][1] };
      }
      const m = o.margins ?? {};
      const d = m.marginType === 'none' ? 0 : 0.4;
      const js = this._prefs.javascript === false; // Page.printToPDF needs the script engine
      if (js) await this._s.send('Emulation.setScriptExecutionDisabled', { value: false });
      const { data } = await this._s.send('Page.printToPDF', {
        landscape: !!o.landscape,
        displayHeaderFooter: !!o.displayHeaderFooter,
        printBackground: !!o.printBackground,
        scale: o.scale ?? 1,
        paperWidth: size.width,
        paperHeight: size.height,
        marginTop: m.top ?? d,
        marginBottom: m.bottom ?? d,
        marginLeft: m.left ?? d,
        marginRight: m.right ?? d,
        pageRanges: o.pageRanges ?? '',
        headerTemplate: o.headerTemplate ?? '',
        footerTemplate: o.footerTemplate ?? '',
        preferCSSPageSize: !!o.preferCSSPageSize,
        generateTaggedPDF: !!o.generateTaggedPDF,
        generateDocumentOutline: !!o.generateDocumentOutline,
      });
      return Buffer.from(data, 'base64');
    }
    // A virtual printer: what would go to paper is kept as a PDF file, and recorded in __standin.printJobs.
    print(o = {}, cb = () => {}) {
      const printers = ctx.standin.printers;
      const job = { options: o, url: this.getURL() };
      const fail = (why) => (
        Object.assign(job, { failed: why }),
        ctx.standin.printJobs.push(job),
        setImmediate(cb, false, why)
      );
      if (!o.silent && !ctx.standin.acceptPrintDialog) return void fail('Print job canceled');
      if (!printers.length) return void fail('No printers available on the network');
      if (o.deviceName && !printers.some((p) => p.name === o.deviceName))
        return void fail('Invalid deviceName provided');
      const size =
        typeof o.pageSize === 'object'
          ? { width: o.pageSize.width / 25400, height: o.pageSize.height / 25400 }
          : (o.pageSize ?? 'A4');
      this.printToPDF({
        landscape: o.landscape,
        printBackground: o.printBackground,
        pageSize: size,
        margins: o.margins?.marginType === 'none' ? { marginType: 'none' } : undefined,
      }).then(
        (pdf) => {
          job.file = path.join(ctx.standin.printDir, `job-${ctx.standin.printJobs.length + 1}.pdf`);
          fs.mkdirSync(ctx.standin.printDir, { recursive: true });
          fs.writeFileSync(job.file, pdf);
          ctx.standin.printJobs.push(job);
          cb(true, '');
        },
        (e) => fail(String(e.message)),
      );
    }
    getPrintersAsync = async () => ctx.standin.printers;
    async capturePage() {
      await this._ready;
      const { data } = await this._s.send('Page.captureScreenshot', { format: 'png' });
      const png = Buffer.from(data, 'base64');
      return {
        toPNG: () => png,
        toDataURL: () => `data:image/png;base64,${data}`,
        isEmpty: () => false,
        getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
      };
    }
    reload() {
      this._ready.then(() => this._s.send('Page.reload')).catch(() => {});
    }
    // Chromium ends the page's process for real; what comes of it is heard from the target.
    forcefullyCrashRenderer() {
      this._ready.then(() => this._s.send('Page.crash')).catch(() => {});
    }
    focus() {
      this._win.focus();
    }
    close({ waitForBeforeUnload } = {}) {
      this._ready
        .then(() =>
          waitForBeforeUnload
            ? this._s.send('Page.close')
            : ctx.cdp().send('Target.closeTarget', { targetId: this._targetId }),
        )
        .catch(() => {});
    }
    _gone() {
      if (this._destroyed) return;
      this._destroyed = true;
      contents.delete(this.id);
      ctx.owned.delete(this._targetId);
      this._win._gone();
      this.emit('destroyed');
    }
  }
  return WebContents;
}
module.exports = { makeContents, event };
