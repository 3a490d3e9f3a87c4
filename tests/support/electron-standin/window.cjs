'use strict';
// BrowserWindow: a window of Chromium with its place and state, and the windows that pages ask for.
const { EventEmitter } = require('node:events');
const { event, makeContents } = require('./contents.cjs');

module.exports = function makeWindows(ctx) {
  const WebContents = makeContents(ctx);
  const windows = new Map();

  class BrowserWindow extends EventEmitter {
    constructor(opts = {}) {
      super();
      if (!ctx.app._readyDone) throw new Error('Cannot create BrowserWindow before app is ready');
      this._opts = { width: 800, height: 600, ...opts };
      Object.assign(this, {
        _visible: opts.show !== false,
        _title: opts.title ?? ctx.app.name,
        _state: opts.fullscreen ? 'fullscreen' : 'normal',
        _destroyed: false,
      });
      this._bounds = { x: opts.x ?? 0, y: opts.y ?? 0, width: this._opts.width, height: this._opts.height };
      const prefs = opts.webPreferences ?? {};
      for (const bad of [
        'nodeIntegration',
        'webviewTag',
        'offscreen',
        'nodeIntegrationInSubFrames',
        'nodeIntegrationInWorker',
      ])
        if (prefs[bad]) throw new Error(`standin: webPreferences.${bad} is not supported`);
      if (prefs.contextIsolation === false || (prefs.sandbox === false && prefs.preload))
        throw new Error('standin: only sandboxed, context-isolated preload scripts are supported');
      this.webContents = new WebContents(this, prefs);
      this.id = this.webContents.id;
      windows.set(this.id, this);
      if (this._visible) BrowserWindow._focused = this;
      queueMicrotask(() => {
        ctx.app.emit('web-contents-created', event(), this.webContents);
        ctx.app.emit('browser-window-created', event(), this);
      });
    }
    static getAllWindows = () => [...windows.values()];
    static fromWebContents = (c) => c?._win ?? null;
    static fromId = (id) => windows.get(id) ?? null;
    static getFocusedWindow = () => BrowserWindow._focused ?? null;
    loadURL(url) {
      return this.webContents.loadURL(url);
    }
    loadFile(f, o) {
      return this.webContents.loadFile(f, o);
    }
    reload() {
      this.webContents.reload();
    }
    async _place(cdp, targetId) {
      const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId });
      this._windowId = windowId;
      await this._apply();
    }
    // Chromium counts its own frame; Electron's size is our content size (frameless in effect).
    async _apply() {
      if (this._windowId === undefined || this._destroyed) return;
      const set = (b) => ctx.cdp().send('Browser.setWindowBounds', { windowId: this._windowId, bounds: b });
      try {
        if (this._state !== 'normal') return void (await set({ windowState: this._state }));
        await set({ windowState: 'normal' });
        const extra = (this._extra ??= await this._frameExtra());
        await set({
          left: this._bounds.x,
          top: this._bounds.y,
          width: this._bounds.width + extra.w,
          height: this._bounds.height + extra.h,
        });
      } catch (e) {
        ctx.log(e.message);
      }
    }
    async _frameExtra() {
      const v = await this.webContents._s.send('Runtime.evaluate', {
        expression: '[outerWidth-innerWidth,outerHeight-innerHeight]',
        returnByValue: true,
      });
      const [w, h] = v.result.value;
      return { w: Math.max(0, w), h: Math.max(0, h) };
    }
    _set(state, ...events) {
      this._state = state;
      this._apply();
      for (const e of events) queueMicrotask(() => this.emit(e, event()));
    }
    show() {
      if (!this._visible) this.emit('show', event());
      this._visible = true;
      this.focus();
    }
    showInactive() {
      this._visible = true;
      this.emit('show', event());
    }
    hide() {
      this._visible = false;
      this.emit('hide', event());
    }
    focus() {
      const old = BrowserWindow._focused;
      if (old === this) return;
      BrowserWindow._focused = this;
      old?.emit('blur', event());
      this.emit('focus', event());
      this.webContents._ready.then(() => this.webContents._s.send('Page.bringToFront')).catch(() => {});
    }
    blur() {
      if (BrowserWindow._focused === this) BrowserWindow._focused = undefined;
      this.emit('blur', event());
    }
    isFocused = () => BrowserWindow._focused === this;
    isVisible = () => this._visible;
    isMinimized = () => this._state === 'minimized';
    isMaximized = () => this._state === 'maximized';
    isFullScreen = () => this._state === 'fullscreen';
    isNormal = () => this._state === 'normal';
    minimize() {
      this._set('minimized', 'minimize');
    }
    maximize() {
      this._set('maximized', 'maximize');
    }
    unmaximize() {
      this._set('normal', 'unmaximize');
    }
    restore() {
      this._set('normal', 'restore');
    }
    setFullScreen(on) {
      if (on !== this.isFullScreen())
        this._set(on ? 'fullscreen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen');
    }
    getBounds = () => ({ ...this._bounds });
    getContentBounds = () => ({ ...this._bounds });
    getNormalBounds = () => ({ ...this._bounds });
    getSize = () => [this._bounds.width, this._bounds.height];
    getContentSize = () => this.getSize();
    getPosition = () => [this._bounds.x, this._bounds.y];
    setBounds(b) {
      const old = this._bounds;
      this._bounds = { ...old, ...b };
      this._apply();
      if (b.width !== undefined || b.height !== undefined) queueMicrotask(() => this.emit('resize', event()));
      if (b.x !== undefined || b.y !== undefined) queueMicrotask(() => this.emit('move', event()));
    }
    setSize(width, height) {
      this.setBounds({ width, height });
    }
    getTitle = () => this._title;
    setTitle(t) {
      this._title = t;
    }
    capturePage() {
      return this.webContents.capturePage();
    }
    isDestroyed = () => this._destroyed;
    close() {
      const e = event();
      this.emit('close', e);
      if (!e.defaultPrevented) this.webContents.close({ waitForBeforeUnload: true });
    }
    destroy() {
      this.webContents._ready
        .then(() => ctx.cdp().send('Target.closeTarget', { targetId: this.webContents._targetId }))
        .catch(() => {});
      this.webContents._gone();
    }
    _gone() {
      if (this._destroyed) return;
      this._destroyed = true;
      windows.delete(this.id);
      if (BrowserWindow._focused === this) BrowserWindow._focused = undefined;
      this.emit('closed', event());
      if (!windows.size) ctx.app._allClosed();
    }
  }
  ctx.focusedWindow = () => BrowserWindow.getFocusedWindow();
  // Windows which a page asks for (window.open, target=_blank): the handler decides, as in Electron.
  ctx.openFrom = (opener, { url, frameName, features }) => {
    const d = {
      url,
      frameName,
      features,
      disposition: 'new-window',
      referrer: { url: opener.getURL(), policy: 'default' },
    };
    const r = opener._openHandler ? opener._openHandler(d) : { action: 'allow' };
    if (r.action !== 'allow') return;
    const w = new BrowserWindow({ ...r.overrideBrowserWindowOptions });
    opener.emit('did-create-window', w, d);
    w.loadURL(url).catch(() => {});
  };
  // Popups which came about in another way (a form's target, middle click): closed, and asked for likewise.
  async function popup(info) {
    const opener = ctx.owned.get(info.openerId);
    if (!opener) return;
    await new Promise((r) => setTimeout(r, 200)); // Playwright holds a new target until it has seen it
    const now = await ctx
      .cdp()
      .send('Target.getTargetInfo', { targetId: info.targetId })
      .catch(() => ({ targetInfo: info }));
    await ctx
      .cdp()
      .send('Target.closeTarget', { targetId: info.targetId })
      .catch(() => {});
    ctx.openFrom(opener, { url: ctx.fromPage(now.targetInfo.url), frameName: '', features: '' });
  }
  return { BrowserWindow, WebContents, popup };
};
