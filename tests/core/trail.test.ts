import { describe, expect, it } from 'vitest';
import { openReader } from '#core/kernel/database.ts';
import { subjectsOf } from '#core/trail/store.ts';
import { auditEntities } from '#core/trail/words.ts';
import { openTestCore, plainActivity, registerVisitor, type TestCore } from './support.ts';

const said = async (core: TestCore, text = '') =>
  (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text })).map(
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

  it('can name every kind of thing', async () => {
    const core = await openTestCore();
    const db = openReader(core.databasePath);
    for (const entity of auditEntities) expect(await subjectsOf(db, entity, [])).toEqual(new Map());
    await db.destroy();
    await registerVisitor(core, core.admin, 'Siti', 'A');
    const { uid: _, ...office } = (await core.admin.office.current())!;
    await core.admin.office.update({ ...office, city: 'Dumai' });
    const [desk] = await core.admin.office.desks();
    if (desk) await core.admin.office.saveDesk({ ...desk, fieldUids: [], name: 'Meja Baru' });
    for (const [what, subject] of await said(core)) expect(subject, what).not.toBe('');
  });
});
