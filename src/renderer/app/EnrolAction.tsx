import { Button, type ButtonProps, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysText } from '#contract/dates.ts';
import type { TrainingRow } from '#contract/training.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import choiceStyles from '#renderer/ui/choice.module.css';
import { errorText, orpc } from './client.ts';
import { CommandButton } from './CommandButton.tsx';
import styles from './enrolAction.module.css';
import { newUid } from './uid.ts';

type Person = { uid: string; name: string };

const placesLeft = ({ quota, enrolled, waiting }: TrainingRow): string => {
  if (quota === null) return `${enrolled} peserta, tanpa batas`;
  if (waiting === 0 && enrolled < quota) return `${quota - enrolled} dari ${quota} tempat kosong`;
  return `Penuh, masuk daftar tunggu sesudah ${waiting} orang`;
};

const Options = ({
  trainings,
  chosen,
  onChoose,
}: {
  trainings: readonly TrainingRow[];
  chosen: string | undefined;
  onChoose: (uid: string) => void;
}) => (
  <fieldset className={styles.options}>
    <legend className="visually-hidden">Pelatihan</legend>
    {trainings.map((training) => (
      <label key={training.uid} className={choiceStyles.pick} data-on={training.uid === chosen || undefined}>
        <input
          type="radio"
          name="enrol"
          className="visually-hidden"
          checked={training.uid === chosen}
          onChange={() => onChoose(training.uid)}
        />
        <span>{training.title}</span>
        <span className={`small dim ${styles.facts}`}>
          {[daysText(training), training.place, placesLeft(training)].join(' · ')}
        </span>
      </label>
    ))}
  </fieldset>
);

const EnrolDialog = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { data, error } = useQuery(orpc.training.openFor.queryOptions({ input: { personUid: person.uid } }));
  const [chosenUid, setChosenUid] = useState<string | null>(null);
  const [uid] = useState(newUid);
  const enrol = useMutation({
    ...orpc.training.enrol.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ state, turn }) => {
      notifications.show({
        color: 'hijau',
        message:
          state === 'waiting'
            ? `${person.name} masuk daftar tunggu, urutan ke-${turn ?? 1}.`
            : `${person.name} terdaftar sebagai peserta.`,
      });
      onClose();
    },
  });
  const open = data ?? [];
  const chosen = open.find((training) => training.uid === chosenUid) ?? open[0];
  return (
    <Modal opened onClose={onClose} title={`Daftarkan ${person.name} ke pelatihan`} size={560}>
      <form
        className={styles.root}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) enrol.mutate({ uid, trainingUid: chosen.uid, who: { personUid: person.uid } });
        }}
      >
        {data && open.length === 0 && (
          <p className={styles.none}>
            Tidak ada pelatihan yang pendaftarannya sedang dibuka dan belum diikuti. Pendaftaran dibuka di
            layar Pelatihan.
          </p>
        )}
        {open.length > 0 && <Options trainings={open} chosen={chosen?.uid} onChoose={setChosenUid} />}
        {(error ?? enrol.error) && (
          <Notice kind="error">
            <b>Belum didaftarkan.</b> {errorText(error ?? enrol.error)}
          </Notice>
        )}
        <div className="row">
          <span className="grow" />
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" disabled={!chosen} loading={enrol.isPending} data-autofocus>
            Daftarkan
          </Button>
        </div>
      </form>
    </Modal>
  );
};

/** The button that puts a person on the list of a training whose registration is open. */
export const EnrolAction = ({ person, ...button }: ButtonProps & { person: Person }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <CommandButton
        variant="subtle"
        size="xs"
        {...button}
        label="Daftarkan ke pelatihan"
        run={() => setOpen(true)}
      />
      {isOpen && <EnrolDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
};
