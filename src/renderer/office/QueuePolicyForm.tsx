import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Role } from '#contract/base.ts';
import { defaultPolicy, type QueuePolicy } from '#contract/policy.ts';
import { roleWords } from '#contract/roleWords.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { type PolicyForm, usePolicyForm } from './policyForm.ts';
import { SaveBar } from './SaveBar.tsx';
import styles from './settings.module.css';
import { VoiceFields } from './VoiceFields.tsx';

const FIRST_SERVICE = '';

const Calls = ({ form }: { form: PolicyForm }) => (
  <div className={styles.policyLine}>
    <NumberField
      label="Panggilan paling banyak"
      description="Sesudah itu nomor dilewati."
      unit="kali"
      {...form.getInputProps('maxCalls')}
    />
    <NumberField
      label="Kembali antre di belakang"
      description="Yang terlewat dan melapor ke loket."
      unit="nomor"
      {...form.getInputProps('rejoinBehind')}
    />
  </div>
);

const Promised = ({ form }: { form: PolicyForm }) => (
  <>
    <ChoiceGroup
      layout="line"
      label="Yang berjanji datang hari ini"
      name="promised-rule"
      value={form.values.promisedBehind === null ? 'asOthers' : 'sooner'}
      options={[
        { value: 'sooner', label: 'Didahulukan' },
        { value: 'asOthers', label: 'Seperti yang lain' },
      ]}
      onChange={(rule) =>
        form.setFieldValue('promisedBehind', rule === 'sooner' ? defaultPolicy.promisedBehind : null)
      }
    />
    {form.values.promisedBehind !== null && (
      <NumberField
        className={styles.policyNumber}
        label="Didahulukan sesudah"
        unit="nomor"
        {...form.getInputProps('promisedBehind')}
        // Nothing typed is not null, which is the other choice.
        onChange={(next) => form.setFieldValue('promisedBehind', next ?? '')}
      />
    )}
  </>
);

const Turns = ({ form }: { form: PolicyForm }) => (
  <>
    <ChoiceGroup
      layout="line"
      label="Prioritas"
      name="priority-rule"
      value={form.values.priorityRule}
      options={[
        { value: 'ratio', label: 'Bergiliran dengan yang lain' },
        { value: 'first', label: 'Selalu lebih dulu' },
      ]}
      onChange={(rule) => form.setFieldValue('priorityRule', rule)}
    />
    {form.values.priorityRule === 'ratio' && (
      <NumberField
        className={styles.policyNumber}
        label="Satu panggilan prioritas dari setiap"
        unit="panggilan"
        {...form.getInputProps('priorityEvery')}
      />
    )}
    <Checkbox.Group
      label="Boleh memanggil di luar giliran"
      description="Selalu dengan alasan yang tercatat."
      value={form.values.overrideRoles}
      onChange={(roles) => form.setFieldValue('overrideRoles', roles)}
    >
      <div className={`row wrap gap12 ${styles.policyRoles}`}>
        {(Object.keys(roleWords) as Role[]).map((role) => (
          <Checkbox key={role} value={role} label={roleWords[role]} />
        ))}
      </div>
    </Checkbox.Group>
  </>
);

const Limits = ({ form }: { form: PolicyForm }) => (
  <div className={styles.policyLine}>
    <NumberField
      label="Menunggu lama setelah"
      description="Waktu tunggunya berwarna kuning."
      unit="menit"
      {...form.getInputProps('lateMinutes')}
    />
    <NumberField
      label="Terlalu lama setelah"
      description="Menjadi peringatan di layar Antrean."
      unit="menit"
      {...form.getInputProps('veryLateMinutes')}
    />
  </div>
);

const KioskService = ({ form }: { form: PolicyForm }) => {
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  return (
    <Select
      className={styles.policyNumber}
      label="Layanan nomor dari layar ambil nomor"
      description="Sampai petugas mencatat layanan yang sebenarnya."
      data={[
        { value: FIRST_SERVICE, label: 'Layanan pertama dalam daftar' },
        ...services
          .filter(({ uid, isActive }) => isActive || uid === form.values.kioskServiceUid)
          .map(({ uid, name }) => ({ value: uid, label: name })),
      ]}
      value={form.values.kioskServiceUid ?? FIRST_SERVICE}
      error={form.errors['kioskServiceUid']}
      onChange={(uid) => form.setFieldValue('kioskServiceUid', uid === FIRST_SERVICE ? null : uid)}
    />
  );
};

/** The queue's rules, to be changed by who manages the office. */
export const QueuePolicyForm = ({ policy }: { policy: QueuePolicy }) => {
  const { form, bar, submit } = usePolicyForm(policy);
  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      <Card title="Aturan panggilan">
        <div className="card-body">
          <Calls form={form} />
          <Promised form={form} />
          <Turns form={form} />
          <Limits form={form} />
          <KioskService form={form} />
        </div>
      </Card>
      <Card title="Suara panggilan">
        <div className="card-body">
          <VoiceFields form={form} />
          <SaveBar {...bar} />
        </div>
      </Card>
    </form>
  );
};
