import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { contract } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { ConsultantSelect } from '#renderer/app/StaffFields.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** A consultant leaves: clients and open programmes go to another one in one step. */
export const HandOverDialog = ({ onClose }: { onClose: () => void }) => {
  const { form, line, dialog } = useContractForm(
    inputOf(contract.mentoring.handOver),
    { fromUid: '', toUid: '', reason: '' },
    {
      save: (values) => client.mentoring.handOver(values),
      onSaved: ({ mentees, programs }) => {
        notifications.show({
          color: 'hijau',
          message: `${mentees} dampingan dan ${programs} program kerja berpindah. Pelaksanaan yang lalu tetap atas nama lama.`,
        });
        onClose();
      },
      labels: { fromUid: 'Dari konsultan', toUid: 'Kepada konsultan', reason: 'Alasan' },
    },
  );
  const { fromUid } = form.values;
  const { data: work } = useQuery({
    ...orpc.mentoring.openWork.queryOptions({ input: { staffUid: fromUid } }),
    enabled: fromUid !== '',
  });
  const select = (name: 'fromUid' | 'toUid') => ({
    value: form.values[name],
    error: form.errors[name],
    onChange: (uid: string) => form.setFieldValue(name, uid),
  });
  return (
    <FormDialog
      title="Serah terima dampingan"
      submit="Serahkan"
      failed="Belum diserahkan"
      onClose={onClose}
      {...dialog}
    >
      <div className="ask">
        <p>
          Calon dan dampingan aktif, juga yang tahun lalu masih aktif, beserta program kerja yang belum
          selesai berpindah. Yang sudah terjadi tidak berubah.
        </p>
      </div>
      <ConsultantSelect label="Dari konsultan" {...select('fromUid')} />
      {work && (
        <Notice kind={work.cases > 0 ? 'warn' : 'info'}>
          <b>
            Berpindah: {work.mentees} dampingan dan {work.programs} program kerja.
          </b>
          {work.cases > 0 &&
            ` ${work.cases} kasus fasilitasi yang belum selesai tetap padanya: ganti konsultannya di kasusnya.`}
        </Notice>
      )}
      <ConsultantSelect label="Kepada konsultan" {...select('toUid')} />
      <LineInput {...line('reason')} required placeholder="Pindah tugas" />
    </FormDialog>
  );
};
