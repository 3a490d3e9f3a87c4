import { describe, expect, it } from 'vitest';
import type { DesignElement, DesignSpec } from '#contract/design.ts';
import {
  designLabel,
  geometryWarnings,
  paperOf,
  picturesOf,
  readLabel,
  signersTooMany,
  tooLongWarnings,
} from './rules.ts';

type Of<K> = Extract<DesignElement, { kind: K }>;
const letters = { font: 'Tinos', size: 12, color: '#000000' } as const;
const text = (id: string, y: number, words: string, change: Partial<Of<'text'>> = {}): DesignElement => ({
  kind: 'text',
  id,
  x: 20,
  y,
  w: 100,
  h: 10,
  text: words,
  ...letters,
  weight: 400,
  isItalic: false,
  align: 'left',
  verticalAlign: 'top',
  tracking: 0,
  leading: 0.5,
  isUppercase: false,
  fit: 'none',
  ...change,
});
const signature = (slot: 1 | 2 | 3, change: Partial<Of<'signature'>> = {}): DesignElement => ({
  kind: 'signature',
  id: `ttd-${slot}`,
  x: 20 + 60 * (slot - 1),
  y: 150,
  w: 50,
  h: 30,
  slot,
  opening: '{kota}',
  ...letters,
  align: 'left',
  space: 'wet',
  ...change,
});
const qr = (change: Partial<Of<'qr'>> = {}): DesignElement => ({
  kind: 'qr',
  id: 'qr',
  x: 240,
  y: 160,
  w: 26,
  h: 33,
  hasCaption: true,
  font: 'Tinos',
  ...change,
});
const picture = (source: Of<'picture'>['source']): DesignElement => ({
  kind: 'picture',
  id: 'gambar',
  x: 20,
  y: 20,
  w: 20,
  h: 20,
  source,
});
const heads = { hasPictures: true, hasAddress: true, hasRule: true };
const name = text('nama', 40, '{nama}');
const number = text('nomor', 60, 'Nomor {nomor}');
const spec = (elements: DesignElement[], change: Partial<DesignSpec> = {}): DesignSpec => ({
  paper: 'A4',
  orientation: 'landscape',
  shift: { x: 0, y: 0 },
  background: { frame: 'none', color: '#ffffff', accent: '#000000', picture: null },
  elements,
  back: { isPrinted: false, font: 'Tinos', size: 12, color: '#000000' },
  ...change,
});
const warned = (elements: DesignElement[], change: Partial<DesignSpec> = {}) =>
  geometryWarnings(spec(elements, change)).map(({ elementId, kind, message }) => [elementId, kind, message]);
const whole = [name, number, qr(), signature(1)];

it('lies on its paper as it says', () => {
  expect(paperOf(spec([]))).toEqual({ width: 297, height: 210 });
  expect(paperOf(spec([], { paper: 'F4', orientation: 'portrait' }))).toEqual({ width: 215, height: 330 });
});

it('shows stored pictures, each once, not those of the office', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const background = { ...spec([]).background, picture: b };
  expect(picturesOf(spec([picture(a), picture('logo'), picture(a), name], { background }))).toEqual([b, a]);
  expect(picturesOf(spec([picture(a)]))).toEqual([a]);
});

it('has a place for so many officials', () => {
  const two = spec([signature(1), signature(2), name]);
  expect([0, 1, 2].map((signers) => signersTooMany(two, signers))).toEqual([null, null, null]);
  expect(signersTooMany(two, 3)).toBe(
    'Desain ini punya tempat untuk 2 penandatangan. Kurangi penandatangan atau pilih desain lain.',
  );
  expect(signersTooMany(spec([signature(2)]), 1)).toContain('untuk 1 penandatangan');
  expect(signersTooMany(spec([signature(1), signature(3)]), 2)).toContain('untuk 2 penandatangan');
  expect(signersTooMany(spec([signature(1), signature(2), signature(3)]), 3)).toBeNull();
});

it('is remembered by name, version and the start of its hash', () => {
  const label = designLabel({ name: 'Hias Riau', version: 12 }, '0123456789abcdef'.repeat(4));
  expect(label).toBe('Hias Riau v12 0123456789ab');
  expect(readLabel(label)).toEqual({ name: 'Hias Riau', version: 12 });
  expect(readLabel('Hias Riau')).toBeUndefined();
});

describe('a design is looked at', () => {
  it('and nothing is said of one that is whole', () => {
    expect(warned(whole)).toEqual([]);
  });
  it('for what every certificate has', () => {
    expect(warned([])).toEqual([
      [null, 'no_name', 'Belum ada isian {nama}: sertifikat tanpa nama.'],
      [null, 'no_number', 'Belum ada isian {nomor}: sertifikat tanpa nomor.'],
      [null, 'no_qr', 'Belum ada QR: keaslian sertifikat tidak dapat diperiksa.'],
      [null, 'no_signature', 'Belum ada tempat tanda tangan untuk pejabat pertama.'],
    ]);
    const said = warned([qr(), signature(1), text('lain', 40, 'Sertifikat')]).map(([, kind]) => kind);
    expect(said).toEqual(['no_name', 'no_number']);
    expect(warned([name, number, qr(), signature(2)]).map(([, kind]) => kind)).toEqual(['no_signature']);
  });
  it('for a QR that telephones cannot read', () => {
    const message = 'QR lebih kecil dari 26 mm; ponsel lama mungkin gagal membacanya.';
    for (const change of [{ w: 25 }, { h: 32 }, { h: 25, hasCaption: false }])
      expect(warned([name, number, qr(change), signature(1)])).toEqual([['qr', 'small_qr', message]]);
    expect(warned([name, number, qr({ h: 26, hasCaption: false }), signature(1)])).toEqual([]);
  });
  it('for an official who signs twice', () => {
    const again = signature(1, { id: 'lagi', x: 100 });
    expect(warned([...whole, again])).toEqual([[null, 'slot_twice', 'Pejabat 1 menandatangani dua kali.']]);
    expect(warned([...whole, signature(2), signature(3)])).toEqual([]);
  });
  const edge = 'kurang dari 5 mm dari tepi; banyak printer tidak mencetak sampai ke sana.';
  const cut = 'melewati tepi kertas dan akan terpotong.';
  it.each([
    [{ x: 5, y: 5 }, []],
    [{ x: 4.9 }, ['near_edge', edge]],
    [{ y: 4.9 }, ['near_edge', edge]],
    [{ x: 0 }, ['near_edge', edge]],
    [{ x: -0.1 }, ['off_paper', cut]],
    [{ y: -0.1 }, ['off_paper', cut]],
    [{ x: 192 }, []],
    [{ x: 193 }, ['near_edge', edge]],
    [{ x: 198 }, ['off_paper', cut]],
    [{ y: 195 }, []],
    [{ y: 196 }, ['near_edge', edge]],
    [{ y: 201 }, ['off_paper', cut]],
  ])('at the edges: %o', (change, [kind, message]) => {
    const line = text('pita', 100, 'Pita', { x: 130, ...change });
    expect(warned([line]).filter(([id]) => id === 'pita')).toEqual(
      kind ? [['pita', kind, `Teks “Pita” ${message}`]] : [],
    );
  });
  it('as it will be printed: moved', () => {
    const moved = (x: number, y: number) =>
      warned(whole, { shift: { x, y } }).map(([id, kind]) => [id, kind]);
    expect(moved(-16, 0)).toEqual([
      ['nama', 'near_edge'],
      ['nomor', 'near_edge'],
      ['ttd-1', 'near_edge'],
    ]);
    expect(moved(0, 13)).toEqual([['qr', 'near_edge']]);
  });
  it('for words that nobody fills in', () => {
    const message = 'Isian {namanya} tidak dikenal dan akan dicetak apa adanya.';
    const personal =
      'Isian {nama} hanya dapat dipakai di teks, tidak di tanda tangan; akan dicetak apa adanya.';
    expect(warned([...whole, text('lain', 80, '{namanya} {kota}')])).toEqual([
      ['lain', 'unknown_word', message],
    ]);
    expect(warned([name, number, qr(), signature(1, { opening: '{nama}' })])).toEqual([
      ['ttd-1', 'unknown_word', personal],
    ]);
  });
  it('for what lies on each other by more than half a millimetre', () => {
    const over = (change: Partial<Of<'text'>>) => warned([...whole, text('lain', 80, 'Lain', change)]);
    const message = 'Teks “{nama}” bertumpuk dengan Teks “Lain”.';
    expect(over({ y: 49 })).toEqual([['nama', 'overlap', message]]);
    expect(warned([...whole, text('a', 80, 'A'), text('b', 85, 'B')])).toEqual([
      ['a', 'overlap', 'Teks “A” bertumpuk dengan Teks “B”.'],
    ]);
    expect(over({ y: 31 })).toEqual([['nama', 'overlap', message]]);
    expect(over({ x: 119, y: 40 })).toEqual([['nama', 'overlap', message]]);
    expect([over({ y: 49.5 }), over({ x: 119.5, y: 40 }), over({ x: 119.6, y: 45 })]).toEqual([[], [], []]);
    const shape: DesignElement = {
      kind: 'shape',
      id: 'garis',
      x: 20,
      y: 40,
      w: 100,
      h: 10,
      form: 'line',
      strokeWidth: 1,
      stroke: '#000000',
      fill: null,
    };
    expect(warned([...whole, shape, { ...picture('logo'), y: 40 }])).toEqual([]);
  });
});

it('calls elements what the office calls them, a text by how it begins', () => {
  const box = { x: 20, y: 20, w: 20, h: 20 };
  const elements: DesignElement[] = [
    text('a', 0, 'Dengan ini\nkami menyatakan bahwasanya nama di bawah ini telah hadir'),
    text('b', 0, '*Sertifikat*'),
    signature(2),
    qr(),
    picture('logo'),
    { kind: 'photo', id: 'foto', ...box },
    {
      kind: 'letterhead',
      id: 'kop',
      ...box,
      font: 'Tinos',
      color: '#000000',
      align: 'left',
      scale: 1,
      ...heads,
    },
    { kind: 'shape', id: 'garis', ...box, form: 'line', strokeWidth: 1, stroke: '#000000', fill: null },
  ];
  const ids = elements.map(({ id }) => id);
  const said = (known: string[]) => tooLongWarnings(spec(elements), known);
  expect(said(['foto', 'lain'])).toEqual([
    { elementId: 'foto', kind: 'too_long', message: 'Pasfoto tidak muat di kotaknya bila isinya panjang.' },
  ]);
  expect(said(ids).map(({ message }) => message.replace(/ tidak muat.*/, ''))).toEqual([
    'Teks “Dengan ini kami menyatakan bahwa”',
    'Teks “Sertifikat”',
    'Tanda tangan 2',
    'QR',
    'Gambar',
    'Pasfoto',
    'Kop',
    'Bentuk',
  ]);
});
