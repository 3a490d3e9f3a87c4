// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openWindow } from './support.tsx';

it('a command that only holds what was typed inside of a word stands apart, behind whoever is called so', async () => {
  await openWindow();
  const { matching } = await import('#renderer/app/Palette.tsx');
  const command = (label: string, keywords = '') => ({ id: label, label, keywords });
  const here = [command('Ubah data'), command('Catat kehadiran')];
  const elsewhere = [command('Buka Hari ini', 'beranda antrean saya'), command('Buka Pustaka', 'buku')];
  const labels = (text: string) => {
    const { named, holding } = matching(text, here, elsewhere);
    return [named, holding].map((each) => each.map(({ label }) => label));
  };
  expect(labels('ari')).toEqual([[], ['Buka Hari ini']]);
  expect(labels('hari')).toEqual([['Buka Hari ini'], []]);
  expect(labels('buku')).toEqual([['Buka Pustaka'], []]);
  expect(labels('adir')).toEqual([[], ['Catat kehadiran']]);
  expect(labels('siti')).toEqual([[], []]);
  // Whoever says that they want to open a page finds it, also where its name does not.
  expect(labels('buka data')).toEqual([['Ubah data'], []]);
  expect(labels('buka')).toEqual([['Buka Hari ini', 'Buka Pustaka'], []]);
});
