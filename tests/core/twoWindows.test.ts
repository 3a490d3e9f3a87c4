import { describe, expect, it } from 'vitest';
import { programDraftOf } from '#contract/mentee.ts';
import { takeOn } from './mentoringSupport.ts';
import { newPerson, officeDraft, openTestCore, registerVisitor } from './support.ts';
import { openTraining } from './trainingSupport.ts';

type TestCore = Awaited<ReturnType<typeof openTestCore>>;

const CHANGED =
  'Data ini juga diubah di jendela lain sejak Anda membukanya. Kedua isian masih ada, pilih yang dipakai.';

/** One field changed here, another one in the other window; then the same field in both. */
const refusal = (stored: Record<string, unknown>) => ({
  code: 'RECORD_CHANGED',
  message: CHANGED,
  data: { stored, fields: Object.keys(stored) },
});

describe('two windows over one record: what one did not touch it does not write over, what both did is asked', () => {
  it('a person', async () => {
    const core = await openTestCore();
    const draft = newPerson(core, 'Siti Nurhaliza', { nik: '1471025403850003', address: 'Jalan Nenas 4' });
    await registerVisitor(core, core.admin, draft.name, 'A', { person: { new: draft } });
    const { person } = await core.admin.person.card({ uid: draft.uid });
    const basedOn = {
      ...draft,
      nik: person.nikMasked,
      birthDate: person.birthDate,
      phone: person.phone,
      email: '',
      consent: person.consent !== null,
    };
    const update = (change: object) =>
      core.admin.person.update({ ...draft, nik: '', phone: person.phone, ...change, basedOn });

    await update({ address: 'Jalan Durian 9' });
    expect(await update({ email: 'siti@contoh.id' })).toMatchObject({
      address: 'Jalan Durian 9',
      email: 'siti@contoh.id',
      nikMasked: person.nikMasked,
    });
    await expect(update({ address: 'Jalan Melati 1', name: 'Siti N.' })).rejects.toMatchObject(
      refusal({ address: 'Jalan Durian 9' }),
    );
    expect((await core.admin.person.card({ uid: draft.uid })).person.name).toBe('Siti Nurhaliza');
    // The same words are no quarrel.
    expect(await update({ address: 'Jalan Durian 9' })).toMatchObject({ address: 'Jalan Durian 9' });

    await update({ clearNik: true });
    await expect(update({ nik: '1471025403850007' })).rejects.toMatchObject(refusal({ nik: '' }));
  });

  it('a business and its year', async () => {
    const core = await openTestCore();
    const draft = newPerson(core, 'Siti Nurhaliza');
    await registerVisitor(core, core.admin, draft.name, 'A', { person: { new: draft } });
    const basedOn = await core.admin.person.saveBusiness({
      personUid: draft.uid,
      business: { uid: core.uid(), name: 'Keripik Nenas', attributes: { halal: 'no' } },
    });
    const { scale: _, scaleBasis: __, answered: ___, ...opened } = basedOn;
    const save = (change: object) =>
      core.admin.person.saveBusiness({ personUid: draft.uid, business: { ...opened, ...change }, basedOn });
    await save({ attributes: { npwp: 'yes', halal: 'no' } });
    expect(await save({ sales: 96_000_000 })).toMatchObject({
      sales: 96_000_000,
      attributes: { npwp: 'yes', halal: 'no' },
    });
    await expect(save({ sales: 3_000_000_000, product: 'Keripik' })).rejects.toMatchObject(
      refusal({ sales: 96_000_000 }),
    );

    // Two questions answered in two windows are both right; one question answered twice is asked about.
    expect(await save({ attributes: { halal: 'yes' } })).toMatchObject({
      attributes: { npwp: 'yes', halal: 'yes' },
    });
    await expect(save({ attributes: { halal: 'no', npwp: 'no' } })).rejects.toMatchObject(
      refusal({ 'attributes.npwp': 'yes' }),
    );

    const year = {
      businessUid: basedOn.uid,
      year: 2025,
      ownCapital: null,
      outsideCapital: null,
      assets: 5,
      sales: 10,
      permanentMale: null,
      permanentFemale: null,
      temporaryMale: null,
      temporaryFemale: null,
    };
    await core.admin.person.saveBusinessYear(year);
    // Begun in both before it was there: what only one has typed stays, what differs is asked.
    const second = { ...year, assets: null, permanentMale: 2 };
    await expect(core.admin.person.saveBusinessYear({ ...second, sales: 11 })).rejects.toMatchObject(
      refusal({ sales: 10 }),
    );
    await core.admin.person.saveBusinessYear({ ...second, sales: 10 });
    await core.admin.person.saveBusinessYear({ ...year, assets: 6, basedOn: year });
    await core.admin.person.saveBusinessYear({ ...year, sales: 20, basedOn: year });
    await expect(
      core.admin.person.saveBusinessYear({ ...year, assets: 7, basedOn: year }),
    ).rejects.toMatchObject(refusal({ assets: 6 }));
    expect((await core.admin.person.card({ uid: draft.uid })).years).toMatchObject([
      { assets: 6, sales: 20, permanentMale: 2 },
    ]);
  });

  it('a training', async () => {
    const core = await openTestCore();
    const [field] = await core.admin.office.fields();
    const draft = {
      uid: core.uid(),
      title: 'Pengemasan Ikan',
      fieldUids: [field!.uid],
      startDate: '2026-12-01',
      endDate: '2026-12-02',
      hours: 10,
      place: 'Aula PLUT',
      organiser: 'PLUT Riau',
      threshold: 80,
    };
    const basedOn = await core.admin.training.save(draft);
    const save = (change: object) => core.admin.training.save({ ...draft, ...change, basedOn });
    await save({ place: 'Hotel Grand' });
    expect(await save({ quota: 30 })).toMatchObject({ place: 'Hotel Grand', quota: 30 });
    await expect(save({ place: 'Aula Dinas', title: 'Pengemasan' })).rejects.toMatchObject(
      refusal({ place: 'Hotel Grand' }),
    );
    // What is put together from two windows is held to the same rules.
    await save({ startDate: '2026-12-02' });
    await expect(save({ endDate: '2026-12-01' })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('the office', async () => {
    const core = await openTestCore();
    const save = (change: object) =>
      core.admin.office.update({ ...officeDraft, ...change, basedOn: officeDraft });
    await save({ runningText: 'Libur besok.' });
    expect(await save({ phone: '(0761) 111' })).toMatchObject({
      runningText: 'Libur besok.',
      phone: '(0761) 111',
    });
    await expect(save({ runningText: 'Buka besok.', name: 'PLUT' })).rejects.toMatchObject(
      refusal({ runningText: 'Libur besok.' }),
    );
  });

  it('the end of a service', async () => {
    const core = await openTestCore();
    const dewi = await core.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
    await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    const { uid: ticketUid, field } = await dewi.queue.callNext({ uid: core.uid() });
    await dewi.queue.arrived({ uid: core.uid(), ticketUid });
    const basedOn = {
      outcome: null,
      followUp: '',
      followUpDue: null,
      referral: '',
      deliveredServiceUids: [],
    };
    await dewi.consultation.save({ ticketUid, fieldUid: field.uid, followUp: 'Bawa NPWP', basedOn });
    const finish = (read: typeof basedOn) =>
      dewi.queue.finish({
        uid: core.uid(),
        ticketUid,
        outcome: 'done',
        followUp: 'Bawa KTP',
        deliveredServiceUids: [],
        basedOn: read,
      });
    await expect(finish(basedOn)).rejects.toMatchObject({
      code: 'SHEET_CHANGED',
      data: { stored: { followUp: 'Bawa NPWP' }, fields: ['followUp'] },
    });
    const { sheet, ticket } = await dewi.consultation.sheet({ ticketUid });
    expect([sheet.followUp, ticket.status]).toEqual(['Bawa NPWP', 'serving']);
    expect((await finish({ ...basedOn, followUp: 'Bawa NPWP' })).status).toBe('done');
  });

  it.each([
    {
      list: 'the fields',
      open: async (core: TestCore) => {
        const [field] = await core.admin.office.fields();
        return { opened: field!, save: core.admin.office.saveField };
      },
      mine: { shortName: 'Singkat' },
      theirs: { name: 'Nama baru' },
      clash: { name: 'Nama lain' },
    },
    {
      list: 'the services',
      open: async (core: TestCore) => {
        const [service] = await core.admin.office.services();
        return { opened: service!, save: core.admin.office.saveService };
      },
      mine: { isActive: false },
      theirs: { name: 'Nama baru' },
      clash: { name: 'Nama lain' },
    },
    {
      list: 'the desks',
      open: async (core: TestCore) => {
        const draft = { uid: core.uid(), name: 'Meja 9', fieldUids: [], isActive: true };
        return { opened: await core.admin.office.saveDesk(draft), save: core.admin.office.saveDesk };
      },
      mine: { isActive: false },
      theirs: { name: 'Meja 10' },
      clash: { name: 'Meja 11' },
    },
    {
      list: 'the staff',
      open: async (core: TestCore) => {
        await core.signIn('Dewi', 'consultant');
        const opened = (await core.admin.office.staff()).find(({ name }) => name === 'Dewi');
        return { opened: opened!, save: core.admin.office.saveStaff };
      },
      mine: { isActive: false },
      theirs: { role: 'frontdesk' },
      clash: { role: 'manager' },
    },
    {
      list: 'the kinds of letters',
      open: async (core: TestCore) => {
        const [kind] = await core.admin.letterKind.list();
        const { form: _form, issued: _issued, ...opened } = kind!;
        return { opened, save: core.admin.letterKind.save };
      },
      mine: { classification: '500.3' },
      theirs: { name: 'Surat Baru' },
      clash: { name: 'Surat Lain' },
    },
    {
      list: 'the rules of the queue',
      open: async (core: TestCore) => ({
        opened: await core.admin.policy.current(),
        save: core.admin.policy.save,
      }),
      mine: { maxCalls: 5 },
      theirs: { lateMinutes: 20 },
      clash: { lateMinutes: 25 },
    },
    {
      list: 'a registration',
      open: async (core: TestCore) => {
        const { uid, ticket } = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
        const needs = ticket.needs.map(({ field, service }) => ({
          fieldUid: field.uid,
          serviceUid: service.uid,
        }));
        const opened = { needs, purpose: ticket.purpose, priority: ticket.priority };
        const save = async (input: object) =>
          (await core.admin.visit.edit({ uid, ...input } as never)).ticket;
        return { opened, save };
      },
      mine: { priority: 'elderly' },
      theirs: { purpose: 'Izin usaha' },
      clash: { purpose: 'Merek' },
    },
  ])('$list', async ({ open, mine, theirs, clash }) => {
    const core = await openTestCore();
    const { opened, save } = await open(core);
    const send = (change: object) => save({ ...opened, ...change, basedOn: opened } as never);
    await send(theirs);
    expect(await send(mine)).toMatchObject({ ...mine, ...theirs });
    await expect(send(clash)).rejects.toMatchObject(refusal(theirs));
  });

  it('a programme of a client, which two consultants work on', async () => {
    const core = await openTestCore();
    const rina = await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'A' });
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja 2', letters: 'E' });
    const siti = await takeOn(core, rina, 'Siti');
    const [opened] = (await rina.mentoring.get({ uid: siti.uid })).programs;
    const basedOn = programDraftOf(opened!, siti.uid);
    const saveBy = (consultant: typeof rina) => (change: Partial<typeof basedOn>) =>
      consultant.mentoring.saveProgram({ ...basedOn, ...change, reason: '', basedOn });
    await saveBy(rina)({ reached: 2 });
    expect(await saveBy(maya)({ target: 'Merek kelas 30' })).toMatchObject({
      reached: 2,
      target: 'Merek kelas 30',
    });
    await expect(saveBy(maya)({ reached: 3 })).rejects.toMatchObject(refusal({ reached: 2 }));
    const { programs } = await rina.mentoring.get({ uid: siti.uid });
    expect(programs).toMatchObject([{ reached: 2, target: 'Merek kelas 30' }]);
  });

  it('a participant', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const who = { trainingUid, who: { name: 'Andi Saputra' }, role: 'Narasumber' as const };
    const { uid: participantUid, name, role } = await core.admin.training.enrol({ uid: core.uid(), ...who });
    const basedOn = { participantUid, name, role };
    const change = (typed: { name?: string; role?: 'Moderator' }) =>
      core.admin.training.change({ participantUid, name, role: 'Narasumber', ...typed, basedOn });
    await change({ name: 'Andy Syahputra' });
    expect(await change({ role: 'Moderator' })).toMatchObject({ name: 'Andy Syahputra', role: 'Moderator' });
    await expect(change({ name: 'Andi S.' })).rejects.toMatchObject(refusal({ name: 'Andy Syahputra' }));
  });

  it('who issues, and where the checker page is', async () => {
    const core = await openTestCore();
    const basedOn = await core.admin.approval.roles();
    const set = (typed: Partial<typeof basedOn>) =>
      core.admin.approval.setRoles({ ...basedOn, ...typed, basedOn });
    await set({ issue: ['manager'] });
    expect(await set({ void: ['manager', 'frontdesk'] })).toEqual({
      issue: ['manager'],
      void: ['manager', 'frontdesk'],
    });
    await expect(set({ issue: ['admin'] })).rejects.toMatchObject(refusal({ issue: ['manager'] }));

    const address = (typed: string) =>
      core.admin.check.saveAddress({ address: typed, basedOn: { address: '' } });
    await address('https://plut.riau.go.id/periksa');
    await expect(address('https://lain.go.id')).rejects.toMatchObject(
      refusal({ address: 'https://plut.riau.go.id/periksa' }),
    );
  });
});
