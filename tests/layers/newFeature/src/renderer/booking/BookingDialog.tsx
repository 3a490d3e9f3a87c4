import { useState } from 'react';
import { type BookingDraft, bookingDraft } from '#contract/booking.ts';
import { client } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { PersonPicker } from '#renderer/app/PersonPicker.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { useToday } from '#renderer/ui/today.ts';

/** Who borrows which room, when and what for. */
export const BookingDialog = ({ onClose }: { onClose: () => void }) => {
  const today = useToday();
  const [name, setName] = useState('');
  const [opened] = useState<BookingDraft>(() => ({
    uid: newUid(),
    personUid: '',
    room: '',
    purpose: '',
    localDate: today,
    from: '09:00',
    until: '10:00',
  }));
  const { form, line, dialog } = useContractForm(bookingDraft, opened, {
    save: (values) => client.booking.book(values),
    onSaved: onClose,
    labels: { personUid: 'Peminjam', room: 'Ruang', purpose: 'Keperluan' },
  });
  return (
    <FormDialog title="Peminjaman ruang" onClose={onClose} {...dialog}>
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
      <LineInput {...line('room')} withAsterisk />
      <LineInput {...line('purpose')} withAsterisk />
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
