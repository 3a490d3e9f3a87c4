import { describe, expect, it } from 'vitest';
import { openReader } from '#core/kernel/database.ts';
import { subjectsOf } from '#core/features/office/auditLog/store.ts';
import { brought } from '#core/composition.ts';
import {
  newPerson,
  officeDraft,
  openTestCore,
  plainActivity,
  registerVisitor,
  type TestCore,
} from './support.ts';

const said = async (core: TestCore, text = '') =>
  (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text })).entries.map(
    ({ action, entity, subject, summary }) => [`${action} ${entity}`, subject, summary],
  );

describe('the audit trail', () => {
  it('names whom and what each entry is about', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    await core.admin.visit.undo({ uid: visit.uid });
    const recipients = ['Suharti', 'Ahmad'].map((name) => ({ name }));
    const { certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity: plainActivity,
      recipients,
    });
    const [first] = certificates;
    await core.admin.certificate.reprint({ uid: first!.uid, isMarked: true });
    await core.admin.certificate.void({ uid: first!.uid, reason: 'Tidak hadir' });
    const number = (i: string) => `${i}/SERT/PLUT-RIAU/XI/2026`;
    expect((await said(core)).slice(0, 5)).toEqual([
      ['Membatalkan sertifikat', `${number('001')}, Suharti`, expect.stringContaining('Tidak hadir')],
      ['Mencetak ulang dengan tanda sertifikat', `${number('001')}, Suharti`, 'dicetak ulang: 0 → 1'],
      ['Menerbitkan sertifikat', `${number('001')} – ${number('002')}`, ''],
      ['Mengurungkan kunjungan', 'A-001, Siti Nurhaliza', ''],
      ['Mendaftarkan kunjungan', 'A-001, Siti Nurhaliza', ''],
    ]);
    expect((await said(core, 'nurhaliza')).map(([what]) => what)).toContain('Mendaftarkan pelaku usaha');
  });

  it('is searched to its first entry, and read page by page', async () => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Siti Nurhaliza', 'A');
    const { uid: _, ...office } = (await core.admin.office.current())!;
    for (let i = 0; i < 450; i++) {
      core.advance(0.01);
      await core.admin.office.update({ ...office, city: i % 2 ? 'Dumai' : 'Siak' });
    }
    const days = { from: '2026-11-01', to: '2026-11-30' };
    const first = await core.admin.office.trail({ ...days, text: 'mendaftarkan NURHALIZA' });
    expect(first.entries.map(({ entity }) => entity)).toEqual(['kunjungan', 'pelaku usaha']);
    expect(first.next).toBeNull();
    const ids: number[] = [];
    let before: number | null | undefined;
    while (before !== null) {
      const page = await core.admin.office.trail({ ...days, ...(before !== undefined && { before }) });
      ids.push(...page.entries.map(({ id }) => id));
      before = page.next;
    }
    expect(ids).toEqual(Array.from({ length: ids.length }, (_value, i) => ids.length - i));
    expect(ids.length).toBeGreaterThan(450);
  });

  it('finds by what it shows: the words of codes, columns and days, and never by a NIK', async () => {
    const core = await openTestCore();
    const person = newPerson(core, 'Siti Nurhaliza');
    await registerVisitor(core, core.admin, person.name, 'A', { person: { new: person } });
    const nik = '1471024107850003';
    await core.admin.person.update({ ...person, nik, birthDate: '1985-07-01', education: 'S1' });
    for (const text of ['pendidikan', '01/07/1985', 'nik', 'siti pelaku', 'Fitriani'])
      expect(
        (await said(core, text)).map(([what]) => what),
        text,
      ).toContain('Mengubah pelaku usaha');
    for (const text of [nik, nik.slice(6), '%', 'S_']) expect(await said(core, text), text).toEqual([]);
  });

  it('says who took a file with names out of the office, and nothing of files without', async () => {
    const core = await openTestCore();
    const desk = await core.signIn('Nur Aisyah', 'frontdesk');
    const person = newPerson(core, 'Siti Nurhaliza');
    await registerVisitor(core, desk, person.name, 'A', { person: { new: person } });
    const { batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity: plainActivity,
      recipients: [{ name: 'Suharti' }],
    });
    const card = await desk.document.personCardPdf({ uid: person.uid });
    const batch = await desk.certificate.batchZip({ batchUid });
    const register = await desk.certificate.registerXlsx({ year: 2026 });
    await desk.document.daySheetPdf();
    const { entries } = await core.admin.office.trail({
      from: '2026-11-23',
      to: '2026-11-23',
      text: 'mengambil berkas',
    });
    expect(
      entries.map(({ staffName, entity, subject, summary }) => [staffName, entity, subject, summary]),
    ).toEqual([
      ['Nur Aisyah', '', officeDraft.name, `berkas: ${register.name}`],
      ['Nur Aisyah', 'sertifikat', '001/SERT/PLUT-RIAU/XI/2026, Suharti', `berkas: ${batch.name}`],
      ['Nur Aisyah', 'pelaku usaha', 'Siti Nurhaliza', `berkas: ${card.name}`],
    ]);
    const refused = desk.document.personCardPdf({ uid: core.uid() });
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await said(core, 'mengambil berkas')).length).toBe(3);
  });

  it('can name every kind of thing', async () => {
    const core = await openTestCore();
    const db = openReader(core.databasePath);
    for (const { entity } of brought.audited)
      expect(await subjectsOf(db, brought.audited, entity, [])).toEqual(new Map());
    await db.destroy();
    await registerVisitor(core, core.admin, 'Siti', 'A');
    const { uid: _, ...office } = (await core.admin.office.current())!;
    await core.admin.office.update({ ...office, city: 'Dumai' });
    const [desk] = await core.admin.office.desks();
    if (desk) await core.admin.office.saveDesk({ ...desk, fieldUids: [], name: 'Meja Baru' });
    for (const [what, subject] of await said(core)) expect(subject, what).not.toBe('');
  });
});
