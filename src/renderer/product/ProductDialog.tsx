import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { numericDate, rupiahText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { draftOfProduct } from '#contract/gallery.ts';
import {
  type LicenceKind,
  licenceKindWords,
  type ProductDraft,
  type ProductRow,
  UNITS,
} from '#contract/product.ts';
import { client } from '#renderer/app/client.ts';
import { ClientFields } from '#renderer/app/ClientFields.tsx';
import type { From, Given } from '#renderer/app/formClient.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { FormForClient } from '#renderer/app/FormForClient.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { LicenceFields } from './LicenceFields.tsx';
import styles from './product.module.css';

const labels = {
  businessUid: 'Usaha',
  name: 'Nama produk',
  description: 'Uraian',
  category: 'Kategori',
  price: 'Harga',
  unit: 'Satuan',
  packaging: 'Kemasan, isi bersih',
  madeSince: 'Dibuat sejak',
  licences: 'Izin',
};

const Form = ({
  product,
  given,
  onSaved,
  onClose,
}: {
  product: ProductRow | null;
  given: Given | null;
  onSaved?: ((product: ProductRow) => void) | undefined;
  onClose: () => void;
}) => {
  const [personUid, setPersonUid] = useState(given?.personUid ?? '');
  const [opened] = useState(() => ({
    uid: newUid(),
    name: '',
    description: '',
    category: '',
    price: null as number | null,
    unit: '',
    packaging: '',
    madeSince: null as string | null,
    licences: {} as ProductDraft['licences'],
    ...(product && draftOfProduct(product)),
    businessUid: product?.business.uid ?? given?.businessUid ?? '',
  }));
  const { form, line, field, dialog } = useContractForm(inputOf(contract.product.save), opened, {
    save: (values, basedOn) => client.product.save({ ...values, basedOn }),
    onSaved: onSaved ?? onClose,
    labels,
    textOf: {
      price: rupiahText,
      madeSince: (on: string | null) => (on ? numericDate(on) : ''),
      licences: (theirs: ProductDraft['licences']) =>
        Object.entries(theirs)
          .map(([kind, { number }]) => `${licenceKindWords[kind as LicenceKind]} ${number}`)
          .join(', '),
    },
  });
  const { values, errors } = form;
  return (
    <FormDialog
      title={product ? `Ubah ${product.number}` : 'Tambah produk'}
      size={680}
      isReady={values.businessUid !== '' && (dialog.isDirty || product !== null)}
      onClose={onClose}
      {...dialog}
    >
      {!product && (
        <ClientFields
          value={{ personUid, businessUid: values.businessUid || null }}
          given={given}
          needsBusiness
          onChange={(client_) => {
            setPersonUid(client_.personUid);
            form.setFieldValue('businessUid', client_.businessUid ?? '');
          }}
        />
      )}
      <LineInput {...line('name')} required data-autofocus={product || given ? true : undefined} />
      <NoteInput
        {...line('description')}
        autosize
        minRows={2}
        placeholder="Rasa, bahan, kegunaan: untuk pembeli"
      />
      <div className={styles.form}>
        <NumberField
          label={labels.price}
          kind="rupiah"
          placeholder="Kosong: hubungi penjual"
          {...field('price')}
        />
        <Autocomplete
          label={labels.unit}
          placeholder="bungkus"
          data={UNITS}
          {...form.getInputProps('unit')}
        />
        <LineInput {...line('packaging')} placeholder="Kantong 100 g" />
        <LineInput {...line('category')} placeholder="Camilan" />
        <DateField kind="past" label={labels.madeSince} {...field('madeSince')} />
      </div>
      <LicenceFields
        businessUid={values.businessUid || null}
        value={values.licences}
        errors={errors}
        onChange={(licences) => form.setFieldValue('licences', licences)}
      />
    </FormDialog>
  );
};

/** A product that is new, of a person where it is known whose, or changed. */
export const ProductDialog = ({
  from,
  ...props
}: {
  product: ProductRow | null;
  from: From | null;
  onSaved?: (product: ProductRow) => void;
  onClose: () => void;
}) => (
  <FormForClient from={from} title="Tambah produk" onClose={props.onClose}>
    {({ given }) => <Form given={given} {...props} />}
  </FormForClient>
);
