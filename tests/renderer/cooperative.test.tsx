// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { uuidv7 } from '#contract/uid.ts';
import { newPerson, registerVisitor } from '../core/support.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

const SITI = uuidv7(1_790_000_000_000, new Uint8Array(16).fill(1));

it('says that what only a cooperative has is not stored, and keeps it typed as long as the form is open', async () => {
  const { core, user } = await openWindow(async (office) => {
    await registerVisitor(office, office.admin, 'Siti Nurhaliza', 'A', {
      person: { new: newPerson(office, 'Siti Nurhaliza', { uid: SITI }) },
    });
    await office.admin.person.saveBusiness({
      personUid: SITI,
      business: {
        uid: office.uid(),
        name: 'Koperasi Nenas Jaya',
        legalForm: 'koperasi',
        cooperative: { number: 'AHU-0001', members: 24 },
      },
    });
  });
  await user.click(await screen.findByText('Fitriani'));
  await user.keyboard(ADMIN_PIN);
  await user.click(await screen.findByText('Pelaku Usaha'));
  await user.click(await screen.findByText('Siti Nurhaliza'));
  await user.click(await screen.findByText('Ubah usaha'));
  const form = within(await screen.findByRole('dialog'));
  const legalForm = form.getByRole('combobox', { name: 'Bentuk usaha' });
  const choose = async (name: string) => {
    await user.click(legalForm);
    await user.click(await screen.findByText(name, { selector: '[role="option"] *' }));
  };
  const cooperative = async () => (await core.admin.person.card({ uid: SITI })).businesses[0]!.cooperative;

  await choose('PT');
  await form.findByText('Data koperasi tidak ikut disimpan,');
  await choose('Koperasi');
  expect(form.queryByText('Data koperasi tidak ikut disimpan,')).toBeNull();
  expect(form.getByLabelText<HTMLInputElement>('Anggota, orang').value).toBe('24');

  // A day that cannot be is refused in its own place.
  await user.click(form.getByLabelText('RAT terakhir'));
  await user.paste('31/11/2025');
  await user.tab();
  await user.click(form.getByText('Simpan'));
  await waitFor(() => expect(form.getByLabelText('RAT terakhir').getAttribute('aria-invalid')).toBe('true'));
  expect(await cooperative()).toMatchObject({ number: 'AHU-0001', members: 24, lastMeeting: null });
  await user.clear(form.getByLabelText('RAT terakhir'));
  await user.paste('12/03/2025');
  await user.click(form.getByText('Simpan'));
  await waitFor(async () =>
    expect(await cooperative()).toMatchObject({ number: 'AHU-0001', members: 24, lastMeeting: '2025-03-12' }),
  );
});
