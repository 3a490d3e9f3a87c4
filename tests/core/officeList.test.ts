import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { columnsOfList, emptyRow, officeListCode, type OfficeListValues } from '#contract/officeLists.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openTestCore } from './support.ts';

const open = async () => {
  const core = await openTestCore();
  const rina = await core.signIn('Rina', 'consultant');
  const cluster = (uid: string, values: OfficeListValues) => ({
    uid,
    list: 'cluster' as const,
    year: null,
    values: { ...emptyRow('cluster'), ...values },
  });
  return { core, rina, cluster };
};

describe('a list of the office', () => {
  it('keeps what its columns take, once however often it is sent', async () => {
    const { core, rina, cluster } = await open();
    const uid = core.uid();
    const sent = cluster(uid, { cluster: ' Songket  Limapuluh ', businesses: 12, turnover: 45_000_000 });
    const saved = await rina.officeList.save(sent);
    expect(saved.values).toMatchObject({ cluster: 'Songket Limapuluh', businesses: 12, problemA: '' });
    expect(await rina.officeList.save(sent)).toEqual(saved);
    expect(await rina.officeList.rows({ list: 'cluster', year: null })).toEqual([saved]);
    expect(await rina.officeList.rows({ list: 'cluster', year: null, text: 'SONGKET' })).toHaveLength(1);
    expect(await rina.officeList.rows({ list: 'cluster', year: null, text: 'rotan' })).toEqual([]);
    expect(await rina.officeList.rows({ list: 'product', year: null })).toEqual([]);
  });

  it.each<[string, OfficeListValues, string]>([
    ['a name', { cluster: ' ' }, 'values.cluster'],
    ['whole numbers', { cluster: 'A', businesses: 1.5 }, 'values.businesses'],
    ['no column of another list', { cluster: 'A', brand: 'B' }, 'values'],
    ['no words for a number', { cluster: 'A', workers: 'dua' }, 'values.workers'],
  ])('wants %s', async (_, values, field) => {
    const { core, rina, cluster } = await open();
    await expect(rina.officeList.save(cluster(core.uid(), values))).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { issues: [{ field }] },
    });
    expect(await rina.officeList.rows({ list: 'cluster', year: null })).toEqual([]);
  });

  it('has years where its rows are of a year', async () => {
    const { core, rina } = await open();
    const plan = {
      uid: core.uid(),
      list: 'workPlan' as const,
      values: { ...emptyRow('workPlan'), activity: 'Temu bisnis', budget: 15_000_000 },
    };
    await expect(rina.officeList.save({ ...plan, year: null })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    await rina.officeList.save({ ...plan, year: 2026 });
    expect(await rina.officeList.rows({ list: 'workPlan', year: 2026 })).toHaveLength(1);
    expect(await rina.officeList.rows({ list: 'workPlan', year: 2025 })).toEqual([]);
  });

  it('keeps what another window wrote in other columns, and refuses over the same one', async () => {
    const { core, rina, cluster } = await open();
    const uid = core.uid();
    const first = await rina.officeList.save(cluster(uid, { cluster: 'Rotan' }));
    const basedOn = { ...first.values };
    await rina.officeList.save({ ...cluster(uid, { cluster: 'Rotan', chair: 'Suryani' }), basedOn });
    await rina.officeList.save({ ...cluster(uid, { cluster: 'Rotan', workers: 9 }), basedOn });
    expect((await rina.officeList.rows({ list: 'cluster', year: null }))[0]!.values).toMatchObject({
      chair: 'Suryani',
      workers: 9,
    });
    await expect(
      rina.officeList.save({ ...cluster(uid, { cluster: 'Rotan', workers: 10 }), basedOn }),
    ).rejects.toMatchObject({ code: 'RECORD_CHANGED', data: { fields: ['workers'] } });
  });

  it('loses a row for a reason, and the trail tells of both', async () => {
    const { core, rina, cluster } = await open();
    const uid = core.uid();
    await rina.officeList.save(cluster(uid, { cluster: 'Rotan', chair: 'Suryani' }));
    await rina.officeList.save(cluster(uid, { cluster: 'Rotan', chair: 'Suryani', workers: 9 }));
    await rina.officeList.remove({ uid, reason: 'Tercatat dua kali' });
    await rina.officeList.remove({ uid, reason: 'Tercatat dua kali' });
    expect(await rina.officeList.rows({ list: 'cluster', year: null })).toEqual([]);
    await expect(rina.officeList.save(cluster(uid, { cluster: 'Rotan' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const day = '2026-11-23';
    const { entries } = await core.admin.office.trail({ from: day, to: day, text: 'daftar kantor' });
    expect(entries.map(({ action, summary }) => [action, summary])).toEqual([
      ['Membatalkan', expect.stringContaining('Tercatat dua kali')],
      ['Mengubah', expect.stringMatching(/Pegawai.*9/)],
      ['Menambah', ''],
    ]);
  });

  it('is for everybody to read, and not for the front desk to change', async () => {
    const { core, cluster } = await open();
    const desk = await core.signIn('Nur', 'frontdesk');
    expect(await desk.officeList.rows({ list: 'market', year: null })).toEqual([]);
    await expect(desk.officeList.save(cluster(core.uid(), { cluster: 'Rotan' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each(officeListCode.options)('%s is printed and exported with what stands in it', async (list) => {
    const { core, rina } = await open();
    const values = Object.fromEntries(
      Object.entries(emptyRow(list)).map(([code, value]) => [code, value === null ? 1200 : `isi ${code}`]),
    );
    const year = list === 'workPlan' ? 2026 : null;
    await rina.officeList.save({ uid: core.uid(), list, year, values });
    const pdf = await rina.officeList.pdf({ list, year });
    const printed = squeezed((await readPdfFile(pdf)).text);
    const { sheets } = await readXlsx(
      new Uint8Array(await (await rina.officeList.xlsx({ list, year })).arrayBuffer()),
    );
    const cells = sheets[0]!.rows.flat().map(String);
    for (const { code, title, kind } of columnsOfList(list)) {
      const isText = kind === 'line' || kind === 'note';
      expect(printed).toContain(squeezed(isText ? `isi ${code}` : '1.200'));
      expect(printed).toContain(squeezed(title));
      expect(cells).toContain(isText ? `isi ${code}` : '1200');
      expect(cells).toContain(title);
    }
  });
});
