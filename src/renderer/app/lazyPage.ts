import { type FunctionComponent, lazy } from 'react';

/** A page whose code and style are fetched when it is first shown, or before that by `preload`. */
export const lazyPage = <P extends object>(load: () => Promise<FunctionComponent<P>>) =>
  Object.assign(
    lazy(async () => ({ default: await load() })),
    { preload: load },
  );
