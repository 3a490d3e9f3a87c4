import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { callNext } from './support/desk.ts';
import { setUpOffice, signIn, withOffice } from './support/office.ts';
import { linesOf, said, type Spoken } from './support/voice.ts';

/** What the display has played, a line for each announcement. */
const heard = async (display: Page): Promise<string[]> =>
  linesOf(await display.evaluate(() => (globalThis as unknown as { loketSpoken: Spoken[] }).loketSpoken));

/** Calls of one moment are one after the other: the screen ends with the last and lists the one before it first. */
const shownOrder = async (display: Page): Promise<string[]> => {
  const last = await display.locator('.display-number').innerText();
  const earlier = await display.locator('.display-earlier-number').allInnerTexts();
  return [...earlier.toReversed(), last];
};

const allowSound = async (display: Page) => {
  const blocked = display.getByRole('button', { name: 'Hidupkan suara' });
  await expect(display.locator('.display-sound')).toBeAttached();
  if (await blocked.isVisible()) await blocked.click();
  await expect(display.getByRole('button', { name: 'Uji suara' })).toBeAttached();
};

const draw = async (kiosk: Page, field: string, number: string) => {
  // Just after the last visitor it is deaf for a moment, as to a trembling hand.
  await expect(kiosk.locator('.kiosk-fields')).toHaveAttribute('aria-busy', 'false');
  await kiosk.getByRole('button', { name: field }).click();
  await expect(kiosk.locator('.kiosk-number')).toHaveText(number);
  await kiosk.getByRole('button', { name: 'Selesai' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Sentuh bidang yang Anda perlukan' })).toBeVisible();
};

const called = (page: Page, number: string, times: number) =>
  expect(page.getByRole('region', { name: `Pengunjung ${number}` })).toContainText(`Panggilan ke-${times}`);

test('from the kiosk to two desks that call at one moment, each call heard to its end', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  await withOffice(data, async (client) => void (await client('Dedi Kurniawan', 'consultant', 'B')));
  const app = await launch();
  const rina = app.page;
  await signIn(rina, 'Rina Marlina');
  const dedi = await app.newWindow!();
  await signIn(dedi, 'Dedi Kurniawan');

  const display = await app.openedWindow(() => rina.getByRole('button', { name: 'Layar antrean' }).click());
  await expect(display.getByText('Belum ada panggilan hari ini')).toBeVisible();
  await allowSound(display);

  await test.step('visitors draw numbers, and the consultants see them', async () => {
    await rina.bringToFront();
    const kiosk = await app.openedWindow(async () => {
      await rina.keyboard.press('Control+K');
      await expect(rina.getByPlaceholder('Ketik perintah')).toBeFocused();
      await rina.keyboard.type('ambil nomor');
      await rina.keyboard.press('Enter');
    });
    await draw(kiosk, 'Kelembagaan', 'A-001');
    await draw(kiosk, 'Sumber Daya Manusia', 'B-001');
    await draw(kiosk, 'Kelembagaan', 'A-002');
    await kiosk.close();
    for (const [page, number] of [
      [rina, 'A-001'],
      [dedi, 'B-001'],
    ] as const)
      await expect(page.getByText(number).first()).toBeVisible();
  });

  await test.step('both call at once', async () => {
    await Promise.all([callNext(rina), callNext(dedi)]);
    await called(rina, 'A-001', 1);
    await called(dedi, 'B-001', 1);
    await expect.poll(() => heard(display), { timeout: 180_000 }).toHaveLength(2);
    const order = await shownOrder(display);
    expect(order.toSorted()).toEqual(['A-001', 'B-001']);
    expect(await heard(display)).toEqual(order.map((number) => said(number)));
  });

  await test.step('both repeat at once: each is said to be a repeat, one after the other', async () => {
    await Promise.all(
      [dedi, rina].map((page) => page.getByRole('button', { name: /Panggil ulang/ }).click()),
    );
    await called(rina, 'A-001', 2);
    await called(dedi, 'B-001', 2);
    await expect.poll(() => heard(display), { timeout: 180_000 }).toHaveLength(4);
    const order = await shownOrder(display);
    const repeats = order.map((number) => said(number, { isRepeat: true }));
    expect((await heard(display)).slice(2)).toEqual(repeats);
  });

  await test.step('a display that starts anew shows the last call and does not shout it again', async () => {
    const last = (await shownOrder(display)).at(-1)!;
    await display.reload();
    await expect(display.locator('.display-number')).toHaveText(last);
    await allowSound(display);
    await dedi.getByRole('button', { name: /Panggil ulang/ }).click();
    await expect.poll(() => heard(display), { timeout: 180_000 }).toHaveLength(1);
    expect(await heard(display)).toEqual([said('B-001', { isRepeat: true })]);
  });

  await test.step('of two displays on one computer one speaks, and the other when it has gone', async () => {
    const second = await app.newWindow!();
    await second.goto(new URL('/#/layar', app.address).href);
    await second.reload();
    await expect(second.locator('.display-number')).toHaveText('B-001');
    const blocked = second.getByRole('button', { name: 'Hidupkan suara' });
    await expect(second.locator('.display-sound')).toBeAttached();
    if (await blocked.isVisible()) await blocked.click();
    await expect(second.getByText('Suara dari layar lain')).toBeAttached();

    await rina.getByRole('button', { name: /Panggil ulang/ }).click();
    await expect(second.locator('.display-number')).toHaveText('A-001');
    await expect.poll(() => heard(display), { timeout: 180_000 }).toHaveLength(2);
    expect(await heard(second)).toEqual([]);

    await display.close();
    await expect(second.getByRole('button', { name: 'Uji suara' })).toBeAttached();
    await rina.keyboard.press('F7');
    await expect(rina.getByText('A-001 dilewati.')).toBeVisible();
    await callNext(rina);
    await called(rina, 'A-002', 1);
    await expect.poll(() => heard(second), { timeout: 180_000 }).toEqual([said('A-002')]);
  });

  await test.step('the visitor of the kiosk number is written down and served under it', async () => {
    await rina.bringToFront();
    await rina.keyboard.press('F5');
    await expect(rina.getByText('Pengunjung A-002 belum didata.')).toBeVisible();
    await rina.keyboard.press('F2');
    await expect(rina.getByRole('combobox', { name: /Cari pengunjung/ })).toBeFocused();
    await rina.keyboard.type('Siti Nurhaliza');
    await expect(rina.getByText('Tidak ada yang cocok')).toBeVisible();
    await rina.keyboard.press('Enter');
    const form = rina.getByRole('form', { name: 'Pengunjung baru' });
    await form.getByLabel('NIK', { exact: false }).first().fill('1471015207850003');
    await expect(form.getByRole('combobox', { name: /^Kecamatan/ })).toHaveValue(/Sukajadi/); // read from the NIK
    await form
      .locator('label')
      .filter({ hasText: /Konsultasi bisnis/ })
      .click();
    await form.getByRole('button', { name: /Simpan data pengunjung/ }).click();
    const bar = rina.getByRole('region', { name: 'Pengunjung A-002' });
    await expect(bar).toContainText('Siti Nurhaliza');
    await rina.getByLabel('Permasalahan').fill('Belum punya NIB.');
    await rina
      .locator('label')
      .filter({ hasText: /^Selesai$/ })
      .click();
    await rina.getByRole('group', { name: 'Layanan diberikan' }).getByRole('checkbox').first().check();
    await rina.keyboard.press('F8');
    await expect(rina.getByText('A-002 selesai.')).toBeVisible();
  });
});
