import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { type Mentee, menteeChange, type MenteeStatus } from '#contract/mentee.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { MoreActions } from '#renderer/app/MoreActions.tsx';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { ConsultantSelect } from '#renderer/app/StaffFields.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { PlanField } from './PlanField.tsx';
import { StatusDialog } from './StatusDialog.tsx';

/** Another consultant, another plan, or the business of somebody who came without one. */
const ChangeDialog = ({ mentee, onClose }: { mentee: Mentee; onClose: () => void }) => {
  const { data: { businesses } = { businesses: [] } } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: mentee.person.uid } }),
    enabled: !mentee.business && !mentee.person.isRemoved,
  });
  const { form, line, dialog } = useContractForm(
    menteeChange,
    {
      uid: mentee.uid,
      businessUid: mentee.business?.uid ?? null,
      consultantUid: mentee.consultant.uid,
      plannedSessions: mentee.plannedSessions,
      reason: '',
    },
    {
      save: (values, basedOn) => client.mentoring.change({ ...values, basedOn }),
      onSaved: onClose,
      labels: {
        businessUid: 'Usaha atau koperasi',
        consultantUid: 'Konsultan',
        plannedSessions: 'Rencana sesi',
        reason: mentee.lockedAt ? 'Alasan' : 'Alasan, boleh kosong',
      },
    },
  );
  return (
    <FormDialog title="Ubah sasaran" size={480} onClose={onClose} {...dialog}>
      {!mentee.business && businesses.length > 0 && (
        <Select
          label="Usaha atau koperasi"
          placeholder="Tanpa usaha"
          clearable
          data={businesses.map(({ uid, name: label }) => ({ value: uid, label }))}
          {...form.getInputProps('businessUid')}
        />
      )}
      <ConsultantSelect
        label="Konsultan"
        current={mentee.consultant}
        value={form.values.consultantUid}
        error={form.errors['consultantUid']}
        onChange={(uid) => form.setFieldValue('consultantUid', uid)}
      />
      <PlanField {...form.getInputProps('plannedSessions')} />
      <LineInput {...line('reason')} />
    </FormDialog>
  );
};

const steps: Record<MenteeStatus, readonly (readonly [to: MenteeStatus, label: string])[]> = {
  candidate: [
    ['active', 'Aktifkan sasaran'],
    ['stopped', 'Hentikan'],
  ],
  active: [
    ['finished', 'Selesai didampingi'],
    ['stopped', 'Hentikan'],
  ],
  finished: [['active', 'Aktifkan lagi']],
  stopped: [['active', 'Aktifkan lagi']],
};

/** What is done with a client now and then. */
export const MenteeActions = ({ mentee }: { mentee: Mentee }) => {
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | MenteeStatus | null>(null);
  const mayUnlock = useMay(contract.mentoring.change, 'locked');
  const mayLock = useMay(contract.mentoring.lock);
  const lock = useMutation(orpc.mentoring.lock.mutationOptions());
  const carryOver = useMutation({
    ...orpc.mentoring.carryOver.mutationOptions(),
    onSuccess: ({ uid }) => void navigate({ to: '/pendampingan/$uid', params: { uid } }),
  });
  const mayChange = mentee.lockedAt === null || mayUnlock;
  const step = steps[mentee.status].find(([to]) => to === open);
  return (
    <>
      <NextSteps personUid={mentee.person.uid} businessUid={mentee.business?.uid ?? null} />
      <MoreActions
        actions={[
          ...(mentee.person.isRemoved
            ? []
            : [
                {
                  label: 'Buka kartu pelaku usaha',
                  run: () => void navigate({ to: '/pelaku-usaha/$uid', params: { uid: mentee.person.uid } }),
                },
              ]),
          {
            label: 'Buat kontrak',
            run: () => void navigate({ to: '/sertifikat/surat', search: { sasaran: mentee.uid } }),
          },
          ...(mayChange
            ? [
                ...steps[mentee.status].map(([to, label]) => ({ label, run: () => setOpen(to) })),
                { label: 'Ubah sasaran', run: () => setOpen('change') },
              ]
            : []),
          {
            label: `Lanjutkan ke ${mentee.year + 1}`,
            run: () => carryOver.mutate({ uid: newUid(), menteeUid: mentee.uid }),
          },
          ...(mayLock && mentee.lockedAt === null
            ? [{ label: 'Kunci sasaran dan program', run: () => lock.mutate({ uid: mentee.uid }) }]
            : []),
        ]}
      />
      {open === 'change' && <ChangeDialog mentee={mentee} onClose={() => setOpen(null)} />}
      {step && (
        <StatusDialog
          mentee={mentee}
          to={step[0]}
          title={`${step[1]}?`}
          label={step[1]}
          isLocked={mentee.lockedAt !== null}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};
