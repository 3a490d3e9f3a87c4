import { describe, expect, it } from 'vitest';
import { clockDoubtText } from '#contract/session.ts';
import { officeDraft, openTestCore } from './support.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';

const staffNamed = async (client: Awaited<ReturnType<typeof openTestCore>>['admin'], name: string) =>
  (await client.session.staffList()).find((member) => member.name === name)!.uid;

/** An office whose last entry is of Friday 27 November 2026, 16.10 WIB; then the computer is started again. */
const reopened = async (at: string) => {
  const office = await openTestCore();
  await office.signIn('Nur Aisyah', 'frontdesk', { name: 'Meja 1', letters: 'A' });
  office.setNow('2026-11-27T09:10:00.000Z');
  await office.admin.office.update({ ...officeDraft, city: 'Siak' });
  office.setNow(at);
  await office.restart();
  return { ...office, window: office.client(), adminUid: await staffNamed(office.client(), 'Fitriani') };
};

const code = async (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

describe('a clock that contradicts what was stored last', () => {
  it('is asked about before anything is stored, in one sentence', async () => {
    const { window, adminUid } = await reopened('2010-01-01T01:12:00.000Z');
    const { clockDoubt } = await window.session.current();
    expect(clockDoubtText(clockDoubt!, 'WIB')).toBe(
      'Jam komputer menunjukkan 1 Januari 2010 08.12, padahal data terakhir dicatat 27 November 2026 16.10.',
    );
    await expect(window.session.signIn({ staffUid: adminUid, pin: ADMIN_PIN })).rejects.toMatchObject({
      code: 'CLOCK_DOUBTED',
      message: expect.stringContaining('Belum ada yang disimpan'),
    });
  });

  it('goes on by itself once the clock was set right', async () => {
    const { window, adminUid, setNow } = await reopened('2099-01-01T01:00:00.000Z');
    expect((await window.session.current()).clockDoubt).toMatchObject({ kind: 'ahead' });
    setNow('2026-11-28T01:00:00.000Z');
    expect((await window.session.current()).clockDoubt).toBeNull();
    expect(await code(window.session.signIn({ staffUid: adminUid, pin: ADMIN_PIN }))).toBe('ok');
  });

  it('is taken when a manager answers for it, who stands in the trail; a desk officer cannot', async () => {
    const { window, adminUid } = await reopened('2027-03-01T01:00:00.000Z');
    const desk = await staffNamed(window, 'Nur Aisyah');
    expect(await code(window.session.confirmClock({ staffUid: desk, pin: STAFF_PIN }))).toBe('FORBIDDEN');
    expect(await code(window.session.confirmClock({ staffUid: adminUid, pin: '000000' }))).toBe('PIN_WRONG');
    expect((await window.session.current()).clockDoubt).not.toBeNull();
    const after = await window.session.confirmClock({ staffUid: adminUid, pin: ADMIN_PIN });
    expect(after.clockDoubt).toBeNull();
    await window.session.signIn({ staffUid: adminUid, pin: ADMIN_PIN });
    const { entries } = await window.office.trail({ from: '2027-03-01', to: '2027-03-01' });
    expect(entries.find((entry) => entry.action === 'Membenarkan jam komputer')).toMatchObject({
      staffName: 'Fitriani',
    });
  });

  it('stays in doubt over restarts, until it is answered', async () => {
    const office = await reopened('2010-01-01T01:00:00.000Z');
    await office.restart();
    const window = office.client();
    expect((await window.session.current()).clockDoubt).not.toBeNull();
    await window.session.confirmClock({ staffUid: office.adminUid, pin: ADMIN_PIN });
    await office.restart();
    expect((await office.client().session.current()).clockDoubt).toBeNull();
  });

  it('is noticed while the application is open', async () => {
    const office = await openTestCore();
    office.setNow('2026-11-23T00:30:00.000Z'); // half an hour back: Windows corrected it
    expect(await code(office.admin.office.update(officeDraft))).toBe('ok');
    office.setNow('2025-11-23T01:00:00.000Z');
    expect(await code(office.admin.office.update(officeDraft))).toBe('CLOCK_DOUBTED');
    office.setNow('2026-12-06T01:00:00.000Z'); // the longest holidays
    expect(await code(office.admin.office.update(officeDraft))).toBe('ok');
    office.setNow('2026-12-21T01:00:00.000Z');
    expect(await code(office.admin.office.update(officeDraft))).toBe('CLOCK_DOUBTED');
  });

  it('a first start before the application existed sets nothing up', async () => {
    await expect(openTestCore({ at: '2010-01-01T01:00:00.000Z' })).rejects.toMatchObject({
      code: 'CLOCK_DOUBTED',
    });
  });
});

it('a lock lasts at most its minutes from now, whatever the clock showed when it began', async () => {
  const office = await reopened('2026-11-27T09:20:00.000Z');
  const { window, adminUid, setNow } = office;
  const attempt = (pin: string) => window.session.signIn({ staffUid: adminUid, pin });
  for (let i = 0; i < 5; i++) await attempt('000000').catch(() => {});
  // Locked by a clock an hour ahead; then the clock is set right.
  setNow('2026-11-27T09:10:00.000Z');
  await expect(attempt(ADMIN_PIN)).rejects.toMatchObject({
    code: 'PIN_LOCKED',
    message: 'PIN dikunci sampai pukul 16.11 karena terlalu sering salah.',
  });
  setNow('2026-11-27T09:11:01.000Z');
  expect(await code(attempt(ADMIN_PIN))).toBe('ok');
});

it('eight right PINs at once lock nobody', async () => {
  const { admin, client } = await openTestCore();
  const staffUid = await staffNamed(admin, 'Fitriani');
  const signIns = Array.from({ length: 8 }, () =>
    code(client().session.signIn({ staffUid, pin: ADMIN_PIN })),
  );
  expect(await Promise.all(signIns)).toEqual(Array(8).fill('ok'));
});

describe('windows that were left', () => {
  it('a new PIN and a deactivation sign them out', async () => {
    const { admin, client, signIn } = await openTestCore();
    const first = await signIn('Rina', 'consultant');
    const uid = await staffNamed(admin, 'Rina');
    const second = client();
    await second.session.signIn({ staffUid: uid, pin: STAFF_PIN });
    await first.session.changePin({ current: STAFF_PIN, next: '593846' });
    expect((await first.session.current()).staff?.name).toBe('Rina');
    expect((await second.session.current()).staff).toBeNull();
    expect(await code(second.training.list({}))).toBe('SIGNED_OUT');
    const rina = (await admin.office.staff()).find((member) => member.uid === uid)!;
    await admin.office.saveStaff({ ...rina, pin: '481527' });
    expect((await first.session.current()).staff).toBeNull();
    await first.session.signIn({ staffUid: uid, pin: '481527' });
    await admin.office.saveStaff({ ...rina, isActive: false });
    expect(await code(first.training.list({}))).toBe('SIGNED_OUT');
  });

  it('a locked one answers nothing until the PIN is given again, and stays at its desk', async () => {
    const { admin, signIn } = await openTestCore();
    const window = await signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await window.session.takeDesk({ deskUid: null });
    const locked = await window.session.lock();
    expect(locked).toMatchObject({ isLocked: true, staff: { name: 'Rina' } });
    expect(await code(window.training.list({}))).toBe('SIGNED_OUT');
    await window.session.signIn({ staffUid: await staffNamed(admin, 'Rina'), pin: STAFF_PIN });
    expect(await window.session.current()).toMatchObject({ isLocked: false, desk: null });
    expect(await code(window.training.list({}))).toBe('ok');
  });

  it('lock after a quarter of an hour unless the office says otherwise', async () => {
    const { admin, signIn } = await openTestCore();
    expect((await admin.session.current()).lockMinutes).toBe(15);
    expect((await admin.session.saveLockMinutes({ minutes: 5 })).lockMinutes).toBe(5);
    const desk = await signIn('Nur', 'frontdesk');
    expect(await code(desk.session.saveLockMinutes({ minutes: 0 }))).toBe('FORBIDDEN');
  });
});
