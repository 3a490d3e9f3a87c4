import { expect, it } from 'vitest';
import { normalWriting, writeName } from '#contract/nameWriting.ts';

it.each([
  ['SITI RAHMAWATI', 'Siti Rahmawati'],
  ['  SITI   RAHMAWATI ', 'Siti Rahmawati'],
  ['SLAMET', 'Slamet'],
  ['H. AHMAD FAUZI', 'H. Ahmad Fauzi'],
  ['HJ. NUR AINI', 'Hj. Nur Aini'],
  ['H AHMAD', 'H Ahmad'],
  ['DR. RINA MARLINA, S.E., M.SI.', 'Dr. Rina Marlina, S.E., M.Si.'],
  ['DRS. H. CONTOH WIBAWA, M.SI', 'Drs. H. Contoh Wibawa, M.Si'],
  ['BUDI SANTOSO,S.PD.I.', 'Budi Santoso,S.Pd.I.'],
  ['DEWI, S.IP., M.AP.', 'Dewi, S.IP., M.AP.'],
  ['DEWI, A.MD.KEB.', 'Dewi, A.Md.Keb.'],
  ['BUDI, SE, MM', 'Budi, SE, MM'],
  ['BUDI, SPD, MSI', 'Budi, SPd, MSi'],
  ['KH. MA’RUF', 'KH. Ma’ruf'],
  ['AHMAD BIN ALI', 'Ahmad bin Ali'],
  ['SITI BINTI H. ALI', 'Siti binti H. Ali'],
  ['RADEN MAS II', 'Raden Mas II'],
  ['HAMENGKU BUWONO IX', 'Hamengku Buwono IX'],
  ["NUR'AINI", "Nur'aini"],
  ["MARIA D'COSTA", "Maria D'Costa"],
  ['ABDUL AL-FARUQ', 'Abdul Al-Faruq'],
  ['A.A. GDE RAI', 'A.A. Gde Rai'],
  ['I MADE ARYA', 'I Made Arya'],
  ['NI LUH PUTU', 'Ni Luh Putu'],
  ['SITI U', 'Siti U'],
  ['PT MAJU JAYA', 'PT Maju Jaya'],
  ['CV. SUMBER DAN REZEKI', 'CV. Sumber dan Rezeki'],
  ['UD 212 MART', 'UD 212 Mart'],
  ['SITI (UMI)', 'Siti (Umi)'],
  ['siti aminah binti ali, s.pd.', 'Siti Aminah binti Ali, S.Pd.'],
  ['andi', 'Andi'],
  ['ud 212 mart', 'UD 212 Mart'],
])('offers for %j', (typed, offered) => {
  expect(normalWriting(typed)).toBe(offered);
});

it.each([
  '',
  'U',
  'A.A.',
  'I',
  'PT',
  'Siti Rahmawati',
  'SITI Rahmawati',
  'siti Rahmawati',
  'a',
  '1471',
  'H. S.',
])('offers nothing for %j', (typed) => {
  expect(normalWriting(typed)).toBeUndefined();
});

it('writes what was typed small the same way', () => {
  expect(writeName('hj. siti binti ali, s.pd.')).toBe('Hj. Siti binti Ali, S.Pd.');
});
