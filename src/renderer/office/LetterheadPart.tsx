import { SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { officeDraft, zone } from '#contract/office.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { RegionField } from '#renderer/app/RegionField.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { letterheadOf, LetterheadPreview } from './LetterheadPreview.tsx';
import { PictureField } from './PictureField.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useOfficeForm } from './useOfficeForm.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';

const Picture = ({ kind, label, src }: { kind: 'emblem' | 'logo'; label: string; src: string | null }) => {
  const set = useMutation({ ...orpc.office.setImage.mutationOptions(), meta: { quiet: true } });
  return (
    <PictureField
      label={label}
      src={src}
      isBusy={set.isPending}
      error={set.isError ? errorText(set.error) : null}
      onPick={(file) => set.mutate({ kind, file })}
    />
  );
};

/** Office and letterhead, with the paper beside the form. */
export const LetterheadPart = () => {
  const { form, bar, submit } = useOfficeForm();
  const { data: images, dataUpdatedAt } = useSuspenseQuery(orpc.office.images.queryOptions());
  return (
    <div className="settings-columns">
      <Card title="Kantor dan kop surat">
        <form className="card-body" onSubmit={submit} noValidate>
          <TextInput label="Baris 1, pemerintah" {...form.getInputProps('government')} />
          <TextInput label="Baris 2, dinas" {...form.getInputProps('agency')} />
          <TextInput label="Baris 3, nama kantor" withAsterisk {...form.getInputProps('name')} />
          <TextInput label="Alamat" {...form.getInputProps('address')} />
          <div className="two narrow-first">
            <LineInput
              label="Kode pos"
              inputMode="numeric"
              limit={officeDraft.shape.postalCode}
              {...form.getInputProps('postalCode')}
            />
            <TextInput label="Telepon" {...form.getInputProps('phone')} />
          </div>
          <div className="two">
            <TextInput label="Email" {...form.getInputProps('email')} />
            <TextInput label="Laman" {...form.getInputProps('website')} />
          </div>
          <div className="two">
            <Picture kind="emblem" label="Lambang kiri" src={images.emblem} />
            <Picture kind="logo" label="Logo kanan" src={images.logo} />
          </div>
          <RegionField
            label="Kota atau kabupaten"
            level="regency"
            value={form.values.regionCode}
            error={form.errors['regionCode'] as string | undefined}
            onChange={(code) => form.setFieldValue('regionCode', code)}
          />
          <div className="two">
            <TextInput label="Nama singkat" withAsterisk {...form.getInputProps('shortName')} />
            <TextInput label="Kota pada surat" withAsterisk {...form.getInputProps('city')} />
          </div>
          <div className="two">
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
          <SaveBar {...bar} />
        </form>
      </Card>
      <div className="settings-paper">
        <LetterheadPreview
          draft={letterheadOf(form.values)}
          paper={form.values.paper}
          version={dataUpdatedAt}
        />
      </div>
    </div>
  );
};
