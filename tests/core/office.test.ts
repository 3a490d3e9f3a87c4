import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeDraft, openTestCore, registerVisitor } from './support.ts';
import { ADMIN_PIN, STAFF_PIN } from './pins.ts';

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );

describe('first start', () => {
  it('makes the office, its seven fields and services, and signs the administrator in', async () => {
    const { admin, client, uid } = await openTestCore();
    expect((await admin.office.fields()).map((field) => field.letter).join('')).toBe('ABCDEFG');
    expect(await admin.office.services()).toHaveLength(7);
    expect((await admin.session.current()).staff).toMatchObject({ name: 'Fitriani', role: 'admin' });
    expect((await client().session.current()).staff).toBeNull();
    const again = client().office.setUp({
      uid: uid(),
      office: officeDraft,
      admin: { uid: uid(), name: 'Orang Lain', pin: STAFF_PIN },
    });
    expect(await code(again)).toBe('ALREADY_SET_UP');
  });
});

describe('sign-in', () => {
  it('refuses a wrong PIN, counts it, and locks after five', async () => {
    const { client, advance } = await openTestCore();
    const window = client();
    const [fitriani] = await window.session.staffList();
    const attempt = (pin: string) => window.session.signIn({ staffUid: fitriani!.uid, pin });
    for (const left of [4, 3, 2, 1, 0])
      await expect(attempt('000000')).rejects.toMatchObject({
        code: 'PIN_WRONG',
        data: { attemptsLeft: left },
      });
    await expect(attempt(ADMIN_PIN)).rejects.toMatchObject({ code: 'PIN_LOCKED' });
    advance(1.01);
    expect((await attempt(ADMIN_PIN)).staff?.name).toBe('Fitriani');
  });

  it('counts guesses made at the same moment one by one', async () => {
    const { client } = await openTestCore();
    const window = client();
    const [fitriani] = await window.session.staffList();
    const guesses = Array.from({ length: 12 }, (_, i) =>
      code(client().session.signIn({ staffUid: fitriani!.uid, pin: `00000${i % 10}` })),
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((c) => c === 'PIN_WRONG')).toHaveLength(5);
    expect(codes.filter((c) => c === 'PIN_LOCKED')).toHaveLength(7);
  });

  it('belongs to one window, and ends with it', async () => {
    const { client, signIn } = await openTestCore();
    const siti = await signIn('Siti', 'frontdesk');
    expect((await siti.session.current()).staff?.name).toBe('Siti');
    expect(await code(client().office.staff())).toBe('SIGNED_OUT');
    await siti.session.signOut();
    expect(await code(siti.session.signOut())).toBe('SIGNED_OUT');
  });

  it('prints the first PIN of somebody new, and tells of it without the PIN', async () => {
    const core = await openTestCore();
    const { admin } = core;
    const siti = await core.signIn('Siti Aminah', 'manager');
    const staffUid = (await siti.session.current()).staff!.uid;
    const slip = { staffUid, pin: '840217' };
    const page = await admin.document.pinSlipPage(slip);
    expect([Math.round(page.widthMm), page.svg.slice(0, 4)]).toEqual([80, '<svg']);
    expect(await code(siti.document.pinSlipPage(slip))).toBe('FORBIDDEN');
    expect(await code(admin.document.pinSlipPage({ ...slip, staffUid: core.uid() }))).toBe('NOT_FOUND');
    const { entries } = await admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'slip' });
    expect(entries).toMatchObject([
      { action: 'Mencetak slip PIN awal', subject: 'Siti Aminah', summary: '' },
    ]);
    await core.close();
    for (const file of readdirSync(core.folder))
      expect(readFileSync(path.join(core.folder, file)).includes(slip.pin), file).toBe(false);
  });

  it('brings the usual desk, and another can be taken', async () => {
    const { admin, signIn, uid } = await openTestCore();
    const rina = await signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    expect((await rina.session.current()).desk?.name).toBe('Meja 1');
    const other = await admin.office.saveDesk({ uid: uid(), name: 'Meja 9', fieldUids: [], isActive: true });
    expect((await rina.session.takeDesk({ deskUid: other.uid })).desk?.name).toBe('Meja 9');
    expect((await rina.session.takeDesk({ deskUid: null })).desk).toBeNull();
  });

  it('never brings a desk that was given up, and nobody is sent to it', async () => {
    const core = await openTestCore();
    const { admin, uid } = core;
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(core, admin, 'Siti', 'A');
    const [desk] = await admin.office.desks();
    await admin.office.saveDesk({ ...desk!, isActive: false });
    expect((await rina.session.current()).desk).toBeNull();
    expect(await code(rina.queue.callNext({ uid: uid() }))).toBe('NO_DESK');
    expect(await code(rina.queue.setDeskState({ uid: uid(), state: 'open' }))).toBe('NO_DESK');
    expect(await code(admin.session.takeDesk({ deskUid: desk!.uid }))).toBe('DESK_GIVEN_UP');
  });

  it('tells who sits at which desk: whoever takes over an open one is its officer, also in the trail', async () => {
    const { admin, signIn, uid, now } = await openTestCore();
    const rina = await signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const dedi = await signIn('Dedi', 'consultant', { name: 'Meja 2', letters: 'B' });
    const deskUid = (await rina.session.current()).desk!.uid;
    const officer = async () => {
      const { state, staffName } = (await admin.queue.board()).desks.find((desk) => desk.uid === deskUid)!;
      return [state, staffName];
    };
    await rina.queue.setDeskState({ uid: uid(), state: 'open' });
    await dedi.session.takeDesk({ deskUid });
    await dedi.session.takeDesk({ deskUid });
    expect(await officer()).toEqual(['open', 'Dedi']);
    await dedi.queue.setDeskState({ uid: uid(), state: 'closed' });
    await rina.session.takeDesk({ deskUid: null });
    await rina.session.takeDesk({ deskUid });
    expect(await officer()).toEqual(['closed', 'Dedi']);
    const day = now().toISOString().slice(0, 10);
    const { entries } = await admin.office.trail({ from: day, to: day, text: 'Meja 1' });
    expect(
      entries
        .filter(({ action }) => /Menempati|Meninggalkan/.test(action))
        .map((entry) => [entry.staffName, entry.action, entry.entity, entry.subject]),
    ).toEqual([
      ['Rina', 'Menempati', 'meja', 'Meja 1'],
      ['Rina', 'Meninggalkan', 'meja', 'Meja 1'],
      ['Dedi', 'Menempati', 'meja', 'Meja 1'],
    ]);
  });

  it('ends at once for someone who was switched off', async () => {
    const { admin, signIn } = await openTestCore();
    const siti = await signIn('Siti', 'frontdesk');
    const member = (await admin.office.staff()).find((m) => m.name === 'Siti')!;
    await admin.office.saveStaff({ ...member, isActive: false });
    expect((await siti.session.current()).staff).toBeNull();
    expect(await code(siti.session.takeDesk({ deskUid: null }))).toBe('SIGNED_OUT');
  });
});

describe('managing the office', () => {
  it('lets only the right roles change it', async () => {
    const { signIn, admin } = await openTestCore();
    const siti = await signIn('Siti', 'frontdesk');
    const manager = await signIn('Hasan', 'manager');
    expect(await code(siti.office.update({ ...officeDraft, city: 'Dumai' }))).toBe('FORBIDDEN');
    expect((await manager.office.update({ ...officeDraft, city: 'Dumai' })).city).toBe('Dumai');
    const [field] = await admin.office.fields();
    expect(await code(manager.office.saveField(field!))).toBe('FORBIDDEN');
  });

  it('keeps one administrator', async () => {
    const { admin } = await openTestCore();
    const me = (await admin.office.staff())[0]!;
    expect(await code(admin.office.saveStaff({ ...me, role: 'frontdesk' }))).toBe('LAST_ADMIN');
    expect(await code(admin.office.saveStaff({ ...me, isActive: false }))).toBe('LAST_ADMIN');
  });

  it('refuses a letter twice and unknown fields', async () => {
    const { admin, field } = await openTestCore();
    const a = await field('A');
    expect(await code(admin.office.saveField({ ...a, letter: 'B' }))).toBe('FIELD_INVALID');
    const strange = { ...officeDraft, tower: 'Eiffel' };
    expect(await code(admin.office.update(strange))).toBe('BAD_REQUEST');
    expect(await code(admin.office.update({ ...officeDraft, city: 'x'.repeat(1_000_000) }))).toBe(
      'BAD_REQUEST',
    );
  });

  it('writes who changed what in the same transaction, without PINs', async () => {
    const { admin } = await openTestCore();
    await admin.office.update({ ...officeDraft, city: 'Dumai' });
    const me = (await admin.office.staff())[0]!;
    await admin.office.saveStaff({ ...me, pin: STAFF_PIN });
    const {
      entries: [pinChange, cityChange],
    } = await admin.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'mengubah',
    });
    expect(cityChange).toMatchObject({
      staffName: 'Fitriani',
      entity: 'kantor',
      summary: 'kota: Pekanbaru → Dumai',
    });
    expect(pinChange!.summary).toContain('PIN diubah');
    expect(pinChange!.summary).not.toContain(STAFF_PIN);
  });

  it('draws a letterhead while it is typed, stores nothing, and names a picture that cannot be printed', async () => {
    const { admin, client } = await openTestCore();
    const { uid: _, ...office } = (await admin.office.current())!;
    const {
      regionCode: _r,
      paper: _p,
      ticketWidth: _t,
      certificateNumbering: _c,
      letterNumbering: _l,
      attendanceThreshold: _h,
      runningText: _x,
      ...draft
    } = office;
    const typed = { ...draft, postalCode: '28', head: { ...draft.head, nip: '1981' } };
    const preview = (emblem: File | null) =>
      admin.document.letterheadPages({ paper: 'a4', draft: typed, emblem });
    const stored = await admin.document.letterheadPages({ paper: 'a4' });
    expect((await preview(null)).pages[0]).not.toBe(stored.pages[0]);
    expect(await admin.document.letterheadPages({ paper: 'a4' })).toEqual(stored);
    // Once there is somebody who can sign in, nobody else has pictures drawn.
    expect(await code(client().document.letterheadPages({ paper: 'a4', emblem: null }))).toBe('SIGNED_OUT');
    const broken = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)], 'lambang.png');
    expect(await code(preview(broken))).toBe('IMAGE_UNUSABLE');
  });

  it('takes a picture by its content and refuses what could not be printed', async () => {
    const { admin } = await openTestCore();
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'lambang.svg');
    expect((await admin.office.setImage({ kind: 'emblem', file: svg })).emblem).toMatch(
      /^data:image\/svg\+xml/,
    );
    const script = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], 'lambang.svg');
    expect(await code(admin.office.setImage({ kind: 'emblem', file: script }))).toBe('IMAGE_UNUSABLE');
    const text = new File(['hello'], 'lambang.png');
    expect(await code(admin.office.setImage({ kind: 'emblem', file: text }))).toBe('IMAGE_UNUSABLE');
    expect((await admin.office.setImage({ kind: 'emblem', file: null })).emblem).toBeNull();
  });
});
