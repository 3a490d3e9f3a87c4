import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { MOST_PHOTOS } from '#contract/activity.ts';
import { photoOf } from '#practice/productPhotos.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { activityOf, addActivity, addGuest, entryOf } from './activitySupport.ts';
import { addPartner } from './partnerSupport.ts';
import { openTestCore } from './support.ts';

const open = async () => {
  const core = await openTestCore(); // 23 November 2026
  return { core, rina: await core.signIn('Rina', 'consultant', { name: 'Meja 1', letters: 'G' }) };
};
const issue = (field: string, message: RegExp) => ({
  code: 'FIELD_INVALID',
  data: { issues: [{ field, message: expect.stringMatching(message) as string }] },
});

describe('an activity', () => {
  it('is kept once, listed in the period that it begins in, once, and found by name and place', async () => {
    const { core, rina } = await open();
    const days = { startsOn: '2026-01-30', endsOn: '2026-02-02' };
    const fair = await addActivity(core, rina, { ...days, kind: 'exhibition', name: 'Pameran Akhir Bulan' });
    expect(await rina.activity.save(fair)).toMatchObject({ name: 'Pameran Akhir Bulan' });
    await addActivity(core, rina);
    const namesIn = async (period: string, more = {}) =>
      (await rina.activity.list({ period, ...more })).activities.map(({ name }) => name);
    expect(await namesIn('2026')).toEqual(['Temu Usaha Olahan Patin', 'Pameran Akhir Bulan']);
    expect(await namesIn('2026-01')).toEqual(['Pameran Akhir Bulan']);
    expect(await namesIn('2026-02')).toEqual([]);
    expect(await namesIn('2026-T1')).toEqual(['Pameran Akhir Bulan']);
    expect(await namesIn('2026', { kind: 'matching' })).toEqual(['Temu Usaha Olahan Patin']);
    expect(await namesIn('2026', { text: 'halaman PATIN' })).toEqual(['Temu Usaha Olahan Patin']);
    expect((await rina.activity.list({ period: '2025' })).years).toEqual([2026]);
  });

  it.each([
    ['ends before it begins', { endsOn: '2026-10-19' }, 'endsOn', /^Selesai sebelum mulai/],
    [
      'counts more who came than were invited',
      { otherInvited: 3, otherPresent: 4 },
      'otherPresent',
      /lebih banyak daripada yang diundang/,
    ],
    [
      'counts who will come',
      { startsOn: '2026-12-01', endsOn: '2026-12-01', otherInvited: 3, otherPresent: 1 },
      'otherPresent',
      /belum mulai/,
    ],
    ['was reported before it began', { reportedOn: '2026-10-19' }, 'reportedOn', /sebelum kegiatannya mulai/],
    ['was reported tomorrow', { reportedOn: '2026-11-24' }, 'reportedOn', /belum tiba/],
  ] as const)('that %s is refused', async (_, change, field, message) => {
    const { core, rina } = await open();
    const draft = await activityOf(core, rina, change);
    await expect(rina.activity.save(draft)).rejects.toMatchObject(issue(field, message));
    expect((await rina.activity.list({ period: '2026' })).activities).toEqual([]);
  });

  it('stands with what was agreed on the page of its partner, until it is cancelled', async () => {
    const { core, rina } = await open();
    const { uid: partnerUid } = await addPartner(core, rina);
    const { uid, name, startsOn } = await addActivity(core, rina, { partnerUids: [partnerUid] });
    await addActivity(core, rina, { name: 'Tanpa mitra' });
    const { participant } = await addGuest(core, rina, uid, 'Siti');
    await rina.activity.saveParticipant(entryOf(participant, { agreement: '100 bungkus sebulan' }));
    await addGuest(core, rina, uid, 'Budi');
    const activities = async () => (await rina.partner.get({ uid: partnerUid })).activities;
    expect(await activities()).toEqual([{ uid, name, startsOn, agreed: 1 }]);
    await rina.activity.cancel({ uid, reason: 'Aula tidak dapat dipakai' });
    expect(await activities()).toEqual([]);
  });

  it('takes no partner that was switched off, and keeps one that was switched off later', async () => {
    const { core, rina } = await open();
    const [melur, siak] = [await addPartner(core, rina), await addPartner(core, rina, { name: 'Bank Siak' })];
    const draft = await addActivity(core, rina, { partnerUids: [melur.uid, siak.uid] });
    await rina.partner.save({ ...melur, isActive: false });
    const kept = await rina.activity.save({ ...draft, note: 'Tetap' });
    expect(kept.partners.map(({ name }) => name)).toEqual(['Bank Siak', 'Swalayan Melur']);
    await rina.activity.save({ ...draft, partnerUids: [siak.uid] });
    await expect(rina.activity.save(draft)).rejects.toMatchObject(
      issue('partnerUids', /^Swalayan Melur sudah dinonaktifkan/),
    );
  });

  it('keeps what another window wrote in other fields, and refuses over the same one', async () => {
    const { core, rina } = await open();
    const draft = await addActivity(core, rina, { output: '', plan: '' });
    await rina.activity.save({ ...draft, output: '9 kesepakatan', basedOn: draft });
    const saved = await rina.activity.save({ ...draft, plan: 'Pantau tiap bulan', basedOn: draft });
    expect(saved).toMatchObject({ output: '9 kesepakatan', plan: 'Pantau tiap bulan' });
    await expect(rina.activity.save({ ...draft, output: '8', basedOn: draft })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { fields: ['output'] },
    });
  });

  it('keeps the field that its consultant had, and its consultant who left', async () => {
    const { core, rina } = await open();
    const draft = await addActivity(core, rina);
    const { staff } = await rina.session.current();
    const [member] = (await core.admin.office.staff()).filter(({ uid }) => uid === staff!.uid);
    const { uid: fieldUid } = await core.field('A');
    await core.admin.office.saveStaff({ ...member!, fieldUid, isActive: false });
    const saved = await core.admin.activity.save({ ...draft, note: 'Ditulis kemudian' });
    expect(saved).toMatchObject({ consultant: { name: 'Rina' }, field: { letter: 'G' } });
    const other = await activityOf(core, core.admin, { consultantUid: staff!.uid });
    await expect(core.admin.activity.save(other)).rejects.toMatchObject(
      issue('consultantUid', /tidak aktif/),
    );
  });

  it('is cancelled for a reason: not counted, not printed and not changed until it is on again', async () => {
    const { core, rina } = await open();
    const draft = await addActivity(core, rina);
    const guest = await addGuest(core, rina, draft.uid, 'Siti');
    const off = await rina.activity.cancel({ uid: draft.uid, reason: 'Hujan lebat' });
    expect(off).toMatchObject({ cancelledOn: '2026-11-23', cancelReason: 'Hujan lebat' });
    for (const refused of [
      () => rina.activity.save({ ...draft, note: 'x' }),
      () => guest.add(),
      () => rina.activity.mark({ uids: [guest.participant.uid], isPresent: true }),
      () => rina.activity.saveParticipant(entryOf(guest.participant)),
      () => rina.activity.removeParticipant({ uid: guest.participant.uid }),
      () => rina.activity.reportPdf({ uid: draft.uid }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'ACTIVITY_CANCELLED' });
    const rows = async () =>
      (await readXlsx(await (await rina.activity.listXlsx({ period: '2026' })).bytes())).sheets[0]!.rows;
    expect((await rows()).flat()).not.toContain('Temu Usaha Olahan Patin');
    expect((await rina.activity.list({ period: '2026' })).activities).toHaveLength(1);
    await rina.activity.cancel({ uid: draft.uid, reason: null });
    expect((await rows()).flat()).toContain('Temu Usaha Olahan Patin');
    expect(await rina.activity.save({ ...draft, note: 'Jadi' })).toMatchObject({ cancelledOn: null });
  });

  it('is written by those who work with clients; the front desk adds and ticks who comes', async () => {
    const { core, rina } = await open();
    const desk = await core.signIn('Nur', 'frontdesk');
    const draft = await addActivity(core, rina);
    await expect(desk.activity.save(draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { participant } = await addGuest(core, desk, draft.uid, 'Siti');
    await desk.activity.mark({ uids: [participant.uid], isPresent: true });
    expect((await desk.activity.get({ uid: draft.uid })).activity.figures).toMatchObject({ present: 1 });
  });
});

describe('a participant', () => {
  it('stands on the list with each business, and counts as one person', async () => {
    const { core, rina } = await open();
    const { uid } = await addActivity(core, rina, { otherInvited: 10, otherPresent: 4 });
    const siti = await addGuest(core, rina, uid, 'Siti', 1);
    const second = await siti.add();
    expect(second.business).toMatchObject({ name: 'Usaha kedua Siti' });
    await expect(siti.add()).rejects.toMatchObject({ code: 'ALREADY_LISTED' });
    await expect(
      rina.activity.saveParticipant(entryOf(second, { businessUid: siti.businessUid })),
    ).rejects.toMatchObject(issue('businessUid', /sudah ada di daftar dengan usaha itu/));
    await rina.activity.mark({ uids: [siti.participant.uid, second.uid], isPresent: true });
    const budi = await addGuest(core, rina, uid, 'Budi');
    const figures = async () => (await rina.activity.get({ uid })).activity.figures;
    expect(await figures()).toMatchObject({ invited: 12, present: 5, agreed: 0 });

    // Sent twice, stored once; taken off the list, they may be put on it again.
    const { personUid } = budi;
    const again = { uid: budi.participant.uid, activityUid: uid, personUid };
    expect(await rina.activity.addParticipant(again)).toEqual(budi.participant);
    await rina.activity.removeParticipant({ uid: budi.participant.uid });
    expect(await figures()).toMatchObject({ invited: 11 });
    expect(await budi.add()).toMatchObject({ isPresent: false, person: { name: 'Budi' } });
  });

  it('agrees on something, and what came of it is known later', async () => {
    const { core, rina } = await open();
    const { uid } = await addActivity(core, rina);
    const siti = await addGuest(core, rina, uid, 'Siti', 1);
    const second = await siti.add();
    const agreed = { agreement: 'Pasok 40 kg salai ke Swalayan Melur', expectedRp: 12_000_000 };
    const save = (change: object) => rina.activity.saveParticipant(entryOf(siti.participant, change));
    for (const [change, field, message] of [
      [{ expectedRp: 1 }, 'expectedRp', /^Isi dahulu apa yang disepakati/],
      [{ realisedRp: 1, realisedOn: '2026-11-01' }, 'realisedRp', /^Isi dahulu apa yang disepakati/],
      [{ ...agreed, realisedRp: 1 }, 'realisedOn', /^Isi tanggal terwujudnya/],
      [{ ...agreed, realisedOn: '2026-11-01' }, 'realisedRp', /^Isi nilai yang terwujud/],
      [
        { ...agreed, realisedRp: 1, realisedOn: '2026-10-19' },
        'realisedOn',
        /^Terwujud sebelum disepakati: kegiatannya mulai 20\/10\/2026/,
      ],
      [{ ...agreed, isPresent: false }, 'isPresent', /^Yang sepakat tentu hadir/],
      // Two of these could not be added up, and no activity of the year be read.
      [{ ...agreed, expectedRp: 9_000_000_000_000_000 }, 'expectedRp', /^Jumlah ini terlalu besar/],
    ] as const)
      await expect(save(change), field).rejects.toMatchObject(issue(field, message));
    expect((await rina.activity.get({ uid })).activity.figures).toMatchObject({ agreed: 0, present: 0 });

    await save(agreed);
    await rina.activity.saveParticipant(
      entryOf(second, { agreement: 'Pasok 20 kg abon', expectedRp: 3_000_000 }),
    );
    await expect(
      rina.activity.mark({ uids: [siti.participant.uid], isPresent: false }),
    ).rejects.toMatchObject({ code: 'HAS_AGREED' });
    // Nor does an agreement go with one key, or its activity into the days to come.
    await expect(rina.activity.removeParticipant({ uid: siti.participant.uid })).rejects.toMatchObject({
      code: 'HAS_AGREED',
    });
    const later = { startsOn: '2027-01-20', endsOn: '2027-01-20' };
    await expect(rina.activity.save(await activityOf(core, rina, { uid, ...later }))).rejects.toMatchObject(
      issue('startsOn', /^1 peserta sudah tercatat hadir/),
    );
    await save({ ...agreed, realisedRp: 5_500_000, realisedOn: '2026-11-15' });
    expect((await rina.activity.get({ uid })).activity.figures).toEqual({
      invited: 1,
      present: 1,
      agreed: 2,
      expectedRp: 15_000_000,
      realisedRp: 5_500_000,
    });
    const { history } = await core.admin.person.card({ uid: siti.personUid });
    expect(
      history
        .filter(({ kind }) => kind === 'activity')
        .map(({ localDate, title, detail, link }) => [localDate, title, detail, link]),
    ).toEqual([
      [
        '2026-10-20',
        'Temu Usaha Olahan Patin · Usaha Siti',
        'Hadir · sepakat: Pasok 40 kg salai ke Swalayan Melur · terwujud Rp5.500.000',
        `/kegiatan/${uid}`,
      ],
      [
        '2026-10-20',
        'Temu Usaha Olahan Patin · Usaha kedua Siti',
        'Hadir · sepakat: Pasok 20 kg abon · perkiraan Rp3.000.000',
        `/kegiatan/${uid}`,
      ],
    ]);
  });

  it('is present once it has begun, and stays counted when their card is removed', async () => {
    const { core, rina } = await open();
    const later = await addActivity(core, rina, { startsOn: '2026-12-01', endsOn: '2026-12-02' });
    const { participant } = await addGuest(core, rina, later.uid, 'Siti');
    await expect(rina.activity.mark({ uids: [participant.uid], isPresent: true })).rejects.toMatchObject({
      code: 'NOT_BEGUN',
    });
    await expect(rina.activity.saveParticipant(entryOf(participant))).rejects.toMatchObject(
      issue('isPresent', /belum mulai/),
    );
    const held = await addActivity(core, rina);
    const budi = await addGuest(core, rina, held.uid, 'Budi');
    await rina.activity.mark({ uids: [budi.participant.uid], isPresent: true });
    await core.admin.person.remove({ uid: budi.personUid, reason: 'Kartu ganda' });
    expect(await rina.activity.get({ uid: held.uid })).toMatchObject({
      activity: { figures: { present: 1 } },
      participants: [{ person: { name: 'Budi', isRemoved: true } }],
    });
    await expect(budi.add()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('of two cards that become one counts once, with what each agreed on, and twice when they are parted', async () => {
  const { core, rina } = await open();
  const { uid } = await addActivity(core, rina);
  const [siti, sitti] = [await addGuest(core, rina, uid, 'Siti'), await addGuest(core, rina, uid, 'Sitti')];
  for (const { participant } of [siti, sitti])
    await rina.activity.saveParticipant(entryOf(participant, { agreement: 'Pasok', expectedRp: 1_000_000 }));
  const merge = core.uid();
  await core.admin.merge.join({
    uid: merge,
    keptUid: siti.personUid,
    mergedUid: sitti.personUid,
    takes: [],
    businesses: [{ kept: siti.businessUid, merged: sitti.businessUid }],
    reason: 'Terdaftar dua kali',
  });
  const page = await rina.activity.get({ uid });
  expect(page.activity.figures).toMatchObject({ invited: 1, present: 1, agreed: 2, expectedRp: 2_000_000 });
  expect(page.participants.map(({ person }) => person.uid)).toEqual([siti.personUid, siti.personUid]);
  // Each of the lines goes on.
  const [, second] = page.participants;
  await rina.activity.saveParticipant(entryOf(second!, { agreement: 'Pasok tiap pekan' }));
  await core.admin.merge.split({ uid: merge, reason: 'Ternyata dua orang' });
  expect((await rina.activity.get({ uid })).activity.figures).toMatchObject({ invited: 2, agreed: 2 });
});

describe('a photo', () => {
  it('is printed while it may be, and gone for good once it is removed', async () => {
    const { core, rina } = await open();
    const { uid: activityUid } = await addActivity(core, rina);
    const photo = photoOf('salai');
    const [first, second] = [core.uid(), core.uid()];
    for (const uid of [first, second, second]) await rina.activity.addPhoto({ uid, activityUid, photo });
    await rina.activity.savePhoto({ uid: first, caption: 'Stan hari pertama', isAllowed: true });
    await rina.activity.savePhoto({ uid: second, caption: 'Tamu di meja dua', isAllowed: false });
    const printed = async () =>
      squeezed((await readPdfFile(await rina.activity.reportPdf({ uid: activityUid }))).text);
    expect(await printed()).toContain('Foto1.Stanharipertama');
    expect(await printed()).not.toContain('Tamudimejadua');
    const read = await rina.activity.photo({ uid: first });
    expect([read.size, read.type]).toEqual([photo.size, 'image/jpeg']);

    // Withdrawn it is not on the next print.
    const basedOn = { caption: 'Stan hari pertama', isAllowed: true };
    await rina.activity.savePhoto({ uid: first, caption: 'Stan hari pertama', isAllowed: false, basedOn });
    expect(await printed()).not.toContain('Stanharipertama');
    await rina.activity.savePhoto({ uid: second, caption: 'Tamu di meja dua', isAllowed: true });
    expect(await printed()).toContain('Foto1.Tamudimejadua');
    await rina.activity.removePhoto({ uid: second });
    expect(await printed()).not.toContain('Dokumentasi');
    await expect(rina.activity.photo({ uid: second })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await rina.activity.get({ uid: activityUid })).photos.map(({ uid }) => uid)).toEqual([first]);
  });

  it('is a small JPEG without metadata, and one of so many', async () => {
    const { core, rina } = await open();
    const { uid: activityUid } = await addActivity(core, rina);
    const add = (photo: File) => rina.activity.addPhoto({ uid: core.uid(), activityUid, photo });
    const whole = new Uint8Array(await photoOf('salai').arrayBuffer());
    for (const wrong of ['none', whole.slice(0, -2), new Uint8Array(160_001)])
      await expect(add(new File([wrong], 'foto.jpg'))).rejects.toMatchObject({ code: 'PHOTO_UNUSABLE' });
    for (let i = 0; i < MOST_PHOTOS; i++) await add(photoOf('salai'));
    await expect(add(photoOf('salai'))).rejects.toMatchObject({ code: 'TOO_MANY' });
  });
});

it('the trail tells of activities, participants and photos', async () => {
  const { core, rina } = await open();
  const melur = await addPartner(core, rina);
  const draft = await addActivity(core, rina);
  await rina.activity.save({ ...draft, kind: 'exhibition', partnerUids: [melur.uid], basedOn: draft });
  const { participant } = await addGuest(core, rina, draft.uid, 'Siti');
  await rina.activity.mark({ uids: [participant.uid], isPresent: true });
  const photo = { uid: core.uid(), activityUid: draft.uid, photo: photoOf('salai') };
  await rina.activity.addPhoto(photo);
  await rina.activity.savePhoto({ uid: photo.uid, caption: 'Stan', isAllowed: true });
  await rina.activity.removePhoto({ uid: photo.uid });
  await rina.activity.cancel({ uid: draft.uid, reason: 'Banjir' });
  const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'patin' });
  expect(
    entries.map(({ action, entity, subject, summary }) => [`${action} ${entity}`, subject, summary]),
  ).toEqual([
    [
      'Membatalkan kegiatan',
      'Temu Usaha Olahan Patin',
      'dibatalkan: kosong → 23/11/2026; alasan: kosong → Banjir',
    ],
    ['Menghapus foto kegiatan', 'Stan, Temu Usaha Olahan Patin', ''],
    [
      'Mengubah foto kegiatan',
      'Stan, Temu Usaha Olahan Patin',
      'keterangan: kosong → Stan; izin dimuat sejak: kosong → 23/11/2026',
    ],
    ['Menambah foto kegiatan', 'Stan, Temu Usaha Olahan Patin', ''],
    ['Mencatat kehadiran peserta kegiatan', 'Siti, Temu Usaha Olahan Patin', 'hadir: tidak → ya'],
    ['Menambah peserta kegiatan', 'Siti, Temu Usaha Olahan Patin', ''],
    [
      'Mengubah kegiatan',
      'Temu Usaha Olahan Patin',
      'jenis: Temu usaha → Pameran; mitra: kosong → Swalayan Melur',
    ],
    ['Menambah kegiatan', 'Temu Usaha Olahan Patin', ''],
  ]);
});
