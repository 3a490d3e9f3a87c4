// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';
import './support.tsx';

afterEach(cleanup);

const openForm = (
  kind: ComponentProps<typeof NumberField>['kind'],
  start: number | null = null,
  more: { unit?: string; step?: number } = {},
) => {
  const sent: unknown[] = [];
  const Form = () => {
    const [value, setValue] = useState<TypedNumber>(start);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(value);
        }}
      >
        <NumberField kind={kind ?? 'count'} label="Jumlah" value={value} onChange={setValue} {...more} />
      </form>
    );
  };
  render(
    <MantineProvider>
      <Form />
    </MantineProvider>,
  );
  return { box: screen.getByLabelText<HTMLInputElement>('Jumlah'), sent, user: userEvent.setup() };
};

it.each([
  ['50000000', 'rupiah', 'Rp50.000.000', 50_000_000],
  ['150jt', 'rupiah', 'Rp150.000.000', 150_000_000],
  ['1,5 jt', 'rupiah', 'Rp1.500.000', 1_500_000],
  ['1.500.000', 'rupiah', 'Rp1.500.000', 1_500_000],
  ['-2 jt', 'surplus', '-Rp2.000.000', -2_000_000],
  ['1200', 'count', '1.200', 1_200],
  ['2026', 'year', '2026', 2026],
  ['12,5', 'decimal', '12,5', 12.5],
  ['12.55', 'decimal', '12,55', 12.55],
] as const)('%s (%s) is %s, and is sent by Enter', async (text, kind, shown, value) => {
  const { box, sent, user } = openForm(kind);
  await user.type(box, `${text}{Enter}`);
  expect(sent).toEqual([value]);
  expect(box.value).toBe(shown);
});

it.each([
  ['150 ekor', 'rupiah', 'tidak terbaca'],
  ['12.5', 'rupiah', 'tidak terbaca'],
  ['12,5', 'count', 'ditulis bulat'],
  ['12.5', 'count', 'tidak terbaca'],
  ['12,555', 'decimal', 'paling banyak 2 angka'],
  ['-5', 'count', 'di bawah nol'],
  ['99999999999999999', 'rupiah', 'terlalu besar'],
] as const)('%s (%s) stays as typed, says why, and is not sent', async (text, kind, problem) => {
  const { box, sent, user } = openForm(kind);
  await user.type(box, text);
  await user.tab();
  expect(box.value.replace(/^Rp|\./g, '')).toBe(text.replaceAll('.', ''));
  expect(screen.getByText(problem, { exact: false })).toBeTruthy();
  await user.type(box, '{Backspace}x{Enter}');
  expect(sent).toEqual([]);
  await user.clear(box);
  await user.type(box, '7{Enter}');
  expect(sent).toEqual([7]);
});

it('its unit may be typed, and the arrows change it by a step', async () => {
  const { box, sent, user } = openForm('decimal', 1, { unit: 'mm', step: 0.5 });
  await user.keyboard('{Tab}{ArrowUp}{ArrowUp}{ArrowDown}{Enter}');
  await user.clear(box);
  await user.type(box, '7,25 mm{ArrowDown}{Enter}');
  expect(sent).toEqual([1.5, 6.75]);
  expect(box.value).toBe('6,75');
});

it('groups are drawn anew around one digit more or less, and never around what was pasted', async () => {
  const { box, user } = openForm('rupiah', 1_500_000);
  await user.type(box, '0', { initialSelectionStart: 5, initialSelectionEnd: 5 });
  expect([box.value, box.selectionStart]).toEqual(['Rp15.000.000', 6]);
  await user.keyboard('{Delete}');
  expect(box.value).toBe('Rp1.500.000');
  await user.clear(box);
  await user.paste('12.5');
  expect(box.value).toBe('12.5');
});
