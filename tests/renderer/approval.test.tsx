// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { registerVisitor, type TestCore } from '../core/support.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { openWindow } from './support.tsx';

/** An invitation that can be shown, and one of a training whose only participant has gone since. */
const prepare = async (core: TestCore) => {
  const desk = await core.signIn('Nur Aisyah', 'frontdesk');
  const { personUid } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
  for (const title of ['Kemasan', 'Ekspor']) {
    const { uid: trainingUid } = await openTraining(core, { title });
    await core.admin.training.enrol({ uid: core.uid(), trainingUid, who: { personUid } });
    const [participant] = await core.admin.training.participants({ trainingUid });
    const draft = { kind: 'invitation' as const, trainingUid, time: '08.00 WIB', signedOn: '2026-11-23' };
    await desk.approval.submit({ uid: core.uid(), paper: { kind: 'letter', draft } });
    if (title === 'Ekspor')
      await core.admin.training.setState({ participantUid: participant!.uid, state: 'withdrawn' });
  }
};

it('approves only a paper that was shown', async () => {
  const { user } = await openWindow(prepare);
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByRole('link', { name: /^Sertifikat/ }));
  await screen.findByText('2 pengajuan menunggu persetujuan Anda');
  const review = async (title: RegExp) => {
    await user.click(await screen.findByRole('button', { name: title }));
    return within(await screen.findByRole('dialog'));
  };
  const approval = (dialog: Awaited<ReturnType<typeof review>>) =>
    dialog.getByRole<HTMLButtonElement>('button', { name: /^Setujui dan terbitkan/ });

  const missing = await review(/^Periksa .*Ekspor/);
  await missing.findByText('Pratinjau belum dapat dibuat.');
  expect(approval(missing).disabled).toBe(true);
  await user.click(missing.getByRole('button', { name: 'Tutup' }));

  const whole = await review(/^Periksa .*Kemasan/);
  await whole.findByRole('img', { name: 'Halaman 1' });
  await waitFor(() => expect(approval(whole).disabled).toBe(false));
});
