import type { Page } from '@playwright/test';
import type { Part } from '#contract/announcement.ts';
import { expect, test } from './support/app.ts';
import { setUpOffice, signIn, withOffice } from './support/office.ts';

type Spoken = { number: string; parts: Part[]; outcome: string };

/** What the display has played, a line for each announcement. */
const heard = async (display: Page): Promise<string[]> => {
  const spoken = await display.evaluate(
    () => (globalThis as unknown as { loketSpoken: Spoken[] }).loketSpoken,
  );
  return spoken.map(({ number, parts, outcome }) =>
    [number, outcome, ...parts.map((part) => ('clip' in part ? part.clip : part.say))].join(' '),
  );
};

const allowSound = async (display: Page) => {
  const blocked = display.getByRole('button', { name: 'Hidupkan suara' });
  await expect(display.locator('.tv-sound')).toBeAttached();
  if (await blocked.isVisible()) await blocked.click();
  await expect(display.getByRole('button', { name: 'Uji suara' })).toBeAttached();
};

const draw = async (kiosk: Page, field: string, number: string) => {
  await kiosk.getByRole('button', { name: field }).click();
  await expect(kiosk.locator('.kiosk-number')).toHaveText(number);
  await kiosk.getByRole('button', { name: 'Selesai' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Sentuh bidang yang Anda perlukan' })).toBeVisible();
  await kiosk.waitForTimeout(1000); // deaf for a moment, as to a trembling hand
};

const called = (page: Page, number: string, times: number) =>
  expect(page.getByRole('region', { name: `Pengunjung ${number}` })).toContainText(`Panggilan ke-${times}`);

const say = (number: string, digits: string, letter: string, repeat = '') =>
  `${number} whole bel ${repeat}nomor-antrean huruf-${letter} ${digits} jeda silakan-menuju-ke meja huruf-${letter}`;

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
    await kiosk.close();
    for (const [page, number] of [
      [rina, 'A-001'],
      [dedi, 'B-001'],
    ] as const)
      await expect(page.getByText(number).first()).toBeVisible();
  });

  await test.step('both call at once', async () => {
    await Promise.all([rina.keyboard.press('F4'), dedi.keyboard.press('F4')]);
    await called(rina, 'A-001', 1);
    await called(dedi, 'B-001', 1);
    await expect.poll(() => heard(display), { timeout: 60_000 }).toHaveLength(2);
    const both = [say('A-001', 'nol nol satu', 'a'), say('B-001', 'nol nol satu', 'b')];
    expect((await heard(display)).toSorted()).toEqual(both);
  });

  await test.step('a repeat says that it is one', async () => {
    await rina.getByRole('button', { name: /Panggil ulang/ }).click();
    await called(rina, 'A-001', 2);
    await expect.poll(() => heard(display), { timeout: 60_000 }).toHaveLength(3);
    expect((await heard(display))[2]).toBe(say('A-001', 'nol nol satu', 'a', 'panggilan-ulang jeda '));
  });

  await test.step('a display that starts anew shows the last call and does not shout it again', async () => {
    await display.reload();
    await expect(display.locator('.tv-number')).toHaveText('A-001');
    await allowSound(display);
    await dedi.getByRole('button', { name: /Panggil ulang/ }).click();
    await expect.poll(() => heard(display), { timeout: 60_000 }).toHaveLength(1);
    expect(await heard(display)).toEqual([say('B-001', 'nol nol satu', 'b', 'panggilan-ulang jeda ')]);
  });
});
