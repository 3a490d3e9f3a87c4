import { SegmentedControl, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { zone } from '#contract/office.ts';
import { orpc, queryClient } from '#renderer/app/client.ts';
import { RegionField } from '#renderer/app/RegionField.tsx';
import { type Owner, suggest } from './rules.ts';
import styles from './settings.module.css';
import type { SetUpForm } from './setUpDraft.ts';

/** First step: the place gives most of the rest. */
export const OfficeStep = ({ form }: { form: SetUpForm }) => {
  const suggested = useRef<ReturnType<typeof suggest> | null>(null);

  // What the user has typed over stays; what still says the last suggestion follows the new choice.
  const follow = async (code: string | null, owner: Owner) => {
    if (!code) return;
    const region = await queryClient.fetchQuery(orpc.region.path.queryOptions({ input: { code } }));
    if (!region) return;
    const next = suggest(code, region.path, owner);
    const last = suggested.current;
    suggested.current = next;
    form.setValues(({ office }) => {
      if (!office) return {};
      const isOurs = (key: keyof typeof next) =>
        office[key] === '' ||
        office[key] === last?.[key] ||
        (!last && (key === 'zone' || key === 'certificateNumbering' || key === 'letterNumbering'));
      const kept = Object.fromEntries(
        (Object.keys(next) as (keyof typeof next)[])
          .filter((key) => !isOurs(key))
          .map((key) => [key, office[key]]),
      );
      return { office: { ...office, ...next, ...kept } };
    });
  };

  return (
    <>
      <div>
        <h1 className="title">Kantor</h1>
        <p className="s13 dim">
          Empat langkah, kurang dari tiga menit. Semuanya dapat diubah kapan saja di Pengaturan.
        </p>
      </div>
      <RegionField
        label="Kota atau kabupaten"
        description="Ketik namanya, pilih dengan Enter."
        level="regency"
        sendsForm
        value={form.values.office.regionCode}
        error={form.errors['office.regionCode'] as string | undefined}
        onChange={(code) => {
          form.setFieldValue('office.regionCode', code);
          void follow(code, form.values.owner);
        }}
      />
      <div>
        <span className="label" id="owner">
          PLUT milik
        </span>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby="owner"
          data={[
            { value: 'province', label: 'Pemerintah provinsi' },
            { value: 'regency', label: 'Pemerintah kota/kabupaten' },
          ]}
          value={form.values.owner}
          onChange={(owner) => {
            form.setFieldValue('owner', owner);
            void follow(form.values.office.regionCode, owner);
          }}
        />
      </div>
      <TextInput
        label="Nama kantor"
        description="Lengkap, seperti pada kop surat."
        withAsterisk
        {...form.getInputProps('office.name')}
      />
      <div className={styles.two}>
        <TextInput
          label="Nama singkat"
          placeholder="PLUT Riau"
          withAsterisk
          {...form.getInputProps('office.shortName')}
        />
        <TextInput
          label="Kota pada surat"
          placeholder="Pekanbaru"
          withAsterisk
          {...form.getInputProps('office.city')}
        />
      </div>
      <div>
        <span className="label" id="zone">
          Zona waktu
        </span>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby="zone"
          data={[...zone.options]}
          {...form.getInputProps('office.zone')}
        />
      </div>
    </>
  );
};
