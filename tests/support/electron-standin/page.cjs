'use strict';
// The two halves which live in the page. Both functions are stringified and run at document start:
// `mainWorld` in the page's own world, `preloadWorld` in an isolated world named PRELOAD_WORLD (as Electron does
// with contextIsolation: own JS globals, shared DOM). They meet over synchronous CustomEvents, whose `detail`
// Blink clones from one world to the other; functions and promises cross as numbered proxies.
const PRELOAD_WORLD = 'electron-preload';

function makeEndpoint(send, onExpose) {
  const { Map, Promise, Error, Object, Array, String, Reflect } = globalThis;
  const fns = new Map();
  const ids = new Map();
  const waiting = new Map();
  const results = new Map();
  let last = 0;
  const message = (e) => (e && typeof e === 'object' && 'message' in e ? String(e.message) : String(e));
  function encode(v, depth = 0) {
    if (depth > 100)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded. Nested objects deeper than 1000 are not supported.',
      );
    if (typeof v === 'function') {
      if (!ids.has(v)) ids.set(v, (fns.set(++last, v), last));
      return { k: 'f', id: ids.get(v) };
    }
    if (typeof v === 'symbol') throw new TypeError('An object could not be cloned.');
    if (v === null || typeof v !== 'object') return { k: 'v', v };
    if (typeof v.then === 'function') {
      const id = ++last;
      Promise.resolve(v).then(
        (x) => send({ op: 'settle', id, ok: true, v: encode(x) }),
        (e) => send({ op: 'settle', id, ok: false, v: message(e) }),
      );
      return { k: 'p', id };
    }
    if (Array.isArray(v)) return { k: 'a', v: v.map((x) => encode(x, depth + 1)) };
    if (v instanceof Error) return { k: 'e', v: message(v) };
    const t = Object.prototype.toString.call(v);
    if (t === '[object Object]')
      return { k: 'o', v: Object.entries(v).map(([k, x]) => [k, encode(x, depth + 1)]) };
    return { k: 'v', v: structuredClone(v) };
  }
  function decode(n, freeze) {
    const fin = (v) => (freeze ? Object.freeze(v) : v);
    if (n.k === 'v') return n.v;
    if (n.k === 'e') return new Error(n.v);
    if (n.k === 'a') return fin(n.v.map((x) => decode(x, freeze)));
    if (n.k === 'o') {
      const o = {};
      for (const [k, x] of n.v)
        Object.defineProperty(o, k, {
          value: decode(x, freeze),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return fin(o);
    }
    if (n.k === 'p') return new Promise((resolve, reject) => waiting.set(n.id, { resolve, reject }));
    return (...args) => {
      const call = ++last;
      send({ op: 'call', id: n.id, call, args: args.map((a) => encode(a)) });
      const r = results.get(call);
      results.delete(call);
      if (!r) throw new Error('standin: the other world did not answer');
      if (!r.ok) throw new Error(r.v);
      return decode(r.v);
    };
  }
  return {
    encode,
    receive(m) {
      if (m.op === 'expose') onExpose(m.key, decode(m.api, true));
      if (m.op === 'result') results.set(m.call, m);
      if (m.op === 'settle') {
        const w = waiting.get(m.id);
        waiting.delete(m.id);
        if (m.ok) w?.resolve(decode(m.v));
        else w?.reject(new Error(m.v));
      }
      if (m.op === 'call') {
        let r;
        try {
          r = {
            ok: true,
            v: encode(
              Reflect.apply(
                fns.get(m.id),
                undefined,
                m.args.map((a) => decode(a)),
              ),
            ),
          };
        } catch (e) {
          r = { ok: false, v: message(e) };
        }
        send({ op: 'result', call: m.call, ...r });
      }
    },
  };
}

function mainWorld(makeEndpoint, token) {
  if (window !== window.top) return;
  const { CustomEvent } = window;
  const dispatch = window.dispatchEvent.bind(window);
  const end = makeEndpoint(
    (m) => dispatch(new CustomEvent(`${token}:to-preload`, { detail: m })),
    (key, value) => {
      if (key in window && Object.getOwnPropertyDescriptor(window, key)?.configurable === false) return;
      Object.defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false });
    },
  );
  window.addEventListener(`${token}:to-page`, (e) => end.receive(e.detail), true);
  // Asked for in main, before any popup exists (a paused popup target would block its opener). Always returns null.
  window.open = function open(url = '', name = '', features = '') {
    dispatch(
      new CustomEvent(`${token}:to-preload`, {
        detail: {
          op: 'open',
          url: url ? new URL(url, document.baseURI).href : 'about:blank',
          name: `${name}`,
          features: `${features}`,
        },
      }),
    );
    return null;
  };
}

function preloadWorld(makeEndpoint, makeClone, token, binding, info, preload) {
  if (window !== window.top) return;
  const { encode, decode } = makeClone();
  const post = globalThis[binding];
  const raw = (m) => post(JSON.stringify(m));
  class Emitter {
    #on = new Map();
    on(n, f) {
      this.#on.set(n, [...(this.#on.get(n) ?? []), f]);
      return this;
    }
    once(n, f) {
      const w = (...a) => (this.removeListener(n, w), f.apply(this, a));
      w.listener = f;
      return this.on(n, w);
    }
    removeListener(n, f) {
      this.#on.set(
        n,
        (this.#on.get(n) ?? []).filter((x) => x !== f && x.listener !== f),
      );
      return this;
    }
    removeAllListeners(n) {
      if (n === undefined) this.#on.clear();
      else this.#on.delete(n);
      return this;
    }
    emit(n, ...a) {
      const l = this.#on.get(n) ?? [];
      for (const f of l) f.apply(this, a);
      return l.length > 0;
    }
    listenerCount(n) {
      return this.#on.get(n)?.length ?? 0;
    }
    listeners(n) {
      return [...(this.#on.get(n) ?? [])];
    }
    addListener(n, f) {
      return this.on(n, f);
    }
    off(n, f) {
      return this.removeListener(n, f);
    }
  }
  const waiting = new Map();
  let last = 0;
  const ipcRenderer = Object.assign(new Emitter(), {
    send(channel, ...args) {
      raw({ op: 'send', channel, args: encode(args) });
    },
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        const id = ++last;
        const text = encode(args);
        waiting.set(id, { resolve, reject });
        raw({ op: 'invoke', id, channel, args: text });
      });
    },
    sendSync() {
      throw new Error('standin: ipcRenderer.sendSync is not supported (use invoke)');
    },
    postMessage() {
      throw new Error('standin: ipcRenderer.postMessage is not supported');
    },
  });
  globalThis[`${binding}_in`] = (m) => {
    if (m.op === 'event')
      return void ipcRenderer.emit(m.channel, { sender: ipcRenderer, ports: [] }, ...decode(m.args));
    const w = waiting.get(m.id);
    waiting.delete(m.id);
    if (m.ok) w?.resolve(decode(m.value));
    else w?.reject(new Error(m.error));
  };
  const { CustomEvent } = window;
  const dispatch = window.dispatchEvent.bind(window);
  const end = makeEndpoint((m) => dispatch(new CustomEvent(`${token}:to-page`, { detail: m })));
  window.addEventListener(
    `${token}:to-preload`,
    (e) => (e.detail.op === 'open' ? raw(e.detail) : end.receive(e.detail)),
    true,
  );
  window.addEventListener('click', (e) => {
    const a = e.composedPath().find((n) => n.localName === 'a' && n.href);
    if (
      !a ||
      e.defaultPrevented ||
      e.button !== 0 ||
      !(a.target === '_blank' || e.ctrlKey || e.metaKey || e.shiftKey)
    )
      return;
    e.preventDefault();
    raw({ op: 'open', url: a.href, name: '', features: '' });
  });
  const exposed = new Set();
  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (exposed.has(key))
        throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      exposed.add(key);
      dispatch(new CustomEvent(`${token}:to-page`, { detail: { op: 'expose', key, api: end.encode(api) } }));
    },
  };
  const electron = { ipcRenderer, contextBridge };
  const proc = Object.assign(new Emitter(), info.process);
  const mods = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
  };
  const req = (n) => {
    const m = mods[n.replace(/^node:/, '')];
    if (!m)
      throw new Error(`module not found: ${n} (a sandboxed preload may only require electron and events)`);
    return m;
  };
  window.addEventListener('DOMContentLoaded', () => proc.emit('loaded'), { once: true });
  try {
    const module = { exports: {} };
    preload(
      req,
      module,
      module.exports,
      proc,
      globalThis,
      (f, ...a) => setTimeout(f, 0, ...a),
      (t) => clearTimeout(t),
    );
  } catch (e) {
    console.error(`Unable to load preload script: ${info.file}\n${e.stack}`);
    raw({ op: 'preload-error', error: String(e.stack) });
  }
}

/** Sources for Page.addScriptToEvaluateOnNewDocument. No eval inside: the page's CSP may forbid it. */
function sources({ token, binding, info, preloadSource, makeClone }) {
  return {
    main: `(${mainWorld})(${makeEndpoint}, ${JSON.stringify(token)})`,
    preload: `(${preloadWorld})(${makeEndpoint}, ${makeClone}, ${JSON.stringify(token)}, ${JSON.stringify(binding)}, ${JSON.stringify(info)}, function preload(require, module, exports, process, global, setImmediate, clearImmediate) {\n${preloadSource}\n})`,
  };
}
module.exports = { sources, PRELOAD_WORLD };
