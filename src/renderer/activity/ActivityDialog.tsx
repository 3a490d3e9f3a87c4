import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { activityDraft, activityKindWords, type ActivityRow } from '#contract/activity.ts';
import { numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { ConsultantSelect, FieldLetters, FieldSelect } from '#renderer/app/StaffFields.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import type { TypedNumber } from '#renderer/ui/typedNumber.ts';
import styles from './activityPage.module.css';
import { PartnerFields } from './PartnerFields.tsx';
import { kinds } from './words.ts';

const labels = {
  kind: 'Jenis',
  name: 'Nama kegiatan',
  startsOn: 'Tanggal mulai',
  endsOn: 'Selesai',
  place: 'Lokasi',
  businessField: 'Bidang Usaha',
  fieldLetters: 'Bidang layanan',
  consultantUid: 'Konsultan',
  fieldUid: 'Bidang pendampingan',
  partnerUids: 'Mitra',
  resources: 'Sumber daya',
  otherInvited: 'Undangan lain, tanpa nama',
  otherPresent: 'Di antaranya hadir',
  output: 'Output',
  note: 'Keterangan',
  plan: 'Rencana tindak lanjut',
  purpose: 'Latar belakang dan tujuan',
  course: 'Pelaksanaan',
  results: 'Hasil dan kendala',
  reportedOn: 'Tanggal pelaporan',
};
const reported = ['output', 'purpose', 'course', 'results', 'plan', 'note'] as const;

const useOpened = (activity: ActivityRow | null) => {
  const today = useToday();
  const me = useStaff();
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const fieldUid = me.field?.uid ?? fields.find(({ isActive }) => isActive)?.uid ?? '';
  return useState(() =>
    activity
      ? activityDraft.strip().parse(activity)
      : {
          ...activityDraft.omit({ name: true, place: true, fieldUid: true }).parse({
            uid: newUid(),
            kind: 'exhibition',
            startsOn: today,
            endsOn: today,
            consultantUid: me.uid,
          }),
          name: '',
          place: '',
          fieldUid,
        },
  )[0];
};

/** An activity that is new or changed: what it is, or what is reported of it. */
export const ActivityDialog = ({
  activity,
  part,
  onSaved,
  onClose,
}: {
  activity: ActivityRow | null;
  part: 'facts' | 'report';
  onSaved?: (saved: ActivityRow) => void;
  onClose: () => void;
}) => {
  const opened = useOpened(activity);
  const partners = activity?.partners ?? [];
  const { form, line, field, dialog } = useContractForm(inputOf(contract.activity.save), opened, {
    save: (values, basedOn) => client.activity.save({ ...values, basedOn }),
    onSaved: (saved) => {
      onClose();
      onSaved?.(saved);
    },
    labels,
    textOf: {
      kind: (kind: ActivityRow['kind']) => activityKindWords[kind],
      startsOn: numericDate,
      endsOn: numericDate,
      partnerUids: (uids: string[]) => `${uids.length} mitra`,
    },
  });
  const date = (name: 'startsOn' | 'endsOn') => ({
    label: labels[name],
    required: true,
    ...field(name),
    onChange: (on: string | null) => form.setFieldValue(name, on ?? ''),
  });
  const count = (name: 'otherInvited' | 'otherPresent') => ({
    label: labels[name],
    ...field(name),
    onChange: (people: TypedNumber) => form.setFieldValue(name, people ?? 0),
  });
  return (
    <FormDialog
      title={part === 'report' ? 'Hasil kegiatan' : activity ? 'Ubah kegiatan' : 'Kegiatan baru'}
      size={720}
      onClose={onClose}
      {...dialog}
    >
      {part === 'facts' && (
        <>
          <LineInput {...line('name')} required data-autofocus />
          <div className={styles.form}>
            <Select
              label={labels.kind}
              allowDeselect={false}
              data={kinds}
              {...field('kind')}
              onChange={(kind) => kind && form.setFieldValue('kind', kind)}
            />
            <LineInput {...line('place')} required />
            <DateField kind="activity" {...date('startsOn')} />
            <DateField kind="activity" {...date('endsOn')} />
            <ConsultantSelect
              label={labels.consultantUid}
              {...(activity && { current: activity.consultant })}
              {...field('consultantUid')}
            />
            <FieldSelect label={labels.fieldUid} {...field('fieldUid')} />
            <LineInput {...line('businessField')} placeholder="Olahan pangan, kriya" />
            <LineInput {...line('resources')} placeholder="APBD 2026; 12 panitia" />
          </div>
          <PartnerFields label={labels.partnerUids} known={partners} {...field('partnerUids')} />
          <FieldLetters label={labels.fieldLetters} {...field('fieldLetters')} />
        </>
      )}
      {part === 'report' && (
        <>
          <div className={styles.form}>
            <NumberField {...count('otherInvited')} data-autofocus />
            <NumberField {...count('otherPresent')} />
          </div>
          {reported.map((name) => (
            <NoteInput key={name} {...line(name)} autosize minRows={1} maxRows={6} />
          ))}
          <DateField kind="past" label={labels.reportedOn} {...field('reportedOn')} />
        </>
      )}
    </FormDialog>
  );
};
