import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type Business,
  businessDraft,
  legalFormWords,
  scale as scaleSchema,
  scaleWords,
} from '#contract/business.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { LegalFormField } from '#renderer/app/LegalFormField.tsx';
import { SectorField } from '#renderer/app/SectorField.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { emptyBusiness, scaleText, sectorText, valuesOf } from './business.ts';
import { CooperativeFields, DroppedCooperative } from './CooperativeFields.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import styles from './person.module.css';

const byLaw = { value: '', label: 'Menurut PP 7/2021' };
const scales = [
  byLaw,
  ...scaleSchema.options
    .filter((value) => value !== 'belum_didata' && value !== 'koperasi')
    .map((value) => ({ value, label: `Tetapkan: ${scaleWords[value]}` })),
];

const labels = {
  name: 'Nama usaha',
  legalForm: 'Bentuk usaha',
  startedYear: 'Mulai usaha',
  sector: 'Sektor',
  kbli: 'Kode KBLI',
  product: 'Produk utama',
  address: 'Alamat usaha',
  nib: 'NIB',
  npwp: 'NPWP',
  permits: 'Legalitas lain',
  marketing: 'Pemasaran',
  partner: 'Mitra',
  assistedSince: 'Menjadi binaan sejak',
  capital: 'Modal',
  sales: 'Penjualan setahun',
  scaleOverride: 'Penetapan skala',
  cooperative: 'Koperasi',
};

/** A new business, or one that is changed. */
const useBusinessForm = (
  personUid: string,
  business: Business | null,
  onSaved: (saved: { uid: string }) => void,
) => {
  const [opened] = useState(() => (business ? valuesOf(business) : emptyBusiness()));
  // Answers are not part of this window: what is stored stays.
  const attributes = business?.attributes ?? {};
  return useContractForm(businessDraft, opened, {
    save: (values, basedOn) =>
      client.person.saveBusiness({
        personUid,
        business: { ...values, attributes },
        basedOn: { ...basedOn, attributes },
      }),
    onSaved,
    labels,
    textOf: {
      legalForm: (value: Business['legalForm']) => legalFormWords[value],
      sector: sectorText,
      scaleOverride: (value: Business['scaleOverride']) =>
        value ? `${scaleWords[value.scale]}, ${value.reason}` : '',
    },
  });
};
type Form = Pick<ReturnType<typeof useBusinessForm>, 'form' | 'line'>;

const ScaleFields = ({ form, business }: Pick<Form, 'form'> & { business: Business | null }) => {
  const { scaleOverride } = form.values;
  const change = (value: string | null) =>
    form.setFieldValue(
      'scaleOverride',
      value ? { scale: scaleSchema.parse(value), reason: scaleOverride?.reason ?? '' } : null,
    );
  return (
    <>
      <h3 className={`${styles.part} ${styles.wide}`}>
        Skala{' '}
        <span className="small dim">
          {business ? `sekarang ${scaleText(business)}; ` : ''}dihitung saat disimpan, penjualan didahulukan
        </span>
      </h3>
      <NumberField
        label="Penjualan setahun"
        kind="rupiah"
        value={form.values.sales}
        onChange={(value) => form.setFieldValue('sales', value)}
        error={form.errors['sales']}
      />
      <NumberField
        label="Modal, tanpa tanah dan bangunan"
        kind="rupiah"
        value={form.values.capital}
        onChange={(value) => form.setFieldValue('capital', value)}
        error={form.errors['capital']}
      />
      <Select label="Penetapan skala" data={scales} value={scaleOverride?.scale ?? ''} onChange={change} />
      {scaleOverride && (
        <TextInput
          label="Alasan ditetapkan sendiri"
          required
          {...form.getInputProps('scaleOverride.reason')}
        />
      )}
    </>
  );
};

const BusinessFields = ({ form, line }: Form) => (
  <>
    <div className={styles.wide}>
      <LineInput {...line('name')} label="Nama usaha atau merek" required data-autofocus />
    </div>
    <LegalFormField
      value={form.values.legalForm}
      onChange={(value) => form.setFieldValue('legalForm', value)}
    />
    <LineInput {...line('product')} />
    <div className={styles.wide}>
      <SectorField
        label="Sektor usaha (KBLI 2025)"
        placeholder="Belum didata"
        value={form.values.sector}
        onChange={(sector) => form.setFieldValue('sector', sector)}
      />
    </div>
    <LineInput {...line('kbli')} label="Kode KBLI, 5 digit" inputMode="numeric" />
    <LineInput {...line('nib')} label="NIB, 13 digit" inputMode="numeric" />
    <LineInput {...line('npwp')} label="NPWP, 15 atau 16 digit" />
    <LineInput {...line('partner')} />
    <NumberField
      label="Mulai usaha, tahun"
      kind="year"
      value={form.values.startedYear}
      onChange={(value) => form.setFieldValue('startedYear', value)}
      error={form.errors['startedYear']}
    />
    <NumberField
      label="Menjadi binaan sejak, tahun"
      kind="year"
      value={form.values.assistedSince}
      onChange={(value) => form.setFieldValue('assistedSince', value)}
      error={form.errors['assistedSince']}
    />
    <div className={styles.wide}>
      <LineInput {...line('address')} />
    </div>
    <NoteInput {...line('permits')} description="P-IRT, halal, merek, izin edar beserta nomornya" rows={2} />
    <NoteInput {...line('marketing')} description="Toko, pasar, media sosial, lokapasar" rows={2} />
  </>
);

/** A new business, or all facts of one; the answers about its completeness have a card of their own. */
export const BusinessForm = ({
  personUid,
  business,
  onSaved,
  onClose,
}: {
  personUid: string;
  business: Business | null;
  onSaved: (uid: string) => void;
  onClose: () => void;
}) => {
  const { form, line, dialog } = useBusinessForm(personUid, business, ({ uid }) => {
    onSaved(uid);
    onClose();
  });
  return (
    <FormDialog
      title={business ? `Ubah usaha ${business.name}` : 'Tambah usaha'}
      size={720}
      onClose={onClose}
      {...dialog}
    >
      <div className={styles.fields}>
        <BusinessFields form={form} line={line} />
        {form.values.legalForm === 'koperasi' ? (
          <CooperativeFields form={form} />
        ) : (
          <>
            <DroppedCooperative form={form} />
            <ScaleFields form={form} business={business} />
          </>
        )}
      </div>
    </FormDialog>
  );
};
