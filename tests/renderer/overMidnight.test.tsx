// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { StaffProvider } from '#renderer/app/session.tsx';
import { useDraft as useCertificate } from '#renderer/certificate/draft.ts';
import { useDraft as useLetter } from '#renderer/letter/draft.ts';
import './support.tsx';

const nur = { uid: 'nur', name: 'Nur', role: 'frontdesk', fieldUid: null } as never;
const wrapper = ({ children }: { children: ReactNode }) => (
  <StaffProvider value={nur}>{children}</StaffProvider>
);
beforeEach(() => localStorage.clear());
const open = (use: typeof useLetter) =>
  renderHook(({ today }) => use(today, 'WIB'), { initialProps: { today: '2026-12-31' }, wrapper });
const openCertificate = () =>
  renderHook(({ today }) => useCertificate(today, 'PLUT'), {
    initialProps: { today: '2026-12-31' },
    wrapper,
  });

it('a letter left open over midnight takes the new day where nobody chose another', () => {
  const { result, rerender } = open(useLetter);
  act(() => result.current.change({ purpose: 'Pengajuan kredit' }));
  rerender({ today: '2027-01-01' });
  expect(result.current.draft).toMatchObject({
    purpose: 'Pengajuan kredit',
    from: '2027-01-01',
    to: '2027-01-01',
    signedOn: '2027-01-01',
  });
});

it('a letter keeps the day that somebody chose', () => {
  const { result, rerender } = open(useLetter);
  act(() => result.current.change({ signedOn: '2026-12-30' }));
  act(() => result.current.change({ purpose: 'Pengajuan kredit' }));
  rerender({ today: '2027-01-01' });
  expect(result.current.draft).toMatchObject({ to: '2027-01-01', signedOn: '2026-12-30' });
});

it('a certificate takes the new day for signing, and keeps the days of the activity that were chosen', () => {
  const { result, rerender } = openCertificate();
  const { activity } = result.current.draft;
  const days = { startDate: '2026-12-28', endDate: '2026-12-29' };
  act(() => result.current.change({ activity: { ...activity, ...days } }));
  rerender({ today: '2027-01-01' });
  expect(result.current.draft.activity).toMatchObject({ ...days, signedOn: '2027-01-01' });
  act(() =>
    result.current.change({ activity: { ...result.current.draft.activity, signedOn: '2026-12-29' } }),
  );
  rerender({ today: '2027-01-02' });
  expect(result.current.draft.activity).toMatchObject({ ...days, signedOn: '2026-12-29' });
});
