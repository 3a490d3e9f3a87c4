import { Select } from '@mantine/core';
import { DateField } from '#renderer/ui/DateField.tsx';
import { type BusinessFormState, emptyCooperative, kindWords } from './business.ts';
import { NumberField } from './NumberField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { cooperative } from '#contract/business.ts';
import styles from './person.module.css';

const kinds = Object.entries(kindWords)
  .filter(([value]) => value !== '')
  .map(([value, label]) => ({ value: value as keyof typeof kindWords, label }));

/** What only a cooperative has. */
export const CooperativeFields = ({ form }: { form: BusinessFormState }) => {
  const facts = form.values.cooperative ?? emptyCooperative;
  const change = (part: Partial<typeof facts>) => form.setFieldValue('cooperative', { ...facts, ...part });
  const error = (key: keyof typeof facts) => form.errors[`cooperative.${key}`];
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
      />
      <Select
        label="Jenis koperasi"
        placeholder="Belum didata"
        clearable
        data={kinds}
        value={facts.kind || null}
        onChange={(kind) => change({ kind: kind ?? '' })}
      />
      <DateField
        kind="past"
        label="RAT terakhir"
        value={facts.lastMeeting}
        onChange={(lastMeeting) => change({ lastMeeting })}
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
