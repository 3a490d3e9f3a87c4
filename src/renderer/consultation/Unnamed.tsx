import { IconUserQuestion } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Ticket } from '#contract/ticket.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** A number from the kiosk: before anything is written about the visitor, it must be known who it is. */
export const Unnamed = ({ ticket }: { ticket: Ticket }) => {
  const navigate = useNavigate();
  return (
    <>
      <Notice
        kind="warn"
        action={
          <CommandButton
            label="Lengkapi data pengunjung"
            keys="F2"
            run={() => void navigate({ to: '/loket', search: { tiket: ticket.uid, dari: 'konsultasi' } })}
          />
        }
      >
        <b>Pengunjung {ticket.number} belum didata.</b> Nomornya diambil di layar ambil nomor. Pelayanan boleh
        berjalan; lengkapi datanya sebelum menulis lembar dan menyelesaikan.
      </Notice>
      <Card title="Lembar konsultasi" grows>
        <Empty Icon={IconUserQuestion} title="Lembar belum dapat diisi">
          <span>Lembar terbuka begitu data pengunjung dilengkapi. Nomor dan waktunya tidak berubah.</span>
        </Empty>
      </Card>
    </>
  );
};
