import { describe, expect, it } from 'vitest';
import type { Outputs } from '#contract/index.ts';
import { approvedCase, openCase, stepOf } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { openTestCore } from './support.ts';

// What runs for a client when the office changes around it: nothing is lost, and what was counted stays counted.

const office = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'AD' });
  /** Every figure of the month. */
  const figures = async () =>
    (await core.admin.report.figures({ period: '2026-11' })).tables.map(
      ({ code, total }): [string, Outputs['report']['figures']['tables'][number]['total']] => [code, total],
    );
  return { core, rina, figures };
};
const running = { state: 'current', kind: null, staffUid: null } as const;
const gone =
  'Pelaku usaha ini ada di daftar pelaku usaha yang dihapus. Minta administrator memulihkannya di menu Pelaku Usaha, lalu ulangi langkah ini.';

describe('a client in the recycle bin', () => {
  it('is still told where work runs for them; it goes on, is counted, and nothing new begins', async () => {
    const { core, rina, figures } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const { personUid, businessUid } = siti;
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
    const loan = await openCase(core, rina, { personUid, businessUid });
    const pirt = await openCase(core, rina, {
      personUid,
      businessUid,
      kind: 'legalitas',
      subject: 'pirt',
      partner: '',
    });
    const { move, get } = rina.facilitation;
    await move(stepOf(pirt.uid, 'diajukan', '2026-10-14'));
    await move(stepOf(pirt.uid, 'diproses', '2026-10-20'));
    const document = { number: 'PIRT-1', validUntil: '2031-11-02', checkOn: null };
    await move(stepOf(pirt.uid, 'terbit', '2026-11-03', { document }));
    const before = await figures();

    await core.admin.person.remove({ uid: personUid, reason: 'Terdaftar dua kali' });
    expect(await figures()).toEqual(before);
    const { mentees } = await rina.mentoring.list({ whose: 'mine', year: 2026, status: 'active' });
    expect(mentees).toMatchObject([{ uid: siti.uid, person: { name: 'Siti', isRemoved: true } }]);
    const { cases } = await rina.facilitation.list(running);
    expect(cases.map(({ uid, person }) => [uid, person.isRemoved])).toEqual([
      [loan.uid, true],
      [pirt.uid, true],
    ]);
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti], { localDate: '2026-11-21' }));
    await move(stepOf(loan.uid, 'diajukan', '2026-10-14', { askedRp: 5_000_000 }));

    await expect(rina.mentoring.carryOver({ uid: core.uid(), menteeUid: siti.uid })).rejects.toMatchObject({
      code: 'CLIENT_GONE',
      message: gone,
    });
    await expect(
      rina.facilitation.renew({ uid: core.uid(), caseUid: pirt.uid, openedOn: '2026-11-20' }),
    ).rejects.toMatchObject({ code: 'CLIENT_GONE', message: gone });
    await expect(openCase(core, rina, { personUid, businessUid })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    await core.admin.person.restore({ uid: personUid });
    expect((await rina.mentoring.get({ uid: siti.uid })).mentee).toMatchObject({
      person: { isRemoved: false },
      sessions: 2,
    });
    expect(await get({ uid: loan.uid })).toMatchObject({ person: { isRemoved: false }, askedRp: 5_000_000 });
    const next = await rina.mentoring.carryOver({ uid: core.uid(), menteeUid: siti.uid });
    expect(next).toMatchObject({ year: 2027, status: 'candidate' });
  });
});

describe('two cards that become one', () => {
  it('keep the cases that run on both, with steps, files and money, and part with each its own', async () => {
    const { core, rina, figures } = await office();
    const one = await approvedCase(core, rina);
    const two = await openCase(core, rina);
    await rina.facilitation.pay({
      uid: core.uid(),
      caseUid: one.uid,
      rupiah: 20_000_000,
      plannedOn: null,
      paidOn: '2026-11-12',
      note: '',
    });
    const code = (await rina.facilitation.get({ uid: two.uid })).checklist[0]!.code;
    await rina.facilitation.file({ uid: two.uid, code, state: 'there', on: '2026-10-06', how: 'asli' });
    const before = await figures();
    const told = async () => {
      const { cases } = await rina.facilitation.list(running);
      return cases
        .map(({ number, person, business, paidRp, files }) => [
          number,
          person.uid,
          business?.uid,
          paidRp,
          files.there,
        ])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
    };
    const apart = await told();

    const mergeUid = core.uid();
    await core.admin.merge.join({
      uid: mergeUid,
      keptUid: two.personUid,
      mergedUid: one.personUid,
      takes: [],
      businesses: [{ kept: two.businessUid!, merged: one.businessUid! }],
      reason: 'Terdaftar dua kali',
    });
    const client = [two.personUid, two.businessUid];
    expect(await told()).toEqual([
      ['P-001', ...client, 20_000_000, 0],
      ['P-002', ...client, 0, 1],
    ]);
    // The rupiah are the same; who received them counts once now.
    const money = (all: Awaited<ReturnType<typeof figures>>) => all.find(([table]) => table === 'G')![1];
    expect(money(await figures())).toEqual(money(before));
    await rina.facilitation.move(stepOf(two.uid, 'diajukan', '2026-10-14', { askedRp: 5_000_000 }));
    await core.admin.merge.split({ uid: mergeUid, reason: 'Ternyata dua orang' });
    expect(await told()).toEqual(apart);
  });
});

it('one programme that two consultants save keeps what each wrote, and asks about what both did', async () => {
  const { core, rina } = await office();
  const budi = await core.signIn('Budi', 'consultant', { name: 'Meja 2', letters: 'B' });
  const siti = await takeOn(core, rina, 'Siti');
  const { programs } = await rina.mentoring.get({ uid: siti.uid });
  const { consultant, field, ...rest } = programs[0]!;
  const basedOn = {
    uid: rest.uid,
    menteeUid: siti.uid,
    fieldUid: field.uid,
    consultantUid: consultant.uid,
    title: rest.title,
    problem: rest.problem,
    target: rest.target,
    status: rest.status,
    goal: rest.goal,
    reached: rest.reached,
    unit: rest.unit,
  };
  const save = { ...basedOn, reason: '', basedOn };
  await rina.mentoring.saveProgram({ ...save, reached: 2 });
  const both = await budi.mentoring.saveProgram({ ...save, target: 'Merek kelas 29 dan 30' });
  expect(both).toMatchObject({ reached: 2, target: 'Merek kelas 29 dan 30' });
  await expect(budi.mentoring.saveProgram({ ...save, reached: 3 })).rejects.toMatchObject({
    code: 'RECORD_CHANGED',
    data: { stored: { reached: 2 } },
  });
  expect((await rina.mentoring.get({ uid: siti.uid })).programs).toMatchObject([
    { reached: 2, target: 'Merek kelas 29 dan 30' },
  ]);
});
