import type { Region } from '#contract/region.ts';

export type Level = Region['level'];
export const levels: readonly Level[] = ['province', 'regency', 'district', 'village'];

/**
 * All places in code order, packed: 91,599 objects would cost more memory than the rest of the core.
 * A place is its index; what lies below it follows directly after it.
 */
export type Places = {
  count: number;
  /** Never less than the letters of all names together. */
  letterCount: number;
  /** The place of a dotted code, or -1. */
  indexOf: (code: string) => number;
  codeOf: (index: number) => string;
  nameOf: (index: number) => string;
  /** 0 province … 3 village. */
  depthOf: (index: number) => number;
  /** The place itself, then what it lies in, up to the province. */
  lineage: (index: number) => number[];
  /** The first index behind everything that lies below the place. */
  endOf: (index: number) => number;
};

// A code is kept as a number of ten digits, filled up with zeros: 14.71 is 1471000000.
const steps = [1e8, 1e6, 1e4, 1] as const;
const TAB = 9;

const depthOfKey = (key: number): number => {
  let depth = 0;
  while (key % steps[depth]! !== 0) depth++;
  return depth;
};

const keyOfCode = (code: string): number =>
  /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code) ? Number(code.replaceAll('.', '').padEnd(10, '0')) : -1;

const codeOfKey = (key: number): string => {
  const digits = String(key);
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.slice(0, depthOfKey(key) + 1).join('.');
};

/** The first index of a sorted list whose value is not below `value`. */
export const lowerBound = (sorted: Float64Array | Uint32Array, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Reads the text that scripts/buildRegion.ts writes. */
export const parsePlaces = (text: string): Places => {
  const lines = text.split('\n');
  const keys = new Float64Array(lines.length);
  const nameStarts = new Uint32Array(lines.length);
  const open = [0, 0, 0, 0, 0];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    let depth = 0;
    while (line.charCodeAt(depth) === TAB) depth++;
    const width = depth === 3 ? 4 : 2;
    const key = open[depth]! + Number(line.slice(depth, depth + width)) * steps[depth]!;
    open[depth + 1] = key;
    keys[index] = key;
    nameStarts[index] = at + depth + width;
    at += line.length + 1;
  }

  const find = (key: number): number => {
    const index = lowerBound(keys, key);
    return keys[index] === key ? index : -1;
  };

  return {
    count: keys.length,
    letterCount: text.length,
    indexOf: (code) => find(keyOfCode(code)),
    codeOf: (index) => codeOfKey(keys[index]!),
    nameOf: (index) => {
      const end = text.indexOf('\n', nameStarts[index]);
      return text.slice(nameStarts[index], end < 0 ? undefined : end);
    },
    depthOf: (index) => depthOfKey(keys[index]!),
    lineage: (index) => {
      const key = keys[index]!;
      const above = steps.slice(0, depthOfKey(key)).map((step) => find(key - (key % step)));
      return [index, ...above.reverse()];
    },
    endOf: (index) => lowerBound(keys, keys[index]! + steps[depthOfKey(keys[index]!)]!),
  };
};
