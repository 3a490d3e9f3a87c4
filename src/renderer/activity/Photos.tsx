import { Button, Checkbox, FileButton, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActivityPhoto } from '#contract/activity.ts';
import { numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client, errorText, showError } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useMay } from '#renderer/app/may.ts';
import { photoOf, StoredPhoto } from '#renderer/app/StoredPhoto.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './activityPage.module.css';

const PhotoDialog = ({ photo, onClose }: { photo: ActivityPhoto; onClose: () => void }) => {
  const { uid, caption, allowedOn } = photo;
  const [opened] = useState({ uid, caption, isAllowed: allowedOn !== null });
  const { form, line, dialog } = useContractForm(inputOf(contract.activity.savePhoto), opened, {
    save: (values, basedOn) => client.activity.savePhoto({ ...values, basedOn }),
    onSaved: onClose,
    labels: { caption: 'Keterangan', isAllowed: 'Izin dimuat' },
    textOf: { isAllowed: (isAllowed: boolean) => (isAllowed ? 'boleh dimuat' : 'tidak dimuat') },
  });
  const remove = () => {
    dialog.leaving.release();
    client.activity.removePhoto({ uid }).then(onClose, showError);
  };
  return (
    <FormDialog title="Foto kegiatan" size={480} onClose={onClose} {...dialog}>
      <LineInput {...line('caption')} data-autofocus placeholder="Stan dampingan pada hari pertama" />
      <Checkbox
        label="Izin dimuat: orang yang tampak setuju foto ini dicetak"
        description={
          allowedOn
            ? `Sejak ${numericDate(allowedOn)}. Kosongkan bila ditarik: cetakan berikutnya tidak memuatnya.`
            : 'Tanpa izin foto ini hanya tampil di layar.'
        }
        {...form.getInputProps('isAllowed', { type: 'checkbox' })}
      />
      <div>
        <Button variant="subtle" size="xs" onClick={remove}>
          Hapus foto
        </Button>
      </div>
    </FormDialog>
  );
};

/** The photos of an activity, and which of them may be printed. */
export const Photos = ({
  activityUid,
  photos,
}: {
  activityUid: string;
  photos: readonly ActivityPhoto[];
}) => {
  const [opened, setOpened] = useState<ActivityPhoto | null>(null);
  const mayWrite = useMay(contract.activity.addPhoto);
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (chosen: File[]) => {
      const problems: string[] = [];
      for (const each of chosen)
        try {
          await client.activity.addPhoto({ uid: newUid(), activityUid, photo: await photoOf(each) });
        } catch (error) {
          problems.push(`${each.name}: ${errorText(error)}`);
        }
      if (problems.length > 0) throw new Error(problems.join(' '));
    },
  });
  const printed = photos.filter(({ allowedOn }) => allowedOn !== null).length;
  return (
    <Card
      title="Foto"
      note={`${printed} dari ${photos.length} boleh dicetak`}
      actions={
        mayWrite && (
          <FileButton
            multiple
            accept="image/*,.heic,.heif"
            inputProps={{ 'aria-label': 'Berkas foto kegiatan' }}
            onChange={(chosen) => chosen.length > 0 && add.mutate(chosen)}
          >
            {(props) => (
              <Button {...props} variant="subtle" size="xs" loading={add.isPending}>
                Tambah foto
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {add.error && (
        <Notice kind="error">
          <b>Foto belum ditambahkan.</b> {errorText(add.error)}
        </Notice>
      )}
      {photos.length > 0 && (
        <ul className={styles.photos} aria-label="Foto">
          {photos.map((photo) => (
            <li key={photo.uid}>
              <UnstyledButton
                className={styles.photo}
                disabled={!mayWrite}
                aria-label={`Ubah foto ${photo.caption}`.trim()}
                onClick={() => setOpened(photo)}
              >
                <StoredPhoto
                  of={['activity', photo.uid]}
                  read={() => client.activity.photo({ uid: photo.uid })}
                  alt={photo.caption}
                />
                <span>{photo.caption || <span className="dim">Tanpa keterangan</span>}</span>
                <span className="small dim">
                  {photo.allowedOn ? 'Boleh dicetak' : 'Belum ada izin dimuat'}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {opened && <PhotoDialog photo={opened} onClose={() => setOpened(null)} />}
    </Card>
  );
};
