// @vitest-environment jsdom
import { type FunctionComponent, Suspense, useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { lazyPage } from '#renderer/app/lazyPage.tsx';

const Counter = () => {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>dipakai {count} kali</button>;
};
afterEach(cleanup);

const shown = (Page: FunctionComponent<object>) => (
  <Suspense fallback="menunggu">
    <Page />
  </Suspense>
);

it('a page that was fetched before is shown at once', async () => {
  const Page = lazyPage(async () => Counter);
  await Page.preload();
  render(shown(Page));
  expect(screen.getByRole('button').textContent).toBe('dipakai 0 kali');
});

it('a page that is fetched when it is shown keeps what is done on it', async () => {
  const Page = lazyPage(async () => Counter);
  const { rerender } = render(shown(Page));
  expect(screen.getByText('menunggu')).toBeDefined();
  fireEvent.click(await screen.findByRole('button'));
  rerender(shown(Page));
  expect(screen.getByRole('button').textContent).toBe('dipakai 1 kali');
});
