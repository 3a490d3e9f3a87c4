import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import workshop from '#renderer/app/issuing/workshop.module.css';
import { Page } from '#renderer/app/Page.tsx';
import type { RegisterStart } from '#renderer/app/RegisterCard.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { CheckModal } from './CheckModal.tsx';
import { Composer } from './Composer.tsx';
import { CertificateDialog, type OpenedDialog } from './Dialogs.tsx';
import { Register } from './Register.tsx';

export const CertificatePage = ({
  training,
  register,
}: {
  training: string | null;
  register: RegisterStart;
}) => {
  const today = useToday();
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const [isExpanded, setExpanded] = useState(register.text !== undefined);
  const [isChecking, setChecking] = useState(false);
  const [dialog, setDialog] = useState<OpenedDialog | null>(null);
  const navigate = useNavigate();
  return (
    <Page
      title="Sertifikat"
      note={isExpanded ? 'Register' : 'Terbitkan untuk satu atau banyak nama'}
      actions={
        <>
          <CommandButton
            variant="default"
            label="Desain"
            run={() => void navigate({ to: '/sertifikat/desain' })}
          />
          <CommandButton
            variant="default"
            label="Surat"
            run={() => void navigate({ to: '/sertifikat/surat', search: {} })}
          />
          <CommandButton
            variant="default"
            label="Periksa QR atau nomor"
            keys="F9"
            run={() => setChecking(true)}
          />
        </>
      }
    >
      <div className={workshop.page} data-expanded={isExpanded || undefined}>
        {!isExpanded && <Composer today={today} organiser={office?.name ?? ''} asked={training} />}
        <Register
          thisYear={Number(today.slice(0, 4))}
          start={register}
          isExpanded={isExpanded}
          onExpand={setExpanded}
          onDialog={setDialog}
        />
      </div>
      {isChecking && <CheckModal onClose={() => setChecking(false)} />}
      {dialog && <CertificateDialog dialog={dialog} onClose={() => setDialog(null)} />}
    </Page>
  );
};
