import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBy, type Facts, openSeal, unsignedText } from '#contract/seal.ts';
import { isSignedBy, keyId } from '#core/features/documents/seal/index.ts';
import { newKeyPair, signerOf } from '#core/features/documents/seal/sign.ts';
import { judge } from '../../src/checker/verdict.ts';
import { openTestCore, type TestCore } from './support.ts';

const activity = {
  title: 'Pelatihan Sertifikasi Halal',
  role: 'Peserta' as const,
  startDate: '2026-11-09',
  endDate: '2026-11-12',
  hours: 24,
  place: 'Gedung PLUT-KUMKM, Pekanbaru',
  organiser: 'UPT PLUT-KUMKM Provinsi Riau',
  signedOn: '2026-11-13',
  materials: [],
};
const facts: Facts = {
  kind: 'certificate',
  office: 'PLUT Riau',
  number: '012/SERT/PLUT-RIAU/XI/2026',
  holder: 'Siti Nur’aini, S.E.',
  role: 'Peserta',
  title: activity.title,
  startDate: activity.startDate,
  endDate: activity.endDate,
  hours: 24,
  place: activity.place,
  organiser: activity.organiser,
  signedOn: activity.signedOn,
  replaces: '',
};

const issueOne = async (core: TestCore, holder = 'Suharti') => {
  const { certificates } = await core.admin.certificate.issue({
    uid: core.uid(),
    activity,
    recipients: [{ name: holder }],
  });
  const sqlite = new Sqlite(core.databasePath, { readonly: true });
  const payload = sqlite
    .prepare('SELECT payload FROM certificate ORDER BY id DESC LIMIT 1')
    .pluck()
    .get() as string;
  sqlite.close();
  return { ...certificates[0]!, payload };
};

/** The same with another letter near its end. */
const altered = (text: string): string =>
  `${text.slice(0, -9)}${text.at(-9) === 'A' ? 'B' : 'A'}${text.slice(-8)}`;

describe('a signed QR', async () => {
  const key = newKeyPair();
  const payload = await signerOf(key)(facts);

  it('gives back every fact and the key it was signed with', () => {
    const seal = openSeal(payload)!;
    expect(seal.facts).toEqual(facts);
    expect(seal.keyId).toBe(Buffer.from(keyId(key.publicKey)).toString('hex'));
    expect(isSignedBy(seal, key.publicKey)).toBe(true);
    expect(isSignedBy(seal, newKeyPair().publicKey)).toBe(false);
  });

  it('holds capitals, digits and one colon only, as a QR packs best', () => {
    expect(payload).toMatch(/^PLUT2:[A-Z2-7]+$/);
    expect(payload.length).toBeLessThan(600);
  });

  it('survives a scanner with Caps Lock, which types all of it in the other case', () => {
    expect(openSeal(payload.toLowerCase())?.facts).toEqual(facts);
  });

  it('refuses every one of 10,000 mutations', () => {
    const holds = (text: string) => {
      const seal = openSeal(text);
      return seal !== null && isSignedBy(seal, key.publicKey);
    };
    expect(holds(payload)).toBe(true);
    const place = fc.nat(payload.length - 1);
    const mutation = fc.oneof(
      // one byte becomes another
      fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([i, code]) => {
        const letter = String.fromCharCode(code);
        return payload.slice(0, i) + letter + payload.slice(i + 1);
      }),
      // a bit of one byte is flipped
      fc.tuple(place, fc.nat(6)).map(([i, bit]) => {
        const letter = String.fromCharCode(payload.charCodeAt(i) ^ (1 << bit));
        return payload.slice(0, i) + letter + payload.slice(i + 1);
      }),
      // a letter of the alphabet becomes another, so that only the signature can tell
      fc
        .tuple(fc.integer({ min: 6, max: payload.length - 1 }), fc.constantFrom(...'ABCXYZ234567'.split('')))
        .map(([i, letter]) => payload.slice(0, i) + letter + payload.slice(i + 1)),
      place.map((i) => payload.slice(0, i) + payload.slice(i + 1)),
      fc.tuple(place, place).map(([i, j]) => {
        const letters = payload.split('');
        [letters[i], letters[j]] = [letters[j]!, letters[i]!];
        return letters.join('');
      }),
      fc
        .tuple(place, fc.constantFrom(...'A7=Z'.split('')))
        .map(([i, c]) => payload.slice(0, i) + c + payload.slice(i)),
    );
    let refused = 0;
    fc.assert(
      fc.property(
        mutation.filter((text) => text !== payload),
        (text) => {
          refused++;
          return !holds(text);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(refused).toBeGreaterThanOrEqual(10_000);
  });

  it('never breaks on rubbish that claims to be one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => openSeal(`PLUT2:${text}`) === null));
  });
});

describe('checking', () => {
  it('tells valid, altered, void, unknown, foreign and unregistered apart, each with its facts', async () => {
    const core = await openTestCore();
    const { payload, number, uid } = await issueOne(core);
    const check = (text: string) => core.admin.check.text({ text });

    expect(await check(payload)).toMatchObject({
      verdict: 'valid',
      facts: { holder: 'Suharti', number, hours: 24 },
      certificate: { number, holder: 'Suharti' },
    });
    expect(await check(`  ${payload.toLowerCase()} `)).toMatchObject({ verdict: 'valid' });
    expect(await check(altered(payload))).toMatchObject({ verdict: 'altered' });
    expect(await check(number)).toMatchObject({ verdict: 'number_only', certificate: { number } });
    // As it comes from a message or another keyboard.
    for (const typed of [
      number.toLowerCase(),
      number.replace('-', '–'),
      `\u200b${number}`,
      `${number}\u202c`,
    ])
      expect(await check(typed)).toMatchObject({ verdict: 'number_only', certificate: { number } });
    expect(await check('999/SERT/PLUT-RIAU/XI/2026')).toMatchObject({ verdict: 'unknown', facts: null });
    expect(await check(await signerOf(newKeyPair())(facts))).toMatchObject({
      verdict: 'foreign',
      facts: { holder: facts.holder },
      certificate: null,
    });
    await core.admin.certificate.void({ uid, reason: 'Batal hadir' });
    expect(await check(payload)).toMatchObject({
      verdict: 'void',
      certificate: { status: 'void', voidReason: 'Batal hadir' },
    });
  });

  it('takes a preview for what it is: signed by nobody', async () => {
    const core = await openTestCore();
    expect(await core.admin.check.text({ text: unsignedText(facts) })).toMatchObject({ verdict: 'foreign' });
  });

  it('knows a paper of ours that the register has lost', async () => {
    const core = await openTestCore();
    const { payload } = await issueOne(core);
    const other = new Sqlite(core.databasePath);
    const key = other.prepare('SELECT public_key, private_key FROM office_key').get() as {
      public_key: Uint8Array;
      private_key: Uint8Array;
    };
    other.close();
    const sign = signerOf({ publicKey: key.public_key, privateKey: key.private_key });
    expect(await sign({ ...openSeal(payload)!.facts })).toBe(payload);
    const lost = await sign({ ...facts, number: '777/SERT/PLUT-RIAU/XI/2026' });
    expect(await core.admin.check.text({ text: lost })).toMatchObject({
      verdict: 'unregistered',
      facts: { number: '777/SERT/PLUT-RIAU/XI/2026' },
      certificate: null,
    });
    // The number was given to somebody else after an older backup: the register's name must not stand for the paper.
    const reused = await sign({ ...openSeal(payload)!.facts, holder: 'Nama Lain' });
    expect(await core.admin.check.text({ text: reused })).toMatchObject({
      verdict: 'unregistered',
      facts: { holder: 'Nama Lain' },
      certificate: null,
    });
  });

  it('still reads the QR of a certificate from before the signature', async () => {
    const core = await openTestCore();
    const { number, code } = await issueOne(core);
    const verdict = async (text: string) => (await core.admin.check.text({ text })).verdict;
    expect(await verdict(`PLUT1:S:${number}:${code}`)).toBe('valid');
    expect(await verdict(`PLUT1:S:${number}:AAAAAAAA`)).toBe('altered');
  });
});

describe('the page given to anyone', () => {
  const knownOf = (page: string) =>
    JSON.parse(/id="facts">\s*([\s\S]*?)\s*<\/script>/.exec(page)![1]!) as Parameters<typeof judge>[1];

  it('knows the key and what was taken back, and judges as the application does', async () => {
    const core = await openTestCore();
    const valid = await issueOne(core);
    const voided = await issueOne(core, "Ma'ruf <b>Amin</b>");
    await core.admin.certificate.void({ uid: voided.uid, reason: 'Salah ketik' });
    const page = await core.admin.check.page();
    expect(page.type).toBe('text/html');
    const known = knownOf(await page.text());
    expect(known.voided).toEqual({ certificate: [voided.number], letter: [] });
    expect(known.keys).toEqual([
      { id: (await core.admin.check.key()).id, publicKey: (await core.admin.check.key()).publicKey },
    ]);

    const title = (text: string) => judge(text, known).title;
    expect(judge(valid.payload, known)).toMatchObject({
      tone: 'done',
      title: 'Asli',
      facts: expect.arrayContaining([
        ['Nama', 'Suharti'],
        ['Nomor', valid.number],
        ['Kegiatan', activity.title],
      ]) as unknown,
    });
    expect(title(voided.payload)).toBe('Sudah dibatalkan');
    const asLetter = { ...known, voided: { certificate: [], letter: [voided.number] } };
    expect(judge(voided.payload, asLetter).title).toBe('Asli');
    expect(title(altered(valid.payload))).toBe('Palsu atau diubah');
    expect(title(valid.payload.slice(0, -9))).not.toBe('Asli');
    expect(title(await signerOf(newKeyPair())(facts))).toBe('Bukan terbitan kantor ini');
    expect(title(valid.number)).toBe('Bukan kode QR bertanda tangan');
    // Up to which minute it knows, beside its name and in the answer.
    expect(known.madeAt).toBe('23 November 2026 pukul 08.00 WIB');
    expect(judge(valid.payload, known).text).toContain('sampai 23 November 2026 pukul 08.00 WIB');
  });

  it('is reached by the QR itself once the office has put it somewhere, with the same facts', async () => {
    const core = await openTestCore();
    const before = await issueOne(core);
    const { address } = await core.admin.check.saveAddress({ address: ' https://plut.riau.go.id/periksa ' });
    expect(await core.admin.check.address()).toEqual({ address: 'https://plut.riau.go.id/periksa' });
    const after = await issueOne(core, 'Siti');
    expect(after.payload).toMatch(/^PLUT2:/);
    const known = knownOf(await (await core.admin.check.page()).text());
    for (const text of [before.payload, after.payload].map((sealed) => carriedBy(address, sealed))) {
      expect(await core.admin.check.text({ text })).toMatchObject({ verdict: 'valid' });
      expect(judge(text, known).title).toBe('Asli');
      expect(judge(text.toUpperCase(), known).title).toBe('Asli');
      expect(judge(altered(text), known).title).toBe('Palsu atau diubah');
    }
    expect(await core.admin.check.text({ text: before.payload })).toMatchObject({ verdict: 'valid' });
    const desk = await core.signIn('Rina', 'frontdesk');
    await expect(desk.check.saveAddress({ address: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const bad of [
      'plut.riau.go.id',
      'https://x.id/a#b',
      'https://x.id/a?b',
      'javascript:1',
      `https://x.id/${'a'.repeat(90)}`,
    ])
      await expect(core.admin.check.saveAddress({ address: bad })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });

  it('needs nothing from anywhere', async () => {
    const core = await openTestCore();
    const page = await (await core.admin.check.page()).text();
    expect(page).not.toMatch(/(src|href)=|@import|https?:\/\/(?!www\.w3\.org)/);
    expect(page.length).toBeLessThan(150_000);
  });
});
