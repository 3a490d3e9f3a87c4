import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { PRICE_LABELS } from '#contract/product.ts';
import { client } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';

/** What is shown of one business, whatever the list is narrowed to. */
const uidsOf = async (business: { uid: string; name: string }): Promise<string[]> =>
  (await client.product.list({ text: business.name.slice(0, 64) })).flatMap((each) =>
    each.business.uid === business.uid ? [each.uid] : [],
  );

/** The catalogue of these products, or of a business. */
export const CatalogueDialog = ({
  of,
  onClose,
}: {
  of: readonly string[] | { uid: string; name: string };
  onClose: () => void;
}) => {
  const { order } = useFile();
  const isOfOne = 'uid' in of;
  const [to, setTo] = useState<'print' | 'save'>('print');
  const { line, dialog } = useContractForm(
    inputOf(contract.product.cataloguePdf).pick({ title: true }),
    { title: 'Galeri Produk Pilihan' }, // the name of a business is its owner's to give
    {
      save: async ({ title }) =>
        client.product.cataloguePdf({ title, uids: isOfOne ? await uidsOf(of) : [...of] }),
      onSaved: (file) => {
        order({ name: 'catalogue', to, make: () => Promise.resolve(file) });
        onClose();
      },
      labels: { title: 'Judul katalog' },
    },
  );
  return (
    <FormDialog
      title="Katalog produk"
      size={480}
      submit={to === 'print' ? 'Cetak katalog' : 'Simpan PDF'}
      failed="Katalog belum dibuat"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <p className="s13">
        {isOfOne ? `Semua produk ${of.name} yang dipajang.` : `${of.length} produk.`} Izin yang tidak berlaku
        tidak dicetak; nama usaha, cerita, dan kontak hanya bila pemiliknya setuju.
      </p>
      <LineInput {...line('title')} />
      <SegmentedControl
        aria-label="Tujuan"
        value={to}
        onChange={setTo}
        data={[
          { value: 'print', label: 'Cetak' },
          { value: 'save', label: 'Simpan sebagai PDF' },
        ]}
      />
    </FormDialog>
  );
};

/** Price labels from the first that is left on the sheet. */
export const LabelDialog = ({
  uids,
  what,
  onClose,
}: {
  uids: readonly string[];
  /** A product, or how many. */
  what: string;
  onClose: () => void;
}) => {
  const { order } = useFile();
  const { form, field, dialog } = useContractForm(
    inputOf(contract.product.labelsPdf),
    { uids: [...uids], copies: 1, used: 0 },
    {
      save: (values) => client.product.labelsPdf(values),
      onSaved: (file) => {
        order({ name: 'labels', to: 'print', make: () => Promise.resolve(file) });
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title="Cetak label harga"
      size={480}
      submit="Cetak label"
      failed="Belum dicetak"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <p className="s13">
        {what}. Lembar A4 berisi {PRICE_LABELS.columns * PRICE_LABELS.rows} label, 66 × 34 mm. Produk tanpa
        harga tidak mendapat label.
      </p>
      <NumberField
        label="Label untuk tiap produk"
        {...field('copies')}
        onChange={(copies) => form.setFieldValue('copies', copies ?? 1)}
      />
      <NumberField
        label="Label yang sudah terpakai di lembar pertama"
        {...field('used')}
        onChange={(used) => form.setFieldValue('used', used ?? 0)}
      />
    </FormDialog>
  );
};
