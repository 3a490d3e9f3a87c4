import { expect, it } from 'vitest';
import { newPin, pin, pinProblem } from '#contract/pin.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';
import { officeDraft, openTestCore } from './support.ts';

it.each([
  ['111111', /tiga angka yang berbeda/],
  ['000000', /tiga angka yang berbeda/],
  ['121212', /tiga angka yang berbeda/],
  ['111222', /tiga angka yang berbeda/],
  ['123456', /berurutan/],
  ['654321', /berurutan/],
  ['012345', /berurutan/],
  ['789012', /berurutan/],
  ['210987', /berurutan/],
  ['135791', /berurutan/],
  ['123123', /berulang/],
  ['907907', /berulang/],
  ['112233', /paling sering/],
  ['147258', /paling sering/],
  ['246810', /paling sering/],
  ['170845', /paling sering/],
])('%s is too easy to guess', (digits, reason) => {
  expect(pinProblem(digits)).toMatch(reason);
  expect(newPin.safeParse(digits).success).toBe(false);
  expect(pin.safeParse(digits).success).toBe(true); // an old one still opens the window
});

it.each([ADMIN_PIN, STAFF_PIN, '593846', '123450', '112234', '907908'])('%s is accepted', (digits) => {
  expect(newPin.parse(digits)).toBe(digits);
});

it.each(['12345', '1234567', '12a456', ''])('%j is no PIN', (text) => {
  expect(newPin.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
    'PIN terdiri atas 6 angka.',
  ]);
});

it('is refused wherever a PIN is chosen, and the one before stays', async () => {
  const { admin, client, signIn, uid } = await openTestCore();
  const rina = await signIn('Rina', 'consultant');
  const member = (await admin.office.staff()).find(({ name }) => name === 'Rina')!;
  const refused = { code: 'BAD_REQUEST' };
  await expect(rina.session.changePin({ current: STAFF_PIN, next: '123456' })).rejects.toMatchObject(refused);
  await expect(admin.office.saveStaff({ ...member, pin: '654321' })).rejects.toMatchObject(refused);
  const first = { uid: uid(), name: 'Orang Lain', pin: '111111' };
  await expect(
    client().office.setUp({ uid: uid(), office: officeDraft, admin: first }),
  ).rejects.toMatchObject(refused);
  const again = await client().session.signIn({ staffUid: member.uid, pin: STAFF_PIN });
  expect(again.staff?.name).toBe('Rina');
});
