import { SegmentedControl, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { officeDraft, zone } from '#contract/office.ts';
import { orpc, showError } from '#renderer/app/client.ts';
import { RegionField } from '#renderer/app/RegionField.tsx';
import { useUnsaved } from '#renderer/app/useUnsaved.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { letterheadOf, LetterheadPreview } from './LetterheadPreview.tsx';
import { PictureField } from './PictureField.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './settings.module.css';
import { pictureKinds, usePictures } from './usePictures.ts';
import { useOfficeForm } from './useOfficeForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';

/** Office and letterhead, with the paper beside the form. */
export const LetterheadPart = () => {
  const { form, bar, submit } = useOfficeForm();
  const pictures = usePictures();
  const [isPlaceTyped, setPlaceTyped] = useState(false);
  useUnsaved((pictures.isChanged || isPlaceTyped) && !bar.isChanged);
  const { data: images, dataUpdatedAt } = useSuspenseQuery(orpc.office.images.queryOptions());
  const { emblem, logo } = pictures.chosen;
  const shown = { ...images, ...(emblem && { emblem: emblem.url }), ...(logo && { logo: logo.url }) };
  const save = (event: FormEvent<HTMLFormElement>) => {
    if (bar.isChanged) submit(event);
    else event.preventDefault();
    if (pictures.isChanged && form.isValid()) pictures.save();
  };
  const all = {
    ...bar,
    isChanged: bar.isChanged || pictures.isChanged,
    isSaving: bar.isSaving || pictures.isSaving,
    isSaved: (bar.isSaved || pictures.isSaved) && !bar.isChanged && !pictures.isChanged,
    failure: bar.failure ?? pictures.error,
    onCancel: () => {
      bar.onCancel();
      pictures.drop();
    },
  };
  return (
    <div className={styles.columns}>
      <Card title="Kantor dan kop surat">
        <form className="card-body" onSubmit={save} noValidate>
          <TextInput label="Baris 1, pemerintah" {...form.getInputProps('government')} />
          <TextInput label="Baris 2, dinas" {...form.getInputProps('agency')} />
          <TextInput label="Baris 3, nama kantor" withAsterisk {...form.getInputProps('name')} />
          <TextInput label="Alamat" {...form.getInputProps('address')} />
          <div className={`${styles.two} ${styles.narrowFirst}`}>
            <LineInput
              label="Kode pos"
              inputMode="numeric"
              limit={officeDraft.shape.postalCode}
              {...form.getInputProps('postalCode')}
            />
            <TextInput label="Telepon" {...form.getInputProps('phone')} />
          </div>
          <div className={styles.two}>
            <TextInput label="Email" {...form.getInputProps('email')} />
            <TextInput label="Laman" {...form.getInputProps('website')} />
          </div>
          <div className={styles.two}>
            {pictureKinds.map((kind) => (
              <PictureField
                key={kind}
                label={kind === 'emblem' ? 'Lambang kiri' : 'Logo kanan'}
                src={shown[kind]}
                onPick={(file) => void pictures.pick(kind, file).catch(showError)}
              />
            ))}
          </div>
          <RegionField
            label="Kota atau kabupaten"
            level="regency"
            value={form.values.regionCode}
            error={form.errors['regionCode'] as string | undefined}
            onChange={(code) => form.setFieldValue('regionCode', code)}
            onUnchosen={setPlaceTyped}
          />
          <div className={styles.two}>
            <TextInput label="Nama singkat" withAsterisk {...form.getInputProps('shortName')} />
            <TextInput label="Kota pada surat" withAsterisk {...form.getInputProps('city')} />
          </div>
          <div className={styles.two}>
            <div>
              <span className="label" id="settings-zone">
                Zona waktu
              </span>
              <SegmentedControl
                fullWidth
                mt={4}
                aria-labelledby="settings-zone"
                data={[...zone.options]}
                {...form.getInputProps('zone')}
              />
            </div>
            <div>
              <span className="label" id="settings-paper">
                Kertas surat
              </span>
              <SegmentedControl
                fullWidth
                mt={4}
                aria-labelledby="settings-paper"
                data={[
                  { value: 'a4', label: 'A4' },
                  { value: 'f4', label: 'F4' },
                ]}
                {...form.getInputProps('paper')}
              />
            </div>
          </div>
          <SaveBar {...all} />
        </form>
      </Card>
      <div className={styles.paper}>
        <LetterheadPreview
          draft={letterheadOf(form.values)}
          paper={form.values.paper}
          {...(emblem && { emblem: emblem.file })}
          {...(logo && { logo: logo.file })}
          version={dataUpdatedAt}
        />
      </div>
    </div>
  );
};
