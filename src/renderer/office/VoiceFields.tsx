import { Checkbox, Input, Slider } from '@mantine/core';
import { readTime } from '#contract/readTime.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { numberIn } from '#renderer/ui/typedNumber.ts';
import { timeShown } from '#renderer/ui/time.ts';
import type { PolicyForm } from './policyForm.ts';
import styles from './settings.module.css';

const noon = { from: '12.00', to: '13.00' };

/** The policy keeps its hours as they are shown, "12.00". */
const QuietTime = ({ form, edge, label }: { form: PolicyForm; edge: 'from' | 'to'; label: string }) => {
  const path = `voice.quiet.${edge}` as const;
  const { value, error } = form.getInputProps(path) as { value: string; error?: string };
  return (
    <TimeField
      label={label}
      isLabelShown
      value={readTime(value).time ?? value}
      error={error}
      onChange={(time) => form.setFieldValue(path, timeShown(time))}
    />
  );
};

/** How calls are spoken in the waiting room, and when not. */
export const VoiceFields = ({ form }: { form: PolicyForm }) => {
  const { voice } = form.values;
  return (
    <>
      <Checkbox
        label="Panggilan diucapkan di ruang tunggu"
        {...form.getInputProps('voice.isOn', { type: 'checkbox' })}
      />
      {voice.isOn && (
        <>
          <Input.Wrapper label={`Volume ${voice.volume}%`} className={styles.policyNumber}>
            <Slider
              thumbLabel="Volume"
              min={0}
              max={100}
              step={5}
              label={null}
              value={numberIn(voice.volume) ?? 0}
              onChange={(volume) => form.setFieldValue('voice.volume', volume)}
            />
          </Input.Wrapper>
          <ChoiceGroup
            layout="line"
            label="Nomor dibaca"
            name="voice-reading"
            value={voice.reading}
            options={[
              { value: 'digits', label: 'Angka demi angka: nol satu dua' },
              { value: 'number', label: 'Sebagai bilangan: dua belas' },
            ]}
            onChange={(reading) => form.setFieldValue('voice.reading', reading)}
          />
          <NumberField
            className={styles.policyNumber}
            label="Diucapkan"
            unit="kali"
            {...form.getInputProps('voice.repeats')}
          />
          <Checkbox
            label="Ada jam tenang"
            description="Misalnya waktu salat. Nomor tetap tampil di layar."
            checked={voice.quiet !== null}
            onChange={(event) => form.setFieldValue('voice.quiet', event.currentTarget.checked ? noon : null)}
          />
          {voice.quiet && (
            <div className={styles.policyLine}>
              <QuietTime form={form} edge="from" label="Tenang dari" />
              <QuietTime form={form} edge="to" label="Sampai" />
            </div>
          )}
        </>
      )}
    </>
  );
};
