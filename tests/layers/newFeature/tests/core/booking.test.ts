import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore, registerVisitor } from './support.ts';

const month = '2026-11';

it('is booked once, and told by list, paper, card, history, audit log and report', async () => {
  const core = await openTestCore();
  const { admin } = core;
  const { personUid } = await registerVisitor(core, admin, 'Suharti', 'A');
  const draft = {
    uid: core.uid(),
    personUid,
    room: 'Aula',
    purpose: 'Rapat anggota',
    localDate: '2026-11-24',
    from: '09:00',
    until: '11:00',
  };
  const booked = await admin.booking.book(draft);
  expect(await admin.booking.book(draft)).toEqual(booked); // sent twice
  await expect(admin.booking.book({ ...draft, uid: core.uid(), from: '10:00' })).rejects.toMatchObject({
    code: 'ROOM_TAKEN',
  });
  await expect(admin.booking.book({ ...draft, uid: core.uid(), until: '08:00' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
  });

  expect(await admin.booking.list({ month, text: 'suh' })).toEqual([booked]);
  expect(await admin.booking.list({ month: '2026-12' })).toEqual([]);
  expect(squeezed((await readPdfFile(await admin.booking.listPdf({ month }))).text)).toContain(
    'Rapatanggota',
  );
  const xlsx = await admin.booking.listXlsx({ month });
  const [sheet] = (await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))).sheets;
  expect(sheet!.rows.at(-1)).toEqual(['24/11/2026', '09.00–11.00', 'Aula', 'Suharti', 'Rapat anggota']);

  const card = await admin.person.card({ uid: personUid });
  expect(card.history.map(({ kindName, title }) => [kindName, title])).toContainEqual(['Ruang', 'Aula']);
  expect(card.sections).toMatchObject([{ title: 'Peminjaman ruang', lines: [{ text: 'Aula' }] }]);
  const printed = squeezed((await readPdfFile(await admin.document.personCardPdf({ uid: personUid }))).text);
  expect(printed).toContain('24November2026,09.00–11.00');

  const { entries } = await admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'ruang' });
  expect(entries.map(({ entity, subject }) => [entity, subject])).toContainEqual([
    'peminjaman ruang',
    'Aula, 2026-11-24',
  ]);
  const { tables } = await admin.report.figures({ period: month });
  expect(tables.find(({ code }) => code === 'Z')).toMatchObject({
    title: 'Peminjaman Ruang',
    rows: [{ label: 'Aula', counts: { count: 1 } }],
  });
  const behind = await admin.report.rows({ period: month, table: 'Z', key: 'Aula', column: 'count' });
  expect(behind.rows).toMatchObject([{ cells: { person: 'Suharti' } }]);
});
