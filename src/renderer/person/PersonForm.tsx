import { Button, Checkbox, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ORPCError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { localDateOf, numericDate } from '#contract/dates.ts';
import { education, educationWords, type Person, personDraft, sexWords } from '#contract/person.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { hitText } from '#renderer/app/hit.ts';
import { NameOffer } from '#renderer/app/NameOffer.tsx';
import { RegionField } from '#renderer/app/RegionField.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { type NikReading, useNik } from '#renderer/app/useNik.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { DateField, isDay } from '#renderer/ui/DateField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './person.module.css';

const schema = personDraft.extend({ clearNik: personDraft.shape.consent });
type Values = z.output<typeof schema>;
type Known = { uid: string; name: string };

const sexes = (['L', 'P'] as const).map((value) => ({ value, label: sexWords[value] }));
const educations = education.options
  .filter((value) => value !== '')
  .map((value) => ({ value, label: educationWords[value] }));

const disabilities = [
  { value: 'yes', label: 'Ya' },
  { value: 'no', label: 'Tidak' },
];

const labels = {
  name: 'Nama',
  nik: 'NIK',
  sex: 'Jenis kelamin',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  education: 'Pendidikan',
  hasDisability: 'Penyandang disabilitas',
  address: 'Alamat',
  regionCode: 'Wilayah',
  phone: 'HP/WA',
  email: 'Email',
  consent: 'Persetujuan',
};

const valuesOf = (person: Person): Values => ({
  uid: person.uid,
  name: person.name,
  nik: '',
  clearNik: false,
  sex: person.sex,
  birthPlace: person.birthPlace,
  birthDate: person.birthDate,
  education: person.education,
  hasDisability: person.hasDisability,
  address: person.address,
  regionCode: person.regionCode,
  phone: person.phone,
  email: person.email,
  consent: person.consent !== null,
});

const usePersonForm = (person: Person, onClose: () => void) =>
  useContractForm(schema, valuesOf(person), {
    save: (values, basedOn) => client.person.update({ ...values, basedOn }),
    onSaved: onClose,
    labels,
    textOf: { sex: (value: Person['sex']) => sexWords[value] },
    stored: { nik: person.nikMasked ?? '' },
    take: (theirs) => ({ ...theirs, ...('nik' in theirs && { nik: '', clearNik: false }) }),
  });
type Form = Pick<ReturnType<typeof usePersonForm>, 'form' | 'line'>;

const OpenKnown = ({ known, onOpen }: { known: Known; onOpen: (uid: string) => void }) => (
  <Notice
    kind="warn"
    action={
      <Button size="xs" variant="default" onClick={() => onOpen(known.uid)}>
        Buka datanya
      </Button>
    }
  >
    <b>NIK sudah terdaftar atas nama {known.name}.</b> Buka data tersebut?
  </Notice>
);

/** The NIK while it is typed; the stored one is never shown here and stays when the field is empty. */
const NikField = ({ form, line, person, reading }: Form & { person: Person; reading: NikReading }) => {
  const { clearNik, birthDate } = form.values;
  const otherDates = (reading.facts?.birthDates ?? []).filter((date) => date !== birthDate);
  return (
    <div>
      <LineInput
        {...line('nik')}
        label={person.nikMasked ? 'NIK baru' : 'NIK'}
        placeholder={person.nikMasked ? `Tetap ${person.nikMasked}` : '16 digit'}
        inputMode="numeric"
        autoComplete="off"
        disabled={clearNik}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={reading.progress}
        error={form.errors['nik'] ?? reading.error}
      />
      {otherDates.map((date) => (
        <Button key={date} size="xs" variant="subtle" onClick={() => form.setFieldValue('birthDate', date)}>
          Pakai tanggal lahir {numericDate(date)}
        </Button>
      ))}
      {person.nikMasked && (
        <Checkbox
          mt={6}
          label="Hapus NIK yang tersimpan"
          {...form.getInputProps('clearNik', { type: 'checkbox' })}
          onChange={(event) => form.setValues({ clearNik: event.currentTarget.checked, nik: '' })}
        />
      )}
    </div>
  );
};

/** People who may be the same; the one being edited is not among them. */
const Similar = ({ form, onOpen }: Pick<Form, 'form'> & { onOpen: (uid: string) => void }) => {
  const { uid, name, phone, birthDate, regionCode } = form.values;
  const [wanted] = useDebouncedValue({ name, phone, birthDate, regionCode }, 200);
  const { data = [] } = useQuery({
    ...orpc.person.similar.queryOptions({
      input: {
        ...wanted,
        birthDate: isDay(wanted.birthDate) ? wanted.birthDate : null,
        phone: wanted.phone.slice(0, 40),
        regionCode: wanted.regionCode || null,
        except: uid,
      },
    }),
    enabled: wanted.name.trim().length > 2,
  });
  if (data.length === 0) return null;
  return (
    <section className={`${styles.similar} ${styles.wide}`} aria-label="Mungkin orang yang sama">
      <h3 className={styles.part}>Mungkin orang yang sama</h3>
      {data.slice(0, 3).map((hit) => (
        <div key={hit.uid} className="row s13">
          <span className="grow">
            <b className="b">{hit.name}</b> · {hit.reason}
            <span className="dim"> · {hitText(hit)}</span>
          </span>
          <Button size="xs" variant="subtle" onClick={() => onOpen(hit.uid)}>
            Buka datanya
          </Button>
        </div>
      ))}
    </section>
  );
};

const Consent = ({ form, person }: Pick<Form, 'form'> & { person: Person }) => {
  const zone = useZone();
  const given = person.consent && numericDate(localDateOf(person.consent.at, zone));
  const says =
    given && !form.values.consent
      ? `Persetujuan ${given} ditarik saat disimpan.`
      : given
        ? `Disetujui ${given}, diterima ${person.consent!.staffName}. Kosongkan bila ditarik.`
        : 'Centang setelah pernyataannya dibacakan dan disetujui.';
  return (
    <div className={styles.wide}>
      <Checkbox
        label="Menyetujui pernyataan pelindungan data pribadi (UU 27/2022)"
        description={says}
        {...form.getInputProps('consent', { type: 'checkbox' })}
      />
    </div>
  );
};

const PersonFields = ({ form, line }: Form) => {
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  return (
    <>
      <LineInput {...line('birthPlace')} />
      <DateField
        kind="birth"
        label="Tanggal lahir"
        value={form.values.birthDate}
        onChange={(date) => form.setFieldValue('birthDate', date)}
        error={form.errors['birthDate'] as string | undefined}
      />
      <Select
        label="Pendidikan"
        placeholder="Belum didata"
        clearable
        data={educations}
        value={form.values.education || null}
        onChange={(value) => form.setFieldValue('education', value ?? '')}
      />
      <Select
        label="Penyandang disabilitas"
        placeholder="Belum didata"
        clearable
        data={disabilities}
        value={form.values.hasDisability === null ? null : form.values.hasDisability ? 'yes' : 'no'}
        onChange={(value) => form.setFieldValue('hasDisability', value === null ? null : value === 'yes')}
      />
      <LineInput {...line('phone')} inputMode="tel" />
      <LineInput {...line('email')} type="email" />
      <div className={styles.wide}>
        <RegionField
          label="Kecamatan atau desa/kelurahan"
          required
          within={office?.regionCode}
          value={form.values.regionCode || null}
          onChange={(code) => form.setFieldValue('regionCode', code ?? '')}
          error={form.errors['regionCode'] as string | undefined}
        />
      </div>
      <div className={styles.wide}>
        <LineInput {...line('address')} />
      </div>
    </>
  );
};

/** All facts of a person; a NIK that somebody else has opens the other person. */
export const PersonForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { form, line, dialog, error } = usePersonForm(person, onClose);
  const navigate = useNavigate();
  const reading = useNik(form.values.nik, { ...form.values, ownUid: person.uid });
  const known = error instanceof ORPCError && error.code === 'NIK_KNOWN' ? (error.data as Known) : null;
  const open = (uid: string) =>
    dialog.leaving.leave(() => {
      onClose();
      void navigate({ to: '/pelaku-usaha/$uid', params: { uid } });
    });
  return (
    <FormDialog
      title="Ubah data orang"
      size={720}
      onClose={onClose}
      {...dialog}
      problem={known ? <OpenKnown known={known} onOpen={open} /> : dialog.problem}
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <LineInput {...line('name')} label="Nama sesuai KTP" required data-autofocus />
          <NameOffer name={form.values.name} onTake={(name) => form.setFieldValue('name', name)} />
        </div>
        <NikField form={form} line={line} person={person} reading={reading} />
        <ChoiceGroup
          label="Jenis kelamin"
          name="sex"
          options={sexes}
          value={form.values.sex}
          onChange={(sex) => form.setFieldValue('sex', sex)}
          error={form.errors['sex'] as string | undefined}
        />
        {reading.known && !known && (
          <div className={styles.wide}>
            <OpenKnown known={reading.known} onOpen={open} />
          </div>
        )}
        <PersonFields form={form} line={line} />
        <Consent form={form} person={person} />
        <Similar form={form} onOpen={open} />
      </div>
    </FormDialog>
  );
};
