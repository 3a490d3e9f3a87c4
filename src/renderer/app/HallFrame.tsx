import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { cssVariablesResolver, theme } from './theme.ts';

const root = () => document.querySelector<HTMLElement>('[data-hall]') ?? undefined;

/** Around a page in the public hall. Always light, whatever the desk beside it prefers: the fields' colours are signs. */
export const HallFrame = ({
  view,
  title,
  className,
  children,
}: {
  view: 'display' | 'kiosk' | 'survey';
  title: string;
  className: string | undefined;
  children: ReactNode;
}) => {
  useEffect(() => {
    document.documentElement.dataset['view'] = view;
    document.title = title;
  }, [view, title]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      cssVariablesSelector="[data-hall]"
      getRootElement={root}
      forceColorScheme="light"
    >
      <div className={className} data-hall data-mantine-color-scheme="light">
        {children}
      </div>
    </MantineProvider>
  );
};
