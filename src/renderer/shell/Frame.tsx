import { RouterProvider } from '@tanstack/react-router';
import type { SignedInStaff } from '#contract/session.ts';
import { CommandProvider } from '#renderer/app/commands.tsx';
import { StaffProvider } from '#renderer/app/session.tsx';
import { router } from './routes.tsx';
import { Windows } from './Windows.tsx';

export { preloadPages, router } from './routes.tsx';

/** The desk of whoever is signed in: every screen, its commands, and what may stand over them. */
export const Frame = ({ staff }: { staff: SignedInStaff }) => (
  <Windows>
    <StaffProvider key={staff.uid} value={staff}>
      <CommandProvider onOpen={(to) => router.history.push(to)}>
        <RouterProvider router={router} />
      </CommandProvider>
    </StaffProvider>
  </Windows>
);
