import { describe, expect, it } from 'vitest';
import { cellKey, countText, type IndicatorDraft } from '#contract/indicator.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { openTestCore, plainActivity, registerVisitor } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const office = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const draft = (change: Partial<IndicatorDraft> = {}): IndicatorDraft => ({
    uid: core.uid(),
    year: 2026,
    fieldUid: null,
    service: 'Pembiayaan',
    objective: 'Usaha yang memperoleh pembiayaan',
    unit: 'usaha',
    source: 'typed',
    subject: '',
    position: 1,
    isActive: true,
    ...change,
  });
  const add = async (change: Partial<IndicatorDraft> = {}) =>
    (await core.admin.indicator.save(draft(change))).uid;
  const year = (of = 2026) => core.admin.indicator.year({ year: of });
  /** Cells by indicator: the target, then the months by their numbers. */
  const fill = (
    cells: Record<string, string>,
    more: { note?: string; basedOn?: object; year?: number } = {},
  ) => core.admin.indicator.enter({ year: 2026, note: '', cells, ...more } as never);
  return { core, rina, draft, add, year, fill };
};

describe('what is typed', () => {
  it.each([
    ['12', '12'],
    ['', ''],
    [' 1.200 ', '1.200'],
    ['1200', '1.200'],
    ['007', '7'],
  ])('%j is %j', (text, read) => {
    expect(countText.parse(text)).toBe(read);
  });
  it.each(['12,5', '12.5', '1.2', '12.50', '-3', '1,200', '1e3', '1 2', 'dua', '1.2000'])(
    '%j is refused in words, never read as another number',
    (text) => {
      expect(countText.safeParse(text).error?.issues[0]?.message).toBe(
        'Ditulis sebagai bilangan bulat, misalnya 12 atau 1.200.',
      );
    },
  );
  it.each(['1234567890', '1.234.567.890', '99999999999999999999'])('%j is said to be too large', (text) => {
    expect(countText.safeParse(text).error?.issues[0]?.message).toBe(
      'Angka ini terlalu besar. Periksa nolnya.',
    );
  });
});

describe('the indicators of a year', () => {
  it('come to a total, a percentage and a predicate; months to come and not typed are blank', async () => {
    const { add, year, fill } = await office();
    const [credit, fair, borrowed] = [await add(), await add({ position: 2 }), await add({ position: 3 })];
    await fill(
      {
        [cellKey(credit, 0)]: '40',
        [cellKey(credit, 1)]: '30',
        [cellKey(credit, 3)]: '18',
        [cellKey(fair, 1)]: '7',
        [cellKey(borrowed, 0)]: '1.200',
        [cellKey(borrowed, 11)]: '0',
      },
      { note: 'Pameran dijadwalkan Desember.' },
    );
    const found = await year();
    expect(found.rows.map(({ target, total, percent }) => [target, total, percent])).toEqual([
      [40, 48, 120],
      [null, 7, null],
      [1200, 0, 0],
    ]);
    expect(found.rows[0]!.months).toEqual([30, null, 18, ...Array<null>(9).fill(null)]);
    expect(found.rows[2]!.months.slice(9)).toEqual([null, 0, null]);
    expect(found).toMatchObject({
      begun: 11,
      targeted: 2,
      average: 50,
      predicate: 'poor',
      note: 'Pameran dijadwalkan Desember.',
    });
    // One at 120 % alone is Sangat Baik.
    await fill({ [cellKey(borrowed, 0)]: '' }, { note: found.note });
    expect(await year()).toMatchObject({ targeted: 1, average: 100, predicate: 'excellent' });
  });

  it('leave out of average what is not in use', async () => {
    const { core, draft, year, fill } = await office();
    const { uid, ...rest } = draft();
    await core.admin.indicator.save({ uid, ...rest });
    await fill({ [cellKey(uid, 0)]: '10', [cellKey(uid, 1)]: '9' });
    expect(await year()).toMatchObject({ targeted: 1, average: 90 });
    await core.admin.indicator.save({ uid, ...rest, isActive: false });
    expect(await year()).toMatchObject({ targeted: 0, average: null, predicate: null });
    expect((await year()).rows).toHaveLength(1);
  });

  it('take no predicate, no number for what is counted, no month to come and no target of 0', async () => {
    const { core, add, draft, fill } = await office();
    const typed = await add();
    const counted = await add({ source: 'visit' });
    const saved = { ...draft(), predicate: 'excellent' };
    await expect(core.admin.indicator.save(saved)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    for (const cell of [cellKey(typed, 12), cellKey(counted, 3), cellKey(typed, 0)])
      await expect(fill({ [cell]: cell.endsWith(':0') ? '0' : '5' })).rejects.toMatchObject({
        code: 'FIELD_INVALID',
        data: { issues: [{ field: cell }] },
      });
    await expect(fill({ [cellKey(typed, 1)]: '12,5' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(fill({ [cellKey(core.uid(), 1)]: '5' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('begin with those of the year before, which a change leaves as it was', async () => {
    const { core, add, year, fill } = await office();
    const old = await add({ year: 2025 });
    await add({ year: 2025, objective: 'Tidak dipakai lagi', isActive: false });
    await fill({ [cellKey(old, 0)]: '10', [cellKey(old, 12)]: '4' }, { year: 2025, note: 'Lama' });
    const before = await year(2025);
    expect((await year()).previous).toBe(2025);
    expect(await core.admin.indicator.begin({ year: 2026 })).toEqual({ count: 1 });
    expect(await core.admin.indicator.begin({ year: 2026 })).toEqual({ count: 1 }); // sent twice
    const [row] = (await year()).rows;
    expect(row).toMatchObject({ objective: before.rows[0]!.objective, target: null, total: 0 });
    const { field: _f, target: _t, months: _m, total: _s, isDistinct: _d, percent: _p, ...opened } = row!;
    await core.admin.indicator.save({ ...opened, objective: 'UMKM naik kelas', source: 'mentee' });
    await core.admin.indicator.save({ ...opened, year: 2025 }); // never moves to another year
    expect(await year(2025)).toEqual(before);
    expect((await year()).note).toBe('');
    await expect(core.admin.indicator.begin({ year: 2024 })).rejects.toMatchObject({
      code: 'NOTHING_BEFORE',
    });
  });

  it('are read by consultants, changed by managers and not seen at the desk', async () => {
    const { core, rina, draft } = await office();
    const desk = await core.signIn('Nur Aisyah', 'frontdesk');
    expect((await rina.indicator.year({ year: 2026 })).rows).toEqual([]);
    await expect(rina.indicator.save(draft())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(rina.indicator.enter({ year: 2026, note: '', cells: {} })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(desk.indicator.year({ year: 2026 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('filled in by two people keep both, and ask about the cell that both wrote in', async () => {
    const { core, add, year, fill } = await office();
    const uid = await add();
    const [jan, feb] = [cellKey(uid, 1), cellKey(uid, 2)];
    const basedOn = { [jan]: '', [feb]: '', note: '' };
    await fill({ [jan]: '1.200', [feb]: '' }, { basedOn });
    await fill({ [jan]: '', [feb]: '7' }, { basedOn });
    expect((await year()).rows[0]!.months.slice(0, 2)).toEqual([1200, 7]);
    await expect(fill({ [jan]: '5', [feb]: '' }, { basedOn, note: 'Dua' })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { fields: [jan], stored: { [jan]: '1.200' } },
    });
    expect((await year()).note).toBe('');
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'IKU' });
    expect(entries).toEqual([]);
    await fill({}, { note: 'Satu' });
    const trail = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'mengisi' });
    expect(trail.entries.map(({ summary }) => summary)).toEqual([
      'Februari: kosong → 7',
      'Januari: kosong → 1200',
    ]);
  });
});

it('counts each source in the records: per field, in its month, without what was taken back', async () => {
  const { core, rina, add, year } = await office();
  const [fieldA, fieldE] = [await core.field('A'), await core.field('E')];
  // Visits and consultations: two served in A, one of them taken back; one waits in B.
  for (const name of ['Ani', 'Budi']) {
    const { ticket } = await registerVisitor(core, core.admin, name, 'A');
    await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid: ticket.uid });
    await rina.queue.finish({
      uid: core.uid(),
      ticketUid: ticket.uid,
      outcome: 'done',
      followUp: '',
      deliveredServiceUids: [],
    });
  }
  const waiting = await registerVisitor(core, core.admin, 'Citra', 'B');
  const cancelled = await registerVisitor(core, core.admin, 'Dodi', 'B');
  await core.admin.visit.undo({ uid: cancelled.uid });
  // Mentoring: two clients, a session that counts for both, one that counts for nobody, one taken back.
  const siti = await takeOn(core, rina, 'Siti');
  const tono = await takeOn(core, rina, 'Tono');
  await takeOn(core, rina, 'Calon', { status: 'candidate' });
  await rina.mentoring.saveSession(sessionOf(core, siti, [siti, tono]));
  const none = sessionOf(core, siti, [siti], { localDate: '2026-11-21' });
  await rina.mentoring.saveSession({
    ...none,
    clients: none.clients.map((each) => ({ ...each, counts: false, reason: 'Antar berkas' })),
  });
  const voided = sessionOf(core, siti, [siti], { localDate: '2026-11-22' });
  await rina.mentoring.saveSession(voided);
  await rina.mentoring.voidSession({ uid: voided.uid, reason: 'Keliru' });
  // Trainings of field E: one finished in October with two participants, one still open.
  const done = await openTraining(core, {
    startDate: '2026-10-05',
    endDate: '2026-10-06',
    sessions: [],
    materials: [],
  });
  for (const name of ['Eka', 'Fitri'])
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: done.uid,
      who: { name },
    });
  await core.admin.training.setStatus({ uid: done.uid, status: 'running' });
  await core.admin.training.setStatus({ uid: done.uid, status: 'done' });
  await openTraining(core);
  const issued = await core.admin.certificate.issue({
    uid: core.uid(),
    activity: plainActivity,
    recipients: [{ name: 'Eka' }, { name: 'Fitri' }],
  });
  await core.admin.certificate.void({ uid: issued.certificates[0]!.uid, reason: 'Salah nama' });

  const sources: [string, string | null][] = [
    ['visit', null],
    ['visit', fieldA.uid],
    ['consultation', null],
    ['consultation', fieldE.uid],
    ['session', null],
    ['session', fieldA.uid],
    ['session', fieldE.uid],
    ['mentee', null],
    ['mentee', fieldA.uid],
    ['mentee', fieldE.uid],
    ['training', null],
    ['training', fieldE.uid],
    ['training', fieldA.uid],
    ['participant', null],
    ['participant', fieldA.uid],
    ['certificate', null],
    ['certificate', fieldE.uid],
  ];
  for (const [i, [source, fieldUid]] of sources.entries()) await add({ source, fieldUid, position: i + 1 });
  const { rows } = await year();
  const told = rows.map(({ source, field, months }) => [
    `${source} ${field?.letter ?? '*'}`,
    months[9],
    months[10],
  ]);
  const visits = 2 + 1 + 3; // Ani and Budi, Citra, the three clients
  expect(waiting.ticket.number).toMatch(/^B/);
  expect(told).toEqual([
    ['visit *', 0, visits],
    ['visit A', 0, visits - 1],
    ['consultation *', 0, 2],
    ['consultation E', 0, 0],
    ['session *', 0, 1],
    ['session A', 0, 1],
    ['session E', 0, 0],
    ['mentee *', 0, 2],
    ['mentee A', 0, 2],
    ['mentee E', 0, 0],
    ['training *', 1, 0],
    ['training E', 1, 0],
    ['training A', 0, 0],
    ['participant *', 2, 0],
    ['participant A', 0, 0],
    ['certificate *', 0, 1],
    ['certificate E', 0, 0],
  ]);
  expect(rows.every(({ months }) => months[11] === null)).toBe(true);
});
