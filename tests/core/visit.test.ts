import { describe, expect, it } from 'vitest';
import { personDraft } from '#contract/person.ts';
import { problemOf } from '#contract/text.ts';
import { STAFF_PIN } from './pins.ts';
import { newPerson, openTestCore, registerVisitor } from './support.ts';

describe('registering a visitor', () => {
  it('stores person, visit and number at once, and knows them the next time', async () => {
    const core = await openTestCore();
    const first = await registerVisitor(core, core.admin, 'Nurhayati', 'AD');
    expect(first).toMatchObject({ isNew: true, visitNumber: 1, personName: 'Nurhayati' });
    expect(first.ticket).toMatchObject({ number: 'A-001', status: 'waiting', localDate: '2026-11-23' });
    expect(first.ticket.needs.map((need) => need.field.letter)).toEqual(['A', 'D']);

    const again = await registerVisitor(core, core.admin, '', 'A', {
      person: { uid: first.personUid },
      isAgain: true,
    });
    expect(again).toMatchObject({ isNew: false, visitNumber: 2 });
    expect(again.ticket.number).toBe('A-002');
    expect((await core.admin.visit.day({})).count).toBe(2);
  });

  it('stores a call that is sent twice once', async () => {
    const core = await openTestCore();
    const draft = {
      uid: core.uid(),
      person: { new: newPerson(core, 'Nurhayati') },
      business: { new: { uid: core.uid(), name: 'Keripik Ibu Nur' } },
      needs: [
        { fieldUid: (await core.field('D')).uid, serviceUid: (await core.service(3)).uid },
        { fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(1)).uid },
      ],
      purpose: 'Tanya syarat KUR',
      priority: 'elderly' as const,
    };
    const [one, two] = await Promise.all([
      core.admin.visit.register(draft),
      core.admin.visit.register(draft),
    ]);
    expect(two).toEqual(one); // the first is told from what the call knew, the second is read
    expect((await core.admin.visit.day({})).visits).toHaveLength(1);
    expect((await core.admin.person.card({ uid: one.personUid })).businesses).toHaveLength(1);
  });

  it('takes the same need twice for one', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Siti', 'AABA');
    expect(visit.ticket.needs.map(({ field }) => field.letter)).toEqual(['A', 'B']);
    const needs = visit.ticket.needs.map(({ field, service }) => ({
      fieldUid: field.uid,
      serviceUid: service.uid,
    }));
    const change = { purpose: '', priority: null, basedOn: { needs, purpose: '', priority: null } };
    const edited = await core.admin.visit.edit({ uid: visit.uid, needs: [...needs, ...needs], ...change });
    expect(edited.ticket.needs).toHaveLength(2);
  });

  it.each(['-', '.', "'", '…', '--- '])('refuses a name of signs alone, %j, in words', async (name) => {
    const core = await openTestCore();
    const refused = { code: 'BAD_REQUEST' };
    await expect(registerVisitor(core, core.admin, name, 'A')).rejects.toMatchObject(refused);
    const business = { new: { uid: core.uid(), name } };
    await expect(registerVisitor(core, core.admin, 'Siti', 'A', { business })).rejects.toMatchObject(refused);
    expect(problemOf(personDraft.shape.name, name)).toBe('Nama ditulis dengan huruf; tanda saja bukan nama.');
  });

  it('asks the second of two desks that register the same new person at one instant', async () => {
    const core = await openTestCore();
    const [dewi, doni] = [
      await core.signIn('Dewi', 'frontdesk', { name: 'Loket 1', letters: 'A' }),
      await core.signIn('Doni', 'frontdesk'),
    ];
    const siti = { phone: '081276543210', birthDate: '1990-02-03' };
    const register = (desk: typeof dewi, name: string, change = {}, more = {}) =>
      registerVisitor(core, desk, '', 'A', { person: { new: newPerson(core, name, change) }, ...more });
    const uid = core.uid();
    const [first, second] = await Promise.allSettled([
      register(dewi, 'Siti Nurhaliza', { uid, ...siti }),
      register(doni, 'Siti Nurhaliza', siti),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({
      reason: {
        code: 'JUST_REGISTERED',
        message: 'Siti Nurhaliza baru saja didaftarkan pukul 08.00 oleh Dewi di Loket 1: orang yang sama?',
        data: { uid, name: 'Siti Nurhaliza' },
      },
    });
    expect(await core.admin.person.search({ text: 'nurhaliza' })).toHaveLength(1);
    // The same one: the desk is led to the number. Another: it says so.
    await expect(registerVisitor(core, doni, '', 'A', { person: { uid } })).rejects.toMatchObject({
      code: 'HAS_NUMBER',
    });
    await register(doni, 'Siti Nurhaliza', siti, { otherThan: [uid] });
    // A phone, or a name with a birth date, says more than the sex and the district that one of them ticked.
    const elsewhere = { sex: 'L', regionCode: '14.71.03' } as const;
    const asked = { code: 'JUST_REGISTERED' };
    await register(dewi, 'Andi Saputra', { phone: '081276540001', birthDate: '1991-02-03', sex: 'P' });
    await expect(
      register(doni, 'Andi Saputra', { ...elsewhere, birthDate: '1991-02-03' }),
    ).rejects.toMatchObject(asked);
    await expect(
      register(doni, 'Andy Saputro', { ...elsewhere, birthDate: '1991-02-03' }),
    ).rejects.toMatchObject(asked);
    await expect(register(doni, 'Bang Andi', { ...elsewhere, phone: '081276540001' })).rejects.toMatchObject(
      asked,
    );
    // Somebody else altogether, and what was long ago, are not asked about.
    await register(doni, 'Rina', { sex: 'P' });
    await register(dewi, 'Rina', { regionCode: '14.71.03' });
    await register(dewi, 'Rina', { birthDate: '1999-01-01', sex: 'L' });
    core.advance(11);
    await register(dewi, 'Rina');
    await register(dewi, 'Rina');
  });

  it('does not ask a desk about whom it registered itself before a restart', async () => {
    const core = await openTestCore();
    const siti = { phone: '081276543210', birthDate: '1990-02-03' };
    const names = ['Dewi', 'Doni'] as const;
    for (const name of names) await core.signIn(name, 'frontdesk');
    const signIn = async (name: string) => {
      const window = core.client();
      const { uid } = (await window.session.staffList()).find((member) => member.name === name)!;
      await window.session.signIn({ staffUid: uid, pin: STAFF_PIN });
      return window;
    };
    const needs = [{ fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(2)).uid }];
    const register = (desk: typeof core.admin) =>
      desk.visit.register({
        uid: core.uid(),
        person: { new: newPerson(core, 'Siti Nurhaliza', siti) },
        business: null,
        needs,
      });
    await register(await signIn('Dewi'));
    core.advance(1);
    await core.restart();
    const [dewi, doni] = [await signIn('Dewi'), await signIn('Doni')];
    await expect(register(doni)).rejects.toMatchObject({ code: 'JUST_REGISTERED' });
    await register(dewi);
    // What was registered at another window since then is asked about, also of the same member of staff.
    await expect(register(await signIn('Dewi'))).rejects.toMatchObject({ code: 'JUST_REGISTERED' });
  });

  it('gives nobody two numbers of a day without a word, also under two desks at once', async () => {
    const core = await openTestCore();
    const { personUid } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    core.setNow('2026-11-24T02:38:00.000Z'); // another day
    const desks = [await core.signIn('Nur Aisyah', 'frontdesk'), await core.signIn('Budi', 'frontdesk')];
    const answers = await Promise.allSettled(
      desks.map((desk) => registerVisitor(core, desk, '', 'A', { person: { uid: personUid } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'HAS_NUMBER',
        message: 'Siti Nurhaliza masih menunggu dengan A-001. Tidak ada nomor baru yang diambil.',
        data: { number: 'A-001', status: 'waiting' },
      },
    });
    const { visits } = await core.admin.visit.day({});
    expect(visits).toHaveLength(1);

    // Every place where the desk meets the person says so.
    const today = { visitUid: visits[0]!.uid, number: 'A-001', status: 'waiting' };
    expect(await core.admin.person.search({ text: 'siti' })).toMatchObject([{ today }]);
    expect(await core.admin.person.similar({ name: 'Siti Nurhaliza' })).toMatchObject([{ today }]);
    expect(await core.admin.person.card({ uid: personUid })).toMatchObject({ today });

    // Another need is a choice of its own; the number still open is told before the one that is done.
    await registerVisitor(core, core.admin, '', 'D', { person: { uid: personUid }, isAgain: true });
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const called = await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid: called.uid });
    await rina.queue.finish({
      uid: core.uid(),
      ticketUid: called.uid,
      outcome: 'done',
      deliveredServiceUids: [],
    });
    expect(await core.admin.person.search({ text: 'siti' })).toMatchObject([{ today: { number: 'D-001' } }]);
    core.setNow('2026-11-25T02:00:00.000Z');
    expect(await core.admin.person.search({ text: 'siti' })).toMatchObject([{ today: null }]);
  });

  it('stores no answer to what the desk does not ask', async () => {
    const core = await openTestCore();
    const { personUid } = await registerVisitor(core, core.admin, 'Nurhayati', 'A', {
      business: { new: { uid: core.uid(), name: 'Koperasi Wanita Mawar' } },
    });
    const { person, businesses } = await core.admin.person.card({ uid: personUid });
    expect(person.hasDisability).toBeNull();
    expect(businesses).toMatchObject([{ legalForm: '', scale: 'belum_didata', attributes: {} }]);
    // An answer, once given, is told from none.
    const { regionCode, sex, name } = person;
    const answered = { uid: personUid, name, nik: '', sex, regionCode, hasDisability: false };
    expect((await core.admin.person.update(answered)).hasDisability).toBe(false);
  });

  it('starts a new series on a new business day of the zone, not of UTC', async () => {
    const core = await openTestCore({ at: '2026-11-30T16:59:59.000Z' }); // 23.59.59 WIB
    expect((await registerVisitor(core, core.admin, 'Satu', 'A')).ticket).toMatchObject({
      number: 'A-001',
      localDate: '2026-11-30',
    });
    core.setNow('2026-11-30T17:00:00.000Z');
    const next = await registerVisitor(core, core.admin, 'Dua', 'A');
    expect(next.ticket).toMatchObject({ number: 'A-001', localDate: '2026-12-01' });
    const before = await core.admin.visit.day({ localDate: '2026-11-30' });
    expect(before.visits.map((visit) => visit.ticket.status)).toEqual(['missed']); // closed, not deleted
  });

  it.each([
    ['14710263029', 'nik', 'NIK harus 16 digit angka.'],
    ['1471026302900ab3', 'nik', 'NIK hanya berisi angka.'],
    ['1471027102900003', 'nik', 'Tanggal lahir di dalam NIK tidak ada di kalender.'],
    ['1471022302900003', 'sex', 'NIK ini milik jenis kelamin yang lain.'],
  ])('refuses the NIK %s and says which field', async (nik, field, message) => {
    const core = await openTestCore();
    const attempt = registerVisitor(core, core.admin, 'Nurhayati', 'A', {
      person: { new: newPerson(core, 'Nurhayati', { nik }) },
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: `person.new.${field}`, message }] },
    });
    expect((await core.admin.visit.day({})).visits).toEqual([]);
    expect(await core.admin.person.search({ text: 'Nurhayati' })).toEqual([]);
  });

  it('says in whose name a NIK is known', async () => {
    const core = await openTestCore();
    const nik = '1471026302900003';
    const first = await registerVisitor(core, core.admin, '', 'A', {
      person: { new: newPerson(core, 'Nurhayati', { nik }) },
    });
    await expect(
      registerVisitor(core, core.admin, '', 'A', { person: { new: newPerson(core, 'Orang Lain', { nik }) } }),
    ).rejects.toMatchObject({
      code: 'NIK_KNOWN',
      message: 'NIK sudah terdaftar atas nama Nurhayati. Buka data tersebut?',
      data: { uid: first.personUid },
    });
  });

  it('refuses unknown fields and huge names', async () => {
    const core = await openTestCore();
    const bad = [{ ...newPerson(core, 'Nurhayati'), isAdmin: true }, newPerson(core, 'x'.repeat(1_000_000))];
    for (const person of bad)
      await expect(
        registerVisitor(core, core.admin, '', 'A', { person: { new: person } }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await core.admin.visit.day({})).visits).toEqual([]);
  });

  it('keeps hostile text as text', async () => {
    const core = await openTestCore();
    for (const name of ["<script>alert('x')</script>", '=1+1', `O'Brien "Bin" $x$ #let`, 'Sari 😀'])
      expect((await registerVisitor(core, core.admin, name, 'A')).personName).toBe(name);
  });
});

describe('changing one’s mind', () => {
  it('takes a registration back: the number stays used, the visit counts nowhere', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Nurhayati', 'A');
    expect(await core.admin.visit.undo({ uid: visit.uid })).toMatchObject({
      isCancelled: true,
      ticket: { status: 'cancelled' },
    });
    expect((await core.admin.visit.day({})).count).toBe(0);
    const next = await registerVisitor(core, core.admin, '', 'A', { person: { uid: visit.personUid } });
    expect(next).toMatchObject({ isNew: true, ticket: { number: 'A-002' } });
  });

  it('draws a new number for another field, and keeps the number for another service', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Nurhayati', 'A');
    const rest = { uid: visit.uid, purpose: 'NIB', priority: 'elderly' as const };
    const other = { fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(5)).uid };
    const same = await core.admin.visit.edit({ ...rest, needs: [other] });
    expect(same.ticket).toMatchObject({
      number: 'A-001',
      priority: 'elderly',
      service: { uid: other.serviceUid },
    });
    const moved = await core.admin.visit.edit({
      ...rest,
      needs: [{ ...other, fieldUid: (await core.field('C')).uid }],
    });
    expect(moved.ticket).toMatchObject({ number: 'C-001', status: 'waiting' });
    expect((await core.admin.visit.day({})).visits).toHaveLength(1);
  });

  const twoNeeds = async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'AB' });
    const needs = [
      { fieldUid: (await core.field('A')).uid, serviceUid: (await core.service(2)).uid },
      { fieldUid: (await core.field('B')).uid, serviceUid: (await core.service(3)).uid },
    ];
    const visit = await core.admin.visit.register({
      uid: core.uid(),
      person: { new: newPerson(core, 'Siti') },
      business: null,
      needs,
    });
    const serve = async () => {
      const { uid } = await rina.queue.callNext({ uid: core.uid() });
      await rina.queue.arrived({ uid: core.uid(), ticketUid: uid });
      core.advance(5);
      const sheet = { outcome: 'return', followUp: 'bawa KTP', followUpDue: '2026-11-25' } as const;
      return rina.queue.finish({ uid: core.uid(), ticketUid: uid, deliveredServiceUids: [], ...sheet });
    };
    return { core, visit, needs, serve };
  };

  it('leaves a number where it stands when only words are changed', async () => {
    const { core, visit, needs, serve } = await twoNeeds();
    expect((await serve()).status).toBe('waiting');
    const words = { purpose: 'Perlu izin edar', priority: null };
    const { ticket } = await core.admin.visit.edit({ uid: visit.uid, needs, ...words });
    expect([ticket.field.letter, ticket.needs.map(({ isServed }) => isServed)]).toEqual(['B', [true, false]]);
    expect((await serve()).status).toBe('done');

    const other = await registerVisitor(core, core.admin, 'Ani', 'A');
    const ticketUid = other.ticket.uid;
    await core.admin.queue.transfer({ uid: core.uid(), ticketUid, fieldUid: needs[1]!.fieldUid, reason: '' });
    const same = other.ticket.needs.map(({ field, service }) => ({
      fieldUid: field.uid,
      serviceUid: service.uid,
    }));
    const moved = await core.admin.visit.edit({ uid: other.uid, needs: same, ...words });
    expect(moved.ticket.field.letter).toBe('B');
  });

  it('keeps what was done for somebody: needs stay, and the visit is not taken back', async () => {
    const { core, visit, needs, serve } = await twoNeeds();
    await serve();
    const change = { uid: visit.uid, needs: [needs[1]!], purpose: '', priority: null };
    const refused = { code: 'NOT_WAITING', message: expect.stringContaining('sudah dilayani') as unknown };
    await expect(core.admin.visit.edit(change)).rejects.toMatchObject(refused);
    await expect(core.admin.visit.undo({ uid: visit.uid })).rejects.toMatchObject(refused);
    expect((await core.admin.followUp.list()).followUps).toHaveLength(1);
    expect((await core.admin.visit.day({})).count).toBe(1);
  });

  it('ends with no return before the visit', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(core, core.admin, 'Siti', 'A');
    const { uid: ticketUid } = await rina.queue.callNext({ uid: core.uid() });
    await rina.queue.arrived({ uid: core.uid(), ticketUid });
    const finish = (followUpDue: string) =>
      rina.queue.finish({
        uid: core.uid(),
        ticketUid,
        outcome: 'return',
        followUpDue,
        deliveredServiceUids: [],
      });
    await expect(finish('2026-11-22')).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field: 'followUpDue' }] },
    });
    expect((await finish('2026-11-23')).status).toBe('done');
  });

  it('leaves a number with its consultant when the service is corrected', async () => {
    const core = await openTestCore();
    await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const staffUid = (await core.admin.office.staff()).find(({ name }) => name === 'Rina Marlina')!.uid;
    const fieldUid = (await core.field('A')).uid;
    const visit = await registerVisitor(core, core.admin, 'Siti', 'A');
    const ticketUid = visit.ticket.uid;
    await core.admin.queue.transfer({ uid: core.uid(), ticketUid, fieldUid, staffUid, reason: 'minta Rina' });
    const needs = [{ fieldUid, serviceUid: (await core.service(3)).uid }];
    const { ticket } = await core.admin.visit.edit({ uid: visit.uid, needs, purpose: '', priority: null });
    expect(ticket.forStaff?.name).toBe('Rina Marlina');
  });

  it('counts by the former service again when its correction is taken back', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Siti', 'A');
    const [former, other] = [visit.ticket.service.uid, (await core.service(3)).uid];
    const needs = [{ fieldUid: visit.ticket.field.uid, serviceUid: other }];
    await core.admin.visit.edit({ uid: visit.uid, needs, purpose: '', priority: null });
    const counted = async () => {
      const [table] = (await core.admin.report.figures({ period: '2026-11' })).tables;
      return table!.rows.filter(({ counts }) => counts.total === 1).map(({ key }) => key);
    };
    expect(await counted()).toEqual([other]);
    await core.admin.queue.undo({ uid: core.uid(), ticketUid: visit.ticket.uid });
    expect(await counted()).toEqual([former]);
    const { ticket } = await core.admin.visit.one({ uid: visit.uid });
    expect([ticket.service.uid, ticket.needs.map(({ service }) => service.uid)]).toEqual([former, [former]]);
    // The desk corrects it once more over what it sees.
    await core.admin.visit.edit({ uid: visit.uid, needs, purpose: '', priority: null });
    expect(await counted()).toEqual([other]);
  });

  it('does not bring back the number of a field that was changed', async () => {
    const core = await openTestCore();
    const { uid, ticket } = await registerVisitor(core, core.admin, 'Siti', 'A');
    const needs = [{ fieldUid: (await core.field('C')).uid, serviceUid: ticket.service.uid }];
    await core.admin.visit.edit({ uid, needs, purpose: '', priority: null });
    await expect(core.admin.queue.undo({ uid: core.uid(), ticketUid: ticket.uid })).rejects.toMatchObject({
      code: 'NOTHING_TO_UNDO',
    });
  });

  it('takes a need that went along to another field for no service', async () => {
    const core = await openTestCore();
    const [visit, other] = [
      await registerVisitor(core, core.admin, 'Siti', 'A'),
      await registerVisitor(core, core.admin, 'Ani', 'A'),
    ];
    const fieldUid = (await core.field('B')).uid;
    for (const { ticket } of [visit, other])
      await core.admin.queue.transfer({ uid: core.uid(), ticketUid: ticket.uid, fieldUid, reason: '' });
    const { ticket } = await core.admin.visit.one({ uid: visit.uid });
    expect(ticket.needs).toMatchObject([{ isDone: true, isServed: false }]);
    const needs = [{ fieldUid, serviceUid: ticket.service.uid }];
    const edited = await core.admin.visit.edit({ uid: visit.uid, needs, purpose: '', priority: null });
    expect(edited.ticket.field.letter).toBe('B');
    expect((await core.admin.visit.undo({ uid: other.uid })).isCancelled).toBe(true);
  });

  it('is too late once the visitor was called', async () => {
    const core = await openTestCore();
    const consultant = await core.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
    const visit = await registerVisitor(core, core.admin, 'Nurhayati', 'A');
    await consultant.queue.callNext({ uid: core.uid() });
    await expect(core.admin.visit.undo({ uid: visit.uid })).rejects.toMatchObject({ code: 'NOT_WAITING' });
    expect((await core.admin.visit.one({ uid: visit.uid })).isCancelled).toBe(false);
  });
});
