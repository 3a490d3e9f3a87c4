import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDeviceTv, IconHandFinger, IconVolume } from '@tabler/icons-react';
import { errorText, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { machine } from '#renderer/app/machine.ts';
import { testSound } from '#renderer/app/sound.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './settings.module.css';
import { useOfficeForm } from './useOfficeForm.ts';
import { NoteInput } from '#renderer/ui/LimitedText.tsx';
import { officeDraft } from '#contract/office.ts';

/** The waiting room's display: its running text, and a button that opens it. */
export const DisplayPart = () => {
  const { form, bar, submit } = useOfficeForm();
  const { data: policy } = useQuery(orpc.policy.current.queryOptions());
  const test = useMutation({ mutationFn: testSound, meta: { quiet: true } });
  const open = useMutation({ mutationFn: () => machine.openDisplay(), meta: { quiet: true } });
  const kiosk = useMutation({ mutationFn: () => machine.openKiosk(), meta: { quiet: true } });
  return (
    <div className={styles.narrow}>
      <Card
        title="Layar antrean"
        actions={
          <>
            <CommandButton
              label="Uji suara"
              variant="default"
              leftSection={<IconVolume size={16} stroke={1.6} />}
              loading={test.isPending}
              disabled={!policy}
              run={() => test.mutate(policy!.voice)}
            />
            <CommandButton
              label="Buka layar ambil nomor"
              variant="default"
              leftSection={<IconHandFinger size={16} stroke={1.6} />}
              run={() => kiosk.mutate()}
            />
            <CommandButton
              label="Buka layar"
              variant="default"
              leftSection={<IconDeviceTv size={16} stroke={1.6} />}
              run={() => open.mutate()}
            />
          </>
        }
      >
        <form className="card-body" onSubmit={submit} noValidate>
          <NoteInput
            label="Teks berjalan"
            description="Satu sampai tiga kalimat. Kosong berarti tanpa teks berjalan."
            rows={4}
            limit={officeDraft.shape.runningText}
            {...form.getInputProps('runningText')}
          />
          {open.isError && (
            <Notice kind="warn">
              <b>Layar antrean tidak terbuka.</b> {errorText(open.error)} Pelayanan tetap berjalan.
            </Notice>
          )}
          {open.isSuccess && !open.data.isOnSecondScreen && (
            <Notice kind="warn">
              <b>Layar dibuka di layar ini.</b> Layar kedua tidak ditemukan; sambungkan TV, lalu pindahkan
              jendela ini ke sana.
            </Notice>
          )}
          {kiosk.isError && (
            <Notice kind="warn">
              <b>Layar ambil nomor tidak terbuka.</b> {errorText(kiosk.error)} Nomor tetap dapat diambil di
              loket.
            </Notice>
          )}
          {test.data === 'silent' && (
            <Notice kind="warn">
              <b>Suara tidak terdengar.</b> Periksa pengeras suara komputer ini, lalu uji lagi. Nomor tetap
              tampil di layar.
            </Notice>
          )}
          <p className="small dim">
            Layar memperlihatkan nomor terakhir yang dipanggil, mejanya, dan jumlah yang menunggu; nama
            pengunjung tidak pernah tampil. Gerak teks berhenti bila komputer diatur mengurangi animasi.
          </p>
          <SaveBar {...bar} />
        </form>
      </Card>
    </div>
  );
};
