import { describe, expect, it } from 'vitest';
import { newPerson, officeDraft, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const activity = {
  title: 'Pelatihan Sertifikasi Halal',
  role: 'Peserta' as const,
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 6,
  place: 'Gedung PLUT-KUMKM, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  materials: [],
};
const batchOf = (...names: string[]) => ({
  kind: 'certificate' as const,
  batch: { activity, recipients: names.map((name) => ({ name })) },
});

const opened = async () => {
  const core = await openTestCore();
  const desk = await core.signIn('Nur Aisyah', 'frontdesk');
  const manager = await core.signIn('Raja Zulkarnain', 'manager');
  return { core, desk, manager };
};

const numbersOf = async ({ admin }: TestCore) =>
  (await admin.certificate.register({ year: 2026 })).entries.map(({ number }) => number).sort();

const trailOf = async ({ admin }: TestCore) => {
  const { entries } = await admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: '' });
  return entries.map(({ staffName, action, entity, subject }) => [staffName, action, entity, subject]);
};

const mentoringOf = (personUid: string) => ({
  kind: 'mentoring' as const,
  personUid,
  since: '2025-02-03',
  purpose: 'KUR',
  signedOn: '2026-11-23',
});

describe('who issues in the name of the head', () => {
  it('is said by the office; the others may neither issue, correct nor void', async () => {
    const { core, desk, manager } = await opened();
    const batch = { uid: core.uid(), ...batchOf('Siti').batch };
    const forbidden = { code: 'FORBIDDEN' };
    await expect(desk.certificate.issue(batch)).rejects.toMatchObject(forbidden);
    const { certificates } = await manager.certificate.issue(batch);
    const { uid } = certificates[0]!;
    await expect(desk.certificate.void({ uid, reason: 'Salah' })).rejects.toMatchObject(forbidden);
    const corrected = { uid, newUid: core.uid(), holder: 'Siti N.', reason: 'Nama' };
    await expect(desk.certificate.correct(corrected)).rejects.toMatchObject(forbidden);
    const { personUid } = await registerVisitor(core, desk, 'Siti Nurhaliza', 'A');
    const letter = {
      uid: core.uid(),
      draft: {
        kind: 'mentoring' as const,
        personUid,
        since: '2025-02-03',
        purpose: 'KUR',
        signedOn: '2026-11-23',
      },
    };
    await expect(desk.letter.issue(letter)).rejects.toMatchObject(forbidden);

    await manager.approval.setRoles({ issue: ['frontdesk', 'manager'], void: ['manager'] });
    expect((await desk.session.current()).staff?.rights).toEqual(['issue']);
    await desk.letter.issue(letter);
    await expect(desk.letter.void({ uid: letter.uid, reason: 'Salah' })).rejects.toMatchObject(forbidden);
    await expect(core.admin.letter.void({ uid: letter.uid, reason: 'Salah' })).rejects.toMatchObject(
      forbidden,
    );
    await expect(desk.approval.setRoles({ issue: ['frontdesk'], void: ['frontdesk'] })).rejects.toMatchObject(
      forbidden,
    );
    await expect(manager.approval.setRoles({ issue: [], void: ['manager'] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('a prepared batch', () => {
  it('waits without a number, is issued once by whoever approves, and the trail names both', async () => {
    const { core, desk, manager } = await opened();
    const uid = core.uid();
    const paper = batchOf('Siti', 'Budi');
    const sent = await Promise.all([1, 2].map(() => desk.approval.submit({ uid, paper })));
    expect(sent[0]).toMatchObject({ state: 'waiting', title: '2 sertifikat Pelatihan Sertifikasi Halal' });
    expect(await numbersOf(core)).toEqual([]);
    expect(await desk.approval.list()).toMatchObject({ toDecide: [], mine: [{ uid, isMine: true }] });
    expect(await manager.approval.list()).toMatchObject({
      toDecide: [{ uid, preparedBy: 'Nur Aisyah' }],
      mine: [],
    });

    // a batch of another hand takes the first number meanwhile
    await core.admin.certificate.issue({ uid: core.uid(), ...batchOf('Rahmat').batch });
    await expect(desk.approval.approve({ uid })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const answers = await Promise.all(
      [manager, core.admin].map((window) => window.approval.approve({ uid })),
    );
    for (const answer of answers) expect(answer.state).toBe('approved');
    expect((await numbersOf(core)).map((number) => number.slice(0, 3))).toEqual(['001', '002', '003']);
    expect((await manager.approval.list()).toDecide).toEqual([]);
    expect((await desk.approval.list()).mine).toMatchObject([{ state: 'approved' }]);
    const { pages } = { pages: await desk.certificate.batchFile({ batchUid: uid }) };
    expect(pages.size).toBeGreaterThan(1000);

    const trail = await trailOf(core);
    const title = '2 sertifikat Pelatihan Sertifikasi Halal';
    expect(trail).toContainEqual(['Nur Aisyah', 'Mengajukan', 'pengajuan', title]);
    expect(trail.filter(([, action]) => action === 'Menyetujui')).toHaveLength(1);
  });

  it('is asked about when the same one waits already, and taken when it is meant', async () => {
    const { core, desk, manager } = await opened();
    const submit = (paper: ReturnType<typeof batchOf>, isAgain = false) =>
      desk.approval.submit({ uid: core.uid(), paper, isAgain });
    const { uid } = await submit(batchOf('Siti'));
    await expect(submit(batchOf('Siti'))).rejects.toMatchObject({
      code: 'ALREADY_WAITING',
      message: expect.stringMatching(/^Sertifikat Siti, .* sudah diajukan oleh Nur Aisyah pada 23/) as string,
    });
    await submit(batchOf('Siti', 'Budi'));
    await submit(batchOf('Siti', 'Ani')); // of the same title, for others
    await submit(batchOf('Siti'), true);
    expect((await manager.approval.list()).toDecide).toHaveLength(4);
    await manager.approval.sendBack({ uid, reason: 'Sudah ada' });
  });

  it('is refused under the uid of what is issued already', async () => {
    const { core, desk } = await opened();
    const uid = core.uid();
    await core.admin.certificate.issue({ uid, ...batchOf('Siti').batch });
    await expect(desk.approval.submit({ uid, paper: batchOf('Budi') })).rejects.toMatchObject({
      code: 'ALREADY_ISSUED',
    });
    expect((await desk.approval.list()).mine).toEqual([]);

    // Proposed first and issued past the proposal: nobody takes it for approved.
    const other = core.uid();
    await desk.approval.submit({ uid: other, paper: batchOf('Budi') });
    await core.admin.certificate.issue({ uid: other, ...batchOf('Rahmat').batch });
    await expect(core.admin.approval.approve({ uid: other })).rejects.toMatchObject({
      code: 'ALREADY_ISSUED',
    });
    expect((await desk.approval.list()).mine).toMatchObject([{ uid: other, state: 'waiting' }]);
    await core.admin.approval.sendBack({ uid: other, reason: 'Sudah terbit' });
  });

  it('comes back with the reason, is seen by its preparer, and is sent again', async () => {
    const { core, desk, manager } = await opened();
    const uid = core.uid();
    await desk.approval.submit({ uid, paper: batchOf('Sity') });
    await expect(manager.approval.sendBack({ uid, reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await manager.approval.sendBack({ uid, reason: 'Nama salah ketik' });
    expect((await desk.approval.list()).mine).toMatchObject([
      { state: 'returned', reason: 'Nama salah ketik', decidedBy: 'Raja Zulkarnain' },
    ]);
    await expect(manager.approval.approve({ uid })).rejects.toMatchObject({ code: 'NOT_WAITING' });
    expect(await numbersOf(core)).toEqual([]);
    expect((await desk.approval.paper({ uid })).paper).toMatchObject(batchOf('Sity'));

    await expect(manager.approval.withdraw({ uid })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await desk.approval.withdraw({ uid });
    expect((await desk.approval.list()).mine).toEqual([]);
    const again = core.uid();
    await desk.approval.submit({ uid: again, paper: batchOf('Siti') });
    await manager.approval.approve({ uid: again });
    expect((await numbersOf(core)).map((number) => number.slice(0, 3))).toEqual(['001']);
    expect((await trailOf(core)).map(([staff, action]) => `${staff} ${action}`)).toEqual(
      expect.arrayContaining(['Raja Zulkarnain Mengembalikan', 'Nur Aisyah Menarik']),
    );
  });

  it('is turned down when it is prepared, for what its issue would be turned down for', async () => {
    const { core, desk } = await opened();
    const paper = batchOf('Siti');
    const wrong = { ...paper, batch: { ...paper.batch, activity: { ...activity, endDate: '2026-11-01' } } };
    await expect(desk.approval.submit({ uid: core.uid(), paper: wrong })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    expect((await desk.approval.list()).mine).toEqual([]);
  });
});

describe('a prepared letter', () => {
  it('gets its number when it is approved, and is the letter that was prepared', async () => {
    const { core, desk, manager } = await opened();
    const { personUid } = await registerVisitor(core, desk, 'Siti Nurhaliza', 'A');
    const uid = core.uid();
    const draft = mentoringOf(personUid);
    const { title } = await desk.approval.submit({ uid, paper: { kind: 'letter', draft } });
    expect(title).toBe('Keterangan dampingan, Siti Nurhaliza');
    expect((await core.admin.letter.register({ year: 2026 })).entries).toEqual([]);
    await manager.approval.approve({ uid });
    expect((await core.admin.letter.register({ year: 2026 })).entries).toMatchObject([
      { uid, number: '001/SK/PLUT-RIAU/XI/2026', subject: 'Siti Nurhaliza', title: 'Keterangan dampingan' },
    ]);
  });
});

describe('what changed between handing in and approving', () => {
  const participantBatch = async () => {
    const all = await opened();
    const { core, desk } = all;
    const training = await openTraining(core);
    const speaker = { trainingUid: training.uid, who: { name: 'Andi Saputra' }, role: 'Narasumber' as const };
    const participant = await core.admin.training.enrol({ uid: core.uid(), ...speaker });
    const uid = core.uid();
    const recipients = [{ name: participant.name, participantUid: participant.uid }];
    await desk.approval.submit({ uid, paper: { kind: 'certificate', batch: { activity, recipients } } });
    return { ...all, uid, participant };
  };
  const holders = async ({ admin }: TestCore) =>
    (await admin.certificate.register({ year: 2026 })).entries.map(({ holder }) => holder);

  it('is told, and a corrected name is the one that is issued', async () => {
    const { core, desk, manager, uid, participant } = await participantBatch();
    const corrected = { participantUid: participant.uid, name: 'Andi Syahputra, S.E.' };
    await core.admin.training.change({ ...corrected, role: 'Narasumber' });
    await expect(manager.approval.approve({ uid })).rejects.toMatchObject({
      code: 'CHANGED_SINCE',
      message: expect.stringContaining('Nama “Andi Saputra” sekarang “Andi Syahputra, S.E.”.') as string,
    });
    expect(await holders(core)).toEqual([]);
    const { paper, changes } = await manager.approval.paper({ uid });
    expect(paper).toMatchObject({ batch: { recipients: [{ name: 'Andi Syahputra, S.E.' }] } });
    await manager.approval.approve({ uid, changes });
    expect(await holders(core)).toEqual(['Andi Syahputra, S.E.']);
    expect((await desk.approval.list()).mine).toMatchObject([
      { title: 'Sertifikat Andi Syahputra, S.E., Pelatihan Sertifikasi Halal' },
    ]);
  });

  it('of the office and the list is told too, and what was read is not asked again', async () => {
    const { core, manager, uid, participant } = await participantBatch();
    await core.admin.training.change({
      participantUid: participant.uid,
      name: 'Andi Saputra',
      role: 'Moderator',
    });
    const head = { ...officeDraft.head, name: 'Pejabat Baru' };
    await core.admin.office.update({ ...officeDraft, head });
    const { changes } = await manager.approval.paper({ uid });
    expect(changes).toEqual([
      'Peran Andi Saputra sekarang Moderator, tadinya Narasumber.',
      expect.stringMatching(/^Pejabat penandatangan kantor sekarang Pejabat Baru,/) as string,
    ]);
    await expect(manager.approval.approve({ uid, changes: changes.slice(1) })).rejects.toMatchObject({
      code: 'CHANGED_SINCE',
    });
    await manager.approval.approve({ uid, changes });
    expect(await holders(core)).toEqual(['Andi Saputra']);
  });

  it('of a person or a business is told of a letter', async () => {
    const { core, desk, manager } = await opened();
    const { personUid } = await registerVisitor(core, desk, 'Siti', 'A');
    const uid = core.uid();
    const draft = mentoringOf(personUid);
    await desk.approval.submit({ uid, paper: { kind: 'letter', draft } });
    expect((await manager.approval.paper({ uid })).changes).toEqual([]);
    await desk.person.saveBusiness({ personUid, business: { uid: core.uid(), name: 'Kopi Siti' } });
    expect((await manager.approval.paper({ uid })).changes).toEqual([
      expect.stringContaining('Isi suratnya berubah') as string,
    ]);
    await desk.person.update(newPerson(core, 'Siti Nurhaliza', { uid: personUid }));
    await expect(manager.approval.approve({ uid })).rejects.toMatchObject({
      message: expect.stringContaining('Nama “Siti” sekarang “Siti Nurhaliza”.') as string,
    });
    const { changes } = await manager.approval.paper({ uid });
    await manager.approval.approve({ uid, changes });
    expect((await core.admin.letter.register({ year: 2026 })).entries).toMatchObject([
      { subject: 'Siti Nurhaliza' },
    ]);
  });
});
