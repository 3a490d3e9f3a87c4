import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import { orpc } from '#renderer/app/client.ts';
import { useMay } from '#renderer/app/may.ts';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './settings.module.css';
import { tellSaved } from './tellSaved.ts';
import { TicketPrinter, TicketSample } from './TicketPrinter.tsx';

/** The ticket printer of this computer. The paper width belongs to the office; others try a width without saving it. */
export const PrinterPart = () => {
  const maySetWidth = useMay(contract.office.update);
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const save = useMutation({
    ...orpc.office.update.mutationOptions(),
    onSuccess: () => tellSaved('Lebar kertas tiket disimpan.'),
  });
  if (!office) return null;
  const { uid: _uid, ...draft } = office;
  return (
    <div className={styles.columns}>
      <Card title="Printer tiket" note="Berlaku di komputer ini">
        <div className="card-body">
          <TicketPrinter
            width={office.ticketWidth}
            onWidth={maySetWidth ? (ticketWidth) => save.mutate({ ...draft, ticketWidth }) : null}
          />
          <p className="small dim">
            Laporan, sertifikat, dan lembar konsultasi dicetak lewat dialog cetak dengan ukuran kertasnya
            sendiri. Setiap perubahan di sini langsung tersimpan.
          </p>
        </div>
      </Card>
      <div className={styles.paper}>
        <TicketSample width={office.ticketWidth} />
      </div>
    </div>
  );
};
