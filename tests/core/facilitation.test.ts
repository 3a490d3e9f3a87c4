import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { facilitationChangeOf } from '#contract/facilitation.ts';
import { approvedCase, openCase, stepOf } from './facilitationSupport.ts';
import { ADMIN_PIN } from './pins.ts';
import { openTestCore, registerVisitor } from './support.ts';

const office = async (at?: string) => {
  const core = await openTestCore(at ? { at } : {});
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'D' });
  const list = (change = {}) =>
    rina.facilitation.list({ state: 'current', kind: null, staffUid: null, ...change });
  const table = async (month: string, code: 'F' | 'G') =>
    (await core.admin.report.figures({ period: month })).tables.find((each) => each.code === code)!;
  const pay = (caseUid: string, rupiah: number, paidOn: string | null, plannedOn: string | null = null) => {
    const uid = core.uid();
    return rina.facilitation.pay({ uid, caseUid, rupiah, paidOn, plannedOn, note: '' });
  };
  return { core, rina, list, table, pay };
};

describe('a case of financing', () => {
  it('is opened once, numbered by its kind, and told by card, trail and list', async () => {
    const { core, rina, list } = await office();
    const draft = await openCase(core, rina);
    const again = await rina.facilitation.open(draft); // sent twice
    expect(again).toMatchObject({
      number: 'P-001',
      kind: { name: 'Pembiayaan' },
      subject: { name: 'KUR' },
      step: { code: 'berkas', name: 'Berkas' },
      field: { letter: 'D' },
      files: { there: 0, asked: 8 },
      history: [{ on: '2026-10-05', title: 'Kasus dibuka', staffName: 'Rina Marlina' }],
      counted: [],
    });
    const other = await openCase(core, rina, {
      personUid: draft.personUid,
      kind: 'legalitas',
      subject: 'nib',
    });
    expect(await rina.facilitation.get({ uid: other.uid })).toMatchObject({
      number: 'L-001',
      field: { letter: 'A' },
    });
    expect(await list()).toMatchObject({
      count: 2,
      cases: [{ number: 'P-001' }, { number: 'L-001' }],
      totals: [
        { kind: { name: 'Legalitas' }, step: { name: 'Berkas' }, cases: 1, overdue: 1 },
        { kind: { name: 'Pembiayaan' }, cases: 1, overdue: 1 },
      ],
    });
    const card = await rina.person.card({ uid: draft.personUid });
    expect(card.sections.filter(({ kind }) => kind === 'facilitation')).toMatchObject([
      {
        title: 'Fasilitasi',
        lines: [
          { text: 'L-001 NIB · Bank Siak Raya · Nuraini' },
          {
            text: 'P-001 KUR · Bank Siak Raya · Usaha Nuraini',
            detail: 'Berkas · Lengkapi berkas · lewat 12/10/2026',
            taken: { step: 'facilitation/pembiayaan/kur', text: 'KUR P-001 sedang berjalan' },
          },
        ],
      },
    ]);
    expect(card.history.filter(({ kind }) => kind === 'facilitation')).toMatchObject([
      { title: 'L-001 NIB: Kasus dibuka' },
      { title: 'P-001 KUR: Kasus dibuka', localDate: '2026-10-05' },
    ]);
    const { entries } = await core.admin.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'fasilitasi',
    });
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toContain(
      'Membuka P-001, Usaha Nuraini',
    );
  });

  it('keeps its number to itself, and comes from a consultation with its field', async () => {
    const { core, rina } = await office();
    const { ticket, personUid } = await registerVisitor(core, core.admin, 'Siti', 'A');
    const sheet = { ticketUid: ticket.uid, fieldUid: ticket.field.uid };
    const first = await openCase(core, rina, { personUid, sheet });
    await rina.facilitation.end({
      uid: first.uid,
      ending: 'ditarik',
      on: '2026-10-06',
      reason: 'Tidak jadi',
    });
    const second = await openCase(core, rina, { personUid });
    expect(await rina.facilitation.get({ uid: first.uid })).toMatchObject({
      ticket: { number: 'A-001' },
      field: { letter: 'A' },
    });
    expect(await rina.facilitation.get({ uid: second.uid })).toMatchObject({ number: 'P-002', ticket: null });
  });

  it('goes step by step, each with its day, and counts in the month of that day', async () => {
    const { core, rina, table } = await office();
    const { uid } = await openCase(core, rina);
    const { move } = rina.facilitation;
    await expect(move(stepOf(uid, 'survei', '2026-10-14'))).rejects.toMatchObject({
      code: 'ALREADY_FURTHER',
    });
    await expect(move(stepOf(uid, 'diajukan', '2026-10-14'))).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    }); // how much?
    await expect(move(stepOf(uid, 'diajukan', '2026-10-01', { askedRp: 1 }))).rejects.toMatchObject({
      message: 'Diajukan 01/10/2026 lebih dulu daripada Berkas 05/10/2026. Periksa tanggalnya.',
    });
    const asked = stepOf(uid, 'diajukan', '2026-10-14', { askedRp: 50_000_000, nextAction: 'Tanya survei' });
    await move(asked);
    expect(await move(asked)).toMatchObject({ step: { code: 'diajukan' }, steps: [{}, {}] }); // sent twice
    // Another window had something else in mind: it is told, and nothing of it is lost unseen.
    for (const other of [{ askedRp: 45_000_000 }, { nextAction: 'Lengkapi berkas' }, { dueOn: '2026-12-01' }])
      await expect(move({ ...asked, ...other })).rejects.toMatchObject({ code: 'ALREADY_FURTHER' });
    await move(stepOf(uid, 'survei', '2026-10-26'));
    const approved = stepOf(uid, 'disetujui', '2026-11-09', { approvedRp: 60_000_000 });
    await expect(move(approved)).rejects.toMatchObject({ code: 'APPROVED_ABOVE_ASKED' });
    expect(await move({ ...approved, confirmed: true })).toMatchObject({
      askedRp: 50_000_000,
      approvedRp: 60_000_000,
      counted: [
        { month: '2026-11', table: 'G', text: 'disetujui Rp60.000.000' },
        { month: '2026-10', table: 'G', text: 'diajukan Rp50.000.000' },
      ],
    });
    expect((await table('2026-10', 'G')).rows).toMatchObject([
      { label: 'KUR · Bank Siak Raya', counts: { people: 1, asked: 50_000_000, approved: 0, paid: 0 } },
    ]);
    expect((await table('2026-11', 'G')).total).toMatchObject({ people: 1, asked: 0, approved: 60_000_000 });
  });

  it('is paid in parts, never more than approved; a cancelled part restates its month', async () => {
    const { core, rina, table, pay } = await office();
    const { uid } = await approvedCase(core, rina);
    await expect(pay(uid, 20_000_000, '2026-11-08')).rejects.toMatchObject({ code: 'FIELD_INVALID' }); // before approval
    expect(await pay(uid, 20_000_000, '2026-11-12')).toMatchObject({
      step: { code: 'cairSebagian', name: 'Cair sebagian' },
      paidRp: 20_000_000,
    });
    await expect(pay(uid, 30_000_001, '2026-11-20')).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const planned = {
      uid: core.uid(),
      caseUid: uid,
      rupiah: 30_000_000,
      paidOn: null,
      plannedOn: '2026-11-26',
      note: '',
    };
    await rina.facilitation.pay(planned);
    await rina.facilitation.pay({ ...planned, plannedOn: '2026-11-27' }); // put off
    await expect(pay(uid, 1, null, '2026-12-26')).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(await table('2026-11', 'G')).toMatchObject({ total: { paid: 20_000_000 } });
    const done = await rina.facilitation.pay({ ...planned, paidOn: '2026-11-20' });
    expect(done).toMatchObject({
      step: { code: 'cair' },
      endedOn: '2026-11-20',
      paidRp: 50_000_000,
      nextAction: '',
    });
    expect(await rina.facilitation.pay({ ...planned, paidOn: '2026-11-20' })).toEqual(done); // sent twice
    expect(done.payments.map(({ part, paidOn }) => [part, paidOn])).toEqual([
      [1, '2026-11-12'],
      [2, '2026-11-20'],
    ]);
    await expect(
      rina.facilitation.takeBack({ uid, step: 'cair', ending: null, reason: 'Salah' }),
    ).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    core.setNow('2026-12-02T01:00:00.000Z');
    const back = await rina.facilitation.cancelPayment({ uid: planned.uid, reason: 'Dikembalikan bank' });
    expect(back).toMatchObject({ step: { code: 'cairSebagian' }, endedOn: null, paidRp: 20_000_000 });
    expect(back.history[0]).toMatchObject({
      title: 'Cair tahap 2 dibatalkan',
      detail: 'Rp30.000.000 · Dikembalikan bank',
    });
    expect(await table('2026-11', 'G')).toMatchObject({
      total: { paid: 20_000_000 },
      note: '1 pencairan bulan ini (Rp30.000.000) dibatalkan kemudian dan tidak dihitung.',
    });
    const behind = await core.admin.report.rows({ period: '2026-11', table: 'G', key: null, column: 'paid' });
    expect(behind.rows.map(({ cells }) => [cells['number'], cells['rupiah']])).toEqual([
      ['P-001', 'Rp20.000.000'],
    ]);
  });

  it('approved in December and paid in January counts in both years, each its own', async () => {
    const { core, rina, table, pay } = await office('2027-01-20T01:00:00.000Z');
    const draft = await openCase(core, rina, { openedOn: '2026-11-05', dueOn: null });
    const { move } = rina.facilitation;
    await move(stepOf(draft.uid, 'diajukan', '2026-11-05', { askedRp: 40_000_000 }));
    await move(stepOf(draft.uid, 'survei', '2026-12-01'));
    await move(stepOf(draft.uid, 'disetujui', '2026-12-29', { approvedRp: 40_000_000 }));
    await pay(draft.uid, 40_000_000, '2027-01-04');
    expect((await table('2026-12', 'G')).total).toMatchObject({ approved: 40_000_000, paid: 0, paidYear: 0 });
    expect((await table('2027-01', 'G')).total).toMatchObject({
      approved: 0,
      paid: 40_000_000,
      paidBefore: 0,
      paidYear: 40_000_000,
    });
  });

  it('ends without its result for a reason, which can be taken back', async () => {
    const { core, rina, list } = await office();
    const { uid } = await approvedCase(core, rina);
    const end = { uid, ending: 'ditolak', on: '2026-11-20', reason: 'Omzet belum cukup' };
    await expect(rina.facilitation.end({ ...end, on: '2026-11-01' })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    expect(await rina.facilitation.end(end)).toMatchObject({
      ending: { name: 'Ditolak', reason: 'Omzet belum cukup' },
      endedOn: '2026-11-20',
    });
    expect(await list()).toMatchObject({
      cases: [],
      totals: [],
      endings: [{ ending: { name: 'Ditolak' }, cases: 1 }],
    });
    expect((await list({ state: 'ended' })).cases).toMatchObject([{ uid }]);
    await expect(rina.facilitation.end({ ...end, ending: 'ditarik' })).rejects.toMatchObject({
      code: 'ALREADY_FURTHER',
    });
    const back = (step: string, ending: string | null = null) =>
      rina.facilitation.takeBack({ uid, step, ending, reason: 'Keliru' });
    const running = { ending: null, endedOn: null, approvedRp: 50_000_000 };
    await expect(back('disetujui')).rejects.toMatchObject({ code: 'ALREADY_FURTHER' }); // seen before it ended
    expect(await back('disetujui', 'ditolak')).toMatchObject(running);
    expect(await back('disetujui', 'ditolak')).toMatchObject(running); // sent twice
    await expect(back('survei')).rejects.toMatchObject({ code: 'ALREADY_FURTHER' }); // seen elsewhere
    expect(await back('disetujui')).toMatchObject({ step: { code: 'survei' }, approvedRp: null });
    await back('survei');
    expect(await back('diajukan')).toMatchObject({ step: { code: 'berkas' }, counted: [] });
    await expect(back('berkas')).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('tells its ending last, on the card too, when it ended on the day it was opened', async () => {
    const { core, rina } = await office();
    const { uid, personUid, openedOn } = await openCase(core, rina);
    await rina.facilitation.end({ uid, ending: 'ditarik', on: openedOn, reason: 'Tidak jadi' });
    const { history } = await rina.person.card({ uid: personUid });
    const told = history.filter(({ kind }) => kind === 'facilitation').map(({ title }) => title);
    expect(told).toEqual([expect.stringContaining('Ditarik'), expect.stringContaining('Kasus dibuka')]);
  });

  it('is changed by two windows, each its own fields; what was counted cannot be emptied', async () => {
    const { core, rina } = await office();
    const { uid } = await approvedCase(core, rina);
    const basedOn = facilitationChangeOf(await rina.facilitation.get({ uid }));
    const change = rina.facilitation.change;
    await change({ ...basedOn, partner: 'Bank Lancang Kuning', basedOn });
    expect(await change({ ...basedOn, nextAction: 'Akad', dueOn: '2026-11-30', basedOn })).toMatchObject({
      partner: 'Bank Lancang Kuning',
      nextAction: 'Akad',
      facts: { tenor: 36 },
    });
    await expect(change({ ...basedOn, partner: 'BPR', basedOn })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
    });
    await expect(change({ ...basedOn, askedRp: null })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await expect(change({ ...basedOn, approvedRp: 90_000_000 })).rejects.toMatchObject({
      code: 'APPROVED_ABOVE_ASKED',
    });
    await expect(change({ ...basedOn, facts: { tenor: 'tiga' } })).rejects.toMatchObject({
      data: { issues: [{ field: 'facts.tenor' }] },
    });
    await rina.facilitation.pay({
      uid: core.uid(),
      caseUid: uid,
      rupiah: 40_000_000,
      paidOn: '2026-11-12',
      plannedOn: null,
      note: '',
    });
    await expect(change({ ...basedOn, approvedRp: 30_000_000 })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    // The institution pays no more: what was approved is what was paid.
    expect(await change({ ...basedOn, approvedRp: 40_000_000 })).toMatchObject({ step: { code: 'cair' } });
  });

  it('stays with a consultant who has left; another is made responsible only while they work here', async () => {
    const { core, rina, list } = await office();
    const { uid } = await openCase(core, rina);
    const { staff } = await rina.session.current();
    const [rinaHere] = (await core.admin.office.staff()).filter(({ name }) => name === 'Rina Marlina');
    await core.admin.office.saveStaff({ ...rinaHere!, isActive: false });
    const cases = await core.admin.facilitation.list({ state: 'current', kind: null, staffUid: staff!.uid });
    expect(cases.cases).toMatchObject([{ uid, consultant: { name: 'Rina Marlina' } }]);
    await expect(
      openCase(core, core.admin, { staffUid: staff!.uid, personUid: cases.cases[0]!.person.uid }),
    ).rejects.toMatchObject({ data: { issues: [{ field: 'staffUid' }] } });
    await expect(list()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  });
});

const issued = async (
  { core, rina }: Pick<Awaited<ReturnType<typeof office>>, 'core' | 'rina'>,
  subject: string,
  on: string,
  document = {
    number: 'P-IRT 2061471010001-26',
    validUntil: null as string | null,
    checkOn: null as string | null,
  },
) => {
  const draft = await openCase(core, rina, {
    kind: 'legalitas',
    subject,
    openedOn: on,
    partner: '',
    dueOn: null,
  });
  await rina.facilitation.move(stepOf(draft.uid, 'diajukan', on));
  await rina.facilitation.move(stepOf(draft.uid, 'diproses', on));
  await rina.facilitation.move(stepOf(draft.uid, 'terbit', on, { document }));
  return draft;
};

describe('a case of legality', () => {
  it('counts by paper when it is asked for and when it is issued', async () => {
    const { core, rina, table } = await office();
    await issued({ core, rina }, 'halal', '2026-11-10');
    await issued({ core, rina }, 'pirt', '2026-10-10');
    const asked = await openCase(core, rina, { kind: 'legalitas', subject: 'pirt' });
    await rina.facilitation.move(stepOf(asked.uid, 'diajukan', '2026-11-02'));
    const { rows, total } = await table('2026-11', 'F');
    expect(
      rows.map(({ label, counts }) => [label, counts['asked'], counts['issued'], counts['issuedYear']]),
    ).toEqual([
      ['P-IRT', 1, 0, 1],
      ['Sertifikat halal', 1, 1, 1],
    ]);
    expect(total).toMatchObject({ asked: 2, askedBefore: 1, askedYear: 3, issued: 1 });
    const behind = await core.admin.report.rows({
      period: '2026-11',
      table: 'F',
      key: 'halal',
      column: 'issued',
    });
    expect(behind).toMatchObject({ title: 'Sertifikat halal', rows: [{ cells: { number: 'L-001' } }] });
  });

  it('is reminded of its end; renewed it warns nobody, and again when the renewal is refused', async () => {
    const { core, rina, list } = await office();
    const document = { number: '206', validUntil: '2026-12-30', checkOn: null };
    const old = await issued({ core, rina }, 'pirt', '2021-12-30', document);
    await issued({ core, rina }, 'nib', '2021-12-30'); // no end
    await issued({ core, rina }, 'halal', '2022-10-01', {
      number: 'ID1',
      validUntil: null,
      checkOn: '2026-10-01',
    });
    const papers = async () => (await list({ state: 'papers' })).cases.map(({ number }) => number);
    expect(await list({ state: 'papers' })).toMatchObject({
      papers: { near: 2, over: 1 },
      cases: [
        { number: 'L-003', reminder: { since: '2026-10-01', isOver: true } },
        { number: 'L-001', reminder: { since: '2026-09-30', isOver: false } },
      ],
    });
    expect((await list({ state: 'papers', isOverdue: true })).cases).toHaveLength(1);
    const renewal = { uid: core.uid(), caseUid: old.uid, openedOn: '2026-11-20' };
    const renewed = await rina.facilitation.renew(renewal);
    expect(renewed).toMatchObject({
      number: 'L-004',
      subject: { code: 'pirt' },
      replaces: { number: 'L-001' },
    });
    expect(await rina.facilitation.renew(renewal)).toEqual(renewed); // sent twice
    await expect(rina.facilitation.renew({ ...renewal, uid: core.uid() })).rejects.toMatchObject({
      code: 'ALREADY_RENEWED',
      data: { uid: renewed.uid },
    });
    expect(await rina.facilitation.get({ uid: old.uid })).toMatchObject({
      reminder: null,
      replacedBy: { number: 'L-004' },
    });
    expect(await papers()).toEqual(['L-003']);
    await rina.facilitation.end({
      uid: renewed.uid,
      ending: 'ditolak',
      on: '2026-11-21',
      reason: 'Tidak lolos',
    });
    expect(await papers()).toEqual(['L-003', 'L-001']);
    // The next renewal runs: that the one before was refused is not taken back any more.
    const third = await rina.facilitation.renew({ ...renewal, uid: core.uid(), openedOn: '2026-11-21' });
    const back = { uid: renewed.uid, step: renewed.step.code, ending: 'ditolak', reason: 'Salah klik' };
    await expect(rina.facilitation.takeBack(back)).rejects.toMatchObject({
      code: 'ALREADY_RENEWED',
      data: { uid: third.uid },
    });
    await rina.facilitation.end({ uid: third.uid, ending: 'ditolak', on: '2026-11-21', reason: 'Rangkap' });
    expect(await rina.facilitation.takeBack(back)).toMatchObject({ ending: null });
  });

  it('warns of a second brand and of a letter of another year', async () => {
    const { core, rina } = await office();
    const facts = { merek: 'Lado Bunda, Kripik Bunda', suratRekomendasi: '2025-12-30' };
    const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'merek', facts });
    expect((await rina.facilitation.get({ uid })).warnings).toHaveLength(2);
  });

  it('warns of a letter of recommendation that another case was opened with, unless it was never asked', async () => {
    const { core, rina } = await office();
    const about = { kind: 'legalitas', subject: 'merek', openedOn: '2026-11-20' };
    const suratRekomendasi = '2026-11-12';
    const { uid: one, personUid } = await openCase(core, rina, {
      ...about,
      facts: { merek: 'Lado', suratRekomendasi },
    });
    const { uid: two } = await openCase(core, rina, {
      ...about,
      personUid,
      facts: { merek: 'Kripik', suratRekomendasi },
    });
    const warnings = async (uid: string) => (await rina.facilitation.get({ uid })).warnings;
    expect(await warnings(one)).toEqual([expect.stringContaining('sama dengan L-002.')]);
    expect(await warnings(two)).toEqual([expect.stringContaining('sama dengan L-001.')]);
    await rina.facilitation.end({ uid: two, ending: 'ditarik', on: '2026-11-23', reason: 'Keliru' });
    expect(await warnings(one)).toEqual([]);
  });

  it('ticks its files; those of another paper are not among them', async () => {
    const { core, rina } = await office();
    const { uid } = await openCase(core, rina, { kind: 'legalitas', subject: 'halal' });
    const tick = (code: string, state: 'there' | 'missing' | 'notAsked', how = '') =>
      rina.facilitation.file({ uid, code, state, on: null, how });
    await tick('penyelia', 'there', 'fotokopi');
    await tick('fotoProduk', 'notAsked');
    const { checklist, files } = await tick('ktp', 'there');
    expect(files).toEqual({ there: 2, asked: checklist.length - 1 });
    expect(checklist.find(({ code }) => code === 'penyelia')).toMatchObject({
      on: '2026-11-23',
      how: 'fotokopi',
    });
    expect(await tick('ktp', 'missing')).toMatchObject({ files: { there: 1 } });
    await expect(tick('labelMerek', 'there')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** The kinds that come with the application and an eighth, in a folder of their own. */
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
const resources = path.resolve(import.meta.dirname, '../../resources');
const withKind = (file: object & { code: string }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-kinds-'));
  folders.push(folder);
  for (const other of ['designs', 'documents', 'fonts', 'region'])
    symlinkSync(path.join(resources, other), path.join(folder, other));
  cpSync(path.join(resources, 'facilitation'), path.join(folder, 'facilitation'), { recursive: true });
  const kind = path.join(folder, 'facilitation', `${file.code}.json`);
  writeFileSync(kind, JSON.stringify(file));
  return { folder, remove: () => rmSync(kind) };
};
const grant = {
  ...(JSON.parse(readFileSync(path.join(resources, 'facilitation/pembiayaan.json'), 'utf8')) as object),
  code: 'hibah',
  name: 'Hibah',
  letter: 'H',
  rank: 8,
  subject: { label: 'Sumber', choices: [{ code: 'apbd', name: 'Hibah APBD' }] },
  fields: [{ code: 'rekening', label: 'Rekening', type: 'text', atStep: 'diajukan', isRequired: true }],
  checklist: [{ code: 'proposal', name: 'Proposal' }],
};

describe('a kind', () => {
  it('is one file: its cases run, are paid, print and count; gone, they are still listed and counted', async () => {
    const { folder, remove } = withKind(grant);
    const core = await openTestCore({ resourcesPath: folder });
    const rina = await core.signIn('Rina Marlina', 'consultant');
    expect((await rina.facilitation.kinds()).map(({ name }) => name).at(-1)).toBe('Hibah');
    const { uid } = await openCase(core, rina, { kind: 'hibah', subject: 'apbd', partner: 'Dinas' });
    const { move } = rina.facilitation;
    const asked = stepOf(uid, 'diajukan', '2026-10-14', { askedRp: 10_000_000 });
    await expect(move(asked)).rejects.toMatchObject({ data: { issues: [{ field: 'facts.rekening' }] } });
    await move({ ...asked, facts: { rekening: '0123' } });
    await rina.facilitation.file({ uid, code: 'proposal', state: 'there', on: null, how: 'asli' });
    expect((await rina.facilitation.receipt({ uid })).name).toMatch(/^tanda-terima-H-001-/);
    expect((await rina.letter.caseStart({ caseUid: uid })).values).toMatchObject({
      rekening: '0123',
      sumber: 'Hibah APBD',
      permohonan: 'fasilitasi hibah (Hibah APBD) sebesar Rp10.000.000 (sepuluh juta rupiah)',
      berkas: 'Proposal',
    });
    remove();
    await core.restart();
    const admin = core.client();
    const [fitriani] = await admin.session.staffList();
    await admin.session.signIn({ staffUid: fitriani!.uid, pin: ADMIN_PIN });
    const one = await admin.facilitation.get({ uid });
    expect(one).toMatchObject({
      number: 'H-001',
      definition: null,
      kind: { name: 'Hibah' },
      step: { name: 'Diajukan' },
      files: { there: 1, asked: 1 },
      counted: [{ month: '2026-10', table: 'G', text: 'diajukan Rp10.000.000' }],
    });
    const list = await admin.facilitation.list({ state: 'current', kind: null, staffUid: null });
    expect(list).toMatchObject({
      cases: [{ number: 'H-001', subject: { name: 'Hibah APBD' } }],
      totals: [{ kind: { name: 'hibah' }, step: { name: 'diajukan' }, cases: 1 }], // by its codes
    });
    await expect(admin.facilitation.move(stepOf(uid, 'survei', '2026-11-01'))).rejects.toMatchObject({
      code: 'KIND_GONE',
    });
    const { tables } = await admin.report.figures({ period: '2026-10' });
    expect(tables.find(({ code }) => code === 'G')?.rows).toMatchObject([{ label: 'Hibah APBD · Dinas' }]);
  });

  it.each([
    ['a step twice', { steps: [grant, grant].map(() => ({ code: 'satu', name: 'Satu' })) }],
    ['no step that is paid', { steps: ['satu', 'dua'].map((code) => ({ code, name: code })) }],
    ['the letter of another', { letter: 'P' }],
    ['a word that no kind has', { drag: true }],
    ['a table of papers without any', { table: 'F' }],
    ['a line for a subject it has not', { checklist: [{ code: 'ktp', name: 'KTP', subjects: ['kur'] }] }],
  ])('with %s is taken by nobody', async (_, change) => {
    const core = await openTestCore({ resourcesPath: withKind({ ...grant, ...change }).folder });
    await expect(core.admin.facilitation.kinds()).rejects.toMatchObject({ code: 'UNEXPECTED' });
    expect(core.logged.join()).toMatch(/hibah\.json|share a letter/);
  });
});

describe('who may', () => {
  it('work on cases: consultants, managers and administrators', async () => {
    const { core } = await office();
    const desk = await core.signIn('Doni', 'frontdesk');
    await expect(desk.facilitation.kinds()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
