import { describe, expect, it } from 'vitest';
import { emptyYear } from '#contract/business.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { isSameName } from '#core/platform/people/names.ts';
import { openSqlite } from '#core/kernel/database.ts';

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
    ['147102630290', 'the beginning of the NIK'],
    ['543210', 'the last six of the phone'],
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

  const nik = '1471026302900003';
  it.each([
    ['1471026302900003', ['Siti'], 'NIK sama'],
    ['14 71 02 63 02 90 00 03', ['Siti'], 'NIK sama'],
    ['1471.0263–0290\u200b0003', ['Siti'], 'NIK sama'],
    ['1471026302900004', [], undefined],
    ['3201015002900003', [], undefined],
    ['9120301234567', ['Siti'], 'NIB sama'],
    ['9120301234568', [], undefined],
    ['0812 7654 3210', ['Siti'], 'HP sama'],
    ['+62 0812 7654 3210', ['Siti'], 'HP sama'],
    ['81276543210', ['Siti'], 'HP sama'],
    ['081376543210', [], undefined],
    ['12345678900003', [], undefined],
    ['900003', [], undefined],
    ['0003', [], undefined],
    ['9000', [], undefined],
    ['543210', ['Siti'], 'HP berakhir 543210'],
    ['3210', ['Siti'], 'HP berakhir 3210'],
    ['14710263029000', [], undefined],
    ['147102630290', ['Siti'], 'NIK berawal 147102630290'],
  ] as const)('%s finds %j by its %s', async (text, found, matched) => {
    const core = await openTestCore();
    const personUid = await known(core, 'Siti', { nik, phone: '081276543210' });
    const business = { uid: core.uid(), name: 'Keripik', nib: '’９１２０ 3012–34567' };
    await core.admin.person.saveBusiness({ personUid, business });
    await known(core, 'Ani', { nik: '1471015302900003', phone: '081299990001' });
    const hits = await core.admin.person.search({ text });
    expect(hits.map(({ name }) => name).sort()).toEqual(found);
    expect(hits[0]?.matched).toBe(matched === undefined ? undefined : matched);
  });

  it.each([
    ['212', '212 Mart'],
    ['nur aini', "Nur'aini"],
    ['nuraini', 'Nur Aini'],
    ['siti nur aini', 'Siti Nuraini'],
    ['alhafiz putra', 'Al Hafiz Putra'],
    ['al hafiz', 'Alhafiz Putra'],
    ['nimade ayu', 'Ni Made Ayu'],
    ['elfitri', 'El Fitri Rahmi'],
    ['nuraini lubis', 'Nurʻaini Lubis'],
    ['nur´aini', 'Nuraini Lubis'],
    ['siti bt ahmad', 'Siti binti Ahmad'],
    ['siti binti ahmad', 'Siti bt. Ahmad'],
    ['anak agung gede', 'A.A. Gede Raka'],
    ['a.a. gede', 'Anak Agung Gede Raka'],
    ['ida bagus raka', 'IB Raka Sudewa'],
    ['ra kartini', 'R. A. Kartini'],
    ['gusti ngurah', 'I Gst. Ngurah Rai'],
    ['abdurrahman', 'Abdul Rahman Saleh'],
    ['abdurahman saleh', 'Abd. Rahman Saleh'],
    ['abd rahman', 'Abdurrahman Saleh'],
    ['abdul salam', 'Abdussalam'],
    ['rudi hartono', 'Rudy Hartono'],
    ['hendry', 'Hendri Saputra'],
    ['waode siti', 'Wa Ode Siti'],
    ['wa ode', 'Waode Siti'],
    ['laode muh', 'La Ode Muhammad'],
    ['debritto', 'Yohanes De Britto'],
    ['de britto', 'Yohanes Debritto'],
    ['khoirun nisa', 'Khairunnisa'],
    ['choirunnisa', 'Khairun Nisa'],
    ["ma'ruf amin", 'Ma ruf Amin'],
    ["ra'uf", 'Ra uf Hasan'],
    ["mu'minin", 'Mu minin'],
    ["mas'ud", 'Ali Mas ud'],
    ["sa'adah", 'Sa adah Lubis'],
    ['imade', 'I Made Sudana'],
    ['raden ajeng kartini', 'R.A. Kartini'],
    ['r.a. kartini', 'Raden Ajeng Kartini'],
    ['raden roro wulan', 'Rr. Wulan Sari'],
    ['rr wulan', 'R. Roro Wulan Sari'],
    ['tubagus hasan', 'Tb. Hasan Basri'],
    ['tb hasan', 'Tubagus Hasan Basri'],
    ['i gusti ngurah', 'I Gst Ngr Alit'],
    ['i gst ngr', 'I Gusti Ngurah Alit'],
    ['aag raka', 'Anak Agung Gede Raka'],
    ['anak agung gede raka', 'AAG Raka'],
    ['nasution', 'Rahmat Nst'],
  ])('%s finds %s', async (text, name) => {
    const core = await openTestCore();
    await known(core, 'Orang Lain');
    await known(core, name);
    expect(await core.admin.person.search({ text })).toMatchObject([{ name, isGuess: false }]);
    expect(await core.admin.person.similar({ name: text })).toMatchObject(
      isSameName(text, name) ? [{ name }] : [],
    );
  });

  it.each([
    ['Siti Intan Toro', 'siti bintoro'],
    ['Wan Abdurrahman', 'irwan'],
    ['Siti Efani', 'stefani'],
    ['Ajat', 'drajat'],
  ])('takes %s for nobody who is called %s', async (name, text) => {
    const core = await openTestCore();
    await known(core, name, {}, 'UD Indah');
    for (const typed of [text, 'udin'])
      expect((await core.admin.person.search({ text: typed })).filter(({ isGuess }) => !isGuess)).toEqual([]);
  });

  it('shows those who are written as they were typed before those who are written otherwise', async () => {
    const core = await openTestCore();
    await known(core, 'Abdurrahman Saleh');
    await known(core, 'Abdul Rahman');
    expect(await names(core, 'abdurrahman')).toEqual(['Abdurrahman Saleh', 'Abdul Rahman']);
    expect(await names(core, 'abdul rahman')).toEqual(['Abdul Rahman', 'Abdurrahman Saleh']);
  });

  it('takes nobody for sure whose name a word begins by its sound alone', async () => {
    const core = await openTestCore();
    await known(core, 'Zulfan', {}, 'Kedai Barokah');
    await known(core, 'Zulfan Barusman');
    const hits = await core.admin.person.search({ text: 'zulfa baru' });
    expect(hits.map(({ name, isGuess }) => [name, isGuess])).toEqual([
      ['Zulfan Barusman', false],
      ['Zulfan', true],
    ]);
    expect(await core.admin.person.count({ text: 'zulfa baru' })).toMatchObject({ count: 1 });
  });

  it('finds a business by the digits of its name', async () => {
    const core = await openTestCore();
    await known(core, 'Siti', {}, '212 Mart');
    await known(core, 'Ani', { phone: '081234560212' });
    expect(await core.admin.person.search({ text: '212' })).toMatchObject([
      { name: 'Siti', business: '212 Mart', matched: null },
    ]);
  });

  it.each(['2211', '211', '221'])(
    'takes nobody of Kopi 21 for %s: digits are as they are typed',
    async (text) => {
      const core = await openTestCore();
      await known(core, 'Siti', {}, 'Kopi 21');
      expect((await core.admin.person.search({ text })).filter(({ isGuess }) => !isGuess)).toEqual([]);
    },
  );

  it('says how many there are beyond the ones it shows', async () => {
    const core = await openTestCore();
    for (let i = 0; i < 12; i++) await known(core, `Siti Nomor${'abcdefghijkl'[i]}`);
    expect(await core.admin.person.search({ text: 'siti' })).toHaveLength(8);
    expect(await core.admin.person.count({ text: 'siti' })).toEqual({ count: 12, isMore: false });
  });

  it('finds words learnt a moment ago, also mistyped', async () => {
    const core = await openTestCore();
    expect(await names(core, 'wirjosudarmo')).toEqual([]);
    await known(core, 'Wirjosudarmo');
    expect(await names(core, 'wirjosudarmp')).toEqual(['Wirjosudarmo']);
  });

  it('offers who a mistyped name may mean behind everybody who was typed, nearest first, and counts none', async () => {
    const core = await openTestCore();
    for (const name of ['Rudi Santosa', 'Budi Santosu', 'Budi Santoso', 'Santoso Budiman'])
      await known(core, name);
    const search = async (text: string) =>
      (await core.admin.person.search({ text })).map(({ name, isGuess }) => (isGuess ? `${name}?` : name));
    expect(await search('budi santoso')).toEqual([
      'Budi Santoso',
      'Budi Santosu',
      'Santoso Budiman',
      'Rudi Santosa?',
    ]);
    expect((await search('budi santosp'))[0]).toMatch(/^Budi Santos[ou]\?$/);
    expect(await core.admin.person.count({ text: 'budi santosp' })).toEqual({ count: 0, isMore: false });
  });

  it('takes nobody for whoever was typed when the words are nobody’s', async () => {
    const core = await openTestCore();
    await known(core, 'Rohani Maharani', {}, 'Barokah Skincare');
    expect(await names(core, 'zzqq baru')).toEqual([]);
    expect(await names(core, 'sulastri')).toEqual([]);
    await known(core, 'Sulaiman Astri');
    await known(core, 'Sulastri');
    expect(await names(core, 'sulastri')).toEqual(['Sulastri']);
  });

  it('shows a masked NIK and never a whole one', async () => {
    const core = await openTestCore();
    await known(core, 'Siti', { nik: '1471026302900003', phone: '081276543210' });
    const [hit] = await core.admin.person.search({ text: '1471026302900003' });
    expect(hit).toMatchObject({ nikMasked: '147102••••••••••', phoneMasked: '0812••••3210' });
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
    expect((await core.admin.person.inspectNik({ nik: 'NIK: 1471026302900003' })).known).toEqual({
      uid,
      name: 'Siti',
    });
  });

  it.each(['14 71 02 63 02 90 00 03', '1471–0263—0290.0003', '\u202a1471026302900003\u202c'])(
    'is stored as %j was read',
    async (nik) => {
      const core = await openTestCore();
      const uid = await known(core, 'Si\u200bti', { nik, phone: '+62 0812–7654 3210' });
      expect(await core.admin.person.revealNik({ uid })).toEqual({ nik: '1471026302900003' });
      expect((await core.admin.person.card({ uid })).person).toMatchObject({
        name: 'Siti',
        phone: '081276543210',
      });
    },
  );

  it('cannot be guessed: who is asked for is written down, and many alike are not answered', async () => {
    const core = await openTestCore();
    await known(core, 'Siti', { nik: '1471026302900009' });
    const said = async () =>
      (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' })).entries
        .filter(({ action }) => action.startsWith('Menanyakan'))
        .map(({ action, subject }) => [action, subject]);
    const ask = (serial: number) => core.admin.person.inspectNik({ nik: `147102630290000${serial}` });
    expect((await ask(9)).known?.name).toBe('Siti');
    expect((await ask(9)).known?.name).toBe('Siti');
    expect(await said()).toEqual([['Menanyakan NIK', 'Siti']]);
    for (let serial = 1; serial <= 4; serial++) expect((await ask(serial)).known).toBeNull();
    expect(await said()).toHaveLength(4);
    await known(core, 'Ani', { nik: '1471026302910006' });
    await expect(core.admin.person.search({ text: '1471026302900005' })).rejects.toMatchObject({
      code: 'NIK_GUESSED',
    });
    await expect(known(core, 'Eka', { nik: '1471026302900005' })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    core.advance(24 * 60);
    expect(await core.admin.person.search({ text: '1471026302900005' })).toEqual([]);
  });

  it('is not told by its end, nor by counting without an entry for each whom it names', async () => {
    const core = await openTestCore();
    const entries = async () =>
      (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' })).entries
        .filter(({ action }) => action.startsWith('Menanyakan'))
        .map(({ subject }) => subject);
    await known(core, 'Siti', { nik: '1471026302900006' });
    for (const end of ['90-0006', '1990 0006', '02900006', '26302900006']) {
      expect(await core.admin.person.search({ text: end })).toEqual([]);
      expect((await core.admin.person.count({ text: end })).count).toBe(0);
    }
    const count = (serial: number) => core.admin.person.count({ text: `147102630290000${serial}` });
    expect((await count(6)).count).toBe(1);
    expect(await entries()).toEqual(['Siti']);
    for (let serial = 1; serial <= 4; serial++) expect((await count(serial)).count).toBe(0);
    await expect(count(5)).rejects.toMatchObject({ code: 'NIK_GUESSED' });
  });

  it('that a form refuses with a name is asked for: written down, counted and limited', async () => {
    const core = await openTestCore();
    const desk = await core.signIn('Dewi', 'frontdesk');
    const siti = await known(core, 'Siti', { nik: '1471026302900009' });
    core.advance(24 * 60);
    const said = async () =>
      (await core.admin.office.trail({ from: '2026-11-24', to: '2026-11-24' })).entries
        .filter(({ action }) => action.startsWith('Menanyakan'))
        .map(({ action, subject }) => [action, subject]);
    const { personUid: uid } = await registerVisitor(core, desk, 'Lain', 'B');
    const change = (nik: string) => desk.person.update(newPerson(core, 'Lain', { uid, nik }));
    const register = (nik: string) =>
      registerVisitor(core, desk, '', 'A', { person: { new: newPerson(core, 'Eka', { nik }) } });
    const refused = { code: 'NIK_KNOWN', data: { uid: siti, name: 'Siti' } };
    await expect(change('1471 0263 0290 0009')).rejects.toMatchObject(refused);
    expect(await said()).toEqual([['Menanyakan NIK', 'Siti']]);
    // The second desk is told by a form of its own: an entry of its own.
    await expect(known(core, 'Eka', { nik: '1471026302900009' })).rejects.toMatchObject(refused);
    await expect(register('1471026302900009')).rejects.toMatchObject(refused);
    expect(await said()).toHaveLength(2);
    for (let serial = 1; serial <= 4; serial++) await change(`147102630290000${serial}`);
    expect(await said()).toEqual([
      ['Menanyakan NIK yang mirip berkali-kali', 'Dewi'],
      ['Menanyakan NIK yang mirip berkali-kali', 'Dewi'],
      ['Menanyakan NIK yang mirip berkali-kali', 'Dewi'],
      ['Menanyakan NIK', 'Siti'],
      ['Menanyakan NIK', 'Siti'],
    ]);
    const limited = { code: 'FIELD_INVALID', message: expect.stringContaining('Terlalu banyak NIK') };
    await expect(change('1471026302900005')).rejects.toMatchObject(limited);
    await expect(register('1471026302900006')).rejects.toMatchObject(limited);
    // A visit of another day is no way around it.
    const at = new Date(core.now().getTime() - 26 * 3_600_000).toISOString();
    const onPaper = { sequence: 901, at, wasServed: true };
    const person = { new: newPerson(core, 'Eka', { nik: '1471026302900007' }) };
    await expect(registerVisitor(core, desk, '', 'A', { person, onPaper })).rejects.toMatchObject(limited);
  });

  it('names its owner in the trail also when it was nobody’s at the first asking', async () => {
    const core = await openTestCore();
    const desk = await core.signIn('Dewi', 'frontdesk');
    const ask = () => desk.person.inspectNik({ nik: '1471026302900009' });
    expect((await ask()).known).toBeNull();
    const uid = await known(core, 'Siti', { nik: '1471026302900009' });
    expect((await ask()).known?.uid).toBe(uid);
    await core.admin.person.remove({ uid, reason: '' });
    await known(core, 'Sita', { nik: '1471026302900009' });
    await expect(core.admin.person.restore({ uid })).rejects.toMatchObject({ code: 'NIK_KNOWN' });
    const { entries } = await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' });
    expect(
      entries.filter(({ action }) => action === 'Menanyakan NIK').map((e) => [e.staffName, e.subject]),
    ).toEqual([
      ['Fitriani', 'Sita'],
      ['Dewi', 'Siti'],
    ]);
  });

  it('never enters the trail', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { nik: '1471026302900003' });
    const draft = newPerson(core, 'Siti', { uid, nik: '1471026302900004', address: 'KTP 1471026302900004' });
    await core.admin.person.update(draft);
    const trail = openSqlite(core.databasePath, { readonly: true });
    const written = trail.prepare('SELECT before, after FROM audit').raw().all().flat().join();
    trail.close();
    expect(written).toContain('147102••••••••••');
    expect(written).not.toMatch(/\d{16}/);
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
    expect(await similar({ name: 'Muhamad Yusup' })).toMatchObject([{ uid }]);
    expect(await similar({ name: 'Muhammad Yunuf' })).toMatchObject([{ reason: 'Nama mirip' }]);
    expect(await similar({ name: 'Muhammad Yunuf', birthDate: '1991-02-03' })).toEqual([]);
    expect(await similar({ name: 'Siti Yusuf' })).toEqual([]);
  });
});

describe('the card', () => {
  it('keeps a day of birth that has become older than is typed now', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { birthDate: '1906-12-01' });
    core.setNow('2027-11-23T01:00:00.000Z');
    await core.answerForClock();
    const draft = newPerson(core, 'Siti', { uid, birthDate: '1906-12-01', address: 'Jalan Melati 1' });
    await expect(core.admin.person.update(draft)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const basedOn = { birthDate: '1906-12-01' };
    expect(await core.admin.person.update({ ...draft, basedOn })).toMatchObject({
      address: 'Jalan Melati 1',
    });
  });

  it('keeps what was not touched, and writes down what was', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { nik: '1471026302900003', consent: true });
    const draft = newPerson(core, 'Siti Aminah', { uid, consent: true, phone: '081276543210' });
    const person = await core.admin.person.update(draft);
    expect(person).toMatchObject({
      name: 'Siti Aminah',
      nikMasked: '147102••••••••••',
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
    await core.admin.person.saveBusinessYear({ ...year, sales: 6, basedOn: year });
    expect((await core.admin.person.card({ uid: personUid })).years).toMatchObject([
      { year: 2025, sales: 6 },
    ]);
    expect(await names(core, 'keripik')).toEqual(['Siti']);
  });

  it('lets sales on the card follow the latest year, but not an older one that is written down later', async () => {
    const core = await openTestCore();
    const personUid = await known(core, 'Siti');
    const business = { uid: core.uid(), name: 'Keripik', sales: 20_000_000_000 };
    await core.admin.person.saveBusiness({ personUid, business });
    const card = async () => {
      const { businesses } = await core.admin.person.card({ uid: personUid });
      return [businesses[0]!.sales, businesses[0]!.scale];
    };
    const year = (of: number, sales: number | null) => ({ ...emptyYear(business.uid, of), sales });
    const save = async (of: number, sales: number | null, before?: number) => {
      const basedOn = before === undefined ? {} : { basedOn: year(of, before) };
      await core.admin.person.saveBusinessYear({ ...year(of, sales), ...basedOn });
      return card();
    };
    expect(await save(2023, 1_000_000_000)).toEqual([20_000_000_000, 'menengah']); // typed, and newer
    expect(await save(2025, 3_000_000_000)).toEqual([3_000_000_000, 'kecil']); // the last year that is over
    expect(await save(2024, 1_000_000_000)).toEqual([3_000_000_000, 'kecil']);
    expect(await save(2025, null, 3_000_000_000)).toEqual([1_000_000_000, 'mikro']); // of 2024, as 2025 is gone
    expect(await save(2024, 2_500_000_000, 1_000_000_000)).toEqual([2_500_000_000, 'kecil']); // corrected
    expect(await save(2023, 4_000_000_000, 1_000_000_000)).toEqual([2_500_000_000, 'kecil']);
  });

  it('goes to the recycle bin and comes back', async () => {
    const core = await openTestCore();
    const uid = await known(core, 'Siti', { nik: '1471026302900003' });
    await core.admin.person.remove({ uid, reason: 'Ganda' });
    expect(await names(core, 'siti')).toEqual([]);
    expect(await names(core, '1471026302900003')).toEqual([]);
    await expect(core.admin.person.card({ uid })).rejects.toMatchObject({ code: 'PERSON_REMOVED' });
    expect(await core.admin.person.removed()).toMatchObject([{ uid, name: 'Siti', staffName: 'Fitriani' }]);
    await core.admin.person.restore({ uid });
    expect(await names(core, 'siti')).toEqual(['Siti']);
  });
});
