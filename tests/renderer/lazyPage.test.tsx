// @vitest-environment jsdom
import { Component, type FunctionComponent, type ReactNode, Suspense, useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { errorText } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';

const Counter = () => {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>dipakai {count} kali</button>;
};
class Net extends Component<{ children: ReactNode }, { said: string | null }> {
  override state = { said: null };
  static getDerivedStateFromError(error: unknown) {
    return { said: errorText(error) };
  }
  override render() {
    return this.state.said ?? this.props.children;
  }
}
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

it('a page that cannot be fetched says so in words, and is fetched when it is shown after that', async () => {
  let isThere = false;
  const Page = lazyPage(async () => {
    if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
    return Counter;
  });
  const said = await Page.preload().catch(errorText);
  expect(said).toContain('Loket PLUT tidak menjawab.');
  isThere = true;
  render(<Net>{shown(Page)}</Net>);
  expect((await screen.findByRole('button')).textContent).toBe('dipakai 0 kali');
});

it('where the page should stand, the words stand', async () => {
  const Page = lazyPage<object>(() => Promise.reject(new TypeError('Failed to fetch')));
  render(<Net>{shown(Page)}</Net>);
  expect(
    await screen.findByText(/^Loket PLUT tidak menjawab\. Data yang sudah tersimpan aman/),
  ).toBeDefined();
});
