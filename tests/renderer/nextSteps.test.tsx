// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openCase } from '../core/facilitationSupport.ts';
import { newClient, takeOn } from '../core/mentoringSupport.ts';
import { STAFF_PIN } from '../core/pins.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { openWindow } from './support.tsx';

/** What the menu offers, as it reads. */
const offered = async (user: { keyboard: (keys: string) => Promise<void> }): Promise<string[]> => {
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Layanan lanjutan/ })).toHaveProperty('disabled', false),
  );
  await user.keyboard('{Alt>}l{/Alt}');
  return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
};
const valueOf = (dialog: HTMLElement, label: string) =>
  within(dialog).getByLabelText<HTMLInputElement>(label).value;

it('leads on from the card, a client and a training to forms that are filled in, and back', async () => {
  let siti = { personUid: '', businessUid: '' };
  let second = '';
  let ani = { personUid: '', businessUid: '', uid: '' };
  let dewi = { personUid: '', businessUid: '', uid: '' };
  let trainingUid = '';
  const { core, user } = await openWindow(async (office) => {
    const rina = await office.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    siti = await newClient(office, 'Siti');
    ({ uid: second } = await office.admin.person.saveBusiness({
      personUid: siti.personUid,
      business: { uid: office.uid(), name: 'Warung Siti' },
      basedOn: {},
    }));
    // She has a business, and is taken on for herself.
    dewi = await takeOn(office, rina, 'Dewi', { businessUid: null });
    const { personUid: dewis, businessUid: withNib } = dewi;
    await openCase(office, rina, {
      personUid: dewis,
      businessUid: withNib,
      kind: 'legalitas',
      subject: 'nib',
      partner: '',
    });
    ani = await takeOn(office, rina, 'Ani');
    const { personUid, businessUid } = ani;
    await openCase(office, rina, { personUid, businessUid, kind: 'legalitas', subject: 'nib', partner: '' });
    ({ uid: trainingUid } = await openTraining(office));
    await office.admin.training.enrol({
      uid: office.uid(),
      trainingUid,
      who: { personUid: siti.personUid },
    });
  });
  await user.click(await screen.findByRole('radio', { name: /Rina/ }));
  for (const digit of STAFF_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await screen.findByRole('navigation', { name: 'Bagian' });

  // The business that is looked at goes along, and stands there again afterwards.
  location.hash = `/pelaku-usaha/${siti.personUid}`;
  await user.click(await screen.findByRole('tab', { name: 'Warung Siti' }));
  expect(await offered(user)).toEqual([
    'Jadikan dampingan',
    'Ajukan pembiayaan',
    'Urus NIB',
    'Hubungkan mitra',
    'Fasilitasi lain',
    'Pinjam buku',
    'Tambah produk',
  ]);
  expect(document.activeElement?.textContent).toBe('Jadikan dampingan');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  const nib = await screen.findByRole('dialog', { name: 'Kasus baru' });
  expect(within(nib).getByText('Siti')).toBeTruthy();
  await waitFor(() => expect(valueOf(nib, 'Usaha atau koperasi')).toBe('Warung Siti'));
  expect(valueOf(nib, 'Jenis fasilitasi')).toBe('Legalitas');
  expect(valueOf(nib, 'Legalitas yang diurus')).toBe('NIB');
  await user.keyboard('{Escape}');
  const again = await screen.findByRole('tab', { name: 'Warung Siti' });
  expect(again.getAttribute('aria-selected')).toBe('true');
  expect(location.hash).toBe(`#/pelaku-usaha/${siti.personUid}`);

  // The partner whom somebody is connected with stands in a case of partnership.
  await offered(user);
  await user.click(screen.getByRole('menuitem', { name: 'Hubungkan mitra' }));
  const match = await screen.findByRole('dialog', { name: 'Kasus baru' });
  expect(valueOf(match, 'Jenis fasilitasi')).toBe('Kemitraan');
  await user.type(within(match).getByLabelText('Mitra'), 'Hotel Tepian');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Kemitraan K-001' });
  const { cases } = await core.admin.facilitation.list({
    state: 'current',
    kind: 'kemitraan',
    staffUid: null,
  });
  expect(cases).toMatchObject([{ partner: 'Hotel Tepian', business: { uid: second } }]);
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { name: 'Siti' });

  // What is under way is opened; from its own page nothing leads to it.
  expect(await offered(user)).toContain('Temu bisnis K-001 sedang berjalan · buka');
  await user.keyboard('{Escape}');
  location.hash = `/pelaku-usaha/${ani.personUid}`;
  await screen.findByRole('heading', { name: 'Ani' });
  expect(await offered(user)).toEqual([
    'Sudah didampingi Rina · buka',
    'Ajukan pembiayaan',
    'NIB L-002 sedang berjalan · buka',
    'Hubungkan mitra',
    'Fasilitasi lain',
    'Pinjam buku',
    'Tambah produk',
  ]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toBe(`#/pendampingan/${ani.uid}`));
  expect((await offered(user))[0]).toBe('Ajukan pembiayaan');
  await user.keyboard('{Escape}');

  // Of a client without a business: none of theirs is meant, in the menu and in the form.
  location.hash = `/pendampingan/${dewi.uid}`;
  await screen.findByRole('heading', { name: 'Dewi' });
  expect((await offered(user)).slice(0, 2)).toEqual(['Ajukan pembiayaan', 'Urus NIB']);
  await user.keyboard('{Enter}');
  const loan = await screen.findByRole('dialog', { name: 'Kasus baru' });
  const whose = await within(loan).findByPlaceholderText<HTMLInputElement>('Tanpa usaha');
  expect(whose.value).toBe('');
  await user.type(within(loan).getByLabelText('Lembaga'), 'Bank Siak Raya');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: /^Pembiayaan P-/ });
  const { cases: loans } = await core.admin.facilitation.list({
    state: 'current',
    kind: 'pembiayaan',
    staffUid: null,
  });
  expect(loans).toMatchObject([{ person: { uid: dewi.personUid }, business: null }]);

  // A participant: the dialog is there again.
  location.hash = `/pelatihan/${trainingUid}?bagian=peserta`;
  await user.click(await screen.findByLabelText('Ubah Siti'));
  expect(await offered(user)).toHaveLength(7);
  await user.keyboard('{Enter}');
  const take = await screen.findByRole('dialog', { name: 'Sasaran baru' });
  expect(within(take).getByText('Siti')).toBeTruthy();
  await waitFor(() => expect(valueOf(take, 'Usaha atau koperasi')).toBe('Usaha Siti'));
  await user.keyboard('{Escape}');
  await screen.findByRole('dialog', { name: 'Siti' });
  await offered(user);
  await user.keyboard('{Enter}');
  const taken = await screen.findByRole('dialog', { name: 'Sasaran baru' });
  await user.click(within(taken).getByRole('button', { name: /Jadikan dampingan/ }));
  await screen.findByRole('heading', { name: 'Usaha Siti' });
  history.back();
  await screen.findByRole('dialog', { name: 'Siti' });
  expect((await offered(user))[0]).toBe('Sudah didampingi Rina · buka');
});
