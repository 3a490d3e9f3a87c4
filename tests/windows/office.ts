// Work at the desks of an office over HTTP, by whoever is signed in at the window.
import type { Client, Outputs } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import { ADMIN_PIN, STAFF_PIN } from '../core/pins.ts';
import { officeDraft } from '../core/support.ts';

export const newUid = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

export const setUp = async (window: Client, office: Partial<typeof officeDraft> = {}): Promise<void> => {
  const admin = { uid: newUid(), name: 'Fitriani', pin: ADMIN_PIN };
  await window.office.setUp({ uid: newUid(), office: { ...officeDraft, ...office }, admin });
};

/** What an office of the tests has at hand, here over HTTP. */
export const handsOf = (
  admin: Client,
): {
  admin: Client;
  uid: () => string;
  field: (letter: string) => Promise<Outputs['office']['fields'][number]>;
} => ({
  admin,
  uid: newUid,
  field: async (letter: string) => (await admin.office.fields()).find((field) => field.letter === letter)!,
});

export const register = async (window: Client, name: string, letter = 'A') => {
  const field = await handsOf(window).field(letter);
  const [service] = await window.office.services();
  return window.visit.register({
    uid: newUid(),
    person: { new: { uid: newUid(), name, sex: 'P', regionCode: '14.71.02' } },
    business: null,
    needs: [{ fieldUid: field.uid, serviceUid: service!.uid }],
  });
};

/** A consultant at a desk of their own for a field, signed in at this window. */
export const sitDown = async (admin: Client, window: Client, letter = 'A'): Promise<void> => {
  const fieldUids = [(await handsOf(admin).field(letter)).uid];
  const [deskUid, staffUid] = [newUid(), newUid()];
  await admin.office.saveDesk({ uid: deskUid, name: 'Meja 1', fieldUids, isActive: true });
  await admin.office.saveStaff({
    uid: staffUid,
    name: 'Rina Marlina',
    role: 'consultant',
    fieldUid: fieldUids[0]!,
    deskUid,
    isActive: true,
    pin: STAFF_PIN,
  });
  await window.session.signIn({ staffUid, pin: STAFF_PIN });
};
