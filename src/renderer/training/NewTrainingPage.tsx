import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Details } from './Details.tsx';
import { emptyDetails } from './draft.ts';
import { useNewDetails } from './useDetails.ts';

/** A training that is being written down for the first time. */
export const NewTrainingPage = () => {
  const navigate = useNavigate();
  const today = useToday();
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const empty = emptyDetails(today, office?.name ?? '', office?.attendanceThreshold ?? 0);
  const form = useNewDetails(
    empty,
    ({ uid }) => void navigate({ to: '/pelatihan/$uid', params: { uid }, replace: true }),
  );
  return (
    <Page
      title="Pelatihan baru"
      note="Disimpan sebagai draf; peserta dapat didaftarkan sesudahnya"
      actions={
        <CommandButton
          label="Semua pelatihan"
          keys="Escape"
          variant="default"
          run={() => void navigate({ to: '/pelatihan' })}
        />
      }
    >
      <Details form={form} isNew />
    </Page>
  );
};
