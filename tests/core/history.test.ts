import { expect, it } from 'vitest';
import { readPdfFile } from '../support/pdfText.ts';
import { openTestCore, registerVisitor } from './support.ts';
import { openTraining } from './trainingSupport.ts';

it('says what is going on with a person, on the screen and on paper, until it is over', async () => {
  const core = await openTestCore();
  const { personUid } = await registerVisitor(core, core.admin, 'Suharti', 'A');
  const sections = async () => (await core.admin.person.card({ uid: personUid })).sections;
  expect(await sections()).toEqual([]);

  const dates = { startDate: '2026-11-25', endDate: '2026-11-26', sessions: [] };
  const { uid } = await openTraining(core, dates);
  expect(await sections()).toEqual([{ kind: 'training', title: 'Pelatihan', lines: [] }]);
  await core.admin.training.enrol({ uid: core.uid(), trainingUid: uid, who: { personUid } });
  const line = {
    text: 'Pemasaran digital untuk pemula',
    detail: '25–26 November 2026 · Peserta · Pendaftaran dibuka',
    link: `/pelatihan/${uid}?bagian=peserta`,
  };
  expect(await sections()).toEqual([{ kind: 'training', title: 'Pelatihan', lines: [line] }]);
  const printed = async () =>
    (await readPdfFile(await core.admin.document.personCardPdf({ uid: personUid }))).text;
  expect((await printed()).replace(/\s+/g, ' ')).toContain(line.detail);

  await core.admin.training.setStatus({ uid, status: 'cancelled', reason: 'Narasumber sakit' });
  expect(await sections()).toEqual([]);
  expect((await printed()).replace(/\s+/g, ' ')).not.toContain('Pendaftaran dibuka');
});

it('tells of visits, trainings, certificates and letters, newest first, on the screen and on paper', async () => {
  const core = await openTestCore();
  const { personUid } = await registerVisitor(core, core.admin, 'Suharti', 'A');
  const training = await openTraining(core, { startDate: '2026-11-25', endDate: '2026-11-26', sessions: [] });
  await core.admin.training.enrol({ uid: core.uid(), trainingUid: training.uid, who: { personUid } });
  core.advance(60);
  const { certificates } = await core.admin.certificate.issue({
    uid: core.uid(),
    activity: {
      title: 'Pelatihan Halal',
      role: 'Peserta',
      startDate: '2026-11-09',
      endDate: '2026-11-12',
      hours: 6,
      place: 'Pekanbaru',
      organiser: 'PLUT Riau',
      signedOn: '2026-11-13',
      materials: [],
    },
    recipients: [{ name: 'Suharti', personUid }],
  });
  await core.admin.certificate.void({ uid: certificates[0]!.uid, reason: 'Salah nama' });
  core.advance(60);
  const letter = await core.admin.letter.issue({
    uid: core.uid(),
    draft: {
      kind: 'mentoring',
      personUid,
      since: '2026-11-01',
      purpose: 'pengajuan kredit',
      signedOn: '2026-11-23',
    },
  });

  const { history } = await core.admin.person.card({ uid: personUid });
  expect(
    history.map(({ kindName, title, detail, localDate }) => [kindName, title, detail, localDate]),
  ).toEqual([
    ['Pelatihan', 'Pemasaran digital untuk pemula', 'Peserta', '2026-11-25'],
    ['Surat', letter.title, `Surat ${letter.number}`, '2026-11-23'],
    ['Sertifikat', 'Pelatihan Halal', `Sertifikat ${certificates[0]!.number} (dibatalkan)`, '2026-11-23'],
    ['Kunjungan', 'Konsultasi bisnis', 'Menunggu, A-001', '2026-11-23'],
  ]);
  expect(history[0]!.link).toBe(`/pelatihan/${training.uid}?bagian=peserta`);

  const { text } = await readPdfFile(await core.admin.document.personCardPdf({ uid: personUid }));
  for (const { title } of history) expect(text.replace(/\s+/g, ' ')).toContain(title);
});
