import { expect, it } from 'vitest';
import { listOf, textOfMonths, unlessThere, withAdded } from './remarkText.ts';

it('puts what is added behind what is typed, as a paragraph of its own', () => {
  expect(withAdded('Jaringan putus.\n', '- Kunjungan turun.')).toBe('Jaringan putus.\n\n- Kunjungan turun.');
  expect(withAdded('', 'Kursi kurang')).toBe('Kursi kurang');
  expect(withAdded('Jaringan putus.', '')).toBe('Jaringan putus.');
});

it('lists sentences once, however often they are asked for', () => {
  const list = listOf(['Kunjungan turun.', '8 kunjungan belum didata.'], '');
  expect(list).toBe('- Kunjungan turun.\n- 8 kunjungan belum didata.');
  expect(listOf(['Kunjungan turun.', 'Lain.'], list)).toBe('- Lain.');
  expect(unlessThere(list, `Awal\n\n${list}`)).toBe('');
  expect(unlessThere(list, 'Awal')).toBe(list);
});

it('writes a text that several months share once, below their names', () => {
  const months = [
    { month: '2026-07', obstacles: 'Kursi kurang', plans: '' },
    { month: '2026-08', obstacles: 'Kursi kurang', plans: 'Beli kursi' },
    { month: '2026-09', obstacles: 'Antre panjang', plans: '' },
  ];
  expect(textOfMonths(months, 'obstacles')).toBe(
    'Juli 2026, Agustus 2026:\nKursi kurang\n\nSeptember 2026:\nAntre panjang',
  );
  expect(textOfMonths(months, 'plans')).toBe('Agustus 2026:\nBeli kursi');
});
