import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { numberText } from '#contract/dates.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { newPerson, openTestCore, registerVisitor } from '../core/support.ts';

/** Every piece of text of a PDF with the sides and the middle of its box, as parts of the page from the top left. */
const piecesOf = async (file: File) => {
  const loading = getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 });
  const document = await loading.promise;
  const pieces = [];
  for (let page = 0; page < document.numPages; page++) {
    const sheet = await document.getPage(page + 1);
    const [, , width, height] = sheet.view as [number, number, number, number];
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      pieces.push({
        page,
        text: item.str.trim(),
        left: x / width,
        right: (x + item.width) / width,
        x: (x + item.width / 2) / width,
        y: 1 - (y + size * 0.35) / height,
      });
    }
  }
  await loading.destroy();
  return pieces;
};

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
    const pieces = await piecesOf(await core.admin.report.pdf(edition));
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
