import { type Business, type BusinessYear, businessYear } from '#contract/business.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './person.module.css';

const salesWord = (isCooperative: boolean) => (isCooperative ? 'Volume usaha' : 'Omzet');
const money = [
  ['sales', salesWord(false)],
  ['assets', 'Aset'],
  ['ownCapital', 'Modal sendiri'],
  ['outsideCapital', 'Modal luar'],
] as const;
const workers = [
  ['permanentMale', 'Tetap, laki-laki'],
  ['permanentFemale', 'Tetap, perempuan'],
  ['temporaryMale', 'Tidak tetap, laki-laki'],
  ['temporaryFemale', 'Tidak tetap, perempuan'],
] as const;

/** The figures of one year; an empty field stays "belum didata". */
export const YearForm = ({
  business,
  start,
  years,
  isNew,
  onClose,
}: {
  business: Business;
  start: BusinessYear;
  years: readonly BusinessYear[];
  isNew: boolean;
  onClose: () => void;
}) => {
  const isCooperative = business.legalForm === 'koperasi';
  const opened: Omit<BusinessYear, 'year'> & { year: number | null } = start;
  const { form, dialog } = useContractForm(businessYear, opened, {
    save: ({ year, ...figures }, basedOn) =>
      client.person.saveBusinessYear({ ...figures, year: year!, basedOn }),
    onSaved: onClose,
    labels: {
      year: 'Tahun',
      ...Object.fromEntries([...money, ...workers]),
      ...(isCooperative && { sales: salesWord(true) }),
      surplus: 'SHU',
      members: 'Anggota',
      meetingOn: 'Tanggal RAT',
    },
  });
  const field = <K extends keyof typeof form.values>(key: K) => {
    const { onChange, error } = form.getInputProps(key);
    return { value: form.values[key], onChange, error };
  };
  const { year } = form.values;
  const isThere = isNew && years.some((other) => other.year === year);
  return (
    <FormDialog
      title={isNew ? `Isi keadaan ${business.name}` : `Keadaan ${business.name} ${start.year}`}
      onClose={onClose}
      {...dialog}
    >
      <div className={styles.fields}>
        {isNew && <NumberField label="Tahun" kind="year" required {...field('year')} />}
        {isThere && (
          <div className={styles.wide}>
            <Notice kind="warn">
              <b>Angka {year} sudah ada.</b> Yang dikosongkan di sini tetap; yang berbeda akan ditanyakan.
            </Notice>
          </div>
        )}
        <h3 className={`${styles.part} ${styles.wide}`}>Uang, dalam rupiah</h3>
        {money.map(([key, label], i) => (
          <NumberField
            key={key}
            label={key === 'sales' ? salesWord(isCooperative) : label}
            kind="rupiah"
            data-autofocus={i === 0}
            {...field(key)}
          />
        ))}
        {isCooperative && (
          <>
            <NumberField
              label="SHU"
              kind="surplus"
              description="Rugi ditulis dengan minus"
              {...field('surplus')}
            />
            <h3 className={`${styles.part} ${styles.wide}`}>Koperasi</h3>
            <DateField
              kind="past"
              label={year === null ? 'Tanggal RAT' : `Tanggal RAT tahun buku ${year}`}
              {...field('meetingOn')}
              error={form.errors['meetingOn'] as string | undefined}
            />
            <NumberField label="Anggota, orang" {...field('members')} />
          </>
        )}
        <h3 className={`${styles.part} ${styles.wide}`}>Tenaga kerja, orang</h3>
        {workers.map(([key, label]) => (
          <NumberField key={key} label={label} {...field(key)} />
        ))}
      </div>
      <p className="small dim">Biarkan kosong bila belum diketahui; isi 0 bila memang tidak ada.</p>
    </FormDialog>
  );
};
