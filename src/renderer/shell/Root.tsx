import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { queryClient } from '#renderer/app/client.ts';
import { cssVariablesResolver, theme } from '#renderer/app/theme.ts';
import { App } from './App.tsx';
import { useFocusBack } from './focusBack.ts';

const Windows = () => {
  useFocusBack();
  return (
    <ModalsProvider labels={{ confirm: 'Ya', cancel: 'Batal' }}>
      <Notifications className="toasts" position="bottom-center" containerWidth={640} limit={3} />
      <App />
    </ModalsProvider>
  );
};

/** The application with its theme, its calls and its windows over the page. */
export const Root = () => (
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <Windows />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
);
