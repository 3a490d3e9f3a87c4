import { expect, it } from 'vitest';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { expectOnPaper, expectRowsBehind, tableOf } from './reportSupport.ts';
import { openTestCore, registerVisitor } from './support.ts';

const month = '2026-11';

it('tells what was recorded after its day and what lacks its result, with the rows behind it', async () => {
  const core = await openTestCore({ at: '2026-10-30T02:00:00.000Z' });
  const { admin } = core;
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const client = await takeOn(core, rina, 'Siti');
  // An emergency sheet of October that is written down in November counts in October.
  core.setNow('2026-11-23T02:00:00.000Z');
  const onPaper = (sequence: number, at: string) => ({ onPaper: { sequence, at, wasServed: true } });
  await registerVisitor(core, admin, 'Lama Sekali', 'A', onPaper(901, '2026-10-30T03:00:00.000Z'));
  const budi = await registerVisitor(core, admin, 'Budi', 'A', onPaper(901, '2026-11-20T03:00:00.000Z'));
  // Of the same day, though the UTC day is another: not late.
  await registerVisitor(core, admin, 'Hari Ini', 'A', onPaper(902, '2026-11-22T23:30:00.000Z'));
  await rina.mentoring.saveSession(sessionOf(core, client, [client], { localDate: '2026-11-20' }));
  await rina.mentoring.saveSession(sessionOf(core, client, [client], { localDate: '2026-11-23' }));
  const waiting = await registerVisitor(core, admin, 'Menunggu', 'A');

  const table = async () => tableOf(admin, 'A3', month);
  const lines = async () =>
    (await table()).rows.map(({ label, counts }) => [label, ...Object.values(counts)]);
  expect(await lines()).toEqual([
    ['Kunjungan dicatat terlambat', 1, 1],
    ['Pelaksanaan pendampingan dicatat terlambat', 1, 0],
    ['Kunjungan tanpa hasil', 2, 1],
  ]);
  expect((await table()).total).toEqual({ gaps: 4, gapsBefore: 2 });
  await expectRowsBehind(admin, month, await table());
  await expectOnPaper(admin, month, await table());
  const behind = (key: string) => admin.report.rows({ period: month, table: 'A3', key, column: 'gaps' });
  const [late] = (await behind('lateVisit')).rows;
  expect(late).toMatchObject({
    uid: budi.uid,
    link: `/pelaku-usaha/${budi.personUid}`,
    cells: { date: '2026-11-20', name: 'Budi', recorded: '23/11/2026', staff: 'Fitriani' },
  });
  expect((await behind('lateSession')).rows).toMatchObject([
    { link: `/pendampingan/${client.uid}`, cells: { name: 'Usaha Siti', staff: 'Rina Marlina' } },
  ]);

  // The sentences that are proposed, for the report and for the note that goes with it.
  const { obstacles, plans } = await admin.remark.suggestions({ period: month });
  expect(obstacles).toContain('2 kunjungan tanpa hasil: hasil konsultasinya belum ditulis.');
  expect(obstacles).toContain(
    'Dicatat terlambat, sesudah harinya: 1 kunjungan dan 1 pelaksanaan pendampingan.',
  );
  expect(plans).toContain('Menulis hasil 2 kunjungan yang masih kosong.');
  const { points } = await admin.letter.reportStart({ kind: 'memo', period: month });
  expect(points.split('\n').slice(-2)).toEqual([
    '2 kunjungan tanpa hasil konsultasi; barisnya di balik Tabel A3.',
    'Dicatat terlambat: 1 kunjungan dan 1 pelaksanaan pendampingan; semuanya tetap dihitung pada hari kejadiannya.',
  ]);

  // A result that is written down afterwards is there; who still waits has none that could lack.
  const key = { ticketUid: budi.ticket.uid, fieldUid: (await core.field('A')).uid };
  await rina.consultation.save({ ...key, outcome: 'done' });
  expect((await behind('noResult')).rows.map(({ cells }) => cells['name'])).toEqual(['Hari Ini']);
  expect(waiting.ticket.status).toBe('waiting');
});

it('is parted by field and consultant, and the fields come to the whole', async () => {
  const core = await openTestCore({ at: '2026-11-23T02:00:00.000Z' });
  const { admin } = core;
  await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  for (const [i, letter] of (['A', 'A', 'D'] as const).entries())
    await registerVisitor(core, admin, `Tamu ${i}`, letter, {
      onPaper: { sequence: 901 + i, at: '2026-11-20T03:00:00.000Z', wasServed: true },
    });
  const totalOf = async (only?: { kind: 'field' | 'consultant' | 'district'; key: string }) =>
    (await admin.report.figures({ period: month, only })).tables.find(({ code }) => code === 'A3')?.total[
      'gaps'
    ];
  const parts = await admin.report.narrowings({ period: month });
  const of = (kind: string) => parts.filter((part) => part.kind === kind);
  const fields = [];
  for (const { kind, key } of of('field')) fields.push(await totalOf({ kind, key }));
  expect(fields.filter((count) => count)).toEqual([4, 2]);
  expect(await totalOf()).toBe(6);
  for (const { kind, key } of of('consultant')) expect(await totalOf({ kind, key })).toBe(0);
  for (const { kind, key } of of('district')) expect(await totalOf({ kind, key })).toBeUndefined();
});
