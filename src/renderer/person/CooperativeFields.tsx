import { Select } from '@mantine/core';
import { DateField } from '#renderer/ui/DateField.tsx';
import { type BusinessFormState, emptyCooperative } from './business.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { cooperative, cooperativeKindWords } from '#contract/business.ts';
import styles from './person.module.css';

const kinds = Object.entries(cooperativeKindWords)
  .filter(([value]) => value !== '')
  .map(([value, label]) => ({ value: value as keyof typeof cooperativeKindWords, label }));

/** What only a cooperative has. */
export const CooperativeFields = ({ form }: { form: BusinessFormState }) => {
  const facts: NonNullable<typeof form.values.cooperative> = form.values.cooperative ?? emptyCooperative;
  const change = (part: Partial<typeof facts>) => form.setFieldValue('cooperative', { ...facts, ...part });
  const error = (key: keyof typeof facts) => form.errors[`cooperative.${key}`] as string | undefined;
  return (
    <>
      <h3 className={`${styles.part} ${styles.wide}`}>
        Koperasi <span className="small dim">berada di luar skala mikro sampai besar</span>
      </h3>
      <LineInput
        label="Nomor badan hukum"
        limit={cooperative.shape.number}
        value={facts.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
        error={error('number')}
      />
      <DateField
        kind="past"
        label="Tanggal badan hukum"
        value={facts.date}
        onChange={(date) => change({ date })}
        error={error('date')}
      />
      <Select
        label="Jenis koperasi"
        placeholder="Belum didata"
        clearable
        data={kinds}
        value={facts.kind || null}
        onChange={(kind) => change({ kind: kind ?? '' })}
        error={error('kind')}
      />
      <DateField
        kind="past"
        label="RAT terakhir"
        value={facts.lastMeeting}
        onChange={(lastMeeting) => change({ lastMeeting })}
        error={error('lastMeeting')}
      />
      <NumberField
        label="Anggota, orang"
        value={facts.members}
        onChange={(members) => change({ members })}
        error={error('members')}
      />
      <NumberField
        label="Karyawan, orang"
        value={facts.employees}
        onChange={(employees) => change({ employees })}
        error={error('employees')}
      />
    </>
  );
};

/** What is typed here stays while the form is open; a business that is no cooperative is stored without it. */
export const DroppedCooperative = ({ form }: { form: BusinessFormState }) => {
  const facts = form.values.cooperative;
  const isEmpty = !facts || Object.values(facts).every((value) => value === null || value === '');
  return isEmpty ? null : (
    <div className={styles.wide}>
      <Notice kind="warn">
        <b>Data koperasi tidak ikut disimpan,</b> karena bentuk usahanya bukan koperasi. Pilih lagi Koperasi
        untuk mempertahankannya.
      </Notice>
    </div>
  );
};
