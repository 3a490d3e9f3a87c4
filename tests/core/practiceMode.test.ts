import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import type { Context, Connection } from '#core/index.ts';
import { newPerson, openTestCore, registerVisitor } from './support.ts';

const openPracticeCore = async () => {
  const test = await openTestCore({ isPractice: true });
  const { practice, router } = test.core;
  const [{ uid } = { uid: '' }] = await test.client().session.staffList();
  const seated = await practice!.seat(uid);
  const windowIn = (contextOf: (connection: Connection) => Context): Client =>
    createRouterClient(router, { context: contextOf(seated) });
  const countToday = async () => (await test.admin.visit.day({})).count;
  return { test, practice: practice!, windowIn, countToday };
};

describe('what only a practice office can', () => {
  it('is not there in a real office, whatever the file was opened as', async () => {
    const real = await openTestCore();
    expect(real.core.practice).toBeNull();
    const [admin] = await real.admin.session.staffList();
    await real.close();
    const same = await openTestCore({ databasePath: real.databasePath, isPractice: true });
    await expect(same.core.practice!.seat(admin!.uid)).rejects.toThrow('practice office only');
    await expect(same.core.practice!.setPin('123456')).rejects.toThrow('practice office only');
    await expect(same.core.practice!.together(async () => {})).rejects.toThrow('practice office only');
  });

  it('seats somebody without a PIN, and gives everybody the same', async () => {
    const { test, practice, windowIn } = await openPracticeCore();
    const { staff } = await windowIn(test.core.context).session.current();
    expect(staff!.name).toBe('Fitriani');
    await practice.setPin('123456');
    await expect(test.admin.visit.day({}), 'who gave the old PIN').rejects.toMatchObject({
      code: 'SIGNED_OUT',
    });
    const again = await test.client().session.signIn({ staffUid: staff!.uid, pin: '123456' });
    expect(again.staff!.name).toBe('Fitriani');
  });

  it('does many calls as one: they see each other, nobody else sees them before the end', async () => {
    const { test, practice, windowIn, countToday } = await openPracticeCore();
    await practice.together(async (contextOf) => {
      const window = windowIn(contextOf);
      await registerVisitor(test, window, 'Siti Aminah', 'A');
      await registerVisitor(test, window, 'Budi Santoso', 'A');
      expect((await window.visit.day({})).count).toBe(2);
      expect(await countToday()).toBe(0);
    });
    expect(await countToday()).toBe(2);
  });

  it('takes a refused call back and keeps the others', async () => {
    const { test, practice, windowIn, countToday } = await openPracticeCore();
    await practice.together(async (contextOf) => {
      const window = windowIn(contextOf);
      await registerVisitor(test, window, 'Siti Aminah', 'A');
      const field = await test.field('A');
      const needs = [{ fieldUid: field.uid, serviceUid: (await test.service(2)).uid }];
      // Refused at the number of the day sheet, when the person has been stored already.
      const person = { new: newPerson(test, 'Budi Santoso') };
      const onPaper = { sequence: 901, at: test.now().toISOString(), wasServed: false };
      const taken = { person: { new: newPerson(test, 'Rina Marlina') }, business: null, needs, onPaper };
      await window.visit.register({ uid: test.uid(), ...taken });
      await expect(window.visit.register({ uid: test.uid(), ...taken, person })).rejects.toMatchObject({
        code: 'NUMBER_TAKEN',
      });
    });
    expect(await countToday()).toBe(2);
    expect(await test.admin.person.search({ text: 'Budi' })).toEqual([]);
  });

  it('stores nothing when the whole fails', async () => {
    const { test, practice, windowIn, countToday } = await openPracticeCore();
    const failing = practice.together(async (contextOf) => {
      await registerVisitor(test, windowIn(contextOf), 'Siti Aminah', 'A');
      throw new Error('the power is out');
    });
    await expect(failing).rejects.toThrow('the power is out');
    expect(await countToday()).toBe(0);
  });
});
