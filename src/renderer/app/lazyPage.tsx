import { type FunctionComponent, lazy, useState } from 'react';
import { NoAnswer } from './client.ts';

/**
 * A page whose code and style are fetched when it is first shown, or before that by `preload`. Once fetched it is shown
 * at once: React keeps what it shows instead of a suspended page for at least 300 ms.
 */
export const lazyPage = <P extends object>(load: () => Promise<FunctionComponent<P>>) => {
  let fetched: FunctionComponent<P> | undefined;
  const preload = async () => {
    try {
      return (fetched = await load());
    } catch (error) {
      throw new NoAnswer('a page was not fetched', { cause: error });
    }
  };
  const Later = lazy(async () => ({ default: await preload() }));
  const Page = (props: P) => {
    const [Shown] = useState<FunctionComponent<P> | typeof Later>(() => fetched ?? Later);
    return <Shown {...props} />;
  };
  return Object.assign(Page, { preload });
};
