import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { certificateRole } from '#contract/certificate.ts';
import type { Participant } from '#contract/participant.ts';
import type { Training } from '#contract/training.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { PersonPicker } from '#renderer/app/PersonPicker.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './participants.module.css';

type Role = Participant['role'];
type Who = { personUid: string } | { name: string };
const GUEST = 'guest';

const sayWhere = ({ name, role, state, turn }: Participant) =>
  notifications.show({
    color: 'hijau',
    message:
      state === 'waiting'
        ? `${name} masuk daftar tunggu, urutan ke-${turn ?? '…'}.`
        : `${name} terdaftar sebagai ${role}.`,
  });

/** The same search as at the desk; a speaker, moderator or committee member may also be a guest by name. */
export const AddParticipant = ({
  training,
  listed,
}: {
  training: Training;
  /** People who are on the list already. */
  listed: ReadonlySet<string>;
}) => {
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role>('Peserta');
  const enrol = useMutation({
    ...orpc.training.enrol.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (participant) => {
      sayWhere(participant);
      setText('');
    },
  });
  const isGuestAllowed = role !== 'Peserta' && text.trim() !== '';
  const add = (who: Who) => enrol.mutate({ uid: newUid(), trainingUid: training.uid, who, role });
  return (
    <div className={styles.addParticipant}>
      <PersonPicker
        className="grow"
        aria-label="Tambah peserta: nama, NIK, HP, atau usaha"
        placeholder="Tambah peserta: nama, NIK, HP, atau usaha"
        leftSection={<IconUserPlus size={16} stroke={1.6} />}
        command="Tambah peserta"
        text={text}
        onText={(next) => {
          enrol.reset();
          setText(next);
        }}
        nobody="Daftarkan dahulu di Loket, atau impor dari berkas Excel."
        takenNote={({ uid }) => (listed.has(uid) ? 'Sudah terdaftar' : null)}
        other={
          isGuestAllowed && {
            value: GUEST,
            text: (
              <span className="s13">
                <b className="b">“{text.trim()}”</b> sebagai tamu, tanpa data pelaku usaha
              </span>
            ),
          }
        }
        onChoose={(value) => add(value === GUEST ? { name: text.trim() } : { personUid: value })}
      />
      <Select
        className={styles.addRole}
        aria-label="Sebagai"
        data={certificateRole.options}
        value={role}
        onChange={(next) => next && setRole(next)}
      />
      {enrol.error && (
        <div className={styles.addError}>
          <Notice kind="error">
            <b>Belum ditambahkan.</b> {errorText(enrol.error)}
          </Notice>
        </div>
      )}
    </div>
  );
};
