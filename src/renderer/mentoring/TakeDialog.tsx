import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { MentoringVisitor } from '#contract/mentoring.ts';
import { programDraft } from '#contract/mentee.ts';
import { line as lineOf } from '#contract/text.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { ClientFields } from '#renderer/app/ClientFields.tsx';
import type { From, Given } from '#renderer/app/formClient.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { FormForClient } from '#renderer/app/FormForClient.tsx';
import { useStaff } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { ConsultantSelect, FieldSelect } from '#renderer/app/StaffFields.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './mentoring.module.css';
import { PlanField } from './PlanField.tsx';

const USUAL_SESSIONS = 12;

/** A first programme may still be missing: then its title is empty. */
const schema = inputOf(contract.mentoring.take).extend({
  program: programDraft.omit({ menteeUid: true }).extend({ title: lineOf(160) }),
});

const Form = ({
  given,
  visitor,
  sheet,
  onClose,
}: {
  given: Given | null;
  /** Of the consultation that it comes from. */
  visitor: MentoringVisitor | null;
  sheet: From['sheet'];
  onClose: () => void;
}) => {
  const navigate = useNavigate();
  const me = useStaff();
  const thisYear = Number(useToday().slice(0, 4));
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const [opened] = useState(() => ({
    uid: newUid(),
    personUid: given?.personUid ?? '',
    businessUid: given?.businessUid ?? null,
    year: visitor ? Number(visitor.sheet.localDate.slice(0, 4)) : thisYear,
    consultantUid: me.uid,
    plannedSessions: USUAL_SESSIONS,
    status: 'active' as 'active' | 'candidate',
    program: {
      uid: newUid(),
      fieldUid: visitor?.sheet.fieldUid ?? me.field?.uid ?? fields[0]?.uid ?? '',
      consultantUid: me.uid,
      title: '',
      problem: visitor?.sheet.problem ?? '',
      target: '',
      status: 'running' as const,
      goal: null,
      reached: 0,
      unit: '',
    },
    sheet,
  }));
  const { form, line, dialog } = useContractForm(schema, opened, {
    save: ({ program, consultantUid, ...values }) =>
      client.mentoring.take({
        ...values,
        consultantUid,
        program: program.title.trim() === '' ? null : { ...program, consultantUid },
      }),
    onSaved: ({ uid }) =>
      void navigate({ to: '/pendampingan/$uid', params: { uid }, replace: given !== null }),
    labels: { personUid: 'Pelaku usaha', consultantUid: 'Konsultan', plannedSessions: 'Rencana sesi' },
  });
  const { values, errors } = form;
  return (
    <FormDialog
      title="Sasaran baru"
      size={640}
      submit="Jadikan dampingan"
      isReady={values.personUid !== ''}
      onClose={onClose}
      {...dialog}
    >
      <ClientFields value={values} given={given} onChange={form.setValues} />
      <div className={styles.two}>
        <SegmentedControl
          aria-label="Tahun"
          value={String(values.year)}
          onChange={(next) => {
            form.setFieldValue('year', Number(next));
            if (Number(next) > thisYear) form.setFieldValue('status', 'candidate');
          }}
          data={[thisYear, thisYear + 1].map(String)}
        />
        <SegmentedControl
          aria-label="Status"
          value={values.status}
          onChange={(status) => form.setFieldValue('status', status)}
          data={[
            { value: 'active', label: 'Aktif' },
            { value: 'candidate', label: 'Calon' },
          ]}
        />
        <ConsultantSelect
          label="Konsultan"
          value={values.consultantUid}
          error={errors['consultantUid']}
          onChange={(uid) => form.setFieldValue('consultantUid', uid)}
        />
        <PlanField {...form.getInputProps('plannedSessions')} />
      </div>
      <h3 className={styles.part}>Program kerja pertama, boleh menyusul</h3>
      <div className={styles.programHead}>
        <FieldSelect
          label="Bidang"
          value={values.program.fieldUid}
          error={errors['program.fieldUid']}
          onChange={(uid) => form.setFieldValue('program.fieldUid', uid)}
        />
        <LineInput
          label="Program kerja"
          limit={programDraft.shape.title}
          data-autofocus={given ? true : undefined}
          placeholder="Pendaftaran merek"
          {...form.getInputProps('program.title')}
        />
      </div>
      <NoteInput
        label="Permasalahan"
        limit={programDraft.shape.problem}
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('program.problem')}
      />
      <LineInput
        label="Target"
        limit={programDraft.shape.target}
        placeholder="Merek kelas 29 didaftarkan"
        {...form.getInputProps('program.target')}
      />
      {errors['personUid'] && <Notice kind="error">{line('personUid').error}</Notice>}
    </FormDialog>
  );
};

/** Takes a client on; where it is known who, with everything known filled in. */
export const TakeDialog = ({ from, onClose }: { from: From | null; onClose: () => void }) => {
  // Who is of no field begins with the first of them.
  const { isPending } = useQuery(orpc.office.fields.queryOptions());
  if (isPending) return null;
  return (
    <FormForClient from={from} title="Sasaran baru" onClose={onClose}>
      {(known) => <Form {...known} sheet={from?.sheet ?? null} onClose={onClose} />}
    </FormForClient>
  );
};
