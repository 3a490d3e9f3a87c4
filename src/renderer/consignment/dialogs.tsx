import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Batch, type Movement, movementKindWords } from '#contract/consignment.ts';
import { numberText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';
import styles from './consignment.module.css';

/** A batch that was brought: of which product, how many, at which price, and until when it may stand here. */
export const ReceiveDialog = ({
  businessUid,
  onSaved,
  onClose,
}: {
  /** Whose products are offered; null: everybody's. */
  businessUid: string | null;
  onSaved: (batch: Batch) => void;
  onClose: () => void;
}) => {
  const today = useToday();
  const { data = [] } = useQuery(orpc.product.list.queryOptions({ input: {} }));
  const products = data.filter(({ business }) => businessUid === null || business.uid === businessUid);
  const [opened] = useState(() => ({
    uid: newUid(),
    productUid: '',
    code: '',
    receivedOn: today,
    pieces: 0,
    price: 0,
    pullOn: null as string | null,
    expiresOn: null as string | null,
  }));
  const { form, line, field, dialog } = useContractForm(inputOf(contract.consignment.receive), opened, {
    save: (values) => client.consignment.receive(values),
    onSaved,
    labels: { code: 'Kode batch', productUid: 'Produk' },
  });
  const count = (name: 'pieces' | 'price') => ({
    ...field(name),
    value: form.values[name] || null,
    onChange: (value: TypedNumber) => form.setFieldValue(name, value ?? 0),
  });
  return (
    <FormDialog
      title="Terima titipan"
      size={560}
      isReady={form.values.productUid !== ''}
      onClose={onClose}
      {...dialog}
    >
      <Select
        label="Produk"
        required
        searchable
        data-autofocus
        placeholder="Ketik nomor, nama produk, atau usaha"
        nothingFoundMessage="Tidak ada. Tambah produknya dahulu di bagian Produk."
        data={products.map(({ uid, number, name, business }) => ({
          value: uid,
          label: `${number} ${name}, ${business.name}`,
        }))}
        {...field('productUid')}
        onChange={(uid) => {
          form.setFieldValue('productUid', uid ?? '');
          form.setFieldValue('price', products.find((each) => each.uid === uid)?.price ?? 0);
        }}
      />
      <div className={styles.form}>
        <NumberField label="Jumlah" required {...count('pieces')} />
        <NumberField label="Harga satuan yang disepakati" kind="rupiah" required {...count('price')} />
        <DateField
          kind="facilitation"
          label="Masuk"
          required
          {...field('receivedOn')}
          onChange={(day) => form.setFieldValue('receivedOn', day ?? '')}
        />
        <LineInput {...line('code')} placeholder="Dari kemasan, bila ada" />
        <DateField kind="validity" label="Kedaluwarsa" {...field('expiresOn')} />
        <DateField kind="validity" label="Tarik sebelum" {...field('pullOn')} />
      </div>
    </FormDialog>
  );
};

type Field<T> = { value: T; error: string | undefined; onChange: (value: T) => void };

/** How many of those that there are, and on which day. */
const PiecesAndDay = ({
  most,
  pieces,
  on,
}: {
  most: number;
  pieces: Field<number | string>;
  on: Field<string>;
}) => (
  <div className={styles.form}>
    <NumberField
      label={`Jumlah, dari ${numberText(most)}`}
      {...pieces}
      onChange={(value) => pieces.onChange(value ?? 0)}
    />
    <DateField kind="facilitation" label="Tanggal" {...on} onChange={(value) => on.onChange(value ?? '')} />
  </div>
);

const kinds = (['returned', 'spoiled'] as const).map((value) => ({ value, label: movementKindWords[value] }));

/** Back to the owner, or what can no longer be sold. */
export const TakeOutDialog = ({ batch, onClose }: { batch: Batch; onClose: () => void }) => {
  const today = useToday();
  const [opened] = useState(() => ({
    uid: newUid(),
    batchUid: batch.uid,
    kind: 'returned' as 'returned' | 'spoiled',
    pieces: batch.remaining,
    on: today,
    note: '',
  }));
  const { line, field, dialog } = useContractForm(inputOf(contract.consignment.takeOut), opened, {
    save: (values) => client.consignment.takeOut(values),
    onSaved: onClose,
    labels: { note: 'Catatan' },
  });
  return (
    <FormDialog title={`Keluarkan ${batch.product.name}`} size={480} isReady onClose={onClose} {...dialog}>
      <ChoiceGroup label="Ke mana" name="kind" layout="line" options={kinds} {...field('kind')} error="" />
      <PiecesAndDay most={batch.remaining} pieces={field('pieces')} on={field('on')} />
      <LineInput {...line('note')} />
    </FormDialog>
  );
};

/** What a buyer brought back of a sale. */
export const RefundDialog = ({ sale, onClose }: { sale: Movement; onClose: () => void }) => {
  const today = useToday();
  const [opened] = useState(() => ({ uid: newUid(), saleUid: sale.uid, pieces: 1, on: today, note: '' }));
  const { line, field, dialog } = useContractForm(inputOf(contract.consignment.refund), opened, {
    save: (values) => client.consignment.refund(values),
    onSaved: onClose,
    labels: { note: 'Alasan pembeli' },
  });
  return (
    <FormDialog title="Diretur pembeli" size={480} isReady onClose={onClose} {...dialog}>
      <p className="s13">
        Barangnya kembali ke galeri. Bila penjualannya sudah dilunasi, pelunasan berikutnya dikurangi.
      </p>
      <PiecesAndDay most={sale.refundable} pieces={field('pieces')} on={field('on')} />
      <LineInput {...line('note')} />
    </FormDialog>
  );
};
