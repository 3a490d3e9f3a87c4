import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Business, emptyYear, unrecorded } from '#contract/business.ts';
import type { Client, Inputs } from '#contract/index.ts';
import { formPeriod, monthsOfPeriod, periodKind, periodText } from '#contract/period.ts';
import { mentoringReportPaper, programCardPaper } from '#core/features/services/mentoringForm/cards.ts';
import type { FormOffice } from '#core/features/services/mentoringForm/head.ts';
import { assistedPaper, mentoringListPaper } from '#core/features/services/mentoringForm/lists.ts';
import type { FormRow } from '#core/features/services/mentoringForm/states.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { openCase, stepOf } from '../core/facilitationSupport.ts';
import { newClient, sessionOf, takeOn } from '../core/mentoringSupport.ts';
import { officeDraft, openTestCore, type TestCore } from '../core/support.ts';
import { readPdf, readPdfFile, squeezed } from '../support/pdfText.ts';

type Order = Inputs['mentoring']['formPdf'];
const orderOf = (form: Order['form'], period: string, change: Partial<Order> = {}): Order => ({
  form,
  period,
  consultantUid: null,
  menteeUid: null,
  paper: 'f4',
  ...change,
});

const sheetOf =
  (client: Client) =>
  async ({ paper: _, ...order }: Order) => {
    const file = await client.mentoring.formXlsx(order);
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    return book.sheets[0]!.rows.map((row) => row.map((cell) => cell ?? ''));
  };

const office = async (at?: string) => {
  const core = await openTestCore(at ? { at } : {});
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const { staff } = await rina.session.current();
  const printed = async (order: Order) =>
    squeezed((await readPdfFile(await rina.mentoring.formPdf(order))).text);
  return { core, rina, rinaUid: staff!.uid, printed, sheet: sheetOf(rina) };
};

/**
 * The columns as the official forms of 2019 name them. A reader of the PDF reads what stands above two columns first, and
 * the two below it last.
 */
const heads: Record<Order['form'], string> = {
  '7a': 'No|Nama Koperasi|Alamat|Nomor dan Tanggal Badan Hukum|Jenis Koperasi|Tanggal RAT Tahun Buku|Anggota (orang)|Karyawan (orang)|Asset (Rp)|Volume Usaha (Rp)|Sisa Hasil Usaha (Rp)|Kegiatan Usaha|Modal Sendiri|Modal Luar',
  '7b': 'No|Nama UMKM|Alamat|Tahun Mulai Usaha|Jenis Usaha|Legalitas|Tenaga Kerja (orang)|Asset|Omset|Kegiatan Usaha|Modal Sendiri|Modal Luar',
  '7c': 'No|Nama Koperasi|Alamat|Nomor dan Tanggal Badan Hukum|Jenis Koperasi|Tanggal RAT Tahun Buku 2025|Anggota (orang)|Karyawan (orang)|Asset (Rp)|Volume Usaha (Rp)|Sisa Hasil Usaha (Rp)|Kegiatan Usaha|Modal Sendiri|Modal Luar',
  '7d': 'No|Nama UMKM|Alamat|Tahun Mulai Usaha|Jenis Usaha|Legalitas|Tenaga Kerja (orang)|Asset|Omset|Kegiatan Usaha|Modal Sendiri|Modal Luar',
  '7e': 'No|Identifikasi Permasalahan (Per Bidang Layanan)|Program Kerja Pendampingan Tahun 2026|Target Capaian|Konsultan Pendamping Penanggung Jawab',
  '7f': 'No|Identifikasi Permasalahan (Per Bidang Layanan)|Program Kerja Pendampingan|Skema Tindakan Lebih Lanjut|Tgl/Bln/Thn|Materi',
  '7g': 'No|Nama Koperasi dan UMK|Identifikasi Permasalahan (Per Bidang Layanan)|Program Kerja Pendampingan|Skema Tindakan Lebih Lanjut|Tgl/Bln/Thn|Materi Pendampingan',
  recap: 'No|KUMKM|' + '7E|7F|'.repeat(8),
  progress: 'No|Konsultan Pendamping|Bidang|7A|7B|7C|7D|7E|7F',
  assisted:
    'No|Nama|NIB|HP|Email|Sosial Media|Sertifikasi Produk|Bidang Usaha|Tahun Berdiri|Tahun Menjadi Binaan|2025|2026|2025|2026|2025|2026',
  growth: 'No|Dampingan|Konsultan Pendamping|Tahun Mulai Usaha|2024|2025|Pertumbuhan|2024|2025|Pertumbuhan',
};
const groups: Partial<Record<Order['form'], string>> = {
  '7a': 'Permodalan (Rp)',
  '7b': 'Permodalan',
  '7c': 'Permodalan (Rp)',
  '7d': 'Permodalan',
  '7f': 'Pelaksanaan',
  '7g': 'Pelaksanaan Pendampingan',
  assisted: 'Aset (Rp) Omset (Rp) Tenaga Kerja',
  growth: 'Omzet (Rp) Tenaga Kerja (orang)',
};
const titles: Record<Order['form'], string> = {
  '7a': 'DATA KOPERASI KEADAAN : 31 Desember 2025',
  '7b': 'DATA USAHA MIKRO DAN KECIL KEADAAN : 31 Desember 2025',
  '7c': 'DATA KOPERASI SASARAN PROGRAM PENDAMPINGAN TAHUN 2026 DI PROVINSI RIAU KEADAAN : 31 Desember 2025',
  '7d': 'DATA USAHA MIKRO DAN KECIL SASARAN PROGRAM PENDAMPINGAN DI PROVINSI RIAU KEADAAN : 31 Desember 2025',
  '7e': 'KARTU PROGRAM KERJA PLUT KUMKM PROVINSI RIAU PER INDIVIDU KOPERASI DAN UMKM SELAMA 2026 NAMA KOPERASI DAN UMKM : Usaha Siti',
  '7f': 'KARTU PELAKSANAAN PENDAMPINGAN Bulan November 2026 NAMA KONSULTAN PENDAMPING : Rina Marlina NAMA KOPERASI DAN UMKM : Usaha Siti',
  '7g': 'LAPORAN BULANAN KONSULTAN PENDAMPING PLUT KUMKM DI PROVINSI RIAU Bulan November 2026 NAMA KONSULTAN PENDAMPING : Rina Marlina',
  recap: 'REKAP PENDAMPINGAN PER BIDANG LAYANAN Bulan November 2026',
  progress: 'PROGRES PENDAMPINGAN Bulan November 2026',
  assisted: 'DAFTAR UMKM BINAAN TAHUN 2026',
  growth: 'PERKEMBANGAN USAHA DAMPINGAN Tahun 2026 · Keadaan 31 Desember 2024 dan 2025',
};

const saveBusiness = (
  core: TestCore,
  { personUid, businessUid }: { personUid: string; businessUid: string },
  change: Partial<Inputs['person']['saveBusiness']['business']> & { name: string },
) =>
  core.admin.person.saveBusiness({ personUid, business: { ...unrecorded(), uid: businessUid, ...change } });

describe('forms 7a to 7g', () => {
  it('say title, area, state and every column as the official forms do, in their order', async () => {
    const { core, rina, rinaUid, printed } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
    const scope = { consultantUid: rinaUid };
    for (const [form, period] of [
      ['7a', '2026'],
      ['7b', '2026'],
      ['7c', '2026'],
      ['7d', '2026'],
      ['7e', '2026'],
      ['7f', '2026-11'],
      ['7g', '2026-11'],
      ['recap', '2026-11'],
      ['progress', '2026-11'],
      ['assisted', '2026'],
      ['growth', '2026'],
    ] as const) {
      const text = await printed(orderOf(form, period, form > '7b' ? scope : {}));
      expect(text, form).toContain(squeezed(titles[form]));
      expect(text, form).toContain(squeezed(`${groups[form] ?? ''}${heads[form].replaceAll('|', '')}`));
      const signed = { '7c': 7, '7d': 7, '7e': 7 }[form as string] ?? 0;
      expect(text.match(/BIDANG(?!LAYANAN)[A-Z]{4,},?/g)?.length ?? 0, form).toBeGreaterThanOrEqual(signed);
    }
  });

  it('tell the state of the year before: unknown is blank, zero is 0, and a later year changes nothing', async () => {
    const { core, rina, printed, sheet } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    const state = { ...emptyYear(siti.businessUid, 2025), sales: 120_000_000, assets: 0, permanentFemale: 2 };
    await core.admin.person.saveBusinessYear(state);
    const before = await printed(orderOf('7d', '2026'));
    expect(before).toContain(squeezed('Usaha Siti Siti'));
    expect(before).toContain('20120.000.000'); // two workers, no capital, assets 0, sales
    await core.admin.person.saveBusinessYear({ ...state, year: 2026, sales: 990_000_000 });
    expect(await printed(orderOf('7d', '2026'))).toBe(before);
    const row = (await sheet(orderOf('7d', '2026'))).at(-1)!;
    expect(row.slice(0, 2)).toEqual([1, 'Usaha Siti\nSiti']);
    expect(row.slice(6, 11)).toEqual([2, '', '', 0, 120_000_000]);
  });

  it('tell of a cooperative its meeting, members and surplus, also a loss; without a meeting nothing', async () => {
    const { core, rina, rinaUid, sheet } = await office();
    const client = await newClient(core, 'Jonathan');
    await saveBusiness(core, client, {
      name: 'Koperasi Tani',
      legalForm: 'koperasi',
      assistedSince: 2024,
      cooperative: { number: '518/28/BH', date: '2017-09-26', kind: 'produsen' },
    });
    const state = {
      ...emptyYear(client.businessUid, 2025),
      members: 109,
      surplus: -1_500_000,
      meetingOn: '2026-02-19',
    };
    await core.admin.person.saveBusinessYear(state);
    const row = (await sheet(orderOf('7a', '2026'))).at(-1)!;
    expect(row.slice(3, 9)).toEqual([
      '518/28/BH\n26/09/2017',
      'Produsen',
      new Date('2026-02-19'),
      109,
      '',
      '',
    ]);
    expect(row.slice(11, 13)).toEqual(['', -1_500_000]);
    expect((await sheet(orderOf('7b', '2026'))).at(-1)).toContain('Nama UMKM'); // no business beside it
    await core.admin.person.saveBusinessYear({ ...state, meetingOn: null, basedOn: state });
    expect((await sheet(orderOf('7a', '2026'))).at(-1)![5]).toBe('');
    await rina.mentoring.take({
      uid: core.uid(),
      ...client,
      year: 2027,
      consultantUid: rinaUid,
      plannedSessions: 4,
      status: 'candidate',
      program: null,
      sheet: null,
    });
    expect((await sheet(orderOf('7c', '2026'))).at(-1)).toContain('Nama Koperasi'); // not chosen this year
    expect((await sheet(orderOf('7c', '2027'))).at(-1)![1]).toBe('Koperasi Tani'); // planned for the next
  });

  it('print a group session once for each client, without the client for whom it does not count', async () => {
    const { core, rina, rinaUid, printed, sheet } = await office('2027-01-03T03:00:00.000Z');
    const ani = await takeOn(core, rina, 'Ani', { year: 2026 });
    const budi = await takeOn(core, rina, 'Budi', { year: 2026 });
    const cici = await takeOn(core, rina, 'Cici', { year: 2026 });
    const session = sessionOf(core, ani, [ani, budi, cici], { localDate: '2026-12-31' });
    await rina.mentoring.saveSession({
      ...session,
      clients: session.clients.map((client) =>
        client.menteeUid === cici.uid ? { ...client, counts: false, reason: 'Mengantar berkas' } : client,
      ),
    });
    const report = (period: string) => sheet(orderOf('7g', period, { consultantUid: rinaUid }));
    const rows = (await report('2026-12')).slice(4);
    expect(rows.map((row) => [row[2], row[6]])).toEqual([
      ['Usaha Ani', new Date('2026-12-31')],
      ['Usaha Budi', new Date('2026-12-31')],
    ]);
    expect((await report('2027-01')).slice(4)).toEqual([]); // it counts in the month of its day
    expect((await report('2026-T4')).length).toBe((await report('2026')).length);
    const paper = await printed(orderOf('7g', '2026-T4', { consultantUid: rinaUid }));
    expect(paper).toContain('LAPORANTRIWULANKONSULTANPENDAMPING');
    expect(paper).toContain('2koperasi/UMK·2kegiatan·1pertemuantidakdihitung');
    expect(paper).toContain(squeezed('KONSULTAN PENDAMPING BIDANG KELEMBAGAAN'));
    const card = await printed(orderOf('7f', '2026', { menteeUid: budi.uid }));
    expect(card).toContain(squeezed('PEMILIK ATAU PENGURUS, KONSULTAN PENDAMPING'));
    await expect(
      rina.mentoring.formPdf(orderOf('7f', '2026', { menteeUid: cici.uid })),
    ).rejects.toMatchObject({ code: 'NOTHING_TO_PRINT' });
  });

  it('keep the field in which it was held when the consultant has moved, and the sessions of who left', async () => {
    const { core, rina, rinaUid } = await office();
    const siti = await takeOn(core, rina, 'Siti');
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti]));
    const staff = (await core.admin.office.staff()).find(({ uid }) => uid === rinaUid)!;
    await core.admin.office.saveStaff({ ...staff, fieldUid: (await core.field('E')).uid, isActive: false });
    const order = orderOf('7g', '2026', { consultantUid: rinaUid });
    const text = squeezed((await readPdfFile(await core.admin.mentoring.formPdf(order))).text);
    expect(text).toContain(squeezed('KONSULTAN PENDAMPING BIDANG KELEMBAGAAN'));
    expect((await core.admin.mentoring.consultants({ year: 2026 })).map(({ name }) => name)).toContain(
      'Rina Marlina',
    );
    const sheet = sheetOf(core.admin);
    const recap = await sheet(orderOf('recap', '2026-11', { consultantUid: rinaUid }));
    expect(recap[4]!.slice(0, 4)).toEqual([1, 'Usaha Siti', 1, 1]); // field A
    const field = async (period: string) => (await sheet(orderOf('progress', period)))[4]!.slice(1, 3);
    expect(await field('2026-11')).toEqual(['Rina Marlina', 'Kelembagaan']);
    expect((await field('2026-10'))[1]).toBe((await core.field('E')).name); // nothing held: the field of today
  });

  it('tell how much each consultant has on them: a group session once, who left too, nothing as nothing', async () => {
    const { core, rina, rinaUid } = await office();
    const budi = await core.signIn('Budi Hartono', 'consultant', { name: 'Meja 2', letters: 'B' });
    const ani = await takeOn(core, rina, 'Ani');
    const cici = await takeOn(core, rina, 'Cici');
    await takeOn(core, rina, 'Dedi', { status: 'candidate' });
    await takeOn(core, budi, 'Eka', { year: 2027, status: 'candidate', program: null });
    await saveBusiness(core, cici, {
      name: 'Koperasi Cici',
      legalForm: 'koperasi',
      cooperative: { number: '', date: null, kind: 'produsen' },
    });
    await core.admin.person.saveBusinessYear({ ...emptyYear(ani.businessUid, 2025), sales: 5 });
    await core.admin.person.saveBusinessYear({ ...emptyYear(cici.businessUid, 2026), sales: 5 });
    const group = sessionOf(core, ani, [ani, cici]);
    await rina.mentoring.saveSession(group);
    await rina.mentoring.saveSession(sessionOf(core, ani, [ani], { localDate: '2026-10-20' }));
    const beside = sessionOf(core, ani, [ani]);
    await rina.mentoring.saveSession({
      ...beside,
      clients: beside.clients.map((client) => ({ ...client, counts: false, reason: 'Mengantar berkas' })),
    });
    const staff = (await core.admin.office.staff()).find(({ uid }) => uid === rinaUid)!;
    await core.admin.office.saveStaff({ ...staff, isActive: false });
    const sheet = sheetOf(core.admin);
    expect((await sheet(orderOf('progress', '2026-11'))).slice(4, 7)).toEqual([
      [1, 'Budi Hartono', 'Sumber Daya Manusia', 0, 0, 0, 0, 0, 0],
      [2, 'Rina Marlina', 'Kelembagaan', 0, 1, 1, 1, 3, 1],
      ['', 'Jumlah', '', 0, 1, 1, 1, 3, 1],
    ]);
    expect((await sheet(orderOf('progress', '2026')))[5]!.at(-1)).toBe(2);
    expect((await sheet(orderOf('progress', '2027')))[4]).toEqual([
      1,
      'Budi Hartono',
      'Sumber Daya Manusia',
      0,
      0,
      0,
      0,
      0,
      0,
    ]);
  });

  it('sum up fields, a group session once for each client, and list whom the office assists without their NIK', async () => {
    const { core, rina, printed, sheet } = await office();
    const ani = await takeOn(core, rina, 'Ani');
    const budi = await takeOn(core, rina, 'Budi');
    await rina.mentoring.saveSession(sessionOf(core, ani, [ani, budi]));
    await rina.mentoring.saveSession(sessionOf(core, ani, [ani]));
    const fieldE = await core.field('E');
    const beside = sessionOf(core, { fieldUid: fieldE.uid }, [ani]);
    await rina.mentoring.saveSession({
      ...beside,
      clients: beside.clients.map((client) => ({ ...client, programUid: null })),
    });
    const rows = (await sheet(orderOf('recap', '2026-11'))).slice(4);
    const [ofAni, ofBudi, total, , note] = rows;
    // No, name, then planned and held for each field A to G, and both together.
    expect(ofAni).toEqual([1, 'Usaha Ani', 1, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 3]);
    expect(ofBudi).toEqual([2, 'Usaha Budi', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(total).toEqual(['', 'Jumlah', 2, 3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 4]);
    expect(note![0]).toContain('jumlah kegiatan yang berbeda: 3.');
    expect(await printed(orderOf('recap', '2026-11'))).toContain(
      `Jumlah23${'–'.repeat(7)}1${'–'.repeat(4)}24`,
    );

    await core.admin.person.saveBusinessYear({
      ...emptyYear(ani.businessUid, 2026),
      sales: 5,
      temporaryMale: 0,
    });
    await saveBusiness(core, ani, { name: 'Usaha Ani', attributes: { halal: 'yes', media_sosial: 'no' } });
    const [listed] = (await sheet(orderOf('assisted', '2026'))).slice(4);
    expect(listed![1]).toMatch(/^Ani\n(NIK \d{6}•{10}\n)?Usaha Ani$/);
    expect(listed!.slice(5)).toEqual(['Tidak', 'Halal', '', '', '2026', '', '', '', 5, '', 0]);
    expect(await printed(orderOf('assisted', '2026'))).toContain(
      'Memuatdatapribadi:hanyauntukkeperluandinas·2usaha',
    );
  });

  it('tell of a period whose the programmes were then: a handover leaves the months before as they were', async () => {
    const { core, rina, rinaUid } = await office('2026-06-29T03:00:00.000Z');
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja 2', letters: 'E' });
    const mayaUid = (await maya.session.current()).staff!.uid;
    const siti = await takeOn(core, rina, 'Siti');
    await rina.mentoring.saveSession(sessionOf(core, siti, [siti], { localDate: '2026-06-26' }));
    const sheet = sheetOf(core.admin);
    const recap = async (period: string, consultantUid: string) =>
      (await sheet(orderOf('recap', period, { consultantUid }))).slice(4, 5);
    const progress = async (period: string) =>
      (await sheet(orderOf('progress', period))).slice(4, 7).map((row) => [row[1], ...row.slice(3)]);
    const half = [await recap('2026-06', rinaUid), await progress('2026-06')];
    expect(half).toEqual([
      [[1, 'Usaha Siti', 1, 1, ...Array<number>(12).fill(0), 1, 1]],
      [
        ['Maya', 0, 0, 0, 0, 0, 0],
        ['Rina Marlina', 0, 0, 0, 1, 1, 1],
        ['Jumlah', 0, 0, 0, 1, 1, 1],
      ],
    ]);
    core.setNow('2026-07-01T03:00:00.000Z');
    await core.admin.mentoring.handOver({ fromUid: rinaUid, toUid: mayaUid, reason: 'Pindah tugas' });
    const staff = (await core.admin.office.staff()).find(({ uid }) => uid === rinaUid)!;
    await core.admin.office.saveStaff({ ...staff, isActive: false });
    expect([await recap('2026-06', rinaUid), await progress('2026-06')]).toEqual(half);
    expect((await recap('2026-06', mayaUid))[0]![1]).toBe('Jumlah'); // nobody yet
    expect((await recap('2026-07', mayaUid))[0]!.slice(1, 4)).toEqual(['Usaha Siti', 1, 0]);
    expect((await recap('2026-07', rinaUid))[0]![1]).toBe('Jumlah');
    expect(await progress('2026-07')).toEqual([
      ['Maya', 0, 0, 0, 1, 1, 0],
      ['Rina Marlina', 0, 0, 0, 0, 0, 0],
      ['Jumlah', 0, 0, 0, 1, 1, 0],
    ]);
    const plan = async (consultantUid: string) =>
      (await sheet(orderOf('7e', '2026', { consultantUid }))).slice(4).map((row) => row.at(-1));
    expect([await plan(mayaUid), await plan(rinaUid)]).toEqual([['Maya'], []]);
  });

  it('leave growth, 7d and table K of a year with whoever had the clients then, whatever is handed over in January', async () => {
    const { core, rina, rinaUid } = await office('2026-12-28T03:00:00.000Z');
    const maya = await core.signIn('Maya', 'consultant', { name: 'Meja 2', letters: 'E' });
    const mayaUid = (await maya.session.current()).staff!.uid;
    const siti = await takeOn(core, rina, 'Siti');
    await core.admin.person.saveBusinessYear({ ...emptyYear(siti.businessUid, 2025), sales: 100 });
    const sheet = sheetOf(core.admin);
    const year = async (consultantUid: string) => {
      const only = { kind: 'consultant' as const, key: consultantUid };
      const { tables } = await core.admin.report.figures({ period: '2026', only });
      return {
        growth: (await sheet(orderOf('growth', '2026', { consultantUid })))
          .filter(([number]) => number === 1)
          .map((row) => row.slice(1, 3)),
        '7d': (await sheet(orderOf('7d', '2026', { consultantUid })))
          .filter(([number]) => number === 1)
          .map((row) => row[1]),
        K: tables.find(({ code }) => code === 'K')!.total['taken'],
      };
    };
    const whole = async () => {
      const cell = { period: '2026', table: 'K', key: null, column: 'taken' };
      return (await core.admin.report.rows(cell)).rows.map(({ cells }) => cells['consultant']);
    };
    const ofRina = { growth: [['Usaha Siti\nSiti', 'Rina Marlina']], '7d': ['Usaha Siti\nSiti'], K: 1 };
    const ofNobody = { growth: [], '7d': [], K: 0 };
    expect([await year(rinaUid), await year(mayaUid), await whole()]).toEqual([
      ofRina,
      ofNobody,
      ['Rina Marlina'],
    ]);
    core.setNow('2027-01-04T03:00:00.000Z');
    await core.admin.mentoring.handOver({ fromUid: rinaUid, toUid: mayaUid, reason: 'Pindah tugas' });
    expect((await core.admin.mentoring.get({ uid: siti.uid })).mentee.consultant.name).toBe('Maya');
    expect([await year(rinaUid), await year(mayaUid), await whole()]).toEqual([
      ofRina,
      ofNobody,
      ['Rina Marlina'],
    ]);
  });

  it('list UMKM up to their class in the year that is told: a reprint keeps its rows, whatever the business grew to', async () => {
    const { core, sheet } = await office();
    const names = async (form: Order['form'], period: string) =>
      (await sheet(orderOf(form, period)))
        .slice(4)
        .flatMap((row) => /Usaha \w+/.exec(String(row[1]))?.[0] ?? []);
    const assisted = async (name: string, change: Partial<Business> = {}) => {
      const client = await newClient(core, name);
      await saveBusiness(core, client, { name: `Usaha ${name}`, assistedSince: 2020, ...change });
      return (year: number, sales: number) =>
        core.admin.person.saveBusinessYear({ ...emptyYear(client.businessUid, year), sales });
    };
    const ani = await assisted('Ani'); // grows into Menengah
    await ani(2024, 1_000_000_000);
    await ani(2025, 20_000_000_000);
    const budi = await assisted('Budi'); // its first known year is above Kecil
    await budi(2025, 60_000_000_000);
    const cici = await assisted('Cici', { sales: 16_000_000_000 }); // of the card alone
    const dodi = await assisted('Dodi', { sales: 1_000_000_000 });
    const told = async () => [
      await names('7b', '2025'),
      await names('7b', '2026'),
      await names('assisted', '2025'),
      await names('assisted', '2026'),
    ];
    const before = [
      ['Usaha Ani', 'Usaha Dodi'],
      ['Usaha Dodi'],
      ['Usaha Ani', 'Usaha Cici', 'Usaha Dodi'],
      ['Usaha Ani', 'Usaha Cici', 'Usaha Dodi'],
    ];
    expect(await told()).toEqual(before);
    core.setNow('2027-01-04T03:00:00.000Z');
    await core.answerForClock();
    await cici(2026, 1_000_000_000); // the first state of each: their cards follow it
    await dodi(2026, 60_000_000_000);
    expect(await told()).toEqual(before);
    expect(await names('assisted', '2027')).toEqual(['Usaha Ani', 'Usaha Cici']);
  });

  it('tell under Legalitas what cases issued, once it is recorded on the business', async () => {
    const { core, rina, sheet } = await office();
    const client = await newClient(core, 'Siti');
    await saveBusiness(core, client, { name: 'Usaha Siti', assistedSince: 2024, attributes: { sni: 'no' } });
    const issued = async (subject: string, number: string, validUntil: string | null = null) => {
      const { uid } = await openCase(core, rina, { ...client, kind: 'legalitas', subject });
      const document = { number, validUntil, checkOn: null };
      await rina.facilitation.move(stepOf(uid, 'diajukan', '2026-10-14'));
      await rina.facilitation.move(stepOf(uid, 'diproses', '2026-10-20'));
      await rina.facilitation.move(stepOf(uid, 'terbit', '2026-11-03', { document }));
      return uid;
    };
    const papers = async () => (await sheet(orderOf('7b', '2026'))).at(-1)![5];
    const nib = await issued('nib', '9120 0012 34567');
    const halal = await issued('halal', 'ID14110000123456');
    expect(await papers()).toBe('');
    expect((await rina.facilitation.get({ uid: nib })).onBusiness).toBe(false);
    expect((await rina.facilitation.recordOnBusiness({ uid: nib })).onBusiness).toBe(true);
    await rina.facilitation.recordOnBusiness({ uid: halal });
    await rina.facilitation.recordOnBusiness({ uid: halal }); // sent twice
    expect(await papers()).toBe('NIB, Halal');
    expect((await core.admin.person.card({ uid: client.personUid })).businesses[0]).toMatchObject({
      nib: '9120001234567',
      attributes: { sni: 'no', halal: 'yes' },
      answered: { sni: { by: 'Fitriani' }, halal: { on: '2026-11-03', by: 'Rina Marlina' } },
    });
    // Another number on the card is told before it is replaced; sent twice it stays.
    const newer = await issued('nib', '8120001234567');
    expect(await rina.facilitation.get({ uid: newer })).toMatchObject({
      onBusiness: false,
      numberReplaced: { name: 'NIB', number: '9120001234567' },
    });
    const recorded = await rina.facilitation.recordOnBusiness({ uid: newer });
    expect(recorded).toMatchObject({ onBusiness: true, numberReplaced: null });
    const refused = { code: 'NOTHING_TO_RECORD' };
    const unfit =
      'NIB harus 13 digit angka, jadi nomor ini belum dapat dicatat pada usahanya. Batalkan langkah terakhir, lalu tulis nomornya lagi.';
    for (const [subject, number, validUntil, ...warnings] of [
      ['nib', '912', null, unfit],
      ['rat', 'RAT-1', null], // the card has no place for it
      ['pirt', 'PIRT 1', '2026-11-22'], // over since yesterday
    ] as const) {
      const uid = await issued(subject, number, validUntil);
      expect(await rina.facilitation.get({ uid })).toMatchObject({ onBusiness: null, warnings });
      await expect(rina.facilitation.recordOnBusiness({ uid })).rejects.toMatchObject(refused);
    }
    const lastDay = await issued('pirt', 'PIRT 2', '2026-11-23');
    expect((await rina.facilitation.recordOnBusiness({ uid: lastDay })).onBusiness).toBe(true);
  });

  it('tell how each client grew between the two years that are over, only what can be compared added up', async () => {
    const { core, rina, printed, sheet } = await office();
    const year = (businessUid: string, of: number, sales: number) =>
      core.admin.person.saveBusinessYear({ ...emptyYear(businessUid, of), sales, permanentMale: of - 2022 });
    const [siti, ani, budi] = [
      await takeOn(core, rina, 'Siti'),
      await takeOn(core, rina, 'Ani'),
      await takeOn(core, rina, 'Budi'),
    ];
    await year(siti.businessUid, 2024, 100_000_000);
    await year(siti.businessUid, 2025, 150_000_000);
    await year(ani.businessUid, 2025, 80_000_000);
    await year(budi.businessUid, 2024, 1);
    await year(budi.businessUid, 2025, 900_000_000);
    await saveBusiness(core, budi, { name: 'Usaha Budi', startedYear: 2024 });

    const order = orderOf('growth', '2026');
    const [ofAni, ofBudi, ofSiti, total, , note] = (await sheet(order)).slice(5);
    expect(ofAni!.slice(1)).toEqual([
      'Usaha Ani\nAni',
      'Rina Marlina',
      '',
      '',
      80_000_000,
      'tak terbanding',
      '',
      3,
      'tak terbanding',
    ]);
    expect(ofBudi!.slice(3)).toEqual(['2024', 1, 900_000_000, 'belum setahun', 2, 3, 'belum setahun']);
    expect(ofSiti!.slice(4)).toEqual([100_000_000, 150_000_000, '+50\u00A0%', 2, 3, '+50\u00A0%']);
    expect(total!.slice(1)).toEqual([
      'Jumlah yang terbanding',
      '',
      '',
      100_000_000,
      150_000_000,
      '+50\u00A0%',
      2,
      3,
      '+50\u00A0%',
    ]);
    expect(note![0]).toContain('(1 dari 2 dampingan punya data kedua tahun; 1 tak terbanding)');
    const text = await printed(order);
    expect(text).toContain(squeezed('Jumlah yang terbanding 100.000.000 150.000.000 +50 % 2 3 +50 %'));
    expect(text).toContain(squeezed(note![0] as string));
    // Reprinted when its own year is over, it compares that year.
    expect((await sheet(orderOf('growth', '2025')))[2]![0]).toBe('Keadaan 31 Desember 2024 dan 2025');
  });

  it('can be of one client, also the report and the recap; those that cannot are refused, not printed of everybody', async () => {
    const { core, rina, printed, sheet } = await office();
    const ani = await takeOn(core, rina, 'Ani');
    const budi = await takeOn(core, rina, 'Budi');
    await rina.mentoring.saveSession(sessionOf(core, ani, [ani, budi]));
    const ofAni = { menteeUid: ani.uid };
    expect((await sheet(orderOf('7g', '2026-11', ofAni))).slice(4).map((row) => row[2])).toEqual([
      'Usaha Ani',
    ]);
    expect((await sheet(orderOf('recap', '2026-11', ofAni))).slice(4, 6).map((row) => row[1])).toEqual([
      'Usaha Ani',
      'Jumlah',
    ]);
    const nothing = await printed(orderOf('7g', '2026-10', ofAni));
    expect(nothing).toContain(squeezed('NAMA KONSULTAN PENDAMPING : Rina Marlina'));
    for (const form of ['7a', '7b', '7c', '7d', 'progress', 'assisted', 'growth'] as const) {
      const refused = { code: 'BAD_REQUEST', data: { issues: [{ path: ['menteeUid'] }] } };
      await expect(rina.mentoring.formPdf(orderOf(form, '2026', ofAni)), form).rejects.toMatchObject(refused);
      await expect(sheet(orderOf(form, '2026', ofAni)), form).rejects.toMatchObject(refused);
    }
  });

  it('are asked for as they are made: a year for a plan, a consultant for a report', async () => {
    const { rina } = await office();
    for (const [form, period, field] of [
      ['7d', '2026-11', 'period'],
      ['7g', '2026-11', 'consultantUid'],
    ] as const)
      await expect(rina.mentoring.formPdf(orderOf(form, period)), field).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    expect([periodText('2026-T3'), periodKind('2026-T3')]).toEqual(['Triwulan III 2026', 'TRIWULAN']);
    expect(monthsOfPeriod('2026-T3')).toEqual({ first: '2026-07', last: '2026-09' });
    expect([periodText('2026-10'), periodText('2026')]).toEqual(['Bulan Oktober 2026', 'Tahun 2026']);
    expect(['2026-T5', '2026-13', '26'].some((period) => formPeriod.safeParse(period).success)).toBe(false);
  });
});

const LONG = 'Usaha Bersama Wirjosoedarmokusumaningrattjokroaminoto Pengolah Ikan Salai';
const forOffice: FormOffice = {
  office: { ...officeDraft, uid: '' },
  org: {
    pemda: officeDraft.government,
    dinas: '',
    unit: officeDraft.name,
    singkat: officeDraft.shortName,
    alamat: [],
    kota: 'Pekanbaru',
    zona: 'WIB',
    lambang: null,
    logo: null,
  },
  fields: [],
  staff: [],
  paper: 'f4',
  localDate: '2026-11-23',
};
const rowOf = (i: number): FormRow => ({
  personName: 'Bartholomeus Christianus Wirjosoedarmo, S.E., M.Si.',
  businessName: `${LONG} ${i}`,
  address: 'Jalan Cempaka Nomor 190 RT 002 RW 011',
  regionCode: '14.71.01',
  district: 'Sukajadi',
  place: 'Kec. Sukajadi, Kota Pekanbaru',
  legalForm: 'cv',
  startedYear: 2018,
  sector: 'C',
  product: 'Salai patin, keripik, dan sambal',
  nib: '1234567890123',
  attributes: { halal: 'yes', pirt_bpom: 'yes' },
  cooperative: null,
  ownCapital: 9_000_000_000_000,
  outsideCapital: 0,
  assets: 1_250_000_000,
  sales: 2_200_000_000,
  workers: 12,
  meetingOn: null,
  members: null,
  surplus: null,
});

describe('a long form', () => {
  const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
  const pagesOf = async (template: string, data: object) => {
    const { bytes } = typesetter.pdf({ template, data, pictures: { emblem: null, logo: null } });
    return (await readPdf(bytes)).pages.map(({ text }) => squeezed(text).replaceAll('\u200b', ''));
  };

  const seven: FormOffice = {
    ...forOffice,
    fields: [
      'Kelembagaan',
      'SDM',
      'Produksi',
      'Pembiayaan',
      'Pemasaran',
      'Pengembangan IT',
      'Jaringan Kerja Sama',
    ].map((name, i) => ({
      uid: `f${i}`,
      letter: 'ABCDEFG'[i]!,
      name,
      shortName: name,
      color: 'bidangA',
      position: i + 1,
      isActive: true,
    })),
    staff: Array.from({ length: 7 }, (_, i) => ({
      uid: `s${i}`,
      name: `Konsultan ${i + 1} ${LONG.slice(0, 48)}`,
      role: 'consultant',
      fieldUid: `f${i}`,
      deskUid: null,
      isActive: true,
    })),
  };
  const rows = Array.from({ length: 500 }, (_, i) => rowOf(i + 1));
  const cooperatives = rows.map((row) => ({
    ...row,
    cooperative: {
      number: '518/28/BH/IX/2017',
      date: '2017-09-26',
      kind: 'produsen' as const,
      lastMeeting: null,
      members: null,
      employees: null,
    },
    meetingOn: '2026-02-19',
    members: 1_109,
    surplus: -1_500_000,
  }));
  const assisted = rows.map((row) => ({
    ...row,
    nikMasked: '••••••••••••1234',
    phone: '0812-3456-7890',
    email: 'bartholomeus.christianus@usaha-bersama.example',
    assistedSince: 2019,
    laterAssets: 1_400_000_000,
    laterSales: 2_400_000_000,
    laterWorkers: 14,
  }));
  const long: Record<string, { head: string; paper: (on: FormOffice) => object }> = {
    '7a': { head: 'Nama Koperasi Alamat', paper: (on) => mentoringListPaper('7a', 2026, cooperatives, on) },
    '7b': { head: 'Nama UMKM Alamat', paper: (on) => mentoringListPaper('7b', 2026, rows, on) },
    '7c': { head: 'Nama Koperasi Alamat', paper: (on) => mentoringListPaper('7c', 2026, cooperatives, on) },
    '7d': { head: 'Nama UMKM Alamat', paper: (on) => mentoringListPaper('7d', 2026, rows, on) },
    assisted: { head: 'Sosial Media', paper: (on) => assistedPaper(2026, assisted, on) },
  };
  const signing = (form: string) =>
    form === '7c' || form === '7d' ? seven.staff.map(({ name }) => name) : [officeDraft.head.name];

  it.each(
    Object.keys(long).flatMap((form) => (['f4', 'a4'] as const).map((paper) => [form, paper] as const)),
  )(
    '%s of 500 rows on %s repeats its head on each page, loses no row and signs beside its last rows',
    async (form, paper) => {
      const pages = await pagesOf('mentoringList', long[form]!.paper({ ...seven, paper }));
      for (const page of pages) expect(page).toContain(squeezed(long[form]!.head));
      const last = pages.at(-1)!;
      for (const name of signing(form)) expect(last).toContain(squeezed(name));
      expect(last).toContain(squeezed(`${LONG} 500`));
      expect(last).toContain(squeezed(`${LONG} 499`));
      const whole = pages.join('');
      // Behind the name stands a word or, where it ends the cell, the number of the licence.
      const found = [...whole.matchAll(new RegExp(`${squeezed(LONG)}(\\d+?)(?=\\D|1234567890123)`, 'g'))];
      expect(found.map(([, number]) => Number(number))).toEqual(rows.map((_, row) => row + 1));
    },
    120_000,
  );
  it.each(['f4', 'a4'] as const)(
    '7e of 84 programmes on %s keeps its seven signatures beside the last',
    async (paper) => {
      const fields = seven.fields.map((field, f) => ({
        field,
        programs: Array.from({ length: 12 }, (_, i) => ({
          menteeId: 1,
          clientName: LONG,
          field,
          problem: `Kadar air salai patin tidak seragam ${f}-${i}`,
          title: 'Menyusun prosedur pengeringan dan melatih tiga pekerja tetap',
          target: 'Kadar air di bawah 12 persen',
          goal: null,
          unit: '',
          consultant: seven.staff[f]!.name,
        })),
      }));
      const pages = await pagesOf(
        'programCard',
        programCardPaper(2026, [{ name: LONG, fields }], { ...seven, paper }),
      );
      for (const page of pages) expect(page).toContain(squeezed('Target Capaian'));
      for (const { name } of seven.staff) expect(pages.at(-1)).toContain(squeezed(name));
      expect(pages.at(-1)).toContain(squeezed('tidak seragam 6-11'));
      for (let f = 0; f < 7; f++)
        for (let i = 0; i < 12; i++) expect(pages.join('')).toContain(squeezed(`tidak seragam ${f}-${i}`));
    },
  );

  it.each(['f4', 'a4'] as const)(
    '7g of 500 clients on %s loses none and signs beside the last',
    async (paper) => {
      const sessions = [{ localDate: '2026-10-05', material: 'Latihan mencatat transaksi harian.' }];
      const clients = Array.from({ length: 500 }, (_, i) => ({
        name: `${LONG} ${i + 1}`,
        owner: 'Suharti',
        programs: [{ field: 'Produksi', problem: 'Kadar air', title: 'SOP', sessions, next: 'Uji oven' }],
      }));
      const works = [{ consultant: seven.staff[2]!.name, heldIn: ['Produksi'], uncounted: 0, clients }];
      const order = { form: '7g', period: '2026-10', consultantUid: null, menteeUid: null } as const;
      const pages = await pagesOf('mentoringReport', mentoringReportPaper(order, works, { ...seven, paper }));
      for (const page of pages) expect(page).toContain(squeezed('Nama Koperasi dan UMK'));
      const found = [...pages.join('').matchAll(new RegExp(`${squeezed(LONG)}(\\d+)`, 'g'))].map(
        ([, number]) => Number(number),
      );
      expect([...new Set(found)]).toEqual(clients.map((_, i) => i + 1));
      expect(pages.at(-1)).toContain(squeezed(`${LONG} 500`));
      expect(pages.at(-1)).toContain(squeezed(seven.staff[2]!.name));
    },
  );

  it('of a consultant repeats the client on the next page and never signs alone', async () => {
    const sessions = Array.from({ length: 9 }, (_, i) => ({
      localDate: `2026-10-0${i + 1}`,
      material: 'Latihan mencatat transaksi harian, pemisahan rekening, menghitung harga pokok satu varian.',
    }));
    for (const count of [1, 7, 8, 9, 13, 40]) {
      const clients = Array.from({ length: count }, (_, i) => ({
        name: `${LONG} ${i + 1}`,
        owner: 'Suharti',
        programs: [
          { field: 'Produksi', problem: 'Kadar air tidak seragam', title: 'SOP', sessions, next: 'Uji oven' },
        ],
      }));
      const works = [{ consultant: 'Desmawati', heldIn: ['Produksi'], uncounted: 0, clients }];
      const order = { form: '7g', period: '2026-10', consultantUid: null, menteeUid: null } as const;
      const pages = await pagesOf('mentoringReport', mentoringReportPaper(order, works, forOffice));
      for (const page of pages) expect(page).toContain(squeezed('Nama Koperasi dan UMK'));
      expect(pages.at(-1), `${count}`).toContain(squeezed('09/10/2026'));
      expect(pages.join('')).toContain('(lanjutan)');
      expect(pages.at(-1)).toContain(squeezed('BIDANG PRODUKSI,'));
    }
  });
});
