import { type App, expect, test } from './support/app.ts';
import { callNext } from './support/desk.ts';
import { newUid, setUpOffice, signIn, withOffice } from './support/office.ts';
import { linesOf, said, type Spoken } from './support/voice.ts';

/** Visitors of field A who drew their numbers before the office opened. */
const drawNumbers = (data: string, count: number): Promise<void> =>
  withOffice(data, async (client) => {
    const admin = await client('Fitriani');
    const [field] = await admin.office.fields();
    for (let i = 0; i < count; i++) await admin.kiosk.draw({ uid: newUid(), fieldUid: field!.uid });
  });

// A driver loses a page whose process has died; the application itself still has it.
const onDisplay = <T>(app: App, code: string): Promise<T | undefined> =>
  app.electron!.evaluate(async ({ BrowserWindow }, expression) => {
    const display = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().endsWith('#/layar'),
    );
    return display?.webContents.executeJavaScript(expression).catch(() => undefined) as T | undefined;
  }, code);

const shownNumber = (app: App) =>
  onDisplay<string>(app, `document.querySelector('.display-number')?.textContent`);
const heard = async (app: App) => linesOf((await onDisplay<Spoken[]>(app, 'loketSpoken')) ?? []);

/** Ends the process of the display's page and gives the reason that the application was told. */
const killDisplay = (app: App): Promise<string> =>
  app.electron!.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().endsWith('#/layar'),
    )!;
    return new Promise<string>((resolve) => {
      webContents.once('render-process-gone', (_, { reason }) => resolve(reason));
      webContents.forcefullyCrashRenderer();
    });
  });

test('a display whose process is killed comes back with the number of now, and hears the next call', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  await drawNumbers(data, 3);
  const app = await launch();
  const desk = app.page;
  await signIn(desk, 'Rina Marlina');
  await app.openedWindow(() => desk.getByRole('button', { name: 'Layar antrean' }).click());
  await expect.poll(() => onDisplay(app, `document.querySelector('.display-none') !== null`)).toBe(true);
  await callNext(desk);
  await expect.poll(() => shownNumber(app)).toBe('A-001');
  await expect.poll(() => heard(app), { timeout: 180_000 }).toEqual([said('A-001')]);

  await test.step('killed, it shows what it showed, and does not shout it again', async () => {
    expect(await killDisplay(app)).toMatch(/crashed|killed/);
    await expect.poll(() => shownNumber(app), { timeout: 180_000 }).toBe('A-001');
    expect(await heard(app)).toEqual([]);
  });

  await test.step('the next call reaches it', async () => {
    await desk.keyboard.press('F7');
    await expect(desk.getByText('A-001 dilewati.')).toBeVisible();
    await callNext(desk);
    await expect.poll(() => shownNumber(app)).toBe('A-002');
    await expect.poll(() => heard(app), { timeout: 180_000 }).toEqual([said('A-002')]);
  });

  await test.step('killed while the desk goes on, it shows the number called meanwhile', async () => {
    await killDisplay(app);
    await desk.keyboard.press('F7');
    await expect(desk.getByText('A-002 dilewati.')).toBeVisible();
    await callNext(desk);
    await expect.poll(() => shownNumber(app), { timeout: 180_000 }).toBe('A-003');
    await expect(desk.getByRole('region', { name: 'Pengunjung A-003' })).toBeVisible();
  });
});

test('a screen that is switched off and on again gets its page back, and the desk stays free', async ({
  data,
  launch,
}) => {
  await setUpOffice(data);
  const app = await launch();
  await signIn(app.page, 'Rina Marlina');
  await app.openedWindow(() => app.page.getByRole('button', { name: 'Layar antrean' }).click());
  const state = () =>
    app.electron!.evaluate(({ BrowserWindow }) => {
      const display = BrowserWindow.getAllWindows().find((each) =>
        each.webContents.getURL().endsWith('#/layar'),
      );
      return { isFull: display?.isFullScreen(), isMinimized: display?.isMinimized() };
    });
  await expect.poll(state).toEqual({ isFull: false, isMinimized: false });
  const plug = (isIn: boolean) =>
    app.electron!.evaluate(({ screen }, has) => {
      const [first] = screen.getAllDisplays();
      const television = { ...first!, id: 77, bounds: { x: 1920, y: 0, width: 1920, height: 1080 } };
      screen.getAllDisplays = () => (has ? [first!, television] : [first!]);
      screen.emit(has ? 'display-added' : 'display-removed', {}, television);
    }, isIn);
  await plug(true);
  await expect.poll(state).toEqual({ isFull: true, isMinimized: false });
  await plug(false);
  await expect.poll(state).toEqual({ isFull: false, isMinimized: true });
  await plug(true);
  await expect.poll(state).toEqual({ isFull: true, isMinimized: false });
});
