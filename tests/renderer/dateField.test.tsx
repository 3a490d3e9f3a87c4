// @vitest-environment jsdom
import { MantineProvider, Modal } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { DateKind } from '#contract/dateKinds.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TodayContextProvider } from '#renderer/ui/today.ts';
import './support.tsx';

afterEach(cleanup);

const openForm = (kind: DateKind, start: string | null = null) => {
  const sent: (string | null)[] = [];
  const Form = () => {
    const [value, setValue] = useState(start);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(value);
        }}
      >
        <DateField kind={kind} label="Tanggal" value={value} onChange={setValue} />
        <output aria-label="nilai">{String(value)}</output>
        <button type="submit">Simpan</button>
      </form>
    );
  };
  render(
    <MantineProvider>
      <TodayContextProvider value="2026-11-27">
        <Form />
      </TodayContextProvider>
    </MantineProvider>,
  );
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tanggal' });
  return { box, sent, user: userEvent.setup(), value: () => screen.getByLabelText('nilai').textContent };
};

it.each([
  ['17 November 2026', 'document', '17/11/2026', '2026-11-17'],
  ['3 jan 2027', 'followUp', '03/01/2027', '2027-01-03'],
  ['2026-11-17', 'document', '17/11/2026', '2026-11-17'],
  ['besok', 'followUp', '28/11/2026', '2026-11-28'],
  ['3-1-35', 'birth', '03/01/1935', '1935-01-03'],
] as const)('%s is read on leaving the field', async (text, kind, shown, value) => {
  const form = openForm(kind);
  await form.user.type(form.box, text);
  expect(form.value()).toBe('null');
  await form.user.tab();
  expect(form.box.value).toBe(shown);
  expect(form.value()).toBe(value);
  expect(form.box).toHaveProperty('ariaInvalid', null);
});

it.each([
  ['31/11/2026', 'Tidak ada tanggal 31'],
  ['17/11', 'Tahunnya belum ada'],
  ['1985', 'Baru tahunnya'],
  ['17/11/2206', 'terlalu jauh di depan'],
  ['2206-11-17', 'terlalu jauh di depan'],
])('%s stays as typed and is no day', async (text, problem) => {
  const form = openForm('document', '2026-11-27');
  await form.user.clear(form.box);
  await form.user.type(form.box, text);
  await form.user.tab();
  expect(screen.getByText(problem, { exact: false })).toBeTruthy();
  expect(form.value()).not.toMatch(/^\d{4}-\d\d-\d\d$/);
  // Mended, it is a day again.
  await form.user.clear(form.box);
  await form.user.type(form.box, '17/11/2026');
  await form.user.tab();
  expect(form.value()).toBe('2026-11-17');
  expect(screen.queryByText(problem, { exact: false })).toBeNull();
});

it('Enter sends what stands in the field, and nothing while it cannot be read', async () => {
  const form = openForm('document');
  await form.user.type(form.box, '17/11/26{Enter}');
  expect(form.sent).toEqual(['2026-11-17']);
  await form.user.clear(form.box);
  await form.user.type(form.box, '31/11/26{Enter}');
  expect(form.sent).toEqual(['2026-11-17']);
  expect(screen.getByText('Tidak ada tanggal 31', { exact: false })).toBeTruthy();
});

it('a day that the record had already is not refused, also typed once more; another one so long ago is', async () => {
  const form = openForm('document', '2016-11-17');
  const problem = () => screen.queryByText('terlalu lama berlalu', { exact: false });
  expect(problem()).toBeNull();
  await form.user.clear(form.box);
  await form.user.type(form.box, '17/11/2016{Enter}');
  expect(form.sent).toEqual(['2016-11-17']);
  expect(problem()).toBeNull();
  await form.user.clear(form.box);
  await form.user.type(form.box, '18/11/2016');
  await form.user.tab();
  expect(problem()).toBeTruthy();
});

it('an emptied field is no day', async () => {
  const form = openForm('document', '2026-11-27');
  await form.user.clear(form.box);
  await form.user.tab();
  expect(form.value()).toBe('null');
});

it('Escape closes the calendar first, and only then the window around the field', async () => {
  const user = userEvent.setup();
  let closed = 0;
  render(
    <MantineProvider>
      <TodayContextProvider value="2026-11-27">
        {/* A trap would take the focus a moment after the window opens, before the click or after it. */}
        <Modal opened onClose={() => closed++} trapFocus={false}>
          <DateField kind="document" label="Tanggal" value={null} onChange={() => {}} />
        </Modal>
      </TodayContextProvider>
    </MantineProvider>,
  );
  await user.click(await screen.findByRole('textbox', { name: 'Tanggal' }));
  const calendar = await screen.findByRole('table');
  // It stays in sight when its place has been worked out.
  await waitFor(() => expect(calendar.closest<HTMLElement>('[style*="left"]')).toBeTruthy());
  expect(screen.getByRole('table')).toBe(calendar);
  await user.keyboard('{Escape}');
  expect(closed).toBe(0);
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
  await user.keyboard('{Escape}');
  expect(closed).toBe(1);
});
