import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type BookingDraft, bookingDraft } from '#contract/booking.ts';
import { fieldErrors, orpc } from '#renderer/app/client.ts';
import { FormDialog, useLeave } from '#renderer/app/FormDialog.tsx';
import { PersonPicker } from '#renderer/app/PersonPicker.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { useToday } from '#renderer/ui/today.ts';

/** Who borrows which room, when and what for. */
export const BookingDialog = ({ onClose }: { onClose: () => void }) => {
  const today = useToday();
  const [name, setName] = useState('');
  const form = useForm<BookingDraft>({
    initialValues: {
      uid: newUid(),
      personUid: '',
      room: '',
      purpose: '',
      localDate: today,
      from: '09:00',
      until: '10:00',
    },
    validate: schemaResolver(bookingDraft, { sync: true }),
  });
  const book = useMutation(
    orpc.booking.book.mutationOptions({
      meta: { quiet: true },
      onSuccess: onClose,
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  const leaving = useLeave(form.isDirty());
  return (
    <FormDialog
      title="Peminjaman ruang"
      isDirty={form.isDirty()}
      isSaving={book.isPending}
      error={book.error}
      leaving={leaving}
      onClose={onClose}
      onSubmit={form.onSubmit((values) => book.mutate(values))}
    >
      <PersonPicker
        label="Peminjam"
        required
        placeholder="Cari nama, NIK, HP, atau usaha"
        command="Cari peminjam"
        text={name}
        onText={setName}
        nobody="Daftarkan dahulu di Loket."
        onChoose={(personUid) => form.setFieldValue('personUid', personUid)}
      />
      <TextInput label="Ruang" withAsterisk {...form.getInputProps('room')} />
      <TextInput label="Keperluan" withAsterisk {...form.getInputProps('purpose')} />
      <DateField
        kind="activity"
        label="Tanggal"
        value={form.values.localDate}
        onChange={(day) => form.setFieldValue('localDate', day ?? '')}
      />
      <TimeField
        label="Mulai"
        isLabelShown
        value={form.values.from}
        onChange={(from) => form.setFieldValue('from', from)}
      />
      <TimeField
        label="Selesai"
        isLabelShown
        value={form.values.until}
        error={form.errors['until'] as string}
        onChange={(until) => form.setFieldValue('until', until)}
      />
    </FormDialog>
  );
};
