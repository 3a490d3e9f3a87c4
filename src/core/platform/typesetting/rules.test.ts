import { describe, expect, it } from 'vitest';
import { postText, signatureOf } from './rules.ts';

const signed = (post: string) => ({ post, name: 'Siti', rank: '', nip: '' });

describe('who signs', () => {
  it.each([
    ['Kepala UPT', { jabatan: 'Kepala UPT' }],
    ['', { jabatan: 'Kepala' }],
    ['Plt. Kepala UPT', { bentuk: 'Plt.', jabatan: 'Kepala UPT' }],
    ['plh Kepala UPT', { bentuk: 'Plh.', jabatan: 'Kepala UPT' }],
    [
      'a.n. Kepala Dinas Perindustrian, Perdagangan, dan Koperasi, Kepala UPT PLUT',
      {
        bentuk: 'a.n.',
        atasNama: 'Kepala Dinas Perindustrian, Perdagangan, dan Koperasi',
        jabatan: 'Kepala UPT PLUT',
      },
    ],
    ['a.n. Kepala Dinas', { jabatan: 'a.n. Kepala Dinas' }],
    ['Analis Pemasaran, Ahli Muda', { jabatan: 'Analis Pemasaran, Ahli Muda' }],
  ])('reads %s', (post, block) => {
    expect(signatureOf(signed(post), {})).toEqual({ ...block, nama: 'Siti' });
  });

  it('names its own post in a sentence', () => {
    expect(postText(signed('a.n. Kepala Dinas, Kepala UPT'))).toBe('Kepala UPT');
    expect(postText(signed('plt Kepala UPT'))).toBe('Plt. Kepala UPT');
  });
});
