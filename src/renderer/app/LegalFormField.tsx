import { Select } from '@mantine/core';
import { type Business, legalForm, legalFormWords } from '#contract/business.ts';

type LegalForm = Business['legalForm'];

const options = legalForm.options
  .filter((value) => value !== '')
  .map((value) => ({ value, label: legalFormWords[value] }));

/** What a business is in law: typed or chosen; empty says that nobody has asked. */
export const LegalFormField = ({
  value,
  onChange,
}: {
  value: LegalForm;
  onChange: (form: LegalForm) => void;
}) => (
  <Select
    label="Bentuk usaha"
    placeholder={legalFormWords['']}
    searchable
    clearable
    data={options}
    nothingFoundMessage="Tidak ada bentuk dengan kata itu. Kosongkan bila belum tahu."
    value={value || null}
    onChange={(form) => onChange(form ?? '')}
  />
);
