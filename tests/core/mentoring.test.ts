import { describe, expect, it } from 'vitest';
import type { Inputs } from '#contract/index.ts';
import { openCase } from './facilitationSupport.ts';
import { newClient, sessionOf, takeOn } from './mentoringSupport.ts';
import { openTestCore, registerVisitor } from './support.ts';

const office = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const page = (uid: string) => rina.mentoring.get({ uid });
  const mine = (client = rina) => client.mentoring.list({ whose: 'mine', year: 2026, status: 'active' });
  return { core, rina, page, mine };
};

describe('a client taken on for a year', () => {
  it('is taken once a year, however often it is sent, and told by card and audit log', async () => {
    const { core, rina, page, mine } = await office();
    const client = await newClient(core, 'Siti');
    const { staff } = await rina.session.current();
    const draft = {
      uid: core.uid(),
      ...client,
      year: 2026,
      consultantUid: staff!.uid,
      plannedSessions: 12,
      status: 'candidate' as const,
      program: null,
      sheet: null,
    };
    const taken = await rina.mentoring.take(draft);
    expect(await rina.mentoring.take(draft)).toEqual(taken); // sent twice
    await expect(rina.mentoring.take({ ...draft, uid: core.uid() })).rejects.toMatchObject({
      code: 'ALREADY_TAKEN',
      data: { uid: taken.uid },
    });
    expect((await mine()).mentees).toEqual([]);
    const setStatus = (status: 'active' | 'finished' | 'stopped', reason = '') =>
      rina.mentoring.setStatus({ uid: taken.uid, status, reason });
    await expect(setStatus('finished')).rejects.toMatchObject({ code: 'WRONG_STATUS' });
    expect(await setStatus('active')).toMatchObject({ startedOn: '2026-11-23', unmetSince: '2026-11-23' });
    expect(await mine()).toMatchObject({ count: 1, mentees: [{ business: { name: 'Usaha Siti' } }] });
    await expect(setStatus('stopped')).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await setStatus('stopped', 'Pindah kota');
    // A closed client still shows its consultant.
    expect((await page(taken.uid)).mentee).toMatchObject({
      status: 'stopped',
      endedOn: '2026-11-23',
      consultant: { name: 'Rina Marlina' },
    });
    const card = await rina.person.card({ uid: client.personUid });
    expect(card.sections.find(({ kind }) => kind === 'mentoring')).toMatchObject({
      title: 'Pendampingan',
      lines: [
        {
          text: '2026: Usaha Siti',
          // The year has its client: not taken on a second time.
          taken: {
            step: 'mentoring',
            businessUid: client.businessUid,
            text: 'Berhenti didampingi Rina Marlina',
          },
        },
      ],
    });
    const { entries } = await core.admin.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'sasaran',
    });
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toContain(
      'Mengubah status Usaha Siti, 2026',
    );
  });

  it('is planned one year ahead, with the programmes that were not reached', async () => {
    const { core, rina, page } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const { programs } = await page(siti.uid);
    const { field, consultant, lockedAt: _, sessions: __, ...program } = programs[0]!;
    const done = { ...program, menteeUid: siti.uid, fieldUid: field.uid, consultantUid: consultant.uid };
    await rina.mentoring.saveProgram({
      ...done,
      uid: core.uid(),
      title: 'Halal',
      status: 'reached',
      reached: 4,
    });
    const { uid } = await rina.mentoring.carryOver({ uid: core.uid(), menteeUid: siti.uid });
    const next = await page(uid);
    expect(next.mentee).toMatchObject({ year: 2027, status: 'candidate', plannedSessions: 12 });
    expect(next.programs.map(({ title, status }) => [title, status])).toEqual([['Merek', 'running']]);
    expect(next.years.map(({ year }) => year)).toEqual([2027, 2026]);
    await expect(rina.mentoring.carryOver({ uid: core.uid(), menteeUid: siti.uid })).rejects.toMatchObject({
      code: 'ALREADY_TAKEN',
    });
    await expect(rina.mentoring.carryOver({ uid: core.uid(), menteeUid: uid })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
  });

  it('of next year who is active begins with that year, also out of a plan', async () => {
    const { core, rina, page } = await office();
    const siti = await takeOn(core, rina, 'Siti', { year: 2027 });
    const began = async (uid: string) => (await page(uid)).mentee.startedOn;
    expect(await began(siti.uid)).toBe('2027-01-01');
    const ani = await takeOn(core, rina, 'Ani', { year: 2027, status: 'candidate' });
    expect(await began(ani.uid)).toBeNull();
    await rina.mentoring.setStatus({ uid: ani.uid, status: 'active' });
    expect(await began(ani.uid)).toBe('2027-01-01');
    await rina.mentoring.setStatus({ uid: ani.uid, status: 'stopped', reason: 'Pindah ke Dumai' });
    expect((await page(ani.uid)).mentee).toMatchObject({ startedOn: null, endedOn: '2026-11-23' });
  });

  it('once locked is changed by an administrator with a reason; the work on it goes on', async () => {
    const { core, rina, page } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    await expect(rina.mentoring.lock({ uid: siti.uid })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await core.admin.mentoring.lock({ uid: siti.uid });
    const { mentee, programs } = await page(siti.uid);
    const { field, consultant, lockedAt, sessions: _, ...rest } = programs[0]!;
    expect([mentee.lockedAt, lockedAt]).toEqual([expect.any(String), expect.any(String)]);
    const program = { ...rest, menteeUid: siti.uid, fieldUid: field.uid, consultantUid: consultant.uid };
    const basedOn = program;
    expect(
      await rina.mentoring.saveProgram({ ...program, status: 'reached', reached: 4, basedOn }),
    ).toMatchObject({ status: 'reached', reached: 4 });
    const other = { ...program, status: 'reached' as const, reached: 4, target: 'Merek kelas 30' };
    await expect(rina.mentoring.saveProgram({ ...other, reason: 'Salah' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(core.admin.mentoring.saveProgram(other)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const reason = 'Kelas 29 sudah dipakai pihak lain';
    expect(await core.admin.mentoring.saveProgram({ ...other, reason })).toMatchObject({
      target: 'Merek kelas 30',
    });
    const more = { ...program, uid: core.uid(), title: 'Halal' };
    await expect(rina.mentoring.saveProgram({ ...more, reason })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(core.admin.mentoring.saveProgram(more)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect((await core.admin.mentoring.saveProgram({ ...more, reason })).lockedAt).toBe(lockedAt);
    const change = {
      uid: siti.uid,
      businessUid: siti.businessUid,
      consultantUid: consultant.uid,
      plannedSessions: 6,
    };
    await expect(rina.mentoring.change({ ...change, reason })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await core.admin.mentoring.change({ ...change, reason })).toMatchObject({ plannedSessions: 6 });
    const { entries } = await core.admin.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'kelas 30',
    });
    expect(entries[0]?.summary).toContain(reason);
  });

  it('and its open programmes move to another consultant in one step; what was done keeps its name', async () => {
    const { core, rina, mine } = await office();
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja 2', letters: 'E' });
    const siti = await takeOn(core, rina, 'Siti');
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
    const staff = await core.admin.office.staff();
    const [from, to] = ['Rina Marlina', 'Maya'].map((name) => staff.find((each) => each.name === name)!);
    const step = { fromUid: from!.uid, toUid: to!.uid, reason: 'Pindah tugas' };
    await expect(rina.mentoring.handOver(step)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await core.admin.mentoring.handOver(step)).toEqual({ mentees: 1, programs: 1 });
    // Who handed everything over and left is still one of the year's, for the forms; of another year nobody's.
    const others = await takeOn(core, rina, 'Ani', { year: 2025 });
    await core.admin.mentoring.handOver(step);
    await core.admin.office.saveStaff({ ...from!, isActive: false });
    const mentorsOf = async (year: number) =>
      (await core.admin.mentoring.consultants({ year })).map(({ name }) => name);
    expect(others.uid).not.toBe(siti.uid);
    for (const year of [2025, 2026]) expect(await mentorsOf(year)).toEqual(['Maya', 'Rina Marlina']);
    expect(await mentorsOf(2024)).toEqual(['Maya']);
    expect((await mine(maya)).count).toBe(1);
    const { mentee, programs, sessions } = await maya.mentoring.get({ uid: siti.uid });
    expect([mentee.consultant.name, programs[0]?.consultant.name]).toEqual(['Maya', 'Maya']);
    expect(sessions[0]?.consultant.name).toBe('Rina Marlina');
    await expect(
      core.admin.mentoring.handOver({ ...step, fromUid: to!.uid, toUid: from!.uid }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('of the year before who is still active is handed over too; cases that stay are counted', async () => {
    const { core, rina } = await office();
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja 2', letters: 'E' });
    const fromUid = (await rina.session.current()).staff!.uid;
    const toUid = (await maya.session.current()).staff!.uid;
    const active = await takeOn(core, rina, 'Siti', { year: 2025 });
    const finished = await takeOn(core, rina, 'Ani', { year: 2025 });
    await rina.mentoring.setStatus({ uid: finished.uid, status: 'finished', reason: '' });
    const planned = await takeOn(core, rina, 'Budi', { year: 2025, status: 'candidate' }); // never begun
    await openCase(core, rina);
    const ended = await openCase(core, rina);
    await rina.facilitation.end({ uid: ended.uid, ending: 'ditarik', on: '2026-11-20', reason: 'Mundur' });
    const work = { mentees: 1, programs: 1, cases: 1 };
    expect(await core.admin.mentoring.openWork({ staffUid: fromUid })).toEqual(work);
    await expect(rina.mentoring.openWork({ staffUid: fromUid })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const moved = await core.admin.mentoring.handOver({ fromUid, toUid, reason: 'Pindah tugas' });
    expect(moved).toEqual({ mentees: 1, programs: 1 });
    const consultants = [active, finished, planned].map(
      async ({ uid }) => (await maya.mentoring.get({ uid })).mentee.consultant.name,
    );
    expect(await Promise.all(consultants)).toEqual(['Maya', 'Rina Marlina', 'Rina Marlina']);
    expect(await core.admin.mentoring.openWork({ staffUid: fromUid })).toEqual({
      mentees: 0,
      programs: 0,
      cases: 1,
    });
  });

  it('that came without a business gets theirs later, and is not taken on a second time with it', async () => {
    const { core, rina } = await office();
    const { staff } = await rina.session.current();
    const siti = await takeOn(core, rina, 'Siti', { businessUid: null });
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
    const second = {
      uid: core.uid(),
      personUid: siti.personUid,
      businessUid: siti.businessUid,
      year: 2026,
      consultantUid: staff!.uid,
      plannedSessions: 12,
      status: 'active' as const,
      program: null,
      sheet: null,
    };
    await expect(rina.mentoring.take(second)).rejects.toMatchObject({
      code: 'ALREADY_TAKEN',
      message:
        'Siti sudah menjadi sasaran tahun 2026 tanpa usaha. Buka sasarannya, lalu pilih usahanya di “Ubah sasaran”.',
      data: { uid: siti.uid },
    });
    const basedOn = { uid: siti.uid, businessUid: null, consultantUid: staff!.uid, plannedSessions: 12 };
    const change = { ...basedOn, businessUid: siti.businessUid, basedOn };
    expect(await rina.mentoring.change(change)).toMatchObject({
      business: { uid: siti.businessUid },
      sessions: 1,
      lastMetOn: '2026-11-20',
    });
    const { mentees } = await rina.mentoring.list({ whose: 'mine', year: 2026, status: 'active' });
    expect(mentees.map(({ business }) => business?.name)).toEqual(['Usaha Siti']);
    await expect(
      rina.mentoring.change({ ...change, businessUid: null, basedOn: change }),
    ).rejects.toMatchObject({
      message: 'Usaha sasaran tidak diganti. Jadikan usaha lain sasaran tersendiri.',
    });
    // Who is done without a business may begin with one.
    const ani = await takeOn(core, rina, 'Ani', { businessUid: null });
    await rina.mentoring.setStatus({ uid: ani.uid, status: 'finished' });
    const { personUid, businessUid } = ani;
    const began = await rina.mentoring.take({ ...second, uid: core.uid(), personUid, businessUid });
    expect(began.business?.uid).toBe(businessUid);
    const ofAni = { ...basedOn, uid: ani.uid };
    await expect(rina.mentoring.change({ ...ofAni, businessUid, basedOn: ofAni })).rejects.toMatchObject({
      code: 'ALREADY_TAKEN',
      data: { uid: began.uid },
    });
  });

  it('without a business is not taken up again beside one with a business, nor the other way round', async () => {
    const { core, rina } = await office();
    const { staff } = await rina.session.current();
    const ani = await takeOn(core, rina, 'Ani', { businessUid: null });
    const again = (uid: string) => rina.mentoring.setStatus({ uid, status: 'active' });
    const end = (uid: string) => rina.mentoring.setStatus({ uid, status: 'finished' });
    const take = (change: Partial<Inputs['mentoring']['take']>) =>
      rina.mentoring.take({
        uid: core.uid(),
        personUid: ani.personUid,
        businessUid: ani.businessUid,
        year: 2026,
        consultantUid: staff!.uid,
        plannedSessions: 12,
        status: 'active',
        program: null,
        sheet: null,
        ...change,
      });
    await end(ani.uid);
    const began = await take({});
    const withBusiness = {
      code: 'ALREADY_TAKEN',
      message:
        'Ani sudah menjadi sasaran tahun 2026 dengan Usaha Ani, jadi tanpa usaha akan terhitung dua kali. Buka sasaran itu dan lanjutkan di sana.',
      data: { uid: began.uid },
    };
    await expect(again(ani.uid)).rejects.toMatchObject(withBusiness);
    const active = async () =>
      (await rina.mentoring.list({ whose: 'mine', year: 2026, status: 'active' })).mentees.map(
        ({ uid }) => uid,
      );
    expect(await active()).toEqual([began.uid]);

    await end(began.uid);
    await again(ani.uid);
    await expect(again(began.uid)).rejects.toMatchObject({
      message:
        'Ani sudah menjadi sasaran tahun 2026 tanpa usaha, jadi dengan usaha ini akan terhitung dua kali. Selesaikan atau hentikan dahulu sasaran itu.',
      data: { uid: ani.uid },
    });
    expect(await active()).toEqual([ani.uid]);

    // Nor is a new one begun beside it, by hand or out of the year before.
    const planned = await take({ year: 2027, status: 'candidate' });
    for (const call of [
      take({ year: 2027, businessUid: null }),
      rina.mentoring.carryOver({ uid: core.uid(), menteeUid: ani.uid }),
    ])
      await expect(call).rejects.toMatchObject({
        message: withBusiness.message.replace('2026', '2027'),
        data: { uid: planned.uid },
      });
  });

  it('that two windows change is not written over', async () => {
    const { core, rina } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const { staff } = await rina.session.current();
    const basedOn = {
      uid: siti.uid,
      businessUid: siti.businessUid,
      consultantUid: staff!.uid,
      plannedSessions: 12,
    };
    await rina.mentoring.change({ ...basedOn, plannedSessions: 10, basedOn });
    await expect(rina.mentoring.change({ ...basedOn, plannedSessions: 8, basedOn })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { stored: { plannedSessions: 10 } },
    });
  });
});

describe('a session', () => {
  it('of two hours with three clients is one session: two hours of the consultant, and two of each client', async () => {
    const { core, rina, page, mine } = await office();
    const clients = [];
    for (const name of ['Ani', 'Budi', 'Cici']) clients.push(await takeOn(core, rina, name));
    const draft = sessionOf(core, clients[0]!, clients);
    const saved = await rina.mentoring.saveSession(draft);
    expect(await rina.mentoring.saveSession(draft)).toEqual(saved); // sent twice
    expect(await rina.mentoring.month({ whose: 'mine', month: '2026-11' })).toEqual({
      sessions: 1,
      minutes: 120,
      planned: 3,
      clients: 3,
      places: { office: 0, business: 1, online: 0 },
    });
    const some = (text: string) =>
      rina.mentoring.list({ whose: 'office', year: 2026, status: 'active', text, limit: 2 });
    // Everybody is counted; of a search that finds more, nobody counts the rest.
    expect([(await some('')).count, (await some('usaha')).count, (await some('budi')).count]).toEqual([
      3,
      null,
      1,
    ]);
    expect((await mine()).mentees.map((each) => [each.sessions, each.lastMetOn])).toEqual([
      [1, '2026-11-20'],
      [1, '2026-11-20'],
      [1, '2026-11-20'],
    ]);
    const { mentee, sessions, programs } = await page(clients[1]!.uid);
    expect([mentee.minutes, programs[0]?.sessions]).toEqual([120, 1]);
    expect(sessions[0]?.clients.map(({ name }) => name)).toEqual(['Usaha Ani', 'Usaha Budi', 'Usaha Cici']);
    const card = await rina.person.card({ uid: clients[1]!.personUid });
    expect(card.history).toContainEqual(
      expect.objectContaining({ kindName: 'Pendampingan', title: 'Merek', staffName: 'Rina Marlina' }),
    );
  });

  it('that does not count says why, and is a meeting all the same', async () => {
    const { core, rina, page } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const draft = sessionOf(core, siti, [siti]);
    const clients = draft.clients.map((client) => ({ ...client, counts: false }));
    await expect(rina.mentoring.saveSession({ ...draft, clients })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    const told = clients.map((client) => ({ ...client, reason: 'Hanya mengantar berkas' }));
    await rina.mentoring.saveSession({ ...draft, clients: told });
    const { mentee, sessions } = await page(siti.uid);
    expect(mentee).toMatchObject({ sessions: 0, minutes: 0, lastMetOn: '2026-11-20' });
    expect(sessions[0]?.clients[0]).toMatchObject({ counts: false, reason: 'Hanya mengantar berkas' });
  });

  it('of 31 December that is written down on 3 January counts in December, under the field of that day', async () => {
    const { core, rina, page } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const { uid: nextYear } = await rina.mentoring.carryOver({ uid: core.uid(), menteeUid: siti.uid });
    core.setNow('2027-01-03T02:00:00.000Z');
    await core.answerForClock();
    const staff = (await core.admin.office.staff()).find(({ name }) => name === 'Rina Marlina')!;
    await core.admin.office.saveStaff({ ...staff, fieldUid: (await core.field('E')).uid });
    const late = sessionOf(core, siti, [siti], { localDate: '2026-12-31' });
    expect(await rina.mentoring.saveSession(late)).toMatchObject({
      createdOn: '2027-01-03',
      field: { letter: 'A' },
    });
    const month = (name: string) => rina.mentoring.month({ whose: 'office', month: name });
    expect([(await month('2026-12')).sessions, (await month('2027-01')).sessions]).toEqual([1, 0]);
    // The client of the new year has been met too, and has no session yet.
    expect((await page(nextYear)).mentee).toMatchObject({ sessions: 0, lastMetOn: '2026-12-31' });
    await expect(
      rina.mentoring.saveSession(sessionOf(core, siti, [siti], { localDate: '2027-01-03' })),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('of another consultant is changed and voided by a manager only', async () => {
    const { core, rina, page } = await office();
    const maya = await core.signIn('Maya', 'consultant');
    const siti = await takeOn(core, rina, 'Siti');
    const draft = sessionOf(core, siti, [siti], { followUpDue: '2026-12-01' });
    await rina.mentoring.saveSession(draft);
    expect((await page(siti.uid)).mentee.followUpDue).toBe('2026-12-01');
    const longer = { ...draft, minutes: 150, basedOn: draft };
    await expect(maya.mentoring.saveSession(longer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await rina.mentoring.saveSession(longer)).toMatchObject({ minutes: 150 });
    await expect(rina.mentoring.saveSession({ ...longer, minutes: 180 })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
    });
    const step = { uid: draft.uid, reason: 'Tanggal keliru' };
    await expect(maya.mentoring.voidSession(step)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await core.admin.mentoring.voidSession(step);
    const { mentee, sessions } = await page(siti.uid);
    expect(sessions).toEqual([]);
    expect(mentee).toMatchObject({ sessions: 0, minutes: 0, lastMetOn: null, followUpDue: null });
  });
});

describe('a consultation', () => {
  it('with an active client is offered as a session once, with its own words', async () => {
    const { core, rina, page } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const { ticket } = await registerVisitor(core, core.admin, '', 'A', {
      person: { uid: siti.personUid },
      business: { uid: siti.businessUid },
      isAgain: true,
    });
    const command = () => ({ uid: core.uid(), ticketUid: ticket.uid });
    const { uid: first } = await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid: first });
    await rina.queue.park({ uid: core.uid(), ticketUid: first, reason: 'Nanti' });
    await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived(command());
    const key = { ticketUid: ticket.uid, fieldUid: siti.fieldUid };
    await rina.consultation.save({
      ...key,
      problem: 'KBLI belum memuat 10391',
      advice: 'Ubah akta lebih dahulu',
    });
    core.advance(40);
    const visitor = await rina.mentoring.ofVisitor(key);
    expect(visitor).toMatchObject({
      business: { name: 'Usaha Siti' },
      isRecorded: false,
      sheet: { advice: 'Ubah akta lebih dahulu', minutes: 60 },
      mentee: { uid: siti.uid, sessions: 0, plannedSessions: 12, programs: [{ title: 'Merek' }] },
    });
    await rina.queue.finish({
      ...command(),
      outcome: 'done',
      followUp: 'Bawa akta baru',
      deliveredServiceUids: [],
    });
    const { unrecorded } = await page(siti.uid);
    expect(unrecorded).toMatchObject([{ number: 'A-002', followUp: 'Bawa akta baru' }]);
    const draft = sessionOf(core, siti, [siti], { localDate: '2026-11-23', sheet: key });
    expect(await rina.mentoring.saveSession(draft)).toMatchObject({ sheet: key });
    await expect(rina.mentoring.saveSession({ ...draft, uid: core.uid() })).rejects.toMatchObject({
      code: 'SHEET_RECORDED',
    });
    expect((await page(siti.uid)).unrecorded).toEqual([]);
    expect((await rina.mentoring.ofVisitor(key)).isRecorded).toBe(true);
    // Taken back, it is offered again.
    await rina.mentoring.voidSession({ uid: draft.uid, reason: 'Keliru' });
    expect((await page(siti.uid)).unrecorded).toHaveLength(1);
  });
});
