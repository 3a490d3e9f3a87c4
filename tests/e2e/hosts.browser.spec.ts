import { expect, startAgain, test } from './support/app.ts';
import { registerNew } from './support/desk.ts';
import { setUpOffice, signIn } from './support/office.ts';

test('the address lets one browser in, once', async ({ app, browser }) => {
  const other = await browser.newContext();
  const page = await other.newPage();
  const again = await page.goto(app.address!);
  expect(again?.status()).toBe(403);
  await expect(page.getByText('Alamat ini sudah dipakai')).toBeVisible();
  const direct = await page.goto(new URL(app.address!).origin);
  expect(direct?.status()).toBe(403);
  await other.close();
});

test('each window of one browser has a sign-in of its own', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  await signIn(app.page, 'Nur Aisyah');
  const second = await app.newWindow!();
  await expect(second.getByRole('radio', { name: 'Rina Marlina' })).toBeVisible();
  await signIn(second, 'Rina Marlina');
  await app.page.reload();
  await expect(app.page.locator('.rail-me')).toContainText('Nur Aisyah');
  await expect(second.locator('.rail-me')).toContainText('Rina Marlina');
});

test('eight windows are open at once and all of them answer', async ({ data, launch }) => {
  // A browser holds six connections to one address: a stream for each window would use them up.
  await setUpOffice(data);
  const app = await launch();
  for (let i = 0; i < 7; i++) {
    const window = await app.newWindow!();
    await expect(window.getByRole('radio', { name: 'Rina Marlina' })).toBeVisible();
  }
  await signIn(app.page, 'Nur Aisyah');
  await expect(app.page.getByText('Semua data tersimpan')).toBeVisible();
});

test('a window says so when the host has ended', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  await signIn(app.page, 'Nur Aisyah');
  await expect(app.page.getByText('Semua data tersimpan')).toBeVisible();
  app.stopHost!();
  await expect(app.page.getByText('Sambungan terputus')).toBeVisible();
});

test('what was typed and not stored is there again after the host was killed', async ({ data, launch }) => {
  await setUpOffice(data);
  const { page, stopHost } = await launch();
  await signIn(page, 'Nur Aisyah');
  await page.keyboard.press('F2');
  await page.keyboard.type('Rohana Simbolon');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.keyboard.press('Enter');
  await page
    .getByRole('form', { name: 'Pengunjung baru' })
    .getByLabel('NIK')
    .first()
    .fill('1471015207850003');
  stopHost!('SIGKILL');
  await expect(page.getByText('Sambungan terputus')).toBeVisible();

  await launch();
  const { said } = await startAgain(data);
  await page.goto(/http:\S+/.exec(said)![0]);
  await signIn(page, 'Nur Aisyah');
  await expect(page.getByText('Isian pengunjung baru Rohana Simbolon')).toBeVisible();
  await page.getByRole('button', { name: 'Lanjutkan isian' }).click();
  await expect(page.getByRole('form', { name: 'Pengunjung baru' }).getByLabel('NIK').first()).toHaveValue(
    /^1471/,
  );
});

test('a ticket that is printed takes no key from the next visitor', async ({ data, launch }) => {
  await setUpOffice(data);
  const { page } = await launch();
  await signIn(page, 'Nur Aisyah');
  await page.evaluate(() => {
    const frame = () => document.querySelector('iframe[title="Cetak"]');
    document.addEventListener(
      'focusout',
      () => frame() && (document.body.dataset['left'] = 'while it was printed'),
      true,
    );
  });
  await registerNew(page, { name: 'Siti Nurhaliza', nik: '1471015207850003', keys: 'A1' });
  await page.waitForFunction(() =>
    document.querySelector<HTMLIFrameElement>('iframe[title="Cetak"]')?.contentDocument?.querySelector('svg'),
  );
  await expect(page.getByRole('combobox', { name: /Cari pengunjung/ })).toBeFocused();
  expect(await page.evaluate(() => document.body.dataset['left'])).toBeUndefined();
});
