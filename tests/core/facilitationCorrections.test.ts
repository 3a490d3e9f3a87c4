import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { facilitationChangeOf } from '#contract/facilitation.ts';
import type { Inputs } from '#contract/index.ts';
import { approvedCase, openCase, stepOf } from './facilitationSupport.ts';
import { openTestCore } from './support.ts';

// What is sent twice, seen too late, typed wrongly or taken back in a case.

const office = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'D' });
  const pay = (caseUid: string, rupiah: number, paidOn: string | null, plannedOn: string | null = null) => {
    const uid = core.uid();
    return rina.facilitation.pay({ uid, caseUid, rupiah, paidOn, plannedOn, note: '' });
  };
  const { get, list, change, move, takeBack, end, renew } = rina.facilitation;
  return { core, rina, pay, get, list, change, move, takeBack, end, renew };
};
const refused = (field: string) => ({ code: 'FIELD_INVALID', data: { issues: [{ field }] } });

const issuedHalal = async ({ core, rina }: Awaited<ReturnType<typeof office>>) => {
  const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'halal', openedOn: '2026-10-05' });
  const document = { number: 'ID1', validUntil: null, checkOn: '2026-12-31' };
  await rina.facilitation.move(stepOf(uid, 'diajukan', '2026-10-06'));
  await rina.facilitation.move(stepOf(uid, 'diproses', '2026-10-07'));
  await rina.facilitation.move(stepOf(uid, 'terbit', '2026-11-04', { document }));
  return uid;
};

it('a change with the fields of later steps empty is no clash with a case that never had them', async () => {
  const { core, rina, get, change } = await office();
  const { uid } = await openCase(core, rina);
  const read = facilitationChangeOf(await get({ uid }));
  const basedOn = { ...read, facts: { tujuan: null, agunan: null, jadwalSurvei: null, tenor: null } };
  const changed = await change({ ...basedOn, facts: { ...basedOn.facts, agunan: 'BPKB motor' }, basedOn });
  expect(changed.facts).toEqual({ agunan: 'BPKB motor' });
  const other = { ...basedOn, facts: { ...basedOn.facts, agunan: 'SHM' } };
  await expect(change({ ...other, basedOn })).rejects.toMatchObject({
    code: 'RECORD_CHANGED',
    data: { fields: ['facts'] },
  });
});

it('a step or an ending that another window recorded in other words is told, not thrown away', async () => {
  const { core, rina, move, end } = await office();
  const { uid } = await openCase(core, rina);
  const asked = stepOf(uid, 'diajukan', '2026-10-06', { askedRp: 5_000_000 });
  const first = await move(asked);
  expect(await move(asked)).toEqual(first); // sent twice
  await expect(move({ ...asked, on: '2026-10-07' })).rejects.toMatchObject({ code: 'ALREADY_FURTHER' });
  await expect(move({ ...asked, note: 'Lewat cabang' })).rejects.toMatchObject({ code: 'ALREADY_FURTHER' });
  const refusal = { uid, ending: 'ditolak', on: '2026-10-20', reason: 'Agunan kurang' };
  const ended = await end(refusal);
  expect(await end(refusal)).toEqual(ended);
  await expect(end({ ...refusal, reason: 'Omzet' })).rejects.toMatchObject({ code: 'ALREADY_FURTHER' });
});

it('each day of a paper comes after it was issued, and the earlier of them is reminded of', async () => {
  const opened = await office();
  const { get, change, list } = opened;
  const uid = await issuedHalal(opened);
  const read = facilitationChangeOf(await get({ uid }));
  await expect(change({ ...read, validUntil: '2031-10-01', checkOn: '2026-10-01' })).rejects.toMatchObject(
    refused('checkOn'),
  );
  expect(await change({ ...read, validUntil: '2031-10-01' })).toMatchObject({
    reminder: { since: '2026-09-30', isOver: false },
  });
  const papers = { state: 'papers', kind: null, staffUid: null } as const;
  expect(await list(papers)).toMatchObject({ papers: { near: 1, over: 0 }, cases: [{ uid }] });
});

it('a renewal begins after the old paper, is due when that ends, and keeps it from being taken back', async () => {
  const opened = await office();
  const { core, renew, takeBack } = opened;
  const uid = await issuedHalal(opened);
  const renewal = { uid: core.uid(), caseUid: uid };
  await expect(renew({ ...renewal, openedOn: '2026-11-03' })).rejects.toMatchObject(refused('openedOn'));
  expect(await renew({ ...renewal, openedOn: '2026-11-20' })).toMatchObject({
    nextAction: 'Ajukan perpanjangan',
    dueOn: '2026-12-31',
  });
  await expect(takeBack({ uid, step: 'terbit', ending: null, reason: 'Keliru' })).rejects.toMatchObject(
    refused('step'),
  );
});

it('a letter is of the year in which the brand is asked for', async () => {
  const { core, rina, get, move } = await office();
  const facts = { merek: 'Lado Bunda', suratRekomendasi: '2026-11-12' };
  const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'merek', facts });
  expect((await get({ uid })).warnings).toEqual([]);
  core.setNow('2027-01-05T01:00:00.000Z');
  await core.answerForClock();
  expect((await get({ uid })).warnings).toHaveLength(1);
  const renewed = {
    ...facilitationChangeOf(await get({ uid })),
    facts: { ...facts, suratRekomendasi: '2027-01-04' },
  };
  expect((await rina.facilitation.change(renewed)).warnings).toEqual([]);
  await move(stepOf(uid, 'diajukan', '2027-01-05'));
  core.setNow('2028-02-01T01:00:00.000Z');
  await core.answerForClock();
  expect((await get({ uid })).warnings).toEqual([]); // it was asked for in time
});

it('a case that was paid in part has a result: what was approved is lowered, it is not refused', async () => {
  const { core, rina, pay, end, change, get } = await office();
  const { uid } = await approvedCase(core, rina);
  const { payments } = await pay(uid, 10_000_000, '2026-11-10');
  const refusal = { uid, ending: 'ditolak', reason: 'Cukup', on: '2026-11-21' };
  await expect(end(refusal)).rejects.toMatchObject(refused('reason'));
  const read = facilitationChangeOf(await get({ uid }));
  expect(await change({ ...read, approvedRp: 10_000_000 })).toMatchObject({
    ending: null,
    step: { code: 'cair' },
    endedOn: '2026-11-10',
  });
  await change({ ...read, approvedRp: 20_000_000 });
  await rina.facilitation.cancelPayment({ uid: payments[0]!.uid, reason: 'Keliru' });
  await expect(end({ ...refusal, on: '2026-11-08' })).rejects.toMatchObject(refused('on'));
  expect(await end(refusal)).toMatchObject({ ending: { code: 'ditolak' } });
});

it('a document without a number is asked about, and stored by who says that it has none', async () => {
  const { core, rina, move } = await office();
  const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'rat' });
  for (const step of ['diajukan', 'diproses']) await move(stepOf(uid, step, '2026-10-06'));
  const document = { number: '', validUntil: null, checkOn: null };
  const issued = stepOf(uid, 'terbit', '2026-10-07', { document });
  await expect(move(issued)).rejects.toMatchObject({ code: 'NUMBER_MISSING' });
  expect(await move({ ...issued, confirmed: true })).toMatchObject({ document: { number: '' } });
});

it('what is to be done lies behind the opening; one that was stored before there was a rule stays', async () => {
  const { core, rina, get, change } = await office();
  const early = openCase(core, rina, { openedOn: '2026-11-20', dueOn: '2026-11-19' });
  await expect(early).rejects.toMatchObject(refused('dueOn'));
  const { uid } = await openCase(core, rina, { openedOn: '2026-11-20' });
  const read = facilitationChangeOf(await get({ uid }));
  await expect(change({ ...read, dueOn: '2020-01-01' })).rejects.toMatchObject(refused('dueOn'));
  const sqlite = new Sqlite(core.databasePath);
  sqlite.exec("UPDATE facilitation SET due_on = '2020-01-01'");
  sqlite.close();
  expect(await change({ ...read, dueOn: '2020-01-01', partner: 'BPR Siak' })).toMatchObject({
    partner: 'BPR Siak',
  });
});

it('a whole number finds its case whatever its state and kind; half of one searches what is shown', async () => {
  const { core, rina, end, list } = await office();
  const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'nib' });
  await end({ uid, ending: 'ditolak', on: '2026-10-06', reason: 'Keliru' });
  const found = async (text: string) =>
    (await list({ state: 'current', kind: 'pembiayaan', staffUid: null, text })).cases.map(
      ({ number }) => number,
    );
  expect(await found('L-001')).toEqual(['L-001']);
  expect(await found('l1')).toEqual(['L-001']);
  expect(await found('L-00')).toEqual([]);
  expect(await found('L-002')).toEqual([]);
});

it('a day among the facts lies within reach of today; one that was stored before there was a rule stays', async () => {
  const { core, rina, get, change } = await office();
  const open = (suratRekomendasi: string) =>
    openCase(core, rina, { kind: 'legalitas', subject: 'merek', facts: { suratRekomendasi } });
  for (const [day, message] of [
    ['0012-03-04', 'Tanggal 4 Maret 0012 terlalu lama berlalu. Periksa tahunnya.'],
    ['2926-03-04', 'Tanggal 4 Maret 2926 terlalu jauh di depan. Periksa tahunnya.'],
  ] as const)
    await expect(open(day)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'facts.suratRekomendasi', message }] },
    });
  const { uid } = await open('2026-03-04');
  const file = new Sqlite(core.databasePath);
  file.prepare(`UPDATE facilitation SET facts = '{"suratRekomendasi":"0012-03-04"}'`).run();
  file.close();
  const read = facilitationChangeOf(await get({ uid }));
  await change({ ...read, nextAction: 'Telepon', basedOn: read });
  await rina.facilitation.move(stepOf(uid, 'diajukan', '2026-10-06'));
  expect(await get({ uid })).toMatchObject({ step: { code: 'diajukan' }, nextAction: '' });
});

it('what runs or was finished this month is one list: its rows, its count and its workbook agree', async () => {
  const { core, rina, pay, list } = await office();
  const { uid } = await approvedCase(core, rina);
  await pay(uid, 50_000_000, '2026-11-12');
  await openCase(core, rina, { kind: 'legalitas', subject: 'nib' });
  const filter = { state: 'current', kind: null, staffUid: null } as const;
  const { cases, count, totals } = await list(filter);
  expect(cases.map(({ number, endedOn }) => [number, endedOn])).toEqual([
    ['L-001', null],
    ['P-001', '2026-11-12'],
  ]);
  expect([count, totals.reduce((sum, each) => sum + each.cases, 0)]).toEqual([2, 2]);
  const headOf = async (change: Partial<Inputs['facilitation']['listXlsx']>) => {
    const file = await rina.facilitation.listXlsx({ ...filter, ...change });
    return (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets[0]!.rows[0]![0];
  };
  expect(await headOf({})).toBe('Fasilitasi: semua jenis · berjalan atau selesai bulan ini');
  expect(await headOf({ isOverdue: true })).toBe('Fasilitasi: semua jenis · terlambat');
  expect(await headOf({ state: 'ended', kind: 'legalitas' })).toBe('Fasilitasi: Legalitas · sudah berakhir');
  expect(await headOf({ text: 'L-001' })).toBe('Fasilitasi: semua jenis · pencarian “L-001”');
});

it('a payment is told with who paid it; a change afterwards signs nothing anew', async () => {
  const { core, rina, pay, get, change } = await office();
  const fitri = await core.signIn('Fitriani', 'consultant', { name: 'Meja 2', letters: 'D' });
  const { uid } = await approvedCase(core, rina);
  const { payments } = await pay(uid, 10_000_000, null, '2026-11-10');
  const part = { uid: payments[0]!.uid, caseUid: uid, rupiah: 10_000_000, plannedOn: '2026-11-10', note: '' };
  const paid = await fitri.facilitation.pay({ ...part, paidOn: '2026-11-11' });
  expect(paid.history[0]).toMatchObject({ title: 'Cair tahap 1', staffName: 'Fitriani' });
  await change({ ...facilitationChangeOf(paid), partner: 'BPR Siak' });
  expect((await get({ uid })).steps.at(-1)).toMatchObject({ code: 'cairSebagian', staffName: 'Fitriani' });
  const back = await rina.facilitation.cancelPayment({ uid: part.uid, reason: 'Dikembalikan' });
  expect(back.history[0]).toMatchObject({ title: 'Cair tahap 1 dibatalkan', staffName: '' });
});

it('an amount below what is approved is asked about, and no amount is 0', async () => {
  const { core, rina, get, change } = await office();
  const { uid } = await approvedCase(core, rina);
  const read = facilitationChangeOf(await get({ uid }));
  await expect(change({ ...read, askedRp: 40_000_000 })).rejects.toMatchObject({
    code: 'APPROVED_ABOVE_ASKED',
  });
  await expect(change({ ...read, askedRp: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('what a step required stays, once the step is reached', async () => {
  const { core, rina, get, change, move } = await office();
  const { uid } = await openCase(core, rina, { kind: 'pemasaran', subject: 'kurasi' });
  const facts = { nilai: 'b', alasanNilai: 'Label kurang jelas' };
  for (const step of ['diterima', 'berlangsung']) await move(stepOf(uid, step, '2026-10-06'));
  const read = facilitationChangeOf(await get({ uid }));
  await change({ ...read, partner: 'Galeri' }); // not required yet
  await move(stepOf(uid, 'selesai', '2026-10-07', { facts }));
  await expect(change({ ...read, facts: { nilai: 'b' } })).rejects.toMatchObject(
    refused('facts.alasanNilai'),
  );
});

it('a field that was switched off gets no new case', async () => {
  const { core, rina, get } = await office();
  await core.admin.office.saveField({ ...(await core.field('D')), isActive: false });
  const { uid } = await openCase(core, rina);
  expect((await get({ uid })).field.letter).not.toBe('D');
});

it('a payment that was cancelled within its month leaves no note in the report of it', async () => {
  const { core, rina, pay } = await office();
  const { uid } = await approvedCase(core, rina);
  const { payments } = await pay(uid, 10_000_000, '2026-11-10');
  await rina.facilitation.cancelPayment({ uid: payments[0]!.uid, reason: 'Salah ketik' });
  const { tables } = await core.admin.report.figures({ period: '2026-11' });
  expect(tables.find(({ code }) => code === 'G')!.note ?? '').not.toContain('dibatalkan');
});
