import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { type Office, type OfficeDraft, officeDraft } from '#contract/office.ts';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { errorText, fieldErrors, orpc } from '#renderer/app/client.ts';

const draftOf = ({ uid: _uid, ...draft }: Office): OfficeDraft => draft;

const labels = {
  name: 'Nama kantor',
  shortName: 'Nama singkat',
  government: 'Baris 1, pemerintah',
  agency: 'Baris 2, dinas',
  address: 'Alamat',
  postalCode: 'Kode pos',
  phone: 'Telepon',
  email: 'Email',
  website: 'Laman',
  city: 'Kota pada surat',
  regionCode: 'Kota atau kabupaten',
  zone: 'Zona waktu',
  paper: 'Kertas surat',
  ticketWidth: 'Lebar tiket',
  certificateNumbering: 'Format nomor sertifikat',
  letterNumbering: 'Format nomor surat',
  attendanceThreshold: 'Syarat kehadiran',
  runningText: 'Teks berjalan',
  head: 'Kepala',
  superior: 'Atasan',
};

/**
 * A form over a part of the office. Only what was changed here is sent, on top of what is stored now, so that two
 * people in two parts of the settings do not undo each other.
 */
export const useOfficeForm = () => {
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  if (!office) throw new Error('the settings are shown after the set-up only');
  const form = useForm<OfficeDraft>({
    initialValues: draftOf(office),
    validate: (values) =>
      Object.fromEntries(
        (officeDraft.safeParse(values).error?.issues ?? []).map(({ path, message }) => [
          path.join('.'),
          message,
        ]),
      ),
  });
  const isChanged = form.isDirty();
  const { setInitialValues, setValues } = form;
  const show = useEffectEvent((stored: OfficeDraft) => {
    if (isChanged) return; // somebody else saved meanwhile: what is being typed here stays
    setInitialValues(stored);
    setValues(stored);
  });
  useEffect(() => show(draftOf(office)), [office]);
  const record = useBasedOn(form.getInitialValues());
  const save = useMutation({
    ...orpc.office.update.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (saved) => {
      record.forget();
      setInitialValues(draftOf(saved));
      setValues(draftOf(saved));
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const clash = record.noticeOf(save.error, {
    labels,
    send: (basedOn) => save.mutate({ ...form.getValues(), basedOn }),
    take: (stored) => {
      setValues(stored);
      save.reset();
    },
  });
  return {
    form,
    bar: {
      isChanged,
      isSaving: save.isPending,
      isSaved: save.isSuccess && !isChanged,
      onCancel: () => {
        form.reset();
        save.reset();
        record.forget();
      },
      clash,
      error: save.isError ? errorText(save.error) : null,
    },
    submit: form.onSubmit((values) => save.mutate({ ...values, basedOn: record.basedOn })),
  };
};
