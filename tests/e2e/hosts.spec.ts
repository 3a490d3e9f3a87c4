import { expect, startAgain, test } from './support/app.ts';
import { registerNew } from './support/desk.ts';
import { setUpOffice, signIn } from './support/office.ts';

test('a page runs no script but its own and calls no other address', async ({ app: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const broken = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.intruder = true');
    const isRefused = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'data:,x';
    document.body.append(image);
    await isRefused; // the attribute, were it allowed, would have run before
    const call = await fetch('https://127.0.0.1:1/').then(
      () => 'allowed',
      () => 'refused',
    );
    return { hasIntruder: 'intruder' in window, call };
  });
  expect(broken).toEqual({ hasIntruder: false, call: 'refused' });
});

test('the page reports no error and no warning from first start to the desk', async ({ data, launch }) => {
  await setUpOffice(data);
  const { page } = await launch();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await signIn(page, 'Nur Aisyah');
  await expect(page.getByRole('link', { name: 'Loket' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a reload keeps the sign-in, and changes still arrive', async ({ data, launch }) => {
  await setUpOffice(data);
  const app = await launch();
  await signIn(app.page, 'Fitriani');
  await app.page.reload();
  await expect(app.page.locator('.shell')).toBeVisible();
  const display = await app.openedWindow(() =>
    app.page.getByRole('button', { name: 'Layar antrean' }).click(),
  );
  await expect(display.getByText('PLUT', { exact: false }).first()).toBeVisible();
  await app.page.getByRole('link', { name: 'Pengaturan' }).click();
  await expect(app.page.getByText('Semua data tersimpan')).toBeVisible();
});

test('a second start on the same data opens what is running', async ({ data, app, host }) => {
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  const { code, said } = await startAgain(data);
  expect(code).toBe(0);
  expect(said).toContain('Loket PLUT sudah berjalan dengan data ini');
  if (host === 'browser') expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?kunci=/);
  else expect(said).toContain('di jendelanya sendiri');
});

test('what was acknowledged survives a power cut', async ({ data, launch }) => {
  await setUpOffice(data);
  const before = await launch();
  await signIn(before.page, 'Nur Aisyah');
  const siti = { name: 'Siti Nurhaliza', nik: '1471015207850003', keys: 'A1' };
  const number = await registerNew(before.page, siti);
  await before.kill();
  const { page } = await launch();
  await signIn(page, 'Nur Aisyah');
  await expect(page.getByRole('button', { name: `Cetak tiket ${number}` })).toBeVisible();
});
