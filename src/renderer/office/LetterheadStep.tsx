import { SegmentedControl, TextInput } from '@mantine/core';
import { PictureField } from './PictureField.tsx';
import styles from './settings.module.css';
import type { Pictures, SetUpForm } from './setUpDraft.ts';
import { SignatoryFields } from './SignatoryFields.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { officeDraft } from '#contract/office.ts';

/** Second step: the lines of the letterhead, its pictures, and who signs. */
export const LetterheadStep = ({
  form,
  urls,
  onPick,
}: {
  form: SetUpForm;
  urls: Record<keyof Pictures, string | null>;
  onPick: (kind: keyof Pictures, file: File | null) => void;
}) => (
  <>
    <div>
      <h1 className="title">Kop surat</h1>
      <p className="s13 dim">
        Dipakai di laporan, sertifikat, tiket, dan layar antrean. Boleh dilewati dulu.
      </p>
    </div>
    <TextInput label="Baris 1, pemerintah" {...form.getInputProps('office.government')} />
    <TextInput
      label="Baris 2, dinas"
      placeholder="Dinas Koperasi, Usaha Kecil, dan Menengah"
      {...form.getInputProps('office.agency')}
    />
    <TextInput label="Baris 3, nama unit" {...form.getInputProps('office.name')} />
    <TextInput label="Alamat" {...form.getInputProps('office.address')} />
    <div className={`${styles.two} ${styles.narrowFirst}`}>
      <LineInput
        label="Kode pos"
        inputMode="numeric"
        limit={officeDraft.shape.postalCode}
        {...form.getInputProps('office.postalCode')}
      />
      <TextInput label="Email" type="email" {...form.getInputProps('office.email')} />
    </div>
    <div className={styles.two}>
      <TextInput label="Telepon" {...form.getInputProps('office.phone')} />
      <TextInput label="Laman" {...form.getInputProps('office.website')} />
    </div>
    <div className={styles.two}>
      <PictureField label="Lambang kiri" src={urls.emblem} onPick={(file) => onPick('emblem', file)} />
      <PictureField label="Logo kanan" src={urls.logo} onPick={(file) => onPick('logo', file)} />
    </div>
    <div>
      <span className="label" id="paper">
        Kertas surat
      </span>
      <SegmentedControl
        fullWidth
        mt={4}
        aria-labelledby="paper"
        data={[
          { value: 'a4', label: 'A4 (210 × 297 mm)' },
          { value: 'f4', label: 'F4 (215 × 330 mm)' },
        ]}
        {...form.getInputProps('office.paper')}
      />
    </div>
    <h2 className="h2">Pejabat yang menandatangani</h2>
    <SignatoryFields inputProps={(part) => form.getInputProps(`office.head.${part}`)} />
  </>
);
