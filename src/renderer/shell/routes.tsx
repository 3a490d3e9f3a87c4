import { type AnyRoute, createHashHistory, createRouter, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { page, rootRoute, type Screen } from '#renderer/app/screen.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { screens } from './allScreens.ts';
import { homeOf } from './Rail.tsx';
import { Shell } from './Shell.tsx';
import { Stopped } from './Stopped.tsx';

/** Fetches every page one after the other, so that the first to open it does not wait for its code. */
export const preloadPages = async (): Promise<void> => {
  for (const { pages } of screens) for (const { preload } of pages) await preload();
};

/** Goes on once: as long as the code of the first screen is fetched, whoever opens another one is not called back. */
const Home = () => {
  const navigate = useNavigate();
  const to = homeOf(useStaff().role);
  useEffect(() => void navigate({ to, replace: true }), [navigate, to]);
  return null;
};

type Route = (typeof screens)[number]['routes'][number];

/**
 * The router waits for what a component preloads, what is shown stays meanwhile: a page that React itself waits for
 * comes at least 300 ms later, however quickly it is fetched.
 */
const fetchedFirst = ({ routes, pages }: Screen) => {
  const preload = () => Promise.all(pages.map((each) => each.preload()));
  return routes.map((route: AnyRoute) => {
    const { component } = route.options;
    return component ? route.update({ component: Object.assign(component, { preload }) }) : route;
  });
};
const routes = screens.flatMap(fetchedFirst) as Route[];

rootRoute.update({ component: Shell, notFoundComponent: Home });

export const router = createRouter({
  routeTree: rootRoute.addChildren([page('/', Home), ...routes]),
  history: createHashHistory(),
  // A screen that fails leaves the frame and the way to every other screen.
  defaultErrorComponent: Stopped,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
