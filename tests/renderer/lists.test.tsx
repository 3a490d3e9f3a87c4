// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { Autocomplete, MantineProvider, Select } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, it } from 'vitest';
import { theme } from '#renderer/app/theme.ts';
import './support.tsx';

const banks = ['Bank Indonesia', 'BPOM', 'Dinas Kesehatan'];

const openForm = (field: (value: string, onChange: (value: string) => void) => ReactNode) => {
  const sent: string[] = [];
  const Form = () => {
    const [value, setValue] = useState('');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(value);
        }}
      >
        {field(value, setValue)}
        <button type="submit">Simpan</button>
      </form>
    );
  };
  render(
    <MantineProvider theme={theme} env="test">
      <Form />
    </MantineProvider>,
  );
  return { sent, user: userEvent.setup(), box: screen.getByRole<HTMLInputElement>('combobox') };
};

it('Enter belongs to the suggestions of a free text while they are shown', async () => {
  const { sent, user, box } = openForm((value, onChange) => (
    <Autocomplete label="Dirujuk ke" data={banks} value={value} onChange={onChange} />
  ));
  await user.type(box, 'b{Enter}');
  expect(sent).toEqual([]);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(box.value).toBe('Bank Indonesia');
  expect(sent).toEqual([]);
  // What no suggestion fits is text like any other.
  await user.clear(box);
  await user.type(box, 'Koperasi Mekar{Enter}');
  expect(sent).toEqual(['Koperasi Mekar']);
});

it('Enter opens a list, chooses from it, and sends nothing', async () => {
  const { sent, user, box } = openForm((value, onChange) => (
    <Select
      label="Lembaga"
      data={banks}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      searchable
    />
  ));
  await user.click(box);
  await user.keyboard('{Escape}{Enter}');
  expect(box.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('dinas{Enter}');
  expect(box.value).toBe('Dinas Kesehatan');
  expect(sent).toEqual([]);
});

it('every kind of list on the screens has this rule', () => {
  const used = globSync('src/renderer/**/*.tsx').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /<(Select|Autocomplete|MultiSelect|TagsInput|PillsInput|DateInput)\b/g,
    ),
  ]);
  const kinds = new Set(used.map(([, kind]) => kind!));
  for (const kind of kinds) expect(theme.components?.[kind]?.defaultProps, kind).toHaveProperty('onKeyDown');
});
