import { describe, expect, it } from 'vitest';
import { leftOutWords, LOCKED_WORDS, textBlocks } from './rules.ts';

describe('a typed text', () => {
  it.each([
    ['nothing', '', []],
    ['blanks only', ' \n\n  ', []],
    [
      'a paragraph, its lines kept',
      'Ruang tunggu sempit.\n  Kursi kurang.',
      [{ teks: 'Ruang tunggu sempit.\nKursi kurang.' }],
    ],
    ['two paragraphs', 'Satu.\n\n\nDua.', [{ teks: 'Satu.' }, { teks: 'Dua.' }]],
    [
      'a list behind its heading, with the marks as typed',
      'Kendala:\n- printer rusak\n1. listrik padam\n3) jaringan',
      [
        { teks: 'Kendala:' },
        {
          butir: [
            ['•', 'printer rusak'],
            ['1.', 'listrik padam'],
            ['3)', 'jaringan'],
          ],
        },
      ],
    ],
    [
      'an item on two lines, an empty line between items, and a paragraph behind',
      '- meja kurang,\n  juga kursi\n\n* lampu\nDemikian.',
      [
        {
          butir: [
            ['•', 'meja kurang, juga kursi'],
            ['•', 'lampu'],
          ],
        },
        { teks: 'Demikian.' },
      ],
    ],
    [
      'what only looks like a mark',
      '-10 % dari target\n2026 lebih baik\n-',
      [{ teks: '-10 % dari target\n2026 lebih baik\n-' }],
    ],
  ] as const)('is %s', (_, text, blocks) => {
    expect(textBlocks(text)).toEqual(blocks);
  });
});

it('is trimmed in its first line as in the others', () => {
  expect(textBlocks('  Ruang sempit.\n1) meja')).toEqual([
    { teks: 'Ruang sempit.' },
    { butir: [['1)', 'meja']] },
  ]);
});

describe('what is left out of a narrowed report', () => {
  it.each([
    [['F'], 'field', 'Tabel F tidak ikut: catatannya tidak menyebut bidang.'],
    [['F', 'H'], 'consultant', 'Tabel F dan H tidak ikut: catatannya tidak menyebut konsultan.'],
    [['F', 'H', 'L'], 'district', 'Tabel F, H, dan L tidak ikut: catatannya tidak menyebut kecamatan.'],
    [['F', 'G', 'H', 'L'], 'field', 'Tabel F, G, H, dan L tidak ikut: catatannya tidak menyebut bidang.'],
  ] as const)('%s of a %s', (codes, kind, sentence) => {
    expect(leftOutWords(codes, kind)).toBe(sentence);
  });

  it('is told beside a locked month, which has every table', () => {
    expect(LOCKED_WORDS).toBe('Dihitung dari catatan sekarang, bukan dari bulan terkunci.');
  });
});
