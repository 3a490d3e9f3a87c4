import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { draftOf } from '#contract/training.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { openTraining, trainingDraft } from './trainingSupport.ts';

const enrolGuest = (
  core: TestCore,
  trainingUid: string,
  name: string,
  role: 'Peserta' | 'Narasumber' = 'Peserta',
) => core.admin.training.enrol({ uid: core.uid(), trainingUid, who: { name }, role });

const names = async (core: TestCore, trainingUid: string) =>
  (await core.admin.training.participants({ trainingUid })).map(({ name, state, turn }) =>
    [name, state, turn ?? ''].join(' ').trim(),
  );

describe('a training', () => {
  it('is saved, listed by its year, changed and copied to other days', async () => {
    const core = await openTestCore();
    const draft = await trainingDraft(core);
    expect(await core.admin.training.save(draft)).toMatchObject({ ...draft, status: 'draft', enrolled: 0 });
    await core.admin.training.save({ ...draft, place: 'Balai desa' });
    expect(await core.admin.training.list({ year: 2026 })).toMatchObject({
      trainings: [{ uid: draft.uid, place: 'Balai desa', fields: [{ letter: 'E' }] }],
      years: [2026],
    });
    expect((await core.admin.training.list({ text: 'kopi' })).trainings).toEqual([]);

    const copy = { uid: draft.uid, newUid: core.uid(), startDate: '2026-12-30' };
    const copied = await core.admin.training.copy(copy);
    expect(copied).toMatchObject({ uid: copy.newUid, startDate: '2026-12-30', endDate: '2026-12-31' });
    expect(copied.sessions.map((session) => session.localDate)).toEqual([
      '2026-12-30',
      '2026-12-30',
      '2026-12-31',
    ]);
    const uids = new Set([...draft.sessions, ...copied.sessions].map((session) => session.uid));
    expect(uids.size).toBe(6);
    await core.admin.training.copy(copy);
    expect((await core.admin.training.list({})).trainings).toHaveLength(2);
  });

  it('follows its statuses; what is over is taken up again by managers only', async () => {
    const core = await openTestCore();
    const desk = await core.signIn('Rani', 'frontdesk');
    const { uid } = await openTraining(core);
    await expect(desk.training.setStatus({ uid, status: 'done' })).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
    await expect(desk.training.setStatus({ uid, status: 'cancelled' })).rejects.toMatchObject({
      data: { issues: [{ field: 'reason' }] },
    });
    await desk.training.setStatus({ uid, status: 'running' });
    await desk.training.setStatus({ uid, status: 'done' });
    await expect(desk.training.setStatus({ uid, status: 'running' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(enrolGuest(core, uid, 'Terlambat')).rejects.toMatchObject({ code: 'TRAINING_CLOSED' });
    await core.admin.training.setStatus({ uid, status: 'running' });
    expect(await enrolGuest(core, uid, 'Terlambat')).toMatchObject({ state: 'enrolled' });
  });

  it('goes away only as a draft that nobody is put down for', async () => {
    const core = await openTestCore();
    const draft = await trainingDraft(core);
    await core.admin.training.save(draft);
    await core.admin.training.remove({ uid: draft.uid });
    await expect(core.admin.training.get({ uid: draft.uid })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await core.admin.training.save(draft);
    await enrolGuest(core, draft.uid, 'Budi');
    await expect(core.admin.training.remove({ uid: draft.uid })).rejects.toMatchObject({ code: 'IN_USE' });
  });
});

describe('participants', () => {
  it('are put down once, from the card index or as guests', async () => {
    const core = await openTestCore();
    const { uid } = await openTraining(core);
    const { personUid } = await registerVisitor(core, core.admin, 'Nurhayati', 'E');
    const call = { uid: core.uid(), trainingUid: uid, who: { personUid } };
    const first = await core.admin.training.enrol(call);
    expect(await core.admin.training.enrol(call)).toEqual(first);
    expect(first).toMatchObject({ name: 'Nurhayati', cardName: null, personUid, state: 'enrolled' });
    expect(first.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    await expect(core.admin.training.enrol({ ...call, uid: core.uid() })).rejects.toMatchObject({
      code: 'ALREADY_ENROLLED',
    });
    const asPrinted = { participantUid: first.uid, name: 'Hj. Nurhayati, S.E.', role: 'Peserta' as const };
    expect(await core.admin.training.change(asPrinted)).toMatchObject({ cardName: 'Nurhayati' });
    expect(await core.admin.training.openFor({ personUid })).toEqual([]);
  });

  it('are offered only trainings that take registrations and are not over', async () => {
    const core = await openTestCore();
    const { uid } = await openTraining(core);
    const { personUid } = await registerVisitor(core, core.admin, 'Nurhayati', 'E');
    const offered = async () => core.admin.training.openFor({ personUid });
    expect(await offered()).toMatchObject([{ uid }]);
    core.advance(60 * 24 * 60);
    expect(await offered()).toEqual([]);
  });

  it('wait when the training is full, and move up in order when a place becomes free', async () => {
    const core = await openTestCore();
    const { uid } = await openTraining(core, { quota: 2 });
    const [ani] = [await enrolGuest(core, uid, 'Ani'), await enrolGuest(core, uid, 'Budi')];
    await enrolGuest(core, uid, 'Citra');
    const dedi = await enrolGuest(core, uid, 'Dedi');
    await enrolGuest(core, uid, 'Pak Narasumber', 'Narasumber');
    expect(dedi).toMatchObject({ state: 'waiting', turn: 2 });
    expect(await names(core, uid)).toEqual([
      'Ani enrolled',
      'Budi enrolled',
      'Pak Narasumber enrolled',
      'Citra waiting 1',
      'Dedi waiting 2',
    ]);
    const gone = await core.admin.training.setState({ participantUid: ani.uid, state: 'withdrawn' });
    expect(gone).toMatchObject({ movedUp: 'Citra', participant: { state: 'withdrawn' } });
    const desk = await core.signIn('Rani', 'frontdesk');
    const place = { participantUid: dedi.uid, state: 'enrolled' } as const;
    await expect(desk.training.setState(place)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const over = await core.admin.training.setState({ participantUid: dedi.uid, state: 'enrolled' });
    expect(over.movedUp).toBeNull();
    expect(await core.admin.training.get({ uid })).toMatchObject({ enrolled: 3, waiting: 0 });
  });

  it('move up when the training gets more places', async () => {
    const core = await openTestCore();
    const training = await openTraining(core, { quota: 1 });
    for (const name of ['Ani', 'Budi', 'Citra', 'Dedi']) await enrolGuest(core, training.uid, name);
    const draft = draftOf(training);
    await core.admin.training.save({ ...draft, quota: 3 });
    expect(await names(core, training.uid)).toEqual([
      'Ani enrolled',
      'Budi enrolled',
      'Citra enrolled',
      'Dedi waiting 1',
    ]);
  });
});

describe('attendance', () => {
  it('is marked for many at once, sent again changes nothing, and decides who is due a certificate', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const [ani, budi] = [
      await enrolGuest(core, training.uid, 'Ani'),
      await enrolGuest(core, training.uid, 'Budi'),
    ];
    const speaker = await enrolGuest(core, training.uid, 'Dewi', 'Narasumber');
    for (const [i, session] of training.sessions.entries()) {
      const participantUids = i === 0 ? [ani.uid, budi.uid] : [ani.uid];
      const call = { sessionUid: session.uid, participantUids, isPresent: true };
      await core.admin.training.mark(call);
      await core.admin.training.mark(call);
    }
    const list = await core.admin.training.participants({ trainingUid: training.uid });
    expect(list).toMatchObject([
      { uid: ani.uid, attendedHours: 12, attendedPercent: 100, ineligibility: [] },
      { uid: budi.uid, attendedHours: 4, attendedPercent: 33, ineligibility: ['Hadir 33 %, syarat 80 %'] },
      { uid: speaker.uid, attendedPercent: 0, ineligibility: [] },
    ]);
    const { entries: trail } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' });
    expect(trail.filter((entry) => entry.action === 'Menandai kehadiran')).toHaveLength(3);

    const [first] = training.sessions;
    await core.admin.training.mark({
      sessionUid: first!.uid,
      participantUids: [budi.uid],
      isPresent: false,
    });
    const [, again] = await core.admin.training.participants({ trainingUid: training.uid });
    expect(again).toMatchObject({ attendedPercent: 0, ineligibility: ['Belum ada kehadiran'] });
  });

  it('keeps a session that somebody attended', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const ani = await enrolGuest(core, training.uid, 'Ani');
    const [first] = training.sessions;
    await core.admin.training.mark({ sessionUid: first!.uid, participantUids: [ani.uid], isPresent: true });
    const draft = draftOf(training);
    await expect(
      core.admin.training.save({ ...draft, sessions: draft.sessions.slice(1) }),
    ).rejects.toMatchObject({
      data: {
        issues: [
          {
            field: 'sessions',
            message: 'Sesi 23/11/2026 pukul 08.00–12.00 sudah mempunyai kehadiran, jadi tidak dapat dihapus.',
          },
        ],
      },
    });
    const shorter = await core.admin.training.save({ ...draft, sessions: draft.sessions.slice(0, 2) });
    expect(shorter.sessions).toHaveLength(2);
  });

  it('is no way to find whose NIK it is: naming somebody else is written down, and guesses are stopped', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const sessionUid = training.sessions[0]!.uid;
    const scan = (serial: number) =>
      core.admin.training.scan({ sessionUid, text: `147102630290000${serial}` });
    await registerVisitor(core, core.admin, '', 'A', {
      person: { new: newPerson(core, 'Siti', { nik: '1471026302900009' }) },
    });
    expect(await scan(9)).toMatchObject({ verdict: 'unknown', name: 'Siti' });
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' });
    expect(entries[0]).toMatchObject({ action: 'Menanyakan NIK', subject: 'Siti' });
    for (let serial = 1; serial <= 4; serial++) expect(await scan(serial)).toMatchObject({ name: '' });
    await expect(scan(5)).rejects.toMatchObject({ code: 'NIK_GUESSED' });
  });

  it('is taken by a scanner: card, queue ticket of today, NIK', async () => {
    const core = await openTestCore();
    const training = await openTraining(core, { quota: 3 });
    const sessionUid = training.sessions[0]!.uid;
    const scan = (text: string) => core.admin.training.scan({ sessionUid, text });
    const ani = await enrolGuest(core, training.uid, 'Ani');
    const visit = await registerVisitor(core, core.admin, 'Nurhayati', 'E');
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: training.uid,
      who: { personUid: visit.personUid },
    });
    const nik = '1471026302900003';
    const other = await registerVisitor(core, core.admin, 'Rina', 'A', {
      person: {
        new: { uid: core.uid(), name: 'Rina', sex: 'P', regionCode: '14.71.02', nik },
      },
    });
    await core.admin.training.enrol({
      uid: core.uid(),
      trainingUid: training.uid,
      who: { personUid: other.personUid },
    });
    const late = await enrolGuest(core, training.uid, 'Zaki');

    expect(await scan(`PLUT1:P:${ani.code}`)).toEqual({ verdict: 'marked', name: 'Ani', present: 1 });
    expect(await scan(ani.code.toLowerCase())).toEqual({ verdict: 'already', name: 'Ani', present: 1 });
    expect(await scan('PLUT1:T:E-001:2026-11-23')).toMatchObject({ verdict: 'marked', name: 'Nurhayati' });
    expect(await scan('PLUT1:T:E-001:2026-11-22')).toMatchObject({ verdict: 'unknown', name: '' });
    expect(await scan(nik)).toMatchObject({ verdict: 'marked', name: 'Rina', present: 3 });
    expect(await scan(`PLUT1:P:${late.code}`)).toMatchObject({ verdict: 'waiting', name: 'Zaki' });
    expect(await scan('halo')).toEqual({ verdict: 'unknown', name: '', present: 3 });
  });
});

it('is corrected also years after it was held: only a day that is new must be within reach', async () => {
  const core = await openTestCore();
  const draft = await trainingDraft(core);
  const { uid: trainingUid } = await core.admin.training.save(draft);
  core.setNow('2032-01-05T01:00:00.000Z');
  await core.answerForClock();
  const { place, ...basedOn } = draft;
  const corrected = { ...draft, place: 'Aula Dinas', basedOn: { ...basedOn, place } };
  expect(await core.admin.training.save(corrected)).toMatchObject({ uid: trainingUid, place: 'Aula Dinas' });
  const moved = { ...corrected, startDate: '2026-11-22' };
  await expect(core.admin.training.save(moved)).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { issues: [{ field: 'startDate' }] },
  });
});

describe('once a certificate is out', () => {
  it('the participant shows its number, and name, place and attendance stand', async () => {
    const core = await openTestCore();
    const training = await openTraining(core, { threshold: 0 });
    const ani = await enrolGuest(core, training.uid, 'Ani Lestari');
    const { title, startDate, endDate, hours, place, organiser, materials } = training;
    const { certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity: {
        title,
        startDate,
        endDate,
        hours,
        place,
        organiser,
        materials,
        role: 'Peserta',
        signedOn: endDate,
      },
      recipients: [{ name: ani.name, participantUid: ani.uid }],
    });
    const { number, uid } = certificates[0]!;
    const shown = async () => (await core.admin.training.participants({ trainingUid: training.uid }))[0];
    expect(await shown()).toMatchObject({
      certificateNumber: number,
      ineligibility: [`Sudah terbit, nomor ${number}`],
    });
    expect(await core.admin.training.get({ uid: training.uid })).toMatchObject({ certificates: 1 });
    const participantUid = ani.uid;
    await expect(
      core.admin.training.change({ participantUid, name: 'Ani', role: 'Peserta' }),
    ).rejects.toMatchObject({ code: 'CERTIFICATE_OUT' });
    await expect(core.admin.training.setState({ participantUid, state: 'withdrawn' })).rejects.toMatchObject({
      code: 'CERTIFICATE_OUT',
    });

    await core.admin.certificate.void({ uid, reason: 'Salah nama' });
    expect(await shown()).toMatchObject({ certificateNumber: null, ineligibility: [] });
    expect(
      await core.admin.training.change({ participantUid, name: 'Ani Lestari, S.E.', role: 'Peserta' }),
    ).toMatchObject({ name: 'Ani Lestari, S.E.' });
  });
});

describe('paper', () => {
  it('lists who may sign for each session, and gives everybody with a place a card to cut', async () => {
    const core = await openTestCore();
    const training = await openTraining(core, { quota: 10 });
    for (let i = 1; i <= 12; i++) await enrolGuest(core, training.uid, `Peserta Nomor ${i}`);
    await enrolGuest(core, training.uid, 'Dewi Narasumber', 'Narasumber');
    const trainingUid = training.uid;

    const all = await readPdfFile(await core.admin.training.attendanceListPdf({ trainingUid }));
    expect(all.pages).toHaveLength(3);
    for (const page of all.pages) expect(page.text).toContain('Halaman 1 dari 1');
    const sessionUid = training.sessions[2]!.uid;
    const one = await readPdfFile(await core.admin.training.attendanceListPdf({ trainingUid, sessionUid }));
    expect(one.pages).toHaveLength(1);
    expect(one.text).toContain('Selasa, 24 November 2026');
    expect(one.text).toContain('08.00–12.00 WIB');
    expect(squeezed(one.text)).toContain('DewiNarasumber');
    expect(one.text).not.toContain('Peserta Nomor 11'); // on the waiting list

    const cards = await readPdfFile(await core.admin.training.participantCardsPdf({ trainingUid }));
    expect(cards.pages).toHaveLength(2);
    const participants = await core.admin.training.participants({ trainingUid });
    for (const { code, state, name } of participants)
      expect(cards.text.includes(`${code.slice(0, 4)} ${code.slice(4)}`), name).toBe(state === 'enrolled');
  });

  it('says that there is nobody to print cards for, and lists a training without sessions once', async () => {
    const core = await openTestCore();
    const training = await openTraining(core, { sessions: [], materials: [] });
    const trainingUid = training.uid;
    await expect(core.admin.training.participantCardsPdf({ trainingUid })).rejects.toMatchObject({
      code: 'NOBODY',
    });
    const list = await readPdfFile(await core.admin.training.attendanceListPdf({ trainingUid }));
    expect(list.pages).toHaveLength(1);
  });

  it('puts the list into a workbook without a whole NIK', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const nik = '1471026302900003';
    const person = { uid: core.uid(), name: 'Rina', sex: 'P' as const, regionCode: '14.71.02', nik };
    const { personUid } = await registerVisitor(core, core.admin, '', 'A', { person: { new: person } });
    await core.admin.training.enrol({ uid: core.uid(), trainingUid: training.uid, who: { personUid } });
    const file = await core.admin.training.participantsXlsx({ trainingUid: training.uid });
    const [sheet] = (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets;
    expect(file.name).toBe('peserta-Pemasaran-digital-untuk-pemula-2026-11-23.xlsx');
    expect(sheet!.rows.at(-1)).toEqual(
      [
        1,
        'Rina',
        'Rina',
        '147102••••••••••',
        'Perempuan',
        '',
        '',
        expect.any(String),
        'Peserta',
        'Terdaftar',
        0,
        '0 %',
      ].concat('Belum ada kehadiran', ''),
    );
  });
});
