'use strict';
// Structured clone as text. `structuredClone` itself decides what may be cloned (throws on functions, drops
// prototypes); this only writes its result down. Stringified into the page too: keep it self-contained.
function makeClone() {
  const b64 = (u8) => {
    let s = '';
    for (let i = 0; i < u8.length; i += 32768)
      s += String.fromCharCode.apply(null, u8.subarray(i, i + 32768));
    return btoa(s);
  };
  const bytes = (s) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
  const tag = (v) => Object.prototype.toString.call(v).slice(8, -1);
  function write(v, seen) {
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
    if (typeof v === 'number')
      return Number.isFinite(v) && !Object.is(v, -0) ? v : { n: Object.is(v, -0) ? '-0' : String(v) };
    if (v === undefined) return { u: 1 };
    if (typeof v === 'bigint') return { b: String(v) };
    if (seen.has(v)) return { ref: seen.get(v) };
    seen.set(v, seen.size);
    const w = (x) => write(x, seen);
    if (Array.isArray(v)) return { a: Array.from(v, w) };
    const t = tag(v);
    if (t === 'Date') return { d: w(v.getTime()) };
    if (t === 'RegExp') return { r: [v.source, v.flags] };
    if (t === 'Map') return { m: [...v].map(([k, x]) => [w(k), w(x)]) };
    if (t === 'Set') return { s: [...v].map(w) };
    if (t === 'ArrayBuffer') return { t: 'ArrayBuffer', x: b64(new Uint8Array(v)) };
    if (ArrayBuffer.isView(v)) return { t, x: b64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)) };
    if (t === 'Error') return { e: [v.name, v.message, v.stack] };
    if (t === 'Object') return { o: Object.entries(v).map(([k, x]) => [k, w(x)]) };
    throw new Error('An object could not be cloned.');
  }
  function read(j, all) {
    if (j === null || typeof j !== 'object') return j;
    if ('n' in j) return j.n === '-0' ? -0 : Number(j.n);
    if ('u' in j) return undefined;
    if ('b' in j) return BigInt(j.b);
    if ('ref' in j) return all[j.ref];
    const keep = (v) => (all.push(v), v);
    const r = (x) => read(x, all);
    if ('a' in j) {
      const v = keep([]);
      for (const x of j.a) v.push(r(x));
      return v;
    }
    if ('d' in j) return keep(new Date(r(j.d)));
    if ('r' in j) return keep(new RegExp(j.r[0], j.r[1]));
    if ('m' in j) {
      const v = keep(new Map());
      for (const [k, x] of j.m) v.set(r(k), r(x));
      return v;
    }
    if ('s' in j) {
      const v = keep(new Set());
      for (const x of j.s) v.add(r(x));
      return v;
    }
    if ('t' in j) {
      const { buffer } = bytes(j.x);
      return keep(j.t === 'ArrayBuffer' ? buffer : new globalThis[j.t](buffer));
    }
    if ('e' in j) {
      const C = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }[j.e[0]] ?? Error;
      const v = keep(new C(j.e[1]));
      v.stack = j.e[2];
      return v;
    }
    const v = keep({});
    for (const [k, x] of j.o)
      Object.defineProperty(v, k, { value: r(x), enumerable: true, writable: true, configurable: true });
    return v;
  }
  return {
    encode(v) {
      let copy;
      try {
        copy = structuredClone(v);
      } catch (e) {
        throw new Error('An object could not be cloned.', { cause: e });
      }
      return JSON.stringify(write(copy, new Map()));
    },
    decode: (s) => read(JSON.parse(s), []),
  };
}
module.exports = { makeClone };
