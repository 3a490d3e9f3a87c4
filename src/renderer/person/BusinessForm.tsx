import { Select, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Business, businessDraft, scale as scaleSchema } from '#contract/business.ts';
import { legalFormWords, scaleWords } from '#contract/words.ts';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { fieldErrors, orpc } from '#renderer/app/client.ts';
import { LegalFormField } from '#renderer/app/LegalFormField.tsx';
import { SectorField } from '#renderer/app/SectorField.tsx';
import {
  type BusinessFormState,
  type BusinessValues,
  emptyBusiness,
  scaleText,
  sectorText,
  valuesOf,
} from './business.ts';
import { CooperativeFields } from './CooperativeFields.tsx';
import { FormDialog, useLeave } from '#renderer/app/FormDialog.tsx';
import { NumberField } from './NumberField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';

const byLaw = { value: '', label: 'Menurut PP 7/2021' };
const scales = [
  byLaw,
  ...scaleSchema.options
    .filter((value) => value !== 'belum_didata' && value !== 'koperasi')
    .map((value) => ({ value, label: `Tetapkan: ${scaleWords[value]}` })),
];

const useBusinessForm = (business: Business | null): BusinessFormState =>
  useForm<BusinessValues>({
    initialValues: business ? valuesOf(business) : emptyBusiness(),
    validate: schemaResolver(businessDraft, { sync: true }),
    validateInputOnBlur: true,
  });

const ScaleFields = ({ form, business }: { form: BusinessFormState; business: Business | null }) => {
  const { scaleOverride } = form.values;
  const change = (value: string | null) =>
    form.setFieldValue(
      'scaleOverride',
      value ? { scale: scaleSchema.parse(value), reason: scaleOverride?.reason ?? '' } : null,
    );
  return (
    <>
      <h3 className="person-part wide">
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

const BusinessFields = ({ form }: { form: BusinessFormState }) => (
  <>
    <div className="wide">
      <LineInput
        label="Nama usaha atau merek"
        required
        data-autofocus
        limit={businessDraft.shape.name}
        {...form.getInputProps('name')}
      />
    </div>
    <LegalFormField
      value={form.values.legalForm}
      onChange={(value) => form.setFieldValue('legalForm', value)}
    />
    <LineInput label="Produk utama" limit={businessDraft.shape.product} {...form.getInputProps('product')} />
    <div className="wide">
      <SectorField
        label="Sektor usaha (KBLI 2025)"
        placeholder="Belum didata"
        value={form.values.sector}
        onChange={(sector) => form.setFieldValue('sector', sector)}
      />
    </div>
    <LineInput
      label="Kode KBLI, 5 digit"
      inputMode="numeric"
      limit={businessDraft.shape.kbli}
      {...form.getInputProps('kbli')}
    />
    <LineInput
      label="NIB, 13 digit"
      inputMode="numeric"
      limit={businessDraft.shape.nib}
      {...form.getInputProps('nib')}
    />
    <LineInput
      label="NPWP, 15 atau 16 digit"
      limit={businessDraft.shape.npwp}
      {...form.getInputProps('npwp')}
    />
    <LineInput label="Mitra" limit={businessDraft.shape.partner} {...form.getInputProps('partner')} />
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
    <div className="wide">
      <LineInput
        label="Alamat usaha"
        limit={businessDraft.shape.address}
        {...form.getInputProps('address')}
      />
    </div>
    <NoteInput
      label="Legalitas lain"
      description="P-IRT, halal, merek, izin edar beserta nomornya"
      rows={2}
      limit={businessDraft.shape.permits}
      {...form.getInputProps('permits')}
    />
    <NoteInput
      label="Pemasaran"
      description="Toko, pasar, media sosial, lokapasar"
      rows={2}
      limit={businessDraft.shape.marketing}
      {...form.getInputProps('marketing')}
    />
  </>
);

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
  const form = useBusinessForm(business);
  const save = useMutation(
    orpc.person.saveBusiness.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ uid }) => {
        onSaved(uid);
        onClose();
      },
      onError: (error) =>
        form.setErrors(
          Object.fromEntries(
            Object.entries(fieldErrors(error)).map(([path, text]) => [path.replace(/^business\./, ''), text]),
          ),
        ),
    }),
  );
  const leaving = useLeave(form.isDirty());
  const [opened] = useState(form.getInitialValues);
  const record = useBasedOn(opened);
  const send = (values: BusinessValues, basedOn: Record<string, unknown>) => {
    // Answers are not part of this window: what is stored stays.
    const attributes = business?.attributes ?? {};
    save.mutate({ personUid, business: { ...values, attributes }, basedOn: { ...basedOn, attributes } });
  };
  const clash = record.noticeOf(save.error, {
    labels,
    textOf: {
      legalForm: (value: Business['legalForm']) => legalFormWords[value],
      sector: sectorText,
      scaleOverride: (value: Business['scaleOverride']) =>
        value ? `${scaleWords[value.scale]}, ${value.reason}` : '',
    },
    send: (basedOn) => send(form.values, basedOn),
    take: (stored) => {
      form.setValues(stored);
      save.reset();
    },
  });
  const submit = form.onSubmit((values) => send(values, record.basedOn));
  return (
    <FormDialog
      title={business ? `Ubah usaha ${business.name}` : 'Tambah usaha'}
      size={720}
      isDirty={form.isDirty()}
      isSaving={save.isPending}
      error={save.error}
      problem={clash}
      leaving={leaving}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="person-fields">
        <BusinessFields form={form} />
        {form.values.legalForm === 'koperasi' ? (
          <CooperativeFields form={form} />
        ) : (
          <ScaleFields form={form} business={business} />
        )}
      </div>
    </FormDialog>
  );
};
