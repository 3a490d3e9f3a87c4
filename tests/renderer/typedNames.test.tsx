// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MantineProvider, Textarea, TextInput } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { theme } from '#renderer/app/theme.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import './support.tsx';

const source = path.resolve(import.meta.dirname, '../../src');

it.each(['renderer/index.html', 'checker/page.html'])('no translator or spell checker reads %s', (name) => {
  const page = new DOMParser().parseFromString(readFileSync(path.join(source, name), 'utf8'), 'text/html');
  expect(page.documentElement.getAttribute('translate')).toBe('no');
  expect(page.querySelector('meta[name=google]')?.getAttribute('content')).toBe('notranslate');
  expect(page.body.getAttribute('spellcheck')).toBe('false');
});

it('no field offers what was typed into it before', () => {
  render(
    <MantineProvider theme={theme}>
      <TextInput label="Nama" />
      <Textarea label="Nama-nama" />
      <NumberField label="Jumlah" value={null} onChange={() => {}} />
    </MantineProvider>,
  );
  for (const label of ['Nama', 'Nama-nama', 'Jumlah'])
    expect(screen.getByLabelText(label).getAttribute('autocomplete')).toBe('off');
});
