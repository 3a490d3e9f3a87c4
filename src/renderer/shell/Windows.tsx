import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useFocusBack } from './focusBack.ts';

/** A page with what may stand over it: dialogs and messages. */
export const Windows = ({ children }: { children: ReactNode }) => {
  useFocusBack();
  return (
    <ModalsProvider labels={{ confirm: 'Ya', cancel: 'Batal' }}>
      <Notifications className="toasts" position="bottom-center" containerWidth={640} limit={3} />
      {children}
    </ModalsProvider>
  );
};
