import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Client } from '#contract/index.ts';
import { type DesignSpec, placeholder } from '#contract/design.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, officeDraft, openTestCore, registerVisitor, type TestCore } from './support.ts';

const svg = (color: string) =>
  new File(
    [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${color}" d="M0 0h9v9z"/></svg>`],
    'gambar.svg',
  );

const readyOf = async (client: Client) => (await client.design.list()).filter((design) => design.isReady);

/** A copy of the formal design, to be drawn on. */
const copyOf = async (core: TestCore, client = core.admin) => {
  const [formal] = await readyOf(client);
  return client.design.copy({ uid: formal!.uid, newUid: core.uid(), name: 'Sertifikat kantor' });
};

const withPicture = (spec: DesignSpec, sha256: string): DesignSpec => ({
  ...spec,
  elements: [...spec.elements, { kind: 'picture', id: 'mitra', x: 20, y: 20, w: 20, h: 20, source: sha256 }],
});

describe('designs of certificates', () => {
  it('has four ready ones that nobody can change, only copy', async () => {
    const core = await openTestCore();
    const ready = await readyOf(core.admin);
    expect(ready.map(({ name }) => name)).toEqual([
      'Formal',
      'Hias Riau',
      'Polos untuk blangko',
      'Modern potret',
    ]);
    const { spec, uid, name } = await core.admin.design.get({ uid: ready[0]!.uid });
    const change = core.admin.design.save({ uid, name, spec, basedOn: 1 });
    await expect(change).rejects.toMatchObject({ code: 'READY_DESIGN' });
    await expect(core.admin.design.archive({ uid, isArchived: true })).rejects.toMatchObject({
      code: 'READY_DESIGN',
    });
    expect(await copyOf(core)).toMatchObject({ isReady: false, version: 1, spec });
  });

  it('is read by every member of staff and changed by managers', async () => {
    const core = await openTestCore();
    const frontDesk = await core.signIn('Rina', 'frontdesk');
    const manager = await core.signIn('Yusuf', 'manager');
    expect(await readyOf(frontDesk)).toHaveLength(4);
    await expect(copyOf(core, frontDesk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await copyOf(core, manager);
  });

  it('keeps every version, and refuses to save over what another window saved', async () => {
    const core = await openTestCore();
    const { uid, name, spec } = await copyOf(core);
    const shifted = { ...spec, shift: { x: 2, y: 0 } };
    const first = { uid, name: 'Nama baru', spec: shifted, basedOn: 1 };
    expect(await core.admin.design.save(first)).toMatchObject({ version: 2, name: 'Nama baru' });
    // A call sent twice is the same save.
    expect(await core.admin.design.save(first)).toMatchObject({ version: 2 });
    const late = core.admin.design.save({ uid, name, spec: { ...spec, shift: { x: 5, y: 5 } }, basedOn: 1 });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', data: { version: 2 } });
    expect((await core.admin.design.get({ uid, version: 1 })).spec).toEqual(spec);
    expect((await core.admin.design.get({ uid })).spec).toEqual(shifted);
    await expect(core.admin.design.get({ uid, version: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('archives, and puts archived ones last', async () => {
    const core = await openTestCore();
    const first = await copyOf(core);
    const second = await copyOf(core);
    await core.admin.design.archive({ uid: first.uid, isArchived: true });
    const own = (await core.admin.design.list()).filter(({ isReady }) => !isReady);
    expect(own.map(({ uid, isArchived }) => [uid, isArchived])).toEqual([
      [second.uid, false],
      [first.uid, true],
    ]);
  });

  it('stores a picture once, and takes only what the typesetter can draw', async () => {
    const core = await openTestCore();
    const { sha256 } = await core.admin.design.addPicture({ file: svg('#0f4c3a') });
    expect(await core.admin.design.addPicture({ file: svg('#0f4c3a') })).toEqual({ sha256 });
    expect(await (await core.admin.design.picture({ sha256 })).text()).toBe(await svg('#0f4c3a').text());
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
    for (const content of ['not a picture', '<svg><script>1</script></svg>', png, '<svg><path'])
      await expect(
        core.admin.design.addPicture({ file: new File([content], 'x.png') }),
      ).rejects.toMatchObject({ code: 'IMAGE_UNUSABLE' });
  });

  it('does not save a design whose picture is not stored', async () => {
    const core = await openTestCore();
    const { uid, name, spec } = await copyOf(core);
    const unknown = withPicture(spec, 'a'.repeat(64));
    await expect(core.admin.design.save({ uid, name, spec: unknown, basedOn: 1 })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    const warnings = await core.admin.design.check({ design: { spec: unknown } });
    expect(warnings.map(({ kind }) => kind)).toContain('picture_missing');
  });

  it('travels to another office in one file, with its pictures', async () => {
    const here = await openTestCore();
    const { uid, name, spec } = await copyOf(here);
    const { sha256 } = await here.admin.design.addPicture({ file: svg('#b8892b') });
    const drawn = withPicture({ ...spec, background: { ...spec.background, picture: sha256 } }, sha256);
    await here.admin.design.save({ uid, name, spec: drawn, basedOn: 1 });
    const file = await here.admin.design.export({ uid });
    expect(file.name).toBe('sertifikat-kantor.desain.json');

    const there = await openTestCore({ at: '2026-11-24T01:00:00.000Z' });
    const arrived = await there.admin.design.import({ uid: there.uid(), file });
    expect(arrived).toMatchObject({ name, version: 1, isReady: false, spec: drawn });
    const picture = await there.admin.design.picture({ sha256 });
    expect(await picture.text()).toBe(await svg('#b8892b').text());
    const pages = (client: Client, shown: string) => client.design.preview({ design: { uid: shown } });
    expect(await pages(there.admin, arrived.uid)).toEqual(await pages(here.admin, uid));
  });

  it('travels under a name that Windows does not keep for a device', async () => {
    const core = await openTestCore();
    const { uid, spec } = await copyOf(core);
    await core.admin.design.save({ uid, name: 'CON', spec, basedOn: 1 });
    expect((await core.admin.design.export({ uid })).name).toBe('con-.desain.json');
  });

  it('refuses files that are no design, and stores nothing of them', async () => {
    const core = await openTestCore();
    const { uid } = await copyOf(core);
    const text = await (await core.admin.design.export({ uid })).text();
    const parsed = JSON.parse(text) as { spec: DesignSpec; pictures: object[] };
    const missing = { ...parsed, spec: withPicture(parsed.spec, 'b'.repeat(64)) };
    const forged = { ...missing, pictures: [{ sha256: 'b'.repeat(64), data: 'AAAA' }] };
    const newer = { ...parsed, formatVersion: 2 };
    const broken = { ...parsed, spec: { ...parsed.spec, elements: [{ kind: 'text' }] } };
    const rubbish = [
      '',
      '{}',
      'PK\u0003\u0004',
      text.slice(0, -20),
      ...[missing, forged, newer, broken].map((v) => JSON.stringify(v)),
    ];
    for (const content of rubbish)
      await expect(
        core.admin.design.import({ uid: core.uid(), file: new File([content], 'x.desain.json') }),
      ).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect((await core.admin.design.list()).filter(({ isReady }) => !isReady)).toHaveLength(1);
  });

  it('finds nothing wrong with the ready ones, and says what is wrong with others', async () => {
    const core = await openTestCore();
    for (const { uid } of await readyOf(core.admin))
      expect(await core.admin.design.check({ design: { uid } })).toEqual([]);
    const { spec } = await copyOf(core);
    const text = spec.elements.find(({ id }) => id === 'judul')!;
    const elements: DesignSpec['elements'] = [
      { ...text, id: 'tepi', x: 2, y: 100, w: 12, h: 20 },
      { ...text, id: 'luar', x: 290, y: 100 },
      { ...text, id: 'asing', y: 120, ...('text' in text && { text: 'Halo {nma}' }) },
      { ...text, id: 'tumpuk', y: 125 },
      { ...text, id: 'panjang', y: 160, w: 30, h: 6, ...('text' in text && { text: '{kegiatan}' }) },
    ];
    const warnings = await core.admin.design.check({ design: { spec: { ...spec, elements } } });
    const found = warnings.map(({ kind, elementId }) => [kind, elementId]);
    for (const expected of [
      ['no_name', null],
      ['no_number', null],
      ['no_qr', null],
      ['no_signature', null],
      ['near_edge', 'tepi'],
      ['off_paper', 'luar'],
      ['unknown_word', 'asing'],
      ['overlap', 'asing'],
      ['too_long', 'panjang'],
    ])
      expect(found).toContainEqual(expected);
  });

  it('sets every placeholder wherever one can be typed, and says where it has no value', async () => {
    const core = await openTestCore();
    const { spec } = await copyOf(core);
    const every = placeholder.options.map((word) => `{${word}}`).join(' ');
    const elements = spec.elements.map((element) =>
      element.kind === 'signature'
        ? { ...element, opening: every.slice(0, 120).replace(/\{[^}]*$/, '') }
        : element.kind === 'text' && element.id !== 'judul'
          ? { ...element, text: every }
          : element,
    );
    const warnings = await core.admin.design.check({ design: { spec: { ...spec, elements } } });
    const signature = elements.find(({ kind }) => kind === 'signature')!;
    expect(warnings).toContainEqual({
      elementId: signature.id,
      kind: 'unknown_word',
      message: 'Isian {nama} hanya dapat dipakai di teks, tidak di tanda tangan; akan dicetak apa adanya.',
    });
  });
});

describe('certificates in a design', () => {
  const activity = {
    title: 'Pelatihan Kemasan',
    role: 'Peserta' as const,
    startDate: '2026-11-20',
    endDate: '2026-11-20',
    hours: 8,
    place: 'Aula PLUT',
    organiser: 'UPT PLUT',
    signedOn: '2026-11-23',
    materials: [],
  };
  const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());

  it('are reprinted byte for byte after letterhead, design and the name on the card have changed', async () => {
    const core = await openTestCore();
    const { uid: designUid, name, spec } = await copyOf(core);
    const visit = await registerVisitor(core, core.admin, 'Nur Aini', 'A');
    const { batchUid, certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: [{ name: 'Nur Aini', personUid: visit.personUid }],
      designUid,
    });
    const [certificate] = certificates;
    const issued = await bytesOf(await core.admin.certificate.batchFile({ batchUid }));

    const moved = { ...spec, shift: { x: 3, y: 3 } };
    await core.admin.design.save({ uid: designUid, name, spec: moved, basedOn: 1 });
    await core.admin.design.archive({ uid: designUid, isArchived: true });
    await core.admin.office.update({ ...officeDraft, name: 'Nama kantor yang baru', city: 'Dumai' });
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    await core.admin.office.setImage({ kind: 'emblem', file: new File([logo], 'a.svg') });
    await core.admin.person.update({ ...newPerson(core, 'Nur Aini Harahap'), uid: visit.personUid });
    const reprint = await core.admin.certificate.reprint({ uid: certificate!.uid });
    expect((await bytesOf(reprint)).equals(issued)).toBe(true);

    // What is issued now differs, and the correction keeps the version that the old one was drawn in.
    const corrected = await core.admin.certificate.correct({
      uid: certificate!.uid,
      newUid: core.uid(),
      holder: 'Nur Aini Harahap',
      reason: 'Nama kurang lengkap',
    });
    const sqlite = new Sqlite(core.databasePath, { readonly: true });
    const designs = sqlite.prepare('SELECT design FROM certificate ORDER BY id').pluck().all() as string[];
    sqlite.close();
    expect(corrected.replaces).toBe(certificate!.number);
    expect(designs[0]).toMatch(/^Sertifikat kantor v1 [0-9a-f]{12}$/);
    expect(designs[1]).toBe(designs[0]);
  });

  it('say the business and the birth of who bears them where the design names them, and nothing unknown', async () => {
    const core = await openTestCore();
    const { uid, name, spec } = await copyOf(core);
    const text = spec.elements.find((element) => element.kind === 'text')!;
    const about = { ...text, id: 'tentang', text: 'Lahir {tempat_lahir}, {tanggal_lahir}\nUsaha {usaha}' };
    const drawn = { ...spec, elements: [...spec.elements, about as DesignSpec['elements'][number]] };
    await core.admin.design.save({ uid, name, spec: drawn, basedOn: 1 });
    const person = newPerson(core, 'Siti Nurhaliza', { birthPlace: 'Siak', birthDate: '1985-07-01' });
    await registerVisitor(core, core.admin, person.name, 'A', {
      person: { new: person },
      business: { new: { uid: core.uid(), name: 'Keripik Bu Siti' } },
    });
    const { batchUid } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity,
      recipients: [{ name: person.name, personUid: person.uid }, { name: 'Ahmad' }],
      designUid: uid,
    });
    const { pages } = await readPdfFile(await core.admin.certificate.batchFile({ batchUid }));
    expect(squeezed(pages[0]!.text)).toContain('LahirSiak,1Juli1985');
    expect(squeezed(pages[0]!.text)).toContain('UsahaKeripikBuSiti');
    expect(squeezed(pages[1]!.text)).not.toMatch(/Lahir|UsahaK|Usaha$/);
  });

  it('are not issued when the design has no place for everybody who signs', async () => {
    const core = await openTestCore();
    const { uid, name, spec } = await copyOf(core);
    const elements = spec.elements.filter((element) => element.kind !== 'signature' || element.slot === 1);
    await core.admin.design.save({ uid, name, spec: { ...spec, elements }, basedOn: 1 });
    const two = { ...activity, signatories: [officeDraft.head, officeDraft.head] };
    const recipients = [{ name: 'Satu' }];
    await expect(
      core.admin.certificate.issue({ uid: core.uid(), activity: two, recipients, designUid: uid }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const { certificates } = await core.admin.certificate.issue({
      uid: core.uid(),
      activity: two,
      recipients,
    });
    expect(certificates).toHaveLength(1);
  });
});
