import { expect, it } from 'vitest';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { expectOnPaper, expectRowsBehind, tableOf } from './reportSupport.ts';
import { newPerson, openTestCore, registerVisitor } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const linesOf = ({ rows, total }: Awaited<ReturnType<typeof tableOf>>) =>
  [...rows, { label: 'Jumlah', counts: total }].map(({ label, counts }) => [label, ...Object.values(counts)]);

it('counts people and businesses once, whatever they came for and however often', async () => {
  const core = await openTestCore({ at: '2026-10-12T02:00:00.000Z' });
  const { admin } = core;
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'D' });
  const budi = newPerson(core, 'Budi', { sex: 'L' });
  await registerVisitor(core, admin, '', 'A', { person: { new: budi } });
  core.setNow('2026-11-20T02:00:00.000Z');
  // Siti comes with her business, is mentored and trained, and comes again; Budi comes again without one.
  const siti = await takeOn(core, rina, 'Siti');
  await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
  const training = await openTraining(core, { startDate: '2026-11-20', endDate: '2026-11-20', sessions: [] });
  for (const personUid of [siti.personUid, budi.uid])
    await admin.training.enrol({ uid: core.uid(), trainingUid: training.uid, who: { personUid } });
  await admin.training.setStatus({ uid: training.uid, status: 'running' });
  await admin.training.setStatus({ uid: training.uid, status: 'done' });
  core.setNow('2026-11-24T02:00:00.000Z');
  await registerVisitor(core, admin, '', 'B', { person: { uid: siti.personUid } });
  await registerVisitor(core, admin, '', 'B', { person: { uid: budi.uid } });
  await registerVisitor(core, admin, 'Ani', 'A', {
    business: { new: { uid: core.uid(), name: 'Koperasi Ani', legalForm: 'koperasi' } },
  });

  const month = '2026-11';
  const people = await tableOf(admin, 'A1', month);
  //  men, women, together, the month before, the year
  expect(linesOf(people)).toEqual([
    ['Berkunjung', 1, 2, 3, 1, 3],
    ['Didampingi', 0, 1, 1, 0, 1],
    ['Mengikuti pelatihan', 1, 1, 2, 0, 2],
    ['Jumlah', 1, 2, 3, 1, 3],
  ]);
  expect(people.note).toMatch(/^Di antara yang berkunjung, 2 orang datang untuk pertama kali\./);
  const businesses = await tableOf(admin, 'A2', month);
  expect(linesOf(businesses)).toEqual([
    ['Berkunjung', 2, 0, 2],
    ['Didampingi', 1, 0, 1],
    ['Jumlah', 2, 0, 2],
  ]);
  expect(businesses.note).toBe('Di antaranya 1 koperasi.');
  for (const table of [people, businesses]) {
    await expectRowsBehind(admin, month, table);
    await expectOnPaper(admin, month, table);
  }
  // Visits add up, people do not.
  const visits = (await tableOf(admin, 'A', '2026')).total['total'];
  const served = (await tableOf(admin, 'A1', '2026')).total['total'];
  expect([visits, served]).toEqual([5, 3]);
});
