import { expect, it } from 'vitest';
import { openTestCore, registerVisitor } from './support.ts';

const month = '2026-11';
const office = async () => {
  const core = await openTestCore(); // 23 November 2026
  const business = { uid: core.uid(), name: 'Keripik Dua Putri' };
  const first = await registerVisitor(core, core.admin, 'Siti', 'A', { business: { new: business } });
  const { personUid } = first;
  const again = () =>
    registerVisitor(core, core.admin, '', 'B', {
      person: { uid: personUid },
      business: { uid: business.uid },
      isAgain: true,
    });
  const told = (kind: 'scale' | 'sector', value: string) =>
    core.admin.completion.tell({
      businessUid: business.uid,
      month,
      told: { kind, value } as Parameters<typeof core.admin.completion.tell>[0]['told'],
    });
  const rowOf = async (table: string, of: string, key: string) =>
    (await core.admin.report.figures({ period: of })).tables
      .find(({ code }) => code === table)!
      .rows.find((row) => row.key === key)?.counts['total'] ?? 0;
  const card = async () => (await core.admin.person.card({ uid: personUid })).businesses[0]!;
  return { core, business, personUid, first, again, told, rowOf, card };
};

it('lists what a month misses, each business once, and what nobody can fill in', async () => {
  const { core, business, first, again } = await office();
  await again();
  await registerVisitor(core, core.admin, 'Tanpa usaha', 'A');
  const undone = await registerVisitor(core, core.admin, 'Keliru', 'A', {
    business: { new: { uid: core.uid(), name: 'Keliru' } },
  });
  await core.admin.visit.undo({ uid: undone.uid });
  const gap = {
    businessUid: business.uid,
    businessName: 'Keripik Dua Putri',
    personName: 'Siti',
    localDate: '2026-11-23',
    number: first.ticket.number,
    visits: 2,
    known: null,
  };
  expect(await core.admin.completion.gaps({ month })).toMatchObject({
    scale: [gap],
    sector: [gap],
    withoutBusiness: 1,
    visits: 3,
  });
  expect(await core.admin.completion.gaps({ month: '2026-10' })).toMatchObject({ scale: [], visits: 0 });
});

it('writes it on the card and on the visits of the month, and takes both back', async () => {
  const { core, business, again, told, rowOf, card } = await office();
  await again();
  expect(await rowOf('E', month, 'belum_didata')).toBe(2);
  const { visitUids, onCard } = await told('scale', 'kecil');
  expect([visitUids.length, onCard]).toEqual([2, true]);
  expect(await rowOf('E', month, 'kecil')).toBe(2);
  expect(await card()).toMatchObject({
    scale: 'kecil',
    scaleOverride: { reason: 'Menurut pelaku usaha, dilengkapi untuk laporan' },
  });
  await told('sector', 'C');
  expect(await rowOf('D', month, 'C')).toBe(2);
  expect((await core.admin.completion.gaps({ month })).scale).toEqual([]);
  const { entries } = await core.admin.office.trail({
    from: '2026-11-23',
    to: '2026-11-23',
    text: 'Melengkapi',
  });
  expect(entries).toHaveLength(4);

  const slip = {
    businessUid: business.uid,
    told: { kind: 'scale', value: 'kecil' },
    visitUids,
    onCard,
  } as const;
  await core.admin.completion.takeBack(slip);
  await core.admin.completion.takeBack(slip); // sent twice
  expect(await rowOf('E', month, 'belum_didata')).toBe(2);
  expect(await card()).toMatchObject({ scale: 'belum_didata', scaleOverride: null, sector: 'C' });
});

it('knows better what the card says, and leaves other months as they were counted', async () => {
  const { core, business, personUid, told, rowOf, card } = await office();
  core.setNow('2026-12-01T02:00:00.000Z');
  await registerVisitor(core, core.admin, '', 'A', {
    person: { uid: personUid },
    business: { uid: business.uid },
  });
  await core.admin.person.saveBusiness({
    personUid,
    business: { uid: business.uid, name: business.name, sales: 20_000_000_000 },
  });
  expect((await core.admin.completion.gaps({ month })).scale).toMatchObject([{ known: 'menengah' }]);
  const { visitUids, onCard } = await told('scale', 'mikro');
  expect(onCard).toBe(false);
  expect(await card()).toMatchObject({ scale: 'menengah', scaleBasis: 'sales' });
  expect([await rowOf('E', month, 'mikro'), await rowOf('E', '2026-12', 'belum_didata')]).toEqual([1, 1]);
  await core.admin.completion.takeBack({
    businessUid: business.uid,
    told: { kind: 'scale', value: 'mikro' },
    visitUids,
    onCard,
  });
  expect(await card()).toMatchObject({ scale: 'menengah', scaleBasis: 'sales' });
});
