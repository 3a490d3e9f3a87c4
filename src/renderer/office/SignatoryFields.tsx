import { TextInput } from '@mantine/core';
import styles from './settings.module.css';

type Part = 'post' | 'name' | 'rank' | 'nip';
const labels: Record<Part, [label: string, placeholder: string]> = {
  post: ['Jabatan', 'Kepala UPTD PLUT-KUMKM'],
  name: ['Nama dan gelar', 'Nama seperti di surat resmi'],
  rank: ['Pangkat/golongan', 'Pembina (IV/a)'],
  nip: ['NIP', '18 digit angka'],
};

/** Who signs: post, name, rank, NIP; `inputProps` binds one of them to the form. */
export const SignatoryFields = ({ inputProps }: { inputProps: (part: Part) => object }) => (
  <>
    {(['post', 'name'] as const).map((part) => (
      <TextInput key={part} label={labels[part][0]} placeholder={labels[part][1]} {...inputProps(part)} />
    ))}
    <div className={styles.two}>
      {(['rank', 'nip'] as const).map((part) => (
        <TextInput
          key={part}
          label={labels[part][0]}
          placeholder={labels[part][1]}
          inputMode={part === 'nip' ? 'numeric' : undefined}
          {...inputProps(part)}
        />
      ))}
    </div>
  </>
);
