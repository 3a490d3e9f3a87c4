import { describe, expect, it } from 'vitest';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

const known = async (
  core: TestCore,
  name: string,
  change: Parameters<typeof newPerson>[2] = {},
  business?: string,
) =>
  (
    await registerVisitor(core, core.admin, '', 'A', {
      person: { new: newPerson(core, name, change) },
      business: business ? { new: { uid: core.uid(), name: business } } : null,
    })
  ).personUid;
const names = async (core: TestCore, text: string) =>
  (await core.admin.person.search({ text })).map((hit) => hit.name);

describe('search', () => {
  it.each([
    ['noerhaliza', 'old spelling'],
    ['siti nurha', 'an unfinished word'],
    ['nurhaliaz', 'letters changed places'],
    ['nurhaliz keripik', 'name and business'],
    ['Keripik Buk', 'the business'],
    ['900003', 'the last six of the NIK'],
    ['0003', 'the last four'],
    ['147102630290', 'the beginning of the NIK'],
    ['0812-7654-3210', 'the phone'],
    ['+6281276543210', 'the phone with country code'],
    ['3210', 'the last four of the phone'],
  ])('finds by %s: %s', async (text) => {
    const core = await openTestCore();
    await known(core, 'Orang Lain');
    await known(
      core,
      'Hj. Siti Nurhaliza, S.E.',
      { nik: '1471026302900003', phone: '0812 7654 3210' },
      'Keripik Bukit Raya',
    );
    expect(await names(core, text)).toEqual(['Hj. Siti Nurhaliza, S.E.']);
  });

  it('finds words learnt a moment ago, also mistyped', async () => {
    const core = await openTestCore();
    expect(await names(core, 'wirjosudarmo')).toEqual([]);
    await known(core, 'Wirjosudarmo');
    expect(await names(core, 'wirjosudarmp')).toEqual(['Wirjosudarmo']);
  });

  it('shows a masked NIK and never a whole one', async () => {
    const core = await openTestCore();
    await known(core, 'Siti', { nik: '1471026302900003', phone: '081276543210' });
    const [hit] = await core.admin.person.search({ text: '1471026302900003' });
    expect(hit).toMatchObject({ nikMasked: '1471••••••••0003', phoneMasked: '0812••••3210' });
    expect(JSON.stringify(hit)).not.toContain('1471026302900003');
  });

  it.each(['"', '*', 'a AND', "'; DROP TABLE person;--", 'NEAR(', '(((', '😀', '   '])(
    'survives %j',
    async (text) => {
      const core = await openTestCore();
      await known(core, 'Siti');
      expect(await core.admin.person.search({ text })).toBeInstanceOf(Array);
    },
  );
});

describe('a NIK', () => {
  it('fills in sex, birth date and home district', async () => {
    const core = await openTestCore();
    expect(await core.admin.person.inspectNik({ nik: '1471026302900003' })).toMatchObject({
      problems: [],
      sex: 'P',
      birthDates: ['1990-02-23'],
      region: { code: '14.71.02' },
      known: null,
    });
    const uid = await known(core, 'Siti', { nik: '1471026302900003' });
    expect((await core.admin.person.inspectNik({ nik: '1471026302900003' })).known).toEqual({
      uid,
      name: 'Siti',
    });
  });

  it('is shown whole only on demand, and every look is written down', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { nik: '1471026302900003' });
    expect(await core.admin.person.revealNik({ uid })).toEqual({ nik: '1471026302900003' });
    expect((await core.admin.person.card({ uid })).person.nikRevealsThisMonth).toBe(1);
    const { entries: trail } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' });
    expect(trail[0]).toMatchObject({ action: 'Menampilkan NIK', staffName: 'Fitriani' });
    expect(JSON.stringify(trail)).not.toContain('1471026302900003');
  });
});

describe('likely duplicates', () => {
  it('are told with their reason, likeliest first', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Muhammad Yusuf', {
      sex: 'L',
      birthDate: '1990-02-03',
      phone: '081276543210',
    });
    const similar = (input: Partial<Parameters<typeof core.admin.person.similar>[0]>) =>
      core.admin.person.similar({ name: 'Moh. Joesoef', ...input });
    expect(await similar({ birthDate: '1990-02-03' })).toMatchObject([
      { reason: 'Nama dan tanggal lahir sama' },
    ]);
    expect(await similar({ birthDate: '1991-02-03' })).toEqual([]);
    expect(await similar({ name: 'Siti', phone: '+62 812 7654 3210' })).toMatchObject([
      { reason: 'Nomor HP sama' },
    ]);
    expect(await similar({ except: uid })).toEqual([]);
  });
});

describe('the card', () => {
  it('keeps what was not touched, and writes down what was', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { nik: '1471026302900003', consent: true });
    const draft = newPerson(core, 'Siti Aminah', { uid, consent: true, phone: '081276543210' });
    const person = await core.admin.person.update(draft);
    expect(person).toMatchObject({
      name: 'Siti Aminah',
      nikMasked: '1471••••••••0003',
      phone: '081276543210',
    });
    expect(person.consent).toMatchObject({ staffName: 'Fitriani', version: 1 });
    expect(await names(core, 'aminah')).toEqual(['Siti Aminah']);
    const [last] = (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' })).entries;
    expect(last!.summary).toContain('nama: Siti → Siti Aminah');
    expect((await core.admin.person.update({ ...draft, clearNik: true })).nikMasked).toBe(null);
  });

  it('counts a business by its sales, and a year once', async () => {
    const core = await openTestCore();
    const personUid = await known(core, 'Siti');
    const business = { uid: core.uid(), name: 'Keripik', sales: 2_000_000_001, capital: 1 };
    expect(await core.admin.person.saveBusiness({ personUid, business })).toMatchObject({
      scale: 'kecil',
      scaleBasis: 'sales',
    });
    const year = {
      businessUid: business.uid,
      year: 2025,
      ownCapital: 1,
      outsideCapital: null,
      assets: null,
      sales: 5,
      permanentMale: 1,
      permanentFemale: 2,
      temporaryMale: null,
      temporaryFemale: null,
    };
    await core.admin.person.saveBusinessYear(year);
    await core.admin.person.saveBusinessYear({ ...year, sales: 6 });
    expect((await core.admin.person.card({ uid: personUid })).years).toMatchObject([
      { year: 2025, sales: 6 },
    ]);
    expect(await names(core, 'keripik')).toEqual(['Siti']);
  });

  it('goes to the recycle bin and comes back', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { nik: '1471026302900003' });
    await core.admin.person.remove({ uid, reason: 'Ganda' });
    expect(await names(core, 'siti')).toEqual([]);
    expect(await names(core, '1471026302900003')).toEqual([]);
    await expect(core.admin.person.card({ uid })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await core.admin.person.removed()).toMatchObject([{ uid, name: 'Siti', staffName: 'Fitriani' }]);
    await core.admin.person.restore({ uid });
    expect(await names(core, 'siti')).toEqual(['Siti']);
  });
});
