import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { App } from './App.tsx';
import { queryClient } from './client.ts';
import { useFocusBack } from './focusBack.ts';
import { cssVariablesResolver, theme } from './theme.ts';

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
