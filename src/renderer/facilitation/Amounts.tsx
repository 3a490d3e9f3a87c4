import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { numericDate, rupiahText } from '#contract/dates.ts';
import type { Facilitation, FacilitationPayment } from '#contract/facilitation.ts';
import { client } from '#renderer/app/client.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { Bar } from '#renderer/ui/Bar.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './facilitation.module.css';
import { PaymentDialog } from './PaymentDialog.tsx';

const State = ({ part }: { part: FacilitationPayment }) => {
  if (part.cancelledOn !== null) return `Dibatalkan: ${part.cancelReason}`;
  const word =
    part.paidOn === null ? (
      'Direncanakan'
    ) : (
      <>
        <IconCheck size={14} stroke={2.5} className={styles.done} /> Cair
      </>
    );
  return (
    <>
      {word}
      {part.note && <span className="dim"> {part.note}</span>}
    </>
  );
};

/** "Disetujui Rp10.000.000 di bawah permohonan." */
export const differenceText = ({
  askedRp,
  approvedRp,
}: Pick<Facilitation, 'askedRp' | 'approvedRp'>): string => {
  if (askedRp === null || approvedRp === null || askedRp === approvedRp) return '';
  const side = approvedRp < askedRp ? 'di bawah' : 'di atas';
  return `Disetujui ${rupiahText(Math.abs(askedRp - approvedRp))} ${side} permohonan.`;
};

/** What was asked for, approved and paid, and in which parts. */
export const Amounts = ({ one }: { one: Facilitation }) => {
  const [open, setOpen] = useState<
    { cancel: FacilitationPayment } | { pay: FacilitationPayment | null } | null
  >(null);
  const { askedRp, approvedRp, paidRp, payments, definition } = one;
  const whole = Math.max(askedRp ?? 0, approvedRp ?? 0);
  const mayPlan = definition !== null && one.endedOn === null && approvedRp !== null && paidRp < approvedRp;
  const close = () => setOpen(null);
  return (
    <Card
      title="Jumlah"
      actions={
        mayPlan && (
          <Button variant="subtle" size="xs" onClick={() => setOpen({ pay: null })}>
            Tambah tahap
          </Button>
        )
      }
    >
      <div className={styles.amounts}>
        {(
          [
            ['Diajukan', askedRp],
            ['Disetujui', approvedRp],
            ['Cair', approvedRp === null ? null : paidRp],
          ] as const
        ).map(([word, value]) => (
          <div key={word}>
            <div className="small dim">{word}</div>
            <div className={styles.figure}>
              {value === null ? <span className="dim">–</span> : rupiahText(value)}
            </div>
          </div>
        ))}
      </div>
      {whole > 0 && (
        <div className={styles.reached}>
          <Bar of={whole} is={paidRp} notch={approvedRp} />
          <span className="small dim">{differenceText(one)}</span>
        </div>
      )}
      {payments.length > 0 && (
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">Tahap</th>
              <th scope="col">Tanggal</th>
              <th scope="col" className="num">
                Jumlah
              </th>
              <th scope="col">Keterangan</th>
            </tr>
          </thead>
          <tbody>
            {payments.map((part) => (
              <tr key={part.uid} data-muted={part.cancelledOn !== null || undefined}>
                <td data-title="Tahap">{part.part}</td>
                <td data-title="Tanggal">{numericDate(part.paidOn ?? part.plannedOn ?? '')}</td>
                <td data-title="Jumlah" className={`num ${part.cancelledOn === null ? '' : styles.struck}`}>
                  {rupiahText(part.rupiah)}
                </td>
                <td data-title="Keterangan" className={styles.wraps}>
                  <State part={part} />
                  {part.cancelledOn === null && definition !== null && (
                    <>
                      {part.paidOn === null && (
                        <Button
                          variant="subtle"
                          size="xs"
                          aria-label={`Catat tahap ${part.part} cair`}
                          onClick={() => setOpen({ pay: part })}
                        >
                          Cair
                        </Button>
                      )}
                      <Button
                        variant="subtle"
                        size="xs"
                        aria-label={`Batalkan tahap ${part.part}`}
                        onClick={() => setOpen({ cancel: part })}
                      >
                        Batalkan
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && 'pay' in open && <PaymentDialog one={one} part={open.pay} onClose={close} />}
      {open && 'cancel' in open && (
        <ReasonDialog
          what="tahap"
          example="Dikembalikan ke bank"
          save={(reason) => client.facilitation.cancelPayment({ uid: open.cancel.uid, reason })}
          onDone={close}
          onClose={close}
        >
          <p>
            Tahap {open.cancel.part}, {rupiahText(open.cancel.rupiah)}, tidak lagi dihitung pada bulannya.
            Jejaknya tetap tersimpan.
          </p>
        </ReasonDialog>
      )}
    </Card>
  );
};
