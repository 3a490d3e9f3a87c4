import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { ofActivities } from './activityScreens.ts';
import { expect, test } from './app.ts';
import { ofCertificates } from './certificateScreens.ts';
import { ofConsultant } from './consultationScreens.ts';
import { ofFacilitation } from './facilitationScreens.ts';
import { ofFrontDesk } from './frontDeskScreens.ts';
import { ofLibrary } from './libraryScreens.ts';
import { ofMentoring } from './mentoringScreens.ts';
import { newUid, PIN, setUpOffice, signIn, withOffice } from './office.ts';
import { ofPapers } from './paperScreens.ts';
import { ofPartners } from './partnerScreens.ts';
import { ofProducts } from './productScreens.ts';
import { goTo, ofAdministrator, screen, signInTo, type State } from './screens.ts';
import { ofSettings } from './settingsScreens.ts';
import { ofSurvey } from './surveyScreens.ts';
import { openMorning, through } from './walk.ts';

/** Everything that is wrong with what a page shows. */
export type Look = (page: Page) => Promise<string[]>;

const walks: readonly (readonly [title: string, who: string, states: readonly State[]])[] = [
  ['the work of the day', 'Fitriani', ofAdministrator],
  ['the settings', 'Fitriani', ofSettings],
  ['trainings, letters and what waits for approval', 'Fitriani', ofPapers],
  ['certificates, letters and their designs', 'Fitriani', ofCertificates],
  ['the front desk', 'Nur Aisyah', ofFrontDesk],
  ['the desk of a consultant', 'Rina Marlina', ofConsultant],
  ['the clients of a consultant', 'Rina Marlina', ofMentoring],
  ['the cases of a consultant', 'Rina Marlina', ofFacilitation],
  ['the partners of a consultant', 'Rina Marlina', ofPartners],
  ['the activities of a consultant', 'Rina Marlina', ofActivities],
  ['the library', 'Fitriani', ofLibrary],
  ['the gallery', 'Fitriani', ofProducts],
  ['the survey of the month', 'Fitriani', ofSurvey],
];

/** An office on its first morning: every list is empty. */
const ofNewOffice: readonly State[] = [
  ...[
    'loket',
    'hari-ini',
    'konsultasi',
    'antrean',
    'tindak-lanjut',
    'pendampingan',
    'fasilitasi',
    'mitra',
    'pelatihan',
    'kegiatan',
    'pustaka',
    'pustaka/katalog',
    'pustaka/hitung',
    'produk',
    'sertifikat',
    'laporan',
    'laporan/iku',
    'laporan/lengkapi',
    'laporan/survei',
    'daftar/workPlan',
    'pelaku-usaha',
    'pelaku-usaha/ganda',
  ].map((place): State => [`${place}, kosong`, screen(`/${place}`)]),
  [
    'Tampilan terhenti',
    async (page) => {
      await page.route('**/rpc/queue/mine', (route) => route.abort());
      await goTo(page, '/tindak-lanjut');
      await page.evaluate(() => (location.hash = '/konsultasi'));
      await page.getByText('Tampilan ini terhenti').waitFor();
      await page.unroute('**/rpc/queue/mine');
    },
  ],
];

/** The page that anyone checks a QR with, as the office gives it away, and a QR that this office signed. */
const makeChecker = async (data: string): Promise<{ address: string; payload: string }> => {
  const file = path.join(data, 'periksa.html');
  await withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const activity = {
      title: 'Pelatihan Desain Kemasan dan Label Produk Pangan Olahan',
      role: 'Peserta' as const,
      startDate: '2026-11-16',
      endDate: '2026-11-18',
      hours: 12,
      place: 'Aula PLUT-KUMKM, Pekanbaru',
      organiser: 'UPT PLUT-KUMKM Provinsi Riau',
      signedOn: '2026-11-20',
      materials: [],
    };
    const recipients = [{ name: 'Raja Muhammad Zulkarnain Al-Fatih, S.E., M.Si.' }];
    await admin.certificate.issue({ uid: newUid(), activity, recipients });
    const page = await admin.check.page();
    writeFileSync(file, Buffer.from(await page.arrayBuffer()));
  });
  const sqlite = new Sqlite(path.join(data, 'loket.db'), { readonly: true });
  const payload = sqlite.prepare('SELECT payload FROM certificate').pluck().get() as string;
  sqlite.close();
  return { address: pathToFileURL(file).href, payload };
};

const toPrinterStep: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => {
    await page.getByRole('combobox', { name: 'Kota atau kabupaten' }).fill('Pekanbaru');
    await page
      .getByRole('option', { name: /Pekanbaru/ })
      .first()
      .click();
    await page.getByLabel('Nama singkat').fill('PLUT Riau');
    await page.getByRole('button', { name: 'Lanjut ke Kop surat' }).click();
    await page.getByLabel('Alamat').waitFor();
  },
  async (page) => {
    await page.getByRole('button', { name: 'Lewati dulu' }).click();
    await page.getByLabel('Nama administrator').waitFor();
  },
  async (page) => {
    await page.getByLabel('Nama administrator').fill('Fitriani');
    await page.getByLabel('PIN, 6 angka').fill(PIN);
    await page.getByLabel('Ketik PIN sekali lagi').fill(PIN);
    await page.getByLabel('Petugas loket 1').fill('Nur Aisyah');
    await page.getByLabel('PIN awal Nur Aisyah').fill(PIN);
    await page.getByRole('button', { name: 'Simpan, lanjut ke Uji printer' }).click();
    await page.getByText('Catat PIN awal ini').waitFor();
  },
];

/** A test for each part of the application: all of its screens, dialogs and states are looked at in turn. */
export const lookEverywhere = (look: Look, lookInHall: Look = look): void => {
  const nothingIn = async (page: Page, name: string, by: Look = look) =>
    expect.soft(await by(page), name).toEqual([]);

  for (const [title, who, states] of walks)
    test(title, async ({ data, launch }) => {
      const { page } = await openMorning(data, launch);
      await page.locator('.sign-in').waitFor();
      if (states === ofAdministrator) await nothingIn(page, 'Masuk');
      await signInTo(page, who);
      await through(page, states, (name) => nothingIn(page, name));
    });

  test('an office on its first morning, and what breaks', async ({ data, launch }) => {
    await setUpOffice(data);
    const app = await launch();
    const { page } = app;
    await signIn(page, 'Fitriani');
    await through(page, ofNewOffice, (name) => nothingIn(page, name));
    app.stopHost!();
    await page.getByText('Sambungan terputus').waitFor();
    await nothingIn(page, 'Sambungan terputus');
  });

  test('the question about the clock, an empty queue, and the lock', async ({ data, launch }) => {
    await setUpOffice(data);
    const { page } = await launch({ at: '2026-11-20T01:00:00.000Z' });
    const question = page.getByRole('dialog');
    await question.waitFor();
    await nothingIn(page, 'Jam');
    await page.getByRole('button', { name: 'Jam sudah benar' }).click();
    await question.getByRole('textbox', { name: 'Angka PIN' }).first().click();
    await nothingIn(page, 'Jam, dijawab');
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await page.clock.install();
    await signIn(page, 'Rina Marlina');
    await page.getByText('Antrean kosong').waitFor();
    await nothingIn(page, 'Hari ini, antrean kosong');
    await page.clock.fastForward('24:00:00');
    await page.getByRole('dialog', { name: 'Layar dikunci' }).waitFor();
    await nothingIn(page, 'Layar dikunci');
  });

  test('the display, the kiosk and the survey', async ({ data, launch }) => {
    const { page } = await openMorning(data, launch);
    const { origin } = new URL(page.url());
    for (const [place, shown] of [
      ['#/layar', '.display-number'],
      ['#/survei', '.answer-foot button'],
      ['#/ambil-nomor', '.kiosk-fields button'],
    ] as const) {
      await page.goto('about:blank'); // the sign-in that still loads would go home
      await page.goto(`${origin}/${place}`);
      await page.locator(shown).first().waitFor();
      await nothingIn(page, place, lookInHall);
    }
    await page.locator('.kiosk-fields button').first().click();
    await page.locator('.kiosk-number').waitFor();
    await nothingIn(page, 'Nomor Anda', lookInHall);
  });

  test('the first start', async ({ app: { page } }) => {
    await page.locator('.set-up').waitFor();
    await nothingIn(page, 'Langkah 1');
    for (const [i, forward] of toPrinterStep.entries()) {
      await forward(page);
      await nothingIn(page, `Langkah ${i + 2}`);
    }
  });

  test('the page that checks a QR anywhere', async ({ data, page }) => {
    const { address, payload } = await makeChecker(data);
    await page.goto(address);
    await nothingIn(page, 'Pemeriksa');
    for (const [text, verdict] of [
      [payload, 'Asli'],
      [payload.slice(0, -4), 'Rusak atau diubah'],
      ['SERT-1', 'Bukan kode QR bertanda tangan'],
    ] as const) {
      await page.getByLabel('Teks kode QR').fill(text);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: verdict }).waitFor();
      await nothingIn(page, `Pemeriksa, ${verdict}`);
    }
  });
};
