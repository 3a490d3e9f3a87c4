// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const everydayWords = [
  ['surat', 'Buka Surat'],
  ['surat keterangan', 'Buka Surat'],
  ['piagam', 'Buka Sertifikat'],
  ['template', 'Buka Desain sertifikat'],
  ['cadangan', 'Pengaturan: Cadangan & pulihkan'],
  ['backup', 'Pengaturan: Cadangan & pulihkan'],
  ['pulihkan', 'Pengaturan: Cadangan & pulihkan'],
  ['impor', 'Buka Pelatihan'],
  ['excel', 'Buka Pelatihan'],
  ['absen', 'Buka Pelatihan'],
  ['jejak', 'Pengaturan: Jejak perubahan'],
  ['riwayat', 'Pengaturan: Jejak perubahan'],
  ['log', 'Pengaturan: Jejak perubahan'],
  ['kop', 'Pengaturan: Kantor & kop surat'],
  ['logo', 'Pengaturan: Kantor & kop surat'],
  ['tanda tangan', 'Pengaturan: Penandatangan'],
  ['pegawai', 'Pengaturan: Petugas & peran'],
  ['kata sandi', 'Pengaturan: PIN saya'],
  ['printer', 'Pengaturan: Printer'],
  ['tv', 'Buka layar antrean'],
  ['umkm', 'Buka Pelaku Usaha'],
  ['janji', 'Buka Tindak lanjut'],
  ['rekap', 'Buka Laporan'],
  ['statistik', 'Buka Antrean'],
  ['panggil', 'Buka Konsultasi'],
  ['tiket', 'Buka Loket'],
] as const;

it('has the focus in its field before the next key can come', async () => {
  const { user } = await openWindow();
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  const search = await screen.findByRole('combobox', { name: /Cari pengunjung/ });
  await waitFor(() => expect(document.activeElement).toBe(search));

  // By everyday words, from wherever one is.
  fireEvent.keyDown(search, { key: 'k', code: 'KeyK', ctrlKey: true });
  for (const [typed, found] of everydayWords) {
    fireEvent.change(screen.getByPlaceholderText('Ketik perintah, nama, atau nomor'), {
      target: { value: typed },
    });
    const labels = [...document.querySelectorAll('.mantine-Spotlight-actionLabel')].map(
      ({ textContent }) => textContent,
    );
    expect(labels.slice(0, 3), typed).toContain(found);
  }
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByPlaceholderText('Ketik perintah, nama, atau nomor')).toBeNull());
  search.focus();

  // Not a moment lies between the two keys: nothing is awaited here.
  fireEvent.keyDown(search, { key: 'k', code: 'KeyK', ctrlKey: true });
  expect(document.activeElement).toHaveProperty('placeholder', 'Ketik perintah, nama, atau nomor');

  // By what it is called on paper, too.
  await user.keyboard('buku tamu{Enter}');
  await user.keyboard((await screen.findByRole('dialog', { name: /^Buku tamu/ })) && '{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');

  await user.keyboard('buka peng{Enter}');
  expect(await screen.findByRole('heading', { name: 'Pengaturan' })).toBeTruthy();
  expect(screen.queryByPlaceholderText('Ketik perintah, nama, atau nomor')).toBeNull();

  // A click on the strip below opens it in the same way.
  fireEvent.click(screen.getByRole('button', { name: /Perintah/ }));
  expect(document.activeElement).toHaveProperty('placeholder', 'Ketik perintah, nama, atau nomor');

  // A page that is fetched meanwhile does not take the focus from it.
  await user.keyboard('buka pelaku{Enter}');
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByText('Pilih pelaku usaha');
  expect(document.activeElement).toHaveProperty('placeholder', 'Ketik perintah, nama, atau nomor');
});
