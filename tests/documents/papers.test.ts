import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { StatementLetterPaper } from '#core/features/documents/letter/paper.ts';
import type { PinSlipPaper } from '#core/features/office/office/printing.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { fontNames, readPdf, readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, plainActivity, registerVisitor } from '../core/support.ts';
import { ADMIN_PIN } from '../core/pins.ts';

const resources = path.resolve(import.meta.dirname, '../../resources');
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

const hostile = [
  `Siti "Nur'aini" <b>tebal</b>`,
  '*bintang* _garis_ #hitung $x^2$',
  '=1+1',
  '@link(https://contoh.id) <label> `kode`',
  'Wirjosoedarmokusumaningrattjokroaminotohadiningratsastrowardoyokartosoewirjo',
];

describe('a slip of a first PIN', () => {
  const slip: Omit<PinSlipPaper, 'kertas'> = {
    org: {
      pemda: '',
      dinas: '',
      unit: 'UPT PLUT-KUMKM Riau',
      singkat: 'PLUT-KUMKM Riau',
      alamat: [],
      kota: 'Pekanbaru',
      zona: 'WIB',
      lambang: null,
      logo: null,
    },
    nama: hostile.at(-1)!,
    peran: 'Konsultan',
    pin: '840217',
    tanggal: '2026-11-23',
  };
  it.each([
    [80, 80],
    [58, 58],
    ['a5', 148],
    ['a4', 210],
  ] as const)('says who, where and the PIN on one page of %s', async (kertas, width) => {
    const pictures = { emblem: null, logo: null };
    const data: PinSlipPaper = { ...slip, kertas };
    const { bytes } = openTypesetter(resources).pdf({ template: 'pinSlip', data, pictures });
    const { pages, text } = await readPdf(bytes);
    expect(pages.map(({ widthMm }) => widthMm)).toEqual([width]);
    const said = [
      'PLUT-KUMKMRiau',
      slip.nama,
      'Konsultan',
      '840217',
      'Gantisetelahmasukpertama',
      '23November2026',
    ];
    for (const part of said) expect(squeezed(text).replaceAll('\u200b', '')).toContain(part);
  });
});

describe('a register', () => {
  it('keeps a long name of one word inside its column', async () => {
    const core = await openTestCore();
    const recipients = [{ name: hostile.at(-1)! }];
    await core.admin.certificate.issue({ uid: core.uid(), activity: plainActivity, recipients });
    const file = await core.admin.certificate.registerPdf({ year: 2026 });
    const { text } = await readPdf(await bytesOf(file));
    // Broken into lines of the column; whole it would lie over the next one.
    expect(text).not.toContain(hostile.at(-1));
    expect(text.replace(/[\s\u200b]/g, '')).toContain(hostile.at(-1));
  });
});

describe('ticket', () => {
  it.each([80, 58] as const)('fits %i mm and says number, field, place and time', async (width) => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Satu', 'F');
    const visit = await registerVisitor(core, core.admin, 'Dua', 'F', { priority: 'pregnant' });
    const pdf = await readPdfFile(
      await core.admin.document.ticketPdf({ ticketUid: visit.ticket.uid, paper: width }),
    );
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]!.widthMm).toBe(width);
    const text = squeezed(pdf.text);
    for (const part of ['F-002', 'PengembanganTeknologiInformasi', 'HAMIL/MENYUSUI', '23November2026'])
      expect(text).toContain(part);
    expect(text).toContain('08.00WIB');
    expect(text).not.toContain('Dua');
    const page = await core.admin.document.ticketPage({ ticketUid: visit.ticket.uid, paper: width });
    expect(Math.round(page.widthMm)).toBe(width);
    expect(Math.round(page.heightMm)).toBe(pdf.pages[0]!.heightMm);
    expect(page.svg).toMatch(/^<svg/);
  });

  it.each([
    ['a5', 148, 210],
    ['a4', 210, 297],
  ] as const)('says the same on %s for an office without a roll', async (paper, width, height) => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Satu', 'F');
    const { ticket } = await registerVisitor(core, core.admin, 'Dua', 'F', { priority: 'pregnant' });
    const edition = { ticketUid: ticket.uid, paper, isReprint: true };
    const pdf = await readPdfFile(await core.admin.document.ticketPdf(edition));
    expect(pdf.pages.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual([[width, height]]);
    const text = squeezed(pdf.text);
    const facts = ['F-002', 'PengembanganTeknologiInformasi', 'HAMIL/MENYUSUI', '23November2026', '08.00WIB'];
    for (const part of [...facts, 'CETAKULANG', 'depanAnda']) expect(text).toContain(part);
    expect(text).not.toContain('Dua');
    const page = await core.admin.document.ticketPage(edition);
    expect([Math.round(page.widthMm), Math.round(page.heightMm)]).toEqual([width, height]);
  });

  it('marks a reprint, and says nothing of the queue once the number was called', async () => {
    const core = await openTestCore();
    const desk = await core.signIn('Dewi', 'consultant', { name: 'Meja 1', letters: 'A' });
    const visit = await registerVisitor(core, core.admin, 'Satu', 'A');
    await desk.queue.callNext({ uid: core.uid() });
    const pdf = await readPdfFile(
      await core.admin.document.ticketPdf({ ticketUid: visit.ticket.uid, isReprint: true }),
    );
    expect(pdf.text).toContain('CETAK ULANG');
    expect(pdf.text).not.toContain('depan');
  });
});

describe('every paper', () => {
  it('gives the same bytes for the same input, in another process life too', async () => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Satu', 'A');
    const make = async (window: typeof core.admin) =>
      bytesOf(await window.report.pdf({ period: '2026-11', paper: 'a4' }));
    const first = await make(core.admin);
    await core.restart();
    const admin = core.client();
    const [fitri] = await admin.session.staffList();
    await admin.session.signIn({ staffUid: fitri!.uid, pin: ADMIN_PIN });
    expect(Buffer.from(await make(admin)).equals(Buffer.from(first))).toBe(true);
  });

  it('prints hostile text as text, and a letter without a glyph as a box', async () => {
    const core = await openTestCore();
    const activity = {
      title: 'Pelatihan #panggil("x") *tebal*',
      role: 'Peserta' as const,
      startDate: '2026-11-09',
      endDate: '2026-11-09',
      hours: 4,
      place: '$tempat$',
      organiser: '<org>',
      signedOn: '2026-11-09',
      materials: [],
    };
    const { batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: [...hostile, 'Ayu 😀'].map((name) => ({ name })),
    });
    const { pages } = await readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
    expect(pages).toHaveLength(hostile.length + 1);
    hostile.forEach((name, i) => {
      const printed = name.replaceAll("'", '’').replaceAll('`', '’');
      expect(squeezed(pages[i]!.text)).toContain(squeezed(printed));
      expect(squeezed(pages[i]!.text)).toContain('Pelatihan#panggil("x")*tebal*');
    });
    expect(pages.at(-1)!.text).toContain('Ayu □');
  });

  it('uses the bundled fonts only', async () => {
    const core = await openTestCore();
    const visit = await registerVisitor(core, core.admin, 'Satu', 'A');
    const files = [
      await core.admin.document.ticketPdf({ ticketUid: visit.ticket.uid }),
      await core.admin.document.consultationPdf({ ticketUid: visit.ticket.uid }),
      await core.admin.document.personCardPdf({ uid: visit.personUid }),
      await core.admin.report.pdf({ period: '2026-11', paper: 'f4' }),
    ];
    for (const file of files) {
      const fonts = fontNames(await bytesOf(file));
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(Arimo|Tinos)/);
    }
  });

  it('has the letterhead with pictures, and without', async () => {
    const core = await openTestCore();
    const size = async () => (await core.admin.document.letterheadPages({ paper: 'a4' })).pages[0]!.length;
    const without = await size();
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>';
    await core.admin.office.setImage({ kind: 'emblem', file: new File([svg], 'a.svg') });
    expect(await size()).toBeGreaterThan(without + 100);
    const broken = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)], 'b.png');
    await expect(core.admin.office.setImage({ kind: 'logo', file: broken })).rejects.toMatchObject({
      code: 'IMAGE_UNUSABLE',
    });
    expect((await core.admin.office.images()).logo).toBeNull();
  });
});

describe('month report on paper', () => {
  it.each([
    ['a4', 210, 297],
    ['f4', 215, 330],
  ] as const)('is %s, numbered, signed, and says that the month still runs', async (paper, width, height) => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Satu', 'A');
    const { pages, text } = await readPdfFile(await core.admin.report.pdf({ period: '2026-11', paper }));
    for (const page of pages) expect([page.widthMm, page.heightMm]).toEqual([width, height]);
    const last = pages.length - 1;
    expect(pages[last]!.text).toContain(`Halaman ${last} dari ${last}`);
    const signed = pages.find((page) => page.text.includes('NIP.'))!.text;
    expect(signed).toContain('Raja Zulkarnain Effendi, S.E., M.Si.');
    expect(signed).toContain('NIP. 19810330 200901 1 005');
    expect(squeezed(pages[1]!.text)).toContain(squeezed('L. Survei Kepuasan Masyarakat'));
    const meanings = pages.slice(pages.findLastIndex((page) => page.text.includes('Arti Angka')));
    const appendix = squeezed(meanings.map((page) => page.text).join(''));
    for (const said of ['A1 Orang yang Dilayani', 'Penjumlahan', 'Berbeda', 'Keadaan', 'Rasio'])
      expect(appendix).toContain(squeezed(said));
    expect(text).toContain('SEMENTARA');
    for (const title of ['A. Kunjungan', 'B. Kunjungan', 'C. Kunjungan', 'D. Kunjungan', 'E. Kunjungan'])
      expect(text).toContain(title);
    core.setNow('2026-12-01T02:00:00.000Z');
    const over = await readPdfFile(await core.admin.report.pdf({ period: '2026-11', paper }));
    expect(over.text).not.toContain('SEMENTARA');
  });

  it('takes four pages between contents and appendix for a city, its districts and the regencies around it', async () => {
    const core = await openTestCore();
    const two = (number: number) => String(number).padStart(2, '0');
    const districts = [
      ...Array.from({ length: 15 }, (_, i) => `14.71.${two(i + 1)}`),
      ...Array.from({ length: 10 }, (_, i) => `14.${two(i + 1)}.01`),
    ];
    const sectors = ['A', 'C', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'N', 'T'] as const;
    for (const [i, regionCode] of districts.entries())
      await registerVisitor(core, core.admin, `Orang ${i}`, 'A', {
        person: { new: newPerson(core, `Orang ${i}`, { regionCode }) },
        business: { new: { uid: core.uid(), name: `Usaha ${i}`, sector: sectors[i] ?? '' } },
      });
    const { pages } = await readPdfFile(await core.admin.report.pdf({ period: '2026-11', paper: 'a4' }));
    expect(pages).toHaveLength(7);
    expect(pages[4]!.text).toContain('E. Kunjungan');
    expect(pages[5]!.text).toContain('Demikian laporan ini');
  });

  it('is the same in the workbook, with text that can never become a formula', async () => {
    const core = await openTestCore();
    const service = await core.service(2);
    await core.admin.office.saveService({ ...service, name: '=HYPERLINK("x")' });
    await registerVisitor(core, core.admin, 'Satu', 'A');
    const file = await core.admin.report.xlsx({ period: '2026-11' });
    const { sheets } = await readXlsx(await bytesOf(file));
    const { tables } = await core.admin.report.figures({ period: '2026-11' });
    expect(sheets.map(({ name }) => name)).toEqual([
      ...tables.map(({ code }) => `Tabel ${code}`),
      'Per bulan',
    ]);
    expect(tables.map(({ code }) => code).join(' ')).toMatch(/^A A1 A2 A3 B C D E F G H I J K L\b/);
    const rows = sheets[0]!.rows;
    expect(rows[6]!.slice(2)).toEqual(['=HYPERLINK("x")', 0, 1, 0, 0, 1, 0, 1]);
    expect(rows.at(-1)!.slice(2)).toEqual(['Jumlah', 0, 1, 0, 0, 1, 0, 1]);
  });

  it('names its fonts and its paper, and shows behind a number all that it was counted by', async () => {
    const core = await openTestCore();
    await registerVisitor(core, core.admin, 'Satu', 'A');
    const cell = { period: '2026-11', table: 'A', key: null, column: 'newP' } as const;
    const bytes = await bytesOf(await core.admin.report.rowsXlsx(cell));
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    expect(Object.fromEntries(rows[3]!.map((head, i) => [head, rows[4]![i]]))).toMatchObject({
      Tanggal: new Date('2026-11-23T00:00:00Z'),
      Nama: 'Satu',
      'Jenis kelamin': 'Perempuan',
      'Baru/lama': 'Baru',
      Kecamatan: expect.any(String),
      'Jenis layanan': expect.any(String),
      Bidang: 'Kelembagaan',
      'Sektor usaha (KBLI)': 'Belum didata',
      'Skala usaha': 'Belum didata',
    });
    const parts = unzipSync(bytes);
    const xml = (name: string) => strFromU8(parts[name]!);
    expect(xml('xl/worksheets/sheet1.xml')).toContain('paperSize="9"');
    for (const [font] of xml('xl/styles.xml').matchAll(/<font>[\s\S]*?<\/font>/g))
      expect(font).toContain('<name ');
  });
});

describe('a statement letter', () => {
  const about = (rows: number): StatementLetterPaper => ({
    org: {
      pemda: 'Pemerintah Provinsi Riau',
      dinas: 'Dinas Koperasi',
      unit: 'UPT PLUT-KUMKM',
      singkat: 'PLUT',
      alamat: ['Jalan Contoh 1'],
      kota: 'Pekanbaru',
      zona: 'WIB',
      lambang: null,
      logo: null,
    },
    kertas: 'a4',
    judul: 'Surat Keterangan Konsultasi',
    nomor: '001/SK/PLUT-RIAU/XI/2026',
    tanggal: '2026-11-23',
    penanda: [['Nama', 'Raja Zulkarnain Effendi']],
    identitas: [['Nama', 'Siti Nurhaliza']],
    pernyataan: 'telah berkonsultasi',
    baris: Array.from({ length: rows }, () => ({
      tanggal: '2026-11-02',
      bidang: 'Pemasaran',
      layanan: 'Konsultasi bisnis',
      konsultan: 'Rina Marlina',
    })),
    keperluan: 'pengajuan kredit usaha rakyat',
    qr: 'PLUT2:CONTOH',
    ttd: [{ tempat: 'Pekanbaru', tanggal: '2026-11-23', jabatan: 'Kepala UPT', nama: 'Raja Zulkarnain' }],
  });

  it('never leaves a signature alone on its page, however long the table is', async () => {
    const typesetter = openTypesetter(resources);
    const counts = new Set<number>();
    for (let rows = 0; rows <= 40; rows++) {
      const { bytes } = typesetter.pdf({
        template: 'statementLetter',
        data: about(rows),
        pictures: { emblem: null, logo: null },
      });
      const { pages } = await readPdf(bytes);
      counts.add(pages.length);
      const signed = pages.filter(({ text }) => text.includes('KEPALA UPT'));
      expect(signed).toHaveLength(1);
      expect(signed[0]!.text.replace(/\s+/g, ' '), `${rows} rows`).toContain('Surat keterangan ini dibuat');
    }
    expect([...counts]).toEqual([1, 2]);
  });
});

describe('typesetter', () => {
  it('formats dates, money and numerals as the templates promise', () => {
    const workspace = path.join(resources, 'documents');
    const compiler = NodeCompiler.create({ workspace });
    const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'lib/format.test.typ') });
    const trouble = compiled.takeDiagnostics();
    expect(trouble ? compiler.fetchDiagnostics(trouble) : []).toEqual([]);
  });

  it('knows which letters the fonts lack', () => {
    const typesetter = openTypesetter(resources);
    expect(typesetter.missingCharacters('Ñoño Łukasz ’ – € 漢😀')).toEqual(['漢', '😀']);
    expect(typesetter.version('ticket')).toMatch(/^ticket-[0-9a-f]{12}$/);
  });

  it('keeps a certificate on its pages with the longest title, name and list', async () => {
    const core = await openTestCore();
    const long = 'Pengembangan Kapasitas Sumber Daya Manusia '.repeat(5).slice(0, 199);
    const { certificates, batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity: {
        title: long,
        role: 'Narasumber',
        startDate: '2026-10-30',
        endDate: '2026-11-02',
        hours: 20,
        place: 'P'.repeat(100),
        organiser: long.slice(0, 150),
        signedOn: '2026-11-09',
        materials: Array.from({ length: 20 }, () => ({ title: long, hours: 1, speaker: long.slice(0, 119) })),
      },
      recipients: [{ name: 'W'.repeat(120) }, { name: 'Aa Bb '.repeat(20).trim() }],
    });
    const { pages } = await readPdf(await bytesOf(await core.admin.certificate.batchFile({ batchUid })));
    // A front and a back each, or a stack printed on both sides shifts by a sheet.
    expect(pages).toHaveLength(2 * certificates.length);
    certificates.forEach(({ number }, i) => expect(squeezed(pages[i * 2]!.text)).toContain(number));
    expect(pages[1]!.text).toContain('Jumlah');
  });
});
