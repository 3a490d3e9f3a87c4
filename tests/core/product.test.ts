import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Inputs } from '#contract/index.ts';
import { readScan } from '#core/features/training/attendance/rules.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { openCase, stepOf } from './facilitationSupport.ts';
import { newClient } from './mentoringSupport.ts';
import { plainProduct, productPhoto } from './productSupport.ts';
import { openTestCore, type TestCore } from './support.ts';

type Saved = Inputs['product']['save'];

const open = async () => {
  const core = await openTestCore();
  const client = await newClient(core, 'Suharti');
  const draft = (change: Partial<Saved> = {}): Saved => ({
    ...plainProduct(core.uid()),
    businessUid: client.businessUid,
    name: 'Keripik Nanas Asli',
    category: 'Camilan',
    ...change,
  });
  return {
    core,
    ...client,
    draft,
    save: (change?: Partial<Saved>) => core.admin.product.save(draft(change)),
  };
};

const words = async (file: File) => squeezed((await readPdfFile(file)).text).replaceAll('\u200b', '');
const typed = (number: string, change = {}) => ({
  caseUid: null,
  number,
  issuedOn: null,
  validUntil: null,
  ...change,
});

/** A paper about this subject, issued on 1 October 2025. */
const issue = async (
  core: TestCore,
  of: { personUid: string; businessUid: string },
  subject: string,
  validUntil: string | null,
) => {
  const days = { openedOn: '2025-09-01', dueOn: null };
  const { uid } = await openCase(core, core.admin, { ...of, kind: 'legalitas', subject, ...days });
  const document = { number: `NO-${subject}`, validUntil, checkOn: null };
  for (const step of ['diajukan', 'diproses', 'terbit'])
    await core.admin.facilitation.move(
      stepOf(uid, step, '2025-10-01', step === 'terbit' ? { document } : {}),
    );
  return uid;
};

describe('a product', () => {
  it('has a number of its own, is found by words, changed from two windows, withdrawn and shown again', async () => {
    const { core, draft, save, personUid } = await open();
    const first = draft();
    const saved = await core.admin.product.save(first);
    expect(saved).toMatchObject({ number: 'PR-0001', isShown: true, photoAt: null, licences: {} });
    expect(await core.admin.product.save(first)).toMatchObject({ number: 'PR-0001' }); // sent twice
    await save({ name: 'Dodol Nanas', price: null, category: '' });
    const list = async (filter: Inputs['product']['list']) =>
      (await core.admin.product.list(filter)).map(({ name }) => name);
    expect(await list({})).toEqual(['Dodol Nanas', 'Keripik Nanas Asli']);
    expect(await list({ text: 'camilan nanas' })).toEqual(['Keripik Nanas Asli']);
    expect(await list({ text: 'PR-0002' })).toEqual(['Dodol Nanas']);
    expect(await list({ text: 'suharti dodol' })).toEqual(['Dodol Nanas']);
    expect(await list({ sector: 'A' })).toEqual([]);

    const basedOn = { price: 22_000, unit: 'bungkus' };
    await core.admin.product.save({ ...first, price: 25_000, basedOn });
    const kept = await core.admin.product.save({ ...first, unit: 'kantong', basedOn });
    expect(kept).toMatchObject({ price: 25_000, unit: 'kantong' });
    await expect(core.admin.product.save({ ...first, price: 30_000, basedOn })).rejects.toMatchObject({
      code: 'RECORD_CHANGED',
      data: { stored: { price: 25_000 } },
    });
    const merek = typed('IDM1', { issuedOn: '2026-03-02', validUntil: '2026-03-01' });
    await expect(save({ licences: { merek } })).rejects.toMatchObject({
      data: {
        issues: [
          {
            path: ['licences', 'merek', 'validUntil'],
            message: 'Mendahului tanggal terbitnya. Periksa kedua tanggal.',
          },
        ],
      },
    });
    await expect(save({ price: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });

    await core.admin.product.show({ uid: first.uid, isShown: false });
    expect(await list({})).toEqual(['Dodol Nanas']);
    expect(await list({ part: 'withdrawn' })).toEqual(['Keripik Nanas Asli']);
    const [section] = (await core.admin.person.card({ uid: personUid })).sections.filter(
      ({ kind }) => kind === 'product',
    );
    expect(section!.lines.map(({ text, detail }) => `${text}: ${detail}`)).toEqual([
      'PR-0002 Dodol Nanas: Harga belum didata',
      'PR-0001 Keripik Nanas Asli: Rp25.000 per kantong · ditarik dari galeri',
    ]);
    await core.admin.product.show({ uid: first.uid, isShown: true });
    const today = { from: '2026-11-23', to: '2026-11-23', text: 'PR-0001' };
    const { entries } = await core.admin.office.trail(today);
    expect(new Set(entries.map(({ action, subject }) => `${action} ${subject}`))).toEqual(
      new Set(
        ['Memajang', 'Menarik', 'Mengubah', 'Menambah'].map((did) => `${did} PR-0001, Keripik Nanas Asli`),
      ),
    );

    // Of a person who was removed nothing is shown, and it comes back with them.
    await core.admin.person.remove({ uid: personUid, reason: 'salah' });
    expect(await list({})).toEqual([]);
    await expect(core.admin.product.get({ uid: first.uid })).rejects.toMatchObject({
      code: 'PERSON_REMOVED',
    });
    await core.admin.person.restore({ uid: personUid });
    expect(await list({})).toHaveLength(2);
  });

  it('takes its licences from issued cases, and never prints one that does not hold', async () => {
    const { core, save, draft, personUid, businessUid } = await open();
    const halal = await issue(core, { personUid, businessUid }, 'halal', null);
    const pirt = await issue(core, { personUid, businessUid }, 'pirt', '2026-11-22');
    const { issued } = await core.admin.product.seller({ businessUid });
    expect(issued.map(({ kind, number }) => `${kind} ${number}`).sort()).toEqual([
      'halal NO-halal',
      'pirt NO-pirt',
    ]);
    const licences = Object.fromEntries(issued.map(({ kind, ...licence }) => [kind, licence]));
    const old = await save({ name: 'Lama', licences: { ...licences, merek: typed('IDM1') } });
    const young = await save({ name: 'Baru', madeSince: '2025-10-02', licences });
    const states = ({ licences: of }: typeof old) =>
      Object.fromEntries(Object.entries(of).map(([kind, { state }]) => [kind, state]));
    expect(states(old)).toEqual({ halal: 'valid', pirt: 'expired', merek: 'valid' });
    expect(states(young)).toEqual({ halal: 'outdated', pirt: 'expired' });
    const part = async (name: 'licensed' | 'toMend') =>
      (await core.admin.product.list({ part: name })).map((each) => each.name);
    expect([await part('licensed'), await part('toMend')]).toEqual([['Lama'], ['Baru', 'Lama']]);

    const text = await words(
      await core.admin.product.cataloguePdf({ uids: [old.uid, young.uid], title: 'Galeri' }),
    );
    expect(text).toContain('NO-halal');
    expect(text.split('NO-halal')).toHaveLength(2); // of the old product alone
    expect(text).toContain('IDM1');
    expect(text).not.toContain('NO-pirt');

    // The case holds: what is changed there is changed here; what was taken back there is not printed.
    const change = await core.admin.facilitation.get({ uid: pirt });
    await core.admin.facilitation.change({
      uid: pirt,
      subject: change.subject.code,
      businessUid,
      staffUid: change.consultant.uid,
      fieldUid: change.field.uid,
      partner: '',
      askedRp: null,
      approvedRp: null,
      facts: change.facts,
      documentNumber: 'NO-pirt',
      validUntil: '2030-10-01',
      checkOn: null,
      nextAction: '',
      dueOn: null,
    });
    expect(states(await core.admin.product.get({ uid: old.uid }))).toMatchObject({ pirt: 'valid' });
    await core.admin.facilitation.takeBack({
      uid: halal,
      step: 'terbit',
      ending: null,
      reason: 'salah catat',
    });
    expect(states(await core.admin.product.get({ uid: old.uid }))).toMatchObject({ halal: 'unissued' });

    const other = await newClient(core, 'Nuraini');
    await expect(
      core.admin.product.save(
        draft({
          businessUid: other.businessUid,
          licences: { pirt: { ...licences['pirt']!, caseUid: pirt } },
        }),
      ),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('keeps a photo that is small and bare, and refuses any other', async () => {
    const { core, save } = await open();
    const { uid } = await save();
    const { photoAt } = await core.admin.product.setPhoto({ uid, photo: productPhoto() });
    const file = await core.admin.product.photo({ uid, at: photoAt! });
    expect(file.size).toBe(productPhoto().size);
    expect(await core.admin.product.list({ part: 'noPhoto' })).toEqual([]);
    const bytes = new Uint8Array(await productPhoto().arrayBuffer());
    const exif = new Uint8Array([
      ...bytes.slice(0, 2),
      0xff,
      0xe1,
      0,
      8,
      69,
      120,
      105,
      102,
      0,
      0,
      ...bytes.slice(2),
    ]);
    const heavy = new Uint8Array(40 * 1024 * 1024); // a screen shrinks it first
    heavy.set(bytes);
    const none = new Uint8Array();
    for (const wrong of [exif, bytes.slice(0, 700), new TextEncoder().encode('ftypheic'), heavy, none])
      await expect(
        core.admin.product.setPhoto({ uid, photo: new File([wrong], 'a.jpg') }),
      ).rejects.toMatchObject({ code: 'PHOTO_UNUSABLE' });
    expect((await core.admin.product.photo({ uid, at: photoAt! })).size).toBe(bytes.length);
    await core.admin.product.setPhoto({ uid, photo: null });
    expect(await core.admin.product.list({ part: 'noPhoto' })).toHaveLength(1);
  });

  it('names business, owner and contact in the catalogue only where the owner wants it', async () => {
    const { core, save, businessUid } = await open();
    const uids = [(await save()).uid];
    const pdf = async () => words(await core.admin.product.cataloguePdf({ uids, title: 'Galeri' }));
    const { agreedOn: _, issued: __, ...seller } = await core.admin.product.seller({ businessUid });
    await core.admin.product.saveSeller({ ...seller, contact: 'HP 0812 0001 1000', story: 'Dari dapur.' });
    const unnamed = await pdf();
    expect(unnamed).toContain('1usaha·1produk');
    expect(unnamed).toContain('Produkpilihangaleri');
    for (const said of ['Daridapur', 'UsahaSuharti', '08120001']) expect(unnamed).not.toContain(said);
    await core.admin.product.saveSeller({ ...seller, contact: 'HP 0812 0001 1000', agrees: true });
    for (const said of ['UsahaSuharti', 'SuhartiHP081200011000']) expect(await pdf()).toContain(said);
    expect(await core.admin.product.seller({ businessUid })).toMatchObject({ agreedOn: '2026-11-23' });
    await core.admin.product.saveSeller({ ...seller, agrees: false });
    expect(await pdf()).not.toContain('0812');
  });

  it('labels have a price, the workbook every product; a withdrawn one is printed nowhere', async () => {
    const { core, save } = await open();
    const priced = await save();
    const free = await save({ name: 'Tanpa Harga', price: null });
    const labels = (uids: string[]) => core.admin.product.labelsPdf({ uids, copies: 2, used: 23 });
    await expect(labels([free.uid])).rejects.toMatchObject({ code: 'NO_PRICE' });
    const { text, pages } = await readPdfFile(await labels([priced.uid, free.uid]));
    expect(pages).toHaveLength(2);
    expect(squeezed(text).match(/PR-0001/g)).toHaveLength(2);
    expect(text).not.toContain('PR-0002');
    const xlsx = await core.admin.product.listXlsx({});
    const [sheet] = (await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))).sheets;
    expect(sheet!.rows.at(-1)).toEqual(
      expect.arrayContaining(['PR-0002', 'Tanpa Harga', 'menyusul', 'dipajang']),
    );
    await core.admin.product.show({ uid: priced.uid, isShown: false });
    const printed = core.admin.product.cataloguePdf({ uids: [priced.uid], title: 'Galeri' });
    await expect(printed).rejects.toMatchObject({ code: 'NOTHING_SHOWN' });
    await expect(labels([priced.uid])).rejects.toMatchObject({ code: 'NOTHING_SHOWN' });
  });

  it('its label is not taken for the card of a participant', () => {
    expect(readScan('PLUT1:P:PR-0001')).toEqual({ kind: 'other' });
  });
});
