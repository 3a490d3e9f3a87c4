import { expect, it } from 'vitest';
import { numberText } from '#contract/dates.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { newPerson, openTestCore, registerVisitor } from '../core/support.ts';
import { piecesOf } from '../support/pdfText.ts';

it('knows where on the paper each number of the report is printed, on A4 and F4', async () => {
  const core = await openTestCore({ at: '2026-11-10T03:00:00.000Z' });
  for (const letters of ['A', 'AB', 'C', 'B', 'G'])
    await registerVisitor(core, core.admin, `Pengunjung ${letters}`, letters, {
      person: { new: newPerson(core, `Pengunjung ${letters}`, { sex: letters === 'C' ? 'L' : 'P' }) },
      business: { new: { uid: core.uid(), name: `Usaha ${letters}`, sector: 'K' } }, // a label of several lines
    });
  const { uid } = await openCase(core, core.admin, { partner: 'Bank Pembangunan Daerah Riau Kepri Syariah' });
  const { move, pay } = core.admin.facilitation;
  const asked = 9_999_999_999_999; // as much as a case may be about
  await move(stepOf(uid, 'diajukan', '2026-11-02', { askedRp: asked }));
  await move(stepOf(uid, 'survei', '2026-11-03'));
  await move(stepOf(uid, 'disetujui', '2026-11-04', { approvedRp: asked }));
  await pay({
    uid: core.uid(),
    caseUid: uid,
    rupiah: asked,
    paidOn: '2026-11-05',
    plannedOn: null,
    note: '',
  });
  for (const paper of ['a4', 'f4'] as const) {
    const edition = { period: '2026-11', paper };
    const report = await core.admin.report.figures({ period: '2026-11' });
    const { numbers } = await core.admin.report.pages(edition);
    const pieces = await piecesOf(await (await core.admin.report.pdf(edition)).bytes());
    const drawn = report.tables.filter(({ rows }) => rows.length > 0);
    expect(numbers).toHaveLength(
      drawn.reduce((sum, { rows, columns }) => sum + (rows.length + 1) * columns.length, 0),
    );
    for (const place of numbers) {
      const inside = pieces.filter(
        ({ page, x, y, text }) =>
          page === place.page &&
          text !== 'SEMENTARA' && // behind the tables, across the page
          x > place.left &&
          x < place.left + place.width &&
          y > place.top &&
          y < place.top + place.height,
      );
      expect(
        inside.map(({ text }) => text),
        JSON.stringify(place),
      ).toEqual([place.value === 0 ? '–' : numberText(place.value)]);
      // It does not reach into the next cell.
      const [{ left, right }] = inside as [(typeof inside)[number]];
      expect(left, JSON.stringify(place)).toBeGreaterThan(place.left);
      expect(right, JSON.stringify(place)).toBeLessThan(place.left + place.width);
    }
  }
});
