// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ADMIN_PIN } from '../core/pins.ts';
import { plainActivity, type TestCore } from '../core/support.ts';
import { openTraining } from '../core/trainingSupport.ts';
import { openWindow } from './support.tsx';

const prepare = async (core: TestCore) => {
  const { uid: trainingUid } = await openTraining(core, { threshold: 0 });
  const enrol = (name: string) =>
    core.admin.training.enrol({ uid: core.uid(), trainingUid, who: { name }, role: 'Peserta' });
  const people = [await enrol('Ani Lestari'), await enrol('Siti Aminah')];
  const { certificates } = await core.admin.certificate.issue({
    uid: core.uid(),
    activity: plainActivity,
    recipients: people.map(({ name, uid }) => ({ name, participantUid: uid })),
  });
  await core.admin.certificate.void({ uid: certificates[0]!.uid, reason: 'Salah nama' });
};

it('counts what was issued for a training as the register does: the voided ones among them', async () => {
  const { user } = await openWindow(prepare);
  await screen.findByText('Siapa yang bertugas?');
  for (const digit of ADMIN_PIN) await user.click(screen.getByRole('button', { name: digit }));
  await user.click(await screen.findByText('Pelatihan'));
  const row = (await screen.findByText('Pemasaran digital untuk pemula')).closest('tr')!;
  expect(within(row).getByText('1 dibatalkan').parentElement!.textContent).toBe('21 dibatalkan');
});
