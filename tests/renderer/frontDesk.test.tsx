// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newPerson, registerVisitor } from '../core/support.ts';
import { openWindow } from './support.tsx';
import { STAFF_PIN } from '../core/pins.ts';

it('registers known and new visitors by keyboard, and goes on when the printer does not', async () => {
  const { core, user, printed, breakPrinter } = await openWindow(async (office) => {
    const desk = await office.signIn('Nur Aisyah', 'frontdesk');
    await registerVisitor(office, desk, 'Siti Nurhaliza', 'A', {
      person: {
        new: newPerson(office, 'Siti Nurhaliza', { nik: '1471015203850003', phone: '081234567890' }),
      },
    });
    office.setNow('2026-11-24T01:00:00.000Z');
  });
  await user.click(await screen.findByRole('radio', { name: /Nur Aisyah/ }));
  await user.keyboard(STAFF_PIN);
  const search = await screen.findByRole('combobox', { name: /Cari pengunjung/ });
  await waitFor(() => expect(document.activeElement).toBe(search));

  // Enter comes before the answer does, as from a card reader: it still opens who was typed.
  await user.keyboard('siti{Enter}');
  const form = await screen.findByRole('form', { name: 'Kunjungan Siti Nurhaliza' });
  expect(within(form).getByText('Lama, kunjungan ke-2')).toBeTruthy();
  await waitFor(() => expect(within(form).getByRole('radio', { name: /Produksi/ })).toBeTruthy());
  await waitFor(() => expect(document.activeElement).toBe(form));
  await user.keyboard('c2p{Enter}');
  expect((await screen.findAllByText('C-001')).length).toBeGreaterThan(0);
  await waitFor(() => expect(printed).toHaveLength(1));
  expect(document.activeElement).toBe(search);
  const [first] = (await core.admin.visit.day({})).visits;
  expect(first).toMatchObject({ isNew: false, ticket: { number: 'C-001', priority: 'elderly' } });

  // Typed again on the same day: Enter leads to the number, another visit is one more key.
  await user.keyboard('siti{Enter}');
  await screen.findByRole('region', { name: 'Nomor C-001 Siti Nurhaliza' });
  expect(screen.getByText('Siti Nurhaliza masih menunggu dengan C-001')).toBeTruthy();
  await user.keyboard('n');
  await screen.findByRole('form', { name: 'Kunjungan Siti Nurhaliza' });
  await user.keyboard('{Escape}{Escape}');
  expect((await core.admin.visit.day({})).count).toBe(1);

  // Nobody found: the text becomes the name; what is missing is told and nothing is stored.
  breakPrinter();
  await user.keyboard('bambang sutrisno{Enter}');
  const name = await screen.findByLabelText(/Nama sesuai KTP/);
  expect(name).toHaveProperty('value', 'Bambang Sutrisno');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Pilih kecamatan.')).toBeTruthy();

  // A known NIK is told at once; a free one fills in sex and district.
  const nik = screen.getByLabelText(/^NIK/);
  await user.click(nik);
  await user.paste('1471015203850003');
  expect(await screen.findByText(/sudah terdaftar atas nama Siti Nurhaliza/)).toBeTruthy();
  await user.clear(nik);
  await user.paste('1471021203850001');
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: 'Laki-laki' })).toHaveProperty('checked', true),
  );
  await waitFor(() => expect(screen.queryByText('Pilih kecamatan.')).toBeNull());
  // A click in the menu and the way back lose nothing; the palette opens from a text field too.
  await user.click(screen.getByRole('link', { name: 'Antrean' }));
  await waitFor(() => expect(screen.queryByLabelText(/^NIK/)).toBeNull());
  await user.click(await screen.findByRole('link', { name: 'Loket' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjutkan isian' }));
  expect(await screen.findByLabelText(/Nama sesuai KTP/)).toHaveProperty('value', 'Bambang Sutrisno');
  await user.click(screen.getByLabelText(/Nama sesuai KTP/));
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByPlaceholderText('Ketik perintah, nama, atau nomor');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByPlaceholderText('Ketik perintah, nama, atau nomor')).toBeNull());

  // Enter in a list chooses, in the words of the counter, and registers nobody.
  await user.type(screen.getByLabelText('Usaha'), 'Keripik Bambang');
  const legalForm = screen.getByLabelText('Bentuk usaha', { selector: 'input' });
  expect(legalForm).toHaveProperty('placeholder', 'Belum didata');
  await user.keyboard('{Tab}kop{Enter}');
  expect(legalForm).toHaveProperty('value', 'Koperasi');
  const sector = screen.getByLabelText(/^Sektor usaha/, { selector: 'input' });
  await user.type(sector, 'keripik{Enter}');
  expect(sector).toHaveProperty('value', 'C Industri');
  await user.keyboard('{Enter}');
  expect((await core.admin.visit.day({})).count).toBe(1);
  screen.getByRole('radio', { name: /Pemasaran$/ }).focus();
  await user.keyboard('e5{Enter}');

  expect(await screen.findByText(/Nomor E-001 sudah tersimpan/)).toBeTruthy();
  expect(printed).toHaveLength(1);
  const { visits } = await core.admin.visit.day({});
  expect(visits[0]).toMatchObject({
    isNew: true,
    personName: 'Bambang Sutrisno',
    ticket: { number: 'E-001' },
  });
  const { businesses } = await core.admin.person.card({ uid: visits[0]!.personUid });
  expect(businesses).toMatchObject([{ name: 'Keripik Bambang', legalForm: 'koperasi', scale: 'koperasi' }]);
});
