import { SegmentedControl } from '@mantine/core';
import { contract } from '#contract/index.ts';
import {
  type Mentee,
  type Program,
  type ProgramDraft,
  programDraft,
  programDraftOf,
  type ProgramStatus,
  programStatusWords,
} from '#contract/mentee.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { ConsultantSelect, FieldSelect } from '#renderer/app/StaffFields.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import styles from './mentoring.module.css';

const openedFor = (mentee: Mentee, me: ReturnType<typeof useStaff>): ProgramDraft => ({
  uid: newUid(),
  menteeUid: mentee.uid,
  fieldUid: me.field?.uid ?? '',
  consultantUid: me.uid,
  title: '',
  problem: '',
  target: '',
  status: mentee.status === 'candidate' ? 'planned' : 'running',
  goal: null,
  reached: 0,
  unit: '',
});

/** A programme of a client, new or opened; what is locked of it waits for an administrator and a reason. */
export const ProgramDialog = ({
  mentee,
  program,
  onClose,
}: {
  mentee: Mentee;
  program: Program | null;
  onClose: () => void;
}) => {
  const me = useStaff();
  const mayUnlock = useMay(contract.mentoring.saveProgram, 'locked');
  const isLocked = (program ?? mentee).lockedAt !== null;
  const opened = {
    ...(program ? programDraftOf(program, mentee.uid) : openedFor(mentee, me)),
    reason: '',
  };
  const { form, line, dialog } = useContractForm(inputOf(contract.mentoring.saveProgram), opened, {
    save: (values, basedOn) => client.mentoring.saveProgram({ ...values, ...(program && { basedOn }) }),
    onSaved: onClose,
    labels: {
      title: 'Program kerja',
      target: 'Target',
      unit: 'Satuan',
      problem: 'Permasalahan',
      reason: 'Alasan perubahan rencana',
      fieldUid: 'Bidang',
      consultantUid: 'Konsultan penanggung jawab',
    },
  });
  const { values, errors } = form;
  return (
    <FormDialog
      title={program ? 'Program kerja' : 'Tambah program kerja'}
      size={640}
      onClose={onClose}
      {...dialog}
    >
      {isLocked && (
        <Notice kind="info">
          <b>Rencana ini dikunci.</b> Status dan yang tercapai tetap dapat diisi; rencananya diubah
          administrator dengan alasan.
        </Notice>
      )}
      <fieldset className={styles.plan} disabled={isLocked && !mayUnlock}>
        <div className={styles.programHead}>
          <FieldSelect
            label="Bidang"
            value={values.fieldUid}
            error={errors['fieldUid']}
            onChange={(uid) => form.setFieldValue('fieldUid', uid)}
          />
          <LineInput {...line('title')} withAsterisk data-autofocus placeholder="Pendaftaran merek" />
        </div>
        <NoteInput
          label="Permasalahan"
          limit={programDraft.shape.problem}
          autosize
          minRows={2}
          maxRows={5}
          {...form.getInputProps('problem')}
        />
        <LineInput {...line('target')} placeholder="Merek kelas 29 didaftarkan" />
        <ConsultantSelect
          label="Konsultan penanggung jawab"
          value={values.consultantUid}
          error={errors['consultantUid']}
          {...(program && { current: program.consultant })}
          onChange={(uid) => form.setFieldValue('consultantUid', uid)}
        />
      </fieldset>
      <div>
        <span className="label" id="program-status">
          Status
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="program-status"
          value={values.status}
          onChange={(status) => form.setFieldValue('status', status as ProgramStatus)}
          data={Object.entries(programStatusWords).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className={styles.three}>
        <NumberField
          label="Tercapai"
          value={values.reached}
          error={errors['reached']}
          onChange={(reached) => form.setFieldValue('reached', reached ?? 0)}
        />
        <NumberField
          label="Dari"
          value={values.goal}
          error={errors['goal']}
          onChange={(goal) => form.setFieldValue('goal', goal)}
        />
        <LineInput {...line('unit')} placeholder="langkah, toko, produk" />
      </div>
      {isLocked && mayUnlock && <LineInput {...line('reason')} />}
    </FormDialog>
  );
};
