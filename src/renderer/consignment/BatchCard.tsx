import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Movement, movementKindWords, unitOf } from '#contract/consignment.ts';
import { numberText, numericDate, rupiahText } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './consignment.module.css';
import { RefundDialog, TakeOutDialog } from './dialogs.tsx';
import { DueText } from './columns.tsx';

type Page = Outputs['consignment']['batch'];
type Open = 'takeOut' | 'cancel' | { refund: Movement } | { cancel: Movement };

const textOf = ({ kind, pieces }: Movement, page: Page): string =>
  `${movementKindWords[kind]} ${numberText(pieces)} ${unitOf(page.product)}`;

const MovementLine = ({ page, one, onOpen }: { page: Page; one: Movement; onOpen: (open: Open) => void }) => {
  const order = useFile().order;
  const { on, price, note, staffName, refundable, cancelledOn, cancelReason } = one;
  const act = (label: string, run: () => void) => (
    <Button variant="subtle" size="xs" aria-label={`${label}: ${textOf(one, page)}`} onClick={run}>
      {label}
    </Button>
  );
  const isOut = one.kind === 'returned' || one.kind === 'spoiled';
  const printed = { businessUid: page.business.uid, on };
  return (
    <li className={styles.line} data-off={cancelledOn !== null || undefined}>
      <b className="b6">{textOf(one, page)}</b>
      <span className="small dim">
        {[numericDate(on), price > 0 && rupiahText(price), note, staffName].filter(Boolean).join(' · ')}
      </span>
      {cancelledOn ? (
        <span className="small">
          Dibatalkan {numericDate(cancelledOn)}: {cancelReason}
        </span>
      ) : (
        <span className="row wrap">
          {refundable > 0 && act('Diretur pembeli', () => onOpen({ refund: one }))}
          {isOut &&
            act('Cetak tanda pengembalian', () =>
              order({ name: 'back', to: 'print', make: () => client.consignment.returnedPdf(printed) }),
            )}
          {act('Batalkan', () => onOpen({ cancel: one }))}
        </span>
      )}
    </li>
  );
};

/** One batch: what is left of it, what became of the rest, and what can be done. */
export const BatchCard = ({ uid }: { uid: string }) => {
  const today = useToday();
  const { order, isBusy } = useFile();
  const [open, setOpen] = useState<Open | null>(null);
  const { data: page, error } = useQuery(orpc.consignment.batch.queryOptions({ input: { uid } }));
  if (error) return <Notice kind="error">{errorText(error)}</Notice>;
  if (!page) return null;
  const { number, product, business, person, code, receivedOn, pieces, price, expiresOn, remaining } = page;
  const close = () => setOpen(null);
  const isUntouched = remaining === pieces && !page.isSettled;
  const cancelled = open !== null && typeof open === 'object' && 'cancel' in open ? open.cancel : null;
  return (
    <Card title={product.name} note={number}>
      <div className={styles.facts}>
        <b className="b">
          Sisa {numberText(remaining)} dari {numberText(pieces)} {unitOf(product)}
        </b>
        <span>
          {rupiahText(price)} · masuk {numericDate(receivedOn)}
          {code && ` · batch ${code}`}
        </span>
        <span>
          Tarik sebelum <DueText batch={page} today={today} />
          {expiresOn && ` · kedaluwarsa ${numericDate(expiresOn)}`}
        </span>
        <Link to="/produk/titipan/usaha/$uid" params={{ uid: business.uid }}>
          {business.name}, {person.name}
        </Link>
      </div>
      <ul className={styles.lines} aria-label="Keluar masuk">
        {page.movements.toReversed().map((one) => (
          <MovementLine key={one.uid} page={page} one={one} onOpen={setOpen} />
        ))}
      </ul>
      <CardFoot>
        <Button variant="subtle" size="xs" disabled={remaining === 0} onClick={() => setOpen('takeOut')}>
          Keluarkan
        </Button>
        <Button
          variant="subtle"
          size="xs"
          loading={isBusy('received')}
          onClick={() =>
            order({
              name: 'received',
              to: 'print',
              make: () => client.consignment.receivedPdf({ businessUid: business.uid, on: receivedOn }),
            })
          }
        >
          Cetak tanda terima
        </Button>
        <span className="grow" />
        {isUntouched && (
          <Button variant="subtle" size="xs" onClick={() => setOpen('cancel')}>
            Batalkan titipan
          </Button>
        )}
      </CardFoot>
      {open === 'takeOut' && <TakeOutDialog batch={page} onClose={close} />}
      {open !== null && typeof open === 'object' && 'refund' in open && (
        <RefundDialog sale={open.refund} onClose={close} />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          what="titipan"
          example="Tercatat dua kali"
          save={(reason) => client.consignment.cancelBatch({ uid, reason })}
          onDone={close}
          onClose={close}
        >
          {number} tidak lagi tercatat di galeri. Nomornya tidak dipakai lagi.
        </ReasonDialog>
      )}
      {cancelled && (
        <ReasonDialog
          what="catatan"
          example="Salah jumlah"
          save={(reason) => client.consignment.cancel({ uids: [cancelled.uid], reason })}
          onDone={close}
          onClose={close}
        >
          {textOf(cancelled, page)}, {numericDate(cancelled.on)}. Bila sudah dilunasi, pembatalannya masuk
          pelunasan berikutnya.
        </ReasonDialog>
      )}
    </Card>
  );
};
