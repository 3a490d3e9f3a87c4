import { Button } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Settlement, Term } from '#contract/consignment.ts';
import { sumsOf, termText } from '#contract/consignmentList.ts';
import { dateText, daysText, numericDate, rupiahText } from '#contract/dates.ts';
import { contract, type Outputs } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useFile } from '#renderer/app/files.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { Page } from '#renderer/app/Page.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { columnsOf } from './columns.tsx';
import styles from './consignment.module.css';
import { ReceiveDialog } from './dialogs.tsx';

type Seller = Outputs['consignment']['seller'];
const signed = (rupiah: number): string => `${rupiah < 0 ? '−' : ''}${rupiahText(Math.abs(rupiah))}`;
const SettleDialog = ({ seller, onClose }: { seller: Seller; onClose: () => void }) => {
  const today = useToday();
  const [opened] = useState(() => ({ uid: newUid(), businessUid: seller.business.uid, until: today }));
  const { form, field, dialog } = useContractForm(inputOf(contract.consignment.settle), opened, {
    save: (values) => client.consignment.settle(values),
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={`Lunasi titipan ${seller.business.name}`}
      size={480}
      submit="Lunasi"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <p className="s13 clip">
        Semua penjualan sejak {dateText(seller.open!.from)} sampai hari yang dipilih dihitung dan tidak
        berubah lagi. Yang dicatat kemudian untuk masa itu masuk pelunasan berikutnya.
      </p>
      <DateField
        kind="facilitation"
        label="Sampai dengan"
        {...field('until')}
        onChange={(until) => form.setFieldValue('until', until ?? '')}
      />
    </FormDialog>
  );
};

const feeKinds = [
  { value: 'percent', label: 'Persen dari penjualan' },
  { value: 'monthly', label: 'Rupiah sebulan' },
] as const;

const TermDialog = ({ seller, onClose }: { seller: Seller; onClose: () => void }) => {
  const today = useToday();
  const [opened] = useState((): Term & { businessUid: string } => ({
    businessUid: seller.business.uid,
    kind: seller.terms[0]?.kind ?? 'percent',
    amount: seller.terms[0]?.amount ?? 10,
    since: today,
  }));
  const { form, field, dialog } = useContractForm(inputOf(contract.consignment.saveTerm), opened, {
    save: (values) => client.consignment.saveTerm(values),
    onSaved: onClose,
  });
  return (
    <FormDialog title="Imbalan galeri" size={480} isReady onClose={onClose} {...dialog}>
      <ChoiceGroup label="Cara" name="kind" layout="line" options={feeKinds} {...field('kind')} error="" />
      <div className={styles.form}>
        <NumberField
          label={form.values.kind === 'percent' ? 'Persen' : 'Rupiah sebulan'}
          kind={form.values.kind === 'percent' ? 'count' : 'rupiah'}
          {...field('amount')}
          onChange={(amount) => form.setFieldValue('amount', amount ?? 0)}
        />
        <DateField
          kind="validity"
          label="Berlaku sejak"
          {...field('since')}
          onChange={(since) => form.setFieldValue('since', since ?? '')}
        />
      </div>
    </FormDialog>
  );
};

const PayDialog = ({ settlement, onClose }: { settlement: Settlement; onClose: () => void }) => {
  const today = useToday();
  const [opened] = useState(() => ({
    uid: settlement.uid,
    paidOn: (settlement.paidOn ?? today) as string | null,
  }));
  const { field, dialog } = useContractForm(inputOf(contract.consignment.pay), opened, {
    save: (values) => client.consignment.pay(values),
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={`Bayar ${rupiahText(settlement.total)}`}
      size={420}
      isReady
      onClose={onClose}
      {...dialog}
    >
      <DateField kind="facilitation" label="Diterima pemilik pada" {...field('paidOn')} />
    </FormDialog>
  );
};

/** What a settlement today would say. */
const OpenLines = ({ open }: { open: NonNullable<Seller['open']> }) => {
  const { total } = open;
  return (
    <dl className={styles.sums}>
      {sumsOf(open).map(([text, rupiah], i) => (
        <div key={i} className={styles.sum}>
          <dt>{text}</dt>
          <dd className="num">{signed(rupiah)}</dd>
        </div>
      ))}
      <div className={styles.sum}>
        <dt className="b">{total < 0 ? 'Dibawa ke pelunasan berikutnya' : 'Untuk pemilik'}</dt>
        <dd className="num b">{signed(total)}</dd>
      </div>
    </dl>
  );
};

const SettlementLine = ({
  one,
  onPay,
  onCancel,
}: {
  one: Settlement;
  onPay: () => void;
  /** Of the last one alone. */
  onCancel: (() => void) | null;
}) => {
  const { order } = useFile();
  const { uid, from, until, total, paidOn } = one;
  const span = daysText({ startDate: from, endDate: until });
  const takeBack = useMutation(orpc.consignment.pay.mutationOptions());
  return (
    <li className={styles.line}>
      <b className="b6">{span}</b>
      <span>
        {total > 0 ? rupiahText(total) : `${signed(total)}, dibawa ke pelunasan berikutnya`}
        {total > 0 && (paidOn ? `, dibayar ${numericDate(paidOn)}` : ', belum dibayar')}
      </span>
      <span className="row wrap">
        <Button
          variant="subtle"
          size="xs"
          aria-label={`Cetak pelunasan ${span}`}
          onClick={() =>
            order({ name: uid, to: 'print', make: () => client.consignment.settlementPdf({ uid }) })
          }
        >
          Cetak
        </Button>
        {total > 0 && !paidOn && (
          <Button variant="subtle" size="xs" aria-label={`Tandai dibayar ${span}`} onClick={onPay}>
            Tandai dibayar
          </Button>
        )}
        {paidOn && (
          <Button variant="subtle" size="xs" onClick={() => takeBack.mutate({ uid, paidOn: null })}>
            Belum dibayar
          </Button>
        )}
        {onCancel && !paidOn && (
          <Button variant="subtle" size="xs" aria-label={`Batalkan pelunasan ${span}`} onClick={onCancel}>
            Batalkan
          </Button>
        )}
      </span>
    </li>
  );
};

/** What an owner has in the gallery, what is not settled yet, and what was. */
export const StallPage = ({ uid }: { uid: string }) => {
  const navigate = useNavigate();
  const today = useToday();
  const [open, setOpen] = useState<'receive' | 'settle' | 'term' | 'cancel' | Settlement | null>(null);
  const { data: seller, error } = useQuery(
    orpc.consignment.seller.queryOptions({ input: { businessUid: uid } }),
  );
  if (error) return <Notice kind="error">{errorText(error)}</Notice>;
  if (!seller) return null;
  const close = () => setOpen(null);
  const { business, person, batches, terms, settlements } = seller;
  const [last] = settlements;
  return (
    <Page
      title={business.name}
      note={
        <Link to="/pelaku-usaha/$uid" params={{ uid: person.uid }} className="s13">
          {person.name}
        </Link>
      }
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/produk/titipan' })}>
            Semua titipan
          </Button>
          <CommandButton label="Terima titipan" keys="F9" run={() => setOpen('receive')} />
        </>
      }
    >
      <div className={styles.root}>
        <div className={styles.column}>
          <Card title="Titipan di galeri" note={`${batches.length} titipan`}>
            {batches.length === 0 ? (
              <Empty Icon={IconPackage} title="Tidak ada titipan" />
            ) : (
              <LongTable
                label="Titipan di galeri"
                rows={batches}
                columns={columnsOf(today, true)}
                rowKey={(batch) => batch.uid}
                onOpen={(batch) => void navigate({ to: '/produk/titipan/$uid', params: { uid: batch.uid } })}
              />
            )}
          </Card>
          <Card
            title="Belum dilunasi"
            note={seller.open ? `sejak ${numericDate(seller.open.from)}` : undefined}
            actions={
              seller.open && (
                <CommandButton variant="subtle" size="xs" label="Lunasi" run={() => setOpen('settle')} />
              )
            }
          >
            {seller.open ? (
              <OpenLines open={seller.open} />
            ) : (
              <p className={`${styles.facts} dim`}>Tidak ada yang perlu dilunasi.</p>
            )}
          </Card>
        </div>
        <div className={styles.column}>
          <Card
            title="Imbalan galeri"
            actions={
              <CommandButton
                variant="subtle"
                size="xs"
                label="Tetapkan imbalan"
                run={() => setOpen('term')}
              />
            }
          >
            <ul className={styles.lines} aria-label="Imbalan galeri">
              {terms.length === 0 && <li className={`${styles.line} dim`}>Tanpa imbalan.</li>}
              {terms.map((term) => (
                <li key={term.since} className={styles.line}>
                  {termText(term)}
                  <span className="small dim">sejak {numericDate(term.since)}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Pelunasan" note={settlements.length > 0 ? String(settlements.length) : undefined}>
            <ul className={styles.lines} aria-label="Pelunasan">
              {settlements.length === 0 && <li className={`${styles.line} dim`}>Belum pernah dilunasi.</li>}
              {settlements.map((one) => (
                <SettlementLine
                  key={one.uid}
                  one={one}
                  onPay={() => setOpen(one)}
                  onCancel={one === last ? () => setOpen('cancel') : null}
                />
              ))}
            </ul>
          </Card>
        </div>
      </div>
      {open === 'receive' && <ReceiveDialog businessUid={uid} onSaved={close} onClose={close} />}
      {open === 'settle' && seller.open && <SettleDialog seller={seller} onClose={close} />}
      {open === 'term' && <TermDialog seller={seller} onClose={close} />}
      {open === 'cancel' && last && (
        <ReasonDialog
          what="pelunasan"
          example="Imbalan belum ditetapkan"
          save={(reason) => client.consignment.cancelSettlement({ uid: last.uid, reason })}
          onDone={close}
          onClose={close}
        >
          Semua yang dihitung pelunasan {daysText({ startDate: last.from, endDate: last.until })} menjadi
          belum dilunasi lagi. Lembar yang sudah dicetak tidak berlaku.
        </ReasonDialog>
      )}
      {open !== null && typeof open === 'object' && <PayDialog settlement={open} onClose={close} />}
    </Page>
  );
};
