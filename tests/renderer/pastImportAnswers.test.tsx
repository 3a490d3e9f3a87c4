// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

it('a doubtful row of an old guest book reads what was answered, and the filter counts what was not', async () => {
  let uid = '';
  const { core, user } = await openWindow(async (office) => {
    const text = [
      'Tanggal;Nama;L/P;No HP;NIK',
      '09/01/2023;Ahmad Fauzi;L;081268000001;1,47102E+15',
      '09/01/2023;Rina;P;081268000002;',
      '09/01/2023;Rina;P;081268000002;',
      '10/01/2023;Rina;P;;',
      '10/01/2023;Rina;P;;',
    ];
    const file = new File([text.join('\n')], 'buku.csv');
    ({ uid } = await office.admin.pastImport.open({ uid: office.uid(), file }));
  });
  await screen.findByText('Siapa yang bertugas?');
  await user.keyboard(ADMIN_PIN);
  await screen.findByRole('combobox', { name: /Cari pengunjung/ }); // the first screen stands
  location.hash = `#/pengaturan/impor/${uid}`;
  const filter = within(await screen.findByRole('radiogroup', { name: 'Saring baris' }));
  const reads = (text: string, rows: number) =>
    waitFor(() => expect(screen.queryAllByText(text)).toHaveLength(rows));
  const press = async (name: string) => user.click((await screen.findAllByRole('button', { name }))[0]!);
  await press('Kosongkan NIK');
  await user.click(await filter.findByText('Semua 5'));
  await reads('NIK dikosongkan.', 1);

  await user.click(filter.getByText('Meragukan 3'));
  await press('Lewati semua yang sama persis');
  await filter.findByText('Meragukan 1 dari 3 belum dijawab');
  await reads('Dilewati', 2);
  await press('Rina di baris 3');
  await filter.findByText('Meragukan 0 dari 3 belum dijawab');
  await reads('Orang yang sama: Rina di baris 3', 1);
  await screen.findByRole('button', { name: /^Impor 3 baris/ });

  // One of them is another visit; the answer is taken back by the same press.
  await press('Kunjungan lain');
  await screen.findByRole('button', { name: /^Impor 4 baris/ });
  await reads('Dilewati', 1);
  await press('Kunjungan lain');
  await filter.findByText('Meragukan 1 dari 3 belum dijawab');
  expect((await core.admin.pastImport.get({ uid })).counts).toMatchObject({ left: 1, skipped: 1 });
});
