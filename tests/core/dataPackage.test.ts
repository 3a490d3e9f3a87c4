import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import type { Client, Inputs } from '#contract/index.ts';
import { approvedCase, openCase } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { newPerson, openTestCore, plainActivity, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const NIK = '1471025708900004';
const MASKED = '147102••••••••••';
const FORMULA = '=HYPERLINK("http://contoh.id";"Keripik")';

type Asked = Partial<Inputs['dataPackage']['file']>;
const trailOf = async (core: TestCore) =>
  (
    await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23', text: 'mengambil berkas' })
  ).entries.map(({ staffName, action, summary }) => `${staffName}: ${action}, ${summary}`);
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

/** What a package holds, with the rows of each sheet by their heads. */
const packageOf = async (window: Client, asked: Asked = {}) => {
  const file = await window.dataPackage.file({ period: '2026-11', paper: 'a4', ...asked });
  const parts = unzipSync(await bytesOf(file));
  const { sheets } = await readXlsx(parts['data.xlsx']!);
  const tables = Object.fromEntries(
    sheets.map(({ name, rows }) => {
      const head = rows.findIndex((_, i) => i > 0 && rows[i - 1]!.every((cell) => !cell));
      const titles = rows[head]!.map(String);
      const lines = rows
        .slice(head + 1)
        .map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i] ?? ''])));
      return [name, { above: rows.slice(0, head).map(([first]) => String(first ?? '')), titles, lines }];
    }),
  );
  const text = (name: string) => strFromU8(parts[name]!).replace(/^\uFEFF/, '');
  return { name: file.name, parts, tables, readMe: text('BACA-SAYA.txt'), text };
};

/** Two visitors of 23 November; the one of the consultant has a NIK and came for something that looks like a formula. */
const november = async () => {
  const core = await openTestCore();
  const { admin } = core;
  const consultant = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const visit = await registerVisitor(core, admin, '', 'A', {
    person: { new: newPerson(core, 'Rosmaini', { nik: NIK, phone: '081268001234' }) },
    purpose: FORMULA,
  });
  await registerVisitor(core, admin, 'Budi Santoso', 'B');
  return { core, admin, consultant, visit };
};
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('the data package', () => {
  it('holds the visits of old books as far as reports count them, without an hour', async () => {
    const core = await openTestCore();
    const rows = [
      ['Tanggal', 'Nama', 'L/P', 'Kecamatan'],
      ['05/10/2026', 'Ahmad Fauzi', 'L', 'Sukajadi'],
      ['06/10/2026', 'Yusni Elfira', 'P', 'Sukajadi'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Oktober', rows }] });
    const uid = core.uid();
    await core.admin.pastImport.open({ uid, file: new File([new Uint8Array(bytes)], 'buku.xlsx') });
    await core.admin.pastImport.start({ uid });
    await vi.waitFor(async () =>
      expect(await core.admin.pastImport.get({ uid })).toMatchObject({
        state: 'done',
        outcome: { visits: 2 },
      }),
    );
    const october = { period: '2026-10' };
    const counts = async () => {
      const report = await core.admin.report.figures(october);
      const visits = (await packageOf(core.admin, october)).tables['Kunjungan']!.lines;
      return [report.tables[0]!.total['total'], visits.length, visits] as const;
    };
    const [counted, listed, visits] = await counts();
    expect([counted, listed]).toEqual([2, 2]);
    expect(visits[0]).toMatchObject({
      Tanggal: day('2026-10-05'),
      Jam: '',
      Nomor: 'Buku lama',
      Nama: 'Ahmad Fauzi',
      Hasil: '',
    });
    await core.admin.pastImport.setCounted({ isCounted: false });
    expect((await counts()).slice(0, 2)).toEqual([0, 0]);
  });

  it('holds the report, every visit it counts, and words for each column', async () => {
    const { core, admin } = await november();
    const gone = await registerVisitor(core, admin, 'Salah Catat', 'B');
    await admin.visit.undo({ uid: gone.uid });
    const { name, parts, tables, readMe, text } = await packageOf(admin);
    expect(name).toBe('paket-data-PLUT-Riau-2026-11.zip');
    expect(Object.keys(parts)).toEqual([
      'BACA-SAYA.txt',
      'laporan-2026-11.pdf',
      'laporan-2026-11.xlsx',
      'data.xlsx',
      ...[
        'kunjungan',
        'hasil-konsultasi',
        'pendampingan',
        'fasilitasi',
        'pelatihan',
        'peserta-pelatihan',
      ].map((list) => `csv/${list}.csv`),
      'csv/sertifikat.csv',
    ]);
    const visits = tables['Kunjungan']!;
    expect(visits.above[1]).toBe('UPT Pusat Layanan Usaha Terpadu KUMKM · Bulan November 2026');
    expect(visits.above[2]).toBe('Data per 23 November 2026 pukul 08.00 WIB · NIK disamarkan · SEMENTARA');
    expect(visits.lines[0]).toMatchObject({
      Tanggal: day('2026-11-23'),
      Nomor: 'A-001',
      Nama: 'Rosmaini',
      NIK: MASKED,
      'L/P': 'P',
      'Baru/Lama': 'Baru',
      Kecamatan: 'Pekanbaru Kota',
      'Kabupaten/kota': 'Kota Pekanbaru',
      'Skala usaha': 'Belum didata',
      Keperluan: FORMULA,
    });
    // As many as the report counts, and as its own workbook says.
    const report = await admin.report.figures({ period: '2026-11' });
    const [a] = report.tables;
    const counted = ['newL', 'newP', 'oldL', 'oldP'].reduce((sum, key) => sum + a!.total[key]!, 0);
    expect(visits.lines).toHaveLength(counted);
    expect(visits.lines.map(({ Nama: who }) => who)).toEqual(['Rosmaini', 'Budi Santoso']);
    // Neither as a formula in the one nor in the other.
    expect(strFromU8(unzipSync(parts['data.xlsx']!)['xl/worksheets/sheet1.xml']!)).not.toMatch(/<f[ >]/);
    expect(text('csv/kunjungan.csv').split('\r\n')[1]).toContain(
      `;"'=HYPERLINK(""http://contoh.id"";""Keripik"")";`,
    );

    const { lines: words } = tables['Kamus data']!;
    for (const [sheet, { titles }] of Object.entries(tables).filter(([each]) => each !== 'Kamus data'))
      for (const title of titles) {
        const word = words.find((each) => each['Lembar'] === sheet && each['Kolom'] === title);
        expect(word, `${sheet}: ${title}`).toBeDefined();
        expect(String(word!['Arti']).length).toBeGreaterThan(6);
      }
    for (const { code, definition } of report.tables)
      expect(words).toContainEqual(
        expect.objectContaining({ Lembar: `Laporan, tabel ${code}`, Arti: definition }),
      );
    expect(words.find((each) => each['Kolom'] === 'Diajukan')!['Isi']).toBe('rupiah');

    expect(readMe).toContain('Masa      : Bulan November 2026\r\n');
    expect(readMe).toContain('Keadaan   : SEMENTARA: bulan belum berakhir\r\n');
    expect(readMe).toContain('    Kunjungan: 2 baris\r\n');
    const sums = [...readMe.matchAll(/^([\da-f]{64}) {2}(.+?)\r?$/gm)].map(([, sum, file]) => [file, sum]);
    expect(sums).toEqual(
      Object.entries(parts)
        .slice(1)
        .map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
    );
  });

  it('has what was done with clients, and the papers that went out', async () => {
    const { core, admin, consultant, visit } = await november();
    const ticketUid = visit.ticket.uid;
    await consultant.queue.callNext({ uid: core.uid() });
    await consultant.queue.arrived({ uid: core.uid(), ticketUid });
    await consultant.queue.finish({
      uid: core.uid(),
      ticketUid,
      outcome: 'referred',
      referral: '+62 761 DPMPTSP',
      followUp: 'Urus NIB',
      followUpDue: '2026-12-01',
      deliveredServiceUids: [],
      basedOn: {},
    });
    const mentee = await takeOn(core, consultant, 'Nuraini');
    await consultant.mentoring.saveSession(sessionOf(core, mentee, [mentee]));
    await consultant.mentoring.saveSession(
      sessionOf(core, mentee, [mentee], { localDate: '2026-10-20', material: 'Bulan lalu' }),
    );
    await approvedCase(core, consultant);
    await openCase(core, consultant, { openedOn: '2026-09-07' }); // nothing of it happened in November
    const training = await openTraining(core, {
      startDate: '2026-11-20',
      endDate: '2026-11-21',
      sessions: [],
    });
    const who = { personUid: visit.personUid };
    await admin.training.enrol({ uid: core.uid(), trainingUid: training.uid, who });
    for (const status of ['running', 'done'] as const)
      await admin.training.setStatus({ uid: training.uid, status });
    await openTraining(core, {
      title: 'Desember',
      startDate: '2026-12-01',
      endDate: '2026-12-02',
      sessions: [],
    });
    await admin.certificate.issue({
      uid: core.uid(),
      activity: plainActivity,
      recipients: [{ name: 'Siti Nurhaliza' }, { name: 'Budi Santoso' }],
    });

    const { tables, text } = await packageOf(admin);
    const only = (sheet: string) => {
      expect(tables[sheet]!.lines, sheet).toHaveLength(1);
      return tables[sheet]!.lines[0]!;
    };
    expect(only('Hasil konsultasi')).toMatchObject({
      Tanggal: day('2026-11-23'),
      Nomor: 'A-001',
      Nama: 'Rosmaini',
      Konsultan: 'Rina Marlina',
      Hasil: 'Dirujuk',
      'Dirujuk ke': '+62 761 DPMPTSP',
      'Tindak lanjut': 'Urus NIB',
      'Kembali pada': day('2026-12-01'),
    });
    expect(text('csv/hasil-konsultasi.csv')).toContain(";'+62 761 DPMPTSP;Urus NIB;01/12/2026\r\n");
    expect(only('Pendampingan')).toMatchObject({
      'Tgl/Bln/Thn': day('2026-11-20'),
      'Nama Koperasi dan UMK': 'Usaha Nuraini',
      Materi: 'Menyusun dokumen merek',
    });
    expect(only('Fasilitasi')).toMatchObject({
      Dibuka: day('2026-10-05'),
      Langkah: 'Disetujui',
      Sejak: day('2026-11-09'),
      Diajukan: 50_000_000,
      Disetujui: 50_000_000,
      Cair: '',
    });
    expect(only('Pelatihan')).toMatchObject({
      Selesai: day('2026-11-21'),
      JP: 12,
      Peserta: 1,
      Keadaan: 'Selesai',
    });
    expect(only('Peserta pelatihan')).toMatchObject({ 'Nama pada sertifikat': 'Rosmaini', NIK: MASKED });
    expect(tables['Peserta pelatihan']!.titles).not.toContain('No HP');
    expect(tables['Sertifikat']!.lines.map((row) => [row['Nama'], row['Terbit']])).toEqual([
      ['Siti Nurhaliza', day('2026-11-23')],
      ['Budi Santoso', day('2026-11-23')],
    ]);
    const total = (await admin.report.figures({ period: '2026-11' })).tables.find(
      ({ code }) => code === 'H',
    )!.total;
    expect([total['training'], total['L']! + total['P']!]).toEqual([1, 1]);
  });

  it('gives the locked report byte for byte, and says by what it is checked', async () => {
    const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
    const { admin } = core;
    await registerVisitor(core, admin, 'Siti Nuraini', 'A');
    core.setNow('2026-11-02T01:12:00.000Z');
    await core.answerForClock();
    const open = await packageOf(admin, { period: '2026-10' });
    expect(open.readMe).toContain('Keadaan   : Belum dikunci: dihitung dari data saat paket ini dibuat\r\n');
    const lock = await admin.monthLock.lock({ uid: core.uid(), month: '2026-10', paper: 'f4' });
    await registerVisitor(core, admin, 'Zulkifli', 'B', {
      onPaper: { sequence: 901, at: '2026-10-29T03:00:00.000Z', wasServed: true },
    });

    const locked = await packageOf(admin, { period: '2026-10' });
    const [pdf, xlsx] = [
      await admin.monthLock.pdf({ month: '2026-10' }),
      await admin.monthLock.xlsx({ month: '2026-10' }),
    ];
    expect(Object.keys(locked.parts).slice(1, 3)).toEqual([pdf.name, xlsx.name]);
    expect(locked.parts[pdf.name]).toEqual(await bytesOf(pdf));
    expect(locked.parts[xlsx.name]).toEqual(await bytesOf(xlsx));
    expect(locked.readMe).toContain(
      `Keadaan   : TERKUNCI nomor 1, sidik ${lock.fingerprint}, 2 November 2026 pukul 08.12 WIB oleh Fitriani\r\n`,
    );
    expect(locked.readMe).toContain('sebabnya ada di lembar perbaikan');
    expect(locked.tables['Kunjungan']!.lines.map((row) => row['Nama'])).toEqual(['Siti Nuraini', 'Zulkifli']);

    const quarter = await packageOf(admin, { period: '2026-T4' });
    expect(quarter.name).toBe('paket-data-PLUT-Riau-2026-T4.zip');
    expect(quarter.readMe).toContain('Keadaan   : SEMENTARA: triwulan belum berakhir\r\n');
    expect(quarter.readMe).toContain(
      `          : Oktober 2026 TERKUNCI nomor 1, sidik ${lock.fingerprint}, `,
    );
    expect(Object.keys(quarter.parts)).toContain('laporan-2026-T4.pdf');
    expect(quarter.tables['Kunjungan']!.lines).toHaveLength(2);
  });

  it('shows whole NIKs to nobody but for a reason of the administrator, which the trail keeps', async () => {
    const { core, admin } = await november();
    const manager = await core.signIn('Hendra', 'manager');
    const desk = await core.signIn('Dewi', 'frontdesk');
    const wholeNik = { reason: 'Surat dinas 500.3/112' };
    const forbidden = { code: 'FORBIDDEN' };
    await expect(packageOf(desk)).rejects.toMatchObject(forbidden);
    await expect(packageOf(manager, { wholeNik })).rejects.toMatchObject(forbidden);
    const noReason = { wholeNik: { reason: ' ' } };
    await expect(packageOf(admin, noReason)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await trailOf(core)).length).toBe(0);

    await packageOf(manager);
    const whole = await packageOf(admin, { wholeNik });
    expect(whole.name).toBe('paket-data-PLUT-Riau-2026-11-NIK-utuh.zip');
    expect(whole.tables['Kunjungan']!.lines.map((row) => row['NIK'])).toEqual([NIK, '']);
    // A program that calculates would keep fifteen of the digits.
    expect(whole.text('csv/kunjungan.csv')).toContain(`;'${NIK};`);
    expect(whole.readMe).toContain('NIK       : UTUH, 1 orang. Alasan: Surat dinas 500.3/112\r\n');
    expect(await trailOf(core)).toEqual([
      'Fitriani: Mengambil berkas, berkas: paket-data-PLUT-Riau-2026-11-NIK-utuh.zip; NIK: disamarkan → utuh, 1 orang; alasan: kosong → Surat dinas 500.3/112',
      'Hendra: Mengambil berkas, berkas: paket-data-PLUT-Riau-2026-11.zip',
    ]);
  });

  it('is the same at the same moment', async () => {
    const { admin } = await november();
    const { parts } = await packageOf(admin);
    expect((await packageOf(admin)).parts).toEqual(parts);
  });
});
