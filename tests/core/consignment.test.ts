import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openStall } from './consignmentSupport.ts';
import { openTestCore } from './support.ts';

const at = '2026-06-01T01:00:00.000Z';
/** An office on 1 June, and its first stall. */
const open = async () => {
  const core = await openTestCore({ at });
  const goTo = async (day: string) => {
    core.setNow(`${day}T02:00:00.000Z`);
    await core.answerForClock();
  };
  return { core, goTo, stall: await openStall(core) };
};

describe('a batch of the gallery', () => {
  it('in 10, sold 6, returned 3, expired 1 is 0; one more sale is refused in a sentence', async () => {
    const { core, goTo, stall } = await open();
    const batch = await stall.receive();
    expect(batch).toMatchObject({ number: 'TG-0001', remaining: 10, product: { number: 'PR-0001' } });
    await goTo('2026-06-05');
    const sale = { uid: core.uid() };
    expect(await stall.sell(6, '2026-06-05', sale)).toMatchObject({ rupiah: 132_000, remaining: 4 });
    expect(await stall.sell(6, '2026-06-05', sale)).toMatchObject({ rupiah: 132_000, remaining: 4 }); // sent twice
    await stall.takeOut(batch.uid, 'returned', 3, '2026-06-05');
    await expect(stall.takeOut(batch.uid, 'spoiled', 2, '2026-06-05')).rejects.toMatchObject({
      message: 'Sisa titipan ini 1, jadi 2 tidak dicatat. Periksa jumlah dan tanggalnya.',
    });
    await stall.takeOut(batch.uid, 'spoiled', 1, '2026-06-05', 'kemasan bocor');
    expect(await core.admin.consignment.list({})).toEqual([]);
    expect(await core.admin.consignment.list({ part: 'all', text: 'dodol suharti' })).toMatchObject([
      { remaining: 0 },
    ]);
    // Neither today nor on a day on which it was still there.
    for (const day of ['2026-06-05', '2026-06-02'])
      await expect(stall.sell(1, day)).rejects.toMatchObject({
        code: 'NOT_SO_MANY',
        status: 409,
        message:
          'Sisa Dodol Nanas yang dapat dijual 0 kotak, jadi 1 tidak dicatat. Periksa jumlahnya, atau catat dahulu titipan yang baru masuk.',
      });
  });

  it('more sold than stocked: nothing of it is stored, and what may not be sold is told', async () => {
    const { core, goTo, stall } = await open();
    await stall.receive({ pieces: 3, expiresOn: '2026-06-10' });
    await stall.receive({ pieces: 5, price: 25_000, pullOn: '2026-09-01' });
    await goTo('2026-06-10');
    await expect(stall.sell(9, '2026-06-10')).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Sisa Dodol Nanas yang dapat dijual 8 kotak, jadi 9 tidak dicatat\./,
      ) as string,
    });
    // Those that must be pulled first go first, each at its own price or all at the price of the day.
    const ofTwo = { uid: core.uid() };
    const sold = await stall.sell(4, '2026-06-10', ofTwo);
    expect(sold).toMatchObject({ rupiah: 3 * 22_000 + 25_000, remaining: 4 });
    expect(await stall.sell(1, '2026-06-10', { price: 20_000 })).toMatchObject({
      rupiah: 20_000,
      remaining: 3,
    });
    // Sent twice it is answered with both of its parts, so that both are taken back.
    expect(await stall.sell(4, '2026-06-10', ofTwo)).toEqual({ ...sold, remaining: 3 });
    expect(sold.uids).toHaveLength(2);
    await stall.receive({ pieces: 2, expiresOn: '2026-06-11' });
    await goTo('2026-06-12');
    await expect(stall.sell(4, '2026-06-12')).rejects.toMatchObject({
      message: expect.stringContaining('dapat dijual 3 kotak (2 lagi tidak boleh') as string,
    });
    expect((await core.admin.consignment.list({})).map(({ remaining }) => remaining)).toEqual([2, 3]);
    expect((await core.admin.consignment.list({ part: 'due' })).map(({ number }) => number)).toEqual([
      'TG-0003',
    ]);
  });

  it('is refused with days out of order, of a withdrawn product, and cancelled only while nothing happened', async () => {
    const { core, goTo, stall } = await open();
    for (const [change, field] of [
      [{ expiresOn: '2026-05-31' }, 'expiresOn'],
      [{ pullOn: '2026-05-31' }, 'pullOn'],
      [{ pullOn: '2026-07-02', expiresOn: '2026-07-01' }, 'pullOn'],
      [{ receivedOn: '2026-06-02' }, 'receivedOn'],
    ] as const)
      await expect(stall.receive(change)).rejects.toMatchObject({ data: { issues: [{ field }] } });
    await core.admin.product.show({ uid: stall.productUid, isShown: false });
    await expect(stall.receive()).rejects.toMatchObject({ code: 'WITHDRAWN' });
    await core.admin.product.show({ uid: stall.productUid, isShown: true });

    const wrong = await stall.receive({ pieces: 100 });
    await goTo('2026-06-03');
    const { uids } = await stall.sell(1, '2026-06-03');
    await expect(stall.takeOut(wrong.uid, 'returned', 1, '2026-05-30')).rejects.toMatchObject({
      data: { issues: [{ field: 'on', message: 'Titipan ini baru masuk 01/06/2026.' }] },
    });
    const cancelBatch = () => core.admin.consignment.cancelBatch({ uid: wrong.uid, reason: 'salah jumlah' });
    await expect(cancelBatch()).rejects.toMatchObject({ code: 'IN_USE' });
    await core.admin.consignment.cancel({ uids, reason: 'salah ketik' });
    await core.admin.consignment.cancel({ uids, reason: 'salah ketik' }); // sent twice
    expect((await core.admin.consignment.batch({ uid: wrong.uid })).movements).toMatchObject([
      { kind: 'sold', cancelledOn: '2026-06-03', cancelReason: 'salah ketik', refundable: 0 },
    ]);
    await cancelBatch();
    await cancelBatch(); // sent twice
    expect(await core.admin.consignment.list({ part: 'all' })).toEqual([]);
    expect((await stall.receive()).number).toBe('TG-0002'); // TG-0001 may be on paper
    const { entries } = await core.admin.office.trail({
      from: '2026-06-01',
      to: '2026-06-03',
      text: 'TG-0001',
    });
    expect(entries.map(({ action, entity }) => `${action} ${entity}`)).toEqual([
      'Membatalkan titipan galeri',
      'Membatalkan keluar masuk titipan',
      'Mencatat keluar masuk titipan',
      'Menerima titipan galeri',
    ]);
  });

  it('takes back what a buyer brings, at most what was sold', async () => {
    const { core, goTo, stall } = await open();
    const { uid } = await stall.receive({ pieces: 2 });
    await goTo('2026-06-04');
    const [saleUid] = (await stall.sell(2, '2026-06-03')).uids as [string];
    await expect(stall.refund(saleUid, 1, '2026-06-02')).rejects.toMatchObject({
      data: { issues: [{ message: 'Baru terjual 03/06/2026.' }] },
    });
    await stall.refund(saleUid, 1, '2026-06-04');
    await expect(stall.refund(saleUid, 2, '2026-06-04')).rejects.toMatchObject({ code: 'NOT_SO_MANY' });
    await expect(core.admin.consignment.cancel({ uids: [saleUid], reason: 'x' })).rejects.toMatchObject({
      code: 'REFUNDED',
    });
    // Sold again: that it came back cannot be undone.
    await stall.sell(1, '2026-06-04');
    const { movements } = await core.admin.consignment.batch({ uid });
    const back = movements.find(({ kind }) => kind === 'refunded')!;
    await expect(core.admin.consignment.cancel({ uids: [back.uid], reason: 'x' })).rejects.toMatchObject({
      code: 'NOT_SO_MANY',
      message: expect.stringContaining('sudah keluar lagi') as string,
    });
    expect((await core.admin.consignment.batch({ uid })).remaining).toBe(0);
  });

  it('never holds less than nothing or more than came, whoever writes', async () => {
    const { core, stall } = await open();
    await stall.receive();
    const sqlite = new Sqlite(core.databasePath);
    for (const wrong of ['-1', '11'])
      expect(() => sqlite.exec(`UPDATE consignment SET remaining = ${wrong}`)).toThrow('CHECK');
    sqlite.close();
  });

  it('stands on the card and in the history of its owner, and is hidden while they are removed', async () => {
    const { core, stall } = await open();
    await stall.receive({ pullOn: '2026-06-20' });
    const { sections, history } = await core.admin.person.card({ uid: stall.personUid });
    expect(sections.find(({ kind }) => kind === 'consignment')?.lines).toMatchObject([
      { text: '10 kotak Dodol Nanas', detail: 'TG-0001, tarik sebelum 20/06/2026' },
    ]);
    expect(history.map(({ title }) => title)).toContain('Menitipkan 10 kotak Dodol Nanas');
    await core.admin.person.remove({ uid: stall.personUid, reason: 'salah' });
    expect([await core.admin.consignment.list({}), await core.admin.consignment.sellers()]).toEqual([[], []]);
  });
});

describe('a settlement', () => {
  it('keeps 10 % for the sales of June when it becomes 15 % on 1 July', async () => {
    const { core, goTo, stall } = await open();
    await stall.term('percent', 10, '2026-06-01');
    await stall.receive();
    await goTo('2026-07-10');
    await stall.term('percent', 15, '2026-07-01');
    await stall.sell(6, '2026-06-30');
    await stall.sell(2, '2026-07-01');
    expect(await core.admin.consignment.sellers()).toMatchObject([{ pieces: 2, total: 118_800 + 37_400 }]);
    const { open: preview } = await stall.seller();
    expect(preview!.rows[0]!.sold.map(({ percent, fee }) => [percent, fee])).toEqual([
      [10, 13_200],
      [15, 6_600],
    ]);
    const june = await stall.settle('2026-06-30');
    expect(june).toMatchObject({ from: '2026-06-01', until: '2026-06-30', total: 118_800, paidOn: null });
    await expect(stall.settle('2026-06-30')).rejects.toMatchObject({ code: 'SETTLED' });
    // What was settled keeps its fee.
    await expect(stall.term('percent', 5, '2026-06-30')).rejects.toMatchObject({
      data: { issues: [{ message: 'Masa sampai 30 Juni 2026 sudah dilunasi. Pilih hari sesudahnya.' }] },
    });
    const onCard = async () =>
      (await core.admin.person.card({ uid: stall.personUid })).sections
        .flatMap(({ kind, lines }) => (kind === 'consignment' ? lines : []))
        .map(({ text }) => text);
    expect(await onCard()).toEqual(['Pelunasan Rp118.800 belum dibayar', '2 kotak Dodol Nanas']);
    expect(await core.admin.consignment.pay({ uid: june.uid, paidOn: '2026-07-02' })).toMatchObject({
      paidOn: '2026-07-02',
    });
    expect((await stall.seller()).open).toMatchObject({
      from: '2026-07-01',
      until: '2026-07-10',
      total: 37_400,
    });
    await stall.term('percent', 20, '2026-07-01');
    expect((await stall.seller()).terms).toMatchObject([{ amount: 20 }, { amount: 10 }]);
    expect(await stall.settle('2026-07-09')).toMatchObject({ total: 35_200 });
  });

  it('carries what comes back after the payout, and what was written down late, to the next one', async () => {
    const { core, goTo, stall } = await open();
    await stall.term('percent', 10, '2026-06-01');
    const { uid } = await stall.receive();
    await goTo('2026-07-01');
    const [saleUid] = (await stall.sell(3, '2026-06-10')).uids as [string];
    const wrong = await stall.sell(1, '2026-06-11');
    const { uid: june } = await stall.settle('2026-06-30');
    await expect(core.admin.consignment.pay({ uid: june, paidOn: '2026-06-29' })).rejects.toMatchObject({
      message: 'Dibayar sebelum masa pelunasan ini berakhir, 30/06/2026. Periksa tanggalnya.',
    });
    await core.admin.consignment.pay({ uid: june, paidOn: '2026-07-01' });
    await expect(core.admin.consignment.cancelBatch({ uid, reason: 'x' })).rejects.toMatchObject({
      code: 'IN_USE',
    });

    await goTo('2026-07-20');
    await stall.refund(saleUid, 1, '2026-07-05');
    await stall.sell(1, '2026-06-29');
    await core.admin.consignment.cancel({ uids: wrong.uids, reason: 'salah ketik' });
    const { open: preview, batches } = await stall.seller();
    expect(preview!.corrections.map(({ rupiah }) => rupiah)).toEqual([19_800, -19_800, -19_800]);
    expect(preview).toMatchObject({
      sales: 0,
      total: -19_800,
      rows: [{ opening: 6, corrected: 1, closing: 7 }],
    });
    expect(batches[0]!.remaining).toBe(7);
    // Less than nothing is not paid: the next one begins with it.
    const july = await stall.settle('2026-07-20');
    await expect(core.admin.consignment.pay({ uid: july.uid, paidOn: '2026-07-20' })).rejects.toMatchObject({
      code: 'NOTHING_TO_PAY',
    });
    await goTo('2026-08-03');
    await stall.sell(2, '2026-08-01');
    expect((await stall.seller()).open).toMatchObject({
      corrections: [],
      carried: -19_800,
      total: 39_600 - 19_800,
      rows: [{ opening: 7, closing: 5 }],
    });
    // A cancellation of something that no settlement counted leaves no trace in one.
    await core.admin.consignment.cancel({ uids: (await stall.sell(1, '2026-08-02')).uids, reason: 'x' });
    expect((await stall.settle('2026-08-03')).total).toBe(19_800);
    await expect(stall.settle('2026-08-03')).rejects.toMatchObject({ code: 'SETTLED' });
    const { history } = await core.admin.person.card({ uid: stall.personUid });
    expect(history.map(({ title, detail }) => `${title}: ${detail}`)).toEqual(
      expect.arrayContaining([
        'Pelunasan titipan 1–20 Juli 2026: dibawa ke pelunasan berikutnya',
        'Pelunasan titipan 1–30 Juni 2026: Rp79.200, dibayar 01/07/2026',
      ]),
    );
  });

  it('that was made too early is cancelled while it is the last and unpaid, and is as if it never was', async () => {
    const { core, goTo, stall } = await open();
    const cancel = (uid: string) => core.admin.consignment.cancelSettlement({ uid, reason: 'Imbalan lupa' });
    await stall.receive();
    await goTo('2026-07-10');
    const { uids } = await stall.sell(4, '2026-06-10');
    const june = await stall.settle('2026-06-30');
    await core.admin.consignment.pay({ uid: june.uid, paidOn: '2026-07-01' });
    await stall.refund(uids[0]!, 1, '2026-07-02');
    const sale = await stall.sell(1, '2026-07-03');
    const owed = await stall.settle('2026-07-02'); // 22.000 below zero
    const before = (await stall.seller()).open;
    const july = await stall.settle('2026-07-09');
    expect(july).toMatchObject({ total: 0 });
    await expect(cancel(june.uid)).rejects.toMatchObject({ code: 'PAID' });
    await expect(cancel(owed.uid)).rejects.toMatchObject({ code: 'NOT_LAST' });
    await core.admin.consignment.cancel({ uids: sale.uids, reason: 'salah ketik' });
    await cancel(july.uid);
    await cancel(july.uid); // sent twice
    expect((await stall.seller()).settlements.map(({ uid }) => uid)).toEqual([owed.uid, june.uid]);
    // What it had counted and what was taken back meanwhile leaves no trace.
    expect((await stall.seller()).open).toMatchObject({ carried: -22_000, sales: 0, corrections: [] });
    expect(before).toMatchObject({ carried: -22_000, sales: 22_000 });
    await expect(core.admin.consignment.settlementPdf({ uid: july.uid })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(core.admin.consignment.pay({ uid: july.uid, paidOn: '2026-07-09' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await stall.term('percent', 10, '2026-07-03');
    await stall.sell(2, '2026-07-04');
    expect(await stall.settle('2026-07-09')).toMatchObject({ total: 39_600 - 22_000 });
    expect(
      (await core.admin.person.card({ uid: stall.personUid })).history.map(({ title }) => title),
    ).toEqual(expect.arrayContaining(['Pelunasan titipan 3–9 Juli 2026', 'Pelunasan titipan 1–2 Juli 2026']));
  });

  it('of two cards that become one goes on with both: nothing is paid twice, no rest is lost', async () => {
    const { core, goTo, stall } = await open();
    const twin = await openStall(core, 'Suharty', { name: 'Dodol Durian' });
    for (const each of [stall, twin]) {
      await each.term('percent', 10, '2026-06-01');
      await each.receive();
    }
    await goTo('2026-07-10');
    const [saleUid] = (await twin.sell(2, '2026-06-10')).uids as [string];
    await stall.sell(1, '2026-06-10');
    await twin.settle('2026-06-29');
    await stall.settle('2026-06-30');
    await twin.refund(saleUid, 1, '2026-07-01');
    await twin.settle('2026-07-01'); // 19.800 below zero
    await twin.sell(3, '2026-07-05');
    await core.admin.merge.join({
      uid: core.uid(),
      keptUid: stall.personUid,
      mergedUid: twin.personUid,
      takes: [],
      businesses: [{ kept: stall.businessUid, merged: twin.businessUid }],
      reason: 'Terdaftar dua kali',
    });
    const { open: both, settlements, batches } = await stall.seller();
    expect(both).toMatchObject({ sales: 66_000, carried: -19_800, corrections: [], total: 39_600 });
    expect(settlements.map(({ until, total }) => [until, total])).toEqual([
      ['2026-07-01', -19_800],
      ['2026-06-30', 19_800],
      ['2026-06-29', 39_600],
    ]);
    expect(batches.map(({ remaining }) => remaining)).toEqual([9, 6]);
    await stall.settle('2026-07-10');
    // Settled is not paid: the owner is still to have it.
    expect(await core.admin.consignment.sellers()).toMatchObject([{ pieces: 15, total: 0, unpaid: 99_000 }]);
    for (const { uid, total } of (await stall.seller()).settlements)
      if (total > 0) await core.admin.consignment.pay({ uid, paidOn: '2026-07-10' });
    expect(await core.admin.consignment.sellers()).toMatchObject([{ unpaid: 0 }]);
  });

  it('of two cards that become one goes by the fee of the one that stays, from its first day on', async () => {
    const { core, goTo, stall } = await open();
    const twin = await openStall(core, 'Suharty', { name: 'Dodol Durian' });
    await stall.term('percent', 10, '2026-06-05');
    await twin.term('percent', 20, '2026-06-01');
    await twin.term('percent', 50, '2026-06-08');
    await stall.receive();
    await twin.receive();
    await goTo('2026-06-10');
    await twin.sell(1, '2026-06-02');
    await stall.sell(1, '2026-06-09');
    const merge = core.uid();
    await core.admin.merge.join({
      uid: merge,
      keptUid: stall.personUid,
      mergedUid: twin.personUid,
      takes: [],
      businesses: [{ kept: stall.businessUid, merged: twin.businessUid }],
      reason: 'Terdaftar dua kali',
    });
    const { terms, open: both } = await stall.seller();
    expect(terms.map(({ amount, since }) => [amount, since])).toEqual([
      [10, '2026-06-05'],
      [20, '2026-06-01'],
    ]);
    expect(both).toMatchObject({ sales: 44_000, fee: 2200 + 4400 });
    await core.admin.merge.split({ uid: merge, reason: 'Ternyata dua orang' });
    expect((await stall.seller()).terms).toHaveLength(1);
    expect((await twin.seller()).terms.map(({ amount }) => amount)).toEqual([50, 20]);
  });

  it('by month takes the whole month once, and nothing is settled where nothing is', async () => {
    const { core, goTo, stall } = await open();
    await expect(stall.settle('2026-06-01')).rejects.toMatchObject({ code: 'NOTHING' });
    await expect(stall.term('monthly', 50_000, '2026-06-02')).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    await stall.term('monthly', 50_000, '2026-06-01');
    await stall.receive();
    await goTo('2026-07-02');
    await stall.sell(10, '2026-06-05');
    expect((await stall.seller()).open).toMatchObject({
      months: [{ month: '2026-06', rupiah: 50_000 }],
      fee: 50_000,
      total: 170_000,
    });
    const other = await openStall(core, 'Nuraini');
    expect((await other.seller()).open).toBeNull();
    const xlsx = await core.admin.consignment.listXlsx({ part: 'all' });
    const [sheet] = (await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))).sheets;
    expect(sheet!.rows.at(-1)).toEqual(
      expect.arrayContaining(['TG-0001', 'Dodol Nanas', 'Suharti', 22_000, 10, 0]),
    );
  });
});
